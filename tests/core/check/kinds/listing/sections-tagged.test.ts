/** In records of all sections, texts say in 【 】 whose work it is. */
import { field, showKind, textField } from '../made-up';

showKind('sections-tagged', {
  town: {
    fields: [
      field('section', '実践課', { kind: 'practising-section', all: '全課' }),
      textField('first', '上期'),
      textField('second', '下期'),
    ],
    ledger: { sectionField: 'section' },
  },
  rule: { fields: ['first', 'second'], section: 'section' },
  right: [
    { 実践課: '全課【総務課】', 上期: '【税務課】窓口の案内を見直した。' },
    { 実践課: '税務課', 上期: '税務課の窓口を見直した。' },
  ],
  wrong: {
    'section-not-tagged': {
      rows: [
        { 実践課: '税務課', 上期: '見直した。' },
        { 実践課: '全課【総務課】', 上期: '税務課：窓口の案内を見直した。' },
      ],
      at: ['2 上期'],
    },
    'sections-not-named': {
      rows: [{ 実践課: '全課【総務課】', 上期: '見直した。' }],
      at: ['1 上期'],
    },
  },
});
