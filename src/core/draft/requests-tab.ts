/** 修正依頼 as a tab: what each section has to fix before submission, each section on pages of its own, with what it answered. */
import type { AsOf } from '../calendar/as-of';
import { digest } from '../digest';
import type { Finding } from '../finding';
import { findingKey, isOpen } from '../submission';
import { nameKey } from '../values/comparable';
import type { Line } from './lines';
import { contentOf, layOut } from './lines';
import { fitting, LIST_MARGINS, rowHeight, widthOf } from './list-layout';
import type { CheckReport, ReportWords } from './report-input';
import type { CellContent, CellStyle, SheetDraft } from '../sheet/sheet-draft';
import {
  FONT,
  KEY,
  LIST_HEAD,
  LIST_LINK,
  LIST_MARK,
  LIST_SIZE,
  LIST_TEXT,
  NOTE,
  NOTE_SIZE,
  SECTION_HEAD,
  TEXT_SIZE,
  TITLE,
} from '../sheet/styles';
import { textHeight } from '../sheet/text-size';

export const REQUESTS_KEY = 'check:requests';

type ColumnId =
  | 'position'
  | 'severity'
  | 'sheet'
  | 'cell'
  | 'record'
  | 'field'
  | 'wrong'
  | 'fix'
  | 'answer'
  | 'key';

interface RequestColumn {
  readonly id: ColumnId;
  /** Points. */
  readonly width: number;
  readonly style: CellStyle;
}

/** Together they fit A4 landscape at the scale below, even if another font makes columns a quarter wider. */
const COLUMNS: readonly RequestColumn[] = [
  { id: 'position', width: 28, style: LIST_MARK },
  { id: 'severity', width: 42, style: LIST_MARK },
  { id: 'sheet', width: 66, style: LIST_TEXT },
  { id: 'cell', width: 40, style: LIST_LINK },
  { id: 'record', width: 72, style: LIST_TEXT },
  { id: 'field', width: 80, style: LIST_TEXT },
  { id: 'wrong', width: 155, style: LIST_TEXT },
  { id: 'fix', width: 135, style: LIST_TEXT },
  { id: 'answer', width: 90, style: LIST_TEXT },
  { id: 'key', width: 30, style: KEY },
];
const WIDTHS = COLUMNS.map(({ width }) => width);
/** The key is in the last column, outside the print area. */
const PRINTED = COLUMNS.length - 1;
const WIDTH = widthOf(WIDTHS, 0, PRINTED);
/** Percent. A fixed scale is needed because Excel ignores page breaks when it fits a sheet to the paper itself. */
const SCALE = 88;

export interface RequestsWords extends ReportWords {
  readonly tabName: string;
  readonly title: string;
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** Up to when the requests ask: a section has nothing to answer for that comes later. */
  readonly judgedFor: (asOf: AsOf) => string;
  /** Above a section's requests. */
  readonly section: (name: string, requests: number) => string;
  /** In place of a section's name where the record has none. */
  readonly noSection: string;
  readonly note: string;
  readonly nothing: string;
}

/** Who is asked, and in which words. */
interface Asking {
  readonly section: string;
  readonly answers: Answers;
  readonly words: RequestsWords;
}

interface SectionRequests {
  readonly section: string;
  readonly findings: readonly Finding[];
}

const TITLE_HEIGHT = 28;
const LINE_HEIGHT = 20;

function text(words: string): CellContent {
  return { kind: 'text', text: words };
}

/** Open findings by section, in the sections' order. Findings of two sections are under both; findings of no section come last. */
function bySection(report: CheckReport, noSection: string): readonly SectionRequests[] {
  const requests = new Map<string, Finding[]>(report.sections.map(({ section }) => [section, []]));
  const nobody: Finding[] = [];
  for (const finding of report.findings) {
    if (!isOpen(finding, report.reasons)) continue;
    if (finding.sections.length === 0) nobody.push(finding);
    for (const section of new Set(finding.sections))
      requests.set(section, [...(requests.get(section) ?? []), finding]);
  }
  return [
    ...[...requests].map(([section, findings]) => ({ section, findings })),
    { section: noSection, findings: nobody },
  ].filter(({ findings }) => findings.length > 0);
}

/** What sections have written in the column of answers, by `requestKey`. */
export type Answers = Readonly<Record<string, string>>;

/**
 * A request's name, which stays the same over runs. It includes the section, because each section in charge of a record answers for itself.
 */
function requestKey(finding: Finding, section: string): string {
  return digest(JSON.stringify([findingKey(finding), nameKey(section)]));
}

function contentsOf(
  finding: Finding,
  index: number,
  { section, answers, words }: Asking,
): Readonly<Record<ColumnId, CellContent | null>> {
  const { wrong, fix } = words.finding(finding);
  const key = requestKey(finding, section);
  const answer = answers[key] ?? '';
  return {
    position: { kind: 'number', value: index + 1 },
    severity: text(words.severity(finding.severity)),
    sheet: text(finding.sheet),
    cell: { kind: 'link', text: finding.cell, sheet: finding.sheet, cell: finding.cell },
    record: text(words.record(finding)),
    field: text(words.field(finding)),
    wrong: text(wrong),
    fix: text(fix),
    answer: answer === '' ? null : text(answer),
    key: text(key),
  };
}

function fitted(content: CellContent, width: number): CellContent {
  return content.kind === 'text' ? text(fitting(content.text, LIST_SIZE, width)) : content;
}

function wholeLine(words: string, style: CellStyle, height: number): Line {
  return { height, spans: [{ column: 0, columns: PRINTED, ...contentOf(words), style }] };
}

function requestLine(finding: Finding, index: number, asking: Asking): Line {
  const told = contentsOf(finding, index, asking);
  const contents = COLUMNS.map(({ id, width }) => {
    const content = told[id];
    // A key and an answer are not cut, because they are read back.
    return content === null || id === 'key' || id === 'answer' ? content : fitted(content, width);
  });
  const texts = contents
    .slice(0, PRINTED)
    .map((content) => (content?.kind === 'text' ? content.text : ''));
  return {
    height: rowHeight(texts, LIST_SIZE, WIDTHS),
    spans: COLUMNS.map(({ style }, column) => {
      const content = contents[column];
      return { column, columns: 1, style, ...(content ? { content } : {}) };
    }),
  };
}

function sectionLines(
  { section, findings }: SectionRequests,
  isFirst: boolean,
  answers: Answers,
  words: RequestsWords,
): readonly Line[] {
  const asking = { section, answers, words };
  const heading = words.section(section, findings.length);
  const height = Math.max(LINE_HEIGHT, textHeight(heading, TEXT_SIZE, WIDTH));
  const line = wholeLine(heading, SECTION_HEAD, height);
  return [
    isFirst ? line : { ...line, beginsPage: true },
    ...findings.map((finding, index) => requestLine(finding, index, asking)),
  ];
}

function aboutLines(report: CheckReport, words: RequestsWords): readonly Line[] {
  const about = [
    words.plan(report.plan),
    words.checkedAt(report.checkedAt),
    ...(report.asOf ? [words.judgedFor(report.asOf)] : []),
  ].join('　');
  return [
    wholeLine(words.title, TITLE, TITLE_HEIGHT),
    wholeLine(about, NOTE, textHeight(about, NOTE_SIZE, WIDTH)),
  ];
}

/** The lines at the top of every page: title, plan and time, note, heads. */
function headLines(report: CheckReport, words: RequestsWords): readonly Line[] {
  const heads = COLUMNS.map(({ id }) => words.columns[id]);
  return [
    ...aboutLines(report, words),
    wholeLine(words.note, NOTE, textHeight(words.note, NOTE_SIZE, WIDTH)),
    {
      height: rowHeight(heads, LIST_SIZE, WIDTHS),
      spans: heads.map((head, column) => ({
        column,
        columns: 1,
        style: LIST_HEAD,
        ...contentOf(head),
      })),
    },
  ];
}

/** Returns the tab's draft, with the answers to the requests that are still open. */
export function draftRequests(
  report: CheckReport,
  words: RequestsWords,
  answers: Answers = {},
): SheetDraft {
  const requests = bySection(report, words.noSection).flatMap((each, index) =>
    sectionLines(each, index === 0, answers, words),
  );
  const heads = requests.length > 0 ? headLines(report, words) : aboutLines(report, words);
  const nothing = wholeLine(words.nothing, NOTE, LINE_HEIGHT);
  const lines = [...heads, ...(requests.length > 0 ? requests : [nothing])];
  const { pageBreaks, ...laidOut } = layOut(lines);
  return {
    key: REQUESTS_KEY,
    name: words.tabName,
    fontName: FONT,
    columnWidths: WIDTHS,
    ...laidOut,
    frozenRows: heads.length,
    page: {
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: lines.length, columns: PRINTED },
      titleRows: { first: 0, last: heads.length - 1 },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
      margins: LIST_MARGINS,
      ...(pageBreaks.length > 0 ? { pageBreaks, scale: SCALE } : {}),
    },
  };
}
