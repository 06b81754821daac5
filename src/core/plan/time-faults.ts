/** What is senseless in what a ledger's definition says of time: when its fields are due, and which fields say a record's year. */
import { canGive } from '../values';
import type { FieldDefinition, LedgerDefinition } from '../ledger/definition';
import type { FaultMessage, FaultParams, PlanFault } from '../plan-fault';

/** Lists the faults; `at` is the way to the ledger, e.g. `ledgers.0`. */
export function timeFaults(ledger: LedgerDefinition, at: string): readonly PlanFault[] {
  const say = (
    position: string,
    message: FaultMessage,
    params: FaultParams,
  ): readonly PlanFault[] => [
    {
      fault: 'stated',
      at: `${at}.${position}`,
      part: { kind: 'ledger', name: ledger.name, within: '' },
      message,
      params,
    },
  ];
  const { yearField, endField } = ledger;
  const years = Object.entries({ yearField, endField }).flatMap(([key, id]) => {
    const field = ledger.fields.find((each) => each.id === id);
    if (!field) return [];
    const { label, type, byYear } = field;
    if (byYear) return say(key, 'by-year', { label });
    return canGive(type, 'fiscal-year') ? [] : say(key, 'not-a-year', { label, key });
  });
  const early = ledger.fields.flatMap((field, position) =>
    field.due !== undefined && isAskedFirst(field, ledger)
      ? say(`fields.${position}.due`, 'due-too-late', { label: field.label })
      : [],
  );
  return [...years, ...early];
}

/**
 * Says whether a field has to be filled before anything can be due: records are told apart, ordered by section and given their time by it.
 * While such a field were not due, its records would have no name and no year.
 */
function isAskedFirst({ id, headingLevel }: FieldDefinition, ledger: LedgerDefinition): boolean {
  const { numberField, nameFields = [], titleField, sectionField } = ledger;
  const { yearField, endField, itemField, recordRows } = ledger;
  const first = [numberField, ...nameFields, titleField, sectionField, yearField, endField];
  return headingLevel !== undefined || [...first, itemField, recordRows?.told].includes(id);
}
