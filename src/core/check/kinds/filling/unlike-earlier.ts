/**
 * A text is not the one of an earlier record: of any, word for word, or of the one right above, where a near copy counts too.
 * Records are compared with each other, where a condition sees one record.
 */
import * as v from 'valibot';
import { holdsItself } from '../../../ledger/ledger';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { wordForWord } from '../../../values/comparable';
import { isNearCopy } from '../../../values/near-copy';
import type { RuleKind } from '../../engine/kind';
import type { PlacedFinding } from '../../engine/rule-head';
import { takes } from '../../engine/message';
import type { Declares } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import { wholeWithin } from '../../../data-schema';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { cellName, findingAt } from '../../engine/findings';

const unlikeEarlierRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('unlike-earlier'),
  field: v.string(),
  /** Which earlier records it is compared with: all where left out, or the one right above alone. */
  than: v.optional(v.literal('above')),
  /** Texts up to so many signs may stand in several records: 随時実施. */
  longerThan: v.optional(wholeWithin(0, 10_000)),
});
export type UnlikeEarlierRule = DataOf<typeof unlikeEarlierRuleSchema>;

/** The earlier record with the same text. */
type Earlier = { readonly firstRecord: string; readonly firstCell: string };

const messages = {
  'unlike-earlier': takes<Earlier>(),
  'nearly-as-above': takes<Earlier>(),
};

type Ruled = UnlikeEarlierRule & Declares<typeof messages>;

/** A text that may have been copied, by its record. */
interface Candidate {
  readonly record: LedgerRecord;
  readonly text: string;
  /** Its words alone, without punctuation. */
  readonly words: string;
}

/** Gives a cell's text; null where it is too short. */
function candidate(record: LedgerRecord, cell: LedgerCell, { longerThan = 0 }: UnlikeEarlierRule) {
  const text = normalizedText(cell);
  const words = wordForWord(text);
  return words.length > longerThan ? { record, text, words } : null;
}

function found(
  rule: Ruled,
  column: LedgerColumn,
  message: keyof typeof messages,
  [earlier, later]: readonly [Candidate, Candidate],
): PlacedFinding {
  const params = {
    firstRecord: earlier.record.name,
    firstCell: cellName(column, earlier.record, later.record),
  };
  return findingAt(rule, column, later.record, { message, params });
}

function* unlikeAny(on: LedgerRecords, rule: Ruled, column: LedgerColumn) {
  const first = new Map<string, Candidate>();
  // One text merged over several cells was not copied: ownCells leaves it out.
  for (const [record, cell] of on.ownCells(column)) {
    if (!record.counted) continue;
    const text = candidate(record, cell, rule);
    if (!text) continue;
    const earlier = first.get(text.words);
    if (earlier) yield found(rule, column, 'unlike-earlier', [earlier, text]);
    else first.set(text.words, text);
  }
}

function* unlikeAbove(on: LedgerRecords, rule: Ruled, column: LedgerColumn) {
  const titled = ({ text, record }: Candidate) => ({ text, title: record.title });
  let above: Candidate | null = null;
  for (const [record, cell] of on.cells(column)) {
    // What is listed once more says what the record that counts says.
    if (!record.counted) continue;
    const text = candidate(record, cell, rule);
    // What is merged over several years may be the source of a copy, and is looked at once itself.
    if (above && text && holdsItself(cell)) {
      if (above.words === text.words) yield found(rule, column, 'unlike-earlier', [above, text]);
      else if (isNearCopy(titled(text), titled(above)))
        yield found(rule, column, 'nearly-as-above', [above, text]);
    }
    above = text;
  }
}

export const unlikeEarlier: RuleKind<UnlikeEarlierRule, typeof messages> = {
  schema: unlikeEarlierRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const columns = on.columns(rule.field);
    const run = rule.than === 'above' ? unlikeAbove : unlikeAny;
    return function* () {
      for (const column of columns) yield* run(on, rule, column);
    };
  },
};
