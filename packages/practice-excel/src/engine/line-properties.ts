/** Answers `getRowProperties` and `getColumnProperties`: the members asked for, row by row or column by column. */
import { columnLetters } from '../area';
import { membersOf } from './arguments';
import { invalidArgument, notSimulated } from './excel-error';
import { addressOf, isUnbounded, type SheetArea } from './sheet-areas';
import { lineAt } from './sizes';
import type { Json } from './wire';

function asked(
  options: Json,
  known: readonly string[],
  format: string,
): Readonly<Record<string, Json | undefined>> {
  const members = membersOf(options, 'The options');
  for (const [name, value] of Object.entries(members)) {
    if (name === 'format') {
      const inner = Object.keys(membersOf(value ?? null, 'format'));
      const unknown = inner.find((each) => each !== format);
      if (unknown !== undefined) throw notSimulated(`the property format.${unknown} of lines`);
    } else if (!known.includes(name)) throw notSimulated(`the property ${name} of lines`);
  }
  return members;
}

/** Gives what is asked about each row of a range. */
export function rowProperties({ sheet, area }: SheetArea, options: Json): Json {
  const members = asked(options, ['address', 'rowHidden', 'rowIndex'], 'rowHeight');
  if (area.rows > 100_000) throw invalidArgument('The range has too many rows.');
  return Array.from({ length: area.rows }, (_, index) => {
    const row = area.row + index;
    const line = lineAt(sheet, 'rows', row);
    return {
      ...(members['address'] === true && {
        address: addressOf({ sheet, area: { ...area, row, rows: 1 } }),
      }),
      ...(members['rowHidden'] === true && { rowHidden: line.hidden }),
      ...(members['rowIndex'] === true && { rowIndex: row }),
      ...(members['format'] !== undefined && { format: { rowHeight: line.size } }),
    };
  });
}

/** Gives what is asked about each column of a range. */
export function columnProperties({ sheet, area }: SheetArea, options: Json): Json {
  const members = asked(options, ['address', 'columnHidden', 'columnIndex'], 'columnWidth');
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const line = lineAt(sheet, 'columns', column);
    const letters = columnLetters(column);
    const address = isUnbounded(area)
      ? `${letters}:${letters}`
      : addressOf({ sheet, area: { ...area, column, columns: 1 } });
    return {
      ...(members['address'] === true && { address }),
      ...(members['columnHidden'] === true && { columnHidden: line.hidden }),
      ...(members['columnIndex'] === true && { columnIndex: column }),
      ...(members['format'] !== undefined && { format: { columnWidth: line.size } }),
    };
  });
}
