/** The same questions as the add-in answers them: from a snapshot, by 旭川市's plan. */
import { check, runRule, speaksOf } from '../src/core/check';
import type { Rule } from '../src/core/check';
import type { PlanWorkbook } from '../src/core/ledger/ledger';
import { recognise } from '../src/core/ledger/recognise';
import { rollUp } from '../src/core/rollup';
import type { RollupDefinition } from '../src/core/rollup';
import type { Snapshot } from '../src/core/snapshot';
import { readAddress } from '../src/core/area';
import type { Finding } from '../src/core/finding';
import type { Plan } from '../src/core/plan';
import { asahikawa } from '../src/plans/asahikawa';
import { recordBook } from '../src/core/records/record-book';
import { found } from './hand';
import type { Found, Line } from './hand';

const CODES = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A13'];

function isOfTwelve(rule: Rule): boolean {
  if (!CODES.includes(rule.code)) return false;
  return rule.kind !== 'consecutive' && rule.kind !== 'readable';
}

const twelve = asahikawa.rules.filter(isOfTwelve);

/** Finds the ledgers in the snapshot and reads them. */
export function recognised(snapshot: Snapshot): PlanWorkbook<Plan> {
  const recognition = recognise(snapshot, [asahikawa], asahikawa.id);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

/** Reads, and checks by the twelve rules that a validator can be given too. */
export function oursTwelve(snapshot: Snapshot): readonly Finding[] {
  const workbook = recognised(snapshot);
  return workbook.ledgers.flatMap((ledger) => {
    const on = recordBook(workbook).ofLedger(ledger);
    return twelve
      .filter((rule) => speaksOf(rule, ledger))
      .flatMap((rule) => (runRule(rule, on) ?? []).map(({ finding }) => finding));
  });
}

/** Reads, and checks by all rules of the plan, with those that hold for every plan. */
export function oursAll(snapshot: Snapshot): readonly Finding[] {
  return check(recognised(snapshot));
}

/** The findings of the twelve rules as everybody gives them. */
export function ofTwelve(findings: readonly Finding[]): readonly Found[] {
  return findings.flatMap(({ code, cell, ledger }) => {
    const at = readAddress(cell);
    if (!at || ledger !== 'initiatives' || !CODES.includes(code)) return [];
    return [found(code, at.row - 1, at.column)];
  });
}

const ADDED = { kind: 'sum' } as const;

const definition: RollupDefinition = {
  id: 'bench',
  name: '実施件数',
  title: '実施件数',
  unitLine: null,
  ledger: 'initiatives',
  rows: { by: 'values', field: 'major' },
  labels: [{ heading: '区分' }],
  columns: [
    { heading: '取組数', measure: { measure: 'count' }, places: 0, total: ADDED },
    ...['実施', '一部実施', '未実施'].map((is) => ({
      heading: is,
      measure: { measure: 'count-where', field: 'result', is } as const,
      places: 0,
      total: ADDED,
    })),
    {
      heading: '目標額',
      measure: { measure: 'sum', field: 'target' },
      places: 0,
      total: ADDED,
    },
  ],
  total: { label: '合計', of: 'rows' },
  notes: [],
};

/** Rolls a workbook up that was recognised before; every figure comes with its records and its formula. */
export function oursRollup(workbook: PlanWorkbook): readonly Line[] {
  // A workbook of its own, so that nothing is kept from the run before.
  const table = rollUp({ ...workbook }, definition);
  if (table.state !== 'table') throw new Error(table.state);
  return table.rows
    .filter(({ kind }) => kind === 'row')
    .map(({ labels, cells }) => {
      const [count = 0, done = 0, partly = 0, undone = 0, target = 0] = cells.map((cell) =>
        cell && cell.figure.kind !== 'text' ? Number(cell.figure.value) : 0,
      );
      return { major: labels.join(), count, done, partly, undone, target };
    });
}
