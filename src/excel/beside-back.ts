/**
 * What it takes to put back what a run changed beside cells: marks, 入力規則, or texts of a setting (kept-beside.ts).
 * Round trips: 1. what the run keeps; 2. and 3. what stands now. It is worked out from what stands, so that a repair that was cut off
 * itself can be repeated.
 */
import { readAddress } from '../core/area';
import { onSheet, type Step } from './batches';
import { clearSteps, heldSteps, readStates } from './column-rules';
import {
  readBeside,
  type ChangedText,
  type KeptBeside,
  type KeptColumn,
  type KeptMark,
} from './kept-beside';
import { markSteps, mayBearMarks, readMarks, unmarkSteps } from './mark-formats';
import { ownSheets, type OwnEdits } from './own-tabs';
import { askAll } from './questions';
import { settingQuestion, settingStep, textsOf } from './settings';
import { REMOVAL } from './sheet-steps';
import { homeOf, type Structure } from './structure';

export interface BesideBack {
  readonly steps: readonly Step[];
  /** The sheets that the steps change. */
  readonly sheetIds: readonly string[];
}

/** Works out what to write; `by` is the id of the repair or revert. */
export async function besideBack(
  { sheet, stamp }: OwnEdits,
  structure: Structure,
  by: string,
): Promise<BesideBack> {
  const kept = await readBeside(sheet.id, stamp);
  if (kept === null) return { steps: [], sheetIds: [] };
  const back = await backOf(kept, structure, by);
  const made = stamp.lists?.made;
  // Removed after the rules that refer to it.
  const lists = ownSheets(structure).lists.filter(({ name }) => name === made);
  return { ...back, steps: [...back.steps, ...lists.map(({ id }) => onSheet(id, REMOVAL))] };
}

function backOf(kept: KeptBeside, structure: Structure, by: string): Promise<BesideBack> {
  switch (kept.kind) {
    case 'marks':
      return marksBack(kept.marks, structure, by);
    case 'rules':
      return rulesBack(kept.columns, kept.title, structure);
    case 'texts':
      return textsBack(kept.setting, kept.texts);
  }
}

/** Sets the marks that are missing, and takes off all that were not there. */
async function marksBack(
  kept: readonly KeptMark[],
  { sheets }: Structure,
  by: string,
): Promise<BesideBack> {
  const former = kept.flatMap((mark) => {
    const home = homeOf(mark, sheets);
    return home ? [{ ...mark, sheetId: home.id }] : [];
  });
  const standing = await readMarks(sheets.filter(mayBearMarks));
  const missing = [...former];
  const surplus = standing.filter((mark) => {
    const found = mark.run === '' ? -1 : missing.findIndex((each) => print(each) === print(mark));
    if (found !== -1) missing.splice(found, 1);
    return found === -1;
  });
  return {
    steps: [...missing.flatMap((mark) => markSteps(mark, 'findings', by)), ...unmarkSteps(surplus)],
    sheetIds: [...missing, ...surplus].map(({ sheetId }) => sheetId),
  };
}

function print({ sheetId, kind, areas }: KeptMark): string {
  return JSON.stringify([sheetId, kind, areas.toSorted()]);
}

/** Sets the rules of each column again as they were; cells in which a person has set a rule since keep it. */
async function rulesBack(
  kept: readonly KeptColumn[],
  title: string,
  { sheets }: Structure,
): Promise<BesideBack> {
  const columns = kept.flatMap(({ area: address, held, ...column }) => {
    const home = homeOf(column, sheets);
    const area = readAddress(address);
    return home && area ? [{ sheetId: home.id, area, held }] : [];
  });
  const states = await readStates(columns, title);
  const changed = states.filter(
    ({ column, ours, held }) =>
      JSON.stringify(held) !== JSON.stringify(column.held) ||
      // A cell that the run came to, but not to its rule.
      ours.length !== held.reduce((sum, { cells }) => sum + cells.length, 0),
  );
  return {
    steps: [
      ...clearSteps(changed),
      ...changed.flatMap(({ column: { sheetId, held }, persons }) =>
        heldSteps(sheetId, held, persons),
      ),
    ],
    sheetIds: changed.map(({ column }) => column.sheetId),
  };
}

/** Gives texts of a setting back what they were; a text that is no longer what the run wrote stays. */
async function textsBack(setting: string, changes: readonly ChangedText[]): Promise<BesideBack> {
  let now: Readonly<Record<string, string>> = {};
  await askAll([settingQuestion(setting, (value) => (now = textsOf(value)))]);
  const untouched = new Map(
    changes.flatMap(({ key, before, after }) =>
      (now[key] ?? null) === after && before !== after ? [[key, before] as const] : [],
    ),
  );
  if (untouched.size === 0) return { steps: [], sheetIds: [] };
  const others = Object.entries(now).filter(([key]) => !untouched.has(key));
  const former = [...untouched].flatMap(([key, text]) => (text === null ? [] : [[key, text]]));
  const texts: unknown = Object.fromEntries([...others, ...former]);
  return { steps: [settingStep(setting, JSON.stringify(texts))], sheetIds: [] };
}
