/** What has a form can be read: money, figures with units, targets, sections, scores, decimals and marks. */
import { describe, expect, it } from '@jest/globals';
import type { FieldDefinition } from '../../../../../src/core/ledger/definition';
import { findingMessage } from '../../../../../src/words/finding-message';
import { field, FIGURES, foundBy, showKind, TARGETS } from '../made-up';

showKind('readable', {
  town: {
    fields: [
      field('amount', '金額', { kind: 'money', unit: '千円' }),
      field('count', '件数', { kind: 'integer' }),
    ],
  },
  rule: { fields: ['amount'] },
  right: [{ 金額: '500千円', 件数: '約三件' }],
  wrong: { unreadable: { rows: [{ 金額: '500千円程度' }], at: ['1 金額'] } },
});

describe('what cannot be read', () => {
  const FIELDS: Readonly<Record<string, FieldDefinition['type']>> = {
    評点: { kind: 'score', min: 0, max: 3 },
    平均: { kind: 'bounded-decimal', min: '1', max: '5', places: 1 },
    重点: { kind: 'mark', mark: '○', meant: ['1'] },
    指標: FIGURES,
    目標: TARGETS,
    実践課: { kind: 'practising-section', all: '全課' },
  };

  function foundIn(label: string, cell: string | number) {
    const type = FIELDS[label] ?? { kind: 'text' };
    return foundBy({
      town: { fields: [field('one', label, type)] },
      rule: { code: 'X01', severity: 'error', kind: 'readable', fields: ['one'] },
      rows: [{ [label]: cell }],
    });
  }

  it.each<[string, string | number]>([
    ['評点', 2],
    ['評点', '-'],
    ['平均', 4.5],
    ['重点', '○'],
    ['重点', ''],
    ['指標', '参加者 30人'],
    ['目標', '○講座：4回/年'],
    ['実践課', '総務課'],
    ['実践課', '全課【総務課】'],
  ])('is nothing of %s %s', (label, cell) => {
    expect(foundIn(label, cell)).toEqual([]);
  });

  it.each<[string, string | number, RegExp]>([
    ['評点', 4, /大きすぎる数です。0から3までの整数を入力し/u],
    ['平均', 5.5, /1から5までの数を小数第1位までで入力してください/u],
    ['重点', '済', /「済」は使えない値です。該当するときは「○」を入力し/u],
    ['指標', '参加者 30', /末尾に単位がありません。数値のすぐ後に単位（人、回）を付けてください/u],
    ['目標', '講座：4回/年', /「○」か「①」がありません。目標が一つなら○/u],
    ['実践課', '全課【総務課', /一つの課名か「全課【とりまとめ課】」の形で入力してください/u],
  ])('of %s %s is told with how it is written', (label, cell, told) => {
    const [finding, ...others] = foundIn(label, cell);
    expect(others).toEqual([]);
    expect(finding && findingMessage(finding, 'ja')).toMatch(told);
  });

  it('gets the mark that was meant, for a number too', () => {
    expect(foundIn('重点', 1)[0]?.fix?.content).toBe('○');
  });
});
