/** 提出前の確認: a section opens its own file of status sheets, puts right what is wrong, and sees 提出可. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { writeXlsx } from 'practice-excel/xlsx';
import { sectionFile } from '../tasks/section-workbooks';
import { rightOf, typeAt } from '../tasks/status-sheets';
import { cellAddress } from '../../src/core/area';
import { type Opened, openPage, type Site, startSite, typeInto } from './practice-page';

const FILE = 'section.xlsx';

/** What 概要 says of a workbook without a ledger. */
const SHEETS_ONLY = /台帳がないため、集計と様式は作れません/;

let site: Site;
let opened: Opened;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  opened = await openPage(site);
  opened.page.setDefaultTimeout(60_000);
});
afterEach(() => opened.page.context().close());

const button = (name: string | RegExp): Locator =>
  opened.pane.getByRole('button', { name, exact: true });

describe('a section’s file of status sheets', () => {
  it('is checked before it is handed in: the finding leads to the sheet, and 提出可 follows', async () => {
    const { workbook } = await sectionFile('asahikawa', { sections: ['総務部契約課'] });
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('a section file has a sheet');
    const at = rightOf(sheet, '取組結果');
    typeAt(sheet, at, '');
    const cell = cellAddress(at.row, at.column);
    const buffer = Buffer.from(await writeXlsx(workbook));
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.page.getByRole('button', { name: '開く', exact: true }).click(),
    ]);
    await chooser.setFiles({ name: FILE, mimeType: '', buffer });
    await opened.page.getByText(`「${FILE}」を開きました。`).waitFor();
    await opened.pane.getByText(SHEETS_ONLY).waitFor();
    await opened.screenshot('section-file-0-opened');
    await opened.ribbon('検証').click();
    await opened.pane.getByRole('heading', { name: '提出不可' }).waitFor();
    await opened.screenshot('section-file-1-wrong');
    await button('事務局で確認する決まり').click();
    await opened.screenshot('section-file-2-office');
    await typeInto(opened.page, cell, '実施');
    await button('再検証').first().click();
    await opened.pane.getByRole('heading', { name: '提出可' }).waitFor();
    await opened.screenshot('section-file-3-ready');
    expect(await opened.pane.locator('body').innerText()).toContain('状況シートだけのブックです');
  });
});
