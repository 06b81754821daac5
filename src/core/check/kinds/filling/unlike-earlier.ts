/** A text is not the one of an earlier record: of any, word for word, or of the one right above, where a near copy counts too. */
import * as v from 'valibot';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { wordForWord } from '../../../values/comparable';
import { isNearCopy } from '../../../values/near-copy';
import { ownCells, normalizedText } from '../../engine/checked-ledger';
import type { CheckedLedger } from '../../engine/checked-ledger';
import type { PlacedFinding, RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { Declares } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const unlikeEarlierRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('unlike-earlier'),
  field: v.string(),
  /** Which earlier records it is compared with: all where left out, or the one right above alone. */
  than: v.optional(v.literal('above')),
  /** Texts up to so many signs may stand in several records: 随時実施. */
  longerThan: v.optional(v.number()),
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
  readonly index: number;
  readonly text: string;
  /** Its words alone, without punctuation. */
  readonly words: string;
}

/** Gives a cell's text; null where it is too short. */
function candidate(index: number, cell: LedgerCell, { longerThan = 0 }: UnlikeEarlierRule) {
  const text = normalizedText(cell);
  const words = wordForWord(text);
  return words.length > longerThan ? { index, text, words } : null;
}

function found(
  on: CheckedLedger,
  rule: Ruled,
  column: LedgerColumn,
  message: keyof typeof messages,
  [earlier, later]: readonly [Candidate, Candidate],
): PlacedFinding {
  const params = {
    firstRecord: on.names[earlier.index] ?? '',
    firstCell: on.cellName(column, earlier.index, later.index),
  };
  return on.at(rule, column, later.index, { message, params });
}

function* unlikeAny(on: CheckedLedger, rule: Ruled, column: LedgerColumn) {
  const first = new Map<string, Candidate>();
  // One text merged over several cells was not copied: ownCells leaves it out.
  for (const [index, cell] of ownCells(column)) {
    const text = candidate(index, cell, rule);
    if (!text) continue;
    const earlier = first.get(text.words);
    if (earlier) yield found(on, rule, column, 'unlike-earlier', [earlier, text]);
    else first.set(text.words, text);
  }
}

function* unlikeAbove(on: CheckedLedger, rule: Ruled, column: LedgerColumn) {
  const titled = ({ text, index }: Candidate) => ({ text, title: on.all[index]?.title ?? '' });
  let above: Candidate | null = null;
  for (const [index, cell] of column.cells.entries()) {
    const text = candidate(index, cell, rule);
    // What is merged over several years may be the source of a copy, and is looked at once itself.
    if (above && text && !cell.underMerge) {
      if (above.words === text.words)
        yield found(on, rule, column, 'unlike-earlier', [above, text]);
      else if (isNearCopy(titled(text), titled(above)))
        yield found(on, rule, column, 'nearly-as-above', [above, text]);
    }
    above = text;
  }
}

export const unlikeEarlier: RuleKind<UnlikeEarlierRule, typeof messages> = {
  schema: unlikeEarlierRuleSchema,
  messages,
  compile(rule, on) {
    const columns = on.columns(rule.field);
    const run = rule.than === 'above' ? unlikeAbove : unlikeAny;
    return function* () {
      for (const column of columns) yield* run(on, rule, column);
    };
  },
};
