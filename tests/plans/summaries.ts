/** The summary tables of the sample workbooks, as they are printed. */
import { sampleWorkbooks } from '../../scripts/sample-workbooks';
import { recognise } from '../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { rollUp } from '../../src/core/rollup';
import type { MissingColumns, RollupDefinition, Table } from '../../src/core/rollup';
import type { Snapshot } from '../../src/core/snapshot';
import { planById, plans } from '../../src/plans';
import { printed } from '../core/rollup/rolled-up';
import { snapshotOfWorkbook } from '../core/snapshot-of';

export function sampleOf(plan: string): Snapshot {
  const sample = sampleWorkbooks.find(({ id }) => id === plan);
  if (!sample) throw new Error(`no sample ${plan}`);
  return snapshotOfWorkbook(sample.workbook());
}

export function recognisedIn(snapshot: Snapshot): PlanWorkbook<Plan> {
  const recognition = recognise(snapshot, plans);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

export function definitionIn(plan: string, id: string): RollupDefinition {
  const found = planById(plan)?.rollups.find((rollup) => rollup.id === id);
  if (!found) throw new Error(`${plan} has no rollup ${id}`);
  return found;
}

function made(table: Table | MissingColumns): Table {
  if (table.state !== 'table') throw new Error(`missing: ${table.labels.join(', ')}`);
  return table;
}

/** Gives a plan's summary tables over its sample, or over a workbook that was changed. */
export function summariesOf(
  plan: string,
  snapshot: Snapshot = sampleOf(plan),
): (id: string | RollupDefinition, year?: number) => Table {
  const workbook = recognisedIn(snapshot);
  return (id, year) =>
    made(rollUp(workbook, typeof id === 'string' ? definitionIn(plan, id) : id, year));
}

/** Gives the rows of the printed page: labels and figures, what stands beside the table left out. */
export function page(table: Table): readonly (readonly string[])[] {
  const labels = table.labels.length;
  return printed(table).map((row) =>
    row.filter((_, position) => table.columns[position - labels]?.aside !== true),
  );
}

/** Gives the labels and figures below a table, e.g. `審議会評価平均の最高 4.6`. */
export function below({ facts }: Table): readonly (readonly string[])[] {
  return facts.map(({ label, places, cell: { figure } }) => [
    label,
    figure.kind === 'text' ? figure.text : Number(figure.value).toFixed(places),
  ]);
}
