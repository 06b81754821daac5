/** 次の計画をつくる: a clerk chooses years and records, sees what comes of it, and has the workbook of the next plan. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Download, Locator } from 'playwright-core';
import { readXlsx } from 'practice-excel/xlsx';
import { openPage, startSite, type Opened, type Site } from './practice-page';

/** 安中市 has 36 items (docs/formats/annaka.md). */
const RECORDS = 36;

describe('a clerk who makes the next plan', () => {
  let site: Site;
  let opened: Opened;
  let saved: Download;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site, { sample: 'annaka', plan: '安中市' });
    opened.page.setDefaultTimeout(30_000);
  });
  afterAll(() => site.close());

  const button = (name: string | RegExp): Locator => opened.pane.getByRole('button', { name });
  const radio = (name: string | RegExp): Locator => opened.pane.getByRole('radio', { name });
  const heading = (name: string): Locator =>
    opened.pane.getByRole('heading', { name, exact: true });
  const chosen = (name: string): Locator => opened.pane.getByRole('combobox', { name });

  it('finds the years after the plan, and its records', async () => {
    await button(/^次の計画をつくる/u).click();
    await heading('次の計画をつくる').waitFor({ timeout: 60_000 });
    await radio(`すべて（${RECORDS}件）`).waitFor();
    expect(await chosen('始まり').inputValue()).toBe('2025');
    expect(await chosen('終わり').inputValue()).toBe('2029');
    await opened.screenshot('next-plan-1-choices');
  });

  it('names the plan, and leaves a record out', async () => {
    await opened.pane.getByRole('textbox', { name: '計画の名前' }).fill('第4次行政改革');
    await radio('一覧から選ぶ').click();
    await button('表示中をすべて').waitFor();
    await opened.pane.getByRole('searchbox', { name: '番号・名前で探す' }).fill('情報提供手段');
    const first = opened.pane.getByRole('checkbox', { name: /情報提供手段の拡大/u });
    await first.waitFor();
    await opened.screenshot('next-plan-2-picking');
    await first.setChecked(false);
    await opened.pane.getByRole('searchbox', { name: '番号・名前で探す' }).fill('');
    await radio('1から振り直す').click();
    await button('内容を確かめる').click();
  });

  it('sees what the workbook will hold, and opens it', async () => {
    await heading('次の計画の内容').waitFor({ timeout: 60_000 });
    await opened.pane.getByText('第4次行政改革', { exact: true }).waitFor();
    await opened.pane
      .getByText(new RegExp(`件持ち越します（今の計画は${RECORDS}件）`, 'u'))
      .waitFor();
    await opened.pane.getByText(/^そのまま写す項目：/u).waitFor();
    await opened.screenshot('next-plan-3-contents');
    [saved] = await Promise.all([
      opened.page.waitForEvent('download'),
      button('新しいブックで開く').click(),
    ]);
    await heading('次の計画のブックを開きました').waitFor();
    await opened.screenshot('next-plan-4-opened');
    expect(saved.suggestedFilename()).toBe('新しいブック.xlsx');
  });

  it('has the records that she chose in it, counted anew with their former numbers', async () => {
    const bytes = await readFile(await saved.path());
    const { sheets } = await readXlsx(bytes, saved.suggestedFilename());
    const [ledger] = sheets;
    const told = [...(ledger?.cells ?? [])].map(([, cells]) =>
      [...cells].slice(0, 2).map(([, cell]) => String(cell.value)),
    );
    const at = told.findIndex(([number]) => number === '番号');
    expect(told[at]).toEqual(['番号', '旧番号']);
    expect(told.slice(at + 1, at + 4)).toEqual([
      ['1', '2'],
      ['2', '3'],
      ['3', '4'],
    ]);
  });

  it('works on with it: the plan is in it', async () => {
    await button('概要に戻る').first().click();
    await button(/^次の計画をつくる/u).waitFor();
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.page.getByRole('button', { name: '開く', exact: true }).click(),
    ]);
    await chooser.setFiles({
      name: '次の計画.xlsx',
      mimeType: '',
      buffer: await readFile(await saved.path()),
    });
    await opened.pane.getByText('第4次行政改革').first().waitFor({ timeout: 60_000 });
    await opened.screenshot('next-plan-5-worked-with');
  });

  it('chooses in the smallest pane', async () => {
    await opened.page.setViewportSize({ width: 700, height: 640 });
    await button(/^次の計画をつくる/u).click();
    await button('内容を確かめる').waitFor();
    await opened.screenshot('next-plan-6-small');
    await button('内容を確かめる').click();
    await button('新しいブックで開く').waitFor({ timeout: 60_000 });
    await opened.screenshot('next-plan-7-small-contents');
  });

  it('has met no uncaught error, and nothing was asked of any other place', () => {
    expect(opened.troubles).toEqual([]);
  });
});
