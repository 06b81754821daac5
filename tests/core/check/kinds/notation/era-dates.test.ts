/** Dates of an era exist. */
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
