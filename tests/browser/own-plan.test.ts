/** What a person does with a plan of one's own: take it in with its differences shown, check by it, write it out, go back, save. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'practice-excel/xlsx';
import { openPage, startSite, type Opened, type Site } from './practice-page';

const OPEN = '計画を読み込む・書き出す';

describe('a plan of one’s own in the pane', () => {
  let site: Site;
  let opened: Opened;
  let written: string;

  beforeAll(async () => {
    site = await startSite();
    opened = await openPage(site, { sample: 'kamifurano', plan: '上富良野町' });
  });
  afterAll(() => site.close());

  const button = (name: string | RegExp) => opened.pane.getByRole('button', { name });
  const status = (text: string) => opened.pane.getByRole('status').filter({ hasText: text });

  /** Chooses a file as the person would in the browser's own window. */
  async function choose(name: string, text: string): Promise<void> {
    await opened.pane
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  it('copies the built-in plan into the workbook', async () => {
    await opened.pane.getByText('組み込みの計画', { exact: true }).waitFor();
    await button(OPEN).click();
    await button('この計画を写して自分用にする').click();
    await status('写しをブックに入れました').waitFor();
    await opened.pane.getByText('自作・組み込みの計画の写し', { exact: true }).waitFor();
    await opened.screenshot('own-plan-1-copied');
  });

  it('writes it to one file, by the browser’s own download', async () => {
    const download = opened.page.waitForEvent('download');
    await button('ファイルに書き出す').click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^上富良野町_.*\.json$/u);
    written = await readFile(await file.path(), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ id: 'kamifurano', formatVersion: 1 });
  });

  it('says what is wrong with a file, by its line, and changes nothing', async () => {
    await choose('壊れた計画.json', written.replace('"severity": "error"', '"severity": "fatal"'));
    const alert = opened.pane.getByRole('alert');
    await alert.getByText('「壊れた計画.json」は使えません。').waitFor();
    expect(await alert.innerText()).toMatch(/「fatal」は使えません。.*行目/u);
    await opened.screenshot('own-plan-2-faulty');
  });

  it('shows the differences before a file is taken, and takes it', async () => {
    await choose('新しい計画.json', written.replace('"title": "', '"title": "改訂 '));
    await opened.pane.getByText('違うところ：1か所').waitFor();
    await opened.screenshot('own-plan-3-differences');
    await button('このブックに入れる').click();
    await status('計画をブックに入れました').waitFor();
    await opened.pane.getByText('自作・ファイルから読み込み').waitFor();
    await opened.pane
      .locator('.plan')
      .getByText(/^改訂 /u)
      .first()
      .waitFor();
  });

  it('is kept in the file that is saved', async () => {
    const download = opened.page.waitForEvent('download');
    await opened.page.getByRole('button', { name: '保存' }).first().click();
    const bytes = await readFile(await (await download).path());
    const { customXml } = await readXlsx(new Uint8Array(bytes), 'saved.xlsx');
    expect(customXml.some(({ xml }) => xml.includes('"title":"改訂 '))).toBe(true);
  });

  it('goes back to the plan before, and takes the plan away', async () => {
    await button('直前の計画に戻す').click();
    await opened.pane.getByText('自作・組み込みの計画の写し').waitFor();
    await button('ブックから取り除く').click();
    await status('計画をブックから取り除きました').waitFor();
    await opened.pane.getByText('組み込みの計画', { exact: true }).waitFor();
    expect(opened.troubles).toEqual([]);
  });

  it('is recognised in a workbook that holds none, once this computer keeps it', async () => {
    const sample = await readFile(join('assets', 'plans', 'kumagaya.json'), 'utf8');
    await choose('熊谷市.json', sample);
    await button('このパソコンに覚えさせる').click();
    await status('このパソコンに覚えました').waitFor();
    await opened.pane.getByText('このパソコンに覚えている計画').first().waitFor();
    await opened.screenshot('own-plan-4-kept');
    await button('「第２次行政改革大綱 実施計画」を忘れる').click();
    await status('を忘れました').waitFor();
    expect(opened.troubles).toEqual([]);
  });
});
