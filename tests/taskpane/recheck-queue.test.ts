/** How typing is gathered and checked again. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { announcer } from '../../src/taskpane/announcer';
import { recheckQueue } from '../../src/taskpane/recheck-queue';
import type { SheetChange } from '../../src/core/snapshot';
import type { ValidateResult } from '../../src/tasks/validate-result';
import type { Outcome, TroubleCode } from '../../src/core/outcome';
import { resultOf } from './findings-for-tests';

const RESULT = resultOf([]);
const change = (address: string): SheetChange => ({ sheetId: 's1', address });
const trouble = (code: TroubleCode): Outcome<ValidateResult> => ({
  ok: false,
  trouble: { code, params: {}, aftermath: 'unchanged' },
});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function standing(answers: readonly Outcome<ValidateResult>[]) {
  const asked: (readonly SheetChange[])[] = [];
  const left = [...answers];
  const results: ValidateResult[] = [];
  const missed = jest.fn();
  const queue = recheckQueue({
    recheck: (changes) => {
      asked.push(changes);
      return Promise.resolve(left.shift() ?? { ok: true, result: RESULT });
    },
    onResult: (result) => results.push(result),
    onMissed: missed,
  });
  return { queue, asked, results, missed };
}

describe('changes while typing', () => {
  it('are checked together, once typing pauses', async () => {
    const { queue, asked, results } = standing([]);
    queue.add(change('A1'));
    await jest.advanceTimersByTimeAsync(200);
    queue.add(change('A2'));
    await jest.advanceTimersByTimeAsync(200);
    expect(asked).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(asked).toEqual([[change('A1'), change('A2')]]);
    expect(results).toEqual([RESULT]);
  });

  it('are kept and checked later while somebody is in a cell', async () => {
    const { queue, asked, results, missed } = standing([trouble('cell-edit')]);
    queue.add(change('A1'));
    await jest.advanceTimersByTimeAsync(400);
    queue.add(change('B1'));
    expect(results).toEqual([]);
    await jest.advanceTimersByTimeAsync(2000);
    expect(asked).toEqual([[change('A1')], [change('A1'), change('B1')]]);
    expect(results).toHaveLength(1);
    expect(missed).not.toHaveBeenCalled();
  });

  it('that cannot be checked are said to be missed', async () => {
    const { queue, missed } = standing([trouble('unexpected')]);
    queue.add(change('A1'));
    await jest.advanceTimersByTimeAsync(400);
    expect(missed).toHaveBeenCalledTimes(1);
  });

  it('that wait when the queue ends are left unchecked, and it says so', async () => {
    const { queue, asked } = standing([]);
    queue.add(change('A1'));
    expect(queue.stop()).toBe(true);
    await jest.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual([]);
    const idle = standing([]);
    expect(idle.queue.stop()).toBe(false);
  });
});

describe('the announcer', () => {
  it('says the first sentence at once, and of those within a second only the last', async () => {
    const said: string[] = [];
    const voice = announcer((message) => said.push(message), 1000);
    voice.say('一');
    voice.say('二');
    voice.say('三');
    expect(said).toEqual(['一']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(said).toEqual(['一', '三']);
    await jest.advanceTimersByTimeAsync(5000);
    expect(said).toEqual(['一', '三']);
  });
});
