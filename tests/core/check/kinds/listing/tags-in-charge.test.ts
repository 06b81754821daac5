/** A section that a text names in 【 】 is in charge of the record. */
import { field, showKind, textField } from '../made-up';

showKind('tags-in-charge', {
  town: {
    fields: [
      field('sections', '担当', { kind: 'sections', everyBureau: ['各部局'] }),
      textField('done', '実績'),
    ],
  },
  rule: { field: 'done', sections: 'sections' },
  right: [{ 担当: '総務部総務課', 実績: '【総務課】講座を開いた。' }],
  wrong: {
    'tag-not-in-charge': {
      rows: [{ 担当: '総務部総務課', 実績: '【税務課】講座を開いた。' }],
      at: ['1 実績'],
    },
  },
});
