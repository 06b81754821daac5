/** Words that sentences of several families of rules share, in Japanese. */
import type { Finding, FindingParams } from '../../../core/finding';
import { fiscalYearsIn, printFiscalYear } from '../../../core/fiscal-year';
import { fact } from '../../finding-place';
import type { NameIn, Told } from '../../finding-place';

/** Says years given in short (R2) as they are printed: `令和2年度、令和4年度`, `令和2年度から令和6年度まで`. */
export function years<P extends FindingParams>(finding: Told<P>, name: NameIn<P>): string {
  const given = fiscalYearsIn(fact(finding, name)).map(({ year }) => year);
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return '';
  return given.length > 2 && last - first === given.length - 1
    ? `${printFiscalYear(first)}から${printFiscalYear(last)}まで`
    : given.map(printFiscalYear).join('、');
}

export function quoted<P extends FindingParams>(finding: Told<P>, name: NameIn<P>): string {
  return `「${fact(finding, name, '」「')}」`;
}

/** The finding's year as the ledgers' headers print it: `令和4年度`. */
export function yearOf({ year }: Pick<Finding, 'year'>): string {
  const [written] = fiscalYearsIn(year);
  return written ? printFiscalYear(written.year) : year;
}
