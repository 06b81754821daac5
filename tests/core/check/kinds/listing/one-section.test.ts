/** A field names one section. */
import { field, showKind, textField } from '../made-up';

showKind('one-section', {
  town: {
    fields: [
      field('lead', '主管', {
        kind: 'section-list',
        sectionEndings: ['課'],
        freeEndings: ['全課'],
      }),
      textField('what', '内容'),
    ],
  },
  rule: { field: 'lead' },
  right: [{ 主管: '総務課' }],
  wrong: {
    'one-section-blank': { rows: [{ 主管: '', 内容: '講座' }], at: ['1 主管'] },
    'one-section-several': { rows: [{ 主管: '総務課、税務課' }], at: ['1 主管'] },
    'one-section-none': { rows: [{ 主管: '全課' }], at: ['1 主管'] },
  },
});
