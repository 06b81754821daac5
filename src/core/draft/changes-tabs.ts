/** What has changed since an earlier book, as tabs: 変更一覧 by section, 訂正一覧 of figures handed in, and 集計の増減. */
import { cellAddress } from '../area';
import type { AsOf } from '../calendar/as-of';
import type {
  Ambiguous,
  ComparedRecord,
  Comparison,
  FieldDifference,
  LikelyPair,
  RecordDifference,
} from '../compare/comparison';
import type { CellPosition } from '../ledger/positions';
import type { Programme } from '../programme';
import type { CellContent, SheetDraft } from '../sheet/sheet-draft';
import { LIST_LINK, LIST_MARK, LIST_TEXT } from '../sheet/styles';
import { differenceOf, shortened, type Piece } from '../text-difference';
import { draftList, type ListColumn, type ListRow, type RowGroup } from './change-list';
import type { ComparedTable } from './compared-figures';

const CHANGES_KEY = 'compare:changes';
const CORRECTIONS_KEY = 'compare:corrections';
const FIGURES_KEY = 'compare:figures';

/** A comparison, as far as its tabs present it. */
export interface ChangesReport {
  readonly plan: Pick<Programme, 'municipality' | 'title'>;
  /** The name of the earlier book's file. */
  readonly earlier: string;
  readonly comparedAt: Date;
  /** The moment to which the earlier book was filled; null for the whole plan. */
  readonly filledTo: AsOf | null;
  readonly comparison: Comparison;
  readonly tables: readonly ComparedTable[];
}

/** What happened to a record. */
export type ChangeKind = 'added' | 'ended' | 'renumbered' | 'changed';

type ChangeColumn =
  'position' | 'kind' | 'cell' | 'record' | 'title' | 'field' | 'before' | 'after';
type FigureColumn = 'position' | 'row' | 'column' | 'before' | 'after' | 'change';

/** What all three tabs say of themselves. */
interface ListWords<Id extends string> {
  readonly tabName: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: Readonly<Record<Id, string>>;
  readonly nothing: string;
}

export interface ChangesWords {
  /** The plan, the earlier book and the time. */
  readonly about: (report: ChangesReport) => string;
  readonly changes: ListWords<ChangeColumn>;
  readonly corrections: Omit<ListWords<ChangeColumn>, 'notes'> & {
    readonly notes: (filledTo: AsOf | null) => readonly string[];
  };
  readonly figures: ListWords<FigureColumn>;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  /** The label of a record's number where that has changed. */
  readonly number: string;
  /** A record's number with its year and own number. */
  readonly record: (record: ComparedRecord) => string;
  /** Before and behind what is another text now. */
  readonly mark: { readonly open: string; readonly close: string };
  readonly blank: string;
  readonly section: (name: string, changes: number) => string;
  readonly noSection: string;
  readonly table: (title: string, figures: number) => string;
  /** What a person has to look at, because nobody can tell. */
  readonly unsure: {
    readonly heading: string;
    readonly likely: (pair: LikelyPair) => string;
    readonly ambiguous: (ledger: string, records: Ambiguous) => string;
  };
  readonly notCompared: {
    readonly heading: string;
    readonly ledger: (name: string, onlyIn: 'before' | 'after') => string;
    readonly column: (ledger: string, label: string, onlyIn: 'before' | 'after') => string;
  };
}

/** Together they fit A4 landscape. */
const CHANGE_COLUMNS: readonly ListColumn<ChangeColumn>[] = [
  { id: 'position', width: 32, style: LIST_MARK },
  { id: 'kind', width: 58, style: LIST_MARK },
  { id: 'cell', width: 44, style: LIST_LINK },
  { id: 'record', width: 66, style: LIST_TEXT },
  { id: 'title', width: 126, style: LIST_TEXT },
  { id: 'field', width: 96, style: LIST_TEXT },
  { id: 'before', width: 178, style: LIST_TEXT },
  { id: 'after', width: 178, style: LIST_TEXT },
];

const FIGURE_STYLE = { ...LIST_TEXT, horizontal: 'right' } as const;
const FIGURE_COLUMNS: readonly ListColumn<FigureColumn>[] = [
  { id: 'position', width: 32, style: LIST_MARK },
  { id: 'row', width: 236, style: LIST_TEXT },
  { id: 'column', width: 236, style: LIST_TEXT },
  { id: 'before', width: 92, style: FIGURE_STYLE },
  { id: 'after', width: 92, style: FIGURE_STYLE },
  { id: 'change', width: 92, style: FIGURE_STYLE },
];

type Row = ListRow<ChangeColumn>;

function linkTo(at: CellPosition | null): CellContent | string {
  if (!at) return '';
  const cell = cellAddress(at.row, at.column);
  return { kind: 'link', text: cell, sheet: at.sheet, cell };
}

/** Characters of a text that is printed in full; of a longer one, what is around the changes. */
const LONG = 160;

/** Puts a text together with marks around what the other text does not have; a text that is another one altogether has none. */
function withMarks(pieces: readonly Piece[], { mark, blank }: ChangesWords): string {
  if (pieces.length === 0) return blank;
  if (pieces.every(({ changed }) => changed)) return pieces.map(({ text }) => text).join('');
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return (length > LONG ? shortened(pieces) : pieces)
    .map(({ text, changed }) => (changed ? mark.open + text + mark.close : text))
    .join('');
}

function fieldRow(record: ComparedRecord, field: FieldDifference, words: ChangesWords): Row {
  const { before, after } = differenceOf(field.before, field.after);
  return {
    kind: words.kinds.changed,
    cell: linkTo(field.at),
    record: words.record(record),
    title: record.title,
    field: field.label,
    before: withMarks(before, words),
    after: withMarks(after, words),
  };
}

function rowsOf(difference: RecordDifference, words: ChangesWords): readonly Row[] {
  const { kind, record } = difference;
  const about = { record: words.record(record), title: record.title };
  if (kind === 'added') return [{ ...about, kind: words.kinds[kind], cell: linkTo(difference.at) }];
  if (kind === 'ended') return [{ ...about, kind: words.kinds[kind] }];
  const { formerName, fields } = difference;
  const renumbered: readonly Row[] =
    formerName === null
      ? []
      : [
          {
            ...about,
            kind: words.kinds.renumbered,
            cell: linkTo(difference.at),
            field: words.number,
            before: formerName,
            after: record.item === '' ? record.name : record.item,
          },
        ];
  return [...renumbered, ...fields.map((field) => fieldRow(record, field, words))];
}

/** Puts rows together by the section that leads, in the order of the ledgers; rows of no section come last. */
function bySection(
  { ledgers }: Comparison,
  rows: (difference: RecordDifference) => readonly Row[],
  words: ChangesWords,
): readonly RowGroup<ChangeColumn>[] {
  const groups = new Map<string, Row[]>();
  for (const difference of ledgers.flatMap(({ differences }) => differences)) {
    const section = difference.record.sections[0] ?? '';
    groups.set(section, [...(groups.get(section) ?? []), ...rows(difference)]);
  }
  const nobody = groups.get('') ?? [];
  groups.delete('');
  let position = 0;
  return [...groups, [words.noSection, nobody] as const].map(([section, those]) => ({
    heading: words.section(section, those.length),
    rows: those.map((row) => {
      position += 1;
      return { ...row, position: { kind: 'number', value: position } };
    }),
  }));
}

function closingOf({ ledgers, ledgersBefore, ledgersAfter }: Comparison, words: ChangesWords) {
  const { unsure, notCompared } = words;
  return [
    {
      heading: unsure.heading,
      sentences: ledgers.flatMap(({ name, likely, ambiguous }) => [
        ...likely.map(unsure.likely),
        ...ambiguous.map((records) => unsure.ambiguous(name, records)),
      ]),
    },
    {
      heading: notCompared.heading,
      sentences: [
        ...ledgersBefore.map((name) => notCompared.ledger(name, 'before')),
        ...ledgersAfter.map((name) => notCompared.ledger(name, 'after')),
        ...ledgers.flatMap(({ name, columnsBefore, columnsAfter }) => [
          ...columnsBefore.map((label) => notCompared.column(name, label, 'before')),
          ...columnsAfter.map((label) => notCompared.column(name, label, 'after')),
        ]),
      ],
    },
  ];
}

function draftChanges(report: ChangesReport, words: ChangesWords): SheetDraft {
  const { tabName, title, notes, columns, nothing } = words.changes;
  return draftList({
    key: CHANGES_KEY,
    tabName,
    title,
    about: [words.about(report), ...notes],
    columns: CHANGE_COLUMNS,
    heads: columns,
    groups: bySection(report.comparison, (difference) => rowsOf(difference, words), words),
    nothing,
    closing: closingOf(report.comparison, words),
  });
}

function draftCorrections(report: ChangesReport, words: ChangesWords): SheetDraft {
  const { tabName, title, notes, columns, nothing } = words.corrections;
  const corrections = (difference: RecordDifference): readonly Row[] =>
    difference.kind === 'changed'
      ? difference.fields
          .filter(({ isCorrection }) => isCorrection)
          .map((field) => fieldRow(difference.record, field, words))
      : [];
  return draftList({
    key: CORRECTIONS_KEY,
    tabName,
    title,
    about: [words.about(report), ...notes(report.filledTo)],
    columns: CHANGE_COLUMNS,
    heads: columns,
    groups: bySection(report.comparison, corrections, words),
    nothing,
    closing: [],
  });
}

function draftFigures(report: ChangesReport, words: ChangesWords): SheetDraft {
  const { tabName, title, notes, columns, nothing } = words.figures;
  let position = 0;
  return draftList({
    key: FIGURES_KEY,
    tabName,
    title,
    about: [words.about(report), ...notes],
    columns: FIGURE_COLUMNS,
    heads: columns,
    groups: report.tables.map((table) => ({
      heading: words.table(table.title, table.figures.length),
      rows: table.figures.map(({ row, column, before, after, change }) => {
        position += 1;
        return {
          position: { kind: 'number', value: position },
          row,
          column,
          before: before ?? words.blank,
          after: after ?? words.blank,
          change,
        };
      }),
    })),
    nothing,
    closing: [],
  });
}

/** Drafts all three tabs. */
export function draftComparison(report: ChangesReport, words: ChangesWords): readonly SheetDraft[] {
  return [
    draftChanges(report, words),
    draftCorrections(report, words),
    draftFigures(report, words),
  ];
}
