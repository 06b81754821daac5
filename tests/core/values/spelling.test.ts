/** Names and their spellings: one key, white space for looks, and where a cell writes a name. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readValue, sectionsOf } from '../../../src/core/values';
import type { ValueType } from '../../../src/core/values';
import {
  comparable,
  isBlank,
  nameKey,
  squashed,
  trimmed,
} from '../../../src/core/values/comparable';
import { commonSpelling, positionsOf, plainName } from '../../../src/core/values/spelling';

describe('the key of a name', () => {
  it.each([
    ['ＤＸ推進課'],
    ['dx推進課'],
    ['DX　推　進　課'],
    [' DX推進課\r\n'],
    ['DX推\u200B進課'],
    ['DX推進\u00AD課'],
    ['\u202ADX推進課\u202C'],
    ['DX推\u{E0101}進課'],
    ['DX推進課\uFE00'],
  ])('is the same for %j', (name) => {
    expect(nameKey(name)).toBe(nameKey('DX推進課'));
  });

  it.each([
    ['ﾃﾞｼﾞﾀﾙ課', 'デジタル課'],
    ['ﾃ\u200Bﾞｼﾞﾀﾙ課', 'デジタル課'],
    ['カ゛ス課', 'ガス課'],
    ['㈱〇', '(株)〇'],
  ])('takes %j for %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('tells names apart that only look alike to a machine', () => {
    expect(new Set(['育む課', 'はぐくむ課', 'ヶ課', 'ケ課', '○課', '〇課'].map(nameKey)).size).toBe(
      6,
    );
  });

  it('is a key of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
        expect(squashed(squashed(text))).toBe(squashed(text));
        expect(trimmed(trimmed(text))).toBe(trimmed(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing of signs that do not show', () => {
    expect(isBlank('\u200B\u00AD\uFE0F　\u2060')).toBe(true);
    expect(comparable('実\u200B施\u00AD')).toBe('実施');
  });
});

describe('white space for looks', () => {
  it.each([
    ['総　務　課', '総務課'],
    ['総務 課', '総務課'],
    [' 総 務課', '総務課'],
    ['行政 改革', '行政 改革'],
    ['New Plan', 'New Plan'],
    ['I C T活用', 'I C T活用'],
  ])('%j is %j', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  const list: ValueType = {
    kind: 'section-list',
    sectionEndings: ['課', '園', '室'],
    freeEndings: ['各課', '等'],
  };
  const practising: ValueType = { kind: 'practising-section', all: '全課' };
  const several: ValueType = { ...practising, several: true };
  const units: ValueType = { kind: 'sections', everyBureau: ['各部局'] };
  const bureaus: ValueType = { kind: 'bureau-sections', outside: [] };

  it.each([
    [list, '総　務　課', ['総務課']],
    [list, '総　務　課　財　政　課', ['総務課', '財政課']],
    [list, '財政課 総 務 課', ['財政課', '総務課']],
    [list, '公　園　課', ['公園課']],
    [list, '企画 政策 課', ['企画政策課']],
    [list, '教育委員会 学校教育課', ['学校教育課']],
    [list, '債権を扱う 各課', []],
    [practising, '総　務　課', ['総務課']],
    [practising, '全 課【総 務 課】', ['総務課']],
    [several, '総　務　課　財政課\n財 政 課', ['総務課', '財政課']],
    [several, 'ラベンダーハイツ　総務課', ['ラベンダーハイツ', '総務課']],
    [units, '総務部総　務　課', ['総務部総務課']],
    [units, '総　務　部\n行　政　課', ['総務部行政課']],
    [bureaus, '(財)財 政 課、税　務　課\n', ['(財)財政課', '(財)税務課']],
    [bureaus, '(財)財政課 \n \n、税務課', ['(財)財政課', '(財)税務課']],
  ])('of %j in %j parts no names', (type, raw, sections) => {
    const reading = readValue(raw, type);
    expect(reading.state === 'value' && sectionsOf(reading.value, type)).toEqual(sections);
  });

  it('names a section once that a cell names in two spellings', () => {
    const reading = readValue('DX課、ＤＸ課', list);
    expect(reading.state === 'value' && sectionsOf(reading.value, list)).toEqual(['DX課']);
  });
});

describe('spellings', () => {
  it('are those that most have; of equals the plain one, then the first', () => {
    expect(commonSpelling(['ＤＸ', 'DX', 'ＤＸ'])).toBe('ＤＸ');
    expect(commonSpelling(['ＤＸ', 'DX'])).toBe('DX');
    expect(commonSpelling(['ＤX', 'ＤＸ'])).toBe('ＤX');
  });

  it('are found where a cell writes them', () => {
    const text = '(総)ＤＸ推\u200B進課、dx推　進課';
    const found = positionsOf(text, nameKey('DX推進課')).map(({ from, to }) =>
      text.slice(from, to),
    );
    expect(found).toEqual(['ＤＸ推\u200B進課', 'dx推　進課']);
    expect(positionsOf(text, '')).toEqual([]);
  });
});
