/**
 * From a finding to nothing left to fix: reasons, fixes, tools and checking while typing, over verbs made for the test.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/core/finding';
import { findingKey } from '../../src/core/submission';
import type { Reasons } from '../../src/core/submission';
import type { Choices } from '../../src/taskpane/choices';
import type { Verbs } from '../../src/taskpane/verbs';
import type { ValidateResult } from '../../src/tasks/validate-result';
import { finding, resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

const empty = (cell: string, field: string, params: Partial<Finding> = {}): Finding =>
  finding({ code: 'C05', message: 'required', cell, field, record: cell.slice(1), ...params });
const WARNING = empty('B3', '実績', { severity: 'warning', code: 'A15' });
const OTHER = empty('B4', '実績', { severity: 'warning', code: 'A15' });
const ERROR = empty('C2', '取組項目名');
const fixable = (cell: string): Finding =>
  empty(cell, '目標額', {
    code: 'C12',
    severity: 'info',
    value: `１${cell}`,
    fix: { way: 'width', content: `1${cell}` },
  });

let pane: StandingPane;
afterEach(() => pane.down());

async function stand(
  findings: readonly Finding[] | ValidateResult,
  verbs: Partial<Verbs> = {},
  choices: Partial<Choices> = {},
): Promise<StandingPane> {
  pane = await StandingPane.over(findings, verbs, choices);
  return pane;
}

/** Keeps reasons as the workbook would. */
function keeping(): { readonly verbs: Partial<Verbs>; readonly given: () => Reasons } {
  let reasons: Reasons = {};
  return {
    given: () => reasons,
    verbs: {
      explain: (findings, reason) => {
        const rest = Object.entries(reasons).filter(
          ([key]) => !findings.some((each) => findingKey(each) === key),
        );
        const now =
          reason === '' ? [] : findings.map((each) => [findingKey(each), reason] as const);
        reasons = Object.fromEntries([...rest, ...now]);
        return Promise.resolve({ ok: true, result: { reasons } });
      },
    },
  };
}

describe('a reason', () => {
  it('makes its warning count as explained, and can be taken back', async () => {
    const { verbs, given } = keeping();
    await stand([WARNING], verbs);
    await pane.press('button', /「実績」が空欄です/);
    await pane.write('理由', ' 別紙のとおり ');
    await pane.press('button', '理由を保存');
    expect(given()).toEqual({ [findingKey(WARNING)]: '別紙のとおり' });
    await pane.press('button', '一覧に戻る');
    expect(pane.one('heading', '提出可')).toBeDefined();
    expect(pane.text()).toContain('理由：別紙のとおり');
    await pane.press('button', /「実績」が空欄です/);
    await pane.press('button', '理由を消す');
    expect(given()).toEqual({});
    await pane.press('button', '一覧に戻る');
    expect(pane.one('heading', '提出不可')).toBeDefined();
  });

  it('can be given to all warnings of the same cause', async () => {
    const { verbs, given } = keeping();
    await stand([WARNING, OTHER, ERROR], verbs);
    await pane.press('button', /「実績」が空欄です/);
    await pane.write('理由', '年度末に記入する。');
    await pane.press('checkbox', '同じ原因の警告、ほか1件にも同じ理由を付ける');
    await pane.press('button', '理由を保存');
    expect(Object.keys(given()).toSorted()).toEqual([WARNING, OTHER].map(findingKey).toSorted());
  });

  it('is not saved by the Enter that confirms a conversion, nor by Enter alone', async () => {
    const { verbs, given } = keeping();
    await stand([WARNING], verbs);
    await pane.press('button', /「実績」が空欄です/);
    await pane.write('理由', 'べっし');
    const text = pane.one('textbox', '理由');
    await pane.key(text, 'Enter', { isComposing: true, ctrlKey: true });
    await pane.key(text, 'Enter');
    expect(given()).toEqual({});
    await pane.key(text, 'Enter', { ctrlKey: true });
    expect(Object.values(given())).toEqual(['べっし']);
  });

  it('that is half written is still there when one comes back', async () => {
    await stand([WARNING, OTHER]);
    await pane.press('button', /「実績」が空欄です/);
    await pane.write('理由', '書きかけ');
    await pane.press('button', '次の指摘');
    expect(pane.one('textbox', '理由')).toMatchObject({ value: '' });
    await pane.press('button', '一覧に戻る');
    await pane.press('button', /「実績」が空欄です/);
    expect(pane.one('textbox', '理由')).toMatchObject({ value: '書きかけ' });
  });

  it('that could not be saved stays written, with what stood in the way', async () => {
    await stand([WARNING], {
      explain: () =>
        Promise.resolve({
          ok: false,
          trouble: { code: 'cell-edit', params: {}, aftermath: 'unchanged' },
        }),
    });
    await pane.press('button', /「実績」が空欄です/);
    await pane.write('理由', '別紙のとおり');
    await pane.press('button', '理由を保存');
    expect(pane.text()).toContain('セルが編集中です');
    expect(pane.one('textbox', '理由')).toMatchObject({ value: '別紙のとおり' });
  });

  it('that is none is not saved, and what a good one holds is said until something else is written', async () => {
    const { verbs, given } = keeping();
    await stand([WARNING], verbs);
    await pane.press('button', /「実績」が空欄です/);
    await pane.write('理由', '確認済み');
    expect(pane.text()).not.toContain('理由になりません');
    await pane.press('button', '理由を保存');
    expect(given()).toEqual({});
    expect(pane.text()).toContain('何を確かめたか、なぜこのままでよいかを書いてください。');
    expect(pane.one('textbox', '理由')).toMatchObject({ value: '確認済み' });
    await pane.write('理由', '担当課に確認済み');
    expect(pane.text()).not.toContain('理由になりません');
    await pane.press('button', '理由を保存');
    expect(given()).toEqual({ [findingKey(WARNING)]: '担当課に確認済み' });
  });

  it('is not asked for errors', async () => {
    await stand([ERROR]);
    await pane.press('button', /「取組項目名」が空欄です/);
    expect(pane.all('textbox')).toHaveLength(0);
  });
});

describe('fixes', () => {
  it('are shown before and after, done, and the ledger is validated again', async () => {
    let rest: readonly Finding[] = [fixable('D5'), fixable('D6'), ERROR];
    const done: string[] = [];
    await stand(rest, {
      validate: () => Promise.resolve({ ok: true, result: resultOf(rest) }),
      applyFixes: ({ findings }) => {
        done.push(...findings.map(({ cell }) => cell));
        rest = [ERROR];
        return Promise.resolve({ ok: true, result: { changed: 2, formulasKept: 0, gone: 0 } });
      },
    });
    await pane.press('button', '直せる2件を直す');
    expect(pane.text()).toContain('１D5');
    await pane.press('button', '2個のセルを直す');
    expect(done).toEqual(['D5', 'D6']);
    expect(pane.text()).toContain('2個のセルを直しました。');
    await pane.press('button', '指摘の一覧を見る');
    expect(pane.listed()).toHaveLength(1);
  });

  it('can be taken back right there, and the ledger is validated again', async () => {
    let rest: readonly Finding[] = [fixable('D5')];
    const verbs: Partial<Verbs> = {
      validate: () => Promise.resolve({ ok: true, result: resultOf(rest) }),
      applyFixes: () => {
        rest = [];
        return Promise.resolve({ ok: true, result: { changed: 1, formulasKept: 0, gone: 0 } });
      },
      revert: () => {
        rest = [fixable('D5')];
        return Promise.resolve({
          ok: true,
          result: { restored: [], removed: [], cells: 1, kept: [] },
        });
      },
    };
    await stand(rest, verbs);
    await pane.press('button', '直せる1件を直す');
    await pane.press('button', '1個のセルを直す');
    await pane.press('button', '直前の処理を取り消す');
    expect(pane.text()).toContain('1個のセルを元に戻しました。');
    expect(pane.listed()).toHaveLength(1);
  });

  it('leave formulas alone until one says so', async () => {
    const asked: (boolean | undefined)[] = [];
    await stand([fixable('D5')], {
      previewFixes: ({ findings }) =>
        Promise.resolve({
          ok: true,
          result: {
            gone: 0,
            fixes: findings.map((each) => ({
              finding: each,
              fix: { way: 'derived', content: 8 },
              before: '7',
              after: '8',
              formula: '=SUM(A1:A3)',
            })),
          },
        }),
      applyFixes: ({ formulas }) => {
        asked.push(formulas);
        return Promise.resolve({ ok: true, result: { changed: 1, formulasKept: 0, gone: 0 } });
      },
    });
    await pane.press('button', '直せる1件を直す');
    expect(pane.text()).toContain('数式のセルが1個あります');
    expect(pane.text()).toContain('=SUM(A1:A3)');
    expect(pane.all('button', /個のセルを直す/)).toHaveLength(0);
    await pane.press('checkbox', '数式のセルも置き換える');
    await pane.press('button', '1個のセルを直す');
    expect(asked).toEqual([true]);
  });

  it('show the first twenty cells, and the others when asked', async () => {
    await stand(Array.from({ length: 30 }, (_, at) => fixable(`D${at + 2}`)));
    await pane.press('button', '直せる30件を直す');
    expect(pane.all('button', /へ移動/)).toHaveLength(20);
    await pane.press('button', 'ほか10件も表示');
    expect(pane.all('button', /へ移動/)).toHaveLength(30);
  });
});

describe('the tools', () => {
  it('make the chosen tabs and lead to them', async () => {
    const asked: (readonly string[])[] = [];
    await stand([ERROR], {
      report: ({ tabs }) => {
        asked.push(tabs);
        return Promise.resolve({
          ok: true,
          result: {
            ...resultOf([ERROR]),
            report: { tab: '検証結果', sheetId: 's9', upToDate: true },
            tabs: [{ key: 'results', name: '検証結果', action: 'make', sheetId: 's9' }],
          },
        });
      },
    });
    await pane.press('button', '印・入力規則・印刷');
    await pane.press('checkbox', '規則一覧');
    await pane.press('button', '選んだタブを作る');
    expect(asked).toEqual([['results', 'rules']]);
    await pane.press('button', 'タブ「検証結果」を開く');
    expect(pane.asked).toContainEqual(['jump', 's9', 'A1']);
    await pane.press('button', '一覧に戻る');
    expect(pane.text()).toContain('タブ「検証結果」は最新です。');
  });

  it('put marks and input rules on and take them off, each with one sentence', async () => {
    await stand([ERROR], {
      markLedgers: () => Promise.resolve({ ok: true, result: { cells: 12 } }),
      unmarkLedgers: () => Promise.resolve({ ok: true, result: { cells: 0 } }),
      setInputRules: () =>
        Promise.resolve({ ok: true, result: { columns: 3, kept: ['取組結果（平成29年度）'] } }),
      clearInputRules: () => Promise.resolve({ ok: true, result: { columns: 0, kept: [] } }),
    });
    await pane.press('button', '印・入力規則・印刷');
    await pane.press('button', '印を付ける');
    expect(pane.text()).toContain('12個のセルに印を付けました。');
    // The status line tells of what came last: not of the check before.
    expect(pane.text()).not.toContain('検証しました');
    await pane.press('button', '印を消す');
    expect(pane.text()).toContain('印を消しました。');
    await pane.press('button', '入力規則を設定');
    expect(pane.text()).toContain('3列に入力規則を設定しました。');
    expect(pane.text()).toContain('取組結果（平成29年度）');
    await pane.press('button', '入力規則を外す');
    expect(pane.text()).toContain('このアドインが設定した入力規則を外しました。');
  });
});

describe('入力中に検証', () => {
  const change = { sheetId: 's1', address: 'B3' };

  it('checks what was typed and says politely what changed', async () => {
    const asked: unknown[] = [];
    await stand(
      [ERROR, WARNING],
      {
        recheck: ({ changes }) => {
          asked.push(changes);
          return Promise.resolve({ ok: true, result: resultOf([ERROR]) });
        },
      },
      { whileTyping: true },
    );
    await pane.edited(change);
    await pane.settled(400);
    expect(asked).toEqual([[change]]);
    expect(pane.listed()).toHaveLength(1);
    expect(pane.all('status').map(({ textContent }) => textContent)).toContain(
      '指摘が1件なくなりました。残りは1件です。',
    );
    expect(pane.all('heading', '要再検証')).toHaveLength(0);
  });

  it('never says what was typed earlier over the answer that a person waits for', async () => {
    const answers = [resultOf([WARNING, OTHER]), resultOf([WARNING])];
    const recheck: Verbs['recheck'] = () =>
      Promise.resolve({ ok: true, result: answers.shift() ?? resultOf([]) });
    await stand([ERROR, WARNING, OTHER], { ...keeping().verbs, recheck }, { whileTyping: true });
    await pane.edited(change);
    await pane.settled(400);
    await pane.edited(change);
    await pane.settled(400);
    // What the second change did is still to be said, for at most one sentence a second is.
    await pane.press('button', /「実績」が空欄です/);
    await pane.write('理由', '担当課に照会した。');
    await pane.press('button', '理由を保存');
    await pane.settled(1_200);
    expect(pane.all('status').map(({ textContent }) => textContent)).toContain(
      '理由を保存しました。',
    );
  });

  it('leaves the focus on its finding while others go', async () => {
    await stand(
      [ERROR, WARNING, OTHER],
      { recheck: () => Promise.resolve({ ok: true, result: resultOf([WARNING, OTHER]) }) },
      { whileTyping: true },
    );
    const line = pane.all('button', /「実績」が空欄です/)[1];
    if (!line) throw new Error('The list has no second line of 実績.');
    await pane.focus(line);
    await pane.edited(change);
    await pane.settled(400);
    expect(pane.listed()).toHaveLength(2);
    expect(document.activeElement).toBe(pane.all('button', /「実績」が空欄です/)[1]);
  });

  it('keeps an opened finding open, and says when it is gone', async () => {
    await stand(
      [ERROR, WARNING],
      { recheck: () => Promise.resolve({ ok: true, result: resultOf([ERROR]) }) },
      { whileTyping: true },
    );
    await pane.press('button', /「実績」が空欄です/);
    await pane.edited(change);
    await pane.settled(400);
    expect(pane.one('heading', 'この指摘はなくなりました')).toBeDefined();
  });

  it('can be switched on, is remembered, and then reads anew what is stale', async () => {
    await stand([ERROR]);
    await pane.edited(change);
    expect(pane.one('heading', '要再検証')).toBeDefined();
    await pane.press('switch', '入力中に検証');
    await pane.settled(20);
    expect(pane.all('heading', '要再検証')).toHaveLength(0);
    expect(pane.asked.filter(([verb]) => verb === 'validate')).toHaveLength(2);
    expect(pane.asked).toContainEqual([
      'remember',
      { grouping: 'record', shown: 'all', hideExplained: false, whileTyping: true },
    ]);
  });
});

describe('a reason written in the tab 検証結果', () => {
  it('is taken up, also while typing is not checked', async () => {
    const report = { tab: '検証結果', sheetId: 's9', upToDate: true };
    const reasons = { [findingKey(WARNING)]: '別紙のとおり' };
    await stand(
      { ...resultOf([WARNING]), report },
      { recheck: () => Promise.resolve({ ok: true, result: resultOf([WARNING], reasons) }) },
    );
    expect(pane.one('heading', '提出不可')).toBeDefined();
    await pane.edited({ sheetId: 's9', address: 'L9' });
    await pane.settled(400);
    expect(pane.one('heading', '提出可')).toBeDefined();
    expect(pane.text()).toContain('理由：別紙のとおり');
  });
});
