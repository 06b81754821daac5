/** みほん市's workbook has no plan; the one that is proposed for it gives the table that its committee was handed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unplannedWorkbook } from '../../../scripts/sample-workbooks';
import { check } from '../../../src/core/check';
import type { Choices } from '../../../src/core/infer/choices';
import { planOf } from '../../../src/core/infer/plan-of';
import { recognise } from '../../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Plan } from '../../../src/core/plan';
import { planText } from '../../../src/core/plan/plan-text';
import { readPlan } from '../../../src/core/plan/read-plan';
import { rollUp } from '../../../src/core/rollup';
import { plans } from '../../../src/plans';
import { mihonSheets } from '../../../src/plans/samples/mihon';
import { firstLedger, proposed } from '../../core/infer/proposed';
import { snapshotOfWorkbook } from '../../core/snapshot-of';

const SNAPSHOT = snapshotOfWorkbook(unplannedWorkbook.workbook());
const FILE = join('assets', 'plans', 'mihon-shi.json');

/** What a person says: which states count as done, and what their share is called. */
function withShareOfDone(): Choices {
  const [summary, ...others] = proposed(SNAPSHOT).rollups;
  if (!summary) throw new Error('no table');
  const columns = summary.columns.map((column) =>
    column.column === 'share' ? { ...column, values: ['○', '△'], heading: '実施率' } : column,
  );
  return { rollups: [{ ...summary, columns }, ...others] };
}

function accepted(choices?: Choices): Plan {
  const plan = planOf(proposed(SNAPSHOT, choices), {
    id: 'mihon-shi',
    municipality: 'みほん市',
    title: '行財政改革プラン',
  });
  if (!plan) throw new Error('no plan');
  return plan;
}

function readBy(plan: Plan): PlanWorkbook<Plan> {
  const recognition = recognise(SNAPSHOT, [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

describe('the sample without a plan', () => {
  it('is no ledger of a plan that the add-in knows', () => {
    expect(recognise(SNAPSHOT, plans).state).toBe('none');
  });

  it('has 46 items, one listed again, and a proposal that takes the printed table for none', () => {
    const { ledgers } = proposed(SNAPSHOT);
    const ledger = firstLedger(proposed(SNAPSHOT));
    expect(ledgers.filter(({ taken }) => taken).map(({ name }) => name)).toEqual(['進行管理表']);
    expect([ledger.records - ledger.relisted, ledger.relisted]).toEqual([46, 1]);
  });

  it('has no findings but its oddities', () => {
    const told = check(readBy(accepted())).map(({ code, record, value }) => [code, record, value]);
    expect(told).toEqual([
      ['C10', '34', '△620'],
      ['C07', '38', '番号37の内数'],
    ]);
  });

  it('gives the table of the committee, figure by figure', () => {
    const [, printed] = mihonSheets();
    const published = (printed?.rows ?? [])
      .filter(({ kind }) => kind === 'record' || kind === 'total')
      .map(({ cells }) => cells);
    const plan = accepted(withShareOfDone());
    const [definition] = plan.rollups;
    const table = definition && rollUp(readBy(plan), definition);
    if (table?.state !== 'table') throw new Error('no table');
    const isPrinted = definition?.columns.map(({ aside }) => aside !== true) ?? [];
    const rows = table.rows.map(({ labels: [label], cells }) => {
      const figures = cells.map((cell) =>
        cell?.figure.kind === 'number' ? Number(cell.figure.value) : NaN,
      );
      const [all, done, partly, none, rate] = figures.filter((_, at) => isPrinted[at]);
      return [label, all, done, partly, none, `${((rate ?? NaN) * 100).toFixed(1)}%`];
    });
    expect(published).toHaveLength(16);
    expect(rows).toEqual(published);
  });

  it('has the plan that assets/plans/mihon-shi.json states, as accepted', async () => {
    const { $schema, ...stated } = JSON.parse(await readFile(FILE, 'utf8')) as { $schema: string };
    expect($schema).toBe('../../src/plans/plan.schema.json');
    expect(readPlan(stated)).toMatchObject({ ok: true });
    expect(stated).toEqual(JSON.parse(planText(accepted(withShareOfDone()))));
  });
});
