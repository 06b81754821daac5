/** A record takes one row. */
import { showKind, textField, yearly } from '../made-up';

showKind('one-row-a-record', {
  town: {
    fields: [
      textField('what', '内容'),
      textField('side', '区分'),
      yearly('text', '取組', { kind: 'text' }),
    ],
  },
  rule: {},
  right: [
    { 内容: '講座', 区分: '計画', 取組令和3年度: 'あ' },
    { 内容: '窓口', 区分: '計画', 取組令和3年度: 'い' },
  ],
  wrong: {
    'rows-a-record': {
      rows: [
        { 内容: '講座', 区分: '計画', 取組令和3年度: 'あ' },
        { 番号: '', 内容: '', 区分: '実績', 取組令和3年度: 'い' },
        { 番号: 2, 内容: '窓口', 区分: '計画', 取組令和3年度: 'う' },
        { 番号: '', 内容: '', 区分: '実績', 取組令和3年度: 'え' },
        { 番号: 3, 内容: '公園', 区分: '計画', 取組令和3年度: 'お' },
        { 番号: '', 内容: '', 区分: '実績', 取組令和3年度: 'か' },
      ],
      at: ['A2'],
    },
  },
});
