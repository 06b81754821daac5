/** One field's value, of the record or of the one above it. */
import { cellText, plainCell } from '../../shown-cell';
import { isTypedAsText, patternOf } from '../../values';
import type { FieldCell } from '../cell-definition';
import type { ElementKind, LaidCell } from '../element';
import { columnIn, partContent, readPart } from '../parts';
import { withoutLead } from '../shown';

export const field: ElementKind<FieldCell> = {
  lay: (element, { record, typeOf }, column, columns): readonly LaidCell[] => {
    const shown = record ? partContent(record, element) : null;
    const before = element.before ?? '';
    const own = element.of ? null : typeOf(element.field);
    // A field whose time has not come has no column, and can be filled in all the same.
    const type = (record ? columnIn(record, element)?.field.type : null) ?? own;
    return [
      {
        column,
        columns,
        content:
          shown?.kind === 'text' && before !== '' && !shown.text.startsWith(before)
            ? { kind: 'text', text: before + shown.text }
            : shown,
        style: {
          part: 'value',
          align: element.align ?? 'left',
          vertical: element.vertical ?? 'center',
          fill: element.fill === true,
          text: !type || isTypedAsText(type) || before !== '',
        },
        entry: element.fill && type ? patternOf(type) : null,
        ...(element.of ? {} : { field: element.field }),
      },
    ];
  },
  read: (element, { seen, typeOf, give }) => {
    if (!seen) return;
    if (element.of) {
      // The value belongs to another record; a person who changes it here is told which one.
      give({ raw: seen.raw, text: seen.text, field: element.field, seen, of: element.of });
      return;
    }
    const own =
      typeof seen.raw === 'string'
        ? plainCell(
            readPart(
              withoutLead(cellText(seen), element.before ?? ''),
              element,
              typeOf(element.field),
            ),
          )
        : { raw: seen.raw, text: seen.text };
    give({ ...own, field: element.field, seen });
  },
};
