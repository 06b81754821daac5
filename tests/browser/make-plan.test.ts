/** What a clerk does whose town no plan knows: makes a plan from the ledger, compares it with the published table, and works by it. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enter } from 'practice-excel/workbook/cells';
import { addSheet } from 'practice-excel/workbook/sheets';
import { writeXlsx } from 'practice-excel/xlsx';
import { kumagayaWorkbook, PUBLISHED } from '../plans/kumagaya-workbook';
import { openPage, startSite, type Opened, type Site } from './practice-page';

const LEDGER = '進行管理表(H25)';
const PRINTED = '公表した総括';

/** The ledger with the published table on a sheet beside it. One figure is changed: 窓口サービス has three items, not four. */
async function bookWithTable(): Promise<Buffer> {
  const workbook = kumagayaWorkbook();
  const sheet = addSheet(workbook, PRINTED);
  const heads = ['', '項目数', '実施', '一部実施', '検討', '実施率'];
  [heads, ...PUBLISHED].forEach((line, row) =>
    line.forEach((value, column) => enter(sheet, row, column, value)),
  );
  enter(sheet, 3, 1, 4);
  return Buffer.from(await writeXlsx(workbook));
}

describe('a plan made in the pane', () => {
  let site: Site;
  let opened: Opened;
  let saved: Buffer;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site);
    opened.page.setDefaultTimeout(60_000);
    await openFile(await bookWithTable());
  });
  afterAll(() => site.close());

  async function openFile(buffer: Buffer): Promise<void> {
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.page.getByRole('button', { name: '開く', exact: true }).click(),
    ]);
    await chooser.setFiles({ name: '台帳.xlsx', mimeType: '', buffer });
    await opened.page.getByText('「台帳.xlsx」を開きました。').waitFor();
  }

  const button = (name: string | RegExp) => opened.pane.getByRole('button', { name });
  const steps = () => opened.pane.getByRole('tablist', { name: '計画づくりの手順' });
  const heading = (name: string | RegExp) => opened.pane.getByRole('heading', { name });

  /** Selects cells by their address, as the name box takes it. */
  async function select(address: string): Promise<void> {
    const nameBox = opened.page.getByRole('textbox', { name: '名前ボックス' });
    await nameBox.fill(address);
    await nameBox.press('Enter');
  }

  /** The fills of the add-in's tints on the ledger. */
  const tints = (): Promise<number> =>
    opened.page.evaluate(
      (name) =>
        window.practice
          ?.workbook()
          .sheets.find((sheet) => sheet.name === name)
          ?.conditionalFormats.filter(
            ({ rule }) => rule.kind === 'custom' && rule.formula.includes('torikumi-rows'),
          ).length ?? 0,
      LEDGER,
    );

  it('is offered where no plan fits, without another town’s headings', async () => {
    const offer = button(/^この台帳で計画をつくる/u).first();
    await offer.waitFor();
    expect(await opened.pane.locator('main').innerText()).not.toContain('安曇野市');
    await opened.screenshot('make-plan-0-offered');
    await offer.click();
    await button('46件、見出しは3–4行目').waitFor();
    await opened.screenshot('make-plan-1-ledgers');
  });

  it('goes through the steps by keyboard, and takes the tints off', async () => {
    for (const [at, name] of ['項目', '決まり'].entries()) {
      await steps().getByRole('tab', { name }).focus();
      await opened.page.keyboard.press('Enter');
      await heading(`計画をつくる：${name}`).waitFor();
      await opened.screenshot(`make-plan-${at + 2}-step`);
    }
    expect(await tints()).toBe(0);
  });

  it('adds a rule of one’s own, with what it finds now', async () => {
    const choose = (name: string, option: string) =>
      opened.pane.getByRole('combobox', { name, exact: true }).selectOption({ label: option });
    await choose('この項目が', '25年度の実施状況');
    await choose('どうなっているとき', '次のどれか');
    await opened.pane.getByRole('checkbox', { name: '×', exact: true }).check();
    await choose('この項目は', '備考');
    await button('この決まりを加える').click();
    const own = opened.pane.getByRole('region', { name: '自分で加えた決まり' });
    await own.getByText('いまの指摘：7件').waitFor();
    await own.scrollIntoViewIfNeeded();
    await opened.screenshot('make-plan-3-own-rule');
  });

  it('compares with the published table: the changed figure leads to its records', async () => {
    await steps().getByRole('tab', { name: '集計' }).click();
    const shares = opened.pane.getByRole('group', { name: '25年度の実施状況 割合に含める値' });
    await shares.getByRole('checkbox', { name: '△' }).check();
    await opened.screenshot('make-plan-4-rollups');
    await opened.page.getByText(PRINTED, { exact: true }).first().click();
    await select(`A1:F${PUBLISHED.length + 1}`);
    await button('選んだ表と比べる').click();
    await opened.pane
      .getByText(/個の数のうち、1個が違います/u)
      .first()
      .waitFor();
    const [different] = await opened.pane.locator('.difference').all();
    expect(await different?.innerText()).toMatch(/窓口サービスの効率化.*公表 4　台帳 3/su);
    await different?.locator('summary').click();
    await different?.scrollIntoViewIfNeeded();
    await opened.screenshot('make-plan-5-compared');
    await different?.getByRole('button').nth(1).click();
    await opened.pane
      .getByRole('status')
      .filter({ hasText: new RegExp(`${LEDGER.replace(/[()]/gu, '.')}.*へ移りました`, 'u') })
      .waitFor();
  });

  it('fits a narrow and low pane', async () => {
    const size = opened.page.viewportSize();
    await opened.page.setViewportSize({ width: 900, height: 560 });
    for (const name of ['台帳', '項目', '決まり', '集計', '様式']) {
      await steps().getByRole('tab', { name }).click();
      await heading(`計画をつくる：${name}`).waitFor();
      const wide = await opened.pane
        .locator('.view')
        .evaluate((view) => view.scrollWidth > view.clientWidth + 1);
      expect([name, wide]).toEqual([name, false]);
      await opened.screenshot(`make-plan-6-low-${name}`);
    }
    if (size) await opened.page.setViewportSize(size);
  });

  it('is put into the workbook, which is then checked by it', async () => {
    await button('この計画をブックに入れる').click();
    await heading('計画をブックに入れました。').waitFor();
    await opened.screenshot('make-plan-7-finished');
    await button('検証へ進む').click();
    await opened.pane.getByRole('group', { name: '指摘の件数と絞り込み' }).waitFor();
    await opened.screenshot('make-plan-8-checked');
  });

  it('makes the summary and the sheets', async () => {
    await opened.pane.getByRole('tab', { name: '集計', exact: true }).click();
    await button('作成する').click();
    await button(/^タブ「.*総括.*」を開く$/u).waitFor();
    await opened.screenshot('make-plan-9-summary');
    await opened.pane.getByRole('tab', { name: '様式', exact: true }).click();
    await button('作成する').click();
    await button(/^タブ「.*」を開く$/u)
      .first()
      .waitFor();
    await opened.screenshot('make-plan-10-sheets');
  }, 200_000);

  it('is there when the saved workbook is opened again, and its choices with it', async () => {
    const download = opened.page.waitForEvent('download');
    await opened.page.getByRole('button', { name: '保存' }).first().click();
    saved = await readFile(await (await download).path());
    await openFile(saved);
    await opened.pane.getByText('自作', { exact: true }).waitFor();
    await opened.screenshot('make-plan-11-again');
    await button('この台帳で計画をつくる').click();
    await heading(/^計画をつくる/u).waitFor();
    await steps().getByRole('tab', { name: '決まり' }).click();
    await opened.pane.getByRole('region', { name: '自分で加えた決まり' }).waitFor();
    expect(opened.troubles).toEqual([]);
  });
});
