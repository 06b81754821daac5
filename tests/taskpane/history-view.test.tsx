/**
 * 概要: what can be taken back, said before it is, and 履歴.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { HistoryLine } from '../../src/core/history/history-line';
import { ownPlanOf } from '../../src/core/plan/own-plan';
import type { RevertibleRun } from '../../src/core/revertible-run';
import type { Outcome } from '../../src/core/outcome';
import { kamifurano } from '../../src/plans/kamifurano';
import { loggedVerbs } from '../../src/taskpane/logged-verbs';
import { resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

let pane: StandingPane;
afterEach(() => pane.down());

const RESULT = resultOf([]);
const AT = new Date(2026, 11, 1, 9, 5).getTime();

function fine<T>(result: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, result });
}

const FIX: RevertibleRun = {
  run: '2',
  kind: 'fix',
  began: AT,
  restored: [],
  removed: [],
  cells: 12,
};
const SUMMARY: RevertibleRun = {
  run: '1',
  kind: 'summarize',
  began: AT,
  restored: ['集計 甲'],
  removed: ['集計 乙'],
  cells: 0,
};

async function toOverview(): Promise<void> {
  await pane.press('button', /^概要/);
}

describe('直前の処理を取り消す', () => {
  it('says which run it takes back and what that does, and then the same of the run before', async () => {
    const runs = [FIX, SUMMARY];
    pane = await StandingPane.over(RESULT, {
      open: () =>
        fine({
          workbook: '台帳.xlsx',
          plan: RESULT.plan,
          ledgers: RESULT.ledgers,
          missing: [],
          ledgersToMake: [],
          part: null,
          asksPart: false,
          tabs: [],
          asOfState: RESULT.asOfState,
          answered: false,
          origin: { kind: 'built-in' },
          revertible: { runs: [...runs], keptSheets: 2, keptCells: 1_500 },
        }),
      revert: () => {
        runs.shift();
        return fine({ restored: [], removed: [], cells: 12, kept: [] });
      },
    });
    await toOverview();
    expect(pane.text()).toContain('直前の処理は、修正（2026/12/1 9:05）です。');
    expect(pane.text()).toContain('取り消すと、12個のセルを元に戻します。');
    expect(pane.text()).toContain('その前の処理も、続けて1回取り消せます。');
    expect(pane.text()).toContain('見えないシートを2枚（セル1,500個分）残しています。');
    await pane.press('button', '直前の処理を取り消す');
    await pane.settled(50);
    expect(pane.text()).toContain('直前の処理は、集計（2026/12/1 9:05）です。');
    expect(pane.text()).toContain('タブ「集計 甲」を元に戻し、タブ「集計 乙」を取り除きます。');
    await pane.press('button', '直前の処理を取り消す');
    await pane.settled(50);
    expect(pane.all('button', '直前の処理を取り消す')).toEqual([]);
  });
});

describe('履歴', () => {
  const line: HistoryLine = {
    at: AT,
    deed: 'collect',
    counts: { cells: 3, added: 1, removed: 0 },
    asOf: 'R3',
    version: '0.1.0',
    who: '山田',
  };

  it('is read when it is asked for, saved, and cleared only after a question', async () => {
    let lines: readonly HistoryLine[] = [line];
    pane = await StandingPane.over(RESULT, {
      readHistory: () => fine({ lines }),
      clearHistory: () => {
        lines = [];
        return fine({ lines });
      },
    });
    await toOverview();
    expect(pane.text()).not.toContain('回収');
    await pane.press('button', '履歴を見る');
    expect(pane.text()).toContain('2026/12/1 9:05　回収');
    expect(pane.text()).toContain('セル3個、加えた行1行　令和3年度末　山田');
    await pane.press('button', 'JSONで保存');
    expect(pane.asked.at(-1)).toMatchObject([
      'saveFile',
      '履歴.json',
      expect.stringContaining('R3'),
      'application/json',
    ]);
    await pane.press('button', '履歴をすべて消す');
    expect(pane.text()).toContain('元に戻せません');
    await pane.press('button', 'やめる');
    expect(lines).toHaveLength(1);
    await pane.press('button', '履歴をすべて消す');
    await pane.press('button', '消す');
    await pane.settled(50);
    expect(pane.text()).toContain('履歴はまだありません');
    expect(pane.one('status', '履歴を消しました。')).toBeDefined();
  });
});

describe('loggedVerbs', () => {
  it('keeps a line of what was done, of what was done though its answer was lost, and of nothing else', async () => {
    pane = await StandingPane.over(RESULT);
    const kept: unknown[] = [];
    const ends: readonly Outcome<{ cells: number }>[] = [
      { ok: true, result: { cells: 4 } },
      { ok: false, trouble: { code: 'connection', params: {}, aftermath: 'done' } },
      { ok: false, trouble: { code: 'connection', params: {}, aftermath: 'restored' } },
    ];
    for (const end of ends) {
      const { verbs } = await import('../../src/taskpane/kept-verbs');
      const logged = loggedVerbs({ ...verbs, markLedgers: () => Promise.resolve(end) }, (done) => {
        kept.push(done);
        return Promise.resolve();
      });
      expect(await logged.markLedgers({})).toBe(end);
    }
    expect(kept).toEqual([
      { deed: 'mark', counts: { cells: 4 } },
      { deed: 'mark', counts: {} },
    ]);
  });

  it('keeps a line of a check that a person asked for, and none of one that follows from a fix', async () => {
    pane = await StandingPane.over(RESULT);
    const kept: unknown[] = [];
    const { verbs } = await import('../../src/taskpane/kept-verbs');
    const logged = loggedVerbs({ ...verbs, validate: () => fine(RESULT) }, ({ deed }) => {
      kept.push(deed);
      return Promise.resolve();
    });
    await logged.validate({ unasked: true });
    expect(kept).toEqual([]);
    await logged.validate({});
    expect(kept).toEqual(['validate']);
  });

  it('keeps a line of another as-of, of the next year, and of a plan taken in, out or put back', async () => {
    pane = await StandingPane.over(RESULT);
    const kept: unknown[] = [];
    const { verbs } = await import('../../src/taskpane/kept-verbs');
    const { ownPlanVerbs } = await import('../../src/taskpane/overview/own-plan-verbs');
    const own = ownPlanOf(kamifurano, 'imported');
    const asOf = { year: 2021, half: 2 } as const;
    const logged = loggedVerbs(
      {
        ...verbs,
        setAsOf: () => fine({ asOf }),
        nextAsOf: () => fine({ asOf, due: [] }),
        ownPlan: () =>
          Promise.resolve({
            ...ownPlanVerbs,
            write: () => fine(own),
            remove: () => fine(true as const),
            restore: () => fine(true as const),
          }),
      },
      (done) => {
        kept.push(done);
        return Promise.resolve();
      },
    );
    await logged.setAsOf(asOf);
    await logged.nextAsOf({});
    const loaded = await logged.ownPlan();
    await loaded.write(own);
    await loaded.remove();
    await loaded.restore();
    expect(kept).toEqual(
      ['set-as-of', 'next-as-of', 'take-plan', 'remove-plan', 'restore-plan'].map((deed) => ({
        deed,
        counts: {},
      })),
    );
  });
});
