/** 修正依頼 as a tab: what each section has to mend before submission, each section on pages of its own. */
import type { Area } from '../area';
import type { Finding } from '../finding';
import { isOpen } from '../submission';
import { fitting, rowHeight, widthOf } from './list-layout';
import type { CheckReport, ReportWords } from './report-input';
import type { CellContent, CellDraft, CellStyle, SheetDraft } from './sheet-draft';
import {
  FONT,
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
} from './styles';
import { textHeight } from './text-size';

export const REQUESTS_KEY = 'check:requests';

type ColumnId =
  'place' | 'severity' | 'sheet' | 'cell' | 'record' | 'field' | 'wrong' | 'mend' | 'answer';

interface RequestColumn {
  readonly id: ColumnId;
  /** Points. */
  readonly width: number;
  readonly style: CellStyle;
}

/** Together they fit A4 landscape as they are: Excel leaves out page breaks where it has to scale. */
const COLUMNS: readonly RequestColumn[] = [
  { id: 'place', width: 28, style: LIST_MARK },
  { id: 'severity', width: 42, style: LIST_MARK },
  { id: 'sheet', width: 66, style: LIST_TEXT },
  { id: 'cell', width: 40, style: LIST_LINK },
  { id: 'record', width: 72, style: LIST_TEXT },
  { id: 'field', width: 80, style: LIST_TEXT },
  { id: 'wrong', width: 155, style: LIST_TEXT },
  { id: 'mend', width: 135, style: LIST_TEXT },
  { id: 'answer', width: 90, style: LIST_TEXT },
];
const WIDTHS = COLUMNS.map(({ width }) => width);

export interface RequestsWords extends ReportWords {
  readonly tabName: string;
  readonly title: string;
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** Above a section's requests. */
  readonly section: (name: string, requests: number) => string;
  /** In place of a section's name where the record has none. */
  readonly noSection: string;
  readonly note: string;
  readonly nothing: string;
}

interface SectionRequests {
  readonly section: string;
  readonly findings: readonly Finding[];
}

/** Title, plan and note, heads: they are repeated on every page. */
const HEAD_ROW = 3;
const TITLE_HEIGHT = 28;
const LINE_HEIGHT = 20;

function text(words: string): CellContent {
  return { kind: 'text', text: words };
}

/** Open findings by section, in the sections' order; those of two sections are under both, those of none come last. */
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

function lineOf(
  finding: Finding,
  index: number,
  words: RequestsWords,
): Readonly<Record<ColumnId, CellContent>> {
  const { wrong, mend } = words.finding(finding);
  return {
    place: { kind: 'number', value: index + 1 },
    severity: text(words.severity(finding.severity)),
    sheet: text(finding.sheet),
    cell: { kind: 'link', text: finding.cell, sheet: finding.sheet, cell: finding.cell },
    record: text(words.record(finding)),
    field: text(words.field(finding)),
    wrong: text(wrong),
    mend: text(mend),
    answer: text(''),
  };
}

function fitted(content: CellContent, width: number): CellContent {
  return content.kind === 'text' ? text(fitting(content.text, LIST_SIZE, width)) : content;
}

/** Gives the tab's draft. */
export function draftRequests(report: CheckReport, words: RequestsWords): SheetDraft {
  const width = widthOf(WIDTHS, 0, WIDTHS.length);
  const about = `${words.plan(report.plan)}　${words.checkedAt(report.checkedAt)}`;
  const heads = COLUMNS.map(({ id }) => words.columns[id]);
  const cells: CellDraft[] = [
    { row: 0, column: 0, content: text(words.title), style: TITLE },
    { row: 1, column: 0, content: text(about), style: NOTE },
    { row: 2, column: 0, content: text(words.note), style: NOTE },
    ...heads.map((head, column) => ({
      ...{ row: HEAD_ROW, column },
      ...{ content: text(head), style: LIST_HEAD },
    })),
  ];
  const rowHeights: number[] = [
    TITLE_HEIGHT,
    textHeight(about, NOTE_SIZE, width),
    textHeight(words.note, NOTE_SIZE, width),
    rowHeight(heads, LIST_SIZE, WIDTHS),
  ];
  const merges: Area[] = [1, 2].map((row) => across(row));
  const pageBreaks: number[] = [];
  const sections = bySection(report, words.noSection);
  for (const { section, findings } of sections) {
    const row = rowHeights.length;
    if (row > HEAD_ROW + 1) pageBreaks.push(row);
    const heading = words.section(section, findings.length);
    cells.push(
      ...COLUMNS.map((_column, column) => ({
        ...{ row, column, style: SECTION_HEAD },
        ...(column === 0 ? { content: text(heading) } : {}),
      })),
    );
    merges.push(across(row));
    rowHeights.push(Math.max(LINE_HEIGHT, textHeight(heading, TEXT_SIZE, width)));
    for (const [index, finding] of findings.entries()) {
      const line = lineOf(finding, index, words);
      const contents = COLUMNS.map(({ id, width: room }) => fitted(line[id], room));
      const place = rowHeights.length;
      cells.push(
        ...COLUMNS.map(({ style }, column) => ({
          ...{ row: place, column, style },
          ...content(contents[column]),
        })),
      );
      rowHeights.push(
        rowHeight(
          contents.map((each) => (each.kind === 'text' ? each.text : '')),
          LIST_SIZE,
          WIDTHS,
        ),
      );
    }
  }
  if (sections.length === 0) {
    cells.push({ row: rowHeights.length, column: 0, content: text(words.nothing), style: NOTE });
    merges.push(across(rowHeights.length));
    rowHeights.push(LINE_HEIGHT);
  }
  return {
    key: REQUESTS_KEY,
    name: words.tabName,
    fontName: FONT,
    columnWidths: WIDTHS,
    rowHeights,
    cells,
    merges,
    frozenRows: HEAD_ROW + 1,
    page: {
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: rowHeights.length, columns: COLUMNS.length },
      titleRows: { first: 0, last: HEAD_ROW },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
      ...(pageBreaks.length > 0 ? { pageBreaks } : {}),
    },
  };
}

function across(row: number): Area {
  return { row, column: 0, rows: 1, columns: COLUMNS.length };
}

function content(of: CellContent | undefined): { readonly content?: CellContent } {
  return of === undefined || (of.kind === 'text' && of.text === '') ? {} : { content: of };
}
