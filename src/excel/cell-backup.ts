/**
 * Keeps the cells of a run of fixes, as they were and as the run makes them, on a very hidden sheet of the add-in's own. Whatever
 * stops the run, a later session or another pane can finish it or take it back.
 */
import * as v from 'valibot';
import type { Area } from '../core/area';
import type { CellState } from './cell-state';
import { cellInput } from './cell-input';
import type { CellAddress } from './edit-cells';
import type { FillStep } from './call-steps';
import { gridSteps } from './grid-steps';
import { askAll, gridQuestion } from './questions';
import type { EditsStamp } from './stamp';

/** A cell before and after a run. */
export interface CellChange extends CellAddress {
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

/** Gives the steps that fill the sheet which keeps a run's changes, one change in each row. */
export function backupSteps(changes: readonly CellChange[]): readonly FillStep[] {
  return gridSteps({
    area: backupArea(changes.length),
    formats: changes.map(() => Array.from({ length: COLUMNS }, () => '@')),
    inputs: changes.map((change) =>
      texts(change).map((text) => cellInput({ kind: 'text', text }, '@')),
    ),
  });
}

function backupArea(changes: number): Area {
  return { row: 0, column: 0, rows: changes, columns: COLUMNS };
}

/** Reads a run's changes back. */
export async function readBackup(
  sheetId: string,
  stamp: EditsStamp,
): Promise<readonly CellChange[]> {
  if (stamp.cells === 0) return [];
  const { question, grid } = gridQuestion({ sheetId, area: backupArea(stamp.cells) }, ['values']);
  await askAll([question]);
  return grid.values.map((row) => v.parse(line, row.map(String)));
}
