/** Records stand in the order of the list. */
import { field, showKind } from '../made-up';

const LIST = {
  definition: {
    ...{ id: 'list', name: '課の一覧', recordName: '項目' },
    fields: [
      field('item', '細目', { kind: 'heading' }),
      field('sections', '担当課', { kind: 'practising-section', all: '全課', several: true }),
    ],
  },
  rows: [
    { 細目: '窓口', 担当課: '税務課' },
    { 細目: '公園', 担当課: '建設課 総務課' },
  ],
} as const;

showKind('in-listed-order', {
  town: {
    fields: [
      field('item', '細目', { kind: 'heading' }),
      field('section', '課', { kind: 'practising-section', all: '全課' }),
    ],
    others: [LIST],
  },
  rule: { ledger: 'works', field: 'section', by: ['item'], list: 'list', listed: 'sections' },
  right: [
    { 細目: '窓口', 課: '税務課' },
    { 細目: '公園', 課: '建設課' },
    { 細目: '公園', 課: '総務課' },
  ],
  wrong: {
    'in-listed-order': {
      rows: [
        { 細目: '公園', 課: '総務課' },
        { 細目: '窓口', 課: '税務課' },
        { 細目: '公園', 課: '建設課' },
      ],
      at: ['1 細目'],
    },
  },
});
