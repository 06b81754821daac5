/** A plan that asks too late for what tells its records apart, or takes a record's year from a field that holds none, is told so. */
import { describe, expect, it } from '@jest/globals';
import type { FieldDefinition, LedgerDefinition } from '../../../src/core/ledger/definition';
import type { PlanFault } from '../../../src/core/plan-fault';
import { planFaults } from '../../../src/core/plan/faults';
import { timeFaults } from '../../../src/core/plan/time-faults';
import { plans } from '../../../src/plans';

const TEXT = { kind: 'text' } as const;
const YEAR = { kind: 'fiscal-year' } as const;

const FIELDS: readonly FieldDefinition[] = [
  { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
  { id: 'title', label: '業務', type: TEXT },
  { id: 'section', label: '担当課', type: TEXT },
  { id: 'item', label: '項番', type: TEXT },
  { id: 'year', label: '年度', type: YEAR },
  { id: 'end', label: '終了', type: YEAR },
  { id: 'result', label: '実績', type: TEXT, byYear: true, due: 'year-end' },
];

const LEDGER: LedgerDefinition = {
  id: 'works',
  name: '業務一覧',
  recordName: '業務',
  numberField: 'number',
  titleField: 'title',
  sectionField: 'section',
  itemField: 'item',
  yearField: 'year',
  endField: 'end',
  fields: [...FIELDS],
};

function faultsOf(
  field: string,
  change: Partial<FieldDefinition>,
  more: Partial<LedgerDefinition> = {},
): readonly PlanFault[] {
  const fields = FIELDS.map((each) => (each.id === field ? { ...each, ...change } : each));
  return timeFaults({ ...LEDGER, ...more, fields }, 'ledgers.2');
}

describe('the faults of what a ledger says of time', () => {
  it('are none where fields by year and fields of the record are due', () => {
    expect(timeFaults(LEDGER, 'ledgers.0')).toEqual([]);
  });

  it.each(['number', 'title', 'section', 'item', 'year', 'end'])(
    'name the field %s, by which records are told, where it is due later',
    (id) => {
      const position = FIELDS.findIndex((field) => field.id === id);
      expect(faultsOf(id, { due: 'year-end' })).toEqual([
        {
          fault: 'stated',
          at: `ledgers.2.fields.${position}.due`,
          part: { kind: 'ledger', name: '業務一覧', within: '' },
          message: 'due-too-late',
          params: { label: FIELDS[position]?.label },
        },
      ]);
    },
  );

  it('name a heading, the parts of a name and the field that tells the rows of a record', () => {
    const result: FieldDefinition = { id: 'result', label: '実績', type: TEXT, due: 'first-half' };
    const fields = [...FIELDS.slice(0, 6), result];
    const told = { ...LEDGER, fields };
    expect(timeFaults(told, '')).toEqual([]);
    for (const more of [
      { nameFields: ['result'] },
      { recordRows: { count: 2, told: 'result' } },
      { fields: [...FIELDS.slice(0, 6), { ...result, headingLevel: 1 }] },
    ])
      expect(timeFaults({ ...told, ...more }, '')).toMatchObject([{ message: 'due-too-late' }]);
  });

  it.each(['yearField', 'endField'] as const)('name a %s that holds no year', (key) => {
    const id = key === 'yearField' ? 'year' : 'end';
    expect(faultsOf(id, { type: TEXT })).toMatchObject([
      { at: `ledgers.2.${key}`, message: 'not-a-year', params: { key } },
    ]);
    expect(faultsOf(id, { byYear: true })).toMatchObject([
      { at: `ledgers.2.${key}`, message: 'by-year' },
    ]);
  });

  it('are among the faults of a plan', () => {
    const plan = plans.find(({ ledgers: [first] }) => first?.endField !== undefined);
    const [first, ...others] = plan?.ledgers ?? [];
    if (!plan || !first) throw new Error('no plan has an endField');
    const ledger = { ...first, endField: first.titleField };
    expect(planFaults({ ...plan, ledgers: [ledger, ...others] } as typeof plan)).toContainEqual(
      expect.objectContaining({ at: 'ledgers.0.endField', message: 'not-a-year' }),
    );
  });
});
