/** A record's item and section stand in the list. */
import { field, showKind } from '../made-up';

showKind('section-listed', {
  town: {
    fields: [
      field('item', '細目', { kind: 'heading' }),
      field('section', '課', { kind: 'practising-section', all: '全課' }),
    ],
    others: [
      {
        definition: {
          id: 'list',
          name: '課の一覧',
          recordName: '項目',
          fields: [
            field('item', '細目', { kind: 'heading' }),
            field('sections', '担当課', { kind: 'practising-section', all: '全課', several: true }),
          ],
        },
        rows: [
          { 細目: '窓口', 担当課: '税務課' },
          { 細目: '公園', 担当課: '建設課 総務課' },
        ],
      },
    ],
  },
  rule: { ledger: 'works', field: 'section', by: ['item'], list: 'list', listed: 'sections' },
  right: [{ 細目: '公園', 課: '総務課' }],
  wrong: {
    'item-not-listed': { rows: [{ 細目: '道路', 課: '建設課' }], at: ['1 細目'] },
    'section-not-listed': { rows: [{ 細目: '窓口', 課: '建設課' }], at: ['1 課'] },
  },
});
