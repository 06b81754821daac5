/** The tasks around 検証 that write into the workbook, each as a run. */
import { useCallback, useMemo } from 'react';
import type { Finding } from '../../core/finding';
import type { ExplainResult } from '../../tasks/explain';
import type { FixPreview, FixResult } from '../../tasks/fix';
import type { InputRulesResult } from '../../tasks/input-rules';
import type { MarkResult } from '../../tasks/marks';
import type { ReportResult } from '../../tasks/report';
import type { ReportTab } from '../../core/draft/report-tabs';
import type { TaskOptions } from '../../tasks/task-options';
import type { Outcome } from '../../core/outcome';
import { useRun } from '../use-run';
import type { Run } from '../use-run';
import type { Verbs } from '../verbs';

/** Whether something is put on the ledgers or taken off. */
export type OnOff = 'on' | 'off';

type Findings = readonly Finding[];

/** Which findings were given which reason. */
export interface Explained extends ExplainResult {
  readonly findings: Findings;
  readonly reason: string;
}

export interface Writing {
  readonly explaining: Run<Explained, [Findings, string]>;
  readonly previewing: Run<FixPreview, [Findings]>;
  readonly fixing: Run<FixResult, [Findings, boolean]>;
  readonly reporting: Run<ReportResult, [readonly ReportTab[]]>;
  readonly marking: Run<MarkResult & { readonly way: OnOff }, [OnOff]>;
  readonly guarding: Run<InputRulesResult & { readonly way: OnOff }, [OnOff]>;
  /** One of them writes now: nothing else may be begun. */
  readonly busy: boolean;
}

/** What the rest of the pane learns of them. */
export interface WritingHooks {
  readonly withPlan: <O extends TaskOptions>(options: O) => O;
  readonly onExplained: (result: Explained) => void;
  readonly onFixed: () => void;
  readonly onReported: (result: ReportResult) => void;
}

/** Calls back with a task's result, and gives its outcome on. */
async function told<T>(
  outcome: Promise<Outcome<T>>,
  tell: (result: T) => void,
): Promise<Outcome<T>> {
  const ended = await outcome;
  if (ended.ok) tell(ended.result);
  return ended;
}

async function adding<T, M>(outcome: Promise<Outcome<T>>, more: M): Promise<Outcome<T & M>> {
  const ended = await outcome;
  return ended.ok ? { ok: true, result: { ...ended.result, ...more } } : ended;
}

/** Holds the runs; `hooks` must stay the same between renders. */
export function useWriting(verbs: Verbs, hooks: WritingHooks): Writing {
  const { withPlan, onExplained, onFixed, onReported } = hooks;
  const explaining = useRun(
    useCallback(
      (options: TaskOptions, findings: Findings, reason: string) =>
        told(
          adding(verbs.explain(findings, reason, withPlan(options)), { findings, reason }),
          onExplained,
        ),
      [verbs, withPlan, onExplained],
    ),
    0,
    'writes',
  );
  const previewing = useRun(
    useCallback(
      (options: TaskOptions, findings: Findings) =>
        verbs.previewFixes(withPlan({ ...options, findings })),
      [verbs, withPlan],
    ),
    0,
    'reads',
  );
  const fixing = useRun(
    useCallback(
      (options: TaskOptions, findings: Findings, formulas: boolean) =>
        told(verbs.applyFixes(withPlan({ ...options, findings, formulas })), onFixed),
      [verbs, withPlan, onFixed],
    ),
    0,
    'writes',
  );
  const reporting = useRun(
    useCallback(
      (options: TaskOptions, tabs: readonly ReportTab[]) =>
        told(verbs.report(withPlan({ ...options, tabs })), onReported),
      [verbs, withPlan, onReported],
    ),
    0,
    'writes',
  );
  const marking = useRun(
    useCallback(
      (options: TaskOptions, way: OnOff) =>
        adding((way === 'on' ? verbs.markLedgers : verbs.unmarkLedgers)(withPlan(options)), {
          way,
        }),
      [verbs, withPlan],
    ),
    0,
    'writes',
  );
  const guarding = useRun(
    useCallback(
      (options: TaskOptions, way: OnOff) =>
        adding((way === 'on' ? verbs.setInputRules : verbs.clearInputRules)(withPlan(options)), {
          way,
        }),
      [verbs, withPlan],
    ),
    0,
    'writes',
  );
  const busy = [explaining, fixing, reporting, marking, guarding].some(
    ({ now }) => now.state === 'running',
  );
  return useMemo(
    () => ({ explaining, previewing, fixing, reporting, marking, guarding, busy }),
    [explaining, previewing, fixing, reporting, marking, guarding, busy],
  );
}
