/** A tab that lists changes on A4 pages: what it is about, then groups of rows under headings, and sentences at its end. */
import type { Line } from './lines';
import { contentOf, layOut } from './lines';
import { fitting, LIST_MARGINS, rowHeight, widthOf } from './list-layout';
import type { CellContent, CellStyle, SheetDraft } from '../sheet/sheet-draft';
import {
  FONT,
  LIST_HEAD,
  LIST_SIZE,
  NOTE,
  NOTE_SIZE,
  SECTION_HEAD,
  TEXT_SIZE,
  TITLE,
} from '../sheet/styles';
import { textHeight } from '../sheet/text-size';

export interface ListColumn<Id extends string> {
  readonly id: Id;
  /** Points. */
  readonly width: number;
  readonly style: CellStyle;
}

/** What a row says in each column; a column without content stays empty. */
export type ListRow<Id extends string> = Readonly<Partial<Record<Id, CellContent | string>>>;

export interface RowGroup<Id extends string> {
  readonly heading: string;
  readonly rows: readonly ListRow<Id>[];
}

export interface ChangeList<Id extends string> {
  readonly key: string;
  readonly tabName: string;
  readonly title: string;
  /** Sentences below the title. */
  readonly about: readonly string[];
  readonly columns: readonly ListColumn<Id>[];
  readonly heads: Readonly<Record<Id, string>>;
  readonly groups: readonly RowGroup<Id>[];
  /** What stands there when no group has a row. */
  readonly nothing: string;
  /** Headings and sentences at the end. */
  readonly closing: readonly { readonly heading: string; readonly sentences: readonly string[] }[];
}

const TITLE_HEIGHT = 28;
const LINE_HEIGHT = 20;
const AIR = 4;

/** Lays out the tab; its title and heads are repeated on each page. */
export function draftList<Id extends string>(list: ChangeList<Id>): SheetDraft {
  const { columns } = list;
  const widths = columns.map(({ width }) => width);
  const width = widthOf(widths, 0, widths.length);
  const whole = (words: string, style: CellStyle, size: number): Line => ({
    height: Math.max(LINE_HEIGHT, textHeight(words, size, width) + AIR),
    spans: [{ column: 0, columns: widths.length, ...contentOf(words), style }],
  });
  const rowLine = (row: ListRow<Id>): Line => {
    const contents = columns.map(({ id, width: own }): CellContent | undefined => {
      const content = row[id];
      if (content === undefined || content === '') return undefined;
      return typeof content === 'string'
        ? { kind: 'text', text: fitting(content, LIST_SIZE, own) }
        : content;
    });
    const texts = contents.map((content) => (content?.kind === 'text' ? content.text : ''));
    return {
      height: rowHeight(texts, LIST_SIZE, widths),
      spans: columns.map(({ style }, column) => {
        const content = contents[column];
        return { column, columns: 1, style, ...(content ? { content } : {}) };
      }),
    };
  };
  const heads: Line = {
    height: rowHeight(
      columns.map(({ id }) => list.heads[id]),
      LIST_SIZE,
      widths,
    ),
    spans: columns.map(({ id }, column) => ({
      column,
      columns: 1,
      style: LIST_HEAD,
      ...contentOf(list.heads[id]),
    })),
  };
  const groups = list.groups.filter(({ rows }) => rows.length > 0);
  const top = [
    { ...whole(list.title, TITLE, TEXT_SIZE), height: TITLE_HEIGHT },
    ...list.about.map((words) => whole(words, NOTE, NOTE_SIZE)),
    ...(groups.length > 0 ? [heads] : []),
  ];
  const lines = [
    ...top,
    ...groups.flatMap(({ heading, rows }) => [
      whole(heading, SECTION_HEAD, TEXT_SIZE),
      ...rows.map(rowLine),
    ]),
    ...(groups.length > 0 ? [] : [whole(list.nothing, NOTE, NOTE_SIZE)]),
    ...list.closing.flatMap(({ heading, sentences }) =>
      sentences.length === 0
        ? []
        : [
            whole(heading, SECTION_HEAD, TEXT_SIZE),
            ...sentences.map((words) => whole(words, NOTE, NOTE_SIZE)),
          ],
    ),
  ];
  const { rowHeights, cells, merges } = layOut(lines);
  return {
    key: list.key,
    name: list.tabName,
    fontName: FONT,
    columnWidths: widths,
    rowHeights,
    cells,
    merges,
    frozenRows: top.length,
    page: {
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: lines.length, columns: widths.length },
      titleRows: { first: 0, last: top.length - 1 },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
      margins: LIST_MARGINS,
    },
  };
}
