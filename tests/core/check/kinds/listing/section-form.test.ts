/** A section is named alone, or all of them with the one that puts it together. */
import { field, showKind } from '../made-up';

showKind('section-form', {
  town: { fields: [field('section', '実践課', { kind: 'practising-section', all: '全課' })] },
  rule: { field: 'section' },
  right: [{ 実践課: '総務課' }, { 実践課: '全課【総務課】' }],
  wrong: { 'section-form': { rows: [{ 実践課: '全課【総務課' }], at: ['1 実践課'] } },
});
