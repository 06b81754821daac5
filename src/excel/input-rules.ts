/**
 * 入力規則: Excel's data validation (1.8) on columns of a user's sheets, told apart from a person's by the title of its prompt.
 * Round trips: 1. what the columns have; one more where a column's cells differ; then all is set, or taken off, in one.
 */
import type { Entry } from '../core/values';
import { cellAddress, type Area } from '../core/area';
import type { Aftermath, Outcome } from '../tasks/outcome';
import { addressChunks } from './addresses';
import { ruleFor, type RuleWords } from './cell-rules';
import { knownError } from './errors';
import { listSources, type ListSources } from './input-lists';
import { ownSheets } from './own-tabs';
import { oneAtATime } from './sequence';
import { queueRemoval, rangeOf, readStructure, type Structure } from './structure';

/** One column of a ledger: its data's cells, and what may be typed there; null for anything. */
export interface RuledColumn {
  readonly sheetId: string;
  readonly area: Area;
  readonly entry: Entry | null;
}

/** Cells of a column by whose rules they have. */
interface ColumnState {
  readonly column: RuledColumn;
  /** A1 addresses of cells with a rule of ours. */
  readonly ours: readonly string[];
  /** A cell has a rule of a person's. */
  readonly kept: boolean;
}

export interface RulesDone {
  readonly set: readonly RuledColumn[];
  /** Columns left alone because a person has set rules there. */
  readonly kept: readonly RuledColumn[];
}

/** Sets rules on all columns that have an entry and no rule of a person's, in place of the add-in's own. */
export function setRules(
  structure: Structure,
  columns: readonly RuledColumn[],
  words: RuleWords,
): Promise<Outcome<RulesDone>> {
  return oneAtATime(() => change(structure, columns, words, 'set'));
}

/** Takes the add-in's rules off all columns. */
export function clearRules(
  structure: Structure,
  columns: readonly RuledColumn[],
  words: RuleWords,
): Promise<Outcome<RulesDone>> {
  return oneAtATime(() => change(structure, columns, words, 'clear'));
}

async function change(
  structure: Structure,
  columns: readonly RuledColumn[],
  words: RuleWords,
  verb: 'set' | 'clear',
): Promise<Outcome<RulesDone>> {
  let states: readonly ColumnState[];
  try {
    states = await readStates(columns, words.title);
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), facts: {}, aftermath: 'unchanged' } };
  }
  const ruled = states.filter(({ column }) => column.entry !== null);
  const kept = ruled.filter((state) => state.kept).map(({ column }) => column);
  const set = verb === 'clear' ? [] : ruled.filter((state) => !state.kept);
  const cleared = states.filter((state) => state.ours.length > 0 && !set.includes(state));
  const done: RulesDone = { set: set.map(({ column }) => column), kept };
  const lists = listSources(
    structure,
    done.set.flatMap(({ entry }) => (entry?.kind === 'list' ? [entry.values] : [])),
  );
  const refusal = refusalOf(structure, [...set, ...cleared]);
  if (refusal) return refusal;
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      queueClear(worksheets, cleared);
      if (verb === 'set') lists.queue(worksheets);
      for (const { column } of set) queueRule(worksheets, column, words, lists);
      if (verb === 'clear') lists.queue(worksheets);
      await context.sync();
    });
    return { ok: true, result: done };
  } catch (error) {
    const aftermath = await settle(structure, states, set, words);
    return { ok: false, trouble: { ...knownError(error), facts: {}, aftermath } };
  }
}

function refusalOf(
  { workbook, readOnly, structureProtected, sheets }: Structure,
  touched: readonly ColumnState[],
): Outcome<never> | null {
  if (touched.length === 0) return null;
  if (readOnly)
    return {
      ok: false,
      trouble: { code: 'read-only', facts: { workbook }, aftermath: 'unchanged' },
    };
  if (structureProtected)
    return {
      ok: false,
      trouble: { code: 'protected-workbook', facts: { workbook }, aftermath: 'unchanged' },
    };
  const locked = sheets.find(
    (sheet) => sheet.protected && touched.some(({ column }) => column.sheetId === sheet.id),
  );
  if (!locked) return null;
  const facts = { sheet: locked.name };
  return { ok: false, trouble: { code: 'protected-sheet', facts, aftermath: 'unchanged' } };
}

interface RuleNow {
  /** Excel's name of the rule, `None`, or what it says of cells that differ. */
  readonly type: string;
  readonly title: string;
}

interface AskedRule {
  readonly validation: Excel.DataValidation;
}

function askRule(worksheets: Excel.WorksheetCollection, sheetId: string, area: Area): AskedRule {
  const validation = rangeOf(worksheets.getItem(sheetId), area).dataValidation;
  validation.load('type,prompt');
  return { validation };
}

function ruleOf({ validation }: AskedRule): RuleNow {
  // Excel gives null for the prompt of cells that differ.
  const prompt: Excel.DataValidationPrompt | null = validation.prompt;
  return { type: validation.type, title: prompt?.title ?? '' };
}

const DIFFER: ReadonlySet<string> = new Set(['Inconsistent', 'MixedCriteria']);

async function readStates(
  columns: readonly RuledColumn[],
  title: string,
): Promise<readonly ColumnState[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const asked = columns.map((column) => askRule(worksheets, column.sheetId, column.area));
    await context.sync();
    const rules = asked.map(ruleOf);
    const single = columns.flatMap((column, index) =>
      DIFFER.has(rules[index]?.type ?? '') ? cellsOf(column) : [],
    );
    const cells = single.map(({ sheetId, area }) => askRule(worksheets, sheetId, area));
    if (cells.length > 0) await context.sync();
    const byCell = new Map(
      single.map(({ key }, index) => {
        const rule = cells[index];
        return [key, rule ? ruleOf(rule) : { type: 'None', title: '' }] as const;
      }),
    );
    return columns.map((column, index) => {
      const places = cellsOf(column);
      const whole = rules[index] ?? { type: 'None', title: '' };
      const at = (key: string): RuleNow => byCell.get(key) ?? whole;
      return {
        column,
        ours: places.filter(({ key }) => at(key).title === title).map(({ cell }) => cell),
        kept: places.some(({ key }) => at(key).type !== 'None' && at(key).title !== title),
      };
    });
  });
}

function cellsOf({ sheetId, area }: RuledColumn): readonly {
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

function queueClear(worksheets: Excel.WorksheetCollection, states: readonly ColumnState[]): void {
  for (const { column, ours } of states)
    for (const address of addressChunks(ours))
      worksheets.getItem(column.sheetId).getRanges(address).dataValidation.clear();
}

/** The prompt comes last: a rule that bears its title is complete. */
function queueRule(
  worksheets: Excel.WorksheetCollection,
  { sheetId, area, entry }: RuledColumn,
  { title, allowed }: RuleWords,
  lists: ListSources,
): void {
  if (!entry) return;
  const { dataValidation } = rangeOf(worksheets.getItem(sheetId), area);
  const message = allowed(entry);
  dataValidation.rule = ruleFor(entry, (values) => lists.sourceOf(values));
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { title, message, showAlert: true, style: 'Stop' };
  dataValidation.prompt = { title, message, showPrompt: true };
}

/** After a failure: sees whether all was done; where not, columns that had no rule have none again. */
async function settle(
  structure: Structure,
  before: readonly ColumnState[],
  set: readonly ColumnState[],
  words: RuleWords,
): Promise<Aftermath> {
  try {
    const now = await readStates(
      before.map(({ column }) => column),
      words.title,
    );
    const complete = before.every((state, index) => {
      const wanted = set.includes(state) ? state.column.area.rows : 0;
      return now[index]?.ours.length === wanted;
    });
    if (complete) return 'done';
    const bare = set.filter(({ ours }) => ours.length === 0);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const { column } of bare)
        rangeOf(worksheets.getItem(column.sheetId), column.area).dataValidation.clear();
      const { lists } = ownSheets(await readStructure(context));
      if (lists && ownSheets(structure).lists === null) queueRemoval(worksheets.getItem(lists.id));
      await context.sync();
    });
    return 'restored';
  } catch {
    return 'pending';
  }
}
