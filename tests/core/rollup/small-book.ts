/** A plan of one ledger and one table over a sheet, for what a single case should give. */
import type { FieldDefinition } from '../../../src/core/ledger/definition';
import type { Plan } from '../../../src/core/plan';
import type { Measure, RollupDefinition, RollupRows } from '../../../src/core/rollup';
import type { SheetSnapshot } from '../../../src/core/snapshot';
import { calculated, disagreements, type PlanLedgers } from './calculated';
import { tablesOf } from './random-books';
import { printed } from './rolled-up';

/** The column of the records' numbers is called 番号. */
export function smallBook(
  fields: readonly FieldDefinition[],
  rows: RollupRows,
  measures: Readonly<Record<string, Measure>>,
  sheet: SheetSnapshot,
  more: Partial<RollupDefinition> = {},
): PlanLedgers {
  const plan: Plan = {
    id: 'small',
    municipality: '試験市',
    title: '試験計画',
    years: [2020, 2021],
    ledgers: [
      {
        id: 'records',
        name: '台帳',
        recordName: '取組',
        numberField: 'number',
        fields: [{ id: 'number', label: '番号', type: { kind: 'integer', min: 1 } }, ...fields],
      },
    ],
    rules: [],
    forms: [],
    rollups: [
      {
        id: 'table',
        name: '表',
        title: '表',
        unitLine: null,
        ledger: 'records',
        rows,
        labels: [{ heading: '行', ...(rows.by === 'records' ? { field: 'number' } : {}) }],
        columns: Object.entries(measures).map(([id, measure]) => ({
          id,
          heading: id,
          measure,
          places: 1,
          total: { kind: 'sum' },
        })),
        notes: [],
        ...more,
      },
    ],
  };
  return { plan, snapshot: { workbook: 'small.xlsx', sheets: [sheet] } };
}

/** Gives what the table prints, row by row, then its figures below; where no formula gives anything else. */
export async function agreed(book: PlanLedgers): Promise<readonly (readonly string[])[]> {
  const [table] = tablesOf(book);
  if (!table) throw new Error('no table');
  const { pairs } = await calculated([book]);
  const [pair] = disagreements(pairs);
  if (pair) throw new Error(JSON.stringify(pair));
  return [
    ...printed(table),
    ...table.facts.map(({ label, cell: { figure } }) => [
      label,
      figure.kind === 'number' ? figure.value : figure.text,
    ]),
  ];
}
