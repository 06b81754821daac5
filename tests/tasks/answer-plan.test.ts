/** The question whether a workbook is a plan's: asked by every verb, answered once, kept in the workbook. */
import { describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import { newWorkbook } from 'practice-excel/workbook/create';
import { enter } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { answerPlan } from '../../src/tasks/answer-plan';
import { open } from '../../src/tasks/open';
import { previewSummary } from '../../src/tasks/summarize';
import { validate } from '../../src/tasks/validate';

function anotherTowns(): PracticeWorkbook {
  const workbook = newWorkbook('m1.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a new workbook has a sheet');
  const headings = '番号 大項目 中項目 項目 担当課 関係課 現状と課題 取組内容 目標'.split(' ');
  enter(sheet, 0, 0, '第５次○○町行政改革実施計画 進捗管理表');
  for (const [column, heading] of headings.entries()) {
    enter(sheet, 2, column, heading);
    for (const record of [1, 2])
      enter(sheet, 2 + record, column, column === 0 ? record : `${heading}の値`);
  }
  return workbook;
}

const ASKED = { ok: false, trouble: { code: 'unsure-plan', aftermath: 'unchanged' } };

describe('a workbook that could be of another town', () => {
  it('is asked about by every verb, and read where the plan is given', async () => {
    await startNodeHost(anotherTowns());
    expect(await open()).toMatchObject(ASKED);
    expect(await validate()).toMatchObject({
      ...ASKED,
      trouble: { params: { ids: ['annaka'], others: ['○○町'] } },
    });
    expect(await previewSummary()).toMatchObject(ASKED);
    expect(await open({ planId: 'annaka' })).toMatchObject({
      ok: true,
      result: { answered: false },
    });
  });

  it('is asked about once: yes stays with the workbook after it is saved', async () => {
    const workbook = anotherTowns();
    await startNodeHost(workbook);
    expect(await answerPlan({ plan: 'annaka', isOfPlan: true })).toMatchObject({ ok: true });
    const again = await readXlsx(await writeXlsx(workbook), 'm1.xlsx');
    await startNodeHost(again);
    expect(await open()).toMatchObject({
      ok: true,
      result: { plan: { id: 'annaka' }, answered: true },
    });
  });

  it('is not read once the answer is no, and can be after all', async () => {
    await startNodeHost(anotherTowns());
    await answerPlan({ plan: 'annaka', isOfPlan: false });
    expect(await open()).toMatchObject({ ok: false, trouble: { code: 'not-the-plan' } });
    await answerPlan({ plan: 'annaka', isOfPlan: true });
    expect(await open()).toMatchObject({ ok: true });
  });
});
