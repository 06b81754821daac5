/** What can change under the pane's results. Each is counted: a result is of the counts that it was begun with. */

export const CHANGES = [
  /** A person has answered which plan the workbook is of. */
  'answered',
  /** The last run was taken back: its tabs are gone, and so is what was said of them. */
  'reverted',
  /** Cells have changed: a person's, or the ledgers' by the add-in. */
  'edited',
  /** Ledgers have changed in a way that nobody has checked since. */
  'unchecked',
  /** The add-in has written into the workbook. */
  'written',
] as const;
export type Change = (typeof CHANGES)[number];

export type Counts = Readonly<Record<Change, number>>;

export const NO_CHANGES: Counts = {
  answered: 0,
  reverted: 0,
  edited: 0,
  unchecked: 0,
  written: 0,
};

/** Says whether one of some changes has come between two counts. */
export function differ(a: Counts, b: Counts, changes: readonly Change[]): boolean {
  return changes.some((change) => a[change] !== b[change]);
}
