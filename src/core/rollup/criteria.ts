/** A scope's conditions as Excel asks for them, where that picks the same records: as criteria of COUNTIFS, or as weights for SUMPRODUCT. */
import type { Ledger, LedgerColumn } from '../ledger/ledger';
import { numberColumn } from '../ledger/ledger';
import { squashed } from '../values/comparable';
import type { Expression } from './expression';
import { expr, quoted } from './expression';
import type { FormulaReading, ValueReason } from './measure';
import { columnReference } from './references';
import { keyAt, testOf } from './scope';
import type { Condition, Scope } from './scope';

/** Excel takes no longer text as a criterion. */
const LONGEST_CRITERION = 255;
/** Excel would read these as comparisons, patterns, numbers, dates or truth values and not as the text itself. */
const NOT_ITSELF =
  /^[=<>#]|[*?~]|^[\s\d０-９.,．，\-－/／:：%％¥￥$()（）+＋eE年月日時分秒元明治大正昭和平成令MTSHR]*$|^(?:true|false)$/iu;

/** A range of years is no number and no date to Excel; signs of patterns and comparisons it must not have. */
const NOT_A_PATTERN = /^[=<>]|[*?~]/u;

/** Why a formula cannot ask for the scope's records. */
interface NotLive {
  readonly live: false;
  readonly reason: ValueReason;
}

export type Criteria =
  | {
      readonly live: true;
      readonly kind: 'pairs';
      /** `range,criterion` pairs, each with a comma in front. */
      readonly pairs: string;
      /** A criterion is a list, so that the function gives several results, to be summed. */
      readonly several: boolean;
    }
  /** A list of 1 and 0, one a row of the ledger's range. */
  | { readonly live: true; readonly kind: 'weights'; readonly weights: string }
  | NotLive;

const SPELLING: NotLive = { live: false, reason: 'spelling' };

/** What a criterion can be: one or several texts, or one that is written as it stands (a number, a comparison). */
type Asked = { readonly texts: readonly string[] } | { readonly plain: string };

function lower(raw: unknown): string {
  return String(raw).toLowerCase();
}

/** Says whether Excel would take a text for this number. */
function looksLike(raw: unknown, number: number): boolean {
  return typeof raw === 'string' && Number(squashed(raw).replaceAll(',', '') || 'x') === number;
}

/** Lists how the ledger writes the value of a condition, or says why a formula cannot ask for it. */
function askedIs(condition: Extract<Condition, { kind: 'is' }>): Asked | ValueReason {
  const { column, key, spelling } = condition;
  if (key === null) return 'blank';
  const own: unknown[] = [];
  const others: unknown[] = [...column.otherCells];
  for (const [record, cell] of column.cells.entries()) {
    if (cell.underMerge) return 'spelling';
    (keyAt(column, record) === key ? own : others).push(cell.raw);
  }
  const [first] = own;
  if (typeof first === 'number') {
    const alike = own.every((raw) => raw === first);
    return alike && !others.some((raw) => looksLike(raw, first))
      ? { plain: String(first) }
      : 'spelling';
  }
  const texts = new Set<string>();
  for (const raw of own) {
    if (typeof raw !== 'string' || NOT_ITSELF.test(raw) || raw.length > LONGEST_CRITERION)
      return 'spelling';
    texts.add(raw);
  }
  if (texts.size === 0 && spelling !== undefined) texts.add(spelling);
  if (texts.size === 0) return 'spelling';
  // Excel compares without case: a second spelling that differs by case alone would be counted twice, another value too.
  const byCase = new Map([...texts].map((text) => [text.toLowerCase(), text]));
  const foreign = new Set(others.map(lower));
  if ([...byCase.keys()].some((text) => foreign.has(text))) return 'spelling';
  return { texts: [...byCase.values()] };
}

function askedIn({
  column,
  keys,
  spellings,
}: Extract<Condition, { kind: 'in' }>): Asked | ValueReason {
  const texts: string[] = [];
  for (const [place, key] of keys.entries()) {
    const spelling = spellings[place];
    const each = askedIs({
      kind: 'is',
      column,
      key,
      ...(spelling === undefined ? {} : { spelling }),
    });
    if (typeof each === 'string') return each;
    if ('plain' in each) return 'spelling';
    texts.push(...each.texts);
  }
  return { texts };
}

/** Ranges are asked for as the ledger writes them, each spelling that covers the year. */
function askedCovers(condition: Extract<Condition, { kind: 'covers' }>): Asked | ValueReason {
  const { column } = condition;
  const holds = testOf(condition);
  const texts = new Set<string>();
  const others = new Set(column.otherCells.map(lower));
  for (const [record, { raw, underMerge }] of column.cells.entries()) {
    if (underMerge || typeof raw !== 'string' || NOT_A_PATTERN.test(raw)) return 'in-text';
    if (holds(record)) texts.add(raw);
    else others.add(lower(raw));
  }
  return [...texts].some((text) => others.has(text.toLowerCase())) || texts.size === 0
    ? 'in-text'
    : { texts: [...texts] };
}

/** Says whether a test that Excel makes on what a cell holds picks the same rows as the condition does. */
function picksAlike(
  column: LedgerColumn,
  condition: Condition,
  excel: (raw: unknown) => boolean,
): boolean {
  const holds = testOf(condition);
  return (
    column.cells.every((cell, record) => !cell.underMerge && excel(cell.raw) === holds(record)) &&
    !column.otherCells.some(excel)
  );
}

function asked(condition: Condition): Asked | ValueReason {
  switch (condition.kind) {
    case 'is':
      return askedIs(condition);
    case 'in':
      return askedIn(condition);
    case 'names': {
      const { column, name } = condition;
      if (/[*?~]/u.test(name) || name.length > LONGEST_CRITERION - 2) return 'spelling';
      const alike = picksAlike(
        column,
        condition,
        (raw) => typeof raw === 'string' && lower(raw).includes(lower(name)),
      );
      return alike ? { texts: [`*${name}*`] } : 'spelling';
    }
    case 'at-least': {
      const { column, bound } = condition;
      const alike = picksAlike(column, condition, (raw) => typeof raw === 'number' && raw >= bound);
      return alike ? { texts: [`>=${bound}`] } : 'printed-text';
    }
    case 'filled': {
      const [column, ...more] = condition.columns;
      if (!column || more.length > 0) return 'spelling';
      const alike = picksAlike(column, condition, (raw) => typeof raw === 'string' && raw !== '');
      return alike ? { texts: ['?*'] } : 'spelling';
    }
    case 'covers':
      return askedCovers(condition);
    case 'of':
      return 'spelling';
  }
}

function columnOfCondition(condition: Condition): LedgerColumn | undefined {
  return condition.kind === 'filled' ? condition.columns[0] : condition.column;
}

function asPairs({ ledger, conditions }: Scope): Criteria {
  const found: { readonly reference: string; readonly asked: Asked }[] = [];
  for (const condition of conditions) {
    const each = asked(condition);
    if (typeof each === 'string') return { live: false, reason: each };
    const column = columnOfCondition(condition);
    if (!column) return SPELLING;
    found.push({ reference: columnReference(ledger, column), asked: each });
  }
  // Two lists cross as a row and a column; a third would need another direction.
  const lists = found.filter(({ asked: each }) => 'texts' in each && each.texts.length > 1);
  if (lists.length > 2) return SPELLING;
  const pairs = found.map((each) => {
    if ('plain' in each.asked) return `,${each.reference},${each.asked.plain}`;
    const separator = each === lists[1] ? ';' : ',';
    const texts = each.asked.texts.map(quoted);
    const criterion = texts.length > 1 ? `{${texts.join(separator)}}` : texts.join('');
    return `,${each.reference},${criterion}`;
  });
  return { live: true, kind: 'pairs', pairs: pairs.join(''), several: lists.length > 0 };
}

/** What says 1 in each row that fulfils a condition, and 0 in the others. */
type Weight = { readonly weight: string } | NotLive;

function weightOf(ledger: Ledger, condition: Condition): Weight {
  switch (condition.kind) {
    case 'of':
      return relatedWeight(ledger, condition);
    case 'filled': {
      const alike = condition.columns.every((column) =>
        picksAlike(column, { kind: 'filled', columns: [column] }, (raw) => raw !== ''),
      );
      if (!alike) return SPELLING;
      const terms = condition.columns.map((column) => `(${columnReference(ledger, column)}<>"")`);
      return { weight: terms.length === 1 ? terms.join('') : `(${terms.join('+')}>0)` };
    }
    case 'is': {
      const each = askedIs(condition);
      if (typeof each === 'string') return { live: false, reason: each };
      const reference = columnReference(ledger, condition.column);
      if ('plain' in each) return { weight: `(${reference}=${each.plain})` };
      const terms = each.texts.map((text) => `(${reference}=${quoted(text)})`);
      return { weight: terms.length === 1 ? terms.join('') : `(${terms.join('+')})` };
    }
    case 'in':
    case 'names':
    case 'at-least':
    case 'covers':
      return SPELLING;
  }
}

/** Each row counts as often as its number stands among the parents: once or not at all, where their numbers are unique. */
function relatedWeight(
  ledger: Ledger,
  { column, parents }: Extract<Condition, { kind: 'of' }>,
): Weight {
  const numbers = numberColumn(parents.ledger);
  const criteria = asPairs(parents);
  if (!numbers || !criteria.live || criteria.kind !== 'pairs' || criteria.several) return SPELLING;
  const seen = new Map<string, unknown>();
  for (const [record, { raw }] of numbers.cells.entries()) {
    const key = keyAt(numbers, record);
    if (key === null) continue;
    if (seen.has(key)) return SPELLING;
    seen.set(key, raw);
  }
  const sound = column.cells.every(({ raw, underMerge }, record) => {
    const key = keyAt(column, record);
    if (underMerge) return false;
    if (key === null) return raw === '';
    const parent = seen.get(key);
    return parent === undefined || (typeof raw === 'number' && parent === raw);
  });
  if (!sound || column.otherCells.length > 0) return SPELLING;
  const parent = columnReference(parents.ledger, numbers);
  return { weight: `COUNTIFS(${parent},${columnReference(ledger, column)}${criteria.pairs})` };
}

function asWeights({ ledger, conditions }: Scope): Criteria {
  const weights: string[] = [];
  for (const condition of conditions) {
    const found = weightOf(ledger, condition);
    if (!('weight' in found)) return found;
    weights.push(found.weight);
  }
  // One comparison alone gives truth values, which SUMPRODUCT does not add.
  const [only = ''] = weights;
  const numbers = weights.length > 1 || only.startsWith('COUNTIFS');
  return { live: true, kind: 'weights', weights: numbers ? weights.join('*') : `--${only}` };
}

/** Gives what picks a scope's records, and no other row of the ledger's range. */
export function criteriaOf(scope: Scope): Criteria {
  const weighted = scope.conditions.some(
    (condition) =>
      condition.kind === 'of' || (condition.kind === 'filled' && condition.columns.length > 1),
  );
  return weighted ? asWeights(scope) : asPairs(scope);
}

/** Wraps what gives one result a criterion in a sum, where a criterion is a list. */
export function summed(
  criteria: Extract<Criteria, { kind: 'pairs' }>,
  expression: string,
): FormulaReading {
  const whole: Expression = [expression];
  return { live: true, expression: criteria.several ? expr`SUM(${whole})` : whole };
}
