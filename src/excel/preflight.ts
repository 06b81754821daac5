/** Looks, before anything is written, for whatever would stop a run or cost a user something. */
import { areasMeet, areaAddress, cellAddress, type Area } from '../core/area';
import { draftArea } from '../core/draft/sheet-draft';
import type { TroubleCode } from '../tasks/outcome';
import type { TabTarget } from './own-tabs';
import { stampArea } from './stamp';
import { rangeOf, type Structure } from './structure';

/** Why a run is not begun. */
export interface Refusal {
  readonly code: TroubleCode;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

type Refill = Extract<TabTarget, { action: 'refill' }>;

/** Cells that a sentence names before it says how many more there are. */
const NAMED_CELLS = 5;

/** Finds what the structure alone says against a run; null when nothing does. */
export function refusalOf(structure: Structure, targets: readonly TabTarget[]): Refusal | null {
  if (structure.readOnly) return { code: 'read-only', facts: { workbook: structure.workbook } };
  // Even a refill adds a sheet: the copy that it could be put back from.
  if (structure.structureProtected) {
    return { code: 'protected-workbook', facts: { workbook: structure.workbook } };
  }
  for (const target of targets) {
    if (target.action === 'make') continue;
    const { sheet } = target.tab;
    if (sheet.protected) return { code: 'protected-sheet', facts: { sheet: sheet.name } };
    if (sheet.filtered) return { code: 'filtered-tab', facts: { tab: sheet.name } };
  }
  return null;
}

/** The parts of a tab that a refill needs and that were not its own so far: right of the old area, and below it. */
export function newlyNeeded(oldArea: Area, newArea: Area): readonly Area[] {
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

/** Finds cells of the user's where a refilled tab needs room: one round trip, and none when there is nothing to look at. */
export async function overwriteRefusal(
  context: Excel.RequestContext,
  targets: readonly TabTarget[],
): Promise<Refusal | null> {
  const queued = targets
    .filter((target): target is Refill => target.action === 'refill')
    .flatMap((target) => {
      const { used, id, name } = target.tab.sheet;
      if (used === null) return [];
      const areas = newlyNeeded(stampArea(target.tab.stamp), draftArea(target.draft));
      return areas
        .filter((area) => areasMeet(area, used))
        .map((area) => {
          const range = rangeOf(context.workbook.worksheets.getItem(id), area);
          range.load('valueTypes');
          return { name, area, range };
        });
    });
  if (queued.length === 0) return null;
  await context.sync();
  for (const { name, area, range } of queued) {
    const cells = range.valueTypes.flatMap((row, r) =>
      row.flatMap((type, c) =>
        type === 'Empty' ? [] : [cellAddress(area.row + r, area.column + c)],
      ),
    );
    if (cells.length > 0) {
      return {
        code: 'would-overwrite',
        facts: {
          tab: name,
          cells: cells.slice(0, NAMED_CELLS),
          count: cells.length,
          area: areaAddress(area),
        },
      };
    }
  }
  return null;
}
