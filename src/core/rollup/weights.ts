/** A scope's conditions as weights of 1 and 0, a row of the ledger each, for SUMPRODUCT: what COUNTIFS cannot ask. */
import { holdsItself } from '../ledger/ledger';
import type { LedgerColumn } from '../ledger/ledger';
import type { LedgerRecords } from '../records/record-book';
import { squashed } from '../values/comparable';
import { countifsCriterion, picksAlike } from './countifs-criterion';
import { blocksOf } from './blocks';
import { quoted } from './expression';
import { spellingsOf } from './keys';
import { asPairs, SPELLING } from './pairs';
import type { Criteria, NotLive } from './pairs';
import { recordsOnly } from './records-only';
import { columnReference, rangeRows } from './references';
import { testOf } from './scope';
import type { Condition, Scope } from './scope';

/** What says 1 in each row that fulfils a condition, and 0 in the others. */
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

/** Every text is more than any number to Excel: only numbers are asked. */
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

/** A comparison with an error is an error, and so is a sum over it; engines differ in how truth values compare with texts. */
function defiesComparison({ cells, otherCells }: LedgerColumn): boolean {
  return [...cells.map(({ raw }) => raw), ...otherCells].some(
    (raw) => typeof raw === 'object' || typeof raw === 'boolean',
  );
}

/** Adds terms of which one or none holds; with `>0`, of which several may. */
function anyOf(terms: readonly string[], several: '' | '>0'): string {
  return terms.length === 1 ? terms.join('') : `(${terms.join('+')}${several})`;
}

/** A merge over the years stands in its first cell: the record has something there, if not in each year's cell. */
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
          const cell = record.at(column);
          return cell?.underMerge === undefined && cell?.raw !== '';
        }),
    );
  if (!sound) return SPELLING;
  const terms = columns.map((column) => `(${columnReference(among.ledger, column)}<>"")`);
  return { weight: anyOf(terms, '>0') };
}

/** FIND takes letters as they are, and finds them beyond line breaks too; each spelling that the cells have is looked for. */
function namesWeight(
  among: LedgerRecords,
  condition: Extract<Condition, { kind: 'names' }>,
): Weight {
  const { column, name } = condition;
  const spellings = [...spellingsOf(among, column, name)];
  const texts = spellings.length > 0 ? spellings : [name];
  const alike = picksAlike(
    among,
    column,
    condition,
    (raw) => typeof raw !== 'object' && texts.some((text) => String(raw).includes(text)),
  );
  if (!alike) return SPELLING;
  const reference = columnReference(among.ledger, column);
  return {
    weight: anyOf(
      texts.map((text) => `ISNUMBER(FIND(${quoted(text)},${reference}))`),
      '>0',
    ),
  };
}

/** An empty cell as a criterion asks for 0: where a number is 0, the blank rows between the records would count. */
function countsEmpty({ cells, otherCells }: LedgerColumn): boolean {
  return [...cells.map(({ raw }) => raw), ...otherCells].some((raw) => {
    const text = typeof raw === 'object' ? '' : squashed(String(raw));
    return text !== '' && Number(text) === 0;
  });
}

/** Each row counts as often as its number stands among the parents: once or not at all, where their numbers are unique. */
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
  for (const [record, { raw }] of parents.among.cells(numbers)) {
    const key = record.keyIn(numbers);
    if (key === null) continue;
    if (seen.has(key)) return SPELLING;
    seen.set(key, raw);
  }
  const sound = [...among.cells(column)].every(([record, cell]) => {
    const { raw } = cell;
    const key = record.keyIn(column);
    if (!holdsItself(cell)) return false;
    if (key === null) return raw === '';
    const parent = seen.get(key);
    return parent === undefined || (typeof raw === 'number' && parent === raw);
  });
  if (!sound || column.otherCells.length > 0 || countsEmpty(numbers)) return SPELLING;
  // A row that is no record may bear a number all the same: 再掲, a count beside 計.
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
  // A range of one row is no list to every engine.
  if (rangeRows(among.ledger) === 1) return SPELLING;
  const weights: string[] = [];
  for (const condition of conditions) {
    const found = weightOf(among, condition);
    if (!('weight' in found)) return found;
    weights.push(found.weight);
  }
  // One comparison alone gives truth values, which SUMPRODUCT does not add.
  const [only = ''] = weights;
  const numbers = weights.length > 1 || only.startsWith('COUNTIFS');
  return { live: true, kind: 'weights', weights: numbers ? weights.join('*') : `--${only}` };
}
