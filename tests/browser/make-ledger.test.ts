/** 台帳をつくる: a clerk makes the ledger of results that the book lacks, looks at it, and takes it back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { cellText, openPage, startSite, type Opened, type Site } from './practice-page';

describe('a clerk whose book has no 実績', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site, { sample: 'annaka', plan: '安中市' });
    opened.page.setDefaultTimeout(30_000);
  });
  afterAll(() => site.close());

  const button = (name: string | RegExp): Locator => opened.pane.getByRole('button', { name });
  const sheets = (): Promise<readonly string[]> =>
    opened.page.evaluate(() => window.practice?.sheetNames() ?? []);

  it('makes it with a row for each item and year', async () => {
    await button(/^台帳「実績」をつくる/u).scrollIntoViewIfNeeded();
    await opened.screenshot('make-ledger-1-offered');
    await button(/^台帳「実績」をつくる/u).click();
    // 36 items in five years (docs/formats/annaka.md).
    await opened.pane
      .getByRole('region', { name: '実績' })
      .getByText('シート「実績」に180行の台帳をつくりました。')
      .waitFor({ timeout: 60_000 });
    expect(await sheets()).toContain('実績');
    expect(await cellText(opened.page, '実績', 'B2')).toMatchObject({ shown: '令和2年度' });
    await opened.screenshot('make-ledger-2-made');
  });

  it('goes to it, and is asked for what it lacks', async () => {
    await button('シート「実績」を開く').click();
    await opened.pane.getByText(/^シート「実績」を開きました。/u).waitFor();
    await opened.ribbon('検証').click();
    await opened.pane.getByRole('heading', { name: '提出不可' }).waitFor({ timeout: 60_000 });
    await opened.screenshot('make-ledger-3-checked');
  });

  it('takes it back', async () => {
    await opened.pane.getByRole('tab', { name: '概要' }).click();
    await opened.pane.getByText(/^直前の処理は、台帳の作成/u).waitFor();
    await button('直前の処理を取り消す').click();
    await button(/^台帳「実績」をつくる/u).waitFor({ timeout: 60_000 });
    expect(await sheets()).not.toContain('実績');
  });

  it('has met no uncaught error', () => {
    expect(opened.troubles).toEqual([]);
  });
});
