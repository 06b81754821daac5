/** The pane's one store: what a change makes void, what it makes old, and what it leaves. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { CHANGES } from '../../../src/taskpane/state/changes';
import type { Change } from '../../../src/taskpane/state/changes';
import type { PaneRun } from '../../../src/taskpane/state/pane-run';
import { PaneStore } from '../../../src/taskpane/state/pane-store';
import type { Verbs } from '../../../src/taskpane/verbs';
import type { TaskOptions } from '../../../src/tasks/task-options';
import { finding, resultOf } from '../findings-for-tests';

const RESULT = resultOf([finding({})]);

/** Runs that are begun with nothing but what they are asked with here. */
const RUNS = [
  'opening',
  'validating',
  'previewingSummary',
  'summarizing',
  'tracing',
  'previewingSheets',
  'makingSheets',
  'readingSheets',
  'collecting',
  'reporting',
  'marking',
  'reverting',
] as const satisfies readonly (keyof PaneStore)[];
type Name = (typeof RUNS)[number];

let asked: { readonly verb: string; readonly options: TaskOptions }[];
let store: PaneStore;

const VERBS = [
  ...['open', 'answerPlan', 'validate', 'applyFixes', 'report', 'markLedgers', 'previewSummary'],
  ...['summarize', 'trace', 'previewSheets', 'sheets', 'previewCollect', 'collect', 'revert'],
];

/** Every verb is done at once, with the result of a check for want of its own. */
function doneVerbs(): Verbs {
  const done = (verb: string) => (options: TaskOptions) => {
    asked.push({ verb, options });
    return Promise.resolve({ ok: true, result: RESULT });
  };
  return Object.fromEntries(VERBS.map((verb) => [verb, done(verb)])) as unknown as Verbs;
}

async function settled(): Promise<void> {
  await new Promise((resume) => setTimeout(resume, 0));
}

function run(name: Name): PaneRun<unknown, never[]> {
  return store[name] as unknown as PaneRun<unknown, never[]>;
}

async function allDone(): Promise<void> {
  // What collecting brings in makes what was read before old: it goes first.
  const [others, first] = [
    named((name) => name !== 'collecting'),
    named((n) => n === 'collecting'),
  ];
  for (const name of [...first, ...others]) {
    run(name).start(...([{}, []] as unknown as never[]));
    await settled();
  }
}

const named = (wanted: (name: Name) => boolean): readonly Name[] => RUNS.filter(wanted);
const isVoid = (name: Name): boolean => run(name).view.now.state === 'idle';
/** Collecting makes its own result old: nothing is said of that. */
const isStale = (name: Name): boolean => name !== 'collecting' && run(name).view.stale;

beforeEach(async () => {
  asked = [];
  store = new PaneStore(doneVerbs());
  await allDone();
  // Opening is read again when the add-in has written: the runs above have.
  store.opening.start();
  await settled();
  asked.length = 0;
});

describe('a change', () => {
  const VOID: Readonly<Record<Change, readonly Name[]>> = {
    answered: named((name) => !['reporting', 'marking', 'reverting'].includes(name)),
    'as-of': named((name) => !['reporting', 'marking', 'reverting'].includes(name)),
    reverted: named((name) => !['opening', 'validating', 'reverting'].includes(name)),
    edited: [],
    unchecked: [],
    written: [],
  };
  const OLD: Readonly<Record<Change, readonly Name[]>> = {
    answered: [],
    'as-of': [],
    reverted: ['opening'],
    edited: named(
      (name) => !['validating', 'collecting', 'reporting', 'marking', 'reverting'].includes(name),
    ),
    unchecked: ['validating'],
    written: ['opening'],
  };

  it('comes upon results that are neither void nor old', () => {
    expect(named(isVoid)).toEqual([]);
    expect(named(isStale)).toEqual([]);
  });

  it.each(CHANGES)('of the kind %s makes these void, these old, and no others', (change) => {
    store.changed(change);
    expect(named(isVoid)).toEqual(VOID[change]);
    expect(named(isStale)).toEqual(OLD[change]);
  });

  it('is told once to who listens, whose views are others only where something changed', () => {
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    const before = { validating: store.validating.view, marking: store.marking.view };
    store.changed('unchecked');
    expect(told).toBeGreaterThan(0);
    expect(store.validating.view).not.toBe(before.validating);
    expect(store.marking.view).toBe(before.marking);
  });
});

describe('the answer which plan it is', () => {
  it('goes with every task from then on, and is taken back by a no', async () => {
    await store.answer({ plan: 'annaka', isOfPlan: true });
    store.validating.start();
    await settled();
    expect(asked.at(-1)).toMatchObject({ verb: 'validate', options: { planId: 'annaka' } });
    await store.answer({ plan: 'annaka', isOfPlan: false });
    store.validating.start();
    await settled();
    expect(asked.at(-1)?.options).not.toHaveProperty('planId');
  });

  it('lets a view that is up begin anew', async () => {
    const { begin } = store.validating.view;
    begin();
    expect(asked).toEqual([]);
    await store.answer({ plan: 'annaka', isOfPlan: true });
    expect(store.validating.view.begin).not.toBe(begin);
    store.validating.view.begin();
    await settled();
    expect(asked.map(({ verb }) => verb)).toEqual(['answerPlan', 'validate']);
  });
});

describe('what follows from a run', () => {
  it('taken back is a check without a word where there was one', async () => {
    store.reverted();
    expect(store.validating.view).toMatchObject({ unasked: true, latest: RESULT });
    await settled();
    expect(asked.map(({ verb }) => verb)).toEqual(['validate']);
    expect(store.validating.view.stale).toBe(false);
  });

  it('taken back is no check where there was none', async () => {
    store.validating.clear();
    store.reverted();
    await settled();
    expect(asked).toEqual([]);
  });

  it('of fixes is a check, and figures made before are old', async () => {
    store.fixing.start([], false);
    await settled();
    await settled();
    expect(asked.map(({ verb }) => verb)).toEqual(['applyFixes', 'validate']);
    expect(store.validating.view).toMatchObject({ unasked: true, stale: false });
    expect(isStale('summarizing')).toBe(true);
    store.validating.start();
    expect(store.validating.view.unasked).toBe(false);
  });

  it('of collecting is that the check is old, and nobody is made to wait for it', async () => {
    store.collecting.start(
      { read: 0, records: [], unplaced: [], repeated: [], conflicts: [], withoutBase: [] },
      0,
    );
    await settled();
    expect(asked.map(({ verb }) => verb)).toEqual(['collect']);
    expect(isStale('validating')).toBe(true);
  });
});
