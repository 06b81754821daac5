/** Words that sentences of several families of rules share, in English. */
import type { FindingParams } from '../../../core/finding';
import { fiscalYearsIn, shortFiscalYear } from '../../../core/fiscal-year';
import { fact } from '../../finding-place';
import type { NameIn, Told } from '../../finding-place';

/** Says years given in short (R2): `fiscal 2020 (R2)`, `fiscal 2020 to 2024 (R2 to R6)`. */
export function years<P extends FindingParams>(finding: Told<P>, name: NameIn<P>): string {
  const given = fiscalYearsIn(fact(finding, name)).map(({ year }) => year);
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return '';
  const ends = given.length > 2 && last - first === given.length - 1 ? [first, last] : given;
  const sign = ends === given ? ', ' : ' to ';
  return `fiscal ${ends.join(sign)} (${ends.map(shortFiscalYear).join(sign)})`;
}
