/** A fix of one fault of notation mends all of them in its cell. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../../../src/core/finding';
import { AMOUNTS, findingsOf } from './written-record';

describe('a fix', () => {
  const text = fc
    .array(
      fc.constantFrom(
        ...[
          '　',
          ' ',
          '\n',
          '㈱',
          'ｶﾞ',
          '１',
          '2',
          ',',
          '千円',
          '平成32年度',
          '庁舎',
          'Ⅱ',
          '①',
          '△',
        ],
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  it('of notation leaves nothing of notation to fix in its cell, whichever of the cell’s findings gave it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('番号', '内容', '記号', '開始年度', AMOUNTS),
        text,
        (header, raw) => {
          const notation = (found: readonly Finding[]): readonly Finding[] =>
            found.filter(({ code }) => /^C1[0-25]$/u.test(code));
          const fixes = notation(findingsOf({ [header]: raw })).map(({ fix }) => fix?.content);
          expect(new Set(fixes).size).toBeLessThanOrEqual(1);
          const [content] = fixes;
          if (content !== undefined)
            expect(notation(findingsOf({ [header]: content }))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
