/**
 * The cells of a run of fixes as they were and as the run makes them, on a very hidden sheet of the add-in's own: whatever stops
 * the run, it can be finished or taken back by whoever comes next.
 */
import * as v from 'valibot';
import type { CellState } from './cell-state';
import { cellInput } from './cell-input';
import type { CellPlace } from './edit-cells';
import { printStamp, reservedName, STAMP_KEY, type EditsStamp } from './stamp';
import { rangeOf } from './structure';

/** A cell before and after a run. */
export interface CellChange extends CellPlace {
  /** The sheet's name: a file that is saved and opened again may give it another id. */
  readonly sheet: string;
  readonly before: CellState;
  readonly after: CellState;
}

const KINDS = ['formula', 'text', 'number', 'boolean', 'empty', 'error'] as const;
const kind = v.picklist(KINDS);

const line = v.pipe(
  v.tuple([
    v.string(),
    v.string(),
    v.string(),
    ...([kind, v.string(), v.string()] as const),
    ...([kind, v.string(), v.string()] as const),
  ]),
  v.transform(
    ([
      sheetId,
      sheet,
      cell,
      oldKind,
      oldContent,
      oldFormat,
      newKind,
      newContent,
      newFormat,
    ]): CellChange => ({
      sheetId,
      sheet,
      cell,
      before: { kind: oldKind, content: oldContent, numberFormat: oldFormat },
      after: { kind: newKind, content: newContent, numberFormat: newFormat },
    }),
  ),
);

const COLUMNS = 9;

function texts({ sheetId, sheet, cell, before, after }: CellChange): readonly string[] {
  const of = ({ kind: name, content, numberFormat }: CellState): readonly string[] => [
    name,
    content,
    numberFormat,
  ];
  return [sheetId, sheet, cell, ...of(before), ...of(after)];
}

/** Queues the sheet that keeps a run's changes. Its stamp comes last: a stamped sheet holds all of them. */
export function queueBackup(
  worksheets: Excel.WorksheetCollection,
  changes: readonly CellChange[],
  stamp: EditsStamp,
): Excel.Worksheet {
  const sheet = worksheets.add(reservedName(stamp.run, 0));
  sheet.visibility = 'VeryHidden';
  const range = rangeOf(sheet, { row: 0, column: 0, rows: changes.length, columns: COLUMNS });
  range.numberFormat = changes.map(() => Array.from({ length: COLUMNS }, () => '@'));
  range.formulas = changes.map((change) =>
    texts(change).map((text) => cellInput({ kind: 'text', text }, '@')),
  );
  sheet.customProperties.add(STAMP_KEY, printStamp(stamp));
  return sheet;
}

/** Reads a run's changes back in one round trip. */
export async function readBackup(
  context: Excel.RequestContext,
  sheetId: string,
  stamp: EditsStamp,
): Promise<readonly CellChange[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const range = rangeOf(sheet, { row: 0, column: 0, rows: stamp.cells, columns: COLUMNS });
  range.load('values');
  await context.sync();
  return range.values.map((row) => v.parse(line, row.map(String)));
}
