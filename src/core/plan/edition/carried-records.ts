/** Which records the next edition takes over, and by which numbers they go there. */
import { compileCondition } from '../../condition';
import type { Ledger, PlanWorkbook } from '../../ledger/ledger';
import { recordBook } from '../../records/record-book';
import type { LedgerRecord, RecordBook } from '../../records/record-book';
import { valueIn } from '../../values/value-in';
import type { Plan } from '..';

/** Which records a person takes over: all, those that are not finished, or those picked by their position in the first ledger. */
export type CarriedChoice =
  | { readonly which: 'all' }
  | { readonly which: 'unfinished' }
  | { readonly which: 'picked'; readonly positions: readonly number[] };

/** The records that are carried on, ledger by ledger. */
export interface CarriedRecords {
  readonly book: RecordBook<Plan>;
  /** The positions of a ledger's carried records, in its order. Sub-records of a year are never carried. */
  readonly of: ReadonlyMap<string, readonly LedgerRecord[]>;
  /** The new number of a ledger's record by its old one; a number that is not here stays as it is. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Says whether the plan tells which records of its first ledger are finished. */
export function tellsFinished({ finished = [], ledgers: [main] }: Plan): boolean {
  return finished.some(({ ledger }) => ledger === main?.id);
}

/** Says of each record of the plan's first ledger whether it is finished; where that cannot be known, it is not. */
export function isFinished(plan: Plan, record: LedgerRecord): boolean {
  const rule = plan.finished?.find(({ ledger }) => ledger === record.ledger.definition.id);
  const condition = rule && compileCondition(rule.where, record.among);
  return condition?.holds(record, null) === true;
}

function chosen(plan: Plan, records: readonly LedgerRecord[], choice: CarriedChoice) {
  switch (choice.which) {
    case 'all':
      return records;
    case 'unfinished':
      return records.filter((record) => !isFinished(plan, record));
    case 'picked': {
      const positions = new Set(choice.positions);
      return records.filter(({ index }) => positions.has(index));
    }
  }
}

/** The fields that hold numbers of another ledger's records, as the plan's rules say. */
export function references(
  { rules }: Plan,
  to: string,
): readonly { ledger: string; field: string }[] {
  return rules.flatMap((rule) =>
    rule.kind === 'refers-to' && rule.to === to && rule.ledger !== undefined
      ? [{ ledger: rule.ledger, field: rule.field }]
      : [],
  );
}

function numberOf(record: LedgerRecord): string | null {
  const { numberField } = record.ledger.definition;
  const column = numberField === undefined ? null : record.column(numberField);
  return column && valueIn(record.written(column)) ? record.name : null;
}

/** Records that belong to none that is carried on go with those that did belong to them. */
function stillReferred(
  plan: Plan,
  records: readonly LedgerRecord[],
  carried: ReadonlyMap<string, readonly LedgerRecord[]>,
): readonly LedgerRecord[] {
  const [first] = records;
  if (!first) return records;
  const fields = references(plan, first.ledger.definition.id).filter(({ ledger }) =>
    carried.has(ledger),
  );
  const named = (among: readonly LedgerRecord[], field: string): readonly string[] =>
    among.map((record) => record.print(field));
  const before = new Set<string>();
  const now = new Set<string>();
  for (const { ledger, field } of fields) {
    for (const name of named(first.among.other(ledger)?.all ?? [], field)) before.add(name);
    for (const name of named(carried.get(ledger) ?? [], field)) now.add(name);
  }
  return records.filter(({ name }) => !before.has(name) || now.has(name));
}

/** A list of what records there are names only those that are carried on, where a rule asks for a record of each. */
function stillListed(
  { rules }: Plan,
  records: readonly LedgerRecord[],
  carried: ReadonlyMap<string, readonly LedgerRecord[]>,
): readonly LedgerRecord[] {
  const listing = rules.find(
    (rule) =>
      rule.kind === 'listed-have-records' && rule.ledger === records[0]?.ledger.definition.id,
  );
  if (listing?.kind !== 'listed-have-records') return records;
  const { by } = listing;
  const keyOf = (record: LedgerRecord): string =>
    JSON.stringify(
      by.map((field) => {
        const column = record.column(field);
        return column && record.keyIn(column);
      }),
    );
  const kept = new Set(carried.get(listing.records)?.map(keyOf));
  const before = new Set(records[0]?.among.other(listing.records)?.all.map(keyOf));
  return records.filter((record) => !before.has(keyOf(record)) || kept.has(keyOf(record)));
}

function anew(records: readonly LedgerRecord[]): ReadonlyMap<string, string> {
  const numbers = [...new Set(records.flatMap((record) => numberOf(record) ?? []))];
  return new Map(numbers.map((number, at) => [number, String(at + 1)]));
}

/** Chooses the records; with `renumber`, numbers run anew from 1 in the order of each ledger. */
export function carriedRecords(
  workbook: PlanWorkbook<Plan>,
  choice: CarriedChoice,
  renumber: boolean,
): CarriedRecords {
  const { plan, ledgers } = workbook;
  // What is taken over is told by the whole of the ledgers, whatever is due yet.
  const whole: PlanWorkbook<Plan> = { plan, ledgers };
  const book = recordBook(whole);
  const of = new Map<string, readonly LedgerRecord[]>();
  const allOf = (ledger: Ledger): readonly LedgerRecord[] => book.ofLedger(ledger).all;
  const isMain = ({ definition }: Ledger): boolean => definition.id === plan.ledgers[0]?.id;
  // What becomes of the other ledgers' records depends on the first ledger's.
  const parents = ledgers
    .filter(({ definition }) => definition.subRecordsOf === undefined)
    .toSorted((a, b) => Number(isMain(b)) - Number(isMain(a)));
  for (const ledger of parents) {
    const { id } = ledger.definition;
    const all = allOf(ledger);
    of.set(
      id,
      isMain(ledger)
        ? chosen(plan, all, choice)
        : stillListed(plan, stillReferred(plan, all, of), of),
    );
  }
  for (const ledger of ledgers) {
    const { id, subRecordsOf, yearField } = ledger.definition;
    if (subRecordsOf === undefined) continue;
    const names = new Set(of.get(subRecordsOf)?.map(({ name }) => name));
    // What was planned or done in a year of the old plan stays there.
    of.set(id, yearField === undefined ? allOf(ledger).filter(({ name }) => names.has(name)) : []);
  }
  const numbers = new Map(
    parents.map(({ definition: { id } }) => [id, renumber ? anew(of.get(id) ?? []) : new Map()]),
  );
  return { book, of, numbers };
}
