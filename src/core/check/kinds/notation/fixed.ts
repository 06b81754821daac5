/** What a cell will hold once all of its mechanical faults are mended: spaces, width, signs, eras, numbers kept as text. */
import type { Fix, FixWay } from '../../../finding';
import { withPossibleYears } from '../../../fiscal-year';
import type { LedgerCell } from '../../../ledger/ledger';
import { isHalfWidth } from '../../../values';
import type { ValueType } from '../../../values';
import { withPossibleDates } from '../../../values/era-date';
import { inHalfWidth, tidySpace, withPlainSigns } from './signs';
import { plainNumber, storedNumber } from './stored-number';

type Content = Omit<Fix, 'way'>;

function fixedText(raw: string, type: ValueType): string {
  // H32 is a year only where the field says so.
  const dates = withPossibleDates(raw);
  const dated = type.kind === 'fiscal-year' ? withPossibleYears(dates) : dates;
  const text = withPlainSigns(tidySpace(dated));
  return isHalfWidth(type) ? inHalfWidth(text) : text;
}

function fixed({ raw, reading }: LedgerCell, type: ValueType): Content {
  const print = String(raw);
  if (reading.state === 'value') {
    const number = plainNumber(reading.value, type);
    if (number !== null) return storedNumber(print, number, type);
    if (reading.value.kind === 'one-of') return { content: reading.value.value };
  }
  return { content: fixedText(print, type) };
}

/** Gives the fix of one fault of a cell that holds text. It mends the others with it: any of the cell's findings mends all. */
export function mechanicalFix(way: FixWay, cell: LedgerCell, type: ValueType): Fix {
  return { way, ...fixed(cell, type) };
}
