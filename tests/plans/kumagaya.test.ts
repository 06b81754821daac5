/** A town's progress table as it is kept is read, summed and reported by a plan of data alone, without unmerging a cell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/core/check';
import { recognise } from '../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { rollUp, type Table } from '../../src/core/rollup';
import { readPlan } from '../../src/core/plan/read-plan';
import { calculated, disagreements } from '../core/rollup/calculated';
import { snapshotOfWorkbook } from '../core/snapshot-of';
import {
  CHAPTERS,
  kumagayaWorkbook,
  MINUS_IN_TEXT,
  PUBLISHED,
  WITHIN_ANOTHER,
} from './kumagaya-workbook';

const FILE = join('assets', 'plans', 'kumagaya.json');
const SNAPSHOT = snapshotOfWorkbook(kumagayaWorkbook());

function planOfFile(): Plan {
  const reading = readPlan(JSON.parse(readFileSync(FILE, 'utf8')));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.plan;
}

const plan = planOfFile();

function read(): PlanWorkbook<Plan> {
  const recognition = recognise(SNAPSHOT, [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function tableOf(id: string): Table {
  const definition = plan.rollups.find((each) => each.id === id);
  const table = definition && rollUp(read(), definition);
  if (table?.state !== 'table') throw new Error(`no table ${id}`);
  return table;
}

describe("a town's progress table", () => {
  it('is recognised without a question, with all of its records and the one that is listed again', () => {
    const [ledger] = read().ledgers;
    expect([ledger?.rows.length, ledger?.uncounted.size]).toEqual([47, 1]);
    expect(ledger?.unread).toEqual([]);
  });

  it('has no findings but its real oddities', () => {
    const told = check(read()).map(({ code, record, field }) => `${code} ${record} ${field}`);
    expect(told.toSorted()).toEqual(
      [
        `C10 ${MINUS_IN_TEXT} 実績`,
        // An amount that another item's holds says no amount of its own.
        `C07 ${WITHIN_ANOTHER} 実績`,
        `C15 ${WITHIN_ANOTHER} 実績`,
        'C15 再掲 備考',
      ].toSorted(),
    );
  });

  it('gives the published 総括 and its twelve parts, without what is listed again', () => {
    const { rows, leftOut } = tableOf('summary');
    const printed = rows.map(({ labels: [label], cells }) => {
      const figures = cells.map((cell) =>
        cell?.figure.kind === 'number' ? cell.figure.value : '',
      );
      const [all, done, partly, considered, , rate] = figures;
      return [
        label,
        ...[all, done, partly, considered].map(Number),
        `${(Number(rate) * 100).toFixed(1)}%`,
      ];
    });
    expect(printed).toEqual(PUBLISHED);
    expect(leftOut).toEqual([{ recordName: '計画項目', words: ['再掲'], records: 1 }]);
    expect(CHAPTERS.flatMap(([, parts]) => parts)).toHaveLength(12);
  });

  it('gives it by formulas that name the rows under each heading, and come to the same', async () => {
    const { pairs } = await calculated([{ plan, snapshot: SNAPSHOT }]);
    expect(disagreements(pairs)).toEqual([]);
    const { rows } = tableOf('summary');
    expect(rows.flatMap(({ cells }) => cells).every((cell) => cell?.reading.live)).toBe(true);
  });
});
