/** 回収 of sub-records: a clerk fills in the sheet of one practice of 苫小牧市, adds an item, takes one out and changes one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import {
  cellsShowing,
  cellText,
  type Site,
  type Opened,
  openPage,
  startSite,
  typeInto,
} from './practice-page';

const ITEMS = '取組内容';
/** A practice with one item a year, in the words of the sample. */
const PRACTICE = '17';
/** What is added, as the ledger writes it. */
const NEW = [PRACTICE, 'R6', '⑤', '利用者に満足度を尋ねる。', '(新)9割が満足と答えた。'];

describe("a clerk with a practice's sheet of 苫小牧市", () => {
  let site: Site;
  let opened: Opened;
  let tab = '';
  let original: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site, { sample: 'tomakomai', plan: '苫小牧市' });
    opened.page.setDefaultTimeout(20_000);
  });
  afterAll(() => site.close());

  const button = (name: string | RegExp): Locator =>
    opened.pane.getByRole('button', { name, exact: true });

  const status = (): Locator => opened.pane.getByRole('status').last();

  /** The practice's rows of the ledger, each as its number, year, item, plan and result. */
  function ledgerRows(): Promise<readonly (readonly string[])[]> {
    return opened.page.evaluate(
      ([name, practice]) => {
        const sheet = window.practice?.workbook().sheets.find((each) => each.name === name);
        const rows: string[][] = [];
        for (const row of [...(sheet?.cells.keys() ?? [])].sort((a, b) => a - b)) {
          const texts = ['A', 'B', 'C', 'D', 'E'].map(
            (column) => window.practice?.text(name, `${column}${row + 1}`) ?? '',
          );
          if (texts[0] === practice) rows.push(texts);
        }
        return rows;
      },
      [ITEMS, PRACTICE] as const,
    );
  }

  async function openTab(name: string): Promise<void> {
    await opened.page.getByRole('tab', { name, exact: true }).first().click();
    await opened.page.waitForFunction(
      (wanted) => window.practice?.selection().grid.startsWith(`${wanted}!`),
      name,
    );
  }

  /** Empties cells as one does: select, Delete. */
  async function empty(address: string): Promise<void> {
    const nameBox = opened.page.getByRole('textbox', { name: '名前ボックス' });
    await nameBox.fill(address);
    await nameBox.press('Enter');
    await opened.page.keyboard.press('Delete');
  }

  /** The row of the sheet in which an item stands. */
  async function rowOf(item: string): Promise<string> {
    const cells = await cellsShowing(opened.page, tab, item);
    const cell = cells.find((each) => each.startsWith('C'));
    if (cell === undefined) throw new Error(`No ${item} on ${tab}: ${cells.join()}`);
    return cell.slice(1);
  }

  it('makes the sheet, in which the year that nothing is said of has an empty row', async () => {
    // The last year has yet to be filled in.
    const found = await cellsShowing(opened.page, ITEMS, '⑤');
    const rows = found.map((cell) => cell.slice(1));
    const [row] = await opened.page.evaluate(
      ([name, practice, all]) =>
        all.filter((each) => window.practice?.text(name, `A${each}`) === practice),
      [ITEMS, PRACTICE, rows] as const,
    );
    await openTab(ITEMS);
    await empty(`A${row}:E${row}`);
    original = await ledgerRows();
    expect(original).toHaveLength(4);

    await opened.ribbon('様式').click();
    await opened.pane.getByRole('radio', { name: '一覧から選ぶ' }).click({ timeout: 60_000 });
    await opened.pane.getByRole('searchbox', { name: '番号・名前で探す' }).fill(PRACTICE);
    await opened.screenshot('collecting-1-picker');
    await opened.pane
      .getByRole('checkbox', { name: new RegExp(`^${PRACTICE}\\b`) })
      .first()
      .click();
    await opened.pane.getByText(/タブ1枚に、1件の様式を作ります。/).waitFor({ timeout: 60_000 });
    await button('作成する').click();
    const made = opened.pane.getByRole('button', { name: /^タブ「.*」を開く$/ });
    await made.waitFor({ timeout: 90_000 });
    await opened.pane.getByText(/^項目を増やすときは、/).waitFor();
    tab = /「(.*)」/.exec((await made.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await made.click();
  });

  it('fills the empty row in, empties another and changes a third', async () => {
    const last = await rowOf('④');
    const next = String(Number(last) + 1);
    expect((await cellText(opened.page, tab, `B${next}`)).held).toBe('R6');
    const [, , item = '', planned = '', result = ''] = NEW;
    await typeInto(opened.page, `C${next}`, item);
    await typeInto(opened.page, `D${next}`, planned);
    await typeInto(opened.page, `I${next}`, result);
    await typeInto(opened.page, `D${await rowOf('①')}`, '要領を作り、周知する。');
    await empty(`C${await rowOf('②')}:P${await rowOf('②')}`);
    await opened.screenshot('collecting-2-filled');
  });

  it('sees an item added, one taken out, and one changed, with old and new', async () => {
    await opened.pane.getByRole('tab', { name: '回収する' }).click();
    await button('状況シートを読み取る').click();
    await status()
      .getByText('読み取りました：違い3か所、反映できないもの0件')
      .waitFor({ timeout: 60_000 });
    await opened.screenshot('collecting-3-report');
    const lines = opened.pane.getByRole('list', { name: '読み取った違いの一覧' });
    const line = (name: string): Locator =>
      lines.getByRole('listitem').filter({
        has: opened.pane.getByRole('checkbox', { name, exact: true }),
      });
    const changed = line('令和2年度の項目①の取組予定').getByRole('definition');
    expect(await changed.allInnerTexts()).toEqual([
      '今後も実施方法の見直しを行う。',
      '要領を作り、周知する。',
    ]);
    const added = line('令和6年度の項目⑤を追加');
    expect(await added.getByRole('term').allInnerTexts()).toEqual([
      ...['小No.', '年度', '番号', '取組予定', '取組結果'],
    ]);
    expect(await added.getByRole('insertion').allInnerTexts()).toEqual(NEW);
    const removed = line('令和3年度の項目②を削除');
    await removed.scrollIntoViewIfNeeded();
    await opened.screenshot('collecting-4-removed');
    const gone = await removed.getByRole('deletion').allInnerTexts();
    expect(gone.slice(0, 3)).toEqual([PRACTICE, 'R3', '②']);
  });

  it('accepts them, and the rows of the ledger follow', async () => {
    const before = await ledgerRows();
    expect(before.map((row) => row.slice(0, 3))).toEqual([
      ...[
        [PRACTICE, 'R2', '①'],
        [PRACTICE, 'R3', '②'],
        [PRACTICE, 'R4', '③'],
        [PRACTICE, 'R5', '④'],
      ],
    ]);
    await button('3件を台帳に反映').click();
    await opened.pane
      .getByRole('heading', { name: '台帳に反映しました' })
      .waitFor({ timeout: 60_000 });
    await openTab(ITEMS);
    await opened.screenshot('collecting-5-done');
    const [first = [], , third, fourth] = before;
    expect(await ledgerRows()).toEqual([
      first.with(3, '要領を作り、周知する。'),
      third,
      fourth,
      NEW,
    ]);
  });

  it('takes it back, and the rows are as before', async () => {
    const collected = await ledgerRows();
    await button('直前の処理を取り消す').click();
    await status()
      .getByText(/元に戻しました。/)
      .waitFor({ timeout: 60_000 });
    const rows = await ledgerRows();
    expect(rows).toEqual(original);
    expect(rows).not.toEqual(collected);
    await button('3件を台帳に反映').waitFor({ timeout: 60_000 });
  });

  it('has met no uncaught error, and nothing was asked of any other place', () => {
    expect(opened.troubles).toEqual([]);
  });
});

describe('a clerk who has corrected the ledger since the sheets were made', () => {
  const LEDGER = '取組一覧';
  const TAB = '様式 取組';
  let site: Site;
  let opened: Opened;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site);
    opened.page.setDefaultTimeout(20_000);
  });
  afterAll(() => site.close());

  const openTab = async (name: string): Promise<void> => {
    await opened.page.getByRole('tab', { name, exact: true }).first().click();
    await opened.page.waitForFunction(
      (wanted) => window.practice?.selection().grid.startsWith(`${wanted}!`),
      name,
    );
  };

  it('sees what the sheet and the ledger say and what was laid out, and nothing is ticked', async () => {
    await opened.ribbon('様式').click();
    await opened.pane.getByRole('radio', { name: '一覧から選ぶ' }).click({ timeout: 60_000 });
    await opened.pane.getByRole('checkbox', { name: /^1\b/ }).first().click();
    await opened.pane.getByRole('button', { name: '作成する', exact: true }).click();
    const made = opened.pane.getByRole('button', { name: /^タブ「.*」を開く$/ });
    await made.waitFor({ timeout: 90_000 });
    await made.click();
    const [label = ''] = await cellsShowing(opened.page, TAB, '所管部局');
    const row = label.replace(/^[A-Z]+/u, '');
    const was = await opened.page.evaluate(
      ([tab, at]) =>
        ['B', 'C', 'D', 'E', 'F'].map((column) => ({
          cell: `${column}${at}`,
          text: window.practice?.text(tab, `${column}${at}`) ?? '',
        })),
      [TAB, row] as const,
    );
    const sections = was.find(({ text }) => text.includes('課') || text.includes('部'));
    if (!sections) throw new Error(`No sections on ${TAB}: ${JSON.stringify(was)}`);
    await typeInto(opened.page, sections.cell, '総務部総務課');
    await openTab(LEDGER);
    const cells = await cellsShowing(opened.page, LEDGER, sections.text);
    const own = cells.find((cell) => /^[A-Z]+2$/u.test(cell));
    if (own === undefined) throw new Error(`No sections in ${LEDGER}: ${cells.join()}`);
    await typeInto(opened.page, own, '総務部行政改革課');
    await opened.pane.getByRole('tab', { name: '回収する' }).click();
    await opened.pane.getByRole('button', { name: '状況シートを読み取る' }).click();
    const sentence = opened.pane.getByText(/様式を作った後に、シートでも台帳でも変わっています/);
    await sentence.waitFor({ timeout: 60_000 });
    await opened.pane.getByText(/確かめて選べば反映できるものが1件あります。/).waitFor();
    await opened.screenshot('collecting-6-contested');
    const box = opened.pane.getByRole('checkbox', { name: 'シートの記入を台帳に反映する' });
    expect(await box.isChecked()).toBe(false);
    expect(await opened.pane.getByRole('term').allInnerTexts()).toEqual([
      ...['様式を作ったとき', 'シートの記入', '台帳の現在'],
    ]);
    expect(await opened.pane.getByRole('definition').allInnerTexts()).toEqual([
      ...[sections.text, '総務部総務課', '総務部行政改革課'],
    ]);
    await opened.page.setViewportSize({ width: 700, height: 640 });
    await sentence.scrollIntoViewIfNeeded();
    await opened.screenshot('collecting-7-contested-small');
    expect(opened.troubles).toEqual([]);
  });
});
