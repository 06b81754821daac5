/** What the pane asks before it decides: what is to become of typed-in cells, and which plan a workbook is of. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { enter } from 'practice-excel/workbook/cells';
import { newWorkbook } from 'practice-excel/workbook/create';
import { writeXlsx } from 'practice-excel/xlsx';
import {
  cellsShowing,
  type Site,
  type Opened,
  openPage,
  startSite,
  typeInto,
} from './practice-page';

let site: Site;
let opened: Opened;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  opened = await openPage(site);
  opened.page.setDefaultTimeout(20_000);
});
afterEach(() => opened.page.context().close());

const button = (name: string | RegExp): Locator =>
  opened.pane.getByRole('button', { name, exact: true });

/** Names of the sheets that a person sees. */
function sheetNames(): Promise<readonly string[]> {
  return opened.page.evaluate(() =>
    (window.practice?.workbook().sheets ?? []).flatMap(({ name, visibility }) =>
      visibility === 'Visible' ? name : [],
    ),
  );
}

describe('取り消し of a status sheet that was filled in', () => {
  const TAB = '様式 取組';
  const PLANS = '今後の予定\n（令和2年\n4月1日現在）';
  const ANSWER = '来年度も続ける。';

  /** Makes the sheet of the first initiative, and answers on it. Gives the cell of the answer. */
  async function filledIn(): Promise<string> {
    await opened.ribbon('様式').click();
    await opened.pane.getByRole('radio', { name: '一覧から選ぶ' }).click({ timeout: 60_000 });
    await opened.pane.getByRole('checkbox', { name: /^1\b/ }).first().click();
    await button('作成する').click();
    const made = opened.pane.getByRole('button', { name: /^タブ「.*」を開く$/ });
    await made.waitFor({ timeout: 90_000 });
    await made.click();
    await opened.page.waitForFunction(
      (tab) => window.practice?.selection().grid.startsWith(`${tab}!`),
      TAB,
    );
    const [label = ''] = await cellsShowing(opened.page, TAB, PLANS);
    const cell = `B${label.replace(/^[A-Z]+/u, '')}`;
    await typeInto(opened.page, cell, ANSWER);
    return cell;
  }

  const answerIn = (cell: string): Promise<string> =>
    opened.page.evaluate(([tab, at]) => window.practice?.text(tab, at) ?? '', [TAB, cell] as const);

  it('names the typed-in cell, offers to keep the tab first, and keeps it', async () => {
    const cell = await filledIn();
    await button('直前の処理を取り消す').click();
    const question = opened.pane.getByRole('alert', { name: '入力のあるタブをどうしますか' });
    await question.waitFor({ timeout: 60_000 });
    await opened.screenshot('questions-1-typed');
    expect(await question.innerText()).toContain(`タブ「${TAB}」に、作られた後の入力があります`);
    expect(await question.innerText()).toContain(cell);
    expect(await question.getByRole('button').allInnerTexts()).toEqual([
      '入力のあるタブは、そのまま残す',
      '入力を消して続ける',
      'やめる',
    ]);
    // Nothing is done as long as nobody has answered.
    expect(await answerIn(cell)).toBe(ANSWER);

    await question.getByRole('button').first().click();
    await opened.pane
      .getByText(`後から入力のあるタブ「${TAB}」は、そのまま残しました。`)
      .first()
      .waitFor({ timeout: 60_000 });
    await opened.screenshot('questions-2-kept');
    expect(await sheetNames()).toContain(TAB);
    expect(await answerIn(cell)).toBe(ANSWER);
    expect(opened.troubles).toEqual([]);
  });

  it('leaves everything alone when it is given up, and takes the tab when it is told to', async () => {
    const cell = await filledIn();
    await button('直前の処理を取り消す').click();
    await button('やめる').click();
    await button('直前の処理を取り消す').waitFor();
    expect(await answerIn(cell)).toBe(ANSWER);

    await button('直前の処理を取り消す').click();
    await button('入力を消して続ける').click();
    await opened.pane.getByText('1枚のタブを取り除きました。').first().waitFor({ timeout: 60_000 });
    expect(await sheetNames()).toEqual(['取組一覧', '財政健全化指標']);
    expect(opened.troubles).toEqual([]);
  });
});

describe('a workbook of another town with headings that many plans have', () => {
  const FILE = '進捗管理表.xlsx';
  const HEADINGS = [
    ...['番号', '大項目', '中項目', '項目', '担当課', '関係課', '現状と課題', '取組内容', '備考'],
  ];
  const QUESTION = '安中市 第3次行政改革大綱 実施計画の台帳ですか';

  beforeEach(async () => {
    const workbook = newWorkbook(FILE);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('a new workbook has a sheet');
    enter(sheet, 0, 0, '第５次○○町行政改革実施計画 進捗管理表');
    for (const [column, heading] of HEADINGS.entries()) {
      enter(sheet, 2, column, heading);
      enter(sheet, 3, column, column === 0 ? 1 : `${heading}の値`);
    }
    const buffer = Buffer.from(await writeXlsx(workbook));
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.page.getByRole('button', { name: '開く', exact: true }).click(),
    ]);
    await chooser.setFiles({ name: FILE, mimeType: '', buffer });
    await opened.page.getByText(`「${FILE}」を開きました。`).waitFor();
    await opened.pane.getByRole('heading', { name: QUESTION }).waitFor({ timeout: 60_000 });
  });

  /** What stands under a heading of the question. */
  const reasons = (heading: string): Promise<readonly string[]> =>
    opened.pane
      .getByRole('heading', { name: heading, exact: true })
      .locator('xpath=..')
      .getByRole('listitem')
      .allInnerTexts();

  it('is asked about, with what speaks for the plan and against it, and nothing is checked', async () => {
    await opened.screenshot('questions-3-plan');
    const [first = '', ...others] = await reasons('合うところ');
    expect(first).toContain(
      '台帳の見出しが8個あります（番号、大項目、中項目、項目、担当課ほか3個）',
    );
    expect(others).toEqual([]);
    const against = await reasons('合わないところ');
    expect(against).toContainEqual(expect.stringContaining('別の市町村の名前があります（○○町）'));
    expect(against).toContainEqual(expect.stringContaining('どこにも「安中市」とありません'));
    expect(against).toContainEqual(
      expect.stringContaining('この計画にない見出しが1個あります（備考）'),
    );
    expect(await opened.pane.getByText('提出可').count()).toBe(0);
    expect(opened.troubles).toEqual([]);
  });

  it('is left alone after a no, and can be read after all', async () => {
    await button('いいえ').click();
    const afterAll = button('やはりこの計画で読む');
    await afterAll.waitFor({ timeout: 60_000 });
    await opened.screenshot('questions-4-denied');
    await afterAll.click();
    await opened.pane
      .getByText('この計画の台帳だという答えにもとづいて読んでいます。')
      .waitFor({ timeout: 60_000 });
  });

  it('is read as the plan after a yes, which the overview goes on saying', async () => {
    await button('はい、この計画で読む').click();
    await opened.pane
      .getByText('この計画の台帳だという答えにもとづいて読んでいます。')
      .waitFor({ timeout: 60_000 });
    await button('この計画ではない').waitFor();
    await opened.screenshot('questions-5-answered');
  });
});
