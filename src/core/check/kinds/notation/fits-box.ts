/**
 * Texts are no longer than their box in the status sheet can print. How many lines a text takes is measured, which a condition
 * cannot.
 */
import { eastAsianWidth } from 'get-east-asian-width';
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import type { FieldDefinition } from '../../../ledger/definition';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const fitsBoxRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('fits-box'),
});
export type FitsBoxRule = DataOf<typeof fitsBoxRuleSchema>;

const messages = {
  'longer-than-box': takes<{
    readonly needed: number;
    readonly lines: number;
    readonly charactersPerLine: number;
  }>(),
};

/** The width of a text in full-width signs. */
function widthOf(text: string): number {
  let halves = 0;
  for (const sign of text)
    halves += eastAsianWidth(sign.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  return halves / 2;
}

/** Counts the lines that a text takes where so many full-width signs stand in a line; a blank line is one too. */
function linesIn(text: string, charactersPerLine: number): number {
  return text
    .split(/\r\n?|\n/u)
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / charactersPerLine)), 0);
}

type Box = NonNullable<FieldDefinition['box']>;

/** How many lines a cell's text takes in a box; 0 where it needs no measuring, since signs are no wider than one. */
function needs({ raw, reading }: LedgerCell, { charactersPerLine, lines }: Box): number {
  if (typeof raw !== 'string' || reading.state === 'blank') return 0;
  const breaks = raw.split('\n').length;
  if (raw.length / charactersPerLine + breaks <= lines) return 0;
  return linesIn(raw.trimEnd(), charactersPerLine);
}

export const fitsBox: RuleKind<FitsBoxRule, typeof messages> = {
  schema: fitsBoxRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const column of on.ledger.columns) {
        const { box } = column.field;
        if (!box) continue;
        for (const [record, cell] of on.ownCells(column, (each) => needs(each, box) > box.lines)) {
          const needed = needs(cell, box);
          const params = { needed, lines: box.lines, charactersPerLine: box.charactersPerLine };
          yield findingAt(rule, column, record, { message: 'longer-than-box', params });
        }
      }
    };
  },
};
