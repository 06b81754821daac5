/**
 * Reads headings over records as values of fields. A heading is a line across the table (⑴ 事務事業の見直し), or a cell, merged
 * down or not, above or beside the records that it is for. It holds until the next heading of its level or of a higher one.
 */
import { fiscalYearsIn } from '../fiscal-year';
import { readCell } from '../values';
import { trimmed } from '../values/comparable';
import type { FieldDefinition, LedgerDefinition } from './definition';
import type { HeaderCandidate, HeaderColumn } from './headers';
import type { LedgerCell, LedgerColumn } from './ledger';
import { isHeadingLine } from './other-rows';

/** The fields that are headings, from the highest level down. */
export function headingFields({ fields }: LedgerDefinition): readonly FieldDefinition[] {
  return fields
    .filter(({ headingLevel }) => headingLevel !== undefined)
    .toSorted((a, b) => (a.headingLevel ?? 0) - (b.headingLevel ?? 0));
}

/** The rows that were read as records, and the first row in which a record may stand. */
export interface RecordRows {
  readonly top: number;
  readonly rows: readonly number[];
  /** All rows of the records, including the further rows of records that take several. */
  readonly taken: ReadonlySet<number>;
}

/** The ways in which headings are numbered; headings of one level share one way. */
const NUMBERINGS: readonly (readonly [numbering: string, pattern: RegExp])[] = [
  ['part', /^第[\d一二三四五六七八九十]+[編部]/u],
  ['chapter', /^第[\d一二三四五六七八九十]+章/u],
  ['section', /^第[\d一二三四五六七八九十]+[節項]/u],
  [
    'pillar',
    /^(?:基本)?(?:方針|目標|柱|視点|戦略|重点(?:項目|事項)?|改革)\s*[\dIVX一二三四五六七八九十]+/u,
  ],
  ['roman', /^[IVX]+(?=[\s.、:]|[^\x20-\x7e])/u],
  ['bracketed-letter', /^\([A-Za-z]\)/u],
  ['bracketed-kana', /^\([ァ-ヴ]\)/u],
  ['bracketed', /^[([【〔<][\d一二三四五六七八九十]+[)\]】〕>]/u],
  ['half-bracketed', /^\d+\)/u],
  ['decimal', /^\d+[-.]\d+/u],
  ['plain', /^\d+(?=[\s.、:]|[^\x20-\x7e])/u],
  ['counted', /^[一二三四五六七八九十]+[\s.、]/u],
  ['kana', /^[ァ-ヴ][\s.、]/u],
  ['letter', /^[A-Za-z][\s.、]/u],
  ['sign', /^[■□◆◇●○◎★☆▼▽▲△※*]/u],
];
const CIRCLED = /^[①-⑳㉑-㉟㊱-㊿❶-❿]/u;

function numberingOf(text: string): string {
  const written = trimmed(text);
  if (CIRCLED.test(written)) return 'circled';
  const plain = written.normalize('NFKC');
  // 令和7年度追加分 begins with a year and not with a number of its own.
  if (fiscalYearsIn(plain).some(({ from }) => from === 0)) return 'none';
  return NUMBERINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'none';
}

/** A heading and where it stands. */
interface Heading {
  readonly row: number;
  readonly column: number;
}

/**
 * Assigns levels to headings in the order in which they occur: a heading with a known numbering has that numbering's level, a new
 * numbering lies one level below.
 */
class Outline {
  #open: readonly string[] = [];

  /** Gives the level of the next heading, from 0. */
  levelOf(text: string): number {
    const numbering = numberingOf(text);
    const known = this.#open.indexOf(numbering);
    this.#open = known < 0 ? [...this.#open, numbering] : this.#open.slice(0, known + 1);
    return this.#open.length - 1;
  }
}

/** The first cell of a row that is a heading across the table. */
function lineAt({ grid, left, right }: HeaderCandidate, row: number): Heading | null {
  for (let column = left; column <= right; column += 1)
    if (!grid.isBlank(row, column)) return { row, column };
  return null;
}

/** The heading that begins in this row in a field's own column; null where the heading above still holds. */
function headingIn(
  { grid, left, right }: HeaderCandidate,
  row: number,
  { column }: HeaderColumn,
): Heading | null {
  const merge = grid.mergeAt(row, column);
  // A merge over more than half of the table is a line across it, and no heading of its first column.
  const isLine = merge !== undefined && merge.columns * 2 > right - left + 1;
  if (isLine || grid.isBlank(row, column)) return null;
  return { row, column };
}

/** How many rows a cell covers. */
function heightAt({ grid }: HeaderCandidate, { row, column }: Heading): number {
  return grid.mergeAt(row, column)?.rows ?? 1;
}

/** Finds the headings over each record, one for each heading field; null where there is none. */
function headingsOver(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  { top, rows, taken }: RecordRows,
): readonly (readonly (Heading | null)[])[] {
  const fields = headingFields(definition);
  const columns = fields.map((field) => candidate.columns.find((each) => each.field === field));
  const inLines = [...fields.keys()].filter((at) => !columns[at]);
  const current: (Heading | null)[] = fields.map(() => null);
  const outline = new Outline();
  const put = (at: number, heading: Heading): void => {
    current[at] = heading;
    current.fill(null, at + 1);
  };
  const records = new Set(rows);
  /** A text such as 小計 is usually a subtotal; merged down over records it is their heading. */
  const isOverRecords = (heading: Heading): boolean =>
    isHeadingLine(candidate, heading.row, definition) ||
    Array.from({ length: heightAt(candidate, heading) }, (_, down) => heading.row + down).some(
      (row) => records.has(row),
    );
  const last = rows.at(-1) ?? top - 1;
  const found: (readonly (Heading | null)[])[] = [];
  for (let row = top; row <= last; row += 1) {
    const isRecord = records.has(row);
    for (const [at, column] of columns.entries()) {
      const own = column && headingIn(candidate, row, column);
      if (own && isOverRecords(own)) put(at, own);
    }
    if (isRecord) found.push([...current]);
    // The further rows of a record that takes several are not headings.
    if (taken.has(row)) continue;
    const line =
      isRecord || !isHeadingLine(candidate, row, definition) ? null : lineAt(candidate, row);
    if (!line || columns.some((column) => column && headingIn(candidate, row, column))) continue;
    const at = inLines[outline.levelOf(candidate.grid.headingAt(line.row, line.column))];
    if (at !== undefined) put(at, line);
  }
  return found;
}

/** A heading field's column, without the cells in rows that are not records. */
type HeadingColumn = Omit<LedgerColumn, 'otherCells'>;

/**
 * Gives the columns of the heading fields: each record's heading and where it stands. A heading field without a column in the
 * sheet gets one here when any record has a heading of its level.
 */
export function headingColumns(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  at: RecordRows,
): readonly HeadingColumn[] {
  const fields = headingFields(definition);
  if (fields.length === 0) return [];
  const over = headingsOver(candidate, definition, at);
  return fields.flatMap((field, position): readonly HeadingColumn[] => {
    const own = candidate.columns.find((each) => each.field === field);
    const headings = over.map((each) => each[position] ?? null);
    if (!own && headings.every((each) => each === null)) return [];
    const column = own?.column ?? headings.find((each) => each !== null)?.column ?? candidate.left;
    const cells = headings.map((heading, record): LedgerCell => {
      const shown = heading
        ? candidate.grid.cell(heading.row, heading.column)
        : { raw: '', text: '' };
      const cell = { ...shown, reading: readCell(shown, field.type) };
      const isOwn = heading?.row === at.rows[record] && heading?.column === own?.column;
      return heading && !isOwn ? { ...cell, underMerge: 'down' } : cell;
    });
    return [
      {
        field,
        year: null,
        column,
        cells,
        header: own?.header ?? '',
        headerText: own?.headerText ?? field.label,
        positions: headings.map(
          (heading, record) => heading ?? { row: at.rows[record] ?? 0, column },
        ),
      },
    ];
  });
}
