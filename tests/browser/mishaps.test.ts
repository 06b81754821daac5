/** Practice Excel's page when something is not as it should be. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Site, type Opened, openPage, startSite, typeInto } from './practice-page';

const NOT_A_WORKBOOK = { name: 'メモ.xlsx', mimeType: '', buffer: Buffer.from('ただの文章です。') };
/** The head of a zip file, and nothing behind it. */
const CUT_SHORT = {
  name: '台帳.xlsx',
  mimeType: '',
  buffer: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]),
};

describe('practice Excel in trouble', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    opened = await openPage(site);
  });
  afterEach(() => opened.page.context().close());

  async function validate(): Promise<void> {
    await opened.ribbon('検証').click();
    await opened.pane
      .getByRole('group', { name: '指摘の件数と絞り込み' })
      .waitFor({ timeout: 60_000 });
  }

  it.each([
    ['is no workbook', NOT_A_WORKBOOK, 'Excel ブック（.xlsx）ではないため'],
    ['is cut short', CUT_SHORT, '壊れているか、途中で切れているため'],
  ])('says in one sentence that a file %s, and keeps the workbook', async (_what, file, words) => {
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.page.getByRole('button', { name: '開く', exact: true }).click(),
    ]);
    await chooser.setFiles(file);
    const trouble = opened.page.getByRole('alert').filter({ hasText: words });
    await trouble.waitFor();
    expect(await trouble.innerText()).toContain(file.name);
    expect(await opened.page.evaluate(() => window.practice?.sheetNames())).toEqual([
      '取組一覧',
      '財政健全化指標',
    ]);
    expect(await opened.page.evaluate(() => window.practice?.text('取組一覧', 'A2'))).not.toBe('');
    await opened.screenshot(`mishap-${file.name}`);
  });

  it('marks the result as stale when somebody types into a cell', async () => {
    await validate();
    const stale = opened.pane.getByText('検証した後に、ブックが変わりました。');
    expect(await stale.count()).toBe(0);
    await typeInto(opened.page, 'E3', '別の名前');
    await stale.waitFor();
    expect(await opened.page.evaluate(() => window.practice?.text('取組一覧', 'E3'))).toBe(
      '別の名前',
    );
    await opened.screenshot('mishap-stale');
  });

  it('says that a cell is being edited as long as it is so, and goes on by itself', async () => {
    const nameBox = opened.page.getByRole('textbox', { name: '名前ボックス' });
    await nameBox.fill('E3');
    await nameBox.press('Enter');
    await opened.page.keyboard.type('書きかけ');
    await opened.page.waitForFunction(() => window.practice?.faults.refuse === 'cellEdit');
    await opened.pane.getByRole('tab', { name: '検証' }).click();
    const retry = opened.pane.getByRole('button', { name: 'もう一度実行する' });
    await retry.waitFor();
    expect(
      await opened.pane
        .getByText(/セル.*編集/)
        .first()
        .innerText(),
    ).toContain('Enter');
    await opened.screenshot('mishap-editing');
    // Asked again in the middle of it, the pane says the same; when it is over, nobody has to ask.
    await retry.click();
    await retry.waitFor();
    await opened.page.evaluate(() => {
      if (window.practice) window.practice.faults.refuse = null;
    });
    await retry.waitFor({ state: 'detached', timeout: 60_000 });
    expect(await opened.pane.getByText(/セル.*編集/).count()).toBe(0);
    await opened.pane
      .getByRole('group', { name: '指摘の件数と絞り込み' })
      .waitFor({ timeout: 60_000 });
  });

  it('shows the pane at 320 px without anything to scroll sideways', async () => {
    const edge = opened.page.getByRole('separator', { name: '作業ウィンドウの幅' });
    await edge.focus();
    for (let press = 0; press < 4; press += 1) await edge.press('ArrowRight');
    expect(await edge.getAttribute('aria-valuenow')).toBe('320');
    await validate();
    const [inner, outer] = await opened.pane
      .locator('html')
      .evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(inner).toBe(outer);
    expect(outer).toBeLessThanOrEqual(320);
    await opened.screenshot('mishap-320');
  });

  it('lets the Tab key reach the verbs and Enter start one', async () => {
    await opened.ribbon('検証').focus();
    await opened.page.keyboard.press('Tab');
    expect(await opened.page.evaluate(() => document.activeElement?.textContent)).toBe('集計');
    await opened.page.keyboard.press('Enter');
    await opened.pane.getByRole('button', { name: '作成する' }).waitFor({ timeout: 60_000 });
  });

  it('lets Tab go through the pane and out of it again', async () => {
    const edge = opened.page.getByRole('separator', { name: '作業ウィンドウの幅' });
    await edge.focus();
    await opened.page.keyboard.press('Tab');
    const inPane = (): Promise<string | undefined> =>
      opened.pane.locator('html').evaluate(() => document.activeElement?.textContent ?? undefined);
    expect(await inPane()).toBe('概要');
    const seen: (string | undefined)[] = [];
    const first = opened.page.getByRole('button', { name: '開く', exact: true });
    const out = (): Promise<boolean> =>
      first.evaluate((button) => document.activeElement === button);
    for (let press = 0; press < 20 && !(await out()); press += 1) {
      seen.push(await inPane());
      await opened.page.keyboard.press('Tab');
      await opened.page.waitForTimeout(100);
    }
    expect(await out()).toBe(true);
    for (const verb of ['検証', '集計', '様式'])
      expect(seen.some((text) => text?.startsWith(verb))).toBe(true);
  });
});
