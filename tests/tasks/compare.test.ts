/** 前の台帳と比べる through the real office.js: what its tabs say, and what is left of them where Excel fails. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { compareTabs } from '../../src/tasks/compare';
import { open } from '../../src/tasks/open';
import { revert } from '../../src/tasks/revert';
import { printSheet, sheetNamed, visibleNames } from '../excel/practice';
import { headerCell, sampleOf, type } from './workbooks';

const TABS = ['変更一覧', '訂正一覧', '集計の増減'];
const FILE = 'azumino.xlsx';

let bytes: Uint8Array;
let workbook: PracticeWorkbook;
let ledger: PracticeSheet;
let host: PracticeHost;

beforeEach(async () => {
  bytes = await readFile(join('assets', 'samples', FILE));
  workbook = await sampleOf('azumino');
  const [first] = workbook.sheets;
  if (!first) throw new Error('the sample has no sheet');
  ledger = first;
  // Plan 3, RPA導入の推進, was one of four of 総務課; 商工労政課 had four too.
  expect(headerCell(ledger, '担当課')).toBeDefined();
  type(ledger, '担当課', 3, '商工労政課');
  host = await startNodeHost(workbook);
});

const compared = () => compareTabs({ earlier: { name: FILE, bytes } });

const rowsOf = (sheet: PracticeSheet): readonly string[] =>
  [...sheet.cells.values()].map((row) => [...row.values()].map(({ value }) => value).join(' '));

/** A tab without the time that it says it was made at. */
const print = (name: string): string =>
  printSheet(sheetNamed(workbook, name)).replaceAll(/\d{1,2}時\d{1,2}分/gu, '');

describe('the tabs of a comparison', () => {
  it('tell the change, and the figures that differ by it', async () => {
    expect(await compared()).toMatchObject({ ok: true, result: { counts: { changed: 1 } } });
    expect(visibleNames(workbook)).toEqual(expect.arrayContaining(TABS));
    const changes = rowsOf(sheetNamed(workbook, '変更一覧')).join('\n');
    expect(changes).toContain('RPA導入の推進');
    expect(changes).toContain('【総務】課 【商工労政】課');
    const figures = rowsOf(sheetNamed(workbook, '集計の増減'));
    expect(figures.filter((row) => / 総務課 /u.test(row) && / 4 3 ▲1 ?$/u.test(row))).toHaveLength(
      1,
    );
    expect(
      figures.filter((row) => / 商工労政課 /u.test(row) && / 4 5 1 ?$/u.test(row)),
    ).toHaveLength(1);
  });

  it('are taken back together', async () => {
    const users = visibleNames(workbook);
    await compared();
    await open();
    expect(await revert()).toMatchObject({ ok: true, result: { removed: TABS } });
    expect(visibleNames(workbook)).toEqual(users);
  });
});

describe.each(['before', 'midway', 'after'] as const)(
  'a round trip of a comparison that fails %s',
  (when) => {
    it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
      'as number %i leaves all tabs or none, then old or new',
      async (failAt) => {
        const before = printSheet(ledger);
        const users = visibleNames(workbook);
        host.faults.arm({ failAt, when });
        const first = await compared();
        host.faults.disarm();
        const complete = first.ok || first.trouble.aftermath === 'done';
        expect(visibleNames(workbook)).toEqual(complete ? [...users, ...TABS] : users);
        expect(await compared()).toMatchObject({ ok: true });
        const old = TABS.map(print);

        host.faults.arm({ failAt, when });
        await compared();
        host.faults.disarm();
        // Nothing in the books has changed, so that old and new tabs are the same.
        expect(TABS.map(print)).toEqual(old);
        expect(printSheet(ledger)).toEqual(before);
        expect(visibleNames(workbook)).toEqual([...users, ...TABS]);
      },
    );
  },
);
