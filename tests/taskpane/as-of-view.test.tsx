/**
 * 確認時期 at the head of the pane, as a clerk uses it.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { AsOf } from '../../src/core/calendar/as-of';
import type { Outcome } from '../../src/core/outcome';
import type { Verbs } from '../../src/taskpane/verbs';
import type { AsOfState } from '../../src/tasks/as-of-state';
import type { ValidateResult } from '../../src/tasks/validate-result';
import { finding, resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

const BEFORE: AsOf = { year: 2019, half: 2 };
const R2: AsOf = { year: 2020, half: 2 };
const R3: AsOf = { year: 2021, half: 2 };
const MOMENTS = [BEFORE, R2, R3];

let pane: StandingPane;
let checks = 0;
afterEach(() => pane.down());

function done<T>(result: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, result });
}

/** A workbook that keeps what is set: with an as-of it has no finding, as the whole plan it has one. */
async function stand(
  state: Partial<AsOfState> = {},
  given: Partial<Verbs> = {},
): Promise<(AsOf | null)[]> {
  checks = 0;
  const kept: (AsOf | null)[] = [];
  let now: AsOfState = { asOf: null, moments: MOMENTS, proposed: null, ...state };
  const set = (asOf: AsOf | null): void => {
    kept.push(asOf);
    now = { ...now, asOf, proposed: null };
  };
  const result = (): ValidateResult => ({
    ...resultOf(now.asOf ? [] : [finding({})]),
    asOf: now.asOf,
    asOfState: now,
  });
  pane = await StandingPane.over(result(), {
    validate: () => {
      checks += 1;
      return done(result());
    },
    open: () => {
      const { plan, ledgers } = result();
      const opened = {
        plan,
        ledgers,
        asOfState: now,
        missing: [],
        ledgersToMake: [],
        part: null,
        asksPart: false,
        tabs: [],
      };
      return done({
        ...opened,
        workbook: '台帳.xlsx',
        origin: { kind: 'built-in' },
        revertible: { runs: [], keptSheets: 0, keptCells: 0 },
        answered: false,
      });
    },
    setAsOf: (asOf) => {
      set(asOf);
      return done({ asOf });
    },
    nextAsOf: () => {
      set(R3);
      const fields = [{ label: '実績令和3年度', recordName: '取組', records: 4, filled: 1 }];
      return done({ asOf: R3, due: [{ section: '総務課', fields }] });
    },
    ...given,
  });
  return kept;
}

const shown = (): string => {
  const select = pane.one('combobox', '確認時期');
  return select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.text ?? '') : '';
};

const status = (): string => pane.one('status', /確認時期/).textContent;

describe('the line of the as-of', () => {
  it('shows the whole plan, and offers the moments of the plan', async () => {
    await stand();
    expect(shown()).toBe('計画全体');
    const options = [...pane.one('combobox', '確認時期').querySelectorAll('option')];
    expect(options.map(({ text }) => text)).toEqual([
      '計画全体',
      '令和元年度末（計画の始まる前）',
      '令和2年度末',
      '令和3年度末',
    ]);
    expect(pane.all('button', /確認時期を/)).toEqual([]);
  });

  it('is not there where no moment of the plan differs from another', async () => {
    await stand({ moments: [] });
    expect(pane.all('combobox', '確認時期')).toEqual([]);
  });

  it('keeps what is chosen, says so, and checks again', async () => {
    const kept = await stand();
    expect(pane.listed()).toHaveLength(1);
    await pane.choose('確認時期', /^令和2年度末$/u);
    expect(kept).toEqual([R2]);
    expect(shown()).toBe('令和2年度末');
    expect(pane.listed()).toEqual([]);
    expect(checks).toBe(2);
    await pane.choose('確認時期', /^計画全体$/u);
    expect(kept).toEqual([R2, null]);
    expect(pane.listed()).toHaveLength(1);
  });

  it('stands over every view', async () => {
    await stand({ asOf: R2 });
    await pane.press('button', /^(?:概要)+$/u);
    expect(shown()).toBe('令和2年度末');
  });

  it('shows a moment that is none of the plan’s as well', async () => {
    await stand({ asOf: { year: 2020, half: 1 } });
    expect(shown()).toBe('令和2年度上半期末');
  });

  it('shows what is chosen while it is being kept', async () => {
    await stand({}, { setAsOf: () => new Promise(() => undefined) });
    await pane.choose('確認時期', /^令和2年度末$/u);
    expect(shown()).toBe('令和2年度末');
  });

  it('says what prevented it, and stays as it was', async () => {
    await stand(
      {},
      {
        setAsOf: () =>
          Promise.resolve({
            ok: false,
            trouble: { code: 'cell-edit', params: {}, aftermath: 'unchanged' },
          }),
      },
    );
    await pane.choose('確認時期', /^令和2年度末$/u);
    expect(shown()).toBe('計画全体');
    expect(pane.all('status', /セル/u)).not.toEqual([]);
    expect(checks).toBe(1);
  });
});

describe('the as-of that the ledger suggests', () => {
  it('is set with one click', async () => {
    const kept = await stand({ proposed: R2 });
    await pane.press('button', /^(?:概要)+$/u);
    expect(pane.text()).toContain('令和2年度まで入力されています。');
    await pane.press('button', '確認時期を令和2年度末にする');
    expect(kept).toEqual([R2]);
    expect(status()).toBe('確認時期を令和2年度末にしました。');
    expect(pane.text()).not.toContain('まで入力されています');
  });

  it('is declined for good: the whole plan is kept as chosen', async () => {
    const kept = await stand({ proposed: R2 });
    await pane.press('button', '計画全体のままにする');
    expect(kept).toEqual([null]);
    expect(pane.all('button', /確認時期を/)).toEqual([]);
  });

  it('is the end of the year before the plan where nothing is told yet', async () => {
    await stand({ proposed: BEFORE });
    expect(pane.text()).toContain('計画の年度ごとの記入は、まだ始まっていません。');
    expect(pane.one('button', '確認時期を令和元年度末にする')).toBeDefined();
  });
});

describe('次の年度へ', () => {
  it('moves on, tells each section what it has to fill, and says at the end what follows', async () => {
    await stand({ asOf: R2 });
    await pane.press('button', /^(?:概要)+$/u);
    await pane.press('button', /^次の年度へ/u);
    expect(shown()).toBe('令和3年度末');
    expect(status()).toContain('担当1か所に、新しく記入する欄があります。');
    expect(pane.one('heading', '令和3年度末までに新しく記入する欄')).toBeDefined();
    expect(pane.text()).toContain('総務課（4件）');
    expect(pane.text()).toContain('実績令和3年度：4件（うち1件は入力済み）');
    expect(pane.all('button', /^次の年度へ/u)).toEqual([]);
    expect(pane.text()).toContain('この後は、次の計画をつくります。');
    // What is due is no longer told once another moment is chosen.
    await pane.choose('確認時期', /^令和2年度末$/u);
    expect(pane.text()).not.toContain('新しく記入する欄があります');
    expect(pane.all('heading', /新しく記入する欄/u)).toEqual([]);
  });

  it('is not offered where the whole plan is judged', async () => {
    await stand();
    await pane.press('button', /^(?:概要)+$/u);
    expect(pane.all('button', /^次の(?:年度|半期)/u)).toEqual([]);
    expect(pane.text()).not.toContain('確認時期は計画の終わりです');
  });
});
