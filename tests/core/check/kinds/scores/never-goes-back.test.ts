/** A stage never goes back. */
import { showKind, yearly } from '../made-up';

showKind('never-goes-back', {
  town: { fields: [yearly('stage', '段階', { kind: 'one-of', values: ['着手', '途中', '完了'] })] },
  rule: { field: 'stage', order: ['着手', '途中', '完了'] },
  right: [{ 段階令和3年度: '着手', 段階令和5年度: '完了' }],
  wrong: {
    'never-goes-back': { rows: [{ 段階令和3年度: '途中', 段階令和4年度: '着手' }], at: ['1 R4'] },
  },
});
