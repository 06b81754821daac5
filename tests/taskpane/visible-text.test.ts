/** What is made seen of white space. */
import { describe, expect, it } from '@jest/globals';
import { visiblePieces } from '../../src/taskpane/validation/visible-text';

/** Signs in brackets. */
function drawn(text: string): string {
  return visiblePieces(text)
    .map(({ text: piece, sign }) => (sign ? `[${piece}]` : piece))
    .join('');
}

describe('visible text', () => {
  it.each([
    ['実績', '実績'],
    ['two words', 'two words'],
    ['  実績', '[␣␣]実績'],
    ['実績\u3000', '実績[␣]'],
    ['一行\n二行', '一行[⏎]二行'],
    ['一行\r\n', '一行[⏎]'],
    ['doubled  space', 'doubled[␣␣]space'],
    ['全角\u3000空白', '全角[␣]空白'],
    ['', ''],
  ])('draws %j as %s', (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });
});
