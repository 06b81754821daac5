/** The sections of one field do not stand in another. */
import { field, showKind } from '../made-up';

const LIST = { kind: 'section-list', sectionEndings: ['課'], freeEndings: ['全課'] } as const;

showKind('not-among', {
  town: { fields: [field('lead', '主管', LIST), field('helpers', '協力', LIST)] },
  rule: { field: 'helpers', of: 'lead' },
  right: [
    { 主管: '総務課', 協力: '税務課、建設課' },
    { 主管: '総務課', 協力: '' },
  ],
  wrong: { 'not-among': { rows: [{ 主管: '総務課', 協力: '税務課、総務課' }], at: ['1 協力'] } },
});
