/** Numbers are stored as numbers. */
import { field, showKind } from '../made-up';

showKind('stored-as-text', {
  town: { fields: [field('count', '件数', { kind: 'integer' })] },
  rule: {},
  right: [{ 件数: 12 }],
  wrong: { 'stored-as-text': { rows: [{ 件数: '12' }], at: ['1 件数'] } },
});
