/**
 * 集計 in the pane: what can be chosen and is remembered, what is said of the result, and what stands behind a figure.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Verbs } from '../../src/taskpane/verbs';
import type { RollupChoice, SummaryOptions, SummaryResult } from '../../src/tasks/summarize';
import type { Traced, TraceResult } from '../../src/tasks/trace';
import type { Outcome } from '../../src/core/outcome';
import { resultOf, WHOLE_PLAN } from './findings-for-tests';
import { StandingPane } from './standing-pane';

const rollup = (id: string, name: string, more: Partial<RollupChoice> = {}): RollupChoice => ({
  id,
  name,
  key: `rollup:${id}`,
  title: name,
  action: 'make',
  missing: [],
  missingLedgers: [],
  year: null,
  ...more,
});

const ROLLUPS = [
  rollup('a', '集計 甲'),
  rollup('b', '集計 乙', { action: 'refill' }),
  rollup('c', '集計 丙', { year: { now: 2024, all: [2023, 2024] } }),
  rollup('d', '集計 丁', { missing: ['取組結果'] }),
  rollup('e', '集計 戊', { missing: ['評価'], missingLedgers: ['実践項目一覧'] }),
];

const { plan } = resultOf([]);

function fine<T>(result: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, result });
}

const MADE: SummaryResult = {
  plan,
  asOf: null,
  tabs: [{ key: 'rollup:b', name: '集計 乙', action: 'refill', sheetId: 'S9' }],
  counts: { error: 0, warning: 0, info: 0 },
  findings: [],
  figures: { live: 20, asValue: 5, printedText: 3 },
  changes: [
    {
      tab: '集計 乙',
      sheetId: 'S9',
      cell: 'B7',
      row: '合計',
      column: '実施',
      before: '115',
      after: '114',
    },
  ],
};

const FIGURE: TraceResult = {
  state: 'figure',
  tab: '集計 乙',
  sheetId: 'S9',
  cell: 'B7',
  row: '合計',
  column: '実施',
  figure: '114',
  current: true,
  valueReason: null,
  source: { kind: 'measure', measure: { measure: 'count-where', field: 'result', is: '実施' } },
  terms: {
    ledger: 'l',
    ledgers: { l: { record: '取組', fields: { result: { label: '取組結果', byYear: false } } } },
    columns: {},
    over: 'all',
  },
  ledgers: [
    {
      name: '取組一覧',
      recordName: '取組',
      all: 128,
      records: [
        { number: '1', title: '電子入札', sheetId: 'S1', sheet: '台帳', cell: 'A2' },
        { number: '4', title: '使用料', sheetId: 'S1', sheet: '台帳', cell: 'A5' },
      ],
    },
  ],
};

let pane: StandingPane;
afterEach(() => {
  pane.down();
});

async function stand(given: Partial<Verbs> = {}): Promise<readonly SummaryOptions[]> {
  const made: SummaryOptions[] = [];
  pane = await StandingPane.over([], {
    previewSummary: () =>
      fine({
        plan,
        asOfState: WHOLE_PLAN,
        rollups: ROLLUPS,
        counts: { error: 2, warning: 0, info: 0 },
      }),
    summarize: (options) => {
      made.push({ rollups: options.rollups ?? [], years: options.years ?? {} });
      return fine(MADE);
    },
    ...given,
  });
  await pane.press('button', /^(?:集計)+$/);
  return made;
}

function checkbox(name: string): HTMLInputElement {
  const found = pane.one('checkbox', name);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${name} is no check box`);
  return found;
}

describe('the choice of summaries', () => {
  it('has all chosen that can be made, and says why the others cannot', async () => {
    const made = await stand();
    expect(['甲', '乙', '丙'].map((name) => checkbox(`集計 ${name}`).checked)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['丁', '戊'].map((name) => checkbox(`集計 ${name}`).disabled)).toEqual([true, true]);
    expect(pane.text()).toContain('台帳に列「取組結果」がないため、作れません。');
    expect(pane.text()).toContain('「実践項目一覧」の台帳がないため、作れません。');
    expect(pane.text()).toContain('タブ2枚を新しく作り、1枚を同じ場所で作り直します。');
    expect(pane.text()).toContain('エラーが2件残っています。');
    await pane.press('button', '作成する');
    expect(made).toEqual([{ rollups: ['a', 'b', 'c'], years: { c: 2024 } }]);
  });

  it('makes what is chosen for the year that is chosen, and remembers both by plan', async () => {
    const made = await stand();
    await pane.press('checkbox', '集計 甲');
    await pane.choose('「集計 丙」の年度', /令和5年度/);
    expect(pane.asked).toContainEqual([
      'rememberSummary',
      plan.id,
      { leftOut: ['a'], years: { c: 2023 } },
    ]);
    await pane.press('button', '作成する');
    expect(made).toEqual([{ rollups: ['b', 'c'], years: { c: 2023 } }]);
  });

  it('begins with what was remembered, but for a year that is no more', async () => {
    const made = await stand({ recallSummary: () => ({ leftOut: ['b'], years: { c: 1990 } }) });
    expect(checkbox('集計 乙').checked).toBe(false);
    await pane.press('button', '作成する');
    expect(made).toEqual([{ rollups: ['a', 'c'], years: { c: 2024 } }]);
  });

  it('makes nothing where nothing is chosen', async () => {
    const made = await stand();
    await pane.press('button', 'すべて外す');
    expect(pane.text()).toContain('作るタブを選んでください。');
    await pane.press('button', '作成する');
    expect(made).toEqual([]);
  });
});

describe('the end of 集計', () => {
  it('lists what changed, each a way to its cell, and offers to fix printed text', async () => {
    await stand();
    await pane.press('button', '作成する');
    expect(pane.text()).toContain('前回との差　1個');
    await pane.press('button', /115 → 114/);
    expect(pane.asked).toContainEqual(['jump', 'S9', 'B7']);
    expect(pane.text()).toContain('値のうち3個は、台帳の金額が単位つきの文字');
    await pane.press('button', '検証で直す');
    expect(pane.text()).not.toContain('集計表ができました');
  });
});

describe('数字の内訳', () => {
  async function standAtTrace(answers: readonly Traced[]): Promise<() => Promise<void>> {
    let select: () => void = () => undefined;
    let at = 0;
    await stand({
      trace: () => fine(answers[Math.min(at++, answers.length - 1)] ?? { state: 'elsewhere' }),
      watchSelection: (onSelected) => {
        select = onSelected;
        return () => undefined;
      },
    });
    await pane.press('button', /^(?:数字の内訳)+$/);
    return async () => {
      select();
      select();
      await pane.settled(260);
    };
  }

  it('shows the figure, how it is worked out, and the records behind it, each a jump', async () => {
    await standAtTrace([FIGURE]);
    expect(pane.text()).toContain('114');
    expect(pane.text()).toContain('すべての取組のうち、「取組結果」が「実施」のものの件数。');
    expect(pane.text()).toContain('取組　128件のうち2件');
    await pane.press('button', /使用料/);
    expect(pane.asked).toContainEqual(['jump', 'S1', 'A5']);
  });

  it('follows the selection, and keeps the figure while a ledger is in front', async () => {
    const select = await standAtTrace([
      { state: 'no-figure', tab: '集計 乙' },
      FIGURE,
      { state: 'elsewhere' },
    ]);
    expect(pane.text()).toContain('「集計 乙」のこのセルは、集計した数字ではありません。');
    await select();
    expect(pane.text()).toContain('取組　128件のうち2件');
    await select();
    expect(pane.text()).toContain('取組　128件のうち2件');
  });

  it('warns where the cell does not hold what the ledger gives', async () => {
    await standAtTrace([{ ...FIGURE, current: false, valueReason: 'in-text' }]);
    expect(pane.text()).toContain('いまの台帳から求めた数字と違います');
    expect(pane.text()).toContain('台帳の文章の中から読み取った値のため');
  });
});
