/** Everything that the pane has done, in one place: its runs, and what has changed since. No React. */
import type { AsOf } from '../../core/calendar/as-of';
import type { Collection } from '../../core/form/collection';
import type { Finding } from '../../core/finding';
import type { ReportTab } from '../../core/draft/report-tabs';
import type { Outcome } from '../../core/outcome';
import type { AsOfResult } from '../../tasks/as-of';
import type { PartResult } from '../../tasks/answer-part';
import type { PlanAnswer } from '../../tasks/plan-answer';
import type { EarlierFile } from '../../tasks/earlier-book';
import type { TaskOptions } from '../../tasks/task-options';
import type { ChosenSheetsOptions } from '../sheets/options';
import type { ChosenSummaryOptions } from '../summary/options';
import { withReasons } from '../validation/result-changes';
import type { Verbs } from '../verbs';
import { AsOfKnown } from './as-of-known';
import { NO_CHANGES } from './changes';
import type { Change, Counts } from './changes';
import { editionRuns } from './edition-runs';
import { PlanChoice } from './plan-choice';
import { planMakingRuns } from './plan-making-runs';
import { PaneRun } from './pane-run';
import { tellingVerbs } from './telling-verbs';
import type { Answer, RunContext, RunDefinition } from './pane-run';

/** Whether something is put on the ledgers or taken off. */
export type OnOff = 'on' | 'off';

type Findings = readonly Finding[];

/** Adds a task's input to its result. */
function adding<T, M>(ended: Outcome<T>, more: M): Outcome<T & M> {
  return ended.ok ? { ok: true, result: { ...ended.result, ...more } } : ended;
}

/** The changes that make any result about a plan's workbook void; taking tabs back also makes the results about them void. */
const OF_THE_PLAN = ['answered', 'as-of'] as const;
const OF_THE_TABS = ['answered', 'as-of', 'reverted'] as const;

export class PaneStore {
  /** Reports the add-in's own writing. */
  readonly verbs: Verbs;
  readonly asOf = new AsOfKnown(
    () => this.counts,
    () => this.notify(),
  );
  private counts: Counts = NO_CHANGES;
  private readonly choice = new PlanChoice(() => this.verbs.importedPlans());
  private writing = 0;
  private readonly runs: Pick<PaneRun<unknown>, 'changed' | 'stop'>[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly context: RunContext = {
    counts: () => this.counts,
    plan: () => this.choice.options(),
    isWriting: () => this.isWriting(),
    answers: () => this.verbs.answers(),
    notify: () => this.notify(),
  };

  constructor(verbs: Verbs) {
    this.verbs = tellingVerbs(verbs, {
      begun: () => (this.writing += 1),
      ended: () => (this.writing -= 1),
      written: () => this.changed('written'),
    });
  }

  readonly opening = this.run({
    task: (options: TaskOptions) => this.asOf.heard(this.verbs.open(options)),
    nature: 'reads',
    voidBy: OF_THE_PLAN,
    staleBy: ['edited', 'reverted', 'written'],
  });

  readonly validating = this.run({
    task: (options: TaskOptions) => this.asOf.heard(this.verbs.validate(options)),
    nature: 'reads',
    voidBy: OF_THE_PLAN,
    staleBy: ['unchecked'],
  });

  readonly explaining = this.run({
    task: async (options: TaskOptions, findings: Findings, reason: string) => {
      const ended = await this.verbs.explain(findings, reason, options);
      if (ended.ok) this.validating.amend((result) => withReasons(result, ended.result.reasons));
      return adding(ended, { findings, reason });
    },
    nature: 'writes',
    voidBy: [],
    staleBy: [],
  });

  readonly previewingFixes = this.run({
    task: (options: TaskOptions, findings: Findings) =>
      this.verbs.previewFixes({ ...options, findings }),
    nature: 'reads',
    voidBy: [],
    staleBy: [],
  });

  readonly fixing = this.run({
    task: async (options: TaskOptions, findings: Findings, formulas: boolean) => {
      const ended = await this.verbs.applyFixes({ ...options, findings, formulas });
      if (ended.ok) this.checkAgain();
      return ended;
    },
    nature: 'writes',
    voidBy: [],
    staleBy: [],
  });

  readonly reporting = this.run({
    task: async (options: TaskOptions, tabs: readonly ReportTab[]) => {
      const ended = await this.verbs.report({ ...options, tabs });
      if (ended.ok) this.validating.replace(ended.result);
      return ended;
    },
    nature: 'writes',
    voidBy: ['reverted'],
    staleBy: [],
  });

  readonly marking = this.run({
    task: async (options: TaskOptions, way: OnOff) =>
      adding(await (way === 'on' ? this.verbs.markLedgers : this.verbs.unmarkLedgers)(options), {
        way,
      }),
    nature: 'writes',
    voidBy: ['reverted'],
    staleBy: [],
  });

  readonly guarding = this.run({
    task: async (options: TaskOptions, way: OnOff) =>
      adding(
        await (way === 'on' ? this.verbs.setInputRules : this.verbs.clearInputRules)(options),
        {
          way,
        },
      ),
    nature: 'writes',
    voidBy: ['reverted'],
    staleBy: [],
  });

  readonly previewingSummary = this.run({
    task: (options: TaskOptions) => this.asOf.heard(this.verbs.previewSummary(options)),
    nature: 'reads',
    voidBy: OF_THE_TABS,
    staleBy: ['edited'],
  });

  readonly summarizing = this.run({
    task: (options: TaskOptions, chosen: ChosenSummaryOptions) =>
      this.verbs.summarize({ ...options, ...chosen }),
    nature: 'writes',
    voidBy: OF_THE_TABS,
    staleBy: ['edited'],
  });

  readonly tracing = this.run({
    task: (options: TaskOptions) => this.verbs.trace(options),
    nature: 'reads',
    voidBy: OF_THE_TABS,
    staleBy: ['edited'],
  });

  readonly comparing = this.run({
    task: async (options: TaskOptions, file: EarlierFile) =>
      adding(await this.verbs.compare({ ...options, earlier: file }), { file }),
    nature: 'reads',
    voidBy: OF_THE_PLAN,
    staleBy: ['edited'],
  });

  readonly makingChanges = this.run({
    task: (options: TaskOptions, file: EarlierFile) =>
      this.verbs.compareTabs({ ...options, earlier: file }),
    nature: 'writes',
    voidBy: OF_THE_TABS,
    staleBy: [],
  });

  readonly previewingSheets = this.run({
    task: async (options: TaskOptions, chosen: ChosenSheetsOptions) =>
      adding(await this.asOf.heard(this.verbs.previewSheets({ ...options, ...chosen })), {
        chosen,
      }),
    nature: 'reads',
    voidBy: OF_THE_TABS,
    staleBy: ['edited'],
  });

  readonly makingSheets = this.run({
    task: (options: TaskOptions, chosen: ChosenSheetsOptions, many?: 'many-tabs') =>
      this.verbs.sheets({ ...options, ...chosen, manyTabs: many === 'many-tabs' }),
    nature: 'writes',
    voidBy: OF_THE_TABS,
    staleBy: ['edited'],
  });

  readonly readingSheets = this.run({
    task: (options: TaskOptions) => this.verbs.previewCollect(options),
    nature: 'reads',
    voidBy: OF_THE_TABS,
    staleBy: ['edited'],
  });

  readonly collecting = this.run({
    task: async (options: TaskOptions, accepted: Collection, left: number) => {
      const ended = await this.verbs.collect({ ...options, accepted });
      if (ended.ok) this.outdate();
      return adding(ended, { left });
    },
    nature: 'writes',
    voidBy: OF_THE_TABS,
    staleBy: ['edited'],
  });

  readonly advancing = this.run({
    task: async (options: TaskOptions) => {
      const ended = await this.verbs.nextAsOf(options);
      if (ended.ok) this.judgedFor(ended.result.asOf);
      return ended;
    },
    nature: 'writes',
    voidBy: OF_THE_PLAN,
    staleBy: [],
  });

  readonly makingLedgers = this.run({
    task: async (options: TaskOptions) => {
      const ended = await this.verbs.makeLedgers(options);
      // What is to be filled in them is found by the next check.
      if (ended.ok) this.outdate();
      return ended;
    },
    nature: 'writes',
    voidBy: OF_THE_TABS,
    staleBy: [],
  });

  /** 次の計画をつくる. */
  readonly edition = editionRuns(
    (definition) => this.run(definition),
    () => this.verbs,
  );

  /** この台帳で計画をつくる. */
  readonly making = planMakingRuns(
    (definition) => this.run(definition),
    () => this.verbs,
    (change) => this.changePlan(change),
  );

  readonly reverting = this.run({
    task: (options: TaskOptions) =>
      this.verbs.revert({ ...options, typed: options.typed ?? 'ask' }),
    nature: 'writes',
    voidBy: [],
    staleBy: [],
  });

  readonly readingHistory = this.run({
    task: (options: TaskOptions) => this.verbs.readHistory(options),
    nature: 'reads',
    voidBy: [],
    staleBy: ['written', 'reverted'],
  });

  readonly printingHistory = this.run({
    task: (options: TaskOptions) => this.verbs.printHistory(options),
    nature: 'writes',
    voidBy: [],
    staleBy: [],
  });

  readonly clearingHistory = this.run({
    task: () => this.verbs.clearHistory(),
    nature: 'writes',
    voidBy: [],
    staleBy: [],
  });

  readonly settling = this.run({
    task: (options: TaskOptions, answer: Answer) => this.verbs.settle({ ...options, ...answer }),
    nature: 'writes',
    voidBy: [],
    staleBy: [],
  });

  /** Calls back when anything has changed; returns a function that ends this. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Says whether a verb is writing into the workbook now. */
  isWriting(): boolean {
    return this.writing > 0;
  }

  /** How often something has changed. */
  count(change: Change): number {
    return this.counts[change];
  }

  /** Reports that something has changed: results that depend on it are forgotten or become out of date. */
  changed(change: Change): void {
    this.counts = { ...this.counts, [change]: this.counts[change] + 1 };
    for (const run of this.runs) run.changed(change);
    this.notify();
  }

  /** Adds the plan that a person has answered to a task's options. */
  withPlan<O extends TaskOptions>(options: O): O {
    return { ...options, ...this.context.plan() };
  }

  /** Keeps a person's answer to the question which plan it is; returns how keeping it ended. */
  async answer(answer: PlanAnswer): Promise<Outcome<PlanAnswer>> {
    // The answer is kept first, because the next reading takes it from the workbook.
    const ended = await this.verbs.answerPlan(answer);
    this.choice.answered(answer.isOfPlan ? answer.plan : undefined);
    this.asOf.forget();
    this.changed('answered');
    return ended;
  }

  /** Keeps a person's answer to the question whether the ledgers are a part of the plan's; returns how keeping it ended. */
  async answerPart(isPart: boolean): Promise<Outcome<PartResult>> {
    const ended = await this.verbs.answerPart(isPart);
    this.changed('answered');
    return ended;
  }

  /** Changes the plan that the workbook holds; every result so far was made by the one of before. */
  async changePlan<T>(change: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    this.writing += 1;
    const ended = await change();
    this.writing -= 1;
    if (ended.ok || ended.trouble.aftermath === 'done') this.planChanged();
    return ended;
  }

  /** Another plan may fit the workbook now. */
  planChanged(): void {
    this.choice.forget();
    this.asOf.forget();
    this.changed('answered');
  }

  /** The workbook's own plan cannot be used: the tasks go on without it. */
  lookPastOwnPlan(): void {
    this.choice.lookPast();
    this.changed('answered');
  }

  /** Keeps an as-of in the workbook, null for the whole plan; returns how keeping it ended. */
  async setAsOf(asOf: AsOf | null): Promise<Outcome<AsOfResult>> {
    const ended = await this.verbs.setAsOf(asOf);
    if (ended.ok || ended.trouble.aftermath === 'done') this.judgedFor(asOf);
    return ended;
  }

  /** The last run was taken back; it may have been fixes of ledger cells. */
  reverted(): void {
    this.changed('reverted');
    if (this.validating.view.latest) this.checkAgain();
    else this.outdate();
  }

  /** The add-in has changed ledger cells: they are checked again, without an announcement of the check. */
  checkAgain(): void {
    this.outdate();
    this.validating.startUnasked();
  }

  /** The pane is being unmounted, so runs under way are cancelled. */
  stop(): void {
    for (const run of this.runs) run.stop();
  }

  /** The add-in has changed ledger cells, and nobody waits for the check. */
  private outdate(): void {
    this.changed('unchecked');
    this.changed('edited');
  }

  /** The ledgers are judged for another moment: what was found or made for the one before is void. */
  private judgedFor(asOf: AsOf | null): void {
    this.asOf.set(asOf);
    this.changed('as-of');
  }

  private run<T, A extends readonly unknown[]>(definition: RunDefinition<T, A>): PaneRun<T, A> {
    const run = new PaneRun(definition, this.context);
    this.runs.push(run);
    return run;
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
