/** What 概要 calls the runs that can be taken back. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import { compareTabs } from '../../src/tasks/compare';
import { open } from '../../src/tasks/open';
import { SAMPLE, sampleWorkbook } from './workbooks';

describe('the runs that can be taken back', () => {
  it('tell that tabs of a comparison were made', async () => {
    await startNodeHost(await sampleWorkbook());
    const earlier = { name: '前.xlsx', bytes: new Uint8Array(await readFile(SAMPLE)) };
    const made = await compareTabs({ earlier });
    if (!made.ok) throw new Error(made.trouble.code);
    const opened = await open();
    if (!opened.ok) throw new Error(opened.trouble.code);
    expect(opened.result.revertible.runs).toMatchObject([
      { kind: 'compare', removed: expect.arrayContaining(['変更一覧']) },
    ]);
  });
});
