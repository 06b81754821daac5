/** A new workbook that an add-in creates, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PracticeHost } from '../../src/hosts/practice-host';
import { hostWithSheet } from './practice';

const ZIP = 'PK\u0003\u0004';

let host: PracticeHost;
let opened: (Uint8Array | null)[];

beforeEach(async () => {
  host = await hostWithSheet();
  opened = [];
  host.engine.onWorkbookOpened((bytes) => opened.push(bytes));
});

describe('Excel.createWorkbook', () => {
  it('opens the bytes of a file beside the workbook, which stays as it is', async () => {
    const before = host.workbook;
    await Excel.createWorkbook(btoa(ZIP));
    expect(opened).toEqual([Uint8Array.from(ZIP, (sign) => sign.charCodeAt(0))]);
    expect(host.workbook).toBe(before);
  });

  it('opens an empty workbook without a file', async () => {
    await Excel.createWorkbook();
    expect(opened).toEqual([null]);
  });

  it('refuses what is no .xlsx file', async () => {
    for (const wrong of ['%%', btoa('text')])
      await expect(Excel.createWorkbook(wrong)).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(opened).toEqual([]);
  });
});
