/** Long work leaves room for others: a ledger with very many findings must not hold the pane up. */
import { describe, expect, it } from '@jest/globals';
import { check, checkSteps, rulesOf } from '../../src/core/check';
import { toTheEnd, unhurried } from '../../src/tasks/unhurried';
import { whole } from '../core/tomakomai-workbook';
import { recognise } from '../../src/core/ledger/recognise';
import { tomakomai } from '../../src/plans/tomakomai';

/** Counts how often others come to work while something is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const other = setInterval(() => (turns += 1), 0);
  await work();
  clearInterval(other);
  return turns;
}

const COUNT = 20;

function* counting(): Generator<number, string> {
  for (let step = 1; step < COUNT; step += 1) yield step / COUNT;
  return 'done';
}

describe('unhurried', () => {
  it('gives what the last step gives', async () => {
    expect(await unhurried(counting())).toBe('done');
  });

  it('lets others work after each step that takes its time, and asks for no pause where all is done at once', async () => {
    expect(await turnsDuring(() => unhurried(counting(), { milliseconds: 0 }))).toBeGreaterThan(
      COUNT / 2,
    );
    expect(await turnsDuring(() => unhurried(counting(), { milliseconds: 60_000 }))).toBe(0);
  });

  it('hears a cancel between two steps, and does no more of them', async () => {
    const calling = new AbortController();
    const told: number[] = [];
    const result = await unhurried(counting(), {
      signal: calling.signal,
      milliseconds: 0,
      onDone(share) {
        told.push(share);
        if (told.length === 3) calling.abort();
      },
    });
    expect(result).toBeNull();
    expect(told).toEqual([1 / COUNT, 2 / COUNT, 3 / COUNT]);
  });

  it('checks a rule of a ledger a step, with the findings of a check at one go', async () => {
    const recognition = recognise(whole, [tomakomai]);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    const { workbook } = recognition;
    const { ledgers } = workbook.plan;
    const rules = rulesOf(workbook.plan);
    const ofOne = rules.filter(({ ledger }) => ledger !== undefined).length;
    const runs = ofOne + (rules.length - ofOne) * ledgers.length;
    expect([...checkSteps(workbook)]).toHaveLength(runs + 1);
    expect(await toTheEnd(checkSteps(workbook), 0)).toEqual(check(workbook));
  });
});
