/** Headings: numbered titles in the numberings that cities use. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOf, printValue, readValue } from '../../../src/core/values';
import type { Value, ValueType } from '../../../src/core/values';
import { circledNumber, circledSign } from '../../../src/core/values/circled';

const FULL: ValueType = { kind: 'heading' };
const HALF: ValueType = { kind: 'heading', width: 'half' };

function value(raw: string | number, type = FULL): Value {
  const reading = readValue(raw, type);
  if (reading.state !== 'value') throw new Error(`${raw} is ${JSON.stringify(reading)}`);
  return reading.value;
}

describe('a heading', () => {
  it.each([
    ['1 市民ニーズの把握と「総働」', 1, 'plain', '市民ニーズの把握と「総働」'],
    ['１　アウトソーシングの推進', 1, 'plain', 'アウトソーシングの推進'],
    ['12. 広報', 12, 'plain', '広報'],
    ['(1) 業務委託の拡大', 1, 'bracketed', '業務委託の拡大'],
    ['（１１）業務委託の拡大', 11, 'bracketed', '業務委託の拡大'],
    ['⑴ 事務事業の見直し', 1, 'bracketed', '事務事業の見直し'],
    ['⒉事務事業の見直し', 2, 'plain', '事務事業の見直し'],
    ['① 情報提供手段の拡大', 1, 'circled', '情報提供手段の拡大'],
    ['⑳広報', 20, 'circled', '広報'],
    ['㉑ 広報', 21, 'circled', '広報'],
    ['㉟　広報', 35, 'circled', '広報'],
    ['㊱ 広報', 36, 'circled', '広報'],
    ['㊿ 広報', 50, 'circled', '広報'],
    ['Ⅰ 協働によるまちづくり', 1, 'roman', '協働によるまちづくり'],
    ['Ⅲ　市民満足', 3, 'roman', '市民満足'],
    ['Ⅳ.ICTの活用', 4, 'roman', 'ICTの活用'],
    ['I 協働によるまちづくり', 1, 'roman', '協働によるまちづくり'],
    ['ＩＩ　協働', 2, 'roman', '協働'],
    ['XIV. 協働', 14, 'roman', '協働'],
    ['ⅩⅢ 協働', 13, 'roman', '協働'],
  ])('%s is number %d, %s, of %s', (raw, number, numbering, title) => {
    expect(value(raw)).toEqual({ kind: 'heading', number, numbering, title });
  });

  it.each([
    ['I C T活用による業務の効率化'],
    ['ICT活用'],
    ['２４時間営業の見直し'],
    ['1.5億円の削減'],
    ['IIII 協働'],
    ['①'],
    ['(1)'],
    ['VC 広報'],
  ])('%s is a title without a number', (raw) => {
    expect(value(raw)).toEqual({ kind: 'heading', number: null, numbering: null, title: raw });
  });

  it('takes a bare number for a title', () => {
    expect(value(1.5)).toMatchObject({ number: null, title: '1.5' });
  });

  it.each([
    ['１　市民', '１　市民', '1 市民'],
    ['(1) 市民', '(1)　市民', '(1) 市民'],
    ['①市民', '①　市民', '① 市民'],
    ['I 市民', 'Ⅰ　市民', 'Ⅰ 市民'],
    ['ⅩⅡ 市民', 'Ⅻ　市民', 'Ⅻ 市民'],
    ['XX 市民', 'ⅩⅩ　市民', 'ⅩⅩ 市民'],
    ['市民', '市民', '市民'],
  ])('%s prints with its own numbering, as %s or in half width as %s', (raw, full, half) => {
    expect(printValue(value(raw), FULL)).toBe(full);
    expect(printValue(value(raw), HALF)).toBe(half);
  });

  it('is told from others by its title alone', () => {
    const spellings = ['① 広報', 'Ⅰ 広報', '(1) 広報', '１　広報', '広報'];
    expect(new Set(spellings.map((raw) => keyOf(value(raw), FULL)))).toEqual(new Set(['広報']));
  });

  it('is read back as it was from its print', () => {
    const signs = [...'19０１①⑳㉑㊿ⅠⅤⅩⅫIVXＩＶＸ().．（） 　\n市民ICTab'];
    const texts = fc
      .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 9 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom(FULL, HALF), (raw, type) => {
        const reading = readValue(raw, type);
        if (reading.state === 'blank') return;
        const read = value(raw, type);
        expect(value(printValue(read, type), type)).toEqual(read);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('circled numbers', () => {
  it('run from ① to ㊿', () => {
    const signs = [
      ...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
    ];
    signs.forEach((sign, index) => {
      expect(circledNumber(sign)).toBe(index + 1);
      expect(circledSign(index + 1)).toBe(sign);
    });
    for (const number of [0, 51, -1, 1.5]) expect(circledSign(number)).toBeNull();
    for (const sign of ['1', '', '⑴', '①②', '㊀']) expect(circledNumber(sign)).toBeNull();
  });
});
