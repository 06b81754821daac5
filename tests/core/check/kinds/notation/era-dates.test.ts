/** Dates of an era exist. */
import { describe, expect, it } from '@jest/globals';
import { codesOf, findingsOf, onlyFinding } from './written-record';
import { plainSheet } from '../../../plain-sheet';
import { showKind, textField, yearly } from '../made-up';

showKind('era-dates', {
  town: {
    fields: [textField('what', '内容'), yearly('text', '取組', { kind: 'text' })],
    years: [2019, 2020],
  },
  rule: {},
  right: [{ 内容: '令和2年4月1日に開いた。' }],
  wrong: {
    'impossible-date': { rows: [{ 内容: '平成32年4月1日に開いた。' }], at: ['1 内容'] },
    'impossible-year-header': {
      rows: [{ 内容: '講座' }],
      workbook: (snapshot) => ({
        ...snapshot,
        sheets: [
          plainSheet(
            [
              ['番号', '内容', '取組平成31年度', '取組平成32年度'],
              [1, '講座', 'あ', 'い'],
            ],
            {
              id: 'works',
              name: '業務一覧',
            },
          ),
        ],
      }),
      at: ['D1'],
    },
  },
});

describe('C14, era dates', () => {
  it.each([
    ['内容', '平成32年4月に開始', '令和2年4月に開始'],
    ['内容', '　平成３２年度の㈱', '令和２年度の(株)'],
    ['開始年度', '平成32年度', '令和2年度'],
    ['開始年度', 'H32', 'R2'],
  ])('in %s: %s becomes %s, with all else that is wrong there', (header, text, content) => {
    const finding = findingsOf({ [header]: text }).find(({ code }) => code === 'C14');
    expect(finding).toMatchObject({ severity: 'warning', fix: { way: 'era', content } });
  });

  it('cannot always be derived', () => {
    expect(onlyFinding({ 内容: '平成30年13月' })).not.toHaveProperty('fix');
    expect(codesOf({ 内容: '令和元年度から令和2年4月まで' })).toEqual([]);
  });
});
