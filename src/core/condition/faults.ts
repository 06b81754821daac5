/** Finds faults in a condition of a plan whose references are all valid but that would always hold, or never. */
import type { FieldDefinition, LedgerDefinition } from '../ledger/definition';
import type { FaultMessage, FaultParams } from '../plan-fault';
import { ledgerDefinition } from '../programme';
import type { Programme } from '../programme';
import { canGive, patternOf, readValue } from '../values';
import { fieldsOf, plainParts } from './index';
import type { Condition, ConditionField } from './index';

/** One fault; its sentence is in words/. */
export interface ConditionFault {
  readonly message: FaultMessage;
  readonly params: FaultParams;
}

/** Where a condition is used: its ledger and, where a rule checks a cell, the cell's field. */
export interface ConditionPosition {
  readonly ledger: LedgerDefinition;
  readonly own: FieldDefinition | null;
}

/** Says whether a field can hold this value, written as the plan prints it. */
export function isAllowed(value: string, { type }: FieldDefinition): boolean {
  return readValue(value, type).state === 'value';
}

/** Lists the values that a field allows; none where they cannot be listed. */
export function allowedOf({ type }: FieldDefinition): readonly string[] {
  const entry = patternOf(type);
  return entry?.kind === 'list' ? entry.values : [];
}

function fieldFaults(
  looked: ConditionField,
  { ledger, own }: ConditionPosition,
  programme: Programme,
): readonly ConditionFault[] {
  const of = looked.ledger === undefined ? ledger : ledgerDefinition(programme, looked.ledger);
  const named = looked.field === undefined ? own : of?.fields.find(({ id }) => id === looked.field);
  if (!named) return [];
  const { label } = named;
  const { year, gives, values = [] } = looked;
  const faults: ConditionFault[] = [];
  const hasYear = own?.byYear === true || ledger.yearField !== undefined;
  if (named.byYear && of === ledger && year === undefined && !hasYear)
    faults.push({ message: 'by-year', params: { label } });
  if (!named.byYear && year !== undefined)
    faults.push({ message: 'not-by-year', params: { label } });
  const years = named.years ?? programme.years;
  if (named.byYear && typeof year === 'number' && !years.includes(year))
    faults.push({ message: 'year-outside', params: { label, year } });
  if (gives !== undefined && !canGive(named.type, gives))
    faults.push({ message: 'gives', params: { label, gives } });
  for (const value of values)
    if (!isAllowed(value, named))
      faults.push({ message: 'value', params: { label, value, allowed: allowedOf(named) } });
  return faults;
}

/** Finds empty lists, and years outside the programme. */
function ownFaults(condition: Condition, { years }: Programme): readonly ConditionFault[] {
  return plainParts(condition).flatMap((part) => {
    const faults: ConditionFault[] = [];
    for (const [list, stated] of Object.entries(part))
      if (Array.isArray(stated) && stated.length === 0 && list !== 'none')
        faults.push({ message: 'nothing-listed', params: { list } });
    const named = [
      ...('inYears' in part ? part.inYears : []),
      ...('covers' in part && typeof part.covers === 'number' ? [part.covers] : []),
    ];
    for (const year of named.filter((each) => !years.includes(each)))
      faults.push({ message: 'year-outside', params: { label: '', year } });
    return faults;
  });
}

/** Finds an empty list of conditions, because it would always hold, or never. */
function emptyParts(condition: Condition): readonly ConditionFault[] {
  if ('not' in condition) return emptyParts(condition.not);
  const list = 'all' in condition ? 'all' : 'any' in condition ? 'any' : null;
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  if (list !== null && parts.length === 0) return [{ message: 'nothing-listed', params: { list } }];
  return parts.flatMap(emptyParts);
}

/** Lists the faults of a condition, each once. */
export function conditionFaults(
  condition: Condition,
  position: ConditionPosition,
  programme: Programme,
): readonly ConditionFault[] {
  const faults = [
    ...emptyParts(condition),
    ...ownFaults(condition, programme),
    ...fieldsOf(condition).flatMap((looked) => fieldFaults(looked, position, programme)),
  ];
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
