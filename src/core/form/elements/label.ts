/** Fixed words of the form. */
import type { LabelCell } from '../cell-definition';
import type { ElementKind } from '../element';

/** Writes signs one below the other. */
function uprightText(text: string): string {
  return [...text.replace(/\s+/gu, '')].join('\n');
}

export const label: ElementKind<LabelCell> = {
  lay: (element, _scene, column, columns) => {
    const text = element.upright ? uprightText(element.text) : element.text;
    return [
      {
        column,
        columns,
        content: text === '' ? null : { kind: 'text', text },
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
    ];
  },
};
