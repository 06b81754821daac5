/** Checks, before anything is written, for whatever would stop a run or make a user lose something. */
import { areasMeet, cellAddress, type Area } from '../core/area';
import { draftArea } from '../core/sheet/sheet-draft';
import type { TroubleCode } from '../core/outcome';
import type { OwnTab, TabTarget } from './own-tabs';
import { isOwnLock } from './protect';
import { askAll, gridQuestion } from './questions';
import { stampArea } from './stamp';
import type { Structure } from './structure';

/** The reason why a run is not started. */
export interface Refusal {
  readonly code: TroubleCode;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** How many cells a sentence names before it says how many more there are. */
const NAMED_CELLS = 5;

/** Finds a reason against a run that can be seen from the structure alone; null when there is none. */
export function refusalOf(structure: Structure, targets: readonly TabTarget[]): Refusal | null {
  if (structure.readOnly) return { code: 'read-only', params: { workbook: structure.workbook } };
  // Even a refill adds a sheet: the copy from which the tab could be put back.
  if (structure.structureProtected) {
    return { code: 'protected-workbook', params: { workbook: structure.workbook } };
  }
  for (const target of targets) {
    if (target.action === 'make') continue;
    const { sheet } = target.tab;
    if (sheet.protected && !isOwnLock(target.tab))
      return { code: 'protected-sheet', params: { sheet: sheet.name } };
    if (sheet.filtered) return { code: 'filtered-tab', params: { tab: sheet.name } };
  }
  return null;
}

/** Finds a reason against changing sheets in a run that can be taken back; null when there is none. */
export function sheetsRefusal(structure: Structure, sheetIds: readonly string[]): Refusal | null {
  const refusal = refusalOf(structure, []);
  if (refusal) return refusal;
  const locked = structure.sheets.find((sheet) => sheet.protected && sheetIds.includes(sheet.id));
  return locked ? { code: 'protected-sheet', params: { sheet: locked.name } } : null;
}

/** Finds a reason against writing into cells of a user's sheets; null when there is none. */
export function ledgerRefusal(structure: Structure, sheetIds: readonly string[]): Refusal | null {
  const refusal = sheetsRefusal(structure, sheetIds);
  if (refusal) return refusal;
  const filtered = structure.sheets.find(({ id, filtered: is }) => is && sheetIds.includes(id));
  return filtered ? { code: 'filtered-ledger', params: { sheet: filtered.name } } : null;
}

/** The parts of a tab that a refill needs and that lie outside the tab's old area: to the right of it, and below it. */
function newlyNeeded(oldArea: Area, newArea: Area): readonly Area[] {
  const right: Area = {
    row: newArea.row,
    column: oldArea.column + oldArea.columns,
    rows: newArea.rows,
    columns: newArea.columns - oldArea.columns,
  };
  const below: Area = {
    row: oldArea.row + oldArea.rows,
    column: newArea.column,
    rows: newArea.rows - oldArea.rows,
    columns: Math.min(oldArea.columns, newArea.columns),
  };
  return [right, below].filter((area) => area.rows > 0 && area.columns > 0);
}

interface NeededArea {
  readonly tab: OwnTab;
  readonly area: Area;
}

/** The areas that must be free of a user's entries and that may hold some, since they meet the used range of the tab. */
function doubtfulAreas(targets: readonly TabTarget[]): readonly NeededArea[] {
  return targets.flatMap((target) => {
    if (target.action === 'make') return [];
    const { tab } = target;
    const { used } = tab.sheet;
    if (used === null) return [];
    return newlyNeeded(stampArea(tab.stamp), draftArea(target.draft))
      .filter((area) => areasMeet(area, used))
      .map((area) => ({ tab, area }));
  });
}

/** Finds the user's cells where a refilled tab needs room. One round trip, or none when the used ranges show that there are none. */
export async function overwriteRefusal(targets: readonly TabTarget[]): Promise<Refusal | null> {
  const areas = doubtfulAreas(targets);
  if (areas.length === 0) return null;
  const asked = areas.map(({ tab, area }) => {
    const position = { sheetId: tab.sheet.id, area };
    return { tab, area, ...gridQuestion(position, ['valueTypes']) };
  });
  await askAll(asked.map(({ question }) => question));
  for (const { tab, area, grid } of asked) {
    const cells = grid.valueTypes.flatMap((row, r) =>
      row.flatMap((type, c) =>
        type === 'Empty' ? [] : [cellAddress(area.row + r, area.column + c)],
      ),
    );
    if (cells.length > 0) {
      const params = { tab: tab.sheet.name, cells: cells.slice(0, NAMED_CELLS) };
      return { code: 'would-overwrite', params: { ...params, count: cells.length } };
    }
  }
  return null;
}
