/**
 * 次の計画をつくる, over verbs made for the test: what a clerk chooses is what is made, told and opened.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act } from 'react';
import type { Outcome, Trouble } from '../../src/core/outcome';
import { annaka } from '../../src/plans/annaka';
import type { ChosenEdition, EditionProposal, EditionResult } from '../../src/tasks/edition';
import type { Verbs } from '../../src/taskpane/verbs';
import { resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

const RECORDS = ['1', '2', '3', '4'].map((name, position) => ({
  position,
  name,
  title: `取組その${name}`,
  sections: ['総務課'],
  finished: name === '2',
}));
const PROPOSAL: EditionProposal = {
  plan: { id: 'town', municipality: '試験町', title: '第2次実施計画（令和5年度～令和6年度）' },
  title: '第3次実施計画（令和7年度～令和8年度）',
  from: [2023, 2024],
  years: [2025, 2026],
  tellsFinished: true,
  numbered: true,
  records: RECORDS,
};
const MADE: EditionResult = {
  municipality: '試験町',
  bytes: Uint8Array.of(1),
  edition: {
    plan: { ...annaka, title: '第3次実施計画', years: [2025, 2026] },
    ledgers: [
      {
        name: '取組一覧',
        recordName: '取組',
        all: 4,
        carried: 3,
        fields: {
          keep: ['取組名'],
          empty: ['実績', '評価'],
          move: [],
          'last-figure': [],
          'former-number': ['旧番号'],
        },
      },
    ],
    fixed: [{ at: 'title', steps: [], text: '平成25年度の実施状況' }],
    left: ['備考'],
  },
};

function trouble(code: Trouble['code'], params: Trouble['params'] = {}): Outcome<never> {
  return { ok: false, trouble: { code, params, aftermath: 'unchanged' } };
}

let pane: StandingPane;
let chosen: ChosenEdition[];
afterEach(() => pane.down());

/** Stands the pane at the page. */
async function stand(proposal: EditionProposal = PROPOSAL, more: Partial<Verbs> = {}) {
  chosen = [];
  pane = await StandingPane.over(resultOf([]), {
    proposeEdition: () => Promise.resolve({ ok: true, result: proposal }),
    nextEdition: (given) => {
      chosen.push(given);
      return Promise.resolve({ ok: true, result: MADE });
    },
    openEdition: (made) => {
      pane.asked.push(['openEdition', made.bytes]);
      return Promise.resolve({ ok: true, result: null });
    },
    ...more,
  });
  await pane.press('button', /^概要/);
  await pane.press('button', /^次の計画をつくる/);
  // The page is loaded when it is asked for.
  await act(() => import('../../src/taskpane/next-plan/next-plan'));
  await pane.settled(20);
}

describe('次の計画をつくる', () => {
  it('proposes a name and years, and makes what is chosen', async () => {
    await stand();
    expect(document.activeElement?.textContent).toBe('次の計画をつくる');
    await pane.press('button', '内容を確かめる');
    expect(chosen).toEqual([
      {
        title: '第3次実施計画（令和7年度～令和8年度）',
        years: [2025, 2026],
        carried: { which: 'all' },
        renumber: false,
      },
    ]);
  });

  it('moves the years that the name says with the years, until a person writes a name', async () => {
    await stand();
    await pane.choose('始まり', /^令和8年度/);
    await pane.choose('終わり', /^令和10年度/);
    expect(pane.one('textbox', '計画の名前')).toMatchObject({
      value: '第3次実施計画（令和8年度～令和10年度）',
    });
    await pane.write('計画の名前', '新しい計画');
    await pane.choose('始まり', /^令和7年度/);
    await pane.press('radio', '終わっていないもの（3件）');
    await pane.press('radio', '1から振り直す');
    await pane.press('button', '内容を確かめる');
    expect(chosen).toEqual([
      {
        title: '新しい計画',
        years: [2025, 2026, 2027],
        carried: { which: 'unfinished' },
        renumber: true,
      },
    ]);
  });

  it('lets records be picked, beginning with those that are not finished', async () => {
    await stand();
    await pane.press('radio', '一覧から選ぶ');
    expect(pane.text()).toContain('4件を表示、3件を選択中');
    await pane.press('checkbox', /取組その3/);
    await pane.press('button', '内容を確かめる');
    expect(chosen[0]?.carried).toMatchObject({
      which: 'ticked',
      records: [
        { position: 0, name: '1' },
        { position: 3, name: '4' },
      ],
    });
  });

  it('makes nothing without a name or without a record', async () => {
    await stand();
    await pane.write('計画の名前', ' ');
    expect(pane.text()).toContain('計画の名前を入力してください。');
    await pane.press('button', '内容を確かめる');
    await pane.write('計画の名前', '計画');
    await pane.press('radio', '一覧から選ぶ');
    for (const name of [/その1/, /その3/, /その4/]) await pane.press('checkbox', name);
    expect(pane.text()).toContain('持ち越す記録を選んでください。');
    await pane.press('button', '内容を確かめる');
    expect(chosen).toEqual([]);
  });

  it('offers neither what the plan cannot tell nor numbers that it has not', async () => {
    await stand({ ...PROPOSAL, tellsFinished: false, numbered: false });
    expect(pane.all('radio', /^終わっていないもの/)).toHaveLength(0);
    expect(pane.all('radio', '1から振り直す')).toHaveLength(0);
    expect(pane.text()).toContain('どの記録が終わったかを見分けられません');
  });

  it('tells what the workbook will hold, opens it, and goes back', async () => {
    await stand();
    await pane.press('button', '内容を確かめる');
    expect(document.activeElement?.textContent).toBe('次の計画の内容');
    expect(pane.text()).toContain('取組一覧：取組を3件持ち越します（今の計画は4件）');
    expect(pane.text()).toContain('空にする項目：実績、評価');
    expect(pane.text()).toContain('計画にない列のため写さないもの：備考');
    expect(pane.text()).toContain('次の1か所は');
    expect(pane.text()).toContain('平成25年度の実施状況');
    await pane.press('button', '新しいブックで開く');
    expect(pane.asked).toContainEqual(['openEdition', MADE.bytes]);
    expect(pane.text()).toContain('「第3次実施計画」のブックを、新しいウィンドウで開きました。');
    await pane.press('button', '概要に戻る');
    expect(document.activeElement?.textContent).toMatch(/^次の計画をつくる/);
  });

  it('keeps what was chosen where the workbook cannot be made or opened', async () => {
    let opens = false;
    await stand(PROPOSAL, {
      openEdition: () => Promise.resolve(opens ? { ok: true, result: null } : trouble('busy')),
    });
    await pane.press('radio', '1から振り直す');
    await pane.write('計画の名前', '私の計画');
    await pane.press('button', '内容を確かめる');
    await pane.press('button', '新しいブックで開く');
    expect(pane.all('button', 'もう一度実行する')).toHaveLength(1);
    await pane.press('button', '選び直す');
    expect(pane.one('textbox', '計画の名前')).toMatchObject({ value: '私の計画' });
    expect(pane.one('radio', '1から振り直す')).toMatchObject({ checked: true });
    // Another view shows the ledger meanwhile.
    await pane.press('button', /^検証/);
    await pane.press('button', /^概要/);
    expect(pane.one('textbox', '計画の名前')).toMatchObject({ value: '私の計画' });
    await pane.press('button', '内容を確かめる');
    opens = true;
    await pane.press('button', '新しいブックで開く');
    expect(pane.text()).toContain('次の計画のブックを開きました');
    expect(chosen.map(({ title }) => title)).toEqual(['私の計画', '私の計画']);
  });

  it('shows a trouble beside the choices, which can be changed', async () => {
    const answers: Outcome<EditionResult>[] = [
      trouble('edition-misfit', { parts: ['取組シート'], years: 4 }),
      { ok: true, result: MADE },
    ];
    await stand(PROPOSAL, {
      nextEdition: () => Promise.resolve(answers.shift() ?? trouble('unexpected')),
    });
    await pane.press('button', '内容を確かめる');
    expect(pane.text()).toContain('取組シート');
    await pane.choose('終わり', /^令和7年度/);
    await pane.press('button', '内容を確かめる');
    expect(pane.text()).toContain('次の計画の内容');
  });

  it('asks to work it out again once the ledger was edited', async () => {
    await stand();
    await pane.press('button', '内容を確かめる');
    await pane.edited({ sheetId: 's1', address: 'E4' });
    await pane.press('button', '確かめ直す');
    expect(chosen).toHaveLength(2);
    expect(pane.all('button', '確かめ直す')).toHaveLength(0);
  });

  it('drops the ticks of records that stand elsewhere since', async () => {
    const moved = RECORDS.map((record) =>
      record.position === 3 ? { ...record, name: '9' } : record,
    );
    const readings = [PROPOSAL, { ...PROPOSAL, records: moved }];
    await stand(PROPOSAL, {
      proposeEdition: () => Promise.resolve({ ok: true, result: readings.shift() ?? PROPOSAL }),
    });
    await pane.press('radio', '一覧から選ぶ');
    await pane.press('checkbox', /その1/);
    await pane.press('checkbox', /その1/);
    await pane.edited({ sheetId: 's1', address: 'A5' });
    await pane.settled(20);
    expect(pane.text()).toContain('4件を表示、2件を選択中');
  });
});
