/**
 * 入力規則: Excel's data validation (1.8) on columns of a user's sheets, told apart from a person's rules by the title of the prompt.
 * Round trips: one reads the rules that the columns have, one more where the cells of a column differ, and one sets or removes all
 * rules. More where the columns are many. After a failure the rules are read again, and those that were there before are put back.
 * Where that fails too, the next run replaces whatever is there: a rule bears the add-in's title from its first moment on.
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
  /** The rules of those cells, as they can be set again. */
  readonly held: readonly HeldRule[];
  /** A cell has a rule of a person's. */
  readonly kept: boolean;
}

/** A rule of Excel's with the cells that have it. */
interface HeldRule {
  readonly cells: readonly string[];
  readonly settings: RuleSettings;
}

type RuleSettings = Pick<Excel.DataValidation, 'rule' | 'ignoreBlanks' | 'errorAlert' | 'prompt'>;

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
    // Rules are set after their lists are written, and removed before their lists are.
    await sendSteps([...clearSteps(cleared), ...lists.steps(), ...ruling, ...lists.endSteps()]);
    return { ok: true, result: done };
  } catch (error) {
    const aftermath = await settle(structure, states, set, { words, lists });
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
    const whole = wholes.get(column) ?? { type: 'None', title: '', settings: NO_SETTINGS };
    const at = (key: string): RuleNow => byCell.get(key) ?? whole;
    const ours = positions.filter(({ key }) => at(key).title === title);
    return {
      column,
      ours: ours.map(({ cell }) => cell),
      held: heldRules(ours.map(({ cell, key }) => ({ cell, now: at(key) }))),
      kept: positions.some(({ key }) => at(key).type !== 'None' && at(key).title !== title),
    };
  });
}

/** Groups cells by their rule. Cells of a run that was cut off before it came to the rule itself have none. */
function heldRules(
  cells: readonly { readonly cell: string; readonly now: RuleNow }[],
): readonly HeldRule[] {
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

/** The prompt is set first, so that a run which is cut off leaves no rule without the add-in's title, and again after the rule. */
function queueRule(validation: Excel.DataValidation, settings: RuleSettings): void {
  const { rule, ignoreBlanks, errorAlert, prompt } = settings;
  validation.prompt = prompt;
  validation.rule = rule;
  validation.ignoreBlanks = ignoreBlanks;
  validation.errorAlert = errorAlert;
  validation.prompt = prompt;
}

function ruleBytes({ rule, errorAlert, prompt }: RuleSettings): number {
  return RANGE + PART + 5 * CALL + wireBytes([rule, errorAlert, prompt, prompt]);
}

function ruleSteps(
  { sheetId, area, entry }: RuledColumn,
  { title, allowed }: RuleWords,
  lists: ListSources,
): readonly Step[] {
  if (!entry) return [];
  const message = allowed(entry);
  const settings: RuleSettings = {
    rule: ruleFor(entry, (values) => lists.sourceOf(values)),
    ignoreBlanks: true,
    errorAlert: { title, message, showAlert: true, style: 'Stop' },
    prompt: { title, message, showPrompt: true },
  };
  return [
    onSheet(sheetId, {
      bytes: ruleBytes(settings),
      queue: (sheet) => queueRule(rangeOf(sheet, area).dataValidation, settings),
    }),
  ];
}

/** Gives the steps that set rules again as they were. */
function heldSteps({ column, held }: ColumnState): readonly Step[] {
  return held.flatMap(({ cells, settings }) =>
    addressChunks(cells).map((address) =>
      onSheet(column.sheetId, {
        bytes: ruleBytes(settings) + wireBytes(address),
        queue: (sheet) => queueRule(sheet.getRanges(address).dataValidation, settings),
      }),
    ),
  );
}

/** After a failure: checks whether all was done, and if not, puts every rule back that was there before. */
async function settle(
  structure: Structure,
  before: readonly ColumnState[],
  set: readonly ColumnState[],
  { words, lists }: { readonly words: RuleWords; readonly lists: ListSources },
): Promise<Aftermath> {
  try {
    const now = await readStates(
      before.map(({ column }) => column),
      words.title,
    );
    const known = new Set(ownSheets(structure).lists.map(({ id }) => id));
    const standing = ownSheets(await structureNow()).lists;
    const listsOf = (isOld: boolean): readonly Step[] =>
      standing.flatMap(({ id }) => (known.has(id) === isOld ? [onSheet(id, REMOVAL)] : []));
    const complete = now.every((state, index) => {
      const old = before[index];
      return old && set.includes(old) ? isAsWanted(state, words, lists) : state.ours.length === 0;
    });
    const isNew = before.some((state, index) => printed(state) !== printed(now[index]));
    if (complete) {
      await sendSteps(listsOf(true));
      return 'done';
    }
    await sendSteps([
      ...(isNew ? [...clearSteps(now), ...before.flatMap(heldSteps)] : []),
      ...listsOf(false),
    ]);
    return isNew || listsOf(false).length > 0 ? 'restored' : 'unchanged';
  } catch {
    return 'pending';
  }
}

/** Says whether all cells of a column have the rule of its entry. The alert is set after the rule, so that it tells of the whole. */
function isAsWanted(
  { column: { area, entry }, held }: ColumnState,
  { allowed }: RuleWords,
  lists: ListSources,
): boolean {
  const [only, ...others] = held;
  if (!entry || !only || others.length > 0 || only.cells.length !== area.rows) return false;
  const { rule, errorAlert } = only.settings;
  if (errorAlert.message !== allowed(entry)) return false;
  const { source } = rule.list ?? {};
  if (entry.kind !== 'list' || typeof source !== 'string') return true;
  // Excel may print the reference of a list in another way, but not the name of its sheet.
  const wanted = lists.sourceOf(entry.values);
  return !wanted.startsWith('=') || source.includes(wanted.slice(2, wanted.lastIndexOf("'")));
}

function printed(state: ColumnState | undefined): string {
  return JSON.stringify([state?.ours, state?.held]);
}
