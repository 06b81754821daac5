/** One task over its runs: what is kept of an earlier result, and which troubles are seen again. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Outcome, Trouble } from '../../../src/core/outcome';
import { NO_CHANGES } from '../../../src/taskpane/state/changes';
import type { Change, Counts } from '../../../src/taskpane/state/changes';
import { PaneRun } from '../../../src/taskpane/state/pane-run';
import type { TaskOptions } from '../../../src/tasks/task-options';

const EDITING: Trouble = { code: 'cell-edit', params: {}, aftermath: 'unchanged' };
const NOT_FOUND: Trouble = { code: 'no-ledger', params: {}, aftermath: 'unchanged' };
const BROKEN: Trouble = { code: 'connection', params: {}, aftermath: 'pending' };
const CANCELLED: Trouble = { code: 'cancelled', params: {}, aftermath: 'unchanged' };

/** More than what a trouble is left standing before it is looked at again. */
const A_WHILE = 1_100;

let counts: Counts;
let writing: boolean;
let answers: boolean;
let calls: { readonly options: TaskOptions; readonly end: (outcome: Outcome<string>) => void }[];
let run: PaneRun<string>;

function make(nature: 'reads' | 'writes'): void {
  run = new PaneRun<string>(
    {
      task: (options) => new Promise((end) => calls.push({ options, end })),
      nature,
      voidBy: ['reverted'],
      staleBy: ['edited'],
    },
    {
      counts: () => counts,
      plan: () => ({}),
      isWriting: () => writing,
      answers: () => Promise.resolve(answers),
      notify: () => undefined,
    },
  );
}

function change(what: Change): void {
  counts = { ...counts, [what]: counts[what] + 1 };
  run.changed(what);
}

async function end(outcome: Outcome<string>): Promise<void> {
  calls.at(-1)?.end(outcome);
  await jest.advanceTimersByTimeAsync(0);
}

const good = (result: string): Outcome<string> => ({ ok: true, result });
const bad = (trouble: Trouble): Outcome<string> => ({ ok: false, trouble });

beforeEach(() => {
  jest.useFakeTimers();
  counts = NO_CHANGES;
  writing = false;
  answers = false;
  calls = [];
  make('reads');
});

afterEach(() => {
  run.stop();
  jest.useRealTimers();
});

describe('a run', () => {
  it('is begun once however often a view comes up, and started again when it has ended', async () => {
    run.view.begin();
    run.view.begin();
    run.start();
    expect(calls).toHaveLength(1);
    await end(good('one'));
    run.view.begin();
    expect(calls).toHaveLength(1);
    run.start();
    expect(calls).toHaveLength(2);
  });

  it('shows what it gave before while it runs, and after it was called off', async () => {
    run.start();
    await end(good('one'));
    run.start();
    expect(run.view).toMatchObject({ now: { state: 'running' }, latest: 'one' });
    run.cancel();
    expect(run.view.now).toMatchObject({ cancelling: true });
    expect(calls.at(-1)?.options.signal?.aborted).toBe(true);
    await end(bad(CANCELLED));
    expect(run.view).toMatchObject({ now: { state: 'done' }, latest: 'one' });
  });

  it('is stale where the workbook was changed while it ran', async () => {
    run.start();
    change('edited');
    await end(good('one'));
    expect(run.view).toMatchObject({ latest: 'one', stale: true });
  });

  it('of which the result is void is called off, and its answer is not taken', async () => {
    run.start();
    const [first] = calls;
    change('reverted');
    expect(first?.options.signal?.aborted).toBe(true);
    expect(run.view.now).toEqual({ state: 'idle' });
    first?.end(good('late'));
    await jest.advanceTimersByTimeAsync(0);
    expect(run.view.latest).toBeNull();
  });

  it('that writes is not called off by what makes its result void', async () => {
    make('writes');
    run.start();
    change('reverted');
    expect(calls[0]?.options.signal?.aborted).toBe(false);
    await end(good('made'));
    expect(run.view.latest).toBe('made');
  });

  it('that throws is a trouble of the code, and says which', async () => {
    run = new PaneRun<string>(
      {
        task: () => Promise.reject(new Error('boom')),
        nature: 'reads',
        voidBy: [],
        staleBy: [],
      },
      {
        counts: () => counts,
        plan: () => ({}),
        isWriting: () => false,
        answers: () => Promise.resolve(true),
        notify: () => undefined,
      },
    );
    run.start();
    await jest.advanceTimersByTimeAsync(0);
    expect(run.view.now).toMatchObject({ state: 'trouble', trouble: { code: 'unexpected' } });
  });
});

describe('a trouble', () => {
  it('that may pass is tried again without a word, and once more while it holds', async () => {
    run.start();
    await end(bad(EDITING));
    const { now } = run.view;
    await jest.advanceTimersByTimeAsync(A_WHILE);
    expect(calls).toHaveLength(2);
    expect(run.view.now).toBe(now);
    await end(bad(EDITING));
    expect(run.view.now).toBe(now);
    await jest.advanceTimersByTimeAsync(A_WHILE);
    await end(good('read'));
    expect(run.view.now).toMatchObject({ state: 'done', result: 'read' });
  });

  it('that holds is left alone until the workbook has changed', async () => {
    run.start();
    await end(bad(NOT_FOUND));
    await jest.advanceTimersByTimeAsync(5 * A_WHILE);
    expect(calls).toHaveLength(1);
    change('edited');
    await jest.advanceTimersByTimeAsync(A_WHILE);
    expect(calls).toHaveLength(2);
  });

  it('is not looked at again while something is being written', async () => {
    run.start();
    await end(bad(EDITING));
    writing = true;
    await jest.advanceTimersByTimeAsync(3 * A_WHILE);
    expect(calls).toHaveLength(1);
    writing = false;
    await jest.advanceTimersByTimeAsync(A_WHILE);
    expect(calls).toHaveLength(2);
  });

  it('of what writes goes when Excel answers, and nothing is written by itself', async () => {
    make('writes');
    run.start();
    await end(bad(EDITING));
    await jest.advanceTimersByTimeAsync(3 * A_WHILE);
    expect(run.view.now.state).toBe('trouble');
    answers = true;
    await jest.advanceTimersByTimeAsync(A_WHILE);
    expect(run.view.now).toEqual({ state: 'idle' });
    expect(calls).toHaveLength(1);
  });

  it('that left the workbook half done stays, whatever is written after it', async () => {
    make('writes');
    run.start();
    await end(bad(BROKEN));
    answers = true;
    change('written');
    change('edited');
    await jest.advanceTimersByTimeAsync(3 * A_WHILE);
    expect(run.view.now).toMatchObject({ state: 'trouble', trouble: BROKEN });
  });

  it('makes way for what a person begins', async () => {
    run.start();
    await end(bad(EDITING));
    await jest.advanceTimersByTimeAsync(A_WHILE);
    const silent = calls.at(-1);
    run.start();
    expect(silent?.options.signal?.aborted).toBe(true);
    expect(run.view.now).toMatchObject({ state: 'running' });
  });
});

describe('a run that nobody asked for', () => {
  it('tells its task so, which one that a person begins does not', async () => {
    run.startUnasked();
    expect(calls.at(-1)?.options.unasked).toBe(true);
    await end(good('後'));
    run.start();
    expect(calls.at(-1)?.options.unasked).toBeUndefined();
  });
});
