/** A word is spelled in one way: the plan's spelling is offered. */
import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../../../../src/core/check';
import { findingMessage } from '../../../../../src/words/finding-message';
import { foundBy, showKind, textField } from '../made-up';

const TOWN = { fields: [textField('aim', 'ねらい')] };
const WORDS = [
  { use: '育', not: ['はぐく'] },
  { use: '取組', not: ['取り組み', '取組み'] },
];

showKind('similar-spellings', {
  town: TOWN,
  rule: { fields: ['aim'], words: WORDS },
  right: [{ ねらい: '地域で育む取組' }, { ねらい: '' }, { ねらい: 3 }],
  wrong: {
    'similar-spelling': {
      rows: [{ ねらい: '地域で育む' }, { ねらい: '子どもをはぐくみ、守る' }],
      at: ['2 ねらい'],
    },
  },
});

describe('a word in another spelling', () => {
  const rule: Rule = {
    code: 'X01',
    severity: 'info',
    kind: 'similar-spellings',
    fields: ['aim'],
    words: WORDS,
  };

  it('is offered in that of the plan, all words of a cell together', () => {
    const [finding, ...more] = foundBy({
      town: TOWN,
      rule,
      rows: [{ ねらい: 'はぐくむ取り組みを育む。' }],
    });
    expect(more).toEqual([]);
    expect(finding?.fix).toEqual({ way: 'spelling', content: '育む取組を育む。' });
    expect(finding && findingMessage(finding, 'ja')).toBe(
      '「ねらい」に「はぐく」と書かれていますが、この計画では「育」と書きます。「ねらい」に「取り組み」と書かれていますが、この計画では「取組」と書きます。書き方をそろえてください。',
    );
  });

  it('is none where it is part of the spelling of the plan', () => {
    const words = [{ use: '子ども家庭課', not: ['家庭課'] }];
    const content = (text: string): unknown =>
      foundBy({ town: TOWN, rule: { ...rule, words }, rows: [{ ねらい: text }] })[0]?.fix?.content;
    expect(content('子ども家庭課')).toBeUndefined();
    expect(content('家庭課と子ども家庭課')).toBe('子ども家庭課と子ども家庭課');
  });
});
