/** Names are written out, where a ditto mark stands for them. */
import { field, showKind, textField } from '../made-up';

showKind('ditto-marks', {
  town: {
    fields: [
      textField('what', '内容'),
      field('section', '担当', { kind: 'section-list', sectionEndings: ['課'], freeEndings: [] }),
    ],
    ledger: { sectionField: 'section' },
  },
  rule: {},
  right: [
    { 内容: '講座', 担当: '総務課' },
    { 内容: '窓口', 担当: '総務課' },
  ],
  wrong: {
    'ditto-mark': {
      rows: [
        { 内容: '講座', 担当: '総務課' },
        { 内容: '窓口', 担当: '〃' },
      ],
      at: ['2 担当'],
    },
  },
});
