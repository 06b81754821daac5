/** What a plan says of its next edition and could not be done: a field that is not there, a condition that never holds. */
import { conditionFaults } from '../../condition/faults';
import type { LedgerDefinition } from '../../ledger/definition';
import type { Plan } from '..';
import type { PlanFault } from '../../plan-fault';
import { ledgerDefinition } from '../../programme';

/** Lists fields that take their figure from a field which is not there, or which has no years. */
export function carryFaults(
  ledger: LedgerDefinition,
  at: string,
  plan: Pick<Plan, 'ledgers'>,
): readonly PlanFault[] {
  return ledger.fields.flatMap(({ carry }, position): readonly PlanFault[] => {
    if (typeof carry !== 'object') return [];
    const where = `${at}.fields.${position}.carry`;
    const of = carry.ledger === undefined ? ledger : subRecordsNamed(carry.ledger, ledger, plan);
    if (!of) return [{ fault: 'unknown-id', at: `${where}.ledger`, id: carry.ledger ?? '' }];
    const source = of.fields.find(({ id }) => id === carry.lastOf);
    if (!source) return [{ fault: 'unknown-id', at: `${where}.lastOf`, id: carry.lastOf }];
    if (of !== ledger || source.byYear) return [];
    const part = { kind: 'ledger' as const, name: ledger.name, within: '' };
    const params = { label: source.label };
    return [{ fault: 'stated', at: `${where}.lastOf`, part, message: 'not-by-year', params }];
  });
}

function subRecordsNamed(
  id: string,
  { id: parent }: LedgerDefinition,
  { ledgers }: Pick<Plan, 'ledgers'>,
): LedgerDefinition | undefined {
  return ledgers.find((each) => each.id === id && each.subRecordsOf === parent);
}

/** Lists what is wrong with the conditions by which records are finished. */
export function finishedFaults(plan: Plan): readonly PlanFault[] {
  return (plan.finished ?? []).flatMap(({ ledger: id, where }, position) => {
    const ledger = ledgerDefinition(plan, id);
    if (!ledger) return [];
    return conditionFaults(where, { ledger, own: null }, plan).map((fault) => ({
      fault: 'stated' as const,
      at: `finished.${position}.where`,
      part: { kind: 'ledger' as const, name: ledger.name, within: '' },
      ...fault,
    }));
  });
}
