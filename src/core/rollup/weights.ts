/**
 * A scope's conditions as a list of 1 and 0, one for each row of the ledger, for SUMPRODUCT: it can test what COUNTIFS cannot.
 */
import { holdsItself } from '../ledger/ledger';
import type { LedgerColumn } from '../ledger/ledger';
import type { LedgerRecords } from '../records/record-book';
import { squashed } from '../values/comparable';
import { countifsCriterion, whyNotAlike } from './countifs-criterion';
import { blocksOf } from './blocks';
import { quoted } from './expression';
import { spellingsOf } from './keys';
import { asPairs, SPELLING } from './pairs';
import type { Criteria, NotLive } from './pairs';
import { recordsOnly } from './records-only';
import { columnReference, rangeRows } from './references';
import { testOf } from './scope';
import type { Condition, Scope } from './scope';

/** An expression that gives 1 in each row that fulfils a condition, and 0 in the others. */
type Weight = { readonly weight: string } | NotLive;

function weightOf(among: LedgerRecords, condition: Condition): Weight {
  switch (condition.kind) {
    case 'of':
      return relatedWeight(among, condition);
    case 'filled':
      return filledWeight(among, condition);
    case 'names':
      return namesWeight(among, condition);
    case 'is':
    case 'in':
    case 'covers': {
      const each = countifsCriterion(among, condition);
      if (typeof each === 'string') return { live: false, reason: each };
      const { column } = condition;
      if (defiesComparison(column)) return SPELLING;
      const reference = columnReference(among.ledger, column);
      if ('plain' in each) return { weight: `(${reference}=${each.plain})` };
      const compared = (text: string): string =>
        each.rowByRow ? `EXACT(${reference},${quoted(text)})` : `(${reference}=${quoted(text)})`;
      return { weight: anyOf(each.texts.map(compared), '') };
    }
    case 'at-least':
      return atLeastWeight(among, condition);
    case 'holds':
      return SPELLING;
  }
}

/** Excel ranks every text above any number, so the comparison is limited to cells with numbers. */
function atLeastWeight(
  among: LedgerRecords,
  condition: Extract<Condition, { kind: 'at-least' }>,
): Weight {
  const { column, bound } = condition;
  const each = countifsCriterion(among, condition);
  if (typeof each === 'string') return { live: false, reason: each };
  if (defiesComparison(column)) return SPELLING;
  const reference = columnReference(among.ledger, column);
  return { weight: `ISNUMBER(${reference})*(${reference}>=${bound})` };
}

/**
 * Says whether a comparison over the column is unreliable: an error makes the whole sum an error, and spreadsheets differ in how
 * truth values compare with texts.
 */
function defiesComparison({ cells, otherCells }: LedgerColumn): boolean {
  return [...cells.map(({ raw }) => raw), ...otherCells].some(
    (raw) => typeof raw === 'object' || typeof raw === 'boolean',
  );
}

/** Adds terms. Pass `>0` where several of them may hold in one row, so that the row still counts as 1. */
function anyOf(terms: readonly string[], several: '' | '>0'): string {
  return terms.length === 1 ? terms.join('') : `(${terms.join('+')}${several})`;
}

/** A merge over the years has its value in its first cell only, so a record counts as filled when any of its years' cells is. */
function filledWeight(
  among: LedgerRecords,
  condition: Extract<Condition, { kind: 'filled' }>,
): Weight {
  const { columns } = condition;
  const holds = testOf(condition);
  const sound =
    columns.every(
      (column) => !defiesComparison(column) && column.otherCells.every((raw) => raw === ''),
    ) &&
    among.all.every(
      (record) =>
        holds(record) ===
        columns.some((column) => {
          const cell = record.written(column);
          return cell?.underMerge === undefined && cell?.raw !== '';
        }),
    );
  if (!sound) return SPELLING;
  const terms = columns.map((column) => `(${columnReference(among.ledger, column)}<>"")`);
  return { weight: anyOf(terms, '>0') };
}

/**
 * Searches with FIND, because it takes characters literally and also finds them beyond line breaks; each spelling that occurs in
 * the cells is searched.
 */
function namesWeight(
  among: LedgerRecords,
  condition: Extract<Condition, { kind: 'names' }>,
): Weight {
  const { column, name } = condition;
  const spellings = [...spellingsOf(among, column, name)];
  const texts = spellings.length > 0 ? spellings : [name];
  const reason = whyNotAlike(among, column, condition, {
    excel: (raw) => typeof raw !== 'object' && texts.some((text) => String(raw).includes(text)),
    reason: 'spelling',
  });
  if (reason) return { live: false, reason };
  const reference = columnReference(among.ledger, column);
  return {
    weight: anyOf(
      texts.map((text) => `ISNUMBER(FIND(${quoted(text)},${reference}))`),
      '>0',
    ),
  };
}

/**
 * Says whether an empty cell used as a criterion would count wrongly: Excel takes it as 0, so blank rows between the records
 * would match a number 0.
 */
function countsEmpty({ cells, otherCells }: LedgerColumn): boolean {
  return [...cells.map(({ raw }) => raw), ...otherCells].some((raw) => {
    const text = typeof raw === 'object' ? '' : squashed(String(raw));
    return text !== '' && Number(text) === 0;
  });
}

/** Counts in each row how often its number occurs among the parent records: 0 or 1, as long as their numbers are unique. */
function relatedWeight(
  among: LedgerRecords,
  { column, parents: whole }: Extract<Condition, { kind: 'of' }>,
): Weight {
  const [parents, ...further] = blocksOf(whole) ?? [];
  if (!parents || further.length > 0) return { live: false, reason: 'several-blocks' };
  const numbers = parents.among.numberColumn;
  const criteria = asPairs(parents);
  if (!numbers || !criteria.live || criteria.kind !== 'pairs' || criteria.several) return SPELLING;
  const seen = new Map<string, unknown>();
  for (const [record, { raw }] of parents.among.writtenCells(numbers)) {
    const key = record.keyIn(numbers);
    if (key === null) continue;
    if (seen.has(key)) return SPELLING;
    seen.set(key, raw);
  }
  const sound = [...among.writtenCells(column)].every(([record, cell]) => {
    const { raw } = cell;
    const key = record.keyIn(column);
    if (!holdsItself(cell)) return false;
    if (key === null) return raw === '';
    const parent = seen.get(key);
    return parent === undefined || (typeof raw === 'number' && parent === raw);
  });
  if (!sound || column.otherCells.length > 0 || countsEmpty(numbers)) return SPELLING;
  // A row that is not a record may hold a number too, such as a repeated record (再掲) or a count beside 計.
  const others = numbers.otherCells.length > 0;
  const only = others ? recordsOnly(parents.among.ledger) : null;
  if (others && !only) return { live: false, reason: 'other-rows' };
  const parent = columnReference(parents.among.ledger, numbers);
  return {
    weight: `COUNTIFS(${parent},${columnReference(among.ledger, column)}${criteria.pairs}${only?.pair ?? ''})`,
  };
}

/** Writes a scope's conditions as one list of 1 and 0. */
export function asWeights({ among, conditions }: Scope): Criteria {
  // Some spreadsheets do not treat a range of one row as a list.
  if (rangeRows(among.ledger) === 1) return SPELLING;
  const weights: string[] = [];
  for (const condition of conditions) {
    const found = weightOf(among, condition);
    if (!('weight' in found)) return found;
    weights.push(found.weight);
  }
  // A single comparison gives truth values, which SUMPRODUCT does not add, so `--` turns them into numbers.
  const [only = ''] = weights;
  const numbers = weights.length > 1 || only.startsWith('COUNTIFS');
  return { live: true, kind: 'weights', weights: numbers ? weights.join('*') : `--${only}` };
}
