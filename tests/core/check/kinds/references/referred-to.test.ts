/** Every record is named by one of another ledger. */
import { field, showKind, textField } from '../made-up';

const NAMED = (number: number) => ({
  definition: {
    id: 'steps',
    name: '手順一覧',
    recordName: '手順',
    fields: [field('of', '業務の番号', { kind: 'integer', min: 1 }), textField('step', '手順')],
  },
  rows: [{ 業務の番号: number, 手順: '調べる' }],
});

showKind('referred-to', {
  town: { fields: [textField('what', '内容')], others: [NAMED(1)] },
  rule: { ledger: 'works', by: 'steps', field: 'of' },
  right: [{ 内容: '講座' }],
  wrong: { 'referred-to': { rows: [{ 内容: '講座' }, { 内容: '窓口' }], at: ['2 番号'] } },
});
