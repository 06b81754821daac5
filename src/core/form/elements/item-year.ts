/** The year of sub-records, one cell over all rows of the year. */
import type { ItemYearCell } from '../cell-definition';
import type { ElementKind } from '../element';
import { printYear } from './years';

export const itemYear: ElementKind<ItemYearCell> = {
  lay: (element, { year }, column, columns) => [
    {
      column,
      columns,
      content: year === null ? null : { kind: 'text', text: printYear(year, element.print) },
      style: {
        part: 'label',
        align: element.align ?? 'center',
        vertical: element.vertical ?? 'center',
        fill: false,
        text: true,
      },
      entry: null,
      repeats: true,
    },
  ],
};
