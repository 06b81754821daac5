/** No two records hold the same. */
import { showKind, textField } from '../made-up';

showKind('unique', {
  town: { fields: [textField('group', '分野'), textField('name', '名称')] },
  rule: { field: 'name', within: ['group'] },
  right: [
    { 分野: '海', 名称: '清掃' },
    { 分野: '山', 名称: '清掃' },
  ],
  wrong: {
    duplicate: {
      rows: [
        { 分野: '海', 名称: '清掃' },
        { 分野: '海', 名称: '清掃' },
      ],
      at: ['2 名称'],
    },
  },
});
