/** A record has a sub-record for each of its years. */
import { expect, it } from '@jest/globals';
import { field, foundBy, showKind, textField } from '../made-up';
import type { Town } from '../made-up';

const TOWN: Town = {
  fields: [textField('what', '内容'), field('end', '終期', { kind: 'fiscal-year' })],
  others: [
    {
      definition: {
        id: 'years',
        name: '年度別',
        recordName: '年度',
        numberField: 'of',
        subRecordsOf: 'works',
        yearField: 'year',
        fields: [
          field('of', '業務の番号', { kind: 'integer', min: 1 }),
          field('year', '年度', { kind: 'fiscal-year' }),
          textField('done', '実績'),
        ],
      },
      rows: [
        { 業務の番号: 1, 年度: '令和3年度', 実績: 'あ' },
        { 業務の番号: 1, 年度: '令和4年度', 実績: 'い' },
      ],
    },
  ],
};

showKind('sub-record-per-year', {
  town: TOWN,
  rule: { ledger: 'works', of: 'years', life: { ledger: 'works', end: 'end', begins: [] } },
  right: [{ 内容: '講座', 終期: '令和4年度' }],
  wrong: { 'sub-record-missing': { rows: [{ 内容: '講座', 終期: '令和5年度' }], at: ['1 R5'] } },
});

it('asks for every year of the plan where no life is stated', () => {
  const found = foundBy({
    town: TOWN,
    rule: {
      code: 'X01',
      severity: 'error',
      kind: 'sub-record-per-year',
      ledger: 'works',
      of: 'years',
    },
    rows: [{ 内容: '講座', 終期: '令和4年度' }],
  });
  expect(found.map(({ record, year }) => [record, year])).toEqual([['1', 'R5']]);
});
