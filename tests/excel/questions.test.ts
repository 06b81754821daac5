/** Questions of a reading that takes several round trips. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import { newWorkbook } from 'practice-excel/workbook/create';
import { askAll } from '../../src/excel/questions';
import type { Question } from '../../src/excel/questions';

beforeEach(async () => {
  await startNodeHost(newWorkbook('帳簿.xlsx'));
});

/** As many bytes as one round trip is asked for at first. */
const A_TRIP = 1_500_000;

function question(answered: () => void): Question {
  return {
    bytes: A_TRIP,
    ask: () => () => {
      answered();
      return A_TRIP;
    },
  };
}

describe('questions for several round trips', () => {
  it('are all asked where nobody calls them off', async () => {
    let answers = 0;
    const all = Array.from({ length: 3 }, () => question(() => (answers += 1)));
    await askAll(all, new AbortController().signal);
    expect(answers).toBe(3);
  });

  it('are no more asked once they are called off, and the reason is thrown', async () => {
    const calling = new AbortController();
    let answers = 0;
    const all = Array.from({ length: 3 }, () =>
      question(() => {
        answers += 1;
        calling.abort(new Error('called off'));
      }),
    );
    await expect(askAll(all, calling.signal)).rejects.toThrow('called off');
    expect(answers).toBe(1);
  });
});
