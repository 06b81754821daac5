/** A line of 履歴: what was done to the workbook, when, with which counts, for which moment, by which version and by whom. */
import * as v from 'valibot';

export const DEEDS = [
  'validate',
  'report',
  'summarize',
  'compare',
  'sheets',
  'collect',
  'ledger',
  'fix',
  'mark',
  'unmark',
  'set-rules',
  'clear-rules',
  'revert',
  'set-as-of',
  'next-as-of',
  'take-plan',
  'remove-plan',
  'restore-plan',
] as const;
export type Deed = (typeof DEEDS)[number];

export const COUNTS = [
  'errors',
  'warnings',
  'infos',
  'tabs',
  'statusSheets',
  'cells',
  'added',
  'removed',
  'columns',
  'tabsBack',
  'tabsGone',
] as const;
export type CountName = (typeof COUNTS)[number];

/** Numbers of things by name; what is left out is not known. */
export type HistoryCounts = Partial<Readonly<Record<CountName, number>>>;

export interface HistoryLine {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly deed: Deed;
  readonly counts: HistoryCounts;
  /** As `shortAsOf` prints it; empty for the whole plan. */
  readonly asOf: string;
  readonly version: string;
  /** Empty unless the person has given a name for it. */
  readonly who: string;
}

const counts = v.partial(
  v.object({
    errors: v.number(),
    warnings: v.number(),
    infos: v.number(),
    tabs: v.number(),
    statusSheets: v.number(),
    cells: v.number(),
    added: v.number(),
    removed: v.number(),
    columns: v.number(),
    tabsBack: v.number(),
    tabsGone: v.number(),
  } satisfies Record<CountName, unknown>),
);

const line = v.tuple([
  v.pipe(v.string(), v.isoTimestamp()),
  v.picklist(DEEDS),
  v.pipe(v.string(), v.parseJson(), counts),
  v.string(),
  v.string(),
  v.string(),
]);

/** Gives the texts of a line's cells, which `readLine` reads. */
export function printLine(given: HistoryLine): readonly string[] {
  const { at, deed, asOf, version, who } = given;
  return [new Date(at).toISOString(), deed, JSON.stringify(given.counts), asOf, version, who];
}

/** Reads a line from its cells' texts; null where they are none of the add-in's. */
export function readLine(texts: readonly string[]): HistoryLine | null {
  const parsed = v.safeParse(line, texts);
  if (!parsed.success) return null;
  const [when, deed, counted, asOf, version, who] = parsed.output;
  return { at: Date.parse(when), deed, counts: counted, asOf, version, who };
}
