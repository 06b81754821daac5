/** 規則一覧 as a tab: what a plan's rules check and why, by code. */
import type { BookEntry } from '../check/engine/rule-book';
import { fitting, rowHeight, widthOf } from './list-layout';
import type { CheckReport, ReportWords } from './report-input';
import type { CellDraft, CellStyle, SheetDraft } from '../sheet/sheet-draft';
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

const RULES_KEY = 'check:rules';

type ColumnId = 'code' | 'severity' | 'checks' | 'why' | 'wrong' | 'right' | 'standards';

const COLUMNS: readonly {
  readonly id: ColumnId;
  /** Points. */
  readonly width: number;
  readonly style: CellStyle;
}[] = [
  { id: 'code', width: 42, style: LIST_MARK },
  { id: 'severity', width: 46, style: LIST_MARK },
  { id: 'checks', width: 214, style: LIST_TEXT },
  { id: 'why', width: 166, style: LIST_TEXT },
  { id: 'wrong', width: 120, style: LIST_TEXT },
  { id: 'right', width: 120, style: LIST_TEXT },
  { id: 'standards', width: 56, style: LIST_MARK },
];
const WIDTHS = COLUMNS.map(({ width }) => width);

/** What the tab tells about a rule. */
export interface RuleText {
  readonly checks: string;
  readonly why: string;
  readonly example: { readonly wrong: string; readonly right: string };
  /** Items of the national standard that the rule follows, e.g. `1-3`. */
  readonly standards?: readonly string[];
}

export interface RulesWords extends Pick<ReportWords, 'severity' | 'plan'> {
  readonly tabName: string;
  readonly title: string;
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** What the tab tells about the rules of a code, without repetition. */
  readonly rules: (entry: BookEntry) => readonly RuleText[];
  readonly version: (version: string) => string;
  readonly note: string;
}

const HEAD_ROW = 3;
const TITLE_HEIGHT = 28;

function lineOf(
  { code, severity }: BookEntry,
  { checks, why, example, standards = [] }: RuleText,
  words: RulesWords,
): Readonly<Record<ColumnId, string>> {
  return {
    code,
    severity: words.severity(severity),
    checks,
    why,
    wrong: example.wrong,
    right: example.right,
    standards: standards.join('\n'),
  };
}

/** Returns the tab's draft: one row for each different text about a rule, in the order of the rule book. */
export function draftRules(
  {
    plan,
    rules,
    rulesVersion,
  }: Pick<CheckReport, 'plan' | 'rulesVersion'> & { readonly rules: readonly BookEntry[] },
  words: RulesWords,
): SheetDraft {
  const width = widthOf(WIDTHS, 0, WIDTHS.length);
  const about = `${words.plan(plan)}　${words.version(rulesVersion)}`;
  const heads = COLUMNS.map(({ id }) => words.columns[id]);
  const rows = rules.flatMap((entry) =>
    words.rules(entry).map((message) => {
      const line = lineOf(entry, message, words);
      return COLUMNS.map(({ id, width: room }) => fitting(line[id], LIST_SIZE, room));
    }),
  );
  const cellsOf = (
    texts: readonly string[],
    row: number,
    styleOf: (column: number) => CellStyle,
  ): readonly CellDraft[] =>
    texts.map((text, column) => ({
      row,
      column,
      style: styleOf(column),
      ...(text === '' ? {} : { content: { kind: 'text', text } }),
    }));
  const rowHeights = [
    TITLE_HEIGHT,
    textHeight(about, NOTE_SIZE, width),
    textHeight(words.note, NOTE_SIZE, width),
    rowHeight(heads, LIST_SIZE, WIDTHS),
    ...rows.map((row) => rowHeight(row, LIST_SIZE, WIDTHS)),
  ];
  return {
    key: RULES_KEY,
    name: words.tabName,
    fontName: FONT,
    columnWidths: WIDTHS,
    rowHeights,
    cells: [
      { row: 0, column: 0, content: { kind: 'text', text: words.title }, style: TITLE },
      { row: 1, column: 0, content: { kind: 'text', text: about }, style: NOTE },
      { row: 2, column: 0, content: { kind: 'text', text: words.note }, style: NOTE },
      ...cellsOf(heads, HEAD_ROW, () => LIST_HEAD),
      ...rows.flatMap((row, index) =>
        cellsOf(row, HEAD_ROW + 1 + index, (column) => COLUMNS[column]?.style ?? LIST_TEXT),
      ),
    ],
    merges: [1, 2].map((row) => ({ row, column: 0, rows: 1, columns: COLUMNS.length })),
    frozenRows: HEAD_ROW + 1,
    page: {
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: rowHeights.length, columns: COLUMNS.length },
      titleRows: { first: HEAD_ROW, last: HEAD_ROW },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
    },
  };
}
