/** What differs between two texts, word by word. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Piece } from '../../src/core/text-difference';
import { differenceOf, shortened } from '../../src/core/text-difference';

const text = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
const changed = (pieces: readonly Piece[]): readonly string[] =>
  pieces.filter((piece) => piece.changed).map((piece) => piece.text);
const unchanged = (pieces: readonly Piece[]): string =>
  text(pieces.filter((piece) => !piece.changed));

describe('the difference between two texts', () => {
  it('is the words that one of them lacks', () => {
    const { before, after } = differenceOf(
      '窓口業務の委託を検討した。',
      '窓口業務の委託を実施した。',
    );
    expect(changed(before)).toEqual(['検討']);
    expect(changed(after)).toEqual(['実施']);
  });

  it('shows a line break that came in', () => {
    expect(changed(differenceOf('検討\n実施', '検討\n試行\n実施').after).join('')).toBe('試行\n');
  });

  it('marks nothing in equal texts, and everything where one is empty', () => {
    expect(differenceOf('同じ', '同じ').after).toEqual([{ text: '同じ', changed: false }]);
    expect(differenceOf('', '新しい')).toEqual({
      before: [],
      after: [{ text: '新しい', changed: true }],
    });
  });

  it('is all between the first and the last change where a text was written anew', () => {
    const { before, after } = differenceOf(
      '令和2年度の予算を要求し、課題の整理を行う。',
      '令和2年度に廃止の手続を進め、跡地の活用を検討する。',
    );
    expect(changed(before)).toEqual(['の予算を要求し、課題の整理を行う']);
    expect(changed(after)).toEqual(['に廃止の手続を進め、跡地の活用を検討する']);
  });

  it('gives both texts back, with the same unchanged part in both', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('課', '、', ' ', 'あ', '𠮷', '\n', 'a') }),
        fc.string({ unit: fc.constantFrom('課', '、', ' ', 'あ', '𠮷', '\n', 'a') }),
        (a, b) => {
          const { before, after } = differenceOf(a, b);
          expect(text(before)).toBe(a);
          expect(text(after)).toBe(b);
          expect(unchanged(before)).toBe(unchanged(after));
        },
      ),
    );
  });

  it('is taken as one piece between the first and the last change where texts are very long', () => {
    const long = Array.from({ length: 8_000 }, (_, at) => `第${at}回。`)
      .join('')
      .slice(0, 32_767);
    const other = long.replace('第100回', '第百回').replace('第4000回', '第四千回');
    const { after } = differenceOf(long, other);
    expect(text(after)).toBe(other);
    expect(after.map((piece) => piece.changed)).toEqual([false, true, false]);
    expect(after[1]?.text).toMatch(/^第?百回[^]*四千回?$/u);
  });

  it('is all that is shown of a long text, with a few words around it', () => {
    const long = '市民課の窓口業務について、他市の状況を調査し、委託の範囲を整理した。';
    const { after } = differenceOf(long, long.replace('調査', '確認'));
    const short = text(shortened(after));
    expect(short).toBe('…ついて、他市の状況を確認し、委託の範囲を整理…');
  });
});
