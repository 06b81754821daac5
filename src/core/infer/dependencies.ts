/** Finds fields that are filled just where another field holds some of its values: the reason, where something was not done. */
import type { LedgerDefinition } from '../ledger/definition';
import type { PlanWorkbook } from '../ledger/ledger';
import { recordBook } from '../records/record-book';
import type { LedgerRecord } from '../records/record-book';
import { choicesOf, keyOf, readValue } from '../values';

export interface Dependency {
  /** The field that is filled, or left blank. */
  readonly field: string;
  /** The field of the choice, and its values. */
  readonly on: string;
  readonly values: readonly string[];
  readonly filled: boolean;
}

const MOST = 12;
/** So many records show a habit. */
const FEWEST = 3;
/** A few slips do not hide it. */
const NEARLY = 0.9;

interface Tally {
  readonly value: string;
  filled: number;
  all: number;
}

function tally(
  records: readonly LedgerRecord[],
  choice: LedgerDefinition['fields'][number],
  field: string,
): readonly Tally[] {
  const tallies = choicesOf(choice.type).map((value): Tally => ({ value, filled: 0, all: 0 }));
  const byKey = new Map(
    tallies.map((each) => {
      const reading = readValue(each.value, choice.type);
      return [reading.state === 'value' ? keyOf(reading.value, choice.type) : '', each] as const;
    }),
  );
  for (const record of records) {
    const reading = record.cell(choice.id)?.reading;
    const cell = record.cell(field);
    if (reading?.state !== 'value' || !cell) continue;
    const found = byKey.get(keyOf(reading.value, choice.type));
    if (!found) continue;
    found.all += 1;
    if (cell.reading.state !== 'blank') found.filled += 1;
  }
  return tallies.filter(({ all }) => all > 0);
}

/** Gives what the data keep to, between the choices of one column and the other single columns. */
export function dependencies(
  workbook: PlanWorkbook,
  definition: LedgerDefinition,
): readonly Dependency[] {
  const on = recordBook(workbook).of(definition.id);
  if (!on) return [];
  const records = on.all.filter(({ counted }) => counted);
  const single = definition.fields.filter(
    ({ byYear, headingLevel }) => !byYear && headingLevel === undefined,
  );
  const choices = single.filter(({ type }) => choicesOf(type).length > 1);
  const found: Dependency[] = [];
  for (const choice of choices)
    for (const field of single) {
      if (field === choice || found.length >= MOST) continue;
      const tallies = tally(records, choice, field.id);
      const always = tallies.filter(({ filled, all }) => filled >= all * NEARLY);
      const never = tallies.filter(({ filled, all }) => filled <= all * (1 - NEARLY));
      const isTold = always.length > 0 && never.length > 0;
      if (!isTold || always.length + never.length < tallies.length) continue;
      const count = (of: readonly Tally[]): number => of.reduce((sum, { all }) => sum + all, 0);
      if (count(always) < FEWEST || count(never) < FEWEST) continue;
      const values = always.map(({ value }) => value);
      found.push({ field: field.id, on: choice.id, values, filled: true });
    }
  return found;
}
