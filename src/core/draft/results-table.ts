/** The table of findings on the tab 検証結果: one row for each finding, with the key by which its reason is found again. */
import type { Finding } from '../finding';
import { refusedFor, type ReasonFault } from '../reason';
import { findingKey, reasonFor } from '../submission';
import { fitting, rowHeight } from './list-layout';
import type { CheckReport, ReportWords } from './report-input';
import type { CellContent, CellDraft, CellStyle } from '../sheet/sheet-draft';
import {
  KEY,
  LIST_HEAD,
  LIST_LINK,
  LIST_MARK,
  LIST_SIZE,
  LIST_TEXT,
  REASON_WANTED,
} from '../sheet/styles';

type ColumnId =
  | 'position'
  | 'severity'
  | 'code'
  | 'sheet'
  | 'cell'
  | 'record'
  | 'sections'
  | 'field'
  | 'value'
  | 'wrong'
  | 'fix'
  | 'reason'
  | 'key';

interface ResultColumn {
  readonly id: ColumnId;
  /** Points. */
  readonly width: number;
  readonly style: CellStyle;
}

/** The columns from A on. The key is in the last column, outside the print area. */
export const RESULT_COLUMNS: readonly ResultColumn[] = [
  { id: 'position', width: 32, style: LIST_MARK },
  { id: 'severity', width: 44, style: LIST_MARK },
  { id: 'code', width: 40, style: LIST_MARK },
  { id: 'sheet', width: 60, style: LIST_TEXT },
  { id: 'cell', width: 44, style: LIST_LINK },
  { id: 'record', width: 62, style: LIST_TEXT },
  { id: 'sections', width: 76, style: LIST_TEXT },
  { id: 'field', width: 80, style: LIST_TEXT },
  { id: 'value', width: 86, style: LIST_TEXT },
  { id: 'wrong', width: 165, style: LIST_TEXT },
  { id: 'fix', width: 145, style: LIST_TEXT },
  { id: 'reason', width: 110, style: LIST_TEXT },
  { id: 'key', width: 30, style: KEY },
];

/** A value longer than this is a narrative and is cut; the ledger's cell shows the rest. */
const LONGEST_VALUE = 100;

export interface ResultsTableWords extends ReportWords {
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly noFindings: string;
  /** Why the text in place of a reason is not acceptable as a reason. */
  readonly reasonFaults: Readonly<Record<ReasonFault, string>>;
}

type Line = Readonly<Partial<Record<ColumnId, CellContent | null>>>;

export interface TableRows {
  /** Points, of the header row and the findings' rows. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly CellDraft[];
}

function text(words: string): CellContent | null {
  return words === '' ? null : { kind: 'text', text: words };
}

function shortened(value: string): string {
  const signs = [...value];
  return signs.length <= LONGEST_VALUE ? value : `${signs.slice(0, LONGEST_VALUE).join('')}…`;
}

function lineOf(
  finding: Finding,
  index: number,
  { reasons, refused }: Pick<CheckReport, 'reasons' | 'refused'>,
  words: ResultsTableWords,
): Line {
  const { wrong, fix } = words.finding(finding);
  const refusedReason = refusedFor(finding, refused);
  return {
    position: { kind: 'number', value: index + 1 },
    severity: text(words.severity(finding.severity)),
    code: text(finding.code),
    sheet: text(finding.sheet),
    cell: { kind: 'link', text: finding.cell, sheet: finding.sheet, cell: finding.cell },
    record: text(words.record(finding)),
    sections: text(words.sections(finding.sections)),
    field: text(words.field(finding)),
    value: text(shortened(finding.value)),
    wrong: text(wrong),
    fix: text((refusedReason ? words.reasonFaults[refusedReason.fault] : '') + fix),
    // A text that is not acceptable as a reason stays, so that its author can complete it.
    reason: text(refusedReason?.text ?? reasonFor(finding, reasons)),
    key: text(findingKey(finding)),
  };
}

/** An Excel table needs at least one row. */
function emptyLine(words: ResultsTableWords): Line {
  return { wrong: text(words.noFindings) };
}

/** Cuts a text to what its column's highest row can show. */
function cut(content: CellContent | null, { width }: ResultColumn): CellContent | null {
  if (content?.kind !== 'text') return content;
  return { kind: 'text', text: fitting(content.text, LIST_SIZE, width) };
}

function textOf(content: CellContent | null): string {
  return content?.kind === 'text' || content?.kind === 'link' ? content.text : '';
}

function drafted(
  row: number,
  column: number,
  content: CellContent | null,
  style: CellStyle,
): CellDraft {
  return content === null ? { row, column, style } : { row, column, content, style };
}

/** Lays the table out from a row of the tab on. */
export function draftFindings(
  { findings, reasons, refused }: CheckReport,
  words: ResultsTableWords,
  top: number,
): TableRows {
  const widths = RESULT_COLUMNS.map(({ width, id }) => (id === 'key' ? Infinity : width));
  const heads = RESULT_COLUMNS.map(({ id }) => words.columns[id]);
  const lines =
    findings.length === 0
      ? [emptyLine(words)]
      : findings.map((finding, index) => lineOf(finding, index, { reasons, refused }, words));
  const rows = lines.map((line) =>
    // A key and a reason are not cut, because they are read back.
    RESULT_COLUMNS.map((column) => {
      const content = line[column.id] ?? null;
      return column.id === 'key' || column.id === 'reason' ? content : cut(content, column);
    }),
  );
  const wanted = findings.map(
    (finding) => finding.severity === 'warning' && reasonFor(finding, reasons) === '',
  );
  return {
    rowHeights: [
      // Excel's filter buttons take up room next to the words.
      rowHeight(
        heads,
        LIST_SIZE,
        widths.map((width) => width - 10),
      ),
      ...rows.map((row) => rowHeight(row.map(textOf), LIST_SIZE, widths)),
    ],
    cells: [
      ...heads.map((head, column) => drafted(top, column, text(head), LIST_HEAD)),
      ...rows.flatMap((row, index) =>
        RESULT_COLUMNS.map(({ id, style }, column) =>
          drafted(
            top + 1 + index,
            column,
            row[column] ?? null,
            id === 'reason' && wanted[index] === true ? REASON_WANTED : style,
          ),
        ),
      ),
    ],
  };
}
