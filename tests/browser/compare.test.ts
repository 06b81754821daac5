/** 前の台帳と比べる: a clerk changes the ledger, chooses the book as it was before, and has the list of changes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { cellText, openPage, startSite, typeInto, type Opened, type Site } from './practice-page';

const BEFORE = 'assets/samples/asahikawa.xlsx';

describe('a clerk who compares two books', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site);
    opened.page.setDefaultTimeout(20_000);
  });
  afterAll(() => site.close());

  const part = (name: string): Locator => opened.pane.getByRole('tab', { name });
  const button = (name: string | RegExp): Locator => opened.pane.getByRole('button', { name });
  const list = (): Locator => opened.pane.getByRole('list', { name: /^変わったところ/ });

  async function compareWith(file: string): Promise<void> {
    await opened.pane.locator('input[type="file"]').setInputFiles(file);
  }

  it('is told that nothing has changed while nothing has', async () => {
    await opened.ribbon('集計').click();
    await part('前の台帳と比べる').click();
    await compareWith(BEFORE);
    await opened.pane
      .getByText('変わったところはありません。', { exact: true })
      .waitFor({ timeout: 60_000 });
    await opened.screenshot('comparing-1-nothing');
  });

  it('sees what she has typed since, is asked to compare again, and goes to the cell', async () => {
    const { held } = await cellText(opened.page, '取組一覧', 'E3');
    await typeInto(opened.page, 'E3', '窓口の見直し');
    await button('比べ直す').click();
    await opened.pane.getByText('変わった項目　1か所（1件の記録）').waitFor({ timeout: 60_000 });
    const line = list().locator('.change').first();
    await line.getByText('取組項目名').waitFor();
    expect((await line.locator('dd').first().innerText()).replaceAll(/\s/g, '')).toContain(
      held.replaceAll(/\s/g, '').slice(0, 4),
    );
    await opened.screenshot('comparing-2-list');
    await line.getByRole('button').click();
    await opened.pane.getByText('E3').first().waitFor();
  });

  it('makes the tabs of the changes, with a way to each and a way back', async () => {
    await button('変更一覧のタブを作る').click();
    await button('タブ「変更一覧」を開く').waitFor({ timeout: 60_000 });
    await opened.screenshot('comparing-3-tabs');
    const names = await opened.page.evaluate(() => window.practice?.sheetNames() ?? []);
    expect(names).toContain('変更一覧');
    await opened.page.setViewportSize({ width: 700, height: 640 });
    await opened.screenshot('comparing-4-small');
    await opened.page.setViewportSize({ width: 1366, height: 768 });
    await button('直前の処理を取り消す').click();
    await button('変更一覧のタブを作る').waitFor({ timeout: 60_000 });
  });

  it('is told in a sentence that a file is no workbook', async () => {
    await compareWith('package.json');
    await opened.pane
      .getByRole('alert')
      .or(opened.pane.getByText(/package\.json/))
      .first()
      .waitFor();
    await opened.screenshot('comparing-5-no-book');
  });

  it('has met no uncaught error, and nothing was asked of any other place', () => {
    expect(opened.troubles).toEqual([]);
  });
});
