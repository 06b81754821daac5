/** Several fields and words in one cell. */
import { cellText } from '../../shown-cell';
import type { TextCell } from '../cell-definition';
import type { ElementKind } from '../element';
import { marksIn, partsText, readParts } from '../parts';

export const text: ElementKind<TextCell> = {
  lay: (element, { record }, column, columns) => {
    const shown = record ? partsText(record, element.parts) : '';
    return [
      {
        column,
        columns,
        content: shown === '' ? null : { kind: 'text', text: shown },
        style: {
          part: 'value',
          align: element.align ?? 'left',
          vertical: element.vertical ?? 'center',
          fill: element.fill === true,
          text: true,
        },
        entry: null,
      },
    ];
  },
  read: (element, { plan, seen, typeOf, give, unclear }) => {
    if (!seen || element.shown) return;
    const read = readParts(seen, element.parts, typeOf, marksIn(plan));
    const whole = { text: cellText(seen), parts: element.parts };
    if (read === null) unclear(seen, element.parts);
    else for (const part of read) give({ ...part, seen, whole });
  },
};
