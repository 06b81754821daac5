/** `torikumi compare`: two books as a person keeps them, and the workbook with the tabs of changes. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enter } from 'practice-excel/workbook/cells';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { headerCell } from '../tasks/workbooks';
import { sheetNamed } from '../excel/practice';
import { torikumi } from './run';

const EARLIER = join('assets', 'samples', 'azumino.xlsx');
let folder: string;
let now: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-'));
  now = join(folder, 'now.xlsx');
  const workbook = await readXlsx(await readFile(EARLIER), 'now.xlsx');
  const sheet = workbook.sheets.find(({ cells }) =>
    [...cells.values()].some((row) =>
      [...row.values()].some(({ value }) => value === 'アクションプラン名'),
    ),
  );
  if (!sheet) throw new Error('the sample has no sheet');
  const title = headerCell(sheet, 'アクションプラン名');
  enter(sheet, title.row + 1, title.column, '直した名称');
  await writeFile(now, await writeXlsx(workbook));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('torikumi compare', () => {
  it('lists what has changed, as text and as JSON', async () => {
    const [told, data] = await Promise.all([
      torikumi('compare', EARLIER, now),
      torikumi('compare', EARLIER, now, '--json'),
    ]);
    expect(told).toMatchObject({ code: 0 });
    expect(told.out).toContain('→ 直した名称');
    const report: unknown = JSON.parse(data.out);
    expect(report).toMatchObject({
      plan: 'azumino',
      earlier: 'azumino.xlsx',
      counts: { added: 0, ended: 0, renumbered: 0, changed: 1, fields: 1, ambiguous: 0 },
      changes: [{ kind: 'changed', fields: [{ after: '直した名称' }] }],
    });
  });

  it('writes the tabs 変更一覧, 訂正一覧 and 集計の増減', async () => {
    const out = join(folder, 'out.xlsx');
    const { code, out: told } = await torikumi('compare', EARLIER, now, '--out', out);
    expect(code).toBe(0);
    expect(told).toContain('作成: 変更一覧');
    const workbook = await readXlsx(await readFile(out), 'out.xlsx');
    const texts = [...sheetNamed(workbook, '変更一覧').cells.values()].flatMap((row) =>
      [...row.values()].map(({ value }) => value),
    );
    expect(texts).toContain('直した名称');
    expect(sheetNamed(workbook, '訂正一覧').cells.size).toBeGreaterThan(0);
    expect(sheetNamed(workbook, '集計の増減').cells.size).toBeGreaterThan(0);
  });

  it('says which file cannot be read, and wants two', async () => {
    const text = join(folder, 'text.xlsx');
    await writeFile(text, '番号,取組');
    const [none, one, other] = await Promise.all([
      torikumi('compare', text, now),
      torikumi('compare', now),
      torikumi('compare', join('assets', 'samples', 'annaka.xlsx'), now),
    ]);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('「text.xlsx」はExcelブック（.xlsx）ではない');
    expect(one.err).toContain('前の台帳のブックと、いまの台帳のブック');
    expect(other.err).toContain('「annaka.xlsx」に安曇野市');
  });
});
