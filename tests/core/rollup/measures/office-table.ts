/** A table of the made-up office's works by their state, with the measures that a test is about. */
import { recognise } from '../../../../src/core/ledger/recognise';
import type { Plan } from '../../../../src/core/plan';
import type { Measure, RollupDefinition } from '../../../../src/core/rollup';
import { rollUp } from '../../../../src/core/rollup';
import { workbookOf } from '../../condition/office';
import type { Changes } from '../../condition/office';

export function tableOf(measures: readonly Measure[]): RollupDefinition {
  return {
    id: 'states',
    name: '状態別',
    title: '状態別',
    unitLine: '',
    ledger: 'works',
    notes: [],
    rows: { by: 'values', field: 'state' },
    labels: [{ heading: '状態' }],
    columns: measures.map((measure, at) => ({ heading: `列${at}`, places: 0, measure })),
    total: { label: '計', of: 'records' },
  };
}

/** The labels and figures of the plan's first table, a row each. */
export function figuresOf(plan: Plan, records: readonly Changes[]): readonly (readonly string[])[] {
  const recognition = recognise(workbookOf(records), [plan]);
  const [definition] = plan.rollups;
  if (recognition.state !== 'found' || !definition) throw new Error(recognition.state);
  const table = rollUp(recognition.workbook, definition);
  if (table.state !== 'table') throw new Error(table.state);
  return table.rows.map(({ labels, cells }) => [
    ...labels.map(String),
    ...cells.map((cell) => {
      if (!cell) return '';
      return cell.figure.kind === 'text' ? cell.figure.text : cell.figure.value;
    }),
  ]);
}
