/** The shapes that staff give a ledger: one workbook laid out in many ways that all say the same. */
import { printFiscalYear, shortFiscalYear } from '../../src/core/fiscal-year';
import type { FiscalYear } from '../../src/core/fiscal-year';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { FieldDefinition } from '../../src/core/ledger/definition';
import type { CellValue, Snapshot } from '../../src/core/snapshot';
import { isHalfWidth, natureOf } from '../../src/core/values';
import { STANDARD, eachLedger, layOut, reordered, units } from './ledger-parts';
import type { Heading, Parts, Position } from './ledger-parts';

function atHome({ ledger }: Parts): Position {
  return { row: 0, column: 0, table: ledger.table !== null };
}

/** Changes cells by what their field is; what is no field's stays. */
function withCellsOf(
  parts: Parts,
  change: (cell: CellValue, field: FieldDefinition) => CellValue,
): Parts {
  return {
    ...parts,
    columns: parts.columns.map((column) => {
      const { field } = column;
      return field ? { ...column, cells: column.cells.map((cell) => change(cell, field)) } : column;
    }),
  };
}

function inFullWidth(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** A cell as it is in a shape: whether it is a number now, or in full width, beside what it was. */
export type CellChange = 'none' | 'number' | 'full-width';

/** One shape: how the workbook is laid out, and which cells it writes otherwise. */
export interface Shape {
  readonly name: string;
  /** What the shape does to a cell of a field, if anything. */
  readonly cellChange: (cell: CellValue, field: FieldDefinition) => CellChange;
  /** Rows are hidden, which C17 says of each ledger. */
  readonly hides?: true;
  readonly of: (snapshot: Snapshot, workbook: PlanWorkbook) => Snapshot;
}

const unchanged = (): CellChange => 'none';

function laidOut(
  name: string,
  heading: Partial<Heading>,
  position: (parts: Parts) => Position = atHome,
  arrange: (parts: Parts) => Parts = (parts) => parts,
): Shape {
  return {
    name,
    cellChange: unchanged,
    of: (snapshot, workbook) =>
      eachLedger(snapshot, workbook, (parts) =>
        layOut(arrange(parts), { ...STANDARD, ...heading }, position(parts)),
      ),
  };
}

/** Columns of one label side by side, as a row of labels above the years needs them. */
function byLabel(parts: Parts): Parts {
  const labels = parts.columns.map(({ label, year }, position) =>
    year === null ? position : label,
  );
  const order = [...new Set(labels)].flatMap((each) =>
    typeof each === 'number'
      ? [each]
      : parts.columns.flatMap(({ label, year }, at) =>
          year !== null && label === each ? [at] : [],
        ),
  );
  return reordered(parts, order);
}

function shuffled(parts: Parts): Parts {
  const all = units(parts);
  const odd = all.filter((_unit, at) => at % 2 === 1);
  const even = all.filter((_unit, at) => at % 2 === 0);
  return reordered(parts, [...odd.toReversed(), ...even].flat());
}

/** 平成31年度 for 令和元年度, as headers of the time have it. */
function beforeTheChange(year: FiscalYear): string {
  return year === 2019 ? '平成31年度' : printFiscalYear(year);
}

function numberFor(cell: CellValue, field: FieldDefinition): number | null {
  if (typeof cell !== 'string' || natureOf(field.type) !== 'number') return null;
  if (!/^[△▲-]?[\d,]+(?:千円)?$/u.test(cell)) return null;
  const digits = cell.replace(/[,千円△▲-]/gu, '');
  return Number(/^[△▲-]/u.test(cell) ? `-${digits}` : digits);
}

function wideFor(cell: CellValue, field: FieldDefinition): string | null {
  if (!isHalfWidth(field.type) || typeof cell === 'object' || typeof cell === 'boolean')
    return null;
  const text = String(cell);
  return /\d/u.test(text) ? inFullWidth(text) : null;
}

/** The shapes that every plan's workbook is tried in. */
export const shapes: readonly Shape[] = [
  laidOut('as it stands', {}),
  laidOut('with its columns in another order', {}, atHome, shuffled),
  laidOut('with years as H28 behind the label', {
    write: (label, year) => `${label} ${shortFiscalYear(year)}`,
  }),
  laidOut('with years as 2016年度 before the label', {
    write: (label, year) => `${year}年度${label}`,
  }),
  laidOut('with years in brackets behind the label, on a line of their own', {
    write: (label, year) => `${label}\n（${shortFiscalYear(year)}年度）`,
  }),
  laidOut('with years in full width before the label, and 平成31年度', {
    write: (label, year) => `${inFullWidth(beforeTheChange(year))}　${label}`,
  }),
  laidOut('as a plain block in the middle of a sheet', {}, () => ({
    row: 4,
    column: 2,
    table: false,
  })),
  laidOut(
    'as a block under labels and, below them, years',
    { rows: 'label-above' },
    () => ({ row: 2, column: 1, table: false }),
    byLabel,
  ),
  laidOut('as a block under years and, below them, labels', { rows: 'year-above' }, () => ({
    row: 0,
    column: 0,
    table: false,
  })),
  {
    name: 'with digits in full width',
    cellChange: (cell, field) => (wideFor(cell, field) === null ? 'none' : 'full-width'),
    of: (snapshot, workbook) =>
      eachLedger(snapshot, workbook, (parts) =>
        layOut(
          withCellsOf(parts, (cell, field) => wideFor(cell, field) ?? cell),
          STANDARD,
          atHome(parts),
        ),
      ),
  },
  {
    name: 'with ▲ for △',
    cellChange: unchanged,
    of: (snapshot, workbook) =>
      eachLedger(snapshot, workbook, (parts) =>
        layOut(
          withCellsOf(parts, (cell) =>
            typeof cell === 'string' ? cell.replaceAll('△', '▲') : cell,
          ),
          STANDARD,
          atHome(parts),
        ),
      ),
  },
  {
    name: 'with numbers for printed amounts',
    cellChange: (cell, field) => (numberFor(cell, field) === null ? 'none' : 'number'),
    of: (snapshot, workbook) =>
      eachLedger(snapshot, workbook, (parts) =>
        layOut(
          withCellsOf(parts, (cell, field) => numberFor(cell, field) ?? cell),
          STANDARD,
          atHome(parts),
        ),
      ),
  },
  {
    name: 'with hidden rows',
    cellChange: unchanged,
    hides: true,
    of: (snapshot, workbook) => ({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => {
        const ledger = workbook.ledgers.find(({ sheetId }) => sheetId === sheet.id);
        return ledger
          ? { ...sheet, hiddenRows: ledger.rows.filter((row) => row % 2 === 0), filtered: true }
          : sheet;
      }),
    }),
  },
];
