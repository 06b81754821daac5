/** Builds snapshots of a 旭川市 workbook from the facts, in the shapes that staff give their ledgers. */
import type { Area } from '../../src/core/area';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/core/snapshot';
import facts from '../../src/plans/asahikawa/facts.json';

export { facts };
export type Initiative = (typeof facts.initiatives)[number];

/** One column: its label, its year as printed or null, and the cells of the 128 records. */
export interface SourceColumn {
  readonly label: string;
  readonly year: string | null;
  readonly cells: CellValue[];
}

/** Neutral text of a given length, different for every record, field and year: all signs but the first eight are the same. */
function filler(length: number, ...seeds: readonly (string | number)[]): string {
  if (length === 0) return '';
  const tag = `第${seeds.join('の')}項`;
  return (tag + '本件の取組を着実に進めた'.repeat(40)).slice(0, Math.max(length, tag.length));
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}

/** The 22 columns of the standard ledger in their printed order. */
export function sourceColumns(): SourceColumn[] {
  const records = facts.initiatives;
  const plain = (label: string, cell: (record: Initiative) => CellValue): SourceColumn => ({
    label,
    year: null,
    cells: records.map(cell),
  });
  const byYear = (
    label: string,
    cell: (record: Initiative, index: number) => CellValue,
  ): SourceColumn[] =>
    facts.years.map((year, index) => ({
      label,
      year,
      cells: records.map((record) => cell(record, index)),
    }));
  return [
    plain('管理番号', ({ id }) => fullWidth(id)),
    plain('改革プロセス', ({ process, processTitle }) => `${fullWidth(process)}　${processTitle}`),
    plain('大項目', ({ major, majorTitle }) => `${fullWidth(major)}　${majorTitle}`),
    plain('取組内容', ({ group, groupTitle }) => `(${group})　${groupTitle}`),
    plain('取組項目名', ({ title }) => title),
    plain('所管部局', ({ departments }) => departments.join('\n')),
    plain('財源確保目標額（百万円）', ({ target }) => target),
    ...byYear('作業工程（計画）', ({ plan }, index) => plan[index] ?? ''),
    ...byYear('作業工程（実績）', ({ id, lengths, actualIsNashi }, index) =>
      actualIsNashi[index] ? 'なし' : filler(lengths.actual[index] ?? 0, id, index),
    ),
    ...byYear('財源確保実績額（当初予算時）', ({ amounts }, index) => amounts[index] ?? ''),
    plain('取組結果', ({ result }) => `　${result}`),
    plain('取組結果が一部実施又は未実施の理由', ({ id, lengths }) =>
      filler(lengths.reason, id, '理由'),
    ),
    plain('今後の予定', ({ id, lengths, futureIsNashi }) =>
      futureIsNashi ? 'なし' : filler(lengths.future, id, '予定'),
    ),
  ];
}

export interface SheetShape {
  /** Where the header row's first cell stands. */
  readonly row?: number;
  readonly column?: number;
  readonly header?: (column: SourceColumn) => string;
  /** Two header rows: years below merged labels, or the other way round. */
  readonly twoRows?: 'label-above' | 'year-above';
  readonly table?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly Area[];
  /** Cells that stand elsewhere on the sheet, by row and column. */
  readonly others?: readonly (readonly [row: number, column: number, value: CellValue])[];
  /** Rows of cells below the data, as wide as they like. */
  readonly below?: readonly (readonly CellValue[])[];
}

function shown(value: CellValue): string {
  return typeof value === 'object' ? value.error : String(value);
}

interface Headers {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Area[];
}

/** Equal neighbours of the upper row are one merge; labels without a year reach over both rows, but not in a table. */
function headersOf(columns: readonly SourceColumn[], shape: SheetShape, at: Area): Headers {
  const one = shape.header ?? (({ label, year }) => `${label}${year ?? ''}`);
  if (!shape.twoRows) return { rows: [columns.map(one)], merges: [] };
  const above = shape.twoRows === 'label-above';
  const seen = new Map<string, number>();
  const unique = (text: string): string => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return shape.table && count > 1 ? `${text}${count}` : text;
  };
  const upper = columns.map(({ label, year }) =>
    year === null ? (shape.table ? '' : label) : above ? label : year,
  );
  const lower = columns.map(({ label, year }) =>
    year === null ? (shape.table ? label : '') : unique(above ? year : label),
  );
  const merges: Area[] = [];
  for (let index = 0; index < columns.length;) {
    let width = 1;
    while (upper[index] !== '' && upper[index + width] === upper[index]) width += 1;
    const area = { row: at.row, column: at.column + index, columns: width };
    if (width > 1) merges.push({ ...area, rows: 1 });
    else if (columns[index]?.year === null && !shape.table) merges.push({ ...area, rows: 2 });
    index += width;
  }
  const covered = upper.map((text, index) => (index > 0 && text === upper[index - 1] ? '' : text));
  return { rows: [covered, lower], merges };
}

/** Lays columns out as a sheet. */
export function sheetOf(columns: readonly SourceColumn[], shape: SheetShape = {}): SheetSnapshot {
  const row = shape.row ?? 0;
  const column = shape.column ?? 0;
  const records = columns[0]?.cells.length ?? 0;
  const headers = headersOf(columns, shape, { row, column, rows: 0, columns: 0 });
  const data = Array.from({ length: records }, (_, index) =>
    columns.map(({ cells }) => cells[index] ?? ''),
  );
  const block: CellValue[][] = [...headers.rows, ...data, ...(shape.below ?? [])].map((cells) => [
    ...cells,
  ]);
  const cells: (readonly [number, number, CellValue])[] = [
    ...block.flatMap((line, down) =>
      line.map((value, across) => [row + down, column + across, value] as const),
    ),
    ...(shape.others ?? []),
  ];
  const rows = cells.reduce((last, [at]) => Math.max(last, at), 0) + 1;
  const width = cells.reduce((last, [, at]) => Math.max(last, at), 0) + 1;
  const values = Array.from({ length: rows }, () =>
    Array.from({ length: width }, (): CellValue => ''),
  );
  for (const [down, across, value] of cells) values[down]?.splice(across, 1, value);
  const headerRow = row + headers.rows.length - 1;
  const table = {
    name: '取組一覧',
    area: { row: headerRow, column, rows: records + 1, columns: columns.length },
    hasHeaders: true,
    hasTotals: false,
  };
  return {
    id: '{sheet-1}',
    name: '取組一覧',
    visible: true,
    protected: false,
    filtered: (shape.hiddenRows ?? []).length > 0,
    area: { row: 0, column: 0, rows, columns: width },
    values,
    text: values.map((line) => line.map(shown)),
    merges: [...headers.merges, ...(shape.merges ?? [])],
    tables: shape.table ? [table] : [],
    hiddenRows: shape.hiddenRows ?? [],
  };
}

/** A workbook of one sheet. */
export function snapshotOf(...sheets: readonly SheetSnapshot[]): Snapshot {
  return { workbook: 'asahikawa.xlsx', sheets };
}

/** The standard workbook: the facts as an Excel table from A1. */
export function asahikawaSnapshot(): Snapshot {
  return snapshotOf(sheetOf(sourceColumns(), { table: true }));
}
