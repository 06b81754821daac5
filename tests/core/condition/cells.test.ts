/** Rules of cells, on a made-up plan: each kind of condition finds what breaks it, and nothing that nobody can tell. */
import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../../../src/core/condition';
import { conditionKinds } from '../../../src/core/condition';
import type { CellsRule } from '../../../src/core/check/kinds/cells';
import { planFaults } from '../../../src/core/plan/faults';
import type { Rule } from '../../../src/core/check';
import { findingMessage } from '../../../src/words/finding-message';
import { checked, office } from './office';
import type { Changes } from './office';

type Stated = Pick<CellsRule, 'fields' | 'must'> & Partial<CellsRule>;

/** Findings in short: `2 R4` or `2 状態`. */
function found(rule: Stated, records: readonly Changes[]): readonly string[] {
  return checked({ kind: 'cells', ledger: 'works', ...rule }, records).map(
    ({ record, year, field }) => `${record} ${year || field}`,
  );
}

function said(rule: Stated, record: Changes): readonly string[] {
  const [finding] = checked({ kind: 'cells', ledger: 'works', ...rule }, [record]);
  return finding ? [findingMessage(finding, 'ja'), findingMessage(finding, 'en')] : [];
}

const REASONED: Stated = {
  fields: ['reason'],
  where: { field: 'state', in: ['休止'] },
  must: { filled: true, none: ['なし'] },
};

describe('a rule of cells', () => {
  it('asks for a text where another field says so, and takes no empty word for one', () => {
    const records = [
      { 状態: '休止', 事情: '' },
      { 状態: '休止', 事情: ' なし' },
      { 状態: '休止', 事情: '改修中' },
      { 状態: '着手', 事情: '' },
      { 状態: '', 事情: '' },
    ];
    expect(found(REASONED, records)).toEqual(['1 事情', '2 事情']);
    expect(said(REASONED, { 状態: '休止', 事情: '' })).toEqual([
      '「状態」が「休止」なのに、「事情」が空欄です。入力してください。',
      '“状態” is “休止”, but “事情” is empty: enter it.',
    ]);
  });

  it('leaves a cell to its own finding that nobody can read, and a condition that rests on one', () => {
    expect(found({ fields: ['state'], must: { in: ['着手'] } }, [{ 状態: '？' }])).toEqual([]);
    expect(found(REASONED, [{ 状態: '休止中か' }, { 状態: { error: '#N/A' } }])).toEqual([]);
  });

  it('names a range of numbers, blank cells left to other rules', () => {
    const rule: Stated = { fields: ['hours'], must: { all: [{ atLeast: 10 }, { atMost: 100 }] } };
    const records = [
      { 時間令和3年度: 9, 時間令和4年度: 10, 時間令和5年度: 100 },
      { 時間令和3年度: 101, 時間令和4年度: '', 時間令和5年度: 50 },
    ];
    expect(found(rule, records)).toEqual(['1 R3', '2 R3']);
    expect(said(rule, { 時間令和3年度: 101 })).toEqual([
      '「時間」（令和3年度）の「101」が100を超えています。値に誤りがないか確認して直してください。',
      '“101” in “時間” of fiscal 2021 (R3) is more than 100: make sure that the figures are right.',
    ]);
  });

  it('holds one field against another: dates by the day, money whatever its unit, a share of a target', () => {
    const dates: Stated = { fields: ['start'], must: { atMost: { field: 'end' } } };
    expect(
      found(dates, [
        { 開始日: '令和5年4月1日', 終了日: '令和5年3月31日' },
        { 開始日: '令和5年3月31日', 終了日: '令和5年3月31日' },
        { 開始日: '令和5年3月31日', 終了日: '' },
      ]),
    ).toEqual(['1 開始日']);
    // 1百万円 is 1,000千円, of which 80% are 800千円.
    const ratio: Stated = {
      fields: ['cost'],
      years: 'last',
      must: { atLeast: { field: 'target', times: 0.8 } },
    };
    expect(found(ratio, [{ 経費令和5年度: 799 }, { 経費令和5年度: 800 }])).toEqual(['1 R5']);
    expect(said(ratio, { 経費令和5年度: 799 })[0]).toBe(
      '「経費」（令和5年度）の「799」が「目標額」（1）の80％未満です。値に誤りがないか確認して直してください。',
    );
  });

  it('finds a change from the year before that is larger than an amount or a percentage', () => {
    const percent: Stated = {
      fields: ['cost'],
      must: { changesBy: { atMost: 10, unit: 'percent' } },
    };
    const rows = [{ 経費令和3年度: 500, 経費令和4年度: 550, 経費令和5年度: 606 }];
    expect(found(percent, rows)).toEqual(['1 R5']);
    expect(said(percent, rows[0] ?? {})).toEqual([
      '「経費」（令和5年度）の「606」と前の年度（550）との差が10％を超えています。単位や桁に誤りがないか確認してください。',
      '“606” in “経費” of fiscal 2023 (R5) differs from that of the year before (550) by more than 10%: make sure that its unit and digits are right.',
    ]);
    const amount: Stated = {
      fields: ['cost'],
      must: { changesBy: { atMost: 50, unit: 'amount', from: { year: 'first' } } },
    };
    expect(found(amount, rows)).toEqual(['1 R5']);
    // From nothing, and beside a blank cell, there is no measure.
    expect(found(percent, [{ 経費令和3年度: 0, 経費令和4年度: 9, 経費令和5年度: '' }])).toEqual([]);
  });

  it('looks a value up in the list of another sheet', () => {
    const rule: Stated = {
      fields: ['section'],
      where: { filled: true },
      must: { listedIn: { ledger: 'list', field: 'listed' } },
    };
    expect(found(rule, [{ 担当: '税務課' }, { 担当: '市民課' }, { 担当: '' }])).toEqual(['2 担当']);
    expect(said(rule, { 担当: '市民課' })).toEqual([
      '「担当」の「市民課」が台帳「課の一覧」の「課名」にありません。「課名」にある値に直すか、台帳「課の一覧」に加えてください。',
      '“市民課” in “担当” is not among the “課名” of “課の一覧”: enter what stands there, or add it to “課の一覧”.',
    ]);
  });

  it('misses a section in charge, also where words fill the cell that name none', () => {
    const rule: Stated = { fields: ['section'], must: { inCharge: true } };
    expect(found(rule, [{ 担当: '' }, { 担当: '各課' }, { 担当: '総務課' }])).toEqual([
      '1 担当',
      '2 担当',
    ]);
    expect(said(rule, { 担当: '' })).toEqual([
      '担当課がありません。担当課を入力してください。',
      'No section is in charge: enter the section.',
    ]);
  });

  it('knows words anywhere, at an end, and whether they are denied', () => {
    const words = (must: Condition): readonly string[] =>
      found({ fields: ['reason'], where: { filled: true }, must }, [
        { 事情: '工事が完了した。' },
        { 事情: '工事は未完了' },
        { 事情: '完了' },
        { 事情: '' },
      ]);
    expect(words({ not: { words: ['完了'] } })).toEqual(['1 事情', '2 事情', '3 事情']);
    expect(words({ not: { words: ['完了'], stated: true } })).toEqual(['1 事情', '3 事情']);
    expect(words({ not: { words: ['完了'], at: 'end' } })).toEqual(['2 事情', '3 事情']);
    expect(words({ not: { words: ['完了'], at: 'start' } })).toEqual(['3 事情']);
  });

  it('knows the form of a text, in the signs of spreadsheets and # for a digit', () => {
    const rule: Stated = { fields: ['reason'], must: { like: '第#*号' } };
    const records = [
      { 事情: '第３号' },
      { 事情: '第12の4号' },
      { 事情: '第一号' },
      { 事情: '第3号様式' },
    ];
    expect(found(rule, records)).toEqual(['3 事情', '4 事情']);
    expect(
      found({ fields: ['reason'], must: { like: '~**' } }, [{ 事情: '*印' }, { 事情: '印' }]),
    ).toEqual(['2 事情']);
  });

  it('speaks of years: of any, of each, of the one before, and of some of them', () => {
    const any: Stated = {
      fields: ['target'],
      where: { filled: true },
      must: { field: 'cost', year: 'any', atLeast: 1000 },
    };
    expect(found(any, [{ 経費令和4年度: 1000 }, {}])).toEqual(['2 目標額']);
    // Blank years may hold what nobody has entered yet.
    expect(found(any, [{ 経費令和4年度: '' }])).toEqual([]);
    const each: Stated = {
      fields: ['reason'],
      where: { field: 'hours', year: 'each', filled: true },
      must: { filled: true },
    };
    expect(found(each, [{}, { 時間令和4年度: '' }])).toEqual(['1 事情']);
    const gone: Stated = {
      fields: ['hours'],
      where: { field: 'hours', year: 'before', blank: true },
      must: { blank: true },
    };
    expect(found(gone, [{ 時間令和3年度: '', 時間令和4年度: '' }])).toEqual(['1 R5']);
    const some: Stated = {
      fields: ['hours'],
      where: { not: { inYears: [2021, 2022] } },
      must: { blank: true },
    };
    expect(found(some, [{}])).toEqual(['1 R5']);
    expect(found({ ...gone, where: { filled: true }, years: [2022] }, [{}])).toEqual(['1 R4']);
  });

  it('tells once what is wrong with several fields of a year', () => {
    const rule: Stated = { fields: ['hours', 'cost'], years: 'first', must: { blank: true } };
    expect(found(rule, [{}])).toEqual(['1 R3', '1 R3']);
    expect(found({ ...rule, once: true }, [{}])).toEqual(['1 R3']);
  });

  it('joins conditions: all, any and not, where one that is known settles the whole', () => {
    const both: Condition = {
      all: [
        { field: 'state', in: ['完了'] },
        { field: 'end', filled: true },
      ],
    };
    const rule: Stated = { fields: ['reason'], where: both, must: { filled: true } };
    expect(found(rule, [{ 状態: '完了' }, { 状態: '完了', 終了日: '' }, {}])).toEqual(['1 事情']);
    const either: Stated = {
      fields: ['reason'],
      where: { any: [{ field: 'state', in: ['休止'] }, { not: { field: 'end', filled: true } }] },
      must: { filled: true },
    };
    // The state cannot be read, but the missing date settles it.
    expect(found(either, [{ 状態: '？', 終了日: '' }, { 状態: '？' }])).toEqual(['1 事情']);
  });

  it('says what the plan says of it, where that is more than the condition says', () => {
    const rule = { ...REASONED, advice: { ja: '事情を書いてください', en: 'say why' } };
    expect(said(rule, { 状態: '休止' })).toEqual([
      '「状態」が「休止」なのに、「事情」が空欄です。事情を書いてください。',
      '“状態” is “休止”, but “事情” is empty: say why.',
    ]);
  });
});

describe('the faults of a condition', () => {
  const faultsOf = (rule: Stated): readonly unknown[] =>
    planFaults({
      ...office,
      rules: [{ code: 'X01', severity: 'error', kind: 'cells', ledger: 'works', ...rule } as Rule],
    }).map((fault) =>
      fault.fault === 'stated' ? `${fault.at} ${fault.message}` : `${fault.at} ${fault.id}`,
    );

  it('are none where it can be judged', () => {
    expect(faultsOf(REASONED)).toEqual([]);
  });

  it.each<[string, Stated, string]>([
    [
      'a field that is not there',
      { fields: ['reason'], must: { field: 'nowhere', filled: true } },
      'rules.0.must.field nowhere',
    ],
    [
      'a ledger that is not there',
      { fields: ['reason'], must: { listedIn: { ledger: 'none', field: 'listed' } } },
      'rules.0.must.listedIn.ledger none',
    ],
    [
      'a value that the field never has',
      { fields: ['state'], must: { in: ['済'] } },
      'rules.0.must value',
    ],
    [
      'a value of another field',
      { ...REASONED, where: { field: 'state', in: ['済'] } },
      'rules.0.where value',
    ],
    [
      'a field by year beside a cell without a year',
      { fields: ['reason'], must: { field: 'hours', filled: true } },
      'rules.0.must by-year',
    ],
    [
      'a year of a field that has none',
      { fields: ['reason'], must: { field: 'state', year: 'first', filled: true } },
      'rules.0.must not-by-year',
    ],
    [
      'a year outside the plan',
      { fields: ['reason'], must: { field: 'hours', year: 2030, filled: true } },
      'rules.0.must year-outside',
    ],
    [
      'other years than the plan’s',
      { fields: ['hours'], where: { inYears: [2030] }, must: { blank: true } },
      'rules.0.where year-outside',
    ],
    [
      'a comparison of what has no order',
      { fields: ['reason'], must: { atLeast: 3 } },
      'rules.0.must gives',
    ],
    ['an empty list', { fields: ['state'], must: { in: [] } }, 'rules.0.must nothing-listed'],
    [
      'nothing to be joined',
      { fields: ['state'], must: { any: [] } },
      'rules.0.must nothing-listed',
    ],
  ])('name %s', (_what, rule, fault) => {
    expect(faultsOf(rule)).toContain(fault);
  });
});

describe('conditions on what a text is made of', () => {
  it('tell the marks before it, of which one is enough, and leave a text that is empty', () => {
    const rule: Stated = { fields: ['note'], must: { marks: ['新', '継'] } };
    const records = [{ 経過: '(新)開いた' }, { 経過: '新しく開いた' }, { 経過: '' }];
    expect(found(rule, records)).toEqual(['2 経過']);
    expect(said(rule, { 経過: '開いた' })).toEqual([
      '「経過」に「(新)」か「(継)」が付いていません。「(新)」か「(継)」を付けてください。',
      '“経過” does not bear “(新)” or “(継)”: add “(新)” or “(継)”.',
    ]);
  });

  it('tell a text that only refers to another from one that says something of its own', () => {
    const rule: Stated = { fields: ['next'], must: { not: { refersOnly: true } } };
    const records = [{ 予定: '①と同じ' }, { 予定: '①と同じ、会場を移す' }, { 予定: '' }];
    expect(found(rule, records)).toEqual(['1 予定']);
    expect(said(rule, { 予定: '①と同じ' })[0]).toBe(
      '「予定」が「①と同じ」だけです。内容を入力してください。',
    );
  });

  it('tell a text that can be read as another field is written', () => {
    const must: Condition = { readsAs: { field: 'cost' } };
    const records = [{ 事情: '500千円' }, { 事情: '改修中' }, { 事情: '' }];
    expect(found({ fields: ['reason'], must }, records)).toEqual(['2 事情', '3 事情']);
    const unclear: Condition = { readsAs: { field: 'start', orUnclear: true } };
    const dates = [{ 事情: '令和3年4月1日' }, { 事情: '令和元年4月1日' }, { 事情: '' }];
    expect(found({ fields: ['reason'], must: unclear }, dates)).toEqual([]);
    expect(found({ fields: ['reason'], must: unclear }, [{ 事情: '改修中' }])).toEqual(['1 事情']);
  });
});

describe('conditions on other years', () => {
  const GOES_ON: Stated = {
    fields: ['cost'],
    where: { year: 'earlier', filled: true, none: ['－'] },
    must: { filled: true, none: ['－'] },
  };

  it('look at any year before the cell: what has begun goes on to the end', () => {
    const records: readonly Changes[] = [
      { 経費令和4年度: '', 経費令和5年度: '' },
      { 経費令和3年度: '', 経費令和4年度: 1 },
      { 経費令和3年度: '－', 経費令和4年度: '' },
    ];
    expect(found(GOES_ON, records)).toEqual(['1 R4', '1 R5']);
    expect(said(GOES_ON, { 経費令和4年度: '' })[0]).toMatch(
      /^令和3年度の「経費」に記載があるのに/u,
    );
  });

  it('do not know what an Excel error would be', () => {
    const lost = { 経費令和3年度: { error: '#REF!' }, 経費令和4年度: '', 経費令和5年度: '' };
    expect(found(GOES_ON, [lost])).toEqual([]);
  });

  it('name every year that lacks what each has to have', () => {
    const rule: Stated = { fields: ['name'], must: { field: 'hours', year: 'each', filled: true } };
    const [ja] = said(rule, { 時間令和3年度: '', 時間令和5年度: '' });
    expect(ja).toMatch(/^令和3年度の「時間」が空欄で、令和5年度の「時間」が空欄です/u);
  });
});

describe('the kinds of condition', () => {
  it('are told by one property each', () => {
    expect(new Set(conditionKinds).size).toBe(conditionKinds.length);
    expect(conditionKinds).toEqual(
      expect.arrayContaining(['blank', 'in', 'listedIn', 'changesBy']),
    );
  });
});
