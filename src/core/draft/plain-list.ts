/** A list as a tab: a title, notes below it, a row of headings, and rows of texts. */
import { fitting, rowHeight, widthOf } from './list-layout';
import { contentOf } from './lines';
import type { CellDraft, CellStyle, SheetDraft } from '../sheet/sheet-draft';
import { FONT, LIST_HEAD, LIST_SIZE, LIST_TEXT, NOTE, NOTE_SIZE, TITLE } from '../sheet/styles';
import { textHeight } from '../sheet/text-size';

const TITLE_HEIGHT = 28;

export interface ListColumn {
  readonly heading: string;
  /** Points. */
  readonly width: number;
  readonly style: CellStyle;
}

export interface PlainList {
  readonly key: string;
  readonly tabName: string;
  readonly title: string;
  /** Each in a row of its own over the whole width. */
  readonly notes: readonly string[];
  readonly columns: readonly ListColumn[];
  /** The texts of each row, column by column. */
  readonly rows: readonly (readonly string[])[];
}

/** Gives the tab's draft: A4 landscape, its headings on each page. A text that the highest row cannot show is cut. */
export function draftList({ key, tabName, title, notes, columns, rows }: PlainList): SheetDraft {
  const widths = columns.map(({ width }) => width);
  const heads = columns.map(({ heading }) => heading);
  const shown = rows.map((texts) =>
    columns.map(({ width }, column) => fitting(texts[column] ?? '', LIST_SIZE, width)),
  );
  const headRow = 1 + notes.length;
  const cellsOf = (
    texts: readonly string[],
    row: number,
    styleOf: (column: number) => CellStyle,
  ): readonly CellDraft[] =>
    texts.map((text, column) => ({ row, column, style: styleOf(column), ...contentOf(text) }));
  const rowHeights = [
    TITLE_HEIGHT,
    ...notes.map((note) => textHeight(note, NOTE_SIZE, widthOf(widths, 0, widths.length))),
    rowHeight(heads, LIST_SIZE, widths),
    ...shown.map((texts) => rowHeight(texts, LIST_SIZE, widths)),
  ];
  return {
    key,
    name: tabName,
    fontName: FONT,
    columnWidths: widths,
    rowHeights,
    cells: [
      { row: 0, column: 0, content: { kind: 'text', text: title }, style: TITLE },
      ...notes.map((text, at): CellDraft => ({
        row: 1 + at,
        column: 0,
        content: { kind: 'text', text },
        style: NOTE,
      })),
      ...cellsOf(heads, headRow, () => LIST_HEAD),
      ...shown.flatMap((texts, at) =>
        cellsOf(texts, headRow + 1 + at, (column) => columns[column]?.style ?? LIST_TEXT),
      ),
    ],
    merges: notes.map((_note, at) => ({
      row: 1 + at,
      column: 0,
      rows: 1,
      columns: columns.length,
    })),
    frozenRows: headRow + 1,
    page: {
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: rowHeights.length, columns: columns.length },
      titleRows: { first: headRow, last: headRow },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
    },
  };
}
