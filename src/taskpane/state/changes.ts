/** The changes that can affect the pane's results. Each kind is counted, and a result belongs to the counts at the time its run began. */

export const CHANGES = [
  /** A person has answered which plan the workbook belongs to, or whether it holds a part of it. */
  'answered',
  /** The ledgers are judged for another moment (確認時期). */
  'as-of',
  /** The last run was taken back, so its tabs and the messages about them are gone. */
  'reverted',
  /** Cells have changed: any cells by a person, or cells of the ledgers by the add-in. */
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
  'as-of': 0,
  reverted: 0,
  edited: 0,
  unchecked: 0,
  written: 0,
};

/** Says whether one of the given changes has happened between two counts. */
export function differ(a: Counts, b: Counts, changes: readonly Change[]): boolean {
  return changes.some((change) => a[change] !== b[change]);
}
