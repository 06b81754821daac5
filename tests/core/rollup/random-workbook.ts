/** Random workbooks of every plan's form: some records of its sample, with what staff do to them. */
import fc from 'fast-check';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { plans } from '../../../src/plans';
import { sampleOf } from '../../plans/summaries';
import { columnOf } from '../../../src/core/ledger/ledger';
import { recognise } from '../../../src/core/ledger/recognise';
import { natureOf } from '../../../src/core/values';
import type { PlanLedgers } from './calculated';
import {
  mergesOf,
  randomMerges,
  staffSheet,
  surroundings,
  type Merged,
  type StaffLedger,
  type Surroundings,
} from './staff-sheet';

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
  readonly around: Surroundings;
  readonly blankRow: number | null;
  readonly down: readonly Merged[];
  readonly across: { readonly row: number; readonly column: number } | null;
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
  around: surroundings(4),
  blankRow: fc.option(position, { freq: 2 }),
  down: randomMerges,
  across: fc.option(fc.record({ row: position, column: position })),
});

/** A sheet of a sample, with what its columns are. */
interface Form {
  readonly sheet: SheetSnapshot;
  readonly ledger: StaffLedger;
}

/** Takes records of a sheet, in their order but for one that may stand twice, and changes them. */
function changed({ sheet, ledger }: Form, shape: Shape, name: string): SheetSnapshot {
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
  const columns = [...header.keys()];
  const down = mergesOf(shape.down, data.length, columns);
  const across = acrossIn(shape.across, data.length, header.length).filter(
    ({ column }) => !down.some((each) => each.column === column || each.column === column + 1),
  );
  return staffSheet(name, ledger, data, shape.around, [...down, ...across]);
}

function acrossIn(across: Shape['across'], rows: number, columns: number): readonly Merged[] {
  if (!across || columns < 2) return [];
  const column = across.column % (columns - 1);
  return [{ record: across.row % rows, records: 1, column, columns: 2 }];
}

/** Says what the columns of a sample's sheet are. */
function formOf(plan: Plan, sheet: SheetSnapshot): Form {
  const recognition = recognise(sampleOf(plan.id), [plan], plan.id);
  const found =
    recognition.state === 'found' &&
    recognition.workbook.ledgers.find((ledger) => ledger.sheet === sheet.name);
  if (!found) throw new Error(`no ledger on ${sheet.name}`);
  const { definition, columns } = found;
  const of = (field: string | undefined): number | null =>
    field === undefined ? null : (columnOf(found, field)?.column ?? null);
  const [number, title] = [of(definition.numberField), of(definition.titleField)];
  const amounts = columns.filter(
    ({ field, column }) => natureOf(field.type) === 'number' && column !== number,
  );
  const header = sheet.values[0]?.map(String) ?? [];
  return {
    sheet,
    ledger: {
      header,
      number,
      title,
      labels: [...new Set([0, number ?? 0, title ?? 1])],
      amounts: amounts.map(({ column }) => column),
      ...(definition.subRecordsOf === undefined ? {} : { subRecords: true }),
    },
  };
}

/** The sheets of a plan's sample that its rollups speak of. */
function ledgersOf(plan: Plan): readonly Form[] {
  const asked = JSON.stringify(plan.rollups);
  const names = plan.ledgers.filter(({ id }) => asked.includes(`"${id}"`)).map(({ name }) => name);
  return sampleOf(plan.id)
    .sheets.filter(({ name }) => names.includes(name))
    .map((sheet) => formOf(plan, sheet));
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
          sheets: sheets.flatMap((form, at) => {
            const shape = given[index]?.[at];
            return shape ? [changed(form, shape, `${form.sheet.name}${index + 1}`)] : [];
          }),
        },
      })),
    );
}
