/** 検証 of a section's own file, which holds status sheets and no ledger, through the real office.js. */
import { describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import { cellAt, textOf } from 'practice-excel/workbook/cells';
import type { PracticeSheet } from 'practice-excel/workbook/model';
import { readAddress } from '../../src/core/area';
import { applyFixes } from '../../src/tasks/fix';
import { explain } from '../../src/tasks/explain';
import { markLedgers, unmarkLedgers } from '../../src/tasks/marks';
import { open } from '../../src/tasks/open';
import { report } from '../../src/tasks/report';
import { revert } from '../../src/tasks/revert';
import { summarize } from '../../src/tasks/summarize';
import { validate } from '../../src/tasks/validate';
import type { ValidateResult } from '../../src/tasks/validate-result';
import { userWorkbook } from '../excel/practice';
import { rightOf, typeAt } from './status-sheets';
import { sectionFile, type SectionFile } from './section-workbooks';
import { sampleOf } from './workbooks';

async function checked(): Promise<ValidateResult> {
  const outcome = await validate();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

function sheetIn({ workbook }: SectionFile, at = 0): PracticeSheet {
  const sheet = workbook.sheets[at];
  if (!sheet) throw new Error('a section file has a sheet');
  return sheet;
}

function shownAt(sheet: PracticeSheet, address: string): string {
  const at = readAddress(address);
  return at ? textOf(cellAt(sheet, at.row, at.column)) : '';
}

/** A section of each plan, with few records. */
const SECTIONS = {
  asahikawa: '総務部契約課',
  annaka: '秘書政策課',
  tomakomai: '(病)経営管理課',
  azumino: '健康推進課',
  kamifurano: 'ラベンダーハイツ',
};

describe.each(Object.entries(SECTIONS))('the status sheets of %s, %s, alone', (id, section) => {
  it.each(['stamped', 'bare'] as const)('are checked as a part of the plan (%s)', async (kept) => {
    const file = await sectionFile(id, { sections: [section] }, kept);
    const result = await checked();
    expect([result.plan.id, result.part?.of]).toEqual([id, 'sheets']);
    const names = file.workbook.sheets.map(({ name }) => name);
    for (const { sheet, cell, value } of result.findings) {
      expect(names).toContain(sheet);
      const on = file.workbook.sheets.find(({ name }) => name === sheet);
      expect(on && shownAt(on, cell)).toContain(value);
    }
    expect(await open()).toMatchObject({ ok: true, result: { part: 'sheets', missing: [] } });
  });
});

describe('a section with one initiative of 旭川市', () => {
  const SECTION = '総務部契約課';
  const one = (options = {}): Promise<SectionFile> =>
    sectionFile('asahikawa', { sections: [SECTION], ...options });

  it('is told what is wrong at the cell of its sheet, and may submit when that is put right', async () => {
    const file = await one();
    const sheet = sheetIn(file);
    const result = rightOf(sheet, '取組結果');
    const before = await checked();
    expect(before.counts.error).toBe(0);
    typeAt(sheet, result, '');
    const wrong = await checked();
    expect(wrong.submission.ready).toBe(false);
    const errors = wrong.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ cell }) => readAddress(cell))).toContainEqual({
      ...result,
      rows: 1,
      columns: 1,
    });
    typeAt(sheet, result, '実施');
    const right = await checked();
    const open = right.findings.filter(({ severity }) => severity === 'warning');
    await explain(open, '契約の時期が翌年度に決まったためです。');
    expect((await checked()).submission.ready).toBe(true);
  });

  it('names what only the office can check, in the result and in the tab 検証結果', async () => {
    const file = await one();
    const { part } = await checked();
    expect(part?.leftToOffice.map(({ code }) => code)).toEqual(['A01', 'A07', 'A12', 'A18', 'C21']);
    const made = await report({ tabs: ['results', 'requests', 'rules'] });
    expect(made).toMatchObject({ ok: true });
    const tab = file.workbook.sheets.find(({ name }) => name === '検証結果');
    const texts = [...(tab?.cells.values() ?? [])].flatMap((row) =>
      [...row.values()].map(({ value }) => String(value)),
    );
    expect(texts).toContain('事務局で確認する決まり');
    expect(texts.some((text) => text.includes('A01'))).toBe(true);
    // The tab compares the sheets as it would the ledgers.
    expect((await checked()).report).toMatchObject({ tab: '検証結果', upToDate: true });
  });

  it('has its sheet fixed where a cell shows more than the value, and taken back', async () => {
    const file = await one();
    const sheet = sheetIn(file);
    const at = rightOf(sheet, '取組結果');
    typeAt(sheet, at, '　実施  ');
    const { findings } = await checked();
    const fixable = findings.filter(({ fix }) => fix);
    expect(fixable.map(({ field }) => field)).toEqual(['取組結果']);
    expect(await applyFixes({ findings: fixable })).toMatchObject({
      ok: true,
      result: { changed: 1, gone: 0 },
    });
    expect(textOf(cellAt(sheet, at.row, at.column))).toBe('　実施');
    expect((await checked()).findings.filter(({ fix }) => fix)).toEqual([]);
    expect(await revert()).toMatchObject({ ok: true });
    expect(textOf(cellAt(sheet, at.row, at.column))).toBe('　実施  ');
  });

  it('has its sheet marked, and the marks taken off', async () => {
    const file = await one();
    const sheet = sheetIn(file);
    typeAt(sheet, rightOf(sheet, '取組結果'), '');
    const marked = await markLedgers();
    expect(marked.ok && marked.result.cells).toBeGreaterThan(0);
    expect(sheet.conditionalFormats.length).toBeGreaterThan(0);
    expect(await unmarkLedgers()).toMatchObject({ ok: true });
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it('is not marked where the sheet is locked, and told so', async () => {
    const file = await one({ lock: true });
    const sheet = sheetIn(file);
    typeAt(sheet, rightOf(sheet, '取組結果'), '');
    expect(await markLedgers()).toMatchObject({
      ok: false,
      trouble: { code: 'protected-sheet', aftermath: 'unchanged' },
    });
  });

  it('is not offered to take back what the office did, which would remove its only sheet', async () => {
    const file = await one();
    const runs = async () => {
      const opened = await open();
      if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
      return opened.result.revertible.runs.map(({ kind }) => kind);
    };
    expect(await runs()).toEqual([]);
    expect(await revert()).toMatchObject({ ok: false, trouble: { code: 'nothing-to-revert' } });
    expect(file.workbook.sheets.filter(({ visibility }) => visibility === 'Visible')).toHaveLength(
      1,
    );
    // Its own runs can be taken back.
    const made = await report({ tabs: ['results'] });
    if (!made.ok) throw new Error(JSON.stringify(made.trouble));
    expect(await runs()).toEqual(['report']);
    expect(await revert()).toMatchObject({ ok: true, result: { removed: ['検証結果'] } });
    expect(await runs()).toEqual([]);
  });

  it('is not offered it either where a sheet of the section’s own stands beside', async () => {
    const { workbook } = await one();
    workbook.sheets.push(...(await userWorkbook()).sheets.slice(0, 1));
    expect(await open()).toMatchObject({
      ok: true,
      result: { part: 'sheets', revertible: { runs: [] } },
    });
  });

  it('is no ledger to sum up', async () => {
    await one();
    expect(await summarize({})).toMatchObject({
      ok: false,
      trouble: { code: 'no-ledger' },
    });
  });

  it('is told of a second sheet of a record', async () => {
    const file = await sectionFile('asahikawa', {
      arrangement: 'record',
      sections: ['総務部情報政策課'],
    });
    const [first, second] = file.workbook.sheets;
    if (!first || !second) throw new Error('the section has several initiatives');
    typeAt(first, rightOf(first, '管理番号'), textOf(cellAt(second, ...numberOf(second))));
    const { findings, submission } = await checked();
    expect(findings.map(({ message }) => message)).toContain('unread-sheet-again');
    expect(submission.ready).toBe(false);
  });
});

function numberOf(sheet: PracticeSheet): [row: number, column: number] {
  const { row, column } = rightOf(sheet, '管理番号');
  return [row, column];
}

describe('a workbook with ledgers', () => {
  it('is checked by them, whatever status sheets it holds beside', async () => {
    await startNodeHost(await sampleOf('asahikawa'));
    expect((await checked()).part).toBeNull();
  });
});
