/** 履歴: keeps a line of each run in the workbook, and shows, prints, saves and clears the lines. */
import { csv } from '../core/history/csv';
import { HISTORY_COLUMNS, draftHistory, type ShownLine } from '../core/draft/history-tab';
import {
  printLine,
  readLine,
  type Deed,
  type HistoryCounts,
  type HistoryLine,
} from '../core/history/history-line';
import { readAsOf, shortAsOf, type AsOf } from '../core/calendar/as-of';
import type { Outcome } from '../core/outcome';
import type { TabPlan } from '../core/sheet/tab-plan';
import { drawTabs } from '../excel/draw';
import { addHistoryLine, historyLines, removeHistory } from '../excel/history-sheet';
import { AS_OF_KEY } from '../excel/settings';
import { VERSION } from '../core/version';
import { history as inJapanese } from '../words/ja/pane/history';
import { keptAsOf } from './kept-as-of';
import { failed, thrown } from './plan-workbook';
import type { TaskOptions } from './task-options';

/** What has just been done. */
export interface Done {
  readonly deed: Deed;
  readonly counts: HistoryCounts;
  /** The name to keep with it; empty for none. */
  readonly who: string;
  readonly at: Date;
  /** The moment that it was done for, where that is not the one which the workbook keeps; null for the whole plan. */
  readonly asOf?: AsOf | null | undefined;
}

/** The lines, the newest first. */
export interface HistoryResult {
  readonly lines: readonly HistoryLine[];
}

/** The words that a line is shown in. */
export type LineWords = Pick<typeof inJapanese, 'moment' | 'deed' | 'counts' | 'asOf'>;

/** Keeps a line. A run counts as done whether or not its line could be kept, so a failure is not told. */
export async function keepLine({ deed, counts, who, at, asOf: given }: Done): Promise<void> {
  try {
    await addHistoryLine([AS_OF_KEY], (settings) => {
      const asOf = given === undefined ? (keptAsOf(settings) ?? null) : given;
      const short = asOf ? shortAsOf(asOf) : '';
      return printLine({ at: at.getTime(), deed, counts, asOf: short, version: VERSION, who });
    });
  } catch {
    // The line is lost, and nothing else.
  }
}

/** Reads the lines. */
export async function readHistory(options: TaskOptions = {}): Promise<Outcome<HistoryResult>> {
  options.onProgress?.(0, 'reading');
  try {
    const lines = (await historyLines()).flatMap((texts) => readLine(texts) ?? []);
    options.onProgress?.(1, 'reading');
    return { ok: true, result: { lines: lines.toReversed() } };
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

/** Removes all lines. */
export async function clearHistory(): Promise<Outcome<HistoryResult>> {
  try {
    const { lock, workbook } = await removeHistory();
    if (lock) return failed({ code: lock, params: { workbook }, aftermath: 'unchanged' });
    return { ok: true, result: { lines: [] } };
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

/** Gives what a line shows, in the words of a language. */
export function shownLine(line: HistoryLine, words: LineWords): ShownLine {
  const asOf = readAsOf(line.asOf);
  return {
    when: words.moment(new Date(line.at)),
    deed: words.deed(line.deed),
    counts: words.counts(line.counts),
    asOf: asOf ? words.asOf(asOf) : '',
    version: line.version,
    who: line.who,
  };
}

/** Makes or refills the tab 履歴, which is in the workbook's language. */
export async function printHistory(options: TaskOptions = {}): Promise<Outcome<TabPlan>> {
  const read = await readHistory(options);
  if (!read.ok) return read;
  const lines = read.result.lines.map((line) => shownLine(line, inJapanese));
  const drawn = await drawTabs([draftHistory(lines, inJapanese.tab)], {
    onProgress: (done) => options.onProgress?.(done, 'writing'),
    ...(options.signal ? { signal: options.signal } : {}),
    typed: options.typed,
  });
  if (!drawn.ok) return drawn;
  const [tab] = drawn.result;
  if (!tab) throw new Error('one draft gives one tab');
  return { ok: true, result: tab };
}

/** Gives the lines as a file's text: for people as CSV, for programs as JSON. */
export function historyFile(
  lines: readonly HistoryLine[],
  format: 'csv' | 'json',
  words: LineWords & Pick<typeof inJapanese, 'tab'>,
): string {
  if (format === 'json') {
    const plain = lines.map(({ at, ...line }) => ({ at: new Date(at).toISOString(), ...line }));
    return `${JSON.stringify(plain, null, 2)}\n`;
  }
  const rows = [words.tab.columns, ...lines.map((line) => shownLine(line, words))];
  return csv(rows.map((row) => HISTORY_COLUMNS.map((column) => row[column])));
}
