/** A plan that names what it has not is told so; the five plans name nothing of the kind. */
import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../src/core/plan';
import { planFaults } from '../../../src/core/plan/faults';
import { plans } from '../../../src/plans';

const BY_ID = plans.map((plan) => ({ id: plan.id, plan }));

/** Gives the plan with every text under a part of it that is this id written as another. */
function renamed(
  plan: Plan,
  part: 'rules' | 'rollups' | 'forms',
  position: number,
  id: string,
): Plan {
  const put = (key: string, value: unknown): unknown =>
    value === id && !['id', 'kind', 'measure', 'element', 'by', 'label'].includes(key)
      ? 'nowhere'
      : value;
  const items: readonly unknown[] = plan[part];
  return {
    ...plan,
    [part]: items.map((item, at) =>
      at === position ? (JSON.parse(JSON.stringify(item), put) as unknown) : item,
    ),
  };
}

describe('the faults of a plan', () => {
  it.each(BY_ID)('are none in that of $id', ({ plan }) => {
    expect(planFaults(plan)).toEqual([]);
  });

  it.each(BY_ID)('name a field of a rule that no ledger of $id has', ({ plan }) => {
    for (const [position, rule] of plan.rules.entries()) {
      if (!('field' in rule) || typeof rule.field !== 'string') continue;
      expect(planFaults(renamed(plan, 'rules', position, rule.field))).toContainEqual({
        fault: 'unknown-id',
        at: `rules.${position}.field`,
        id: 'nowhere',
      });
    }
  });

  it.each(BY_ID)('name fields that the tables and forms of $id ask for in vain', ({ plan }) => {
    for (const part of ['rollups', 'forms'] as const)
      for (const [position, stated] of plan[part].entries()) {
        const said = JSON.stringify(stated);
        const ledger = plan.ledgers.find(({ id }) => id === stated.ledger);
        const field = ledger?.fields.find(({ id }) => said.includes(`"field":"${id}"`));
        if (!field) continue;
        const faults = planFaults(renamed(plan, part, position, field.id));
        expect(faults).toContainEqual(expect.objectContaining({ id: 'nowhere' }));
        expect(faults.every(({ at }) => at.startsWith(`${part}.${position}`))).toBe(true);
      }
  });

  it('name a field that a rule asks for under another word than field', () => {
    const [plan] = plans;
    const position = plan?.rules.findIndex(({ kind }) => kind === 'done-when-planned') ?? -1;
    if (!plan || position < 0) throw new Error('No rule of the kind');
    expect(planFaults(renamed(plan, 'rules', position, 'actual'))).toEqual([
      { fault: 'unknown-id', at: `rules.${position}`, id: 'nowhere' },
    ]);
  });

  it.each([
    { part: 'rules', names: /"end":"[^"]*"/u, slip: '"end":"nowhere"', at: 'life.end' },
    { part: 'rules', names: /"except":\["[^"]*"/u, slip: '"except":["nowhere"', at: 'except' },
    { part: 'rollups', names: /"total":"[^"]*"/u, slip: '"total":"nowhere"', at: 'measure.total' },
    { part: 'forms', names: /"column":"[^"]*"/u, slip: '"column":"nowhere"', at: 'column' },
  ] as const)('name what $part say by $at and the plan has not', ({ part, names, slip, at }) => {
    const found = plans.flatMap((plan) => {
      const said = JSON.stringify(plan[part]);
      const slipped = JSON.parse(said.replace(names, slip)) as unknown;
      return names.test(said) ? [planFaults({ ...plan, [part]: slipped })] : [];
    });
    expect(found.length).toBeGreaterThan(0);
    for (const faults of found) {
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatchObject({ fault: 'unknown-id', id: 'nowhere' });
      expect(faults[0]?.at.endsWith(at)).toBe(true);
    }
  });

  it('name a column of its own table that a measure asks for in vain', () => {
    const asking = plans.flatMap((plan) =>
      plan.rollups.flatMap((rollup, position) =>
        rollup.columns.some(({ measure }) => ['share', 'add', 'grade'].includes(measure.measure))
          ? [{ plan, rollup, position }]
          : [],
      ),
    );
    expect(asking.length).toBeGreaterThan(3);
    for (const { plan, rollup, position } of asking) {
      const columns = rollup.columns.map((column) => ({ ...column, id: 'other' }));
      const faults = planFaults({ ...plan, rollups: [{ ...rollup, columns }], forms: [] });
      expect({ id: rollup.id, position, faults: faults.length > 0 }).toMatchObject({
        faults: true,
      });
      expect(faults.every(({ at }) => at.startsWith('rollups.0'))).toBe(true);
    }
  });

  it('name ids that stand twice, and the ledger’s own words for fields it lacks', () => {
    const [plan] = plans;
    const [ledger] = plan?.ledgers ?? [];
    if (!plan || !ledger) throw new Error('No plan');
    const [field] = ledger.fields;
    const twice = { ...ledger, fields: [...ledger.fields, ...(field ? [field] : [])] };
    const faults = planFaults({
      ...plan,
      ledgers: [{ ...twice, numberField: 'nowhere' }, ...plan.ledgers.slice(1)],
    });
    expect(faults).toContainEqual({
      fault: 'double-id',
      at: `ledgers.0.fields.${ledger.fields.length}`,
      id: field?.id,
    });
    expect(faults).toContainEqual({
      fault: 'unknown-id',
      at: 'ledgers.0.numberField',
      id: 'nowhere',
    });
  });

  it('name a value in a rule’s condition that its field never holds, with those it allows', () => {
    for (const { plan } of BY_ID)
      for (const [position, rule] of plan.rules.entries()) {
        if (!('when' in rule) || typeof rule.when !== 'object' || !('in' in rule.when)) continue;
        const { field: id } = rule.when;
        const field = plan.ledgers.flatMap(({ fields }) => fields).find((each) => each.id === id);
        if (field?.type.kind !== 'one-of') continue;
        const slipped = { ...rule, when: { ...rule.when, in: ['綴り違い'] } } as typeof rule;
        const rules = plan.rules.with(position, slipped);
        expect(planFaults({ ...plan, rules })).toEqual([
          {
            fault: 'stated',
            at: `rules.${position}.when`,
            part: { kind: 'rule', name: rule.code, within: '' },
            message: 'value',
            params: { label: field.label, value: '綴り違い', allowed: field.type.values },
          },
        ]);
      }
    expect.hasAssertions();
  });

  it('say of a rule that it can never run', () => {
    const plan = plans.find(({ rules }) => rules.some(({ kind }) => kind === 'monotone'));
    if (!plan) throw new Error('No rule of the kind');
    const ledgers = plan.ledgers.map((ledger) => ({
      ...ledger,
      fields: ledger.fields.map(({ id, label, type }) => ({ id, label, type })),
    }));
    const position = plan.rules.findIndex(({ kind }) => kind === 'monotone');
    expect(planFaults({ ...plan, ledgers, rollups: [], forms: [] })).toContainEqual(
      expect.objectContaining({ fault: 'idle-rule', at: `rules.${position}` }),
    );
  });
});

describe('the faults of what a ledger says of its rows', () => {
  const [plan] = plans;
  const [ledger, ...others] = plan?.ledgers ?? [];
  if (!plan || !ledger) throw new Error('no plan');
  const [field, ...fields] = ledger.fields;
  if (!field) throw new Error('no field');
  const faultsWith = (changed: Partial<typeof ledger>) =>
    planFaults({ ...plan, ledgers: [{ ...ledger, ...changed }, ...others] });

  it('name fields that the ledger has not', () => {
    const id = 'nowhere';
    expect(faultsWith({ recordRows: { count: 2, told: id } })).toEqual([
      { fault: 'unknown-id', at: 'ledgers.0.recordRows.told', id },
    ]);
    expect(
      faultsWith({ uncounted: [{ words: ['再掲'] }, { field: id, words: ['再掲'] }] }),
    ).toEqual([{ fault: 'unknown-id', at: 'ledgers.0.uncounted.1.field', id }]);
  });

  it.each([
    { row: 2, recordRows: { count: 2 } },
    { row: 1, recordRows: undefined },
    { row: '実績', recordRows: { count: 2 } },
  ])('name a field in row $row of records that have none such', ({ row, recordRows }) => {
    const changed = {
      fields: [{ ...field, row }, ...fields],
      ...(recordRows ? { recordRows } : {}),
    };
    expect(faultsWith(changed)).toEqual([
      expect.objectContaining({ at: 'ledgers.0.fields.0.row', message: 'record-row' }),
    ]);
  });

  it('are none where each stands in a row that there is', () => {
    const told = field.id;
    expect(faultsWith({ fields: [{ ...field, row: 0 }, ...fields] })).toEqual([]);
    const recordRows = { count: 2, told };
    expect(faultsWith({ recordRows, fields: [{ ...field, row: '実績' }, ...fields] })).toEqual([]);
  });
});
