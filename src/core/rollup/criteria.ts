/** A scope's conditions as the criteria of COUNTIFS and SUMIFS, where those pick the same records. */
import type { LedgerColumn } from '../ledger/ledger';
import type { FormulaReading, ValueReason } from './measure';
import { columnReference } from './references';
import { keyAt, type Condition, type Scope } from './scope';

/** Excel takes no longer text as a criterion. */
const LONGEST_CRITERION = 255;
/** Excel would read these as comparisons, patterns, numbers, dates or truth values and not as the text itself. */
const NOT_ITSELF =
  /^[=<>#]|[*?~]|^[\s\d０-９.,．，\-－/／:：%％¥￥$()（）+＋eE年月日時分秒元明治大正昭和平成令MTSHR]*$|^(?:true|false)$/iu;

export interface Criteria {
  readonly live: true;
  /** `range,criterion` pairs, each with a comma in front. */
  readonly pairs: string;
  /** A criterion is a list, so that the function gives several results, to be summed. */
  readonly several: boolean;
}

interface Spellings {
  readonly column: LedgerColumn;
  readonly texts: readonly string[];
}

/** Lists how the ledger writes the value of a condition, or says why a formula cannot ask for it. */
function spellings({ column, key, spelling }: Condition): Spellings | ValueReason {
  if (key === null) return 'blank';
  const texts = new Set<string>();
  const others = new Set(column.otherCells.map((raw) => String(raw).toLowerCase()));
  for (const [record, cell] of column.cells.entries()) {
    if (keyAt(column, record) !== key) {
      others.add(String(cell.raw).toLowerCase());
      continue;
    }
    if (typeof cell.raw !== 'string' || cell.underMerge) return 'spelling';
    if (NOT_ITSELF.test(cell.raw) || cell.raw.length > LONGEST_CRITERION) return 'spelling';
    texts.add(cell.raw);
  }
  if (texts.size === 0 && spelling !== undefined) texts.add(spelling);
  if (texts.size === 0) return 'spelling';
  // Excel compares without case: a second spelling that differs by case alone would be counted twice, another value too.
  const byCase = new Map([...texts].map((text) => [text.toLowerCase(), text]));
  if ([...byCase.keys()].some((text) => others.has(text))) return 'spelling';
  return { column, texts: [...byCase.values()] };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Gives the criteria that pick a scope's records, and no other row of the ledger's range. */
export function criteriaOf(
  scope: Scope,
): Criteria | { readonly live: false; readonly reason: ValueReason } {
  const found: Spellings[] = [];
  for (const condition of scope.conditions) {
    const each = spellings(condition);
    if (typeof each === 'string') return { live: false, reason: each };
    found.push(each);
  }
  // Two lists cross as a row and a column; a third would need another direction.
  const lists = found.filter(({ texts }) => texts.length > 1);
  if (lists.length > 2) return { live: false, reason: 'spelling' };
  const pairs = found.map((each) => {
    const separator = each === lists[1] ? ';' : ',';
    const texts = each.texts.map(quoted);
    const criterion = texts.length > 1 ? `{${texts.join(separator)}}` : texts.join('');
    return `,${columnReference(scope.ledger, each.column)},${criterion}`;
  });
  return { live: true, pairs: pairs.join(''), several: lists.length > 0 };
}

/** Wraps what gives one result a criterion in a sum, where a criterion is a list. */
export function summed(criteria: Criteria, expression: string): FormulaReading {
  return { live: true, expression: criteria.several ? `SUM(${expression})` : expression };
}
