/**
 * A workbook's own plan as the pane shows it: where it comes from, and what can be done where it cannot be used.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Verbs } from '../../src/taskpane/verbs';
import type { OwnPlanVerbs } from '../../src/taskpane/overview/own-plan-verbs';
import { ownPlanOf } from '../../src/core/plan/own-plan';
import type { OwnPlan } from '../../src/core/plan/own-plan';
import { annaka } from '../../src/plans/annaka';
import { resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';
import type { TaskOptions } from '../../src/tasks/task-options';

let pane: StandingPane;
afterEach(() => pane.down());

const result = resultOf([]);
const OPENED = {
  workbook: '台帳.xlsx',
  plan: result.plan,
  ledgers: result.ledgers,
  missing: [],
  ledgersToMake: [],
  tabs: [],
  asOfState: result.asOfState,
  part: null,
  asksPart: false,
  revertible: { runs: [], keptSheets: 0, keptCells: 0 },
  answered: false,
} as const;

function fine<T>(value: T): Promise<{ readonly ok: true; readonly result: T }> {
  return Promise.resolve({ ok: true, result: value });
}

/** A workbook's plan that is kept in a variable. */
function workbookPlan(): { readonly verbs: OwnPlanVerbs; own: OwnPlan | null } {
  const kept: { own: OwnPlan | null } = { own: null };
  const done = (own: OwnPlan | null): ReturnType<OwnPlanVerbs['remove']> => {
    kept.own = own;
    return fine(true as const);
  };
  const verbs: OwnPlanVerbs = {
    look: () =>
      fine({ own: kept.own, isThere: kept.own !== null, hasBefore: false, seen: { text: null } }),
    inUse: () => fine(kept.own?.plan ?? annaka),
    write: (own) => done(own).then(() => ({ ok: true, result: own })),
    remove: () => done(null),
    restore: () => done(null),
    readFile: () => ({ state: 'read', plan: { ...annaka, title: '新しい題' } }),
    keptPlans: () => [],
    keepPlan: () => true,
    forgetPlan: () => undefined,
  };
  return Object.assign(kept, { verbs });
}

describe('the plan that a workbook holds, in the pane', () => {
  it('is said to be built-in, and then one’s own, once it was copied', async () => {
    const book = workbookPlan();
    pane = await StandingPane.over([], {
      ownPlan: () => Promise.resolve(book.verbs),
      open: () =>
        fine({
          ...OPENED,
          origin: book.own
            ? { kind: 'own', source: 'copied', changed: true }
            : { kind: 'built-in' },
        }),
    });
    await pane.press('button', /^概要/u);
    expect(pane.text()).toContain('組み込みの計画');
    await pane.press('button', '計画を読み込む・書き出す');
    await pane.settled(50);
    await pane.press('button', 'この計画を写して自分用にする');
    await pane.settled(50);
    expect(book.own).toEqual(ownPlanOf(annaka, 'copied', 'annaka'));
    expect(pane.text()).toContain('自作・組み込みの計画の写し・変更あり');
    await pane.press('button', 'ブックから取り除く');
    await pane.settled(50);
    expect(book.own).toBeNull();
    expect(pane.text()).toContain('計画をブックから取り除きました');
  });

  it('is told to be damaged in one sentence, and the built-in plans can be gone on with', async () => {
    const asked: TaskOptions[] = [];
    const validate: Verbs['validate'] = (options) => {
      asked.push(options);
      if (options.pastOwnPlan) return fine(result);
      const params = { why: 'cut-off', count: 0 };
      const code = 'own-plan-damaged';
      return Promise.resolve({ ok: false, trouble: { code, params, aftermath: 'unchanged' } });
    };
    pane = await StandingPane.over(result, { validate });
    expect(pane.text()).toContain('このブックに入っている計画は、途中で切れているため使えません。');
    expect(pane.text()).toContain('ブックは変更していません。');
    await pane.press('button', '組み込みの計画で続ける');
    await pane.settled(50);
    expect(asked.map(({ pastOwnPlan = false }) => pastOwnPlan)).toEqual([false, true]);
    expect(pane.one('heading', '提出可')).toBeDefined();
  });
});
