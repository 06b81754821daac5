/** Every section of the list has a record. */
import { field, showKind, textField } from '../made-up';

showKind('listed-have-records', {
  town: {
    fields: [
      field('item', '細目', { kind: 'heading' }),
      field('sections', '担当課', { kind: 'practising-section', all: '全課', several: true }),
    ],
    ledger: { sectionField: 'sections' },
    others: [
      {
        definition: {
          id: 'sheets',
          name: '実践表',
          recordName: '実践',
          fields: [
            field('item', '細目', { kind: 'heading' }),
            field('section', '実践課', { kind: 'practising-section', all: '全課' }),
            textField('what', '内容'),
          ],
        },
        rows: [
          { 細目: '窓口', 実践課: '税務課', 内容: '案内' },
          { 細目: '公園', 実践課: '建設課', 内容: '点検' },
        ],
      },
    ],
  },
  rule: {
    ledger: 'works',
    by: ['item'],
    listed: 'sections',
    records: 'sheets',
    section: 'section',
  },
  right: [
    { 細目: '窓口', 担当課: '税務課' },
    { 細目: '公園', 担当課: '建設課' },
  ],
  wrong: {
    'listed-without-record': {
      rows: [
        { 細目: '窓口', 担当課: '税務課 総務課' },
        { 細目: '公園', 担当課: '建設課' },
      ],
      at: ['1 担当課'],
    },
  },
});
