/** A reason is a reason: what is taken for one, and what is refused with a sentence that says what a good one holds. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/core/finding';
import { judgeReasons, reasonFault } from '../../src/core/reason';
import { findingKey, submission } from '../../src/core/submission';
import { ruleBook } from '../../src/core/check/engine/rule-book';
import { asahikawa } from '../../src/plans/asahikawa';
import { findingMessage } from '../../src/words/finding-message';
import { ownWords } from '../../src/words/own-words';
import { reasonFaults as english } from '../../src/words/en/reason-faults';
import { reasonFaults as japanese } from '../../src/words/ja/reason-faults';
import { ruleSentences } from '../../src/words/rule-sentences';

const WARNING: Finding = {
  code: 'A15',
  severity: 'warning',
  message: 'cells',
  params: {},
  composed: {
    because: [],
    broken: [
      {
        message: 'same',
        holds: true,
        params: { field: '', year: '', other: '', otherYear: 'before' },
      },
    ],
  },
  ledger: 'initiatives',
  sheetId: 's1',
  sheet: '取組一覧',
  cell: 'N3',
  record: '2',
  title: '窓口業務の委託',
  item: '',
  sections: [],
  field: '作業工程（実績）',
  year: 'H30',
  value: '窓口を見直した。',
};
const RULES = ruleBook(asahikawa);
const WORDS = ownWords(WARNING, RULES);

const fault = (reason: string): string | null => reasonFault(reason, WARNING, WORDS);

describe('a reason', () => {
  it.each([
    ...[
      'OK',
      'ｏｋ',
      'ＯＫです。',
      '確認済',
      '確認済み',
      '確認済みです',
      '確認しました。',
      '確 認 済',
    ],
    ...[
      '問題なし',
      '問題ありません',
      '特に問題なし',
      '了解',
      '了解しました',
      '承知',
      '承知しました',
      '済',
      '済み',
    ],
    ...[
      'なし',
      '無し',
      '-',
      '－',
      '。',
      '✓',
      '○',
      '1',
      '12',
      '１２３',
      '2024/4/1',
      '...',
      'あああ',
      'A',
      '「確認済み」',
    ],
    ...['checked', 'No problem.', 'N/A', 'このままで良いです'],
  ])('is not %j', (reason) => {
    expect(fault(reason)).toBe('phrase');
  });

  it('is not the words of the finding, of its rule or of the cell', () => {
    const entry = RULES.find(({ code }) => code === 'A15');
    const [rule] = entry ? ruleSentences(entry, 'ja') : [];
    for (const words of [
      findingMessage(WARNING, 'ja'),
      findingMessage(WARNING, 'en'),
      findingMessage(WARNING, 'ja').split('。')[0] ?? '',
      rule?.checks ?? '',
      rule?.why ?? '',
      '窓口を 見直した',
      '作業工程(実績)',
      '窓口業務の委託',
    ])
      expect([words, fault(words)]).toEqual([words, 'own-words']);
  });

  it.each([
    '前年度の決算書で確認した。',
    '担当課に確認済み',
    '国の通知を待っているため',
    '2年続けて同じ作業をした（課長確認）',
    '窓口を見直した。次の年度も同じ作業である。',
    '別紙のとおり',
    '同じ工事を続けたため問題なし',
    'as agreed with the finance section',
  ])('is %j', (reason) => {
    expect(fault(reason)).toBeNull();
  });

  it('is refused in whatever width, case and white space it is written, and taken likewise', () => {
    const spaced = fc.constantFrom('', ' ', '　', '\n');
    fc.assert(
      fc.property(
        fc.constantFrom('確認済み', 'OK', '問題なし', '前年度の決算書で確認した'),
        fc.array(spaced, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (text, spaces, wide) => {
          const written = [...text]
            .map((sign, at) => `${sign}${spaces[at] ?? ''}`)
            .join('')
            .replace(/[A-Z]/gu, (sign) =>
              wide ? String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0) : sign,
            );
          expect(fault(written)).toBe(fault(text));
        },
      ),
    );
  });

  it('that is none does not make a workbook ready, and stays what it was for whoever completes it', () => {
    const other: Finding = { ...WARNING, record: '3' };
    const written = {
      [findingKey(WARNING)]: '確認済み',
      [findingKey(other)]: '同じ作業を続けたため',
    };
    const { reasons, refused } = judgeReasons(
      [WARNING, other],
      { ...written, gone: 'OK' },
      () => [],
    );
    expect(refused).toEqual({ [findingKey(WARNING)]: { text: '確認済み', fault: 'phrase' } });
    // Whether a reason of a finding that is gone for now is one is judged when it comes back.
    expect(reasons).toEqual({ [findingKey(other)]: '同じ作業を続けたため', gone: 'OK' });
    expect(submission([WARNING, other], reasons)).toEqual({
      ready: false,
      errors: 0,
      unexplained: 1,
      explained: 1,
    });
  });

  it('that is none is answered by what a good one holds', () => {
    for (const message of Object.values(japanese))
      expect(message).toMatch(/何を確かめたか.*なぜこのままでよいか/u);
    for (const message of Object.values(english))
      expect(message).toMatch(/confirmed.*why the entry stands/u);
  });
});
