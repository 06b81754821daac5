/**
 * 入力規則: Excel's data validation (1.8) on columns of a user's sheets, told apart from a person's rules by the title of the prompt.
 * Round trips: one reads the rules that the columns have, one more where the cells of a column differ, and one sets or removes all
 * rules. More where the columns are many.
 */
import type { Pattern } from '../core/values';
import { cellAddress, type Area } from '../core/area';
import type { Aftermath, Outcome } from '../core/outcome';
import { addressChunks } from './addresses';
import { onSheet, sendSteps, type Step } from './batches';
import { ruleFor, type RuleWords } from './cell-rules';
import { knownError } from './errors';
import { listSources, type ListSources } from './input-lists';
import { ownSheets } from './own-tabs';
import { askAll, type Question } from './questions';
import { oneAtATime } from './sequence';
import { REMOVAL } from './sheet-steps';
import { rangeOf, structureNow, type Structure } from './structure';
import { CALL, PART, RANGE, SET, wireBytes } from './wire-size';

/** One column of a ledger: the cells of its data, and what may be typed there; null where anything may. */
export interface RuledColumn {
  readonly sheetId: string;
  readonly area: Area;
  readonly entry: Pattern | null;
}

/** The cells of a column, by who set their rules: the add-in or a person. */
interface ColumnState {
  readonly column: RuledColumn;
  /** A1 addresses of cells with a rule of the add-in's. */
  readonly ours: readonly string[];
  /** A cell has a rule of a person's. */
  readonly kept: boolean;
}

export interface RulesDone {
  readonly set: readonly RuledColumn[];
  /** Columns left alone because a person has set rules there. */
  readonly kept: readonly RuledColumn[];
}

/** Sets rules on all columns that have an entry and no rule set by a person, replacing the add-in's former rules. */
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
    return { ok: false, trouble: { ...knownError(error), aftermath: 'unchanged' } };
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
    const ruling = set.flatMap(({ column }) => ruleSteps(column, words, lists));
    const filling = lists.steps();
    // Rules are set after their lists are written, and removed before their lists are.
    await sendSteps([
      ...clearSteps(cleared),
      ...(verb === 'set' ? [...filling, ...ruling] : filling),
    ]);
    return { ok: true, result: done };
  } catch (error) {
    const aftermath = await settle(structure, states, set, words);
    return { ok: false, trouble: { ...knownError(error), aftermath } };
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
      trouble: { code: 'read-only', params: { workbook }, aftermath: 'unchanged' },
    };
  if (structureProtected)
    return {
      ok: false,
      trouble: { code: 'protected-workbook', params: { workbook }, aftermath: 'unchanged' },
    };
  const locked = sheets.find(
    (sheet) => sheet.protected && touched.some(({ column }) => column.sheetId === sheet.id),
  );
  if (!locked) return null;
  const params = { sheet: locked.name };
  return { ok: false, trouble: { code: 'protected-sheet', params, aftermath: 'unchanged' } };
}

interface RuleNow {
  /** Excel's name of the rule's type, `None`, or Excel's word for cells that differ. */
  readonly type: string;
  readonly title: string;
}

/** Bytes of asking for the rule of one range. */
const BYTES_A_RULE = 1_200;

function ruleQuestion(
  { sheetId, area }: { readonly sheetId: string; readonly area: Area },
  take: (rule: RuleNow) => void,
): Question {
  return {
    bytes: BYTES_A_RULE,
    ask: (sheets) => {
      const validation = rangeOf(sheets.get(sheetId), area).dataValidation;
      validation.load('type,prompt');
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
  return { type: validation.type, title: prompt?.title ?? '' };
}

const DIFFER: ReadonlySet<string> = new Set(['Inconsistent', 'MixedCriteria']);

async function readStates(
  columns: readonly RuledColumn[],
  title: string,
): Promise<readonly ColumnState[]> {
  const wholes = new Map<RuledColumn, RuleNow>();
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
    const whole = wholes.get(column) ?? { type: 'None', title: '' };
    const at = (key: string): RuleNow => byCell.get(key) ?? whole;
    return {
      column,
      ours: positions.filter(({ key }) => at(key).title === title).map(({ cell }) => cell),
      kept: positions.some(({ key }) => at(key).type !== 'None' && at(key).title !== title),
    };
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

function clearSteps(states: readonly ColumnState[]): readonly Step[] {
  return states.flatMap(({ column, ours }) =>
    addressChunks(ours).map((address) =>
      onSheet(column.sheetId, {
        bytes: RANGE + wireBytes(address) + PART + SET,
        queue: (sheet) => sheet.getRanges(address).dataValidation.clear(),
      }),
    ),
  );
}

/** The prompt is set last, so that a rule which has the add-in's title is complete. */
function ruleSteps(
  { sheetId, area, entry }: RuledColumn,
  { title, allowed }: RuleWords,
  lists: ListSources,
): readonly Step[] {
  if (!entry) return [];
  const message = allowed(entry);
  const rule = ruleFor(entry, (values) => lists.sourceOf(values));
  return [
    onSheet(sheetId, {
      bytes: RANGE + PART + 4 * CALL + wireBytes([rule, title, message, title, message]),
      queue: (sheet) => {
        const { dataValidation } = rangeOf(sheet, area);
        dataValidation.rule = rule;
        dataValidation.ignoreBlanks = true;
        dataValidation.errorAlert = { title, message, showAlert: true, style: 'Stop' };
        dataValidation.prompt = { title, message, showPrompt: true };
      },
    }),
  ];
}

/** After a failure: checks whether all was done, and if not, clears the rules of columns that had none before. */
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
    const { lists } = ownSheets(await structureNow());
    const added = lists && ownSheets(structure).lists === null ? [lists] : [];
    await sendSteps([
      ...bare.map(({ column: { sheetId, area } }) =>
        onSheet(sheetId, {
          bytes: RANGE + PART + SET,
          queue: (sheet) => rangeOf(sheet, area).dataValidation.clear(),
        }),
      ),
      ...added.map(({ id }) => onSheet(id, REMOVAL)),
    ]);
    return 'restored';
  } catch {
    return 'pending';
  }
}
