/** The numbers of a guessed ledger's records, in the form in which they are equal. */
import { columnsOf } from '../ledger/ledger';
import { keyOf } from '../values';
import type { GuessedLedger } from './ledger-guess';

/** Gives them in the order of the records; none where the records have no numbers. */
export function recordKeys({ reading, plan }: GuessedLedger): readonly string[] {
  if (plan.numberField === null) return [];
  const [column] = columnsOf(reading.ledger, plan.numberField);
  return (column?.cells ?? []).flatMap(({ reading: cell }) =>
    cell.state === 'value' && column ? [keyOf(cell.value, column.field.type)] : [],
  );
}
