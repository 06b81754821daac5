/** How two plans differ, as a person is shown it before a plan is taken. */
import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../src/core/plan';
import { planDifferences } from '../../../src/core/plan/differences';
import { plans } from '../../../src/plans';
import { differenceLine } from '../../../src/words/plan-file';

const BASE: Plan = {
  id: 'town',
  municipality: '見本町',
  title: '行革プラン',
  years: [2024, 2025],
  ledgers: [
    {
      id: 'items',
      name: '台帳',
      recordName: '取組',
      numberField: 'number',
      fields: [
        { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
        { id: 'state', label: '状況', type: { kind: 'one-of', values: ['未', '済'] } },
        { id: 'note', label: '備考', type: { kind: 'text' } },
      ],
    },
  ],
  rules: [],
  rollups: [],
  forms: [],
};

function withFields(change: (fields: Plan['ledgers'][number]['fields']) => unknown): Plan {
  const copy = structuredClone(BASE);
  const [ledger] = copy.ledgers;
  if (!ledger) throw new Error('no ledger');
  return {
    ...copy,
    ledgers: [{ ...ledger, fields: change(ledger.fields) as typeof ledger.fields }],
  };
}

function lines(now: Plan): readonly string[] {
  return planDifferences(BASE, now).map((each) => differenceLine(each, 'ja'));
}

describe('the differences of two plans', () => {
  it.each(plans.map((plan) => [plan.id, plan] as const))('of %s and itself are none', (_, plan) => {
    expect(planDifferences(plan, structuredClone(plan))).toEqual([]);
  });

  it('are none where only the file says more: its schema, its form', () => {
    const file: Plan = { ...BASE, $schema: 'plan.schema.json', formatVersion: 1 };
    expect(planDifferences(BASE, file)).toEqual([]);
  });

  it('name what changed, from what and to what', () => {
    expect(lines({ ...BASE, title: '第2次行革プラン', years: [2025, 2026] })).toEqual([
      '「title」が「行革プラン」から「第2次行革プラン」に変わります。',
      '「years」が「2024、2025」から「2025、2026」に変わります。',
    ]);
  });

  it('follow a field that stands elsewhere, by its id', () => {
    const changed = withFields(([number, state, note]) => [
      note,
      { ...number, label: 'No.' },
      { ...state, type: { kind: 'one-of', values: ['未', '済', '中止'] } },
    ]);
    expect(lines(changed)).toEqual([
      '台帳「台帳」の項目「No.」の「label」が「番号」から「No.」に変わります。',
      '台帳「台帳」の項目「状況」の「type」の「values」が「未、済」から「未、済、中止」に変わります。',
      '台帳「台帳」の「fields」の並び順が変わります。',
    ]);
  });

  it('name what is new and what goes away', () => {
    const changed = withFields(([number, state]) => [
      number,
      state,
      { id: 'more', label: '追記', type: { kind: 'text' } },
    ]);
    expect(lines(changed)).toEqual([
      '台帳「台帳」の項目「備考」がなくなります。',
      '台帳「台帳」の項目「追記」が加わります。',
    ]);
    expect(planDifferences(changed, BASE).map((each) => differenceLine(each, 'en'))).toEqual([
      'ledger “台帳”, field “追記”: goes away.',
      'ledger “台帳”, field “備考”: is added.',
    ]);
  });
});
