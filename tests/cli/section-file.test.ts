/** A section's own file by the command line: its status sheets alone, or its rows of the ledger. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'practice-excel/xlsx';
import { rowsOfSections } from '../tasks/rows-of-sections';
import { sectionFile } from '../tasks/section-workbooks';
import { rightOf, typeAt } from '../tasks/status-sheets';
import { torikumi } from './run';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('validate', () => {
  it('checks status sheets without a ledger by itself, and says what is left to the office', async () => {
    const { workbook } = await sectionFile('asahikawa', { sections: ['総務部契約課'] });
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('a section file has a sheet');
    typeAt(sheet, rightOf(sheet, '取組結果'), '');
    const book = join(folder, 'sheets.xlsx');
    await writeFile(book, await writeXlsx(workbook));
    const { code, out } = await torikumi('validate', book, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      plan: 'asahikawa',
      part: { of: 'sheets', leftToOffice: ['A01', 'A07', 'A12', 'A18', 'C21'] },
      submission: { ready: false },
    });
  });

  it('checks the rows of a section as a part where it is told that they are', async () => {
    const book = join(folder, 'rows.xlsx');
    await writeFile(book, await writeXlsx(rowsOfSections([3, '秘書政策課'], [7, '秘書政策課'])));
    const { out } = await torikumi('validate', book, '--part', '--plan', 'annaka');
    expect(out).toContain('一部の課の台帳です');
    expect(out).toContain('事務局で確認する決まり');
    expect(out).toMatch(/^ {2}N01　.+$/mu);
  });
});
