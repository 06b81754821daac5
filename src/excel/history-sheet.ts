/**
 * The very hidden sheet that keeps the lines of 履歴, one in each row, as texts.
 * Round trips to add a line: 1. and 2. the structure and the settings that the line needs are read; 3. the line is written, with the
 * sheet where there is none yet. One more where the sheet is full: its lines are read, and the oldest are dropped.
 * To read the lines: 1. and 2. the structure; 3. the lines. To remove them: 1. and 2. the structure; 3. the sheet is removed.
 */
import type { Area } from '../core/area';
import { onSheet, sendSteps, type Step } from './batches';
import { cellInput } from './cell-input';
import { gridSteps } from './grid-steps';
import { askAll, gridQuestion } from './questions';
import { readWorkbook, type Settings } from './read';
import { oneAtATime } from './sequence';
import { madeStep, REMOVAL, stampStep } from './sheet-steps';
import { structureNow, type SheetState, type Structure } from './structure';

const NAME = 'torikumi-history';
const COLUMNS = 6;

/** How many lines the sheet keeps, and how many are left when it was full. */
const MOST_LINES = 1_000;
const LEFT_LINES = 900;

type Line = readonly string[];

/** Adds a line made from the settings asked for. Does nothing where the workbook takes no sheet or no writing. */
export function addHistoryLine(
  keys: readonly string[],
  lineOf: (settings: Settings) => Line,
): Promise<void> {
  return oneAtATime(async () => {
    const { structure, settings } = await readWorkbook({ alone: true, settings: keys });
    const standing = historySheet(structure);
    if (structure.readOnly || (!standing && !mayMake(structure))) return;
    const line = lineOf(settings);
    if (!standing) return sendSteps([...making(), ...lineSteps(NAME, 0, [line])]);
    const rows = endOf(standing);
    if (rows < MOST_LINES) return sendSteps(lineSteps(standing.id, rows, [line]));
    const kept = [...(await linesOf(standing)), line].slice(-LEFT_LINES);
    return sendSteps([...clearing(standing), ...lineSteps(standing.id, 0, kept)]);
  });
}

/** Reads the lines, the oldest first. */
export async function historyLines(): Promise<readonly Line[]> {
  const standing = historySheet(await structureNow());
  return standing ? linesOf(standing) : [];
}

/** What prevents the removal of the lines. */
export type HistoryLock = 'read-only' | 'protected-workbook';

/** Removes all lines with their sheet; says what prevents it, or null. */
export function removeHistory(): Promise<{
  readonly lock: HistoryLock | null;
  readonly workbook: string;
}> {
  return oneAtATime(async () => {
    const structure = await structureNow();
    const { workbook, readOnly, structureProtected } = structure;
    const standing = historySheet(structure);
    if (standing && readOnly) return { lock: 'read-only' as const, workbook };
    if (standing && structureProtected) return { lock: 'protected-workbook' as const, workbook };
    if (standing) await sendSteps([onSheet(standing.id, REMOVAL)]);
    return { lock: null, workbook };
  });
}

/** The sheet by its stamp, or by its name where the run that made it was cut off before it came to the stamp. */
function historySheet({ sheets }: Structure): SheetState | null {
  const stamped = sheets.find(({ stamp }) => stamp?.role === 'history');
  const named = sheets.find(({ name, concealed }) => name === NAME && concealed === true);
  return stamped ?? named ?? null;
}

function mayMake({ structureProtected, sheets }: Structure): boolean {
  return !structureProtected && !sheets.some(({ name }) => name.toLowerCase() === NAME);
}

function making(): readonly Step[] {
  return [madeStep(NAME), onSheet(NAME, stampStep({ role: 'history' }))];
}

function clearing({ id, used }: SheetState): readonly Step[] {
  return used === null
    ? []
    : [onSheet(id, { bytes: 200, queue: (sheet) => sheet.getRange().clear('Contents') })];
}

function endOf({ used }: SheetState): number {
  return used === null ? 0 : used.row + used.rows;
}

function lineSteps(sheet: string, row: number, lines: readonly Line[]): readonly Step[] {
  return gridSteps({
    area: { row, column: 0, rows: lines.length, columns: COLUMNS },
    formats: lines.map(() => Array.from({ length: COLUMNS }, () => '@')),
    inputs: lines.map((line) =>
      Array.from({ length: COLUMNS }, (_each, column) =>
        cellInput({ kind: 'text', text: line[column] ?? '' }, '@'),
      ),
    ),
  }).map((step) => onSheet(sheet, step));
}

async function linesOf(sheet: SheetState): Promise<readonly Line[]> {
  const rows = endOf(sheet);
  if (rows === 0) return [];
  const area: Area = { row: 0, column: 0, rows, columns: COLUMNS };
  const { question, grid } = gridQuestion({ sheetId: sheet.id, area }, ['values']);
  await askAll([question]);
  return grid.values.map((row) => row.map(String));
}
