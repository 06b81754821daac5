/** How many lines a text takes in a cell, worked out by hand: signs of 10 points, lines 1.67 times as far apart. */
import { describe, expect, it } from '@jest/globals';
import { textHeight } from '../../../src/core/sheet/text-size';

const SIZE = 10;
const LINE = 16.7;

function linesIn(text: string, width: number): number {
  return Math.round(textHeight(text, SIZE, width) / LINE);
}

describe('textHeight', () => {
  it('leaves what is too narrow for another sign empty at the end of each line', () => {
    // 14 signs a line, not 14.9.
    expect(linesIn('あ'.repeat(29), 149)).toBe(3);
    expect(linesIn('あ'.repeat(28), 149)).toBe(2);
    expect(linesIn('あ'.repeat(28), 140)).toBe(2);
  });

  it('takes each line break for a line, an empty one too', () => {
    expect(linesIn('あ\n\nあ', 100)).toBe(3);
    expect(linesIn('', 100)).toBe(1);
  });

  it('parts no word of half-width signs, unless it is longer than a line', () => {
    // Four signs and a word of three (16.8 points) on a line of 50 points, twice.
    expect(linesIn('あいうえPDCかきくけPDC', 50)).toBe(3);
    expect(linesIn('1234567890', 50)).toBe(2);
  });

  it('begins no line with a mark: the sign before goes along', () => {
    // Five signs fill a line; 「い、」 is the second one, and then four more signs fit no longer.
    expect(linesIn('ああああい、うううう', 50)).toBe(3);
    expect(linesIn('ああああいいうううう', 50)).toBe(2);
  });

  it('lets blanks hang over the end of a line', () => {
    expect(linesIn('あああああ いいいいい', 50)).toBe(2);
  });
});
