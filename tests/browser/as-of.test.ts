/** What a clerk of 上富良野町 does in October: sets 確認時期, checks, sums, and moves on to the end of the year. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { clearCells } from 'practice-excel/workbook/cells';
import { writeXlsx } from 'practice-excel/xlsx';
import { headerCell, sampleOf } from '../tasks/workbooks';
import { openPage, startSite, type Opened, type Site } from './practice-page';

const FILE = '10月の台帳.xlsx';
const LEDGER = '取組シート';

/** What is told with the second half of the year (docs/formats/kamifurano.md). */
const REVIEW = ['進捗状況後期（10～3月）', '目標の達成', '評価・検証'];
/** The plan has 37 records. */
const RECORDS = 37;

/** The ledger as it stands in October: nothing is told of the second half. */
async function bookInOctober(): Promise<Buffer> {
  const workbook = await sampleOf('kamifurano');
  for (const heading of REVIEW) {
    const sheet = workbook.sheets.find(({ name }) => name === LEDGER);
    if (!sheet) throw new Error(`no sheet ${LEDGER}`);
    const { row, column } = headerCell(sheet, heading);
    clearCells(sheet, { row: row + 1, column, rows: RECORDS, columns: 1 }, 'Contents');
  }
  return Buffer.from(await writeXlsx(workbook));
}

describe('a clerk in October', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site, { sample: 'kamifurano', plan: '上富良野町' });
    opened.page.setDefaultTimeout(30_000);
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.page.getByRole('button', { name: '開く', exact: true }).click(),
    ]);
    await chooser.setFiles({ name: FILE, mimeType: '', buffer: await bookInOctober() });
    await opened.page.getByText(`「${FILE}」を開きました。`).waitFor();
  });
  afterAll(() => site.close());

  const moment = (): Locator => opened.pane.getByRole('combobox', { name: '確認時期' });
  const button = (name: string | RegExp): Locator => opened.pane.getByRole('button', { name });

  /** The counts of findings by severity, as 検証 shows them. */
  async function counts(): Promise<readonly number[]> {
    const group = opened.pane.getByRole('group', { name: '指摘の件数と絞り込み' });
    await group.waitFor({ timeout: 60_000 });
    return Promise.all(
      ['エラー', '警告', '情報'].map(async (severity) =>
        Number(/\d+/u.exec(await group.getByRole('button', { name: severity }).innerText())?.[0]),
      ),
    );
  }

  it('is told how far the ledger is filled, over every view, and is asked for the whole plan', async () => {
    await opened.pane.getByText('令和2年度上半期まで入力されています。').waitFor();
    await opened.screenshot('as-of-1-proposed');
    expect(await moment().inputValue()).toBe('');
    await opened.ribbon('検証').click();
    const [errors = 0] = await counts();
    // Each record lacks its second half and its review, at least.
    expect(errors).toBeGreaterThanOrEqual(2 * RECORDS);
    await opened.screenshot('as-of-2-whole-plan');
  });

  it('sets the moment with one click, and no finding asks for what comes later', async () => {
    await button('確認時期を令和2年度上半期末にする').click();
    await opened.pane
      .getByText('令和2年度上半期まで入力されています。')
      .waitFor({ state: 'hidden' });
    await opened.pane.getByRole('heading', { name: '提出不可' }).waitFor({ timeout: 60_000 });
    expect(await moment().inputValue()).toBe('R2-1');
    // Worked out by hand: tests/plans/as-of-findings.test.ts.
    const found = await counts();
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(6);
    await opened.screenshot('as-of-3-checked');
  });

  it('makes the tables, over which the moment stands', async () => {
    await opened.ribbon('集計').click();
    await button('作成する').click({ timeout: 60_000 });
    await opened.pane.getByText('集計表ができました').first().waitFor({ timeout: 60_000 });
    expect(await moment().inputValue()).toBe('R2-1');
    await opened.screenshot('as-of-4-summed');
  });

  it('moves on to the end of the year, and reads what each section has to fill', async () => {
    await opened.pane.getByRole('tab', { name: '概要' }).click();
    await button(/^次の半期へ/u).click();
    const due = opened.pane.getByRole('region', { name: '令和2年度末までに新しく記入する欄' });
    await due.waitFor({ timeout: 60_000 });
    expect(await moment().inputValue()).toBe('R2');
    const first = due.getByRole('group').first();
    await first.locator('summary').click();
    expect(await first.innerText()).toMatch(/進捗状況 後期（10～3月）：\d+件/u);
    await opened.screenshot('as-of-5-next');
    await opened.pane.getByText('この後は、次の計画をつくります。').waitFor();
  });

  it('reads all of it in the smallest pane, and goes back by the keyboard', async () => {
    await opened.page.setViewportSize({ width: 700, height: 640 });
    await opened.screenshot('as-of-6-small');
    await moment().focus();
    await opened.page.keyboard.press('ArrowUp');
    await opened.page.waitForFunction(() =>
      window.practice?.workbook().settings.get('torikumi.as-of')?.includes('R2-1'),
    );
    // The pane follows when the setting is written.
    await button(/^次の半期へ/u).waitFor();
    expect(await moment().inputValue()).toBe('R2-1');
    await opened.screenshot('as-of-7-back');
  });

  it('has met no uncaught error', () => {
    expect(opened.troubles).toEqual([]);
  });
});

describe('a clerk of 旭川市 when a year is over', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site);
    opened.page.setDefaultTimeout(30_000);
  });
  afterAll(() => site.close());

  const moment = (): Locator => opened.pane.getByRole('combobox', { name: '確認時期' });
  const button = (name: string | RegExp): Locator => opened.pane.getByRole('button', { name });

  it('moves to the next year, and reads what each section then has to fill', async () => {
    await moment().selectOption({ label: '平成29年度末' });
    await button(/^次の年度へ/u).click({ timeout: 60_000 });
    const due = opened.pane.getByRole('region', { name: '平成30年度末までに新しく記入する欄' });
    await due.waitFor({ timeout: 60_000 });
    expect(await moment().inputValue()).toBe('H30');
    const first = due.getByRole('group').first();
    await first.locator('summary').click();
    await first.getByText(/作業工程（実績）/u).waitFor();
    await opened.screenshot('as-of-8-next-year');
  });

  it('moves on to the end of the plan, after which the next plan is made', async () => {
    await button(/^次の年度へ/u).click();
    await opened.pane
      .getByRole('region', { name: '令和元年度末までに新しく記入する欄' })
      .waitFor({ timeout: 60_000 });
    await opened.pane.getByText('この後は、次の計画をつくります。').waitFor();
    await button(/^次の計画をつくる/u).waitFor();
    expect(await button(/^次の年度へ/u).count()).toBe(0);
    expect(opened.troubles).toEqual([]);
  });
});
