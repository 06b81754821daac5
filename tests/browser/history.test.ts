/** Three runs taken back one after the other in practice Excel, each said beforehand, and 履歴 read, printed and cleared. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { type Site, type Opened, openPage, startSite } from './practice-page';

describe('a clerk who takes runs back and reads the history', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site, { sample: 'annaka', plan: '安中市' });
    opened.page.setDefaultTimeout(60_000);
  });
  afterAll(() => site.close());

  const button = (name: string): Locator => opened.pane.getByRole('button', { name, exact: true });
  const said = (part: string | RegExp): Locator => opened.pane.getByText(part).first();
  const sheetNames = (): Promise<readonly string[]> =>
    opened.page.evaluate(() => window.practice?.sheetNames() ?? []);
  const made = async (): Promise<readonly string[]> =>
    (await sheetNames()).filter((name) => /^(?:集計|履歴)/.test(name));

  async function toOverview(): Promise<void> {
    await opened.pane.getByRole('tab', { name: '概要', exact: true }).click();
  }

  it('makes three runs, which the history lists where they are the add-in’s verbs', async () => {
    await opened.ribbon('集計').click();
    await button('作成する').click();
    await said('集計表ができました').waitFor();
    await toOverview();
    await button('履歴を見る').click();
    await said(/集計$/).waitFor();
    for (let times = 0; times < 2; times += 1) {
      await button('印刷用のタブを作る').click();
      await said('タブ「履歴」を作りました。').waitFor();
      await said(/直前の処理は、履歴の出力/).waitFor();
    }
    expect(await made()).toContain('履歴');
    await opened.screenshot('history-1-three-runs');
  });

  it('is told what the next step back will do, and takes all three', async () => {
    await said('取り消すと、タブ「履歴」を元に戻します。').waitFor();
    await said('その前の処理も、続けて2回取り消せます。').waitFor();
    await button('直前の処理を取り消す').click();
    await said('取り消すと、タブ「履歴」を取り除きます。').waitFor();
    await button('直前の処理を取り消す').click();
    await said(/直前の処理は、集計/).waitFor();
    expect(await made()).not.toContain('履歴');
    await opened.screenshot('history-2-last-run');
    await button('直前の処理を取り消す').click();
    await opened.page.waitForFunction(
      () => !window.practice?.sheetNames().some((name) => name.startsWith('集計')),
    );
    // 概要 is read again before it offers what can be taken back.
    await said('このブックの計画').waitFor();
    await button('読み直す').waitFor();
    expect(await button('直前の処理を取り消す').count()).toBe(0);
    expect(await made()).toEqual([]);
  });

  it('reads the history in a small pane, and clears it after a question', async () => {
    await opened.page.setViewportSize({ width: 900, height: 480 });
    if ((await button('履歴を見る').count()) > 0) await button('履歴を見る').click();
    await said(/処理の取り消し/).waitFor();
    const lines = opened.pane.getByRole('list', { name: '履歴' }).getByRole('listitem');
    // One summary, and three runs taken back.
    await lines.nth(3).waitFor();
    expect(await lines.count()).toBe(4);
    await button('履歴をすべて消す').scrollIntoViewIfNeeded();
    await opened.screenshot('history-3-small');
    await button('履歴をすべて消す').click();
    await said('履歴を消すと、元に戻せません。').waitFor();
    await button('消す').click();
    await said('履歴はまだありません。').waitFor();
    expect(await sheetNames()).not.toContain('torikumi-history');
  });
});
