/**
 * The cells of a run of fixes as they were and as the run makes them, on a very hidden sheet of the add-in's own: whatever stops
 * the run, it can be finished or taken back by whoever comes next.
 */
import * as v from 'valibot';
import type { Area } from '../core/area';
import type { CellState } from './cell-state';
import { cellInput } from './cell-input';
import type { CellPlace } from './edit-cells';
import { CALL, type FillStep } from './call-steps';
import { rowBlocks } from './row-blocks';
import { inSequence } from './sequence';
import type { EditsStamp } from './stamp';
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

/** Rows of the sheet that are filled in one call. */
const ROWS_A_STEP = 2_000;
/** Gives the steps that fill the sheet which keeps a run's changes, one a row. */
export function backupSteps(changes: readonly CellChange[]): readonly FillStep[] {
  const area: Area = { row: 0, column: 0, rows: changes.length, columns: COLUMNS };
  return rowBlocks(area, ROWS_A_STEP * COLUMNS).map((block) => {
    const rows = changes
      .slice(block.row, block.row + block.rows)
      .map((change) => texts(change).map((text) => cellInput({ kind: 'text', text }, '@')));
    return {
      bytes: CALL + 12 * rows.length * COLUMNS + 3 * JSON.stringify(rows).length,
      queue: (sheet) => {
        const range = rangeOf(sheet, block);
        range.numberFormat = rows.map(() => Array.from({ length: COLUMNS }, () => '@'));
        range.formulas = rows;
      },
    };
  });
}

/** Rows whose answer stays under 4 MB also where each holds two texts of some hundred signs. */
const ROWS_AT_ONCE = 2_000;

/** Reads a run's changes back: one round trip for up to 2,000 of them. */
export async function readBackup(
  context: Excel.RequestContext,
  sheetId: string,
  stamp: EditsStamp,
): Promise<readonly CellChange[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const area: Area = { row: 0, column: 0, rows: stamp.cells, columns: COLUMNS };
  const read = await inSequence(rowBlocks(area, ROWS_AT_ONCE * COLUMNS), async (block) => {
    const range = rangeOf(sheet, block);
    range.load('values');
    await context.sync();
    return range.values.map((row) => v.parse(line, row.map(String)));
  });
  return read.flat();
}
