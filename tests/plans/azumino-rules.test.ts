/** 安曇野市's rules: what breaks each has the finding and nothing else; what just does not break it has none. */
import { describe, expect, it } from '@jest/globals';
import { findingMessage } from '../../src/words/finding-message';
import { changed, difference, findingsIn, sample } from './azumino-cells';
import type { Change } from './azumino-cells';

type Case = readonly [what: string, changes: readonly Change[], expected: readonly string[]];

/** Records 3, 5 and 13 have one target each, and no finding. */
function targets(value: string, record = 3): readonly Change[] {
  return [{ record, field: 'targets', value }];
}

function period(value: string): readonly Change[] {
  return [{ record: 3, field: 'period', value }];
}

const NOTE = '※取組期間は総合計画と整合させている。';
const SERIES = '令和2年度：5% 令和3年度：6% 令和4年度：7% 令和5年度：8% 令和6年度：9%';

const cases: readonly Case[] = [
  ['Z01: a number twice', [{ record: 3, field: 'number', value: 2 }], ['Z01 2 番号']],
  ['Z01: the next one twice', [{ record: 2, field: 'number', value: 3 }], ['Z01 3 番号']],
  ['Z01: a number left out', [{ record: 29, field: 'number', value: 31 }], ['Z01 番号']],
  ['Z01: circled numbers are numbers', [{ record: 3, field: 'number', value: '③' }], []],
  ['Z01: beyond ⑳ too', [{ record: 29, field: 'number', value: '㉙' }], []],
  ['C02: no number', [{ record: 3, field: 'number', value: '' }], ['C02 番号']],
  [
    'C02: a number of another form',
    [{ record: 3, field: 'number', value: '3-1' }],
    ['C02 3-1 番号'],
  ],

  ['Z02: no section, said once', [{ record: 3, field: 'section', value: '　' }], ['Z02 3 担当課']],
  [
    'Z02: two sections',
    [{ record: 3, field: 'section', value: '総務課、財政課' }],
    ['Z02 3 担当課'],
  ],
  [
    'Z02: two sections joined by a word',
    [{ record: 3, field: 'section', value: '総務課及び財政課' }],
    ['Z02 3 担当課'],
  ],
  [
    'Z02: no section by its name',
    [{ record: 3, field: 'section', value: '全課' }],
    ['Z02 3 担当課'],
  ],
  ['Z02: one section', [{ record: 3, field: 'section', value: '財政課' }], []],

  ['Z03: a year beyond the plan', period('令和2年度～令和7年度'), ['Z03 3 取組期間']],
  ['Z03: a year before the plan', period('平成31年度～令和6年度'), ['Z03 3 取組期間']],
  ['Z03: the end before the beginning', period('令和4年度～令和3年度'), ['Z03 3 取組期間']],
  ['Z03: a later beginning', period('令和4年度～令和6年度'), []],
  ['Z03: years joined by words', period('令和2年度から令和6年度まで'), []],
  ['C05: no period', period(''), ['C05 3 取組期間']],
  ['C07: a period in words', period('5年間'), ['C07 3 取組期間']],
  ['C14: a year that cannot exist', period('令和2年度～平成36年度'), ['C14 3 取組期間']],

  ['Z04: an early end without ※ and note', period('令和2年度～令和5年度'), ['Z04 3 取組期間']],
  ['Z04: an early end without note', period('令和2年度～ ※令和5年度'), ['Z04 3 目標・指標']],
  [
    'Z04: a note that names no plan',
    [...period('令和2年度～ ※令和5年度'), ...targets('○導入：10業務/取組期間 ※見込み')],
    ['Z04 3 目標・指標'],
  ],
  [
    'Z04: an early end with ※ and note',
    [...period('令和2年度～ ※令和5年度'), ...targets(`○導入：10業務/取組期間 ${NOTE}`)],
    [],
  ],
  ['Z04: a note alone is no fault', targets(`○導入：10業務/取組期間 ${NOTE}`), []],
  [
    'Z04: of targets that cannot be read, only Z05 is said',
    [...period('令和2年度～ ※令和5年度'), ...targets('10業務')],
    ['Z05 3 目標・指標'],
  ],

  ['Z05: no mark', targets('導入：10業務/取組期間'), ['Z05 3 目標・指標']],
  ['Z05: words alone', targets('○業務の効率化'), ['Z05 3 目標・指標']],
  ['Z05: a number alone', [{ record: 3, field: 'targets', value: 10 }], ['Z05 3 目標・指標']],
  ['C05: no targets', targets(' '), ['C05 3 目標・指標']],
  [
    'C14: a basis that cannot exist',
    targets('○率：5%/年 (参考) 平成32年度：4%'),
    ['C14 3 目標・指標'],
  ],
  ['Z05: other widths', targets('○導入：１０業務／取組期間'), []],

  [
    'Z06: a quantity that is only named',
    targets(`○県平均以上 (参考) 平成30年度：5%`),
    ['Z06 3 目標・指標'],
  ],
  ['Z06: values by year are numbers', targets(`○率 ${SERIES}`), []],

  ['Z07: no period', targets('○導入：10業務'), ['Z07 3 目標・指標']],
  [
    'Z07: no period of one of two',
    targets('①導入：10業務/年 ②研修：5件').concat({
      record: 3,
      field: 'actions',
      value: '①導入する。②研修する。',
    }),
    ['Z07 3 目標・指標'],
  ],
  ['Z07: each year', targets('○導入：10業務/年'), []],

  ['Z08: a change from nothing', targets('○相談者：3%減/取組期間'), ['Z08 3 目標・指標']],
  [
    'Z08: a change with 参考 alone',
    targets('○相談者：3%増/取組期間 (参考) 平成30年：70人'),
    ['Z08 3 目標・指標'],
  ],
  ['Z08: a change from 基準', targets('○相談者：3%減/取組期間 (基準) 平成30年：70人'), []],
  ['Z08: a change from the year before', targets('○相談者：前年度比3%減/年'), []],
  ['Z08: a number of cases less is no share', targets('○苦情：3件減/年'), []],

  [
    'Z09: a year without a value',
    targets(`○率 ${SERIES.replace(' 令和4年度：7%', '')}`),
    ['Z09 3 目標・指標'],
  ],
  [
    'Z09: a later beginning needs fewer',
    [...period('令和5年度～令和6年度'), ...targets('○率 令和5年度：8% 令和6年度：9%')],
    [],
  ],

  [
    'Z10: one less than the total',
    targets(
      '○数：34件/取組期間 令和2年度：6件 令和3年度：6件 令和4年度：7件 令和5年度：7件 令和6年度：7件',
    ),
    ['Z10 3 目標・指標'],
  ],
  [
    'Z10: as many as the total',
    targets(
      '○数：34件/取組期間 令和2年度：6件 令和3年度：7件 令和4年度：7件 令和5年度：7件 令和6年度：7件',
    ),
    [],
  ],
  ['Z10: shares do not add up', targets(`○率：9%/取組期間 ${SERIES}`), []],
  [
    'Z10: the published slip put right',
    targets(
      '○施設：33施設/取組期間 令和2年度：14施設 令和3年度：6施設 令和4年度：4施設 令和5年度：6施設 令和6年度：3施設',
      7,
    ),
    ['- Z10 7 目標・指標'],
  ],

  [
    'Z11: equal is not better',
    targets('○率：48.2%/年 (参考) 平成30年度：48.20%'),
    ['Z11 3 目標・指標'],
  ],
  [
    'Z11: a change of so many is no level',
    targets('○苦情：3件減/取組期間 (参考) 平成30年度：2件'),
    [],
  ],
  [
    'Z11: a smaller decrease than there was',
    targets('○苦情：3件減/取組期間 (参考) 平成30年度：3件減'),
    ['Z11 3 目標・指標'],
  ],
  [
    'Z11: a larger decrease than there was',
    targets('○苦情：4件減/取組期間 (参考) 平成30年度：3件減'),
    [],
  ],
  ['Z11: just better', targets('○率：48.3%/年 (参考) 平成30年度：48.2%'), []],
  ['Z11: more accidents', targets('○事故：3件/年 (参考) 平成30年度：2件'), ['Z11 3 目標・指標']],
  ['Z11: fewer accidents', targets('○事故：1件/年 (参考) 平成30年度：2件'), []],
  ['Z11: a growth after a decline', targets('○人口：0人/年 (参考) 平成30年：262人減'), []],
  [
    'Z11: 以下 makes less better',
    targets('○満足度：60%以下/年 (参考) 平成30年度：50%'),
    ['Z11 3 目標・指標'],
  ],
  [
    'Z11: a series that ends no higher than it stood',
    targets(`○率 (参考) 平成30年度：9% ${SERIES}`),
    ['Z11 3 目標・指標'],
  ],

  [
    'Z12: a series that falls',
    targets(`○率 ${SERIES.replace('8%', '6.9%')}`),
    ['Z12 3 目標・指標'],
  ],
  ['Z12: a series that stays', targets(`○率 ${SERIES.replace('8%', '7%')}`), []],
  [
    'Z12: parts of a total may fall',
    targets(
      '○数：33件/取組期間 令和2年度：14件 令和3年度：6件 令和4年度：4件 令和5年度：6件 令和6年度：3件',
    ),
    [],
  ],
  [
    'Z12: one labelled series falls',
    targets(
      `○率 ${SERIES.replaceAll(/(\d)%/gu, '甲 $1% 乙 5%').replace('甲 9% 乙 5%', '甲 9% 乙 4%')}`,
    ),
    ['Z12 3 目標・指標'],
  ],

  [
    'Z13: a policy of another heading',
    [{ record: 3, field: 'policies', value: '方針1　協働。' }],
    ['Z13 3 総合計画の方針'],
  ],
  [
    'Z13: one of two',
    [{ record: 3, field: 'policies', value: '方針4　効率。\n方針2　広報。' }],
    ['Z13 3 総合計画の方針'],
  ],
  [
    'Z13: all that Ⅰ allows',
    [{ record: 3, field: 'policies', value: '方針3　情報。\n方針4　効率。\n方針5　財政。' }],
    [],
  ],
  [
    'Z13: a heading without its number',
    [
      {
        record: 27,
        field: 'policy',
        value: '経営視点に立ち、市民のニーズに的確に対応できる行政サービスの提供',
      },
      { record: 27, field: 'policies', value: '方針5　財政。' },
    ],
    ['Z13 27 総合計画の方針'],
  ],
  [
    'C07: no policy by number',
    [{ record: 3, field: 'policies', value: '行政経営の推進' }],
    ['C07 3 総合計画の方針'],
  ],

  ['Z14: no actions', [{ record: 3, field: 'actions', value: '\n' }], ['Z14 3 取組内容']],
  ['Z14: no effects', [{ record: 3, field: 'effects', value: '　' }], ['Z14 3 得られる効果']],
  ['Z14: no policies', [{ record: 3, field: 'policies', value: '' }], ['Z14 3 総合計画の方針']],

  [
    'Z15: fewer items than targets',
    [{ record: 27, field: 'actions', value: '①研修を行う。②講座を開く。' }],
    ['Z15 27 取組内容'],
  ],
  [
    'Z15: more items than targets',
    [{ record: 1, field: 'actions', value: '①点検。②研修。③訓練。' }],
    ['Z15 1 取組内容'],
  ],
  [
    'Z15: an item mentioned again',
    [{ record: 1, field: 'actions', value: '①点検。②①を踏まえた研修。' }],
    [],
  ],
  [
    'Z15: items without numbered targets',
    [{ record: 3, field: 'actions', value: '①選定。②導入。' }],
    [],
  ],

  [
    'Z18: the effect of the plan above',
    [
      { record: 8, field: 'effects', value: '施設の長寿命化により、経費が平準化される。' },
      { record: 9, field: 'effects', value: '施設の長寿命化により、 経費が平準化される。' },
    ],
    ['Z18 9 得られる効果'],
  ],
  [
    'Z18: the effect of the plan above in hardly other words',
    [
      { record: 8, field: 'effects', value: '施設の長寿命化により、経費が平準化される。' },
      { record: 9, field: 'effects', value: '施設の長寿命化によって、経費の平準化が図られる。' },
    ],
    ['Z18 9 得られる効果'],
  ],
  [
    'Z18: the same effect of another object',
    [
      { record: 8, field: 'effects', value: '橋梁の長寿命化により、経費が平準化される。' },
      { record: 9, field: 'effects', value: '公園の長寿命化により、経費が平準化される。' },
    ],
    [],
  ],
  [
    'Z18: the policy’s sentence of the plan above',
    [
      { record: 23, field: 'policies', value: '方針1　地域で支え合うまちづくりを進める。' },
      { record: 24, field: 'policies', value: '方針1　地域で支え合うまちづくりを進める。' },
    ],
    ['Z18 24 総合計画の方針'],
  ],
  [
    'Z18: the policy alone, without a sentence',
    [
      { record: 23, field: 'policies', value: '方針1' },
      { record: 24, field: 'policies', value: '方針1' },
    ],
    [],
  ],
  [
    'Z16: 参考 in another unit',
    targets('○人口：300人/年 (参考) 平成30年：2%'),
    ['Z16 3 目標・指標'],
  ],
  ['Z16: 参考 in the same unit', targets('○人口：300人/年 (参考) 平成30年：262人'), []],
  [
    'Z16: a change is in another unit than what it counts from',
    targets('○人口：3%増/取組期間 (基準) 平成30年：262人 (参考) 平成29年：260人'),
    [],
  ],

  [
    'C08: an Excel error',
    [{ record: 3, field: 'targets', value: { error: '#REF!' } }],
    ['C08 3 目標・指標'],
  ],
  [
    'C11: a blank at the end',
    [{ record: 3, field: 'name', value: 'RPA導入の推進 ' }],
    ['C11 3 アクションプラン名'],
  ],
  [
    'C15: ㈱ in a text',
    [{ record: 3, field: 'effects', value: '㈱が増える。' }],
    ['C15 3 得られる効果'],
  ],
];

describe('a finding over several targets', () => {
  const told = (code: string, value: string, language: 'ja' | 'en' = 'ja'): string => {
    const [found, ...more] = findingsIn(changed(sample(), targets(value))).filter(
      (each) => each.code === code && each.record === '3',
    );
    if (!found || more.length > 0) throw new Error(`${more.length + 1} findings of ${code}`);
    return findingMessage(found, language);
  };

  it('tells every year in which a series gets worse, and the rest of the sentence once', () => {
    const value = '○率 令和2年度：5% 令和3年度：4% 令和4年度：7% 令和5年度：6% 令和6年度：9%';
    expect(told('Z12', value, 'en')).toBe(
      'The target “率” gets worse from 5% to 4% in fiscal 2021 (R3) and from 7% to 6% in fiscal 2023 (R5) (more is better): review it, or give a reason.',
    );
    expect(told('Z12', value)).toBe(
      '目標「率」の値が、令和3年度に5%から4%へ、令和5年度に7%から6%へ悪くなっています（多いほど良い指標です）。値を見直すか、理由を残してください。',
    );
  });

  it('tells each of its series in a clause of its own', () => {
    const value =
      '○率 令和2年度：現年 9% 滞繰 5% 令和3年度：現年 8% 滞繰 4% 令和4年度：現年 9% 滞繰 5% 令和5年度：現年 9% 滞繰 5% 令和6年度：現年 9% 滞繰 5%';
    expect(told('Z12', value)).toBe(
      '目標「率」の現年の値が、令和3年度に9%から8%へ悪くなっています（多いほど良い指標です）。目標「率」の滞繰の値が、令和3年度に5%から4%へ悪くなっています（多いほど良い指標です）。値を見直すか、理由を残してください。',
    );
    expect(told('Z12', value, 'en')).toBe(
      'The target “率” (現年) gets worse from 9% to 8% in fiscal 2021 (R3) (more is better); the target “率” (滞繰) gets worse from 5% to 4% in fiscal 2021 (R3) (more is better): review it, or give a reason.',
    );
  });

  it('tells of each target what its own years lack', () => {
    const message = told(
      'Z09',
      '①率：50%/年 令和2年度：1% 令和3年度：2% 令和4年度：3% 令和5年度：4% ②件：9件/年 令和3年度：1件 令和4年度：2件 令和5年度：3件 令和6年度：4件',
    );
    expect(message).toContain('「①率」に令和6年度の値がありません');
    expect(message).toContain('「②件」に令和2年度の値がありません');
  });

  it('names the targets together of which the same is to be said', () => {
    expect(told('Z07', '①導入：10業務 ②削減：3件')).toContain(
      '目標「①導入」「②削減」に期間がありません。',
    );
  });
});

describe('the rules of 安曇野市', () => {
  it.each(cases)('%s', (_what, changes, expected) => {
    expect(difference(changes)).toEqual(expected);
  });
});

describe('a mark that is missing', () => {
  const fixOf = (value: string): unknown =>
    findingsIn(changed(sample(), targets(value))).find(({ code }) => code === 'Z05')?.fix;

  it('is offered where the target can be read with it', () => {
    const content = '○導入：10業務/取組期間';
    expect(fixOf('導入：10業務/取組期間')).toEqual({ way: 'mark', content });
    expect(fixOf('・ 導入：10業務/取組期間')).toEqual({ way: 'mark', content });
  });

  it('is not offered where more is wrong', () => {
    expect(fixOf('業務の効率化')).toBeUndefined();
    expect(fixOf('○導入：約10業務/取組期間')).toBeUndefined();
  });
});

describe('what is said of every case', () => {
  it('is whole in both languages', () => {
    const all = cases.flatMap(([, changes]) => findingsIn(changed(sample(), changes)));
    for (const finding of all) {
      expect(findingMessage(finding, 'ja')).toMatch(/[^。]。$/u);
      expect(findingMessage(finding, 'en')).toMatch(/[^.]\.$/u);
      for (const language of ['ja', 'en'] as const)
        expect(findingMessage(finding, language)).not.toMatch(/undefined|\[object|NaN|「」|“”/u);
    }
  });
});
