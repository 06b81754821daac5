/** Practice Excel's page says what of a file it cannot keep before it saves. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { corpus } from '../../packages/practice-excel/tests/xlsx/corpus';
import { packed, partsOf, unpacked } from '../../packages/practice-excel/tests/xlsx/packages';
import { type Site, openPage, startSite } from './practice-page';

describe('saving in practice Excel', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  it('asks before it loses a digital signature, and keeps notes without a question', async () => {
    const { page } = await openPage(site);
    const notes = corpus['notes'] ?? {};
    const signed = {
      ...notes,
      rootLinks: [
        {
          id: 'rId7',
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
          target: '_xmlsignatures/origin.sigs',
        },
      ],
      parts: { ...notes.parts, '_xmlsignatures/origin.sigs': new Uint8Array([1]) },
    };
    const open = async (name: string, bytes: Uint8Array): Promise<void> => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: '開く', exact: true }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
      await page.getByText(`「${name}」を開きました。`).waitFor();
    };
    const save = page.getByRole('button', { name: '保存', exact: true });

    const plain = await packed(partsOf(notes));
    await open('メモ付き.xlsx', plain);
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const saved = await unpacked(new Uint8Array(await readFile(await download.path())));
    expect(saved.get('xl/comments1.xml')).toBe((await unpacked(plain)).get('xl/comments1.xml'));

    await open('署名付き.xlsx', await packed(partsOf(signed)));
    let asked = '';
    page.once('dialog', (dialog) => {
      asked = dialog.message();
      void dialog.dismiss();
    });
    await save.click();
    await page.getByText('保存を取りやめました。').waitFor();
    expect(asked).toContain('デジタル署名');
    await page.context().close();
  });
});
