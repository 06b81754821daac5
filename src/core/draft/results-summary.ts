/** What stands above the findings on the tab 検証結果: plan, time, counts, sections, and whether it may be submitted. */
import type { Area } from '../area';
import type { SeverityCounts } from '../finding';
import type { Submission } from '../submission';
import type { CheckedCopy } from './checked-copy';
import { changedSince } from './checked-copy';
import { rowHeight, widthOf } from './list-layout';
import type { CheckReport, ReportWords } from './report-input';
import type { CellContent, CellDraft, CellStyle } from './sheet-draft';
import {
  FACT,
  FACT_LABEL,
  FACT_MARK,
  LIST_HEAD,
  LIST_SIZE,
  NOTE,
  NOTE_SIZE,
  STATUS,
  TITLE,
} from './styles';
import { textHeight } from './text-size';

const FACTS = [
  'plan',
  'checkedAt',
  'status',
  'records',
  'hidden',
  'counts',
  'fingerprint',
  'rules',
] as const;
type FactId = (typeof FACTS)[number];

export interface SummaryWords extends ReportWords {
  readonly title: string;
  readonly labels: Readonly<Record<FactId, string>>;
  /** 提出可, or what is missing. */
  readonly status: (submission: Submission) => string;
  /** In place of the status once a checked cell changed. */
  readonly stale: string;
  readonly records: (ledgers: CheckReport['ledgers']) => string;
  readonly hidden: (rows: number) => string;
  readonly counts: (counts: SeverityCounts, submission: Submission) => string;
  /** Heads of the block by section. */
  readonly sectionHeads: {
    readonly section: string;
    readonly records: string;
    readonly errors: string;
    readonly warnings: string;
    readonly open: string;
    readonly done: string;
  };
  /** Whether a section is done: 済 or 未. */
  readonly done: (open: number) => string;
  readonly notes: readonly string[];
}

interface Columns {
  readonly widths: readonly number[];
  /** How many columns are printed, and how wide they are together in points. */
  readonly printed: number;
  readonly width: number;
}

export interface SummaryRows {
  readonly rowHeights: readonly number[];
  readonly cells: readonly CellDraft[];
  readonly merges: readonly Area[];
}

/** Labels and sections' names take the columns A to D, facts the rest. */
const LABEL_COLUMNS = 4;
/** Each count of a section has a column to itself. */
const COUNT_COLUMN = LABEL_COLUMNS;
const TITLE_HEIGHT = 28;
const GAP_HEIGHT = 9;

function text(words: string): CellContent {
  return { kind: 'text', text: words };
}

/** Gives a merged line of cells; the merge's every cell bears the look, so that its border closes. */
function merged(
  row: number,
  column: number,
  columns: number,
  content: CellContent,
  style: CellStyle,
): { readonly cells: readonly CellDraft[]; readonly merge: Area } {
  const rest = Array.from({ length: columns - 1 }, (_each, index) => ({
    row,
    column: column + 1 + index,
    style,
  }));
  return {
    cells: [{ row, column, content, style }, ...rest],
    merge: { row, column, rows: 1, columns },
  };
}

function inQuotes(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

function statusContent(
  { submission }: CheckReport,
  copy: CheckedCopy,
  copySheet: string,
  words: SummaryWords,
): CellContent {
  const status = words.status(submission);
  const formula = `=IF(${changedSince(copy, copySheet)},${inQuotes(words.stale)},${inQuotes(status)})`;
  return { kind: 'formula', formula, figure: status };
}

function factsOf(report: CheckReport, words: SummaryWords): Readonly<Record<FactId, string>> {
  const hidden = report.ledgers.reduce((sum, ledger) => sum + ledger.hiddenRows, 0);
  return {
    plan: words.plan(report.plan),
    checkedAt: words.checkedAt(report.checkedAt),
    status: words.status(report.submission),
    records: words.records(report.ledgers),
    hidden: words.hidden(hidden),
    counts: words.counts(report.counts, report.submission),
    fingerprint: report.fingerprint,
    rules: report.rulesVersion,
  };
}

/** Lays out what stands above the table, with a gap below it. */
export function draftSummary(
  report: CheckReport,
  copy: CheckedCopy,
  copySheet: string,
  words: SummaryWords,
  { widths, printed, width }: Columns,
): SummaryRows {
  const rowHeights: number[] = [TITLE_HEIGHT];
  const cells: CellDraft[] = [{ row: 0, column: 0, content: text(words.title), style: TITLE }];
  const merges: Area[] = [];
  const put = ({ cells: drafted, merge }: ReturnType<typeof merged>): void => {
    cells.push(...drafted);
    if (merge.columns > 1) merges.push(merge);
  };
  const labelWidth = widthOf(widths, 0, LABEL_COLUMNS);
  const facts = factsOf(report, words);
  for (const fact of FACTS) {
    const row = rowHeights.length;
    put(merged(row, 0, LABEL_COLUMNS, text(words.labels[fact]), FACT_LABEL));
    const content =
      fact === 'status' ? statusContent(report, copy, copySheet, words) : text(facts[fact]);
    const style = fact === 'status' ? STATUS : FACT;
    put(merged(row, LABEL_COLUMNS, printed - LABEL_COLUMNS, content, style));
    rowHeights.push(
      rowHeight([facts[fact], words.labels[fact]], style.fontSize, [
        width - labelWidth,
        labelWidth,
      ]),
    );
  }
  rowHeights.push(GAP_HEIGHT);
  sectionLines(report, words).forEach(([section, ...counts], place) => {
    const row = rowHeights.length;
    const [head, value] = place === 0 ? [LIST_HEAD, LIST_HEAD] : [FACT, FACT_MARK];
    put(merged(row, 0, LABEL_COLUMNS, text(section), head));
    counts.forEach((count, index) => {
      const content: CellContent =
        typeof count === 'number' ? { kind: 'number', value: count } : text(count);
      cells.push({ row, column: COUNT_COLUMN + index, content, style: value });
    });
    const texts = [section, ...counts.map(String)];
    const room = [labelWidth, ...widths.slice(COUNT_COLUMN)];
    rowHeights.push(rowHeight(texts, LIST_SIZE, room));
  });
  if (report.sections.length > 0) rowHeights.push(GAP_HEIGHT);
  for (const note of words.notes) {
    put(merged(rowHeights.length, 0, printed, text(note), NOTE));
    rowHeights.push(textHeight(note, NOTE_SIZE, width));
  }
  rowHeights.push(GAP_HEIGHT);
  return { rowHeights, cells, merges };
}

type SectionLine = readonly [string, ...(string | number)[]];

/** The block by section with its head; no lines where records are in nobody's charge. */
function sectionLines({ sections }: CheckReport, words: SummaryWords): readonly SectionLine[] {
  if (sections.length === 0) return [];
  const { section, records, errors, warnings, open, done } = words.sectionHeads;
  return [
    [section, records, errors, warnings, open, done],
    ...sections.map((state): SectionLine => [
      state.section,
      state.records,
      state.counts.error,
      state.counts.warning,
      state.open,
      words.done(state.open),
    ]),
  ];
}
