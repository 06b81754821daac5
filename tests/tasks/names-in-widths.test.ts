/**
 * A workbook file whose sections are written in two widths and in half-width katakana, as pasted and typed names are: 集計 prints one
 * row a section, 検証 names the spellings, and its fixes make them one.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import params from '../../src/plans/azumino/facts.json';
import type { Finding } from '../../src/core/finding';
import { startNodeHost } from 'practice-excel/hosts/node';
import { cellAt, textOf, usedArea } from 'practice-excel/workbook/cells';
import { recalculate } from 'practice-excel/workbook/calculate';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { applyFixes } from '../../src/tasks/fix';
import { summarize } from '../../src/tasks/summarize';
import { validate } from '../../src/tasks/validate';
import { sheetNamed } from '../excel/practice';
import { headerCell, sampleOf, type } from './workbooks';

/** What stands in 担当課 of some records; the others keep what the city printed. */
const WRITTEN: Readonly<Record<number, string>> = {
  1: 'DX推進課',
  3: 'DX推進課',
  5: 'ＤＸ推進課',
  7: 'ﾃﾞｼﾞﾀﾙ課',
  9: 'デジタル課',
  11: 'デジタル課',
};
/** What the names are once they are spelled one way. */
const MEANT: Readonly<Record<number, string>> = { ...WRITTEN, 5: 'DX推進課', 7: 'デジタル課' };
/** The codes that speak of how a name is spelled: C21, and C15 where it is in half-width katakana. */
const OF_SPELLING = ['C15', 'C21'];

let workbook: PracticeWorkbook;

beforeEach(async () => {
  const made = await sampleOf('azumino');
  for (const [record, name] of Object.entries(WRITTEN))
    type(sheetNamed(made, 'アクションプラン'), '担当課', Number(record), name);
  // As the file says it, not as practice Excel holds it.
  workbook = await readXlsx(await writeXlsx(made), 'azumino-width.xlsx');
  await recalculate(workbook);
  await startNodeHost(workbook);
});

/** The rows of the table on a tab, from its header on: labels and figures as a reader sees them. */
function printedRows(tab: string, header: string): readonly (readonly string[])[] {
  const sheet = sheetNamed(workbook, tab);
  const area = usedArea(sheet, true);
  const rows = Array.from({ length: area ? area.row + area.rows : 0 }, (_, row) =>
    Array.from({ length: area ? area.column + area.columns : 0 }, (__, column) =>
      textOf(cellAt(sheet, row, column)),
    ).filter((shown) => shown !== ''),
  ).filter((row) => row.length > 0);
  return rows.slice(rows.findIndex(([first]) => first === header) + 1);
}

async function namesFound(): Promise<readonly Finding[]> {
  const outcome = await validate();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result.findings.filter(
    ({ code, field }) => field === '担当課' && OF_SPELLING.includes(code),
  );
}

describe('sections in two widths', () => {
  it('have one row each, and the rows add up to the 29 plans', async () => {
    const outcome = await summarize({ rollups: ['sections'] });
    expect(outcome).toMatchObject({ ok: true });
    const counts = new Map<string, number>();
    for (const { number, section } of params.records) {
      const name = MEANT[number] ?? section;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const rows = printedRows('集計 担当課別', '担当課');
    const total = rows.findIndex(([label]) => label === '合計');
    expect(rows[total]).toEqual(['合計', '29']);
    const printed = rows.slice(0, total).map(([label = '', count]) => [label, Number(count)]);
    expect(printed.toSorted()).toEqual([...counts].toSorted());
    expect(printed).toContainEqual(['DX推進課', 3]);
    expect(printed).toContainEqual(['デジタル課', 3]);
  });

  it('are named at the rarer spelling, for information, with the commoner as fix', async () => {
    expect(await namesFound()).toMatchObject([
      {
        code: 'C21',
        severity: 'info',
        record: '5',
        value: 'ＤＸ推進課',
        fix: { content: 'DX推進課' },
      },
      {
        code: 'C15',
        severity: 'info',
        record: '7',
        value: 'ﾃﾞｼﾞﾀﾙ課',
        fix: { content: 'デジタル課' },
      },
    ]);
  });

  it('are one spelling once the fixes are made', async () => {
    const findings = await namesFound();
    expect(await applyFixes({ findings, formulas: false })).toMatchObject({ ok: true });
    expect(await namesFound()).toEqual([]);
    const sheet = sheetNamed(workbook, 'アクションプラン');
    const at = headerCell(sheet, '担当課');
    for (const [record, name] of Object.entries(MEANT))
      expect(textOf(cellAt(sheet, at.row + Number(record), at.column))).toBe(name);
  });
});
