/** 履歴 as a tab to print: one row for each line, the newest first. */
import { draftList } from './plain-list';
import type { SheetDraft } from '../sheet/sheet-draft';
import { LIST_MARK, LIST_TEXT } from '../sheet/styles';

const HISTORY_KEY = 'history';

export const HISTORY_COLUMNS = ['when', 'deed', 'counts', 'asOf', 'version', 'who'] as const;
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** What a line shows, column by column. */
export type ShownLine = Readonly<Record<HistoryColumn, string>>;

export interface HistoryTabWords {
  readonly tabName: string;
  readonly title: string;
  readonly columns: ShownLine;
  readonly note: (lines: number) => string;
}

/** Points. */
const WIDTHS_BY_COLUMN: Readonly<Record<HistoryColumn, number>> = {
  when: 104,
  deed: 92,
  counts: 236,
  asOf: 96,
  version: 56,
  who: 104,
};

/** Gives the tab's draft. */
export function draftHistory(lines: readonly ShownLine[], words: HistoryTabWords): SheetDraft {
  return draftList({
    key: HISTORY_KEY,
    tabName: words.tabName,
    title: words.title,
    notes: [words.note(lines.length)],
    columns: HISTORY_COLUMNS.map((column) => ({
      heading: words.columns[column],
      width: WIDTHS_BY_COLUMN[column],
      style: column === 'version' ? LIST_MARK : LIST_TEXT,
    })),
    rows: lines.map((line) => HISTORY_COLUMNS.map((column) => line[column])),
  });
}
