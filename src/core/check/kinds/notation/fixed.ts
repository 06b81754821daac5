/** What a cell will hold once all of its mechanical faults are fixed: spaces, width, signs, eras, numbers kept as text. */
import type { Fix, FixWay } from '../../../finding';
import type { LedgerCell } from '../../../ledger/ledger';
import { isHalfWidth, repairText } from '../../../values';
import type { ValueType } from '../../../values';
import { withPossibleDates } from '../../../values/dates-in-text';
import { tidied, tidiedFigures } from '../../../values/repairs';
import { storedNumber } from './stored-number';

type Content = Omit<Fix, 'way'>;

function fixed({ raw, reading }: LedgerCell, type: ValueType): Content {
  const print = String(raw);
  const number = reading.state === 'value' ? storedNumber(reading.value, type, print) : null;
  if (number) return number;
  const text = withPossibleDates(print);
  // What cannot be read keeps what a machine cannot fix: other findings say what it may be. A year or date that there never was can be.
  const isFixable = reading.state !== 'unreadable' || reading.reason === 'impossible-date';
  const repaired = isFixable ? repairText(text, type) : null;
  return { content: repaired ?? (isHalfWidth(type) ? tidiedFigures(text) : tidied(text)) };
}

/** Gives the fix of one fault of a cell that holds text. It fixes the others with it: any of the cell's findings fixes all. */
export function mechanicalFix(way: FixWay, cell: LedgerCell, type: ValueType): Fix {
  return { way, ...fixed(cell, type) };
}
