/** 集計 of 苫小牧市 in practice Excel: choosing, making, live figures, what changed, and the records behind a figure. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { cellText, type Site, type Opened, openPage, startSite, typeInto } from './practice-page';

const TAB = '集計 取組項目別';
const DISTRIBUTION = '集計 評価の分布';

describe('a clerk who summarizes the plan of 苫小牧市', () => {
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site, { sample: 'tomakomai', plan: '苫小牧市' });
    opened.page.setDefaultTimeout(10_000);
    await opened.ribbon('集計').click();
    await button('作成する').waitFor({ timeout: 60_000 });
  });
  afterAll(() => site.close());

  const button = (name: string | RegExp): Locator => opened.pane.getByRole('button', { name });
  const box = (name: string): Locator => opened.pane.getByRole('checkbox', { name, exact: true });
  const held = async (sheet: string, address: string): Promise<string> =>
    (await cellText(opened.page, sheet, address)).held;

  /** The cell of the tab in the row and the column called so. */
  async function cellOf(sheet: string, row: string, heading: string): Promise<string> {
    const found = await opened.page.evaluate(
      ([name, wantedRow, wantedColumn]) => {
        const cells = window.practice?.workbook().sheets.find((each) => each.name === name)?.cells;
        let row = -1;
        let column = -1;
        for (const [r, line] of cells ?? [])
          for (const [c, { value }] of line) {
            if (String(value).replaceAll(/\s/g, '') === wantedColumn) column = c;
            if (c === 0 && value === wantedRow) row = r;
          }
        return row < 0 || column < 0 ? null : `${String.fromCharCode(65 + column)}${row + 1}`;
      },
      [sheet, row, heading] as const,
    );
    if (found === null) throw new Error(`${sheet} has no ${row}, ${heading}`);
    return found;
  }

  async function select(address: string): Promise<void> {
    const nameBox = opened.page.getByRole('textbox', { name: '名前ボックス' });
    await nameBox.fill(address);
    await nameBox.press('Enter');
  }

  async function make(): Promise<void> {
    await button('作成する').click();
    await opened.pane.getByText('集計表ができました').first().waitFor({ timeout: 60_000 });
  }

  it('sees all summaries chosen, and what will be made', async () => {
    expect(await box(TAB).isChecked()).toBe(true);
    expect(await opened.pane.getByText(/枚を新しく作ります。台帳は変えません。/).count()).toBe(1);
    await opened.screenshot('summary-1-choose');
  });

  it('chooses two of them, and only these are made', async () => {
    await button('すべて外す').click();
    expect(await button('作成する').getAttribute('aria-disabled')).toBe('true');
    await box(TAB).check();
    await box(DISTRIBUTION).check();
    await opened.pane.getByText('タブ2枚を新しく作ります。').waitFor();
    await make();
    const names = await opened.page.evaluate(() => window.practice?.sheetNames() ?? []);
    expect(names.filter((name) => name.startsWith('集計'))).toEqual([TAB, DISTRIBUTION]);
    expect(await opened.page.evaluate(() => window.practice?.selection().grid)).toContain(TAB);
    await opened.screenshot('summary-2-made');
  });

  it('changes a score in the ledger, and the summary follows at once', async () => {
    const count = await cellOf(DISTRIBUTION, 'D', '実践項目数');
    const before = Number(await held(DISTRIBUTION, count));
    const { sheet, cell } = await firstGrade();
    await goTo(sheet);
    await typeInto(opened.page, cell, 'D');
    await opened.page.waitForFunction(
      ([name, position, wanted]) => window.practice?.text(name, position) === wanted,
      [DISTRIBUTION, count, String(before + 1)] as const,
    );
  });

  it('makes them again and is told which figures changed, from what to what', async () => {
    await button('もう一度集計する').click();
    await opened.pane.getByText('タブ2枚を同じ場所で作り直します。').waitFor({ timeout: 30_000 });
    await make();
    const list = opened.pane.getByRole('list', { name: /^前回との差/ });
    await list.waitFor();
    expect(await list.innerText()).toMatch(/\d+ → \d+/);
    await opened.screenshot('summary-3-changes');
    const cell = await cellOf(DISTRIBUTION, 'D', '実践項目数');
    await list.getByRole('button', { name: new RegExp(cell) }).click();
    await opened.page.waitForFunction(
      (wanted) => window.practice?.selection().grid === wanted,
      `${DISTRIBUTION}!${cell}`,
    );
  });

  it('looks behind a figure: how it is worked out, and its records', async () => {
    await button('数字の内訳を見る').click();
    const records = opened.pane.getByRole('region', { name: /^実践項目\s\d+件のうち\d+件$/ });
    await records.waitFor({ timeout: 20_000 });
    expect(await opened.pane.getByText('この行の実践項目の件数。').count()).toBe(1);
    const cell = await cellOf(DISTRIBUTION, 'D', '実践項目数');
    const count = await held(DISTRIBUTION, cell);
    expect(await opened.pane.getByRole('heading', { level: 1 }).innerText()).toBe(count);
    expect(await records.getByRole('heading').innerText()).toMatch(
      new RegExp(`件のうち${count}件$`),
    );
    await opened.screenshot('summary-4-trace');
  });

  it('follows the selection to another figure, and says where there is none', async () => {
    const cell = await cellOf(DISTRIBUTION, 'A', '実践項目数');
    await select(cell);
    const count = await held(DISTRIBUTION, cell);
    await opened.pane
      .getByRole('heading', { level: 1, name: count, exact: true })
      .waitFor({ timeout: 20_000 });
    await select('A1');
    await opened.pane.getByText(/集計した数字ではありません/).waitFor({ timeout: 20_000 });
    await select(cell);
    await opened.pane.getByRole('region', { name: /^実践項目/ }).waitFor({ timeout: 20_000 });
  });

  it('goes to a record, and the records stay listed', async () => {
    const records = opened.pane.getByRole('region', { name: /^実践項目/ });
    const first = records.getByRole('listitem').first().getByRole('button');
    const cell = (await first.innerText()).split('\n').find((line) => /^[A-Z]+\d+$/.test(line));
    await first.press('Enter');
    await opened.page.waitForFunction(
      (wanted) => window.practice?.selection().grid.endsWith(`!${wanted ?? ''}`) === true,
      cell,
    );
    await opened.page.waitForTimeout(600);
    expect(await records.count()).toBe(1);
    await opened.screenshot('summary-5-record');
  });

  it('finds its choice again when the pane comes back', async () => {
    await opened.pane.getByRole('tab', { name: '集計表を作る' }).click();
    await button('もう一度集計する').click();
    await button('作成する').waitFor({ timeout: 30_000 });
    expect(await box(TAB).isChecked()).toBe(true);
    expect(await box('集計 テーマ別').isChecked()).toBe(false);
    expect(opened.troubles).toEqual([]);
  });

  /** The cell of the first practice's grade, where it is not the lowest. */
  async function firstGrade(): Promise<{ sheet: string; cell: string }> {
    const found = await opened.page.evaluate(() => {
      for (const { name, cells } of window.practice?.workbook().sheets ?? []) {
        if (name.startsWith('集計')) continue;
        for (const [row, line] of cells)
          for (const [column, { value }] of line) {
            if (String(value).replaceAll(/\s/g, '') !== '総合評価') continue;
            for (let below = row + 1; below < row + 40; below += 1) {
              const grade = cells.get(below)?.get(column)?.value;
              if (grade === 'A' || grade === 'B' || grade === 'C')
                return { sheet: name, row: below, column };
            }
          }
      }
      return null;
    });
    if (!found) throw new Error('The sample has no grade.');
    const { sheet, row, column } = found;
    const letters =
      column < 26
        ? String.fromCharCode(65 + column)
        : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
    return { sheet, cell: `${letters}${row + 1}` };
  }

  async function goTo(sheet: string): Promise<void> {
    await opened.page.getByText(sheet, { exact: true }).last().click();
    await opened.page.waitForFunction(
      (name) => window.practice?.selection().grid.startsWith(name) === true,
      sheet,
    );
  }
});
