/** The COUNTIFS criterion that picks the same records as a condition: texts as the ledger writes them, a number, or a pattern. */
import { holdsItself } from '../ledger/ledger';
import type { LedgerColumn } from '../ledger/ledger';
import type { CellValue } from '../snapshot';
import { asExcelMayTake, keysOfNumbers, keysOfTexts, spellingsOf } from './keys';
import type { ValueReason } from './figure';
import type { LedgerRecords } from '../records/record-book';
import { testOf } from './scope';
import type { Condition } from './scope';
import { LONGEST_CRITERION, isItself, isComparable, mayMeet, looksLike } from './criterion-text';

/** A range of years cannot be taken for a number or a date, so only patterns and comparisons have to be excluded. */
const NOT_A_PATTERN = /^[=<>"]|[*?~]/u;

/** A criterion: one or several texts, or an expression such as a number or a comparison that is written unchanged. */
export type CountifsCriterion =
  | {
      readonly texts: readonly string[];
      /** As a criterion the text would be a pattern or match another text too, so the rows are compared one by one with EXACT. */
      readonly rowByRow?: true;
    }
  | { readonly plain: string };

function lower(raw: unknown): string {
  return String(raw).toLowerCase();
}

/** Lists how the ledger writes the value of a condition, or gives the reason why no criterion can match it. */
function criterionOfIs(
  among: LedgerRecords,
  condition: Extract<Condition, { kind: 'is' }>,
): CountifsCriterion | ValueReason {
  const { column, key, spelling } = condition;
  if (key === null) return 'blank';
  const own = among.withKey(column, key).map((record) => record.at(column)?.raw);
  const standsForOthers = (keys: ReadonlySet<string | null | undefined> | undefined): boolean =>
    keys !== undefined && (keys.size > 1 || !keys.has(key));
  const [first] = own;
  if (typeof first === 'number') {
    const alike =
      own.every((raw) => raw === first) &&
      !standsForOthers(keysOfNumbers(among, column).get(first));
    const mistaken = [...keysOfTexts(among, column)].some(
      ([text, keys]) => standsForOthers(keys) && looksLike(text, first),
    );
    return alike && !mistaken ? { plain: String(first) } : 'spelling';
  }
  const texts = new Set<string>();
  for (const raw of own) {
    if (typeof raw !== 'string' || !isComparable(raw)) return 'spelling';
    texts.add(raw);
  }
  if (texts.size === 0 && spelling !== undefined) texts.add(spelling);
  if (texts.size === 0) return 'spelling';
  // Excel ignores case: spellings that differ only in case would be counted twice, so one of each is kept.
  const byCase = [...new Map([...texts].map((text) => [text.toLowerCase(), text])).values()];
  const keysOf = keysOfTexts(among, column);
  const sound =
    byCase.every(isItself) &&
    !mayMeet(byCase) &&
    !byCase.some((text) => standsForOthers(keysOf.get(asExcelMayTake(text))));
  if (sound) return listed(byCase, [...texts]);
  return exactly(among, condition, texts);
}

/** Compares with EXACT, so that only rows with just this text match. */
function exactly(
  among: LedgerRecords,
  condition: Extract<Condition, { kind: 'is' | 'in' }>,
  texts: ReadonlySet<string>,
): CountifsCriterion | ValueReason {
  const { column } = condition;
  const reason = whyNotAlike(among, column, condition, {
    excel: (raw) => typeof raw === 'string' && texts.has(raw),
    reason: 'spelling',
  });
  return reason ?? { texts: [...texts], rowByRow: true };
}

/** Several texts are written as an array constant, which cannot contain CHAR(10). */
function listed(texts: readonly string[], all: readonly string[]): CountifsCriterion {
  const breaks = texts.length > 1 && texts.some((text) => /[\r\n]/u.test(text));
  return breaks ? { texts: all, rowByRow: true } : { texts };
}

function criterionOfIn(
  among: LedgerRecords,
  condition: Extract<Condition, { kind: 'in' }>,
): CountifsCriterion | ValueReason {
  const { column, keys, spellings } = condition;
  const texts: string[] = [];
  let rowByRow = false;
  for (const [position, key] of keys.entries()) {
    const spelling = spellings[position];
    const each = criterionOfIs(among, {
      kind: 'is',
      column,
      key,
      ...(spelling === undefined ? {} : { spelling }),
    });
    if (typeof each === 'string') return each;
    if ('plain' in each) return 'spelling';
    texts.push(...each.texts);
    rowByRow ||= each.rowByRow === true;
  }
  const all = keys.flatMap((key) =>
    among.withKey(column, key).map((record) => String(record.at(column)?.raw)),
  );
  return rowByRow || mayMeet(texts)
    ? exactly(among, condition, new Set([...texts, ...all]))
    : listed(texts, [...new Set([...texts, ...all])]);
}

/** Ranges of years are matched by the texts that occur in the ledger: each one that covers the year. */
function criterionOfCovers(
  among: LedgerRecords,
  condition: Extract<Condition, { kind: 'covers' }>,
): CountifsCriterion | ValueReason {
  const { column } = condition;
  const holds = testOf(condition);
  const texts = new Set<string>();
  const others = new Set(column.otherCells.map((raw) => asExcelMayTake(String(raw))));
  for (const [record, { raw }] of among.writtenCells(column)) {
    if (typeof raw !== 'string' || NOT_A_PATTERN.test(raw)) return 'in-text';
    if (holds(record)) texts.add(raw);
    else others.add(asExcelMayTake(raw));
  }
  const byCase = [...new Map([...texts].map((text) => [text.toLowerCase(), text])).values()];
  if (texts.size === 0 || byCase.some((text) => others.has(asExcelMayTake(text)))) return 'in-text';
  return mayMeet(byCase) ? { texts: [...texts], rowByRow: true } : listed(byCase, [...texts]);
}

/**
 * Gives null where a test that Excel makes on the cells' contents picks the same rows as the condition; otherwise the reason:
 * `due-only` where only cells that are not due yet stand in the way, or else the given one.
 */
export function whyNotAlike<R extends ValueReason>(
  among: LedgerRecords,
  column: LedgerColumn,
  condition: Condition,
  { excel, reason }: { readonly excel: (raw: CellValue) => boolean; readonly reason: R },
): R | 'due-only' | null {
  const holds = testOf(condition);
  const unlike = among.all.filter((record) => {
    const cell = record.written(column);
    const isAlike =
      cell !== null && !cell.unasked && holdsItself(cell) && excel(cell.raw) === holds(record);
    return !isAlike;
  });
  if (column.otherCells.some(excel)) return reason;
  if (unlike.length === 0) return null;
  return unlike.every((record) => record.isAhead(column)) ? 'due-only' : reason;
}

/** Says whether patterns are unreliable here: in some spreadsheets * does not match line breaks or numbers stored as text. */
function defiesPatterns({ cells, otherCells }: LedgerColumn): boolean {
  return [...cells.map(({ raw }) => raw), ...otherCells].some(
    (raw) =>
      typeof raw === 'string' && (/[\r\n]/u.test(raw) || /^\s*[-+]?[\d.,]+%?\s*$/u.test(raw)),
  );
}

/** A name among others is matched in each spelling that occurs in the cells. */
function criterionOfNames(
  among: LedgerRecords,
  condition: Extract<Condition, { kind: 'names' }>,
): CountifsCriterion | ValueReason {
  const { column, name } = condition;
  if (defiesPatterns(column)) return 'spelling';
  const spellings = [...spellingsOf(among, column, name)];
  const texts = [
    ...new Map(
      (spellings.length > 0 ? spellings : [name]).map((each) => [lower(each), each]),
    ).values(),
  ];
  if (texts.some((text) => /[*?~]/u.test(text) || text.length > LONGEST_CRITERION - 2))
    return 'spelling';
  for (const asTaken of [lower, (raw: unknown) => asExcelMayTake(String(raw))]) {
    const reason = whyNotAlike(among, column, condition, {
      excel: (raw) =>
        typeof raw === 'string' && texts.some((text) => asTaken(raw).includes(asTaken(text))),
      reason: 'spelling',
    });
    if (reason) return reason;
  }
  // A cell that matches two of the patterns would be counted twice.
  const once = column.cells.every(
    ({ raw }) =>
      texts.filter((text) => asExcelMayTake(String(raw)).includes(asExcelMayTake(text))).length < 2,
  );
  return once ? { texts: texts.map((text) => `*${text}*`) } : 'spelling';
}

const sharedOfColumns = new WeakMap<LedgerColumn, 'ditto' | 'merged' | 'none'>();

/** Says why the cells of a column do not hold their own values; cached, because each figure of a table needs it. */
function sharedCells(column: LedgerColumn): 'ditto' | 'merged' | 'none' {
  const known = sharedOfColumns.get(column);
  if (known) return known;
  const isDitto = column.cells.some(({ ditto }) => ditto !== undefined);
  const shared = isDitto ? 'ditto' : column.cells.every(holdsItself) ? 'none' : 'merged';
  sharedOfColumns.set(column, shared);
  return shared;
}

/** Gives the COUNTIFS criterion for a condition's column, or the reason why there is none. */
export function countifsCriterion(
  among: LedgerRecords,
  condition: Condition,
): CountifsCriterion | ValueReason {
  const columns = condition.kind === 'filled' ? condition.columns : [condition.column];
  const shared = columns.map((column) => (column ? sharedCells(column) : null));
  if (shared.includes('ditto')) return 'ditto';
  if (shared.includes('merged')) return 'merged';
  switch (condition.kind) {
    case 'is':
      return criterionOfIs(among, condition);
    case 'in':
      return criterionOfIn(among, condition);
    case 'names':
      return criterionOfNames(among, condition);
    case 'at-least': {
      const { column, bound } = condition;
      const reason = whyNotAlike(among, column, condition, {
        excel: (raw) => typeof raw === 'number' && raw >= bound,
        reason: 'printed-text',
      });
      return reason ?? { texts: [`>=${bound}`] };
    }
    case 'filled': {
      const [column, ...more] = condition.columns;
      if (!column || more.length > 0 || defiesPatterns(column)) return 'spelling';
      const reason = whyNotAlike(among, column, condition, {
        excel: (raw) => typeof raw === 'string' && raw !== '',
        reason: 'spelling',
      });
      return reason ?? { texts: ['?*'] };
    }
    case 'covers':
      return criterionOfCovers(among, condition);
    case 'holds': {
      const { column, criterion } = condition;
      if (!column || !criterion || defiesPatterns(column)) return 'spelling';
      const reason = whyNotAlike(among, column, condition, {
        excel: (raw) => criterion.picks(raw),
        reason: 'spelling',
      });
      return reason ?? { texts: [criterion.text] };
    }
    case 'of':
      return 'spelling';
  }
}
