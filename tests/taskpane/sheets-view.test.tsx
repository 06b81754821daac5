/**
 * 様式 as a clerk uses it, over verbs made for the test.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { SheetsChoice } from '../../src/taskpane/choices';
import type { Verbs } from '../../src/taskpane/verbs';
import type { FormChoice, SheetsOptions, SheetsPreview } from '../../src/tasks/sheets';
import { resultOf, WHOLE_PLAN } from './findings-for-tests';
import { StandingPane } from './standing-pane';

const INITIATIVE: FormChoice = {
  id: 'initiative',
  name: '取組状況シート',
  recordName: '取組',
  chapter: '改革プロセス',
  kind: 'record',
  collected: true,
  records: [
    { name: '1', title: '窓口の委託', sections: ['総務部'], chapter: '１' },
    { name: '2', title: '給与の見直し', sections: ['総務部', '経済部'], chapter: '１' },
    { name: '3', title: '施設の廃止', sections: ['経済部'], chapter: '２' },
  ],
};

const LIST: FormChoice = { ...INITIATIVE, id: 'list', name: '一覧', kind: 'list', chapter: null };

/** Makes one tab a section, or as many as are said. */
function previewOf(
  options: SheetsOptions,
  forms: readonly FormChoice[],
  tabs?: number,
): SheetsPreview {
  const { records = INITIATIVE.records } = options;
  const names = Array.from({ length: tabs ?? 1 }, (_, at) => `様式${at + 1}`);
  return {
    plan: resultOf([]).plan,
    asOfState: WHOLE_PLAN,
    forms,
    counts: resultOf([]).counts,
    form: options.form ?? forms[0]?.id ?? '',
    tabs: names.map((name) => ({ key: name, name, action: 'make', sheets: 1, pages: 2 })),
    sheets: records.length,
    pages: 2 * names.length,
    mustConfirm: names.length > 50,
  };
}

interface Stood {
  readonly pane: StandingPane;
  /** What 作成 was asked for. */
  readonly made: SheetsOptions[];
  /** What was worked out before. */
  readonly previewed: SheetsOptions[];
}

let standing: StandingPane;
afterEach(() => standing.down());

function chosen(options: SheetsOptions): SheetsOptions {
  const { form, arrangement, records, sections, lock, manyTabs } = options;
  return Object.fromEntries(
    Object.entries({ form, arrangement, records, sections, lock, manyTabs }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

async function stand(
  given: Partial<Verbs> = {},
  params: { readonly forms?: readonly FormChoice[]; readonly tabs?: number } = {},
): Promise<Stood> {
  const made: SheetsOptions[] = [];
  const previewed: SheetsOptions[] = [];
  const { forms = [INITIATIVE], tabs } = params;
  const pane = await StandingPane.over([], {
    previewSheets: (options) => {
      previewed.push(chosen(options));
      return Promise.resolve({ ok: true, result: previewOf(options, forms, tabs) });
    },
    sheets: (options) => {
      made.push(chosen(options));
      const { plan, counts, tabs: names, ...sums } = previewOf(options, forms, tabs);
      return Promise.resolve({
        ok: true,
        result: {
          plan,
          asOf: null,
          counts,
          tabs: names.map((tab, at) => ({ ...tab, sheetId: `t${at}` })),
          sheets: sums.sheets,
          pages: sums.pages,
          collected: forms.find(({ id }) => id === sums.form)?.collected ?? true,
          growing: false,
        },
      });
    },
    ...given,
  });
  standing = pane;
  await pane.press('button', /^様式/);
  await pane.settled(500);
  return { pane, made, previewed };
}

/** As long as the pane waits before it works out new choices. */
const REST = 500;

describe('様式', () => {
  it('says what it will make, and makes it with the choices as they stand first', async () => {
    const { pane, made, previewed } = await stand();
    expect(previewed).toEqual([{}]);
    expect(pane.text()).toContain('タブ1枚に、3件の様式を作ります。印刷すると2ページです。');
    await pane.press('button', '作成する');
    expect(made).toEqual([
      { form: 'initiative', arrangement: 'one', lock: false, manyTabs: false },
    ]);
    expect(pane.one('heading', '様式ができました')).toBeDefined();
    expect(pane.one('status', '様式ができました')).toBeDefined();
  });

  it('leads to each tab it made', async () => {
    const { pane } = await stand({}, { tabs: 3 });
    await pane.press('button', '作成する');
    await pane.press('button', 'タブ「様式2」を開く');
    expect(pane.asked).toContainEqual(['jump', 't1', 'A1']);
  });

  it('offers the forms of the plan, and chapters only where the form has them', async () => {
    const { pane, made } = await stand({}, { forms: [INITIATIVE, LIST] });
    expect(pane.all('radio', '改革プロセスごとに1枚')).toHaveLength(1);
    await pane.choose('様式', /一覧/);
    expect(pane.all('radio', /改革プロセスごと/)).toHaveLength(0);
    await pane.settled(REST);
    await pane.press('button', '作成する');
    expect(made[0]?.form).toBe('list');
  });

  it('offers no protection of a list that is for print alone, and speaks of no collecting', async () => {
    const { pane, made } = await stand(
      { recallSheets: () => ({ form: null, arrangement: 'one', lock: true }) },
      { forms: [INITIATIVE, { ...LIST, id: 'contents', name: '目次', collected: false }] },
    );
    expect(pane.all('checkbox', '記入欄以外を保護する')).toHaveLength(1);
    await pane.choose('様式', /目次/);
    expect(pane.all('checkbox', '記入欄以外を保護する')).toHaveLength(0);
    expect(pane.text()).toContain('印刷用の一覧です。');
    await pane.settled(REST);
    await pane.press('button', '作成する');
    expect(made.at(-1)).toMatchObject({ form: 'contents', lock: false });
    expect(pane.text()).not.toContain('回収する」で読み取り');
  });

  it('lays out the records of one section', async () => {
    const { pane, made, previewed } = await stand();
    await pane.press('radio', '一つの担当課');
    expect(pane.text()).toContain('作る記録を選んでください。');
    expect(pane.one('button', '作成する').getAttribute('aria-disabled')).toBe('true');
    await pane.choose('担当課', /経済部（2件）/);
    await pane.settled(REST);
    expect(previewed.at(-1)?.sections).toEqual(['経済部']);
    await pane.press('button', '作成する');
    expect(made[0]?.sections).toEqual(['経済部']);
  });

  it('lays out the records that were searched for and ticked, in the order of the ledger', async () => {
    const { pane, made } = await stand();
    await pane.press('radio', '一覧から選ぶ');
    await pane.write('番号・名前で探す', '経済 廃止');
    expect(pane.text()).toContain('1件を表示、0件を選択中');
    await pane.press('checkbox', /施設の廃止/);
    await pane.write('番号・名前で探す', '１');
    await pane.press('checkbox', /窓口の委託/);
    await pane.settled(REST);
    expect(pane.text()).toContain('タブ1枚に、2件の様式');
    await pane.press('button', '作成する');
    expect(made[0]?.records).toEqual(['1', '3']);
  });

  it('works out many choices in a row once, when they rest', async () => {
    const { pane, previewed } = await stand();
    const before = previewed.length;
    await pane.press('radio', '一覧から選ぶ');
    await pane.press('checkbox', /窓口の委託/);
    await pane.press('checkbox', /給与の見直し/);
    expect(pane.text()).toContain('作るタブを数えています…');
    await pane.settled(REST);
    expect(previewed.slice(before).map(({ records }) => records)).toEqual([['1', '2']]);
  });

  it('remembers form, tabs and lock for the plan', async () => {
    const { pane } = await stand();
    await pane.press('checkbox', '記入欄以外を保護する');
    await pane.press('radio', '担当課ごとに1枚');
    expect(pane.asked.filter(([verb]) => verb === 'rememberSheets').at(-1)).toEqual([
      'rememberSheets',
      'asahikawa',
      { form: null, arrangement: 'section', lock: true },
    ]);
  });

  it('begins with what was remembered', async () => {
    const choice: SheetsChoice = { form: 'list', arrangement: 'record', lock: true };
    const { pane, made } = await stand(
      { recallSheets: () => choice },
      { forms: [INITIATIVE, LIST] },
    );
    await pane.settled(REST);
    await pane.press('button', '作成する');
    expect(made).toEqual([{ form: 'list', arrangement: 'record', lock: true, manyTabs: false }]);
  });

  it('asks before it makes more than 50 tabs, and makes none when one goes back', async () => {
    const { pane, made } = await stand({}, { tabs: 51 });
    await pane.press('button', '作成する');
    expect(pane.one('heading', 'タブを51枚作りますか')).toBe(document.activeElement);
    await pane.press('button', 'やめて選び直す');
    expect(made).toEqual([]);
    await pane.press('button', '作成する');
    await pane.press('button', '51枚のタブを作る');
    expect(made[0]?.manyTabs).toBe(true);
  });

  it('says which tabs get new content, and that what was filled in there is lost', async () => {
    const { pane } = await stand({
      previewSheets: (options) => {
        const preview = previewOf(options, [INITIATIVE], 2);
        const tabs = preview.tabs.map((tab) => ({ ...tab, action: 'refill' as const }));
        return Promise.resolve({ ok: true, result: { ...preview, tabs } });
      },
    });
    expect(pane.text()).toContain('うち2枚は、前に作ったタブの中身を入れ替えます。');
    expect(pane.text()).toContain('先に「回収する」で読み取ってください。');
  });

  it('takes its tabs away again', async () => {
    const { pane } = await stand({
      revert: () =>
        Promise.resolve({
          ok: true,
          result: { restored: [], removed: ['様式1'], cells: 0, kept: [] },
        }),
    });
    await pane.press('button', '作成する');
    await pane.press('button', '直前の処理を取り消す');
    expect(pane.text()).toContain('1枚のタブを取り除きました。');
    expect(pane.one('button', '作成する')).toBeDefined();
  });

  it('says what stood in the way, and tries again', async () => {
    let tries = 0;
    const { pane } = await stand({
      sheets: () => {
        tries += 1;
        return Promise.resolve({
          ok: false,
          trouble: { code: 'protected-workbook', params: {}, aftermath: 'unchanged' },
        });
      },
    });
    await pane.press('button', '作成する');
    expect(pane.text()).toContain('ブックの構成が保護されている');
    expect(pane.one('button', '作成する')).toBeDefined();
    await pane.press('button', 'もう一度実行する');
    expect(tries).toBe(2);
  });
});
