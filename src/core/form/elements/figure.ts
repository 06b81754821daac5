/** A figure of a summary table that is about the form's record. */
import type { FigureCell } from '../cell-definition';
import type { ElementKind } from '../element';
import { recordFigure } from '../record-figure';

export const figure: ElementKind<FigureCell> = {
  lay: (element, { plan, record }, column, columns) => {
    const text = record ? recordFigure(record, plan, element.rollup, element.column) : '';
    return [
      {
        column,
        columns,
        content: text === '' ? null : { kind: 'text', text },
        style: {
          part: 'value',
          align: element.align ?? 'center',
          vertical: element.vertical ?? 'center',
          fill: false,
          text: true,
        },
        entry: null,
      },
    ];
  },
};
