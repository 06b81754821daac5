/**
 * 入力規則 as they stand on columns: Excel's data validation (1.8), told apart from a person's rules by the title of the prompt.
 * Round trips of reading them: 1. the rules of whole columns; 2. those of single cells, where the cells of a column differ. More
 * where the columns are many.
 */
import { areaAddress, cellAddress, type Area } from '../core/area';
import { addressChunks } from './addresses';
import { onSheet, type Step } from './batches';
import type { KeptColumn, RuleSettings } from './kept-beside';
import { askAll, type Question } from './questions';
import { rangeOf } from './structure';
import { CALL, PART, RANGE, SET, wireBytes } from './wire-size';

/** The cells of one column. */
export interface ColumnCells {
  readonly sheetId: string;
  readonly area: Area;
}

/** The cells of a column, by who set their rules: the add-in or a person. A1 addresses. */
export interface ColumnState<C extends ColumnCells = ColumnCells> {
  readonly column: C;
  readonly ours: readonly string[];
  /** The rules of those cells, as they can be set again. */
  readonly held: KeptColumn['held'];
  readonly persons: readonly string[];
}

interface RuleNow {
  /** Excel's name of the rule's type, `None`, or Excel's word for cells that differ. */
  readonly type: string;
  readonly title: string;
  readonly settings: RuleSettings;
}

const NO_SETTINGS: RuleSettings = {
  rule: {},
  ignoreBlanks: true,
  errorAlert: { title: '', message: '', showAlert: false, style: 'Stop' },
  prompt: { title: '', message: '', showPrompt: false },
};

/** Bytes of asking for the rule of one range. */
const BYTES_A_RULE = 2_400;

function ruleQuestion(
  { sheetId, area }: { readonly sheetId: string; readonly area: Area },
  take: (rule: RuleNow) => void,
): Question {
  return {
    bytes: BYTES_A_RULE,
    ask: (sheets) => {
      const validation = rangeOf(sheets.get(sheetId), area).dataValidation;
      validation.load('type,prompt,rule,errorAlert,ignoreBlanks');
      return () => {
        take(ruleOf(validation));
        return BYTES_A_RULE;
      };
    },
  };
}

function ruleOf(validation: Excel.DataValidation): RuleNow {
  // Excel gives null for the prompt of cells that differ.
  const prompt: Excel.DataValidationPrompt | null = validation.prompt;
  const { type, rule, errorAlert, ignoreBlanks } = validation;
  return {
    type,
    title: prompt?.title ?? '',
    settings: prompt ? { rule, ignoreBlanks, errorAlert, prompt } : NO_SETTINGS,
  };
}

const DIFFER: ReadonlySet<string> = new Set(['Inconsistent', 'MixedCriteria']);

/** Reads the rules of columns; the add-in's have this title. */
export async function readStates<C extends ColumnCells>(
  columns: readonly C[],
  title: string,
): Promise<readonly ColumnState<C>[]> {
  const wholes = new Map<C, RuleNow>();
  await askAll(columns.map((column) => ruleQuestion(column, (rule) => wholes.set(column, rule))));
  const byCell = new Map<string, RuleNow>();
  await askAll(
    columns
      .filter((column) => DIFFER.has(wholes.get(column)?.type ?? ''))
      .flatMap(cellsOf)
      .map((cell) => ruleQuestion(cell, (rule) => byCell.set(cell.key, rule))),
  );
  return columns.map((column) => {
    const positions = cellsOf(column);
    const whole = wholes.get(column) ?? { type: 'None', title: '', settings: NO_SETTINGS };
    const at = (key: string): RuleNow => byCell.get(key) ?? whole;
    const ours = positions.filter(({ key }) => at(key).title === title);
    return {
      column,
      ours: ours.map(({ cell }) => cell),
      held: heldRules(ours.map(({ cell, key }) => ({ cell, now: at(key) }))),
      persons: positions.flatMap(({ cell, key }) =>
        at(key).type !== 'None' && at(key).title !== title ? cell : [],
      ),
    };
  });
}

/** Groups cells by their rule. Cells of a run that was cut off before it came to the rule itself have none. */
function heldRules(
  cells: readonly { readonly cell: string; readonly now: RuleNow }[],
): KeptColumn['held'] {
  const groups = new Map<string, { cells: string[]; settings: RuleSettings }>();
  for (const { cell, now } of cells) {
    if (now.type === 'None') continue;
    const key = JSON.stringify(now.settings);
    const group = groups.get(key) ?? { cells: [], settings: now.settings };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function cellsOf({ sheetId, area }: ColumnCells): readonly {
  readonly sheetId: string;
  readonly area: Area;
  readonly cell: string;
  readonly key: string;
}[] {
  return Array.from({ length: area.rows }, (_each, down) => {
    const cell = cellAddress(area.row + down, area.column);
    return {
      sheetId,
      area: { ...area, row: area.row + down, rows: 1 },
      cell,
      key: `${sheetId}!${cell}`,
    };
  });
}

/** Gives the steps that take the add-in's rules off. */
export function clearSteps(states: readonly ColumnState[]): readonly Step[] {
  return states.flatMap(({ column, ours }) =>
    addressChunks(ours).map((address) =>
      onSheet(column.sheetId, {
        bytes: RANGE + wireBytes(address) + PART + SET,
        queue: (sheet) => sheet.getRanges(address).dataValidation.clear(),
      }),
    ),
  );
}

/** The prompt is set first, so that a run which is cut off leaves no rule without the add-in's title, and again after the rule. */
export function queueRule(validation: Excel.DataValidation, settings: RuleSettings): void {
  const { rule, ignoreBlanks, errorAlert, prompt } = settings;
  validation.prompt = prompt;
  validation.rule = rule;
  validation.ignoreBlanks = ignoreBlanks;
  validation.errorAlert = errorAlert;
  validation.prompt = prompt;
}

/** Bytes of setting a rule. */
export function ruleBytes({ rule, errorAlert, prompt }: RuleSettings): number {
  return RANGE + PART + 5 * CALL + wireBytes([rule, errorAlert, prompt, prompt]);
}

/** Gives the steps that set rules on a column again as they were, except where a person has set rules since. */
export function heldSteps(
  sheetId: string,
  held: KeptColumn['held'],
  persons: readonly string[],
): readonly Step[] {
  return held.flatMap(({ cells, settings }) =>
    addressChunks(cells.filter((cell) => !persons.includes(cell))).map((address) =>
      onSheet(sheetId, {
        bytes: ruleBytes(settings) + wireBytes(address),
        queue: (sheet) => queueRule(sheet.getRanges(address).dataValidation, settings),
      }),
    ),
  );
}

/** Gives what is kept of a column, so that its rules can be set again. */
export function keptColumn({ column, held }: ColumnState, sheet: string): KeptColumn {
  const { sheetId, area } = column;
  return { sheetId, sheet, area: areaAddress(area), held };
}
