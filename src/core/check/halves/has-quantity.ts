/** A goal names a number with its unit. */
import { comparable } from '../../values/comparable';
import { ownCells } from '../checked-ledger';
import type { RuleHead, RuleKind } from '../kind';

export interface HasQuantityRule extends RuleHead {
  readonly kind: 'has-quantity';
  readonly field: string;
  /** The units that make a number a quantity, e.g. `件`, `%`. */
  readonly units: readonly string[];
}

/** Figures with 千, 万, 億 or 数 behind them; 第2回 is an ordinal. Numbers in kanji are left to readers: 一部 and 十分 are none. */
const NUMBER = '(?<![第\\d.,])\\d[\\d,.]*(?:\\s*[千万億数])*';

export const hasQuantity: RuleKind<HasQuantityRule> = {
  compile(rule, on) {
    const columns = on.columns(rule.field);
    // The longest first: of km² and km the one that is meant.
    const units = rule.units
      .map((unit) => comparable(unit).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .toSorted((a, b) => b.length - a.length);
    const quantity = new RegExp(`${NUMBER}\\s*(?:${units.join('|')})`, 'u');
    return function* () {
      for (const column of columns)
        for (const [index, { reading, text }] of ownCells(column)) {
          if (reading.state !== 'value' || quantity.test(comparable(text))) continue;
          yield on.at(rule, column, index, { sentence: 'has-quantity' });
        }
    };
  },
};
