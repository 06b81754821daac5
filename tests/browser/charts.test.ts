/** A chart of a summary in practice Excel: seen below the grid, following its cells, hidden where there is none. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { type Site, type Opened, openPage, startSite, typeInto } from './practice-page';

const TAB = '集計 テーマ別';

describe('the radar of themes of 苫小牧市', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site, { sample: 'tomakomai', plan: '苫小牧市' });
    opened.page.setDefaultTimeout(10_000);
  });
  afterAll(() => site.close());

  const chart = (): Locator =>
    opened.page.getByRole('img', { name: /グラフ「テーマ別評価平均」/, includeHidden: false });
  const figures = (): Promise<string[]> =>
    opened.page.locator('#charts tbody td').allTextContents();

  it('is not there before the summary is made', async () => {
    expect(await opened.page.locator('#charts').isHidden()).toBe(true);
  });

  it('is drawn with the tab, and its figures can be read without seeing it', async () => {
    await opened.ribbon('集計').click();
    await opened.pane.getByRole('button', { name: '作成する' }).waitFor({ timeout: 60_000 });
    await opened.pane.getByRole('button', { name: 'すべて外す' }).click();
    await opened.pane.getByRole('checkbox', { name: TAB, exact: true }).check();
    await opened.pane.getByRole('button', { name: '作成する' }).click();
    await opened.pane.getByText('集計表ができました').first().waitFor({ timeout: 60_000 });
    await chart().waitFor();
    // docs/formats/tomakomai.md, the printed table of themes.
    expect(await figures()).toEqual(['4.1', '4.1', '4.0', '3.9', '4.0', '4.2', '4.3']);
    const box = await chart().boundingBox();
    expect(box?.height).toBeGreaterThan(150);
    await opened.screenshot('charts-1-radar');
  });

  it('follows a figure that changes', async () => {
    const address = await opened.page.evaluate((name) => {
      const sheet = window.practice?.workbook().sheets.find((each) => each.name === name);
      const area = sheet?.charts[0]?.series[0]?.values?.area;
      return area ? `${String.fromCharCode(65 + area.column)}${area.row + 1}` : '';
    }, TAB);
    await typeInto(opened.page, address, '1.5');
    await expect(
      opened.page.waitForFunction(
        () => document.querySelector('#charts tbody td')?.textContent === '1.5',
      ),
    ).resolves.toBeTruthy();
  });

  it('gives its room back to the grid on a sheet without charts, and when it is folded', async () => {
    const grid = opened.page.locator('#grid');
    const height = async (): Promise<number> => (await grid.boundingBox())?.height ?? 0;
    const open = await height();
    await opened.page.locator('#charts summary').click();
    expect(await height()).toBeGreaterThan(open + 150);
    await opened.page.locator('#charts summary').click();
    await opened.page
      .locator('.univer-slide-tab-item, [data-u-comp="slide-tab-item"]')
      .first()
      .click();
    await opened.page.locator('#charts').waitFor({ state: 'hidden' });
    expect(opened.troubles).toEqual([]);
  });
});
