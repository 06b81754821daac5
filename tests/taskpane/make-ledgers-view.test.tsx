/**
 * 台帳をつくる in 概要, over verbs made for the test.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { RevertibleRun } from '../../src/core/revertible-run';
import type { Outcome } from '../../src/core/outcome';
import type { Verbs } from '../../src/taskpane/verbs';
import { resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

const RESULT = resultOf([]);
const RUN: RevertibleRun = {
  run: '1',
  kind: 'ledger',
  began: new Date(2026, 11, 1, 9, 5).getTime(),
  restored: [],
  removed: ['実績'],
  cells: 0,
};

function fine<T>(result: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, result });
}

let pane: StandingPane;
afterEach(() => pane.down());

/** Stands the pane at 概要 over a workbook that lacks the ledger 実績 until it is made. */
async function stand(more: Partial<Verbs> = {}): Promise<void> {
  let isThere = false;
  pane = await StandingPane.over(RESULT, {
    open: () =>
      fine({
        workbook: '台帳.xlsx',
        plan: RESULT.plan,
        ledgers: RESULT.ledgers,
        missing: [],
        ledgersToMake: isThere ? [] : ['実績'],
        part: null,
        asksPart: false,
        tabs: [],
        asOfState: RESULT.asOfState,
        answered: false,
        origin: { kind: 'built-in' },
        revertible: { runs: isThere ? [RUN] : [], keptSheets: 0, keptCells: 0 },
      }),
    makeLedgers: () => {
      isThere = true;
      const tab = { key: 'ledger:results', name: '実績', action: 'make' as const };
      return fine({ plan: RESULT.plan, tabs: [{ ...tab, sheetId: 's9', rows: 180 }] });
    },
    revert: () => {
      isThere = false;
      return fine({ restored: [], removed: ['実績'], cells: 0, kept: [] });
    },
    ...more,
  });
  await pane.press('button', /^概要/);
}

describe('台帳をつくる', () => {
  it('makes the ledger that the workbook lacks, leads to it, and can be taken back', async () => {
    await stand();
    await pane.press('button', /^台帳「実績」をつくる/);
    await pane.settled(50);
    expect(pane.text()).toContain('シート「実績」に180行の台帳をつくりました。');
    expect(pane.all('button', /^台帳「実績」をつくる/)).toHaveLength(0);
    await pane.press('button', 'シート「実績」を開く');
    expect(pane.asked).toContainEqual(['jump', 's9', 'A1']);
    expect(pane.text()).toContain('直前の処理は、台帳の作成');
    await pane.press('button', '直前の処理を取り消す');
    await pane.settled(50);
    expect(pane.text()).not.toContain('180行の台帳をつくりました');
    expect(pane.one('button', /^台帳「実績」をつくる/)).toBeDefined();
  });

  it('makes the check that was made before it old', async () => {
    await stand();
    await pane.press('button', /^検証/);
    await pane.press('button', /^概要/);
    await pane.press('button', /^台帳「実績」をつくる/);
    await pane.settled(50);
    await pane.press('button', /^検証/);
    expect(pane.text()).toContain('検証した後に、ブックが変わりました。');
  });

  it('says what stands in the way, and offers it again', async () => {
    await stand({
      makeLedgers: () =>
        Promise.resolve({
          ok: false,
          trouble: { code: 'protected-workbook', params: {}, aftermath: 'unchanged' },
        }),
    });
    await pane.press('button', /^台帳「実績」をつくる/);
    await pane.settled(50);
    expect(pane.text()).toContain('保護');
    expect(pane.one('button', /^台帳「実績」をつくる/)).toBeDefined();
  });
});
