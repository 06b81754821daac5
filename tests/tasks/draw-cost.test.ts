/** What 様式 and 検証結果 of the plans ask of Excel, counted: equal looks go together, however many forms there are. */
import { describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import { report } from '../../src/tasks/report';
import { sheets } from '../../src/tasks/sheets';
import { sampleOf } from './workbooks';

interface DrawCost {
  readonly roundTrips: number;
  readonly actions: number;
  readonly requestBytes: number;
}

async function costOf(
  plan: string,
  run: () => Promise<{ readonly ok: boolean }>,
): Promise<DrawCost> {
  const { counters } = await startNodeHost(await sampleOf(plan));
  expect(await run()).toMatchObject({ ok: true });
  const { roundTrips, actions, requestBytes } = counters;
  return { roundTrips, actions, requestBytes };
}

function expectAtMost(cost: DrawCost, actions: number, megabytes: number): void {
  expect(cost.actions).toBeLessThanOrEqual(actions);
  expect(cost.requestBytes).toBeLessThanOrEqual(megabytes * 1_000_000);
}

describe('様式 on one tab', () => {
  // The most that docs/performance.md states.
  it.each([
    ['asahikawa', 2_500, 1.2],
    ['tomakomai', 10_000, 3.6],
    ['annaka', 1_000, 0.4],
    ['azumino', 350, 0.2],
    ['kamifurano', 800, 0.3],
  ])(
    'asks of Excel for %s at most %i actions and %f MB',
    async (plan, actions, megabytes) => {
      expectAtMost(await costOf(plan, () => sheets({})), actions, megabytes);
    },
    120_000,
  );
});

describe('検証結果, 修正依頼 and 規則一覧', () => {
  it.each([
    ['asahikawa', 1_000, 0.6],
    ['tomakomai', 1_500, 2],
    ['annaka', 1_000, 0.4],
  ])(
    'ask of Excel for %s at most %i actions and %f MB',
    async (plan, actions, megabytes) => {
      const made = await costOf(plan, () => report({ tabs: ['results', 'requests', 'rules'] }));
      expectAtMost(made, actions, megabytes);
    },
    120_000,
  );
});
