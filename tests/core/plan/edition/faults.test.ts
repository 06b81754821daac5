/** What a plan says of its next edition and could not be done is a fault with its place. */
import { describe, expect, it } from '@jest/globals';
import { carryFaults, finishedFaults } from '../../../../src/core/plan/edition/faults';
import { annaka } from '../../../../src/plans/annaka';

const [items] = annaka.ledgers;

describe('the faults of what a plan says of its next edition', () => {
  it('name a source of figures that is not there, or has no years', () => {
    if (!items) throw new Error('no ledger');
    const withCarry = (lastOf: string, ledger?: string) => ({
      ...items,
      fields: items.fields.map((field) =>
        field.id === 'current' ? { ...field, carry: { lastOf, ...(ledger && { ledger }) } } : field,
      ),
    });
    const at = `ledgers.0.fields.${items.fields.findIndex(({ id }) => id === 'current')}.carry.lastOf`;
    expect(carryFaults(withCarry('yearFigure'), 'ledgers.0', annaka)).toEqual([]);
    expect(carryFaults(withCarry('nowhere'), 'ledgers.0', annaka)).toEqual([
      { fault: 'unknown-id', at, id: 'nowhere' },
    ]);
    expect(carryFaults(withCarry('doneFigure', 'results'), 'ledgers.0', annaka)).toEqual([]);
    expect(carryFaults(withCarry('doneFigure', 'items'), 'ledgers.0', annaka)).toEqual([
      { fault: 'unknown-id', at: at.replace('lastOf', 'ledger'), id: 'items' },
    ]);
    expect(carryFaults(withCarry('goal'), 'ledgers.0', annaka)).toEqual([
      expect.objectContaining({ at, message: 'not-by-year', params: { label: '目標の状態' } }),
    ]);
  });

  it('name a condition on a value that the field never holds', () => {
    const where = { field: 'stage', year: 'last' as const, in: ['完了'] };
    expect(finishedFaults({ ...annaka, finished: [{ ledger: 'items', where }] })).toEqual([
      expect.objectContaining({ at: 'finished.0.where', message: 'value' }),
    ]);
    expect(finishedFaults(annaka)).toEqual([]);
  });
});
