/** What a clerk does in practice Excel: check the ledger, go to a finding, summarize, save. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import {
  type Site,
  type Opened,
  cellsShowing,
  cellText,
  openPage,
  startSite,
} from './practice-page';

const TABS = [
  '集計 実施件数',
  '集計 財源確保額',
  '集計 改革プロセス×取組結果',
  '集計 財政健全化指標',
];

describe('a clerk with the ledger of 旭川市', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site);
  });
  afterAll(() => site.close());

  it('reads in the pane which plan it is and how many records it has', async () => {
    await opened.pane.getByText('128件').first().waitFor();
    await opened.screenshot('1-opened');
    expect(await opened.page.getByText('練習用の表計算です。Excelではありません。').count()).toBe(
      1,
    );
  });

  it('sees the findings after 検証, counted by severity', async () => {
    await opened.ribbon('検証').click();
    const counts = opened.pane.getByRole('group', { name: '指摘の件数と絞り込み' });
    await counts.waitFor({ timeout: 60_000 });
    for (const severity of ['エラー', '警告', '情報'])
      expect(await counts.getByRole('button', { name: severity }).innerText()).toMatch(/\d/);
    await opened.screenshot('2-validated');
  });

  it('presses the cell of a finding and sees it selected in the grid', async () => {
    const first = opened.pane
      .getByRole('list', { name: '指摘の一覧' })
      .getByRole('button', { name: /セルへ移動/ })
      .first();
    const cell = /[A-Z]+\d+/.exec(await first.innerText())?.[0];
    if (cell === undefined) throw new Error('The finding names no cell.');
    await first.click();
    const nameBox = opened.page.getByRole('textbox', { name: '名前ボックス' });
    await opened.page.waitForFunction(
      (wanted) => window.practice?.selection().grid === `取組一覧!${wanted}`,
      cell,
    );
    expect(await nameBox.inputValue()).toBe(cell);
    expect(await opened.page.evaluate(() => window.practice?.selection().workbook)).toBe(
      `取組一覧!${cell}`,
    );
    await opened.screenshot('3-jumped');
  });

  it('makes the summary and reads the published 115 (89.8%) in the grid', async () => {
    await opened.ribbon('集計').click();
    const make = opened.pane.getByRole('button', { name: '作成する' });
    await make.waitFor({ timeout: 60_000 });
    await opened.screenshot('4-summary-asked');
    await make.click();
    await opened.pane.getByText('集計表ができました').first().waitFor({ timeout: 60_000 });
    const names = await opened.page.evaluate(() => window.practice?.sheetNames());
    expect(names).toEqual(expect.arrayContaining(TABS));
    const [cell, ...others] = await cellsShowing(opened.page, '集計 実施件数', '115 (89.8%)');
    expect(others).toEqual([]);
    if (cell === undefined) throw new Error('No cell of the tab shows 115 (89.8%).');
    expect(await cellText(opened.page, '集計 実施件数', cell)).toEqual({
      held: '115 (89.8%)',
      shown: '115 (89.8%)',
    });
    await opened.page.waitForFunction(() =>
      window.practice?.selection().grid.startsWith('集計 実施件数!'),
    );
    await opened.page.waitForTimeout(500);
    await opened.screenshot('5-summarized');
  });

  it('saves the workbook, and the file holds the tabs with their figures', async () => {
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      opened.page.getByRole('button', { name: '保存' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('asahikawa.xlsx');
    const workbook = new ExcelJS.Workbook();
    const bytes = await readFile(await download.path());
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['取組一覧', ...TABS]),
    );
    const texts: string[] = [];
    workbook
      .getWorksheet('集計 実施件数')
      ?.eachRow((row) => row.eachCell((cell) => texts.push(String(cell.text))));
    expect(texts).toContain('115 (89.8%)');
  });

  it('has met no uncaught error, and nothing was asked of any other place', () => {
    expect(opened.troubles).toEqual([]);
  });
});
