/** 履歴 as a tab to print: one row for each line, the newest first. */
import { fitting, rowHeight, widthOf } from './list-layout';
import type { CellDraft, SheetDraft } from '../sheet/sheet-draft';
import {
  FONT,
  LIST_HEAD,
  LIST_MARK,
  LIST_SIZE,
  LIST_TEXT,
  NOTE,
  NOTE_SIZE,
  TITLE,
} from '../sheet/styles';
import { textHeight } from '../sheet/text-size';

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
const WIDTHS = HISTORY_COLUMNS.map((column) => WIDTHS_BY_COLUMN[column]);
const HEAD_ROW = 2;
const TITLE_HEIGHT = 28;

/** Gives the tab's draft. */
export function draftHistory(lines: readonly ShownLine[], words: HistoryTabWords): SheetDraft {
  const note = words.note(lines.length);
  const heads = HISTORY_COLUMNS.map((column) => words.columns[column]);
  const rows = lines.map((line) =>
    HISTORY_COLUMNS.map((column) => fitting(line[column], LIST_SIZE, WIDTHS_BY_COLUMN[column])),
  );
  const cellsOf = (
    texts: readonly string[],
    row: number,
    style: (column: number) => CellDraft['style'],
  ): readonly CellDraft[] =>
    texts.map((text, column) => ({
      row,
      column,
      style: style(column),
      ...(text === '' ? {} : { content: { kind: 'text', text } }),
    }));
  const rowHeights = [
    TITLE_HEIGHT,
    textHeight(note, NOTE_SIZE, widthOf(WIDTHS, 0, WIDTHS.length)),
    rowHeight(heads, LIST_SIZE, WIDTHS),
    ...rows.map((row) => rowHeight(row, LIST_SIZE, WIDTHS)),
  ];
  return {
    key: HISTORY_KEY,
    name: words.tabName,
    fontName: FONT,
    columnWidths: WIDTHS,
    rowHeights,
    cells: [
      { row: 0, column: 0, content: { kind: 'text', text: words.title }, style: TITLE },
      { row: 1, column: 0, content: { kind: 'text', text: note }, style: NOTE },
      ...cellsOf(heads, HEAD_ROW, () => LIST_HEAD),
      ...rows.flatMap((row, index) =>
        cellsOf(row, HEAD_ROW + 1 + index, (column) =>
          HISTORY_COLUMNS[column] === 'version' ? LIST_MARK : LIST_TEXT,
        ),
      ),
    ],
    merges: [{ row: 1, column: 0, rows: 1, columns: HISTORY_COLUMNS.length }],
    frozenRows: HEAD_ROW + 1,
    page: {
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: rowHeights.length, columns: HISTORY_COLUMNS.length },
      titleRows: { first: HEAD_ROW, last: HEAD_ROW },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
    },
  };
}
