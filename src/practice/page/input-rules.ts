/** Data validation as a person at the grid meets it: what a cell offers and says, and what it refuses. */
import { evaluate, recalculate, type Calculator } from '../workbook/calculate';
import { cellAt } from '../workbook/cells';
import type { PracticeSheet, PracticeValue, PracticeWorkbook } from '../workbook/model';
import { shownText } from '../workbook/shown-text';
import { validationAt } from '../workbook/validations';
import { judge, listEntries } from '../workbook/validity';

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

/** Why a cell's contents do not fit its validation. */
export interface InputTrouble {
  /** The contents must not stay. */
  readonly refused: boolean;
  readonly title: string;
  readonly message: string;
}

/** Judges what has just been entered in a cell; null when it may stand, or when nobody wants to hear of it. */
export async function inputTrouble(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  row: number,
  column: number,
  calculator?: Calculator,
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
  const { style, title, message } = validation.errorAlert;
  return { refused: style === 'Stop', title, message };
}
