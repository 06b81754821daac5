import { describe, expect, it } from '@jest/globals';
import { TRAITS, hasTrait, hasTraitAtEnds, traitsOf } from '../../../src/core/values/traits';

const SIGNS = Array.from({ length: 0x1_0000 }, (_each, code) => String.fromCharCode(code));

/** What each trait is about, as patterns of the signs that have it. */
const PATTERNS = [
  ['space', /[\s\p{Cc}]/u],
  ['invisible', /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u],
  ['wide', /[０-９Ａ-Ｚａ-ｚ]/u],
  ['dependent', /[\uFF61-\uFF9F\u2116\u2121\u2160-\u217F\u2474-\u24FF\u3200-\u33FF]/u],
  ['era', /[RHS和成正治]/u],
] as const;

describe('the traits of a sign', () => {
  it.each(PATTERNS)('never lack "%s" where the sign has it', (trait, pattern) => {
    const missed = SIGNS.filter(
      (sign) => pattern.test(sign.normalize('NFKC')) || pattern.test(sign),
    ).filter((sign) => (traitsOf(sign) & (TRAITS[trait] | TRAITS.folds)) === 0);
    expect(missed).toEqual([]);
    const own = SIGNS.filter(
      (sign) => pattern.test(sign) && (traitsOf(sign) & TRAITS[trait]) === 0,
    );
    expect(own).toEqual([]);
  });

  it('never lack "folds" where NFKC or NFC writes the sign in another way', () => {
    const folded = SIGNS.filter((sign) => sign.normalize('NFKC') !== sign);
    expect(folded.filter((sign) => (traitsOf(sign) & TRAITS.folds) === 0)).toEqual([]);
  });

  it('never lack "folds" where the sign joins one before it', () => {
    const joining = SIGNS.filter((sign) => /\p{M}/u.test(sign));
    expect(joining.length).toBeGreaterThan(1000);
    expect(joining.filter((sign) => (traitsOf(sign) & TRAITS.folds) === 0)).toEqual([]);
  });

  it('are none for the signs of which most entries consist', () => {
    for (const sign of '市民へのアンケート、説明会を実施した。※⇒△「」（1,234円）aZ'.replace(
      /[（）]/gu,
      '',
    ))
      expect([sign, traitsOf(sign)]).toEqual([sign, 0]);
  });

  it('are not those of both halves of a sign beyond the first plane', () => {
    expect(traitsOf('𠮷') & TRAITS.folds).toBe(TRAITS.folds);
  });
});

describe('the traits of a text', () => {
  it('are those of all its signs', () => {
    expect(traitsOf('平成２９ 年')).toBe(TRAITS.era | TRAITS.wide | TRAITS.folds | TRAITS.space);
    expect(hasTrait('平成２９年', TRAITS.wide)).toBe(true);
    expect(hasTrait('29年', TRAITS.wide | TRAITS.space)).toBe(false);
  });

  it('at the ends are those of the first and last sign', () => {
    expect(hasTraitAtEnds(' 文', TRAITS.space)).toBe(true);
    expect(hasTraitAtEnds('文\n', TRAITS.space)).toBe(true);
    expect(hasTraitAtEnds('文 書', TRAITS.space)).toBe(false);
    expect(hasTraitAtEnds('', TRAITS.space)).toBe(false);
  });
});
