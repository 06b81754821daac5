/**
 * A message stands as long as it holds: a later look at the pane never finds one that has become untrue.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Collection } from '../../src/core/form/collection';
import type { Verbs } from '../../src/taskpane/verbs';
import type { Outcome, Trouble } from '../../src/core/outcome';
import type { RevertResult } from '../../src/core/revert-result';
import type { OpenResult } from '../../src/tasks/open';
import type { RevertOptions } from '../../src/tasks/revert';
import { finding, resultOf, WHOLE_PLAN } from './findings-for-tests';
import { StandingPane } from './standing-pane';

/** After so long a trouble that may have passed has been looked at once more. */
const A_WHILE = 1_200;

const EDITING: Trouble = { code: 'cell-edit', params: {}, aftermath: 'unchanged' };
const NO_SHEETS: Trouble = { code: 'no-status-sheets', params: {}, aftermath: 'unchanged' };
const RESULT = resultOf([finding({})]);
const LOOK: OpenResult = {
  workbook: '台帳.xlsx',
  plan: RESULT.plan,
  ledgers: RESULT.ledgers,
  missing: [],
  ledgersToMake: [],
  tabs: ['様式'],
  asOfState: WHOLE_PLAN,
  part: null,
  asksPart: false,
  origin: { kind: 'built-in' },
  revertible: {
    runs: [
      {
        run: '0',
        kind: 'sheets',
        began: Date.UTC(2026, 11, 1),
        restored: ['様式 2'],
        removed: [],
        cells: 0,
      },
    ],
    keptSheets: 1,
    keptCells: 40,
  },
  answered: false,
};
const TYPED: Trouble = {
  code: 'typed-cells',
  params: { tabs: ['様式 2'], cells: ['様式 2!B2'], count: 1 },
  aftermath: 'unchanged',
};

const NOTHING: Collection = {
  read: 3,
  records: [],
  unplaced: [],
  repeated: [],
  conflicts: [],
  withoutBase: [],
};

function failed(trouble: Trouble): Promise<Outcome<never>> {
  return Promise.resolve({ ok: false, trouble });
}

function fine<T>(result: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, result });
}

function reverted(given: Partial<RevertResult>): RevertResult {
  return { restored: [], removed: [], cells: 0, kept: [], ...given };
}

let pane: StandingPane;
afterEach(() => pane.down());

async function stand(given: Partial<Verbs>): Promise<void> {
  pane = await StandingPane.over(RESULT, { open: () => fine(LOOK), ...given });
}

/** Goes to a view by its tab in the bar. */
async function go(to: string): Promise<void> {
  await pane.press('button', new RegExp(`^${to}`));
}

describe('that a cell is being edited', () => {
  it('is said only as long as it is so: what was to be read is read then', async () => {
    let editing = true;
    await stand({ validate: () => (editing ? failed(EDITING) : fine(RESULT)) });
    expect(pane.text()).toContain('セルが編集中です');
    await pane.settled(A_WHILE);
    expect(pane.text()).toContain('セルが編集中です');
    editing = false;
    await pane.settled(A_WHILE);
    expect(pane.text()).not.toContain('セルが編集中です');
    expect(pane.listed()).toHaveLength(1);
  });

  it('is said only as long as it is so, and what was to be written waits to be asked for', async () => {
    let editing = true;
    let writes = 0;
    await stand({
      answers: () => Promise.resolve(!editing),
      revert: () => {
        writes += 1;
        return failed(EDITING);
      },
    });
    await go('概要');
    await pane.press('button', '直前の処理を取り消す');
    expect(pane.text()).toContain('セルが編集中です');
    await pane.settled(A_WHILE);
    expect(pane.text()).toContain('セルが編集中です');
    editing = false;
    await pane.settled(A_WHILE);
    expect(pane.text()).not.toContain('セルが編集中です');
    expect(writes).toBe(1);
    pane.one('button', '直前の処理を取り消す');
  });

  it('does not stay in the status line after somebody has gone on typing', async () => {
    await stand({ jump: () => Promise.resolve(EDITING) });
    await go('概要');
    await pane.press('button', /へ移動/);
    expect(pane.one('status', /編集中/).textContent).toContain('セルが編集中です');
    await pane.edited({ sheetId: 'elsewhere', address: 'A1' });
    expect(pane.text()).not.toContain('セルが編集中です');
  });
});

describe('what was not found', () => {
  it('is looked for again when the workbook has changed', async () => {
    let there = false;
    await stand({
      previewSheets: () => failed({ ...EDITING, code: 'connection' }),
      previewCollect: () =>
        there ? fine({ plan: RESULT.plan, collection: NOTHING }) : failed(NO_SHEETS),
    });
    await go('様式');
    await pane.press('button', /^回収する/);
    await pane.press('button', '状況シートを読み取る');
    expect(pane.text()).toContain('様式のシートが見つかりません');
    there = true;
    await pane.edited({ sheetId: 'new', address: null });
    await pane.settled(A_WHILE);
    expect(pane.text()).not.toContain('様式のシートが見つかりません');
  });

  it('is looked for again when the add-in has made it', async () => {
    let there = false;
    let reads = 0;
    await stand({
      validate: () => {
        reads += 1;
        return there
          ? fine(RESULT)
          : failed({ code: 'no-ledger', params: {}, aftermath: 'unchanged' });
      },
      revert: () => {
        there = true;
        return fine(reverted({ removed: ['様式'] }));
      },
    });
    expect(pane.text()).toContain('合う計画が見つかりません');
    await pane.settled(A_WHILE);
    expect(reads).toBe(1);
    await go('概要');
    await pane.press('button', '直前の処理を取り消す');
    await go('検証');
    await pane.settled(A_WHILE);
    expect(pane.text()).not.toContain('合う計画が見つかりません');
  });
});

describe('what 取り消し has done', () => {
  it('stands with its cells left alone, whatever is read again for it', async () => {
    const kept = ['取組一覧!E3', '取組一覧!E9'];
    await stand({ revert: () => fine(reverted({ cells: 4, kept })) });
    await go('概要');
    await pane.press('button', '直前の処理を取り消す');
    await go('検証');
    await pane.settled(A_WHILE);
    await go('概要');
    await pane.press('button', '直前の処理を取り消す');
    await pane.settled(A_WHILE + 500);
    const said = pane.one('status', /元に戻しました/).textContent;
    for (const part of ['4個のセルを元に戻しました', ...kept]) expect(said).toContain(part);
  });

  it('is asked for first where sections have filled tabs in, with the cells, and done as was chosen', async () => {
    const asked: RevertOptions['typed'][] = [];
    await stand({
      revert: ({ typed }) => {
        asked.push(typed);
        if (typed === 'ask') return failed(TYPED);
        return fine(reverted({ removed: ['様式 1'], kept: ['様式 2!B2'], keptTabs: ['様式 2'] }));
      },
    });
    await go('概要');
    await pane.press('button', '直前の処理を取り消す');
    expect(pane.text()).toContain('様式 2!B2');
    await pane.press('button', 'やめる');
    expect(pane.text()).not.toContain('様式 2!B2');
    await pane.press('button', '直前の処理を取り消す');
    await pane.press('button', '入力のあるタブは、そのまま残す');
    expect(asked).toEqual(['ask', 'ask', 'keep']);
    const said = pane.one('status', /取り除きました/).textContent;
    expect(said).toContain('タブ「様式 2」は、そのまま残しました');
    await pane.press('button', '直前の処理を取り消す');
    await pane.press('button', '入力を消して続ける');
    expect(asked.slice(3)).toEqual(['ask', 'discard']);
  });
});

describe('what a run has left half done', () => {
  it('is asked about where somebody has typed since, and the question goes when it is answered', async () => {
    const answers: unknown[] = [];
    const unsettled: Trouble = { ...TYPED, code: 'half-done' };
    let settled = false;
    await stand({
      open: () => fine(settled ? LOOK : { ...LOOK, unsettled }),
      settle: ({ typed }) => {
        answers.push(typed);
        settled = true;
        return fine(true);
      },
    });
    await go('概要');
    expect(pane.text()).toContain('様式 2!B2');
    await pane.press('button', 'このまま残す');
    await pane.settled();
    expect(answers).toEqual(['keep']);
    expect(pane.text()).not.toContain('様式 2!B2');
  });

  it('is left to a colleague until a person says that it has stopped', async () => {
    let stopped = false;
    const unsettled: Trouble = {
      code: 'running-elsewhere',
      params: { tabs: ['集計'] },
      aftermath: 'unchanged',
    };
    await stand({
      open: () => fine(stopped ? LOOK : { ...LOOK, unsettled }),
      settle: () => {
        stopped = true;
        return fine(true);
      },
    });
    await go('概要');
    await pane.press('button', 'もう一度確かめる');
    expect(stopped).toBe(false);
    await pane.press('button', /途中で止まった/);
    await pane.settled();
    expect(stopped).toBe(true);
    expect(pane.text()).not.toContain('続いているかもしれません');
  });
});
