/** Whatever stands in a cell, reading it as targets, ranges, policies or measured values comes to an end that makes sense. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import facts from '../../../src/plans/azumino/facts.json';
import { printValue, readValue } from '../../../src/core/values';
import type { ValueType } from '../../../src/core/values';
import { UNITS } from '../../../src/plans/azumino/settings';

const TYPES: readonly ValueType[] = [
  { kind: 'targets', units: UNITS },
  { kind: 'year-range' },
  { kind: 'policies', label: '方針' },
  { kind: 'measured' },
];

const PIECES = [
  ...'○①②③：:/()（）※、・～ 　\n',
  '及び',
  '/年',
  '/取組期間',
  '前年度比',
  '(基準)',
  '(参考) 平成30年度：',
  '(速報値)',
  '令和2年度：',
  '令和2年度',
  '平成32年度',
  '受診率',
  '以上',
  '以下',
  '3%',
  '減',
  '増',
  '△5',
  '1,360,000kWh',
  '100万人',
  '現年 ',
  '電気：',
  '方針4',
];
const CELLS = facts.records.map(({ targetsText }) => targetsText);

/** Texts out of the words of the grammar, and published cells with something taken out or put in. */
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.constantFrom(...CELLS), fc.nat(120), fc.nat(12), fc.constantFrom('', ...PIECES))
    .map(([cell, at, length, piece]) => cell.slice(0, at) + piece + cell.slice(at + length)),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('any text', () => {
  it('is read as a value whose print is read as the same, or refused at a place within it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...TYPES), (raw, type) => {
        const reading = readValue(raw, type);
        if (reading.state === 'unreadable') {
          expect(reading.at).toBeGreaterThanOrEqual(0);
          expect(reading.at).toBeLessThanOrEqual(raw.length);
        } else if (reading.state === 'value') {
          const print = printValue(reading.value, type);
          expect([print, readValue(print, type)]).toEqual([print, reading]);
        } else expect(reading.state).toBe('blank');
      }),
      { numRuns: 1500 },
    );
  });
});
