/** What a clerk does whose town no plan knows: makes a plan from the ledger, compares it with the published table, and works by it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'practice-excel/xlsx';
import { kumagayaWorkbook } from '../plans/kumagaya-workbook';
import { openPage, startSite, type Opened, type Site } from './practice-page';

describe('a plan made in the pane', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site);
    opened.page.setDefaultTimeout(30_000);
    await openFile(await writeXlsx(kumagayaWorkbook()));
    await opened.page.getByText('「台帳.xlsx」を開きました。').waitFor();
    await opened.pane.getByText('この台帳で計画をつくる').first().waitFor({ timeout: 60_000 });
  });
  afterAll(() => site.close());

  async function openFile(bytes: Uint8Array): Promise<void> {
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.page.getByRole('button', { name: '開く', exact: true }).click(),
    ]);
    await chooser.setFiles({ name: '台帳.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
  }

  const button = (name: string | RegExp) => opened.pane.getByRole('button', { name });
  const tab = (name: string) =>
    opened.pane.getByRole('tablist', { name: '計画づくりの手順' }).getByRole('tab', { name });

  it('is offered where no plan fits', async () => {
    await opened.screenshot('make-plan-0-offered');
    await button(/^この台帳で計画をつくる/u).click();
    await opened.pane.getByText('46件、見出しは3–4行目').waitFor({ timeout: 60_000 });
    await opened.screenshot('make-plan-1-ledgers');
    expect(opened.troubles).toEqual([]);
  });

  it('shows each step, by keyboard too', async () => {
    for (const [at, name] of ['項目', '決まり', '集計', '様式'].entries()) {
      await opened.page.keyboard.press('Tab');
      await tab(name).focus();
      await opened.page.keyboard.press('Enter');
      await opened.pane.getByRole('heading', { name: `計画をつくる：${name}` }).waitFor();
      await opened.screenshot(`make-plan-${at + 2}-step`);
    }
  });
});
