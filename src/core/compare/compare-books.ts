/** Compares an earlier state of a plan's ledgers with the present one, record by record and field by field. */
import type { AsOf } from '../calendar/as-of';
import { columnLabel } from '../ledger/labels';
import type { LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { firstCellOf } from '../ledger/positions';
import type { CellPosition } from '../ledger/positions';
import type { LedgerRecord } from '../records/record-book';
import { figureOf, itemsIn } from '../values';
import { nameKey } from '../values/comparable';
import { valueIn } from '../values/value-in';
import { booksOf, isFigure, ledgerPair, ownName, printed, shown } from './both-books';
import type { Books, ColumnPair, LedgerPair } from './both-books';
import type {
  ComparedRecord,
  Comparison,
  FieldDifference,
  LedgerComparison,
  RecordDifference,
} from './comparison';
import { matchRecords } from './match-records';
import type { Matched, RecordPair } from './match-records';
import { matchSiblings } from './match-sub-records';
import type { Siblings } from './match-sub-records';

function told(record: LedgerRecord): ComparedRecord {
  const { name, item, year, title, sections } = record;
  return { name, year, item, title, sections };
}

function placeOf(record: LedgerRecord): CellPosition {
  return firstCellOf(record.ledger, record.index);
}

/** Says whether a record's cell holds a figure. */
function holdsFigure(record: LedgerRecord, column: LedgerColumn): boolean {
  const value = valueIn(record.written(column));
  if (!value) return false;
  const { type } = column.field;
  return figureOf(value, type) !== null || itemsIn(value, type).length > 0;
}

/** Compares the fields of records of one ledger. */
class FieldComparer {
  readonly #ledgers: LedgerPair;
  readonly #columns: readonly ColumnPair[];
  /** Cells that stand for several records, by where they stood and stand: each is told with the first of its records. */
  readonly #told = new Set<string>();

  constructor(ledgers: LedgerPair) {
    this.#ledgers = ledgers;
    const {
      numberField,
      nameFields = [],
      itemField,
      subRecordsOf,
      yearField,
    } = ledgers.after.ledger.definition;
    const naming = [
      numberField,
      ...nameFields,
      itemField,
      ...(subRecordsOf === undefined ? [] : [yearField]),
    ];
    this.#columns = ledgers.columns.filter(({ after }) => !naming.includes(after.field.id));
  }

  fieldsOf({ before, after }: RecordPair): readonly FieldDifference[] {
    return this.#columns.flatMap((pair) => {
      const [was, is] = [printed(before, pair.before), printed(after, pair.after)];
      if (was === is || this.#isTold(before, after, pair)) return [];
      const [shownBefore, shownAfter] = [shown(before, pair.before), shown(after, pair.after)];
      const isShown = shownBefore !== shownAfter;
      return [
        {
          field: pair.after.field.id,
          label: columnLabel(pair.after),
          // Cells that look the same may hold different values, e.g. rounded figures.
          before: isShown ? shownBefore : was,
          after: isShown ? shownAfter : is,
          at: after.written(pair.after)?.absent ? null : after.positionIn(pair.after),
          isCorrection: this.#wasHandedIn(before, pair.before),
        },
      ];
    });
  }

  #wasHandedIn(record: LedgerRecord, column: LedgerColumn): boolean {
    const { field, year } = column;
    const asOfThen = this.#ledgers.handedIn?.all[record.index];
    return (
      isFigure(field.type) && holdsFigure(record, column) && (asOfThen?.due(field, year) ?? true)
    );
  }

  #isTold(before: LedgerRecord, after: LedgerRecord, pair: ColumnPair): boolean {
    const isShared =
      before.written(pair.before)?.underMerge !== undefined ||
      after.written(pair.after)?.underMerge !== undefined;
    const key = JSON.stringify([before.positionIn(pair.before), after.positionIn(pair.after)]);
    if (isShared && this.#told.has(key)) return true;
    this.#told.add(key);
    return false;
  }
}

function differencesOf(matched: Matched, ledgers: LedgerPair): readonly RecordDifference[] {
  const comparer = new FieldComparer(ledgers);
  const now = new Map<LedgerRecord, RecordDifference>();
  for (const record of matched.added)
    now.set(record, { kind: 'added', record: told(record), at: placeOf(record) });
  const inOrder = matched.pairs.toSorted((a, b) => a.after.index - b.after.index);
  for (const pair of inOrder) {
    const fields = comparer.fieldsOf(pair);
    const former = ownName(pair.before);
    const isRenumbered = nameKey(former) !== nameKey(ownName(pair.after));
    if (fields.length === 0 && !isRenumbered) continue;
    now.set(pair.after, {
      kind: 'changed',
      record: told(pair.after),
      at: placeOf(pair.after),
      formerName: isRenumbered ? former : null,
      fields,
    });
  }
  return [
    ...[...now].toSorted(([a], [b]) => a.index - b.index).map(([, difference]) => difference),
    ...matched.ended.map((record) => ({ kind: 'ended' as const, record: told(record) })),
  ];
}

function compareLedger(ledgers: LedgerPair, matched: Matched): LedgerComparison {
  const { after, before, columnsBefore, columnsAfter } = ledgers;
  const { id, name, recordName } = after.ledger.definition;
  return {
    ledger: id,
    name,
    recordName,
    recordsBefore: before.all.length,
    recordsAfter: after.all.length,
    differences: differencesOf(matched, ledgers),
    likely: matched.likely.map((each) => ({
      before: told(each.before),
      after: told(each.after),
      because: each.because,
    })),
    ambiguous: matched.ambiguous.map((each) => ({
      before: each.before.map(told),
      after: each.after.map(told),
    })),
    columnsBefore,
    columnsAfter,
  };
}

type ByNumber = ReadonlyMap<string, readonly LedgerRecord[]>;

function byNumber(records: readonly LedgerRecord[]): ByNumber {
  const groups = new Map<string, LedgerRecord[]>();
  for (const record of records) {
    const key = nameKey(record.name);
    const those = groups.get(key);
    if (those) those.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

/**
 * The sub-records of both workbooks, record by record. Those of a record that is new or has ended go with it, and those of records
 * that nobody could match are not compared. Those that have kept a number that no record has any more are put together by it.
 */
function siblingsOf(
  { before, after }: LedgerPair,
  parents: Matched | undefined,
): readonly Siblings[] {
  const { id } = after.ledger.definition;
  const pairs = parents?.pairs ?? [];
  const moved = new Set<LedgerRecord>();
  // A record that is listed again has the sub-records of the other one with its number.
  const seen = new Set<string>();
  const ofParents = pairs.flatMap((pair): readonly Siblings[] => {
    const those = { before: pair.before.children(id), after: pair.after.children(id) };
    const key = nameKey(pair.after.name);
    const isLeftBehind = nameKey(pair.before.name) !== key && those.after.length === 0;
    if (isLeftBehind) moved.add(pair.before);
    if (isLeftBehind || seen.has(key)) return [];
    seen.add(key);
    return [those];
  });
  const taken = new Set(ofParents.flatMap((those) => those.before));
  const earlier = byNumber(before.all.filter((record) => !taken.has(record)));
  const orphans = byNumber(after.all.filter((record) => record.parent === null));
  const rest = [...new Set([...earlier.keys(), ...orphans.keys()])].flatMap((key) => {
    const [those, these] = [earlier.get(key) ?? [], orphans.get(key) ?? []];
    if (these.length > 0) return [{ before: those, after: these }];
    const gone = those.filter(({ parent }) => parent === null || moved.has(parent));
    return gone.length > 0 ? [{ before: gone, after: [] }] : [];
  });
  return [...ofParents, ...rest];
}

function matchSubRecords(ledgers: LedgerPair, parents: Matched | undefined): Matched {
  const all = siblingsOf(ledgers, parents).map((siblings) => matchSiblings(siblings, ledgers));
  return {
    pairs: all.flatMap(({ pairs }) => pairs),
    ended: all.flatMap(({ ended }) => ended),
    added: all.flatMap(({ added }) => added),
    likely: [],
    ambiguous: all.flatMap(({ ambiguous }) => ambiguous),
  };
}

function compareAll(books: Books, ids: readonly string[]): readonly LedgerComparison[] {
  const pairs = new Map(
    ids.flatMap((id) => {
      const pair = ledgerPair(books, id);
      return pair ? [[id, pair] as const] : [];
    }),
  );
  const matched = new Map(
    [...pairs].flatMap(([id, pair]) =>
      pair.after.ledger.definition.subRecordsOf === undefined
        ? [[id, matchRecords(pair)] as const]
        : [],
    ),
  );
  return [...pairs].map(([id, pair]) => {
    const parent = pair.after.ledger.definition.subRecordsOf;
    const own = matched.get(id) ?? matchSubRecords(pair, matched.get(parent ?? ''));
    return compareLedger(pair, own);
  });
}

/** Compares two workbooks of a plan, or of two editions of it, in all ledgers, records and columns that both have. */
export function compareBooks(
  before: PlanWorkbook,
  after: PlanWorkbook,
  filledTo: AsOf | null,
): Comparison {
  const books = booksOf(before, after, filledTo);
  const idsOf = ({ ledgers }: PlanWorkbook) => ledgers.map(({ definition }) => definition.id);
  const only = (own: PlanWorkbook, other: PlanWorkbook): readonly string[] =>
    own.ledgers
      .filter(({ definition }) => !idsOf(other).includes(definition.id))
      .map(({ definition }) => definition.name);
  return {
    ledgers: compareAll(books, idsOf(after)),
    ledgersBefore: only(before, after),
    ledgersAfter: only(after, before),
  };
}
