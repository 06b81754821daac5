/** The question whether a ledger is one section's part: asked where it looks so, answered once, kept in the workbook. */
import { describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { answerPart } from '../../src/tasks/answer-part';
import { open } from '../../src/tasks/open';
import { validate } from '../../src/tasks/validate';
import type { ValidateResult } from '../../src/tasks/validate-result';
import { rowsOfSections } from './rows-of-sections';

const PLAN = { planId: 'annaka' };

async function checked(options = {}): Promise<ValidateResult> {
  const outcome = await validate({ ...PLAN, ...options });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

function codesOf({ findings }: ValidateResult): ReadonlySet<string> {
  return new Set(findings.map(({ code }) => code));
}

describe('the rows of one section, with numbers between left out', () => {
  it('are asked about, in 概要 and with the findings', async () => {
    await startNodeHost(rowsOfSections([3, '秘書政策課'], [7, '秘書政策課']));
    const result = await checked();
    expect([result.part, result.asksPart]).toEqual([null, true]);
    // N01: the numbers run from 1 on.
    expect(codesOf(result)).toContain('N01');
    expect(await open(PLAN)).toMatchObject({ ok: true, result: { part: null, asksPart: true } });
  });

  it('are checked as a part once somebody has said so, and stay one when the file is saved', async () => {
    const workbook = rowsOfSections([3, '秘書政策課'], [7, '秘書政策課']);
    await startNodeHost(workbook);
    expect(await answerPart(true)).toEqual({ ok: true, result: { isPart: true } });
    await startNodeHost(await readXlsx(await writeXlsx(workbook), 'part.xlsx'));
    const result = await checked();
    expect([result.part?.of, result.asksPart]).toEqual(['rows', false]);
    expect(codesOf(result)).not.toContain('N01');
    expect(result.part?.leftToOffice.map(({ code }) => code)).toContain('N01');
    // The ledger lacks the columns of the years: what one record can show is found as before.
    expect(codesOf(result)).toContain('C01');
  });

  it('are all there is once somebody has said so', async () => {
    await startNodeHost(rowsOfSections([3, '秘書政策課'], [7, '秘書政策課']));
    await answerPart(false);
    const result = await checked();
    expect([result.part, result.asksPart]).toEqual([null, false]);
    expect(codesOf(result)).toContain('N01');
  });

  it('can be called a part by whoever runs the check', async () => {
    await startNodeHost(rowsOfSections([3, '秘書政策課'], [7, '秘書政策課']));
    expect((await checked({ part: true })).part?.of).toBe('rows');
  });
});

describe('a ledger that is all there is', () => {
  it('is not asked about where its numbers run from 1, nor where several sections have records', async () => {
    await startNodeHost(rowsOfSections([1, '秘書政策課'], [2, '秘書政策課']));
    expect((await checked()).asksPart).toBe(false);
    await startNodeHost(rowsOfSections([3, '秘書政策課'], [7, '行政課']));
    expect((await checked()).asksPart).toBe(false);
  });
});

describe('an answer', () => {
  it.each([
    ['before', 'unchanged', true],
    ['after', 'done', false],
  ] as const)(
    'says what became of it where the round trip fails %s Excel kept it',
    async (when, aftermath, asksPart) => {
      const host = await startNodeHost(rowsOfSections([3, '秘書政策課'], [7, '秘書政策課']));
      host.faults.arm({ failAt: 1, when });
      expect(await answerPart(true)).toMatchObject({ ok: false, trouble: { aftermath } });
      host.faults.disarm();
      expect((await checked()).asksPart).toBe(asksPart);
    },
  );
});
