/** Data validation as a person at the grid meets it: what a cell offers and says, and what it refuses. */
import { evaluate, recalculate } from '../workbook/calculate';
import type { Calculator } from '../workbook/calculator';
import { cellAt, putCell } from '../workbook/cells';
import type { Marks } from '../workbook/marks';
import type { PracticeSheet, PracticeValue, PracticeWorkbook } from '../workbook/model';
import { shownText } from '../workbook/shown-text';
import { validationAt } from '../workbook/validations';
import { judge, listEntries } from '../workbook/validity';
import { takeCells, type EditOutcome } from './edits';
import type { GridCells } from './grid-data';
import type { PageWords } from '../words/page';

/** What stands beside a selected cell. */
export interface CellHint {
  readonly title: string;
  readonly message: string;
  /** What the cell's list offers, as it is typed. */
  readonly entries: readonly string[];
}

/** Gives what a cell says and offers before anything is entered; null for nothing. */
export function hintAt(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  row: number,
  column: number,
): CellHint | null {
  const validation = validationAt(sheet, row, column);
  if (!validation) return null;
  const { rule, prompt } = validation;
  const entries =
    rule.kind === 'List' && rule.inCellDropDown
      ? (listEntries(workbook, sheet, rule.source) ?? [])
      : [];
  const { title, message } = prompt.showPrompt ? prompt : { title: '', message: '' };
  if (title === '' && message === '' && entries.length === 0) return null;
  return {
    title,
    message,
    entries: entries.map((entry: PracticeValue) => shownText(entry, 'General')),
  };
}

interface InputTrouble {
  /** The contents must not stay. */
  readonly refused: boolean;
  readonly message: string;
}

/** Judges what has just been entered in a cell; null when it may stand, or when nobody wants to hear of it. */
async function inputTrouble(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  [row, column]: readonly [row: number, column: number],
  words: PageWords,
  calculator: Calculator | undefined,
): Promise<InputTrouble | null> {
  const validation = validationAt(sheet, row, column);
  if (!validation?.errorAlert.showAlert) return null;
  if (cellAt(sheet, row, column)?.formula !== undefined) await recalculate(workbook, calculator);
  const verdict = judge(workbook, sheet, validation, cellAt(sheet, row, column)?.value ?? '');
  const [answer] =
    typeof verdict === 'object'
      ? await evaluate(workbook, [{ sheet, row, column, formula: verdict.formula }], calculator)
      : [verdict];
  if (answer === true || (typeof answer === 'number' && answer !== 0)) return null;
  const { style, title, message: own } = validation.errorAlert;
  const message = [title, own || words.notAllowed].filter((part) => part !== '').join('：');
  return { refused: style === 'Stop', message };
}

/**
 * Takes edited cells into the workbook, as takeCells does. What was entered in one cell must fit its input rule; what was pasted
 * over many is taken as it is, as in Excel.
 */
export async function takeByRules(
  workbook: PracticeWorkbook,
  sheetId: string,
  cells: GridCells,
  words: PageWords,
  marks: Marks,
  calculator?: Calculator,
): Promise<EditOutcome> {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const [position, ...others] = Object.entries(cells).flatMap(([row, line]) =>
    Object.keys(line).map((column) => [Number(row), Number(column)] as const),
  );
  const before = sheet && position && cellAt(sheet, ...position);
  const outcome = takeCells(workbook, sheetId, cells, words, marks);
  const changed = outcome.done && outcome.events.length > 0;
  if (!changed || !sheet || !position || others.length > 0) return outcome;
  const trouble = await inputTrouble(workbook, sheet, position, words, calculator);
  if (!trouble) return outcome;
  if (!trouble.refused) return { ...outcome, message: trouble.message };
  putCell(sheet, ...position, before);
  return { done: false, sentence: `${trouble.message} ${words.takenBack}` };
}
