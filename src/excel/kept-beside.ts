/**
 * What a run changes beside cells and keeps as it was, so that the run can be finished or taken back: marks, 入力規則, or texts of a
 * setting. It stands as JSON on the very hidden sheet of the run's changes (cell-backup.ts), below the cells, a piece a row.
 */
import * as v from 'valibot';
import type { Area } from '../core/area';
import { cellInput } from './cell-input';
import type { FillStep } from './call-steps';
import { gridSteps } from './grid-steps';
import { askAll, gridQuestion } from './questions';
import type { EditsStamp } from './stamp';

/** The sheet's name is kept too: a file that is saved and opened again may give it another id. */
const home = { sheetId: v.string(), sheet: v.string() };

const mark = v.object({
  ...home,
  kind: v.picklist(['error', 'warning']),
  /** A1 addresses. */
  areas: v.array(v.string()),
});

/** A rule of Excel's as it is read and can be set again. */
const settings = v.object({
  rule: v.custom<Excel.DataValidationRule>(isObject),
  ignoreBlanks: v.boolean(),
  errorAlert: v.custom<Excel.DataValidationErrorAlert>(isObject),
  prompt: v.custom<Excel.DataValidationPrompt>(isObject),
});

const ruledColumn = v.object({
  ...home,
  /** The cells of the column, as an A1 address. */
  area: v.string(),
  /** The add-in's rules on it, each with the cells that had it. */
  held: v.array(v.object({ cells: v.array(v.string()), settings })),
});

const changedText = v.object({
  key: v.string(),
  /** Null where there was none, or is none. */
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
});

const keptBeside = v.variant('kind', [
  v.object({ kind: v.literal('marks'), marks: v.array(mark) }),
  v.object({
    kind: v.literal('rules'),
    /** The title by which the add-in knew its rules. */
    title: v.string(),
    columns: v.array(ruledColumn),
  }),
  v.object({
    kind: v.literal('texts'),
    /** The key of a setting that holds texts by key, as JSON. */
    setting: v.string(),
    texts: v.array(changedText),
  }),
]);

export type KeptBeside = v.InferOutput<typeof keptBeside>;
export type KeptMark = v.InferOutput<typeof mark>;
export type RuleSettings = v.InferOutput<typeof settings>;
export type KeptColumn = v.InferOutput<typeof ruledColumn>;
export type ChangedText = v.InferOutput<typeof changedText>;

function isObject(input: unknown): boolean {
  return typeof input === 'object' && input !== null;
}

/** Excel takes 32,767 characters in a cell. */
const PIECE = 30_000;

/** Cuts what a run keeps into texts for cells. */
export function printBeside(kept: KeptBeside): readonly string[] {
  const text = JSON.stringify(kept);
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    const to = from + PIECE;
    // A cut between the two halves of a character would lose it.
    const end = /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to - 1 : to;
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}

/** Gives the steps that keep the texts, below the cells that the run changes. */
export function besideSteps(pieces: readonly string[], cells: number): readonly FillStep[] {
  return gridSteps({
    area: besideArea(cells, pieces.length),
    formats: pieces.map(() => ['@']),
    inputs: pieces.map((text) => [cellInput({ kind: 'text', text }, '@')]),
  });
}

function besideArea(cells: number, rows: number): Area {
  return { row: cells, column: 0, rows, columns: 1 };
}

/** Reads back what a run keeps beside its cells; null where it keeps nothing. */
export async function readBeside(sheetId: string, stamp: EditsStamp): Promise<KeptBeside | null> {
  const { cells, beside = 0 } = stamp;
  if (beside === 0) return null;
  const { question, grid } = gridQuestion({ sheetId, area: besideArea(cells, beside) }, ['values']);
  await askAll([question]);
  return v.parse(keptBeside, JSON.parse(grid.values.flat().map(String).join('')));
}
