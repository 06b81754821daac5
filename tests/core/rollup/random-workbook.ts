/** Random workbooks of every plan's form: some records of its sample, with what staff do to them. */
import fc from 'fast-check';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { plans } from '../../../src/plans';
import { sampleOf } from '../../plans/summaries';
import type { PlanLedgers } from './calculated';

type Change = (value: CellValue, other: CellValue) => CellValue;

function ofText(change: (text: string) => CellValue): Change {
  return (value) => (typeof value === 'object' ? value : change(String(value)));
}

function wide(text: string): string {
  return text.replaceAll(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** What a cell may come to hold. */
const CHANGES: readonly Change[] = [
  () => '',
  () => '　',
  (_, other) => other,
  // A number as text.
  ofText((text) => text),
  ofText((text) => (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text)),
  ofText(wide),
  ofText((text) => text.normalize('NFKC')),
  ofText((text) => `　${text}`),
  ofText((text) => `${text} `),
  ofText((text) => `${text}\n`),
  ofText((text) => text.toLowerCase()),
  ofText((text) => text.toUpperCase()),
  ofText((text) => text.replace(/./su, '?')),
  ofText((text) => `${text.slice(0, 1)}*`),
  ofText((text) => `~${text}`),
  ofText((text) => `>${text}`),
  ofText((text) => `=${text}`),
  ofText((text) => `"${text}"`),
  ofText((text) => text.replace(/[○〇]/u, '◯')),
  () => ({ error: '#N/A' }),
  () => ({ error: '#DIV/0!' }),
  () => 0,
  () => 2.25,
  () => -3,
  () => '2',
  () => '1-2',
  () => '5%',
  () => 'H28.4.1',
  () => '-',
  () => true,
  () => 'TRUE',
  () => '長'.repeat(260),
];

interface Stroke {
  readonly row: number;
  readonly column: number;
  readonly other: number;
  readonly change: Change;
}

interface Shape {
  readonly rows: readonly number[];
  readonly strokes: readonly Stroke[];
  readonly table: boolean;
  readonly blankRow: number | null;
  readonly merge: { readonly row: number; readonly column: number; readonly down: boolean } | null;
}

const LARGE = 10_000;
const position = fc.nat({ max: LARGE });

const shapes: fc.Arbitrary<Shape> = fc.record({
  rows: fc.array(position, { minLength: 1, maxLength: 12 }),
  strokes: fc.array(
    fc.record({
      row: position,
      column: position,
      other: position,
      change: fc.constantFrom(...CHANGES),
    }),
    { maxLength: 14 },
  ),
  table: fc.boolean(),
  blankRow: fc.option(position, { freq: 2 }),
  merge: fc.option(fc.record({ row: position, column: position, down: fc.boolean() })),
});

function shown(value: CellValue): string {
  return typeof value === 'object' ? value.error : String(value);
}

/** Takes records of a sheet, in their order but for one that may stand twice, and changes them. */
function changed(sheet: SheetSnapshot, shape: Shape, name: string): SheetSnapshot {
  const [header = [], ...records] = sheet.values;
  const wanted = shape.rows.map((row) => row % Math.max(1, records.length));
  const data = wanted.map((row) => [...(records[row] ?? [])]);
  for (const { row, column, other, change } of shape.strokes) {
    const at = column % header.length;
    const line = data[row % data.length];
    const from = records[other % Math.max(1, records.length)]?.[at] ?? '';
    line?.splice(at, 1, change(line[at] ?? '', from));
  }
  if (shape.blankRow !== null) data[shape.blankRow % data.length]?.fill('');
  const at = shape.table ? { row: 0, column: 0 } : { row: 3, column: 1 };
  const merges =
    shape.table || !shape.merge ? [] : [mergeIn(shape.merge, data.length, header.length, at)];
  for (const { row, column, rows, columns } of merges)
    for (let down = 0; down < rows; down += 1)
      for (let across = 0; across < columns; across += 1)
        if (down + across > 0)
          data[row - at.row - 1 + down]?.splice(column - at.column + across, 1, '');
  const values = [header, ...data];
  const area = { ...at, rows: values.length, columns: header.length };
  return {
    ...sheet,
    id: name,
    name,
    area,
    values,
    text: values.map((row) => row.map(shown)),
    merges,
    tables: shape.table ? [{ name, area, hasHeaders: true, hasTotals: false }] : [],
    hiddenRows: [],
    filtered: false,
  };
}

function mergeIn(
  { row, column, down }: NonNullable<Shape['merge']>,
  rows: number,
  columns: number,
  at: { readonly row: number; readonly column: number },
): SheetSnapshot['merges'][number] {
  const first = row % rows;
  const left = column % columns;
  return {
    row: at.row + 1 + first,
    column: at.column + left,
    rows: down ? Math.min(4, rows - first) : 1,
    columns: down ? 1 : Math.min(2, columns - left),
  };
}

/** The sheets of a plan's sample that its rollups speak of. */
function ledgersOf(plan: Plan): readonly SheetSnapshot[] {
  const asked = JSON.stringify(plan.rollups);
  const names = plan.ledgers.filter(({ id }) => asked.includes(`"${id}"`)).map(({ name }) => name);
  return sampleOf(plan.id).sheets.filter(({ name }) => names.includes(name));
}

const forms = plans.map((plan) => ({ plan, sheets: ledgersOf(plan) }));

/** So many random workbooks of each plan, on sheets with names of their own. */
export function randomWorkbooks(ofEach: number): fc.Arbitrary<readonly PlanLedgers[]> {
  const all = forms.flatMap((form) => Array.from({ length: ofEach }, () => form));
  const most = Math.max(...forms.map(({ sheets }) => sheets.length));
  return fc
    .array(fc.array(shapes, { minLength: most, maxLength: most }), {
      minLength: all.length,
      maxLength: all.length,
    })
    .map((given) =>
      all.map(({ plan, sheets }, index) => ({
        plan,
        snapshot: {
          workbook: 'random.xlsx',
          sheets: sheets.flatMap((sheet, at) => {
            const shape = given[index]?.[at];
            return shape ? [changed(sheet, shape, `${sheet.name}${index + 1}`)] : [];
          }),
        },
      })),
    );
}
