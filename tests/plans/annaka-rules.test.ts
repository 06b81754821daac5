/** For each rule of 安中市's plan, what breaks it and what just does not. */
import { describe, expect, it } from '@jest/globals';
import { findingMessage } from '../../src/words/finding-message';
import { FIGURE, GOAL, STAGE, changed, difference } from './annaka-changes';
import type { Change } from './annaka-changes';

const ISSUES = '現状と課題';

/** Changes, and the findings they add or take away. */
const CASES: Readonly<
  Record<string, readonly (readonly [string, readonly Change[], readonly string[]])[]>
> = {
  N01: [
    [
      'a number is left out',
      [[36, '番号', 37]],
      ['N01 番号', '- N09 36 現状の数値', 'N09 37 現状の数値'],
    ],
    ['② becomes ③', [[2, '項目', '③ 市民との行政課題の共有']], ['N01 2 項目']],
    ['② becomes ①', [[2, '項目', '① 市民との行政課題の共有']], ['N01 2 項目']],
    ['② loses its number', [[2, '項目', '市民との行政課題の共有']], ['N01 2 項目']],
    ['② is written as 2', [[2, '項目', '2 市民との行政課題の共有']], []],
    ['the first of another 中項目 is ①', [[3, '項目', '① 意見の収集']], []],
    ['a 中項目 begins with ②', [[3, '項目', '② 意見の収集']], ['N01 3 項目']],
    ['a 項目 is empty', [[2, '項目', '']], ['C05 2 項目']],
    [
      'a 中項目 is empty, and its record may be the one that is missing elsewhere',
      [[1, '中項目', '']],
      ['C05 1 中項目'],
    ],
  ],
  N02: [
    ['two sections', [[8, '担当課', '土木課・都市整備課']], ['N02 8 担当課']],
    ['a word for several', [[8, '担当課', '全課']], ['N02 8 担当課']],
    ['no section', [[8, '担当課', '検討中']], ['N02 8 担当課']],
    ['a number', [[8, '担当課', 3]], ['N02 8 担当課']],
    ['nothing', [[8, '担当課', '　']], ['N02 8 担当課']],
    ['a bureau parted from its section', [[30, '担当課', '事務部 総務企画課']], []],
  ],
  N03: [
    ['the section itself', [[17, '関係課', '職員課・秘書政策課']], ['N03 17 関係課']],
    ['it without its bureau', [[30, '関係課', '総務企画課、財政課']], ['N03 30 関係課']],
    ['another one', [[17, '関係課', '職員課・財政課']], []],
    ['all sections', [[17, '関係課', '全課']], []],
    ['a number', [[17, '関係課', 3]], ['C07 17 関係課']],
  ],
  N04: [
    ['現状と課題 is empty', [[1, ISSUES, ' ']], ['N04 1 現状と課題']],
    ['取組内容 is empty', [[1, '取組内容', '']], ['N04 1 取組内容']],
    ['目標の状態 is filled', [[18, '目標の状態', '活用の方針が決まる。']], ['- N04 18 目標の状態']],
  ],
  N05: [
    ['a stage is empty', [[1, STAGE(4), '']], ['N05 1 R4']],
    [
      'two are',
      [
        [1, STAGE(4), ''],
        [1, STAGE(5), ''],
      ],
      ['N05 1 R4', 'N05 1 R5'],
    ],
    ['the missing one is filled', [[29, STAGE(2), '検討']], ['- N05 29 R2']],
  ],
  N06: [
    ['another word', [[1, STAGE(4), '実行']], ['N06 1 R4']],
    ['white space around it', [[1, STAGE(4), '実施 ']], ['C11 1 R4']],
    ['the stage that no item has', [[6, STAGE(3), '準備']], []],
  ],
  N07: [
    ['a stage goes back', [[1, STAGE(4), '検討']], ['N07 1 R4']],
    [
      'it goes back for good',
      [
        [1, STAGE(5), '準備'],
        [1, STAGE(6), '準備'],
      ],
      ['N07 1 R5'],
    ],
    [
      'it goes back over an empty year',
      [
        [6, STAGE(4), ''],
        [6, STAGE(5), '検討'],
        [6, STAGE(6), '検討'],
      ],
      ['N05 6 R4'],
    ],
    [
      'it goes back from before an empty year',
      [
        [6, STAGE(5), ''],
        [6, STAGE(6), '準備'],
      ],
      ['N05 6 R5', 'N07 6 R6'],
    ],
    ['it goes on', [[1, STAGE(6), '達成']], []],
  ],
  N08: [
    ['a goal is empty', [[1, GOAL(3), '']], ['N08 1 R3']],
    ['a merged goal is', [[2, GOAL(2), '']], [2, 3, 4, 5, 6].map((year) => `N08 2 R${year}`)],
    ['the missing one is filled', [[6, GOAL(6), '支援を続ける。']], ['- N08 6 R6']],
  ],
  N09: [
    ['the only figure is deleted', [[11, '現状の数値', '']], ['N09 11 現状の数値']],
    [
      'a figure is put in a year',
      [[2, FIGURE(6), '会議 5件']],
      ['- N09 2 現状の数値', 'N10 2 目標の数値', 'N11 2 現状の数値'],
    ],
    [
      'the goals are publications',
      [[21, GOAL(2), '令和元年度決算分を令和3年3月に公表']],
      ['- N09 21 現状の数値', 'N10 21 目標の数値', 'N11 21 現状の数値'],
    ],
  ],
  N10: [
    ['the target is deleted', [[5, '目標の数値', '']], ['N10 5 目標の数値']],
    ['that of publications in the goals is', [[23, '目標の数値', '']], ['N10 23 目標の数値']],
    [
      'a target is given',
      [[32, '目標の数値', 'AI-OCR使用案件 90件 RPAの使用事務 12件']],
      ['- N10 32 目標の数値'],
    ],
  ],
  N11: [
    ['the present figure is deleted', [[5, '現状の数値', '']], ['N11 5 現状の数値']],
    [
      'a present figure is given',
      [[25, '現状の数値', '一部税外債権における滞納処分件数 20件']],
      ['- N11 25 現状の数値'],
    ],
  ],
  N12: [
    ['a year lacks its figure', [[5, FIGURE(4), '']], ['N12 5 目標の数値']],
    [
      'all of them do',
      [2, 3, 4, 5, 6].map((year): Change => [5, FIGURE(year), '']),
      ['N12 5 目標の数値'],
    ],
    [
      'a goal of an item without figures names a date that cannot exist',
      [[21, GOAL(3), '平成33年12月までに見通しを確定']],
      ['C14 21 R3'],
    ],
    [
      'the date of a publication cannot exist',
      [[23, GOAL(4), '令和3年度決算分を平成36年3月に公表']],
      ['C14 23 R4'],
    ],
    [
      'a goal is no publication any more',
      [[23, GOAL(4), '公表時期を早める。']],
      ['N12 23 目標の数値'],
    ],
    ['a year’s text is empty, of which N08 speaks', [[23, GOAL(4), '']], ['N08 23 R4']],
    ['there is no target', [[32, FIGURE(4), '']], []],
  ],
  N13: [
    ['the last year differs', [[5, FIGURE(6), '女性参加率 35.9%']], ['N13 5 目標の数値']],
    ['it is the same with other decimals', [[5, FIGURE(6), '女性参加率 36%']], []],
    ['one of two differs', [[12, FIGURE(6), '時間外0人 年休取得14.9日']], ['N13 12 目標の数値']],
    ['one of two is not there', [[12, FIGURE(6), '時間外0人']], ['N13 12 目標の数値']],
    ['the unit differs', [[5, FIGURE(6), '女性参加率 36.0人']], ['N13 5 目標の数値']],
    [
      'the month is later, after years of December',
      [[16, FIGURE(6), '令和7年1月までに令和7年度組織の方向性を確定']],
      ['N13 16 目標の数値', 'N14 16 目標の数値'],
    ],
    ['the deadline is of another form', [[16, FIGURE(6), '方向性を確定する時期 12月']], []],
    [
      'accounts are published a year later',
      [[23, GOAL(6), '令和5年度決算分を令和7年12月に公表']],
      ['N13 23 目標の数値', 'N14 23 目標の数値'],
    ],
    [
      'accounts are published later',
      [[23, GOAL(6), '令和5年度決算分を令和7年2月に公表']],
      ['N13 23 目標の数値'],
    ],
    ['the second number in brackets differs', [[8, FIGURE(6), '16団体 (100人)']], []],
    [
      'figures stand where a month is aimed at',
      [[16, FIGURE(6), '時期 12件']],
      ['N13 16 目標の数値'],
    ],
  ],
  N14: [
    ['one year goes back', [[5, FIGURE(4), '女性参加率 31.9%']], ['N14 5 目標の数値']],
    ['one year stays', [[5, FIGURE(4), '女性参加率 32.0%']], []],
    [
      'the first is below the present',
      [[35, '現状の数値', 'オープンデータの公開数 3件']],
      ['N14 35 目標の数値'],
    ],
    [
      'one of two goes the wrong way',
      [[12, FIGURE(3), '時間外15人 年休取得12.9日']],
      ['N14 12 目標の数値'],
    ],
    [
      'there is neither start nor target',
      [[14, FIGURE(6), '大綱を知っている職員 93% 内容を把握している職員 50%']],
      ['N14 14 目標の数値'],
    ],
    ['the groups do not go back', [[8, FIGURE(2), '15団体']], ['- N14 8 目標の数値']],
  ],
  N15: [
    ['no unit', [[5, FIGURE(4), '女性参加率 33.0']], ['N15 5 R4']],
    ['a bare number', [[5, FIGURE(4), 33]], ['N15 5 R4']],
    ['words in the box', [[11, '現状の数値', '検討中']], ['N15 11 現状の数値']],
    ['an unreadable target', [[5, '目標の数値', '女性参加率36.0%以上']], ['N15 5 目標の数値']],
    ['an unreadable last year', [[5, FIGURE(6), '女性参加率36.0%程度']], ['N15 5 R6']],
    [
      'a date that cannot exist',
      [[16, FIGURE(3), '平成33年12月までに令和4年度組織の方向性を確定']],
      ['C14 16 R3'],
    ],
    ['other widths', [[5, FIGURE(4), '女性参加率：３３．０％']], ['C12 5 R4']],
  ],
  N16: [
    ['a year has another name', [[5, FIGURE(4), '女性の参加率 33.0%']], ['N16 5 現状の数値']],
    [
      'all years have',
      [2, 3, 4, 5, 6].map((year): Change => [24, FIGURE(year), '納付率：97.50%']),
      ['N16 24 現状の数値'],
    ],
    [
      'the last year alone has, with the figure aimed at',
      [[12, FIGURE(6), '残業0人 年休取得15.0日']],
      ['N16 12 現状の数値'],
    ],
    ['the name has another width', [[1, FIGURE(4), 'ＨＰアクセス数 490,000件']], ['C12 1 R4']],
    [
      'the names are made one',
      [[4, '現状の数値', '回答発送まで 平均19.1日']],
      ['- N16 4 現状の数値'],
    ],
    ['a year has no name', [[5, FIGURE(4), '33.0%']], []],
  ],
  N17: [
    ['検討 beside 実施する', [[18, GOAL(3), '制度の見直しを実施する。']], ['N17 18 R3']],
    ['検討 beside 改定を行う', [[18, GOAL(3), '要綱の改定を行うこと']], ['N17 18 R3']],
    ['検討 beside an end in 実施', [[18, GOAL(3), '行政区制度の見直しを実施。']], ['N17 18 R3']],
    ['検討 beside 実施 that is not the end', [[18, GOAL(3), '実施方法の検討']], []],
    ['実施 beside 実施する', [[1, GOAL(3), '制度の見直しを実施する。']], []],
    [
      '検討 in all years beside one merged goal',
      [[31, GOAL(2), '民営化を実施']],
      [2, 3, 4, 5, 6].map((year) => `N17 31 R${year}`),
    ],
  ],
  N18: [
    ['達成 without a target', [[2, STAGE(6), '達成']], ['N18 2 目標の数値']],
    ['達成 with one', [[1, STAGE(6), '達成']], []],
    [
      '達成 in three years gets a target',
      [[11, '目標の数値', '成績反映100%']],
      ['- N18 11 目標の数値', 'N12 11 目標の数値'],
    ],
  ],
  N20: [
    [
      'a year’s goal is the one of the item above',
      [
        [8, GOAL(3), '次年度の組織の見直しを進め、方向性を確定する。'],
        [9, GOAL(3), '・次年度の組織の　見直しを進め方向性を確定する'],
      ],
      ['N20 9 R3'],
    ],
    [
      'the goal of the item above with another ending',
      [
        [8, GOAL(3), '次年度の組織の見直しを進め、方向性を確定する。'],
        [9, GOAL(3), '次年度の組織の見直しを進めて方向性を確定していく。'],
      ],
      ['N20 9 R3'],
    ],
    [
      'the goal that is merged over all years of the item above',
      [
        [3, GOAL(2), '意見の募集を、年間を通じて行う。'],
        [4, GOAL(3), '意見の募集を年間を通じて行います。'],
      ],
      ['N20 4 R3'],
    ],
    [
      'what the title of the item above names, in slightly other words',
      [
        [11, GOAL(3), '管理職の研修により人事評価制度を周知し、次年度の評価に反映する。'],
        [12, GOAL(3), '管理職の研修により人事評価制度を周知し、翌年度の評価に反映する。'],
      ],
      ['N20 12 R3'],
    ],
    [
      'the same sentence about what its own title names',
      [
        [16, GOAL(3), '各課への聞き取りにより組織の見直しを検討し、次年度の機構改革に反映する。'],
        [17, GOAL(3), '各課への聞き取りにより職員の適正配置を検討し、次年度の機構改革に反映する。'],
      ],
      ['- N20 17 R3'],
    ],
    [
      'one sign differs',
      [
        [8, GOAL(3), '次年度の組織の見直しを進め、方向性を確定する。'],
        [9, GOAL(3), '次年度の配置の見直しを進め、方向性を確定する。'],
      ],
      [],
    ],
    [
      'a short text may stand in both',
      [
        [8, GOAL(3), '随時見直しを行う。'],
        [9, GOAL(3), '随時見直しを行う。'],
      ],
      [],
    ],
    [
      'an item stands between',
      [
        [7, GOAL(3), '次年度の組織の見直しを進め、方向性を確定する。'],
        [9, GOAL(3), '次年度の組織の見直しを進め、方向性を確定する。'],
      ],
      [],
    ],
  ],
  N19: [
    [
      'the text of the item before',
      [
        [2, ISSUES, '情報が届きにくい。'],
        [1, ISSUES, '情報が届きにくい。'],
      ],
      ['N19 2 現状と課題'],
    ],
    [
      'it in other widths',
      [
        [1, ISSUES, 'ICTが要る。'],
        [3, ISSUES, 'ＩＣＴが要る。\n'],
      ],
      ['C11 3 現状と課題', 'N19 3 現状と課題'],
    ],
    [
      'one sign differs',
      [
        [2, ISSUES, '情報が届かない。'],
        [1, ISSUES, '情報が届きにくい。'],
      ],
      [],
    ],
    [
      'both are empty',
      [
        [1, ISSUES, ''],
        [2, ISSUES, ''],
      ],
      ['N04 1 現状と課題', 'N04 2 現状と課題'],
    ],
  ],
  C: [
    [
      'a number twice',
      [[36, '番号', 35]],
      ['C03 35 番号', '- N09 36 現状の数値', 'N09 35 現状の数値'],
    ],
    [
      'a number is missing',
      [[36, '番号', '']],
      ['C02 番号', '- N09 36 現状の数値', 'N09 現状の数値'],
    ],
    ['a heading is missing', [[36, '大項目', '']], ['C05 36 大項目']],
    ['a number kept as text', [[36, '番号', '36']], ['C10 36 番号']],
    ['figures in full width', [[12, FIGURE(3), '時間外１５人 年休取得１３．５日']], ['C12 12 R3']],
    ['a text in full width', [[12, ISSUES, 'ＩＣＴを２件導入する。']], []],
    ['a text too long for its box', [[36, ISSUES, 'あ'.repeat(541)]], ['C18 36 現状と課題']],
    ['a text that just fits it', [[36, ISSUES, 'あ'.repeat(540)]], []],
  ],
};

describe.each(Object.entries(CASES))('%s', (_code, cases) => {
  it.each(cases)('where %s', (_name, changes, expected) => {
    expect([...difference(changes)].toSorted()).toEqual([...expected].toSorted());
  });
});

describe('every finding', () => {
  it('says in both languages what is wrong, with nothing left open', () => {
    const changes = Object.values(CASES).flatMap((cases) => cases.map(([, change]) => change));
    const said = changes.flatMap((change) =>
      changed(change).flatMap((each) => [findingMessage(each, 'ja'), findingMessage(each, 'en')]),
    );
    for (const message of new Set(said)) {
      expect(message).toMatch(/[。.]$/u);
      expect(message).not.toMatch(/undefined|null|NaN|「」|“”|（）|\(\)| {2}/u);
    }
  });
});
