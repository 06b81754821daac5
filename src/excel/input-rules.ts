/**
 * 入力規則: sets the plan's rules on columns of a user's sheets, or takes them off, so that the run can be finished or taken back.
 * Round trips: 1. and 2. the structure is read; 3. the rules that the columns have are read, 4. and once more where the cells of a
 * column differ (column-rules.ts); then those of any run of edits (edit-run.ts). After a failure the former rules are put back
 * (recover.ts).
 */
import type { Pattern } from '../core/values';
import type { Outcome } from '../core/outcome';
import { onSheet, type Step } from './batches';
import { ruleFor, type RuleWords } from './cell-rules';
import {
  clearSteps,
  keptColumn,
  queueRule,
  readStates,
  ruleBytes,
  type ColumnCells,
  type ColumnState,
} from './column-rules';
import { writeRun } from './edit-run';
import { knownError } from './errors';
import { listSources, listsOf, type ListSources } from './input-lists';
import type { RuleSettings } from './kept-beside';
import { sheetsRefusal } from './preflight';
import { settleRun, soundStructure } from './recover';
import { beginRun } from './runs';
import { oneAtATime } from './sequence';
import { rangeOf, type Structure } from './structure';

/** One column of a ledger: the cells of its data, and what may be typed there; null where anything may. */
export interface RuledColumn extends ColumnCells {
  readonly entry: Pattern | null;
}

export interface RulesDone {
  readonly set: readonly RuledColumn[];
  /** Columns left alone because a person has set rules there. */
  readonly kept: readonly RuledColumn[];
}

/** Sets rules on all columns that have an entry and no rule set by a person, replacing the add-in's former rules. */
export function setRules(
  columns: readonly RuledColumn[],
  words: RuleWords,
): Promise<Outcome<RulesDone>> {
  return oneAtATime(() => change(columns, words, 'set-rules'));
}

/** Takes the add-in's rules off all columns. */
export function clearRules(
  columns: readonly RuledColumn[],
  words: RuleWords,
): Promise<Outcome<RulesDone>> {
  return oneAtATime(() => change(columns, words, 'clear-rules'));
}

async function change(
  columns: readonly RuledColumn[],
  words: RuleWords,
  verb: 'set-rules' | 'clear-rules',
): Promise<Outcome<RulesDone>> {
  const run = beginRun();
  let structure: Structure;
  let states: readonly ColumnState<RuledColumn>[];
  try {
    structure = await soundStructure();
    const names = new Set(structure.sheets.map(({ id }) => id));
    states = await readStates(
      columns.filter(({ sheetId }) => names.has(sheetId)),
      words.title,
    );
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: 'unchanged' } };
  }
  const ruled = states.filter(({ column }) => column.entry !== null);
  const kept = ruled.filter(({ persons }) => persons.length > 0).map(({ column }) => column);
  const set = verb === 'clear-rules' ? [] : ruled.filter(({ persons }) => persons.length === 0);
  const former = states.filter(({ ours }) => ours.length > 0);
  const touched = [...new Set([...set, ...former])];
  const done: RulesDone = { set: set.map(({ column }) => column), kept };
  if (touched.length === 0) return { ok: true, result: done };
  const refusal = sheetsRefusal(
    structure,
    touched.map(({ column }) => column.sheetId),
  );
  if (refusal) return { ok: false, trouble: { ...refusal, aftermath: 'unchanged' } };
  const lists = listSources(
    run,
    done.set.flatMap(({ entry }) => (entry?.kind === 'list' ? [entry.values] : [])),
  );
  const nameOf = new Map(structure.sheets.map(({ id, name }) => [id, name] as const));
  const before = touched.map((state) => keptColumn(state, nameOf.get(state.column.sheetId) ?? ''));
  try {
    await writeRun(structure, run, {
      verb,
      changes: [],
      beside: {
        kept: { kind: 'rules', title: words.title, columns: before },
        lists: { made: lists.name, before: [...listsOf(structure, before)] },
      },
      steps: [
        ...clearSteps(former.filter((state) => !set.includes(state))),
        ...lists.steps(),
        ...set.flatMap(({ column }) => ruleSteps(column, words, lists)),
      ],
    });
    return { ok: true, result: done };
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: await settleRun(run) } };
  }
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
