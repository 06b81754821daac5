/** The part above the findings on the tab 検証結果: plan, time, counts, sections, and whether it may be submitted. */
import type { CheckedPart } from '../check/engine/left-to-office';
import type { SeverityCounts } from '../finding';
import type { Submission } from '../submission';
import type { CheckedCopy } from './checked-copy';
import { changedSince } from './checked-copy';
import type { Line } from './lines';
import { contentOf, gap } from './lines';
import { rowHeight, widthOf } from './list-layout';
import type { CheckReport, ReportWords } from './report-input';
import type { CellContent, CellStyle } from '../sheet/sheet-draft';
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
} from '../sheet/styles';
import { textHeight } from '../sheet/text-size';

const FACTS = [
  'plan',
  'checkedAt',
  'asOf',
  'status',
  'records',
  'hidden',
  'counts',
  'fingerprint',
  'rules',
  'part',
  'leftToOffice',
] as const;
type FactId = (typeof FACTS)[number];

export interface SummaryWords extends ReportWords {
  readonly title: string;
  readonly labels: Readonly<Record<FactId, string>>;
  /** 提出可, or what is missing. */
  readonly status: (submission: Submission) => string;
  /** Replaces the status as soon as a checked cell has changed. */
  readonly stale: string;
  readonly records: (ledgers: CheckReport['ledgers']) => string;
  readonly hidden: (rows: number) => string;
  readonly part: (of: CheckedPart['of']) => string;
  /** The rules that only the office can check. */
  readonly leftToOffice: (part: CheckedPart) => string;
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

/** Labels and sections' names take the columns A to D, facts the rest. */
const LABEL_COLUMNS = 4;
const TITLE_HEIGHT = 28;
const GAP_HEIGHT = 9;

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

/** Adds up the sheets of a ledger that stands on several. */
function byName(ledgers: CheckReport['ledgers']): CheckReport['ledgers'] {
  return [...new Set(ledgers.map(({ name }) => name))].map((name) => {
    const own = ledgers.filter((each) => each.name === name);
    const sum = (of: (each: CheckReport['ledgers'][number]) => number): number =>
      own.reduce((all, each) => all + of(each), 0);
    return {
      name,
      records: sum(({ records }) => records),
      hiddenRows: sum(({ hiddenRows }) => hiddenRows),
    };
  });
}

/** What the tab tells about the check; null for parts that are left out. */
function factsOf(
  report: CheckReport,
  words: SummaryWords,
): Readonly<Record<FactId, string | null>> {
  const hidden = report.ledgers.reduce((sum, ledger) => sum + ledger.hiddenRows, 0);
  return {
    plan: words.plan(report.plan),
    checkedAt: words.checkedAt(report.checkedAt),
    asOf: report.asOf && words.asOf(report.asOf),
    status: words.status(report.submission),
    records: words.records(byName(report.ledgers)),
    hidden: words.hidden(hidden),
    counts: words.counts(report.counts, report.submission),
    fingerprint: report.fingerprint,
    rules: report.rulesVersion,
    part: report.part && words.part(report.part.of),
    leftToOffice: report.part && words.leftToOffice(report.part),
  };
}

/** Gives the lines above the table, with a gap below them. */
export function summaryLines(
  report: CheckReport,
  copy: CheckedCopy,
  copySheet: string,
  words: SummaryWords,
  columns: Columns,
): readonly Line[] {
  const { printed, width } = columns;
  const whole = { column: 0, columns: printed };
  const status = statusContent(report, copy, copySheet, words);
  const params = factsOf(report, words);
  const sections = sectionLines(report, words, columns);
  return [
    {
      height: TITLE_HEIGHT,
      spans: [{ column: 0, columns: 1, ...contentOf(words.title), style: TITLE }],
    },
    ...FACTS.flatMap((id) => {
      const told = params[id];
      if (told === null) return [];
      const line = factLine(words.labels[id], told, id === 'status' ? STATUS : FACT, columns);
      return [id === 'status' ? withContent(line, status) : line];
    }),
    gap(GAP_HEIGHT),
    ...sections,
    ...(sections.length > 0 ? [gap(GAP_HEIGHT)] : []),
    ...words.notes.map((note) => ({
      height: textHeight(note, NOTE_SIZE, width),
      spans: [{ ...whole, ...contentOf(note), style: NOTE }],
    })),
    gap(GAP_HEIGHT),
  ];
}

function factLine(
  label: string,
  fact: string,
  style: CellStyle,
  { widths, printed, width }: Columns,
): Line {
  const labelWidth = widthOf(widths, 0, LABEL_COLUMNS);
  return {
    height: rowHeight([label, fact], style.fontSize, [labelWidth, width - labelWidth]),
    spans: [
      { column: 0, columns: LABEL_COLUMNS, ...contentOf(label), style: FACT_LABEL },
      { column: LABEL_COLUMNS, columns: printed - LABEL_COLUMNS, ...contentOf(fact), style },
    ],
  };
}

/** Replaces the content of a line's last span: a formula instead of the text that the formula shows. */
function withContent(line: Line, content: CellContent): Line {
  const { spans } = line;
  return {
    ...line,
    spans: spans.map((span, index) => (index === spans.length - 1 ? { ...span, content } : span)),
  };
}

/** A line of the block by section: its name, then its counts, each in a column of its own. */
function sectionLine(
  section: string,
  counts: readonly (string | number)[],
  styles: { readonly section: CellStyle; readonly count: CellStyle },
  { widths }: Columns,
): Line {
  const room = [widthOf(widths, 0, LABEL_COLUMNS), ...widths.slice(LABEL_COLUMNS)];
  return {
    height: rowHeight([section, ...counts.map(String)], LIST_SIZE, room),
    spans: [
      { column: 0, columns: LABEL_COLUMNS, ...contentOf(section), style: styles.section },
      ...counts.map((count, index) => ({
        column: LABEL_COLUMNS + index,
        columns: 1,
        style: styles.count,
        content:
          typeof count === 'number'
            ? ({ kind: 'number', value: count } as const)
            : ({ kind: 'text', text: count } as const),
      })),
    ],
  };
}

/** The block by section with its head; no lines if no section is in charge of any record. */
function sectionLines(
  { sections }: CheckReport,
  words: SummaryWords,
  columns: Columns,
): readonly Line[] {
  if (sections.length === 0) return [];
  const { section, records, errors, warnings, open, done } = words.sectionHeads;
  const heads = [records, errors, warnings, open, done];
  return [
    sectionLine(section, heads, { section: LIST_HEAD, count: LIST_HEAD }, columns),
    ...sections.map((state) => {
      const { error, warning } = state.counts;
      const counts = [state.records, error, warning, state.open, words.done(state.open)];
      return sectionLine(state.section, counts, { section: FACT, count: FACT_MARK }, columns);
    }),
  ];
}
