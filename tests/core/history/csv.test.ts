/** Texts as CSV. */
import { expect, it } from '@jest/globals';
import { csv } from '../../../src/core/history/csv';

it('quotes every text, doubles quotes, keeps line breaks, and makes no text a formula', () => {
  expect(
    csv([
      ['日時', '処理'],
      ['a "b", c\nd', '=1+1'],
      ['-3', ''],
    ]),
  ).toBe('\uFEFF"日時","処理"\r\n"a ""b"", c\nd","\'=1+1"\r\n"\'-3",""\r\n');
});
