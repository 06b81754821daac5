/** Headings of years: the cells below a heading belong to its year, even where columns have moved. */
import { printFiscalYear, shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import { isOpenYear } from '../../programme';
import type { Programme } from '../../programme';
import type { YearsCell } from '../cell-definition';
import type { ElementKind } from '../element';
import { yearsOf } from '../template';

export function printYear(year: FiscalYear, print: YearsCell['print']): string {
  if (print === 'short') return shortFiscalYear(year);
  if (print === 'short-nendo') return `${shortFiscalYear(year)}年度`;
  return printFiscalYear(year);
}

/** The heading of a year's column; for an open last year it covers all later years too. */
function headYear(plan: Programme, year: FiscalYear, print: YearsCell['print']): string {
  const open = print === 'short' ? '～' : '以降';
  return printYear(year, print) + (isOpenYear(plan, year) ? open : '');
}

export const years: ElementKind<YearsCell> = {
  lay: (element, { plan }, column) => {
    const each = element.columns ?? 1;
    return yearsOf(element, plan).map((year, at) => ({
      column: column + at * each,
      columns: each,
      content: { kind: 'text', text: headYear(plan, year, element.print) },
      style: {
        part: 'label',
        align: element.align ?? 'center',
        vertical: element.vertical ?? 'center',
        fill: false,
        text: true,
      },
      entry: null,
      repeats: true,
    }));
  },
};
