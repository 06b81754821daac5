/** The rules on numbered items, each broken and just not broken (docs/formats/tomakomai.md, T10 to T15 and T22). */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/core/check';
import type { Rule } from '../../src/core/check';
import { recognise } from '../../src/core/ledger/recognise';
import { tomakomai } from '../../src/plans/tomakomai';
import type { Finding } from '../../src/core/finding';
import { findingMessage } from '../../src/words/finding-message';
import { changed, findingsOf, short } from '../core/tomakomai-workbook';
import type { Change } from '../core/tomakomai-workbook';
import { holds, issue, item } from './tomakomai-cases';

holds('T10: 番号 consecutive from ① over all years', [
  ['one number wrong', [item('7', '③', '番号', '④')], ['T10 7④ R3']],
  ['begun anew in a year', [item('7', '③', '番号', '①')], ['T10 7① R3']],
  ['not from ①', [item('N4', '①', '番号', '②')], ['T10 N4② R5']],
  ['a plain digit is read', [item('7', '③', '番号', 3)], []],
  [
    'begun anew in two years',
    [item('7', '③', '番号', '①'), item('7', '⑤', '番号', '①')],
    ['T10 7① R3', 'T10 7① R3'],
  ],
  // As practice 57 of the facts: ⑧ after ⑤, and ⑩ after ⑧.
  [
    'two breaks, the second behind the first',
    [item('7', '⑦', '番号', '⑩'), item('7', '⑧', '番号', '⑫'), item('7', '⑨', '番号', '⑬')],
    ['T10 7⑩ R5', 'T10 7⑫ R5'],
  ],
  [
    'two items the other way round',
    [item('7', '③', '番号', '④'), item('7', '④', '番号', '③')],
    ['T10 7④ R3', 'T10 7③ R3'],
  ],
  ['blank is C05 alone', [item('7', '⑨', '番号', '')], ['C05 7 R6']],
  ['words are C07 alone', [item('7', '⑨', '番号', '九')], ['C07 7九 R6']],
]);

holds('T11: a reference points to an earlier entry', [
  ['an earlier item', [item('7', '⑦', '取組予定', '①と同じ')], []],
  ['itself', [item('7', '⑦', '取組予定', '⑦と同じ')], ['T11 7⑦ R5']],
  ['a later item', [item('7', '⑦', '取組予定', '⑨と同じ')], ['T11 7⑦ R5']],
  ['one of several', [item('7', '⑦', '取組予定', '①、⑧と同じ')], ['T11 7⑦ R5']],
  ['with a remark', [item('7', '⑦', '取組予定', '⑨と同じ（縮小）')], ['T11 7⑦ R5']],
  ['an item mentioned later on in a text', [item('7', '⑦', '取組予定', '内容は⑨と同じ')], []],
  ['an earlier year', [issue('7', 'R3', '課題・問題点', 'R2と同じ')], []],
  ['an earlier year in another notation', [issue('7', 'R3', '解決方法', '令和２年度と同じ')], []],
  ['the same year', [issue('7', 'R3', '課題・問題点', 'R3と同じ')], ['T11 7 R3']],
  ['a later year', [issue('7', 'R3', '解決方法', 'R5と同じ')], ['T11 7 R3']],
  [
    'a year before the practice began',
    [issue('N1', 'R5', '課題・問題点', 'R4と同じ')],
    ['T11 N1 R5'],
  ],
  ['the row above', [issue('7', 'R3', '課題・問題点', '同上')], []],
  ['no row above', [issue('7', 'R2', '課題・問題点', '同上')], ['T11 7 R2']],
]);

holds('T12: a reference leads to a text', [
  // 2 ④ is ③と同じ; 1 ⑦ is ①と同じ.
  ['to a reference', [item('2', '⑦', '取組予定', '④と同じ')], ['T12 2⑦ R4']],
  [
    'to a reference with a remark',
    [item('2', '④', '取組予定', '③と同じ（拡大）'), item('2', '⑦', '取組予定', '④と同じ')],
    [],
  ],
  ['with a remark, to a reference', [item('2', '⑦', '取組予定', '④と同じ（縮小）')], ['T12 2⑦ R4']],
  ['a year to a year', [issue('3', 'R5', '課題・問題点', 'R4と同じ')], ['T12 3 R5']],
]);

holds('T13: a plan with text has a result', [
  ['no result', [item('7', '⑨', '取組結果', '')], ['T13 7⑨ R6']],
  ['white space for a result', [item('7', '⑨', '取組結果', '　\n')], ['T13 7⑨ R6']],
  ['neither plan nor result', [item('7', '⑨', '取組予定', ''), item('7', '⑨', '取組結果', '')], []],
  // N1 ② says （取組終了） and has no result.
  ['more than （取組終了）', [item('N1', '②', '取組予定', '導入（取組終了）')], ['T13 N1② R5']],
  ['（取組終了） in half width', [item('N1', '②', '取組予定', '(取組終了)')], []],
]);

holds('T14: results of R2 to R5 carry (新) or (継), in the first year (新)', [
  ['no mark', [item('7', '⑤', '取組結果', '実施した。')], ['T14 7⑤ R3']],
  ['(継)', [item('7', '⑤', '取組結果', '(継)実施した。')], []],
  ['（新） in full width', [item('7', '⑤', '取組結果', '（新）実施した。')], []],
  ['another mark', [item('7', '⑤', '取組結果', '(再)実施した。')], ['T14 7⑤ R3']],
  ['(継) in the first year', [item('7', '①', '取組結果', '(継)実施した。')], ['T14 7① R2']],
  [
    '(継) in the first year of an N practice',
    [item('N3', '①', '取組結果', '(継)実施した。')],
    ['T14 N3① R5'],
  ],
  ['both in the first year', [item('7', '①', '取組結果', '(新)実施し、(継)続けた。')], []],
  ['no mark in R6', [item('7', '⑨', '取組結果', '実施した。')], []],
]);

holds('T15: a plan that only refers back is not new alone', [
  ['new alone', [item('2', '④', '取組結果', '(新)実施した。')], ['T15 2④ R3']],
  ['new and continued', [item('2', '④', '取組結果', '(新)実施した。\n(継)続けた。')], []],
  [
    'new alone, and a remark',
    [item('2', '④', '取組結果', '(新)実施した。'), item('2', '④', '取組予定', '③と同じ（拡大）')],
    [],
  ],
  ['new alone in R6', [item('2', '⑪', '取組結果', '(新)実施した。')], []],
]);

holds('T22: a result that begins with a circled number begins with its own', [
  ['another’s', [item('7', '⑨', '取組結果', '⑧実施した。')], ['T22 7⑨ R6']],
  ['another’s behind its mark', [item('7', '⑤', '取組結果', '(新) ④実施した。')], ['T22 7⑤ R3']],
  ['its own', [item('7', '⑤', '取組結果', '(新)⑤実施した。')], []],
  ['another’s within the text', [item('7', '⑤', '取組結果', '(新)実施した（④に続く）。')], []],
  ['a reference', [item('7', '⑨', '取組結果', '⑧と同じ')], []],
]);

/** The findings of a code after changes. */
function withCode(code: string, changes: readonly Change[]): readonly Finding[] {
  return findingsOf(changed(changes)).filter((each) => each.code === code);
}

describe('a sequence with more than one break', () => {
  it('says at each break which number the place has, and fixes those that fix the sequence', () => {
    const found = withCode('T10', [item('7', '⑧', '番号', '⑪'), item('7', '⑨', '番号', '⑬')]);
    expect(found.map(({ item: number, params, fix }) => [number, params, fix?.content])).toEqual([
      ['⑪', { expected: '⑧' }, '⑧'],
      ['⑬', { expected: '⑨' }, '⑨'],
    ]);
  });

  it('offers no number where the items behind go on from the wrong one', () => {
    const [found, ...more] = withCode('T10', [
      item('7', '⑧', '番号', '⑪'),
      item('7', '⑨', '番号', '⑫'),
    ]);
    expect(found).toMatchObject({ item: '⑪', params: { expected: '⑧' } });
    expect(found?.fix).toBeUndefined();
    expect(more).toEqual([]);
  });
});

describe('a text that refers more than once', () => {
  it('has one finding that names each reference that leads nowhere', () => {
    const [found, ...more] = withCode('T11', [item('7', '⑦', '取組予定', '⑧と同じ、⑨と同じ')]);
    if (!found) throw new Error('no finding');
    expect(more).toEqual([]);
    expect(findingMessage(found, 'ja')).toBe(
      '「取組予定」（令和5年度）が「⑧」を参照していますが、これより前の記載ではありません。「取組予定」（令和5年度）が「⑨」を参照していますが、これより前の記載ではありません。参照先を直すか、内容を入力してください。',
    );
  });

  it('has one finding that names each reference that leads to a reference again', () => {
    const [found] = withCode('T12', [
      item('7', '③', '取組予定', '①と同じ'),
      item('7', '④', '取組予定', '②と同じ'),
      item('7', '⑦', '取組予定', '③、④と同じ'),
    ]);
    if (!found) throw new Error('no finding');
    for (const language of ['ja', 'en'] as const) {
      expect(findingMessage(found, language)).toContain('③');
      expect(findingMessage(found, language)).toContain('④');
    }
  });
});

describe('T13 up to 確認時期', () => {
  it('speaks of no result of a later year', () => {
    const noResult = changed([item('7', '⑨', '取組結果', '')]);
    const said = (years?: readonly number[]): readonly string[] => {
      const rules = tomakomai.rules.map((rule): Rule => {
        if (rule.code !== 'T13' || rule.kind !== 'cells') return rule;
        // Years that are left out leave no property either.
        return JSON.parse(JSON.stringify({ ...rule, years })) as Rule;
      });
      const recognition = recognise(noResult, [{ ...tomakomai, rules }]);
      if (recognition.state !== 'found') throw new Error(recognition.state);
      return check(recognition.workbook)
        .filter(({ code }) => code === 'T13')
        .map(short);
    };
    // 7 ⑨ is of R6, the plan's last year.
    expect(said([2020, 2021, 2022, 2023, 2024])).toEqual(['T13 7⑨ R6']);
    expect(said([2020, 2021, 2022, 2023])).toEqual([]);
    expect(said()).toEqual(['T13 7⑨ R6']);
  });
});
