/** What is to be made: the rollups that can be made and are chosen, with their years. */
import type { FiscalYear } from '../../core/fiscal-year';
import type { RollupChoice, SummaryOptions } from '../../tasks/summarize';
import type { SummaryChoice } from '../choices';

export type ChosenSummaryOptions = Required<Pick<SummaryOptions, 'rollups' | 'years'>>;

/** Says whether the workbook has all that a rollup needs. */
export function canBeMade({ missing, missingLedgers }: RollupChoice): boolean {
  return missing.length === 0 && missingLedgers.length === 0;
}

/** Gives the year that a rollup is to be made for; null where it is made for all years. */
export function yearFor({ id, year }: RollupChoice, { years }: SummaryChoice): FiscalYear | null {
  if (!year) return null;
  // The remembered choice may belong to another edition of the plan.
  return year.all.find((each) => each === years[id]) ?? year.now;
}

/** Lists the rollups that are to be made. */
export function chosen(
  rollups: readonly RollupChoice[],
  { leftOut }: SummaryChoice,
): readonly RollupChoice[] {
  return rollups.filter((each) => canBeMade(each) && !leftOut.includes(each.id));
}

/** Returns the options for the task. */
export function optionsOf(
  rollups: readonly RollupChoice[],
  choice: SummaryChoice,
): ChosenSummaryOptions {
  const wanted = chosen(rollups, choice);
  return {
    rollups: wanted.map(({ id }) => id),
    years: Object.fromEntries(
      wanted.flatMap((each) => {
        const year = yearFor(each, choice);
        return year === null ? [] : [[each.id, year] as const];
      }),
    ),
  };
}
