/** Out and back: a clerk makes the status sheets of one section in practice Excel, fills one in, and brings it into the ledger. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import {
  cellsShowing,
  cellText,
  type Site,
  type Opened,
  openPage,
  startSite,
  typeInto,
} from './practice-page';

const LEDGER = '取組一覧';
/** 取組結果 in the ledger of 旭川市. */
const RESULT = 'T';

describe('a clerk with the status sheets of 旭川市', () => {
  let site: Site;
  let opened: Opened;
  let tab = '';
  let filled = '';
  let inLedger = '';

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site);
    opened.page.setDefaultTimeout(20_000);
    await opened.ribbon('様式').click();
    await button('作成する').waitFor({ timeout: 60_000 });
  });
  afterAll(() => site.close());

  const button = (name: string | RegExp): Locator =>
    opened.pane.getByRole('button', { name, exact: true });
  const radio = (name: string): Locator => opened.pane.getByRole('radio', { name });
  const status = (): Locator => opened.pane.getByRole('status').last();
  const held = async (address: string): Promise<string> =>
    (await cellText(opened.page, LEDGER, address)).held;

  async function narrow(width: number, name: string): Promise<void> {
    const frame = opened.page.locator('iframe[title="行革進捗の作業ウィンドウ"]');
    await frame.evaluate((element, pixels) => (element.style.width = `${pixels}px`), width);
    const wider = await opened.pane
      .locator('.view')
      .evaluate((view) => view.scrollWidth - view.clientWidth);
    await opened.screenshot(name);
    await frame.evaluate((element) => (element.style.width = ''));
    expect(wider).toBeLessThanOrEqual(0);
  }

  it('sees what will be made of all records, before anything is made', async () => {
    await opened.pane.getByText(/タブ1枚に、128件の様式を作ります。/).waitFor();
    await opened.screenshot('sheets-1-choices');
    const names = await opened.page.evaluate(() => window.practice?.sheetNames() ?? []);
    await narrow(320, 'sheets-1-choices-320');
    expect(names).toContain(LEDGER);
  });

  it('is asked before 128 tabs are made, and goes back', async () => {
    await radio('取組ごとに1枚').click();
    await opened.pane.getByText(/タブ128枚に、128件の様式/).waitFor({ timeout: 60_000 });
    await button('作成する').click();
    await opened.pane.getByRole('heading', { name: 'タブを128枚作りますか' }).waitFor();
    await opened.screenshot('sheets-2-asked');
    await opened.pane.getByRole('button', { name: 'やめて選び直す' }).last().click();
    await radio('一つのタブに並べる').click();
  });

  it('picks records from a list by searching', async () => {
    await radio('一覧から選ぶ').click();
    await opened.pane.getByRole('searchbox', { name: '番号・名前で探す' }).fill('窓口');
    await opened.screenshot('sheets-3-picker');
    await narrow(320, 'sheets-3-picker-320');
  });

  it('makes the sheets of one section on one tab, and goes there', async () => {
    await radio('一つの担当課').click();
    const sections = opened.pane.getByRole('combobox', { name: '担当課' });
    await sections.selectOption({ index: 2 });
    await opened.pane
      .getByText(/タブ1枚に、\d{1,2}件の様式を作ります。/)
      .waitFor({ timeout: 60_000 });
    await button('作成する').click();
    await opened.pane
      .getByRole('heading', { name: '様式ができました' })
      .waitFor({ timeout: 90_000 });
    await opened.screenshot('sheets-4-done');
    const made = opened.pane.getByRole('button', { name: /^タブ「.*」を開く$/ });
    tab = /「(.*)」/.exec((await made.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await made.click();
    await opened.page.waitForFunction(
      (name) => window.practice?.selection().grid === `${name}!A1`,
      tab,
    );
    await opened.screenshot('sheets-5-tab');
  });

  it('finds no difference in sheets that nobody has touched', async () => {
    await opened.pane.getByRole('tab', { name: '回収する' }).click();
    await opened.screenshot('sheets-6-collect');
    await narrow(320, 'sheets-6-collect-320');
    await button('状況シートを読み取る').click();
    await opened.pane.getByText('台帳との違いはありません').waitFor({ timeout: 60_000 });
  });

  it('fills a sheet in, reads the sheets, and sees the one difference', async () => {
    const [cell] = await cellsShowing(opened.page, tab, '　実施');
    if (cell === undefined) throw new Error(`No sheet on ${tab} shows 実施.`);
    filled = cell;
    await opened.page.getByRole('tab', { name: tab }).first().click();
    await typeInto(opened.page, filled, '一部実施');
    await opened.pane.getByText('読み取った後に、ブックが変わりました。').waitFor();
    await button('もう一度読み取る').click();
    await status()
      .getByText('読み取りました：違い1か所、反映できないもの0件')
      .waitFor({ timeout: 60_000 });
    await opened.screenshot('sheets-7-report');
    await narrow(320, 'sheets-7-report-320');
    const line = opened.pane.getByRole('list', { name: '読み取った違いの一覧' });
    expect(await line.getByRole('definition').allInnerTexts()).toEqual(['実施', '一部実施']);
    expect(await line.getByRole('insertion').allInnerTexts()).toEqual(['一部']);
  });

  it('goes to both cells', async () => {
    const toLedger = opened.pane.getByRole('button', { name: new RegExp(`^台帳 ${RESULT}\\d+`) });
    inLedger = new RegExp(`${RESULT}\\d+`).exec(await toLedger.innerText())?.[0] ?? '';
    await toLedger.click();
    await opened.page.waitForFunction(
      (wanted) => window.practice?.selection().grid === wanted,
      `${LEDGER}!${inLedger}`,
    );
    await opened.pane.getByRole('button', { name: new RegExp(`^様式 ${filled}`) }).click();
    await opened.page.waitForFunction(
      (wanted) => window.practice?.selection().grid === wanted,
      `${tab}!${filled}`,
    );
  });

  it('brings it into the ledger, and 検証 is out of date', async () => {
    expect(await held(inLedger)).toBe('実施');
    await button('1件を台帳に反映').click();
    await opened.pane
      .getByRole('heading', { name: '台帳に反映しました' })
      .waitFor({ timeout: 60_000 });
    expect(await held(inLedger)).toBe('一部実施');
    await opened.screenshot('sheets-8-collected');
  });

  it('takes it back right there', async () => {
    await button('直前の処理を取り消す').click();
    await status()
      .getByText(/元に戻しました。/)
      .waitFor({ timeout: 60_000 });
    expect(await held(inLedger)).toBe('実施');
    await button('1件を台帳に反映').waitFor({ timeout: 60_000 });
  });

  it('has met no uncaught error, and nothing was asked of any other place', () => {
    expect(opened.troubles).toEqual([]);
  });
});
