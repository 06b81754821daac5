/** Finds ledgers that hold sub-records of another: a row a year, or an item, for each of its records. */
import { recordKeys } from './record-keys';
import { canGive, natureOf } from '../values';
import { squashed } from '../values/comparable';
import type { GuessedLedger } from './ledger-guess';

/** The most of the sub-records' numbers that no record has. */
const UNKNOWN = 0.05;

const ITEM = /番号|項番|No/u;

function yearField({ guess }: GuessedLedger): string | null {
  return guess.fields.find(({ type }) => canGive(type, 'fiscal-year'))?.key ?? null;
}

function itemField({ guess, plan }: GuessedLedger): string | null {
  const found = guess.fields.find(
    ({ key, type, name }) => key !== plan.numberField && ITEM.test(name) && natureOf(type) !== null,
  );
  return found?.key ?? null;
}

/** What the column of the numbers is called. */
function numberName({ guess, plan }: GuessedLedger): string {
  return squashed(guess.fields.find(({ key }) => key === plan.numberField)?.name ?? '');
}

function subRecordsOf(ledger: GuessedLedger, others: readonly GuessedLedger[]): GuessedLedger {
  const keys = recordKeys(ledger);
  const distinct = new Set(keys);
  if (keys.length === 0 || distinct.size === keys.length) return ledger;
  const parent = others.find((other) => {
    if (other === ledger || numberName(other) !== numberName(ledger)) return false;
    const known = recordKeys(other);
    const own = new Set(known);
    if (own.size < known.length || own.size === 0) return false;
    const unknown = [...distinct].filter((key) => !own.has(key)).length;
    return unknown <= distinct.size * UNKNOWN && distinct.size * 2 >= own.size;
  });
  if (!parent) return ledger;
  return {
    ...ledger,
    plan: {
      ...ledger.plan,
      subRecordsOf: parent.guess.key,
      yearField: yearField(ledger),
      itemField: itemField(ledger),
      severalSheets: false,
      recordRows: null,
      titleField: null,
      sectionField: null,
    },
    guess: { ...ledger.guess, titleField: null, sectionField: null },
  };
}

/** Says of each ledger whether it holds sub-records of another of them. */
export function asSubRecords(ledgers: readonly GuessedLedger[]): readonly GuessedLedger[] {
  return ledgers.map((ledger) => subRecordsOf(ledger, ledgers));
}
