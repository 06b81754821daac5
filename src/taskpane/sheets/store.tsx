/** What the pages of 様式 and 回収 share: their runs, what is chosen, and where somebody is. */
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { Collection } from '../../core/form/collection';
import type { CollectPreview, CollectResult } from '../../tasks/collect';
import type { RevertResult } from '../../core/revert-result';
import type { SheetsPreview, SheetsResult } from '../../tasks/sheets';
import type { TaskOptions } from '../../tasks/task-options';
import type { Outcome } from '../../core/outcome';
import { FIRST_SHEETS_CHOICE } from '../choices';
import type { SheetsChoice } from '../choices';
import { useRun } from '../use-run';
import type { Run } from '../use-run';
import type { Verbs } from '../verbs';
import { useReportPosition } from './report-position';
import type { ReportPosition } from './report-position';
import { ALL_RECORDS } from './options';
import type { RecordsChoice, ChosenSheetsOptions } from './options';

export const SHEET_PARTS = ['make', 'collect'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** What can be chosen, and what was chosen when it was worked out. */
export interface Previewed extends SheetsPreview {
  readonly chosen: ChosenSheetsOptions;
}

export interface Collected extends CollectResult {
  /** Changes that were not ticked. */
  readonly left: number;
}

export interface SheetsStore {
  readonly part: SheetPart;
  readonly setPart: (part: SheetPart) => void;
  readonly previewing: Run<Previewed, [ChosenSheetsOptions]>;
  readonly making: Run<SheetsResult, [ChosenSheetsOptions, 'many-tabs'?]>;
  readonly reading: Run<CollectPreview>;
  readonly collecting: Run<Collected, [Collection, number]>;
  readonly reverting: Run<RevertResult>;
  /** One of them writes now. */
  readonly busy: boolean;
  readonly choice: SheetsChoice;
  readonly choose: (change: Partial<SheetsChoice>) => void;
  readonly records: RecordsChoice;
  readonly chooseRecords: (change: Partial<RecordsChoice>) => void;
  readonly report: ReportPosition;
  /** To be called when what was brought into the ledgers was taken back. */
  readonly onLedgersChanged: () => void;
  /** Forgets all results: another plan was chosen, or the last run was taken back elsewhere. */
  readonly clear: () => void;
}

async function adding<T, M>(outcome: Promise<Outcome<T>>, more: M): Promise<Outcome<T & M>> {
  const ended = await outcome;
  return ended.ok ? { ok: true, result: { ...ended.result, ...more } } : ended;
}

export function useSheetsStore(props: {
  readonly verbs: Verbs;
  readonly withPlan: <O extends TaskOptions>(options: O) => O;
  readonly reverting: Run<RevertResult>;
  /** How often the workbook has changed. */
  readonly edition: number;
  /** The add-in has changed ledger cells. */
  readonly onLedgersChanged: () => void;
}): SheetsStore {
  const { verbs, withPlan, reverting, edition, onLedgersChanged } = props;
  const [part, setPart] = useState<SheetPart>('make');
  const [records, setRecords] = useState(ALL_RECORDS);
  const [chosen, setChosen] = useState<{ readonly plan: string; readonly choice: SheetsChoice }>();
  const report = useReportPosition();

  const previewing = useRun(
    useCallback(
      (options: TaskOptions, chosen: ChosenSheetsOptions) =>
        adding(verbs.previewSheets(withPlan({ ...options, ...chosen })), { chosen }),
      [verbs, withPlan],
    ),
    edition,
    'reads',
  );
  const making = useRun(
    useCallback(
      (options: TaskOptions, chosen: ChosenSheetsOptions, many?: 'many-tabs') =>
        verbs.sheets(withPlan({ ...options, ...chosen, manyTabs: many === 'many-tabs' })),
      [verbs, withPlan],
    ),
    edition,
    'writes',
  );
  const reading = useRun(
    useCallback(
      (options: TaskOptions) => verbs.previewCollect(withPlan(options)),
      [verbs, withPlan],
    ),
    edition,
    'reads',
  );
  const collecting = useRun(
    useCallback(
      async (options: TaskOptions, accepted: Collection, left: number) => {
        const ended = await adding(verbs.collect(withPlan({ ...options, accepted })), { left });
        if (ended.ok) onLedgersChanged();
        return ended;
      },
      [verbs, withPlan, onLedgersChanged],
    ),
    edition,
    'writes',
  );

  const plan = previewing.latest?.plan.id;
  const remembered = useMemo(
    () => (plan === undefined ? FIRST_SHEETS_CHOICE : verbs.recallSheets(plan)),
    [verbs, plan],
  );
  const choice = chosen && chosen.plan === plan ? chosen.choice : remembered;
  const choose = useCallback(
    (change: Partial<SheetsChoice>) => {
      if (plan === undefined) return;
      const next = { ...choice, ...change };
      setChosen({ plan, choice: next });
      verbs.rememberSheets(plan, next);
    },
    [verbs, plan, choice],
  );
  const chooseRecords = useCallback(
    (change: Partial<RecordsChoice>) => setRecords((before) => ({ ...before, ...change })),
    [],
  );

  const { clear: forgetPreview } = previewing;
  const { clear: forgetMade } = making;
  const { clear: forgetRead } = reading;
  const { clear: forgetCollected } = collecting;
  const clear = useCallback(() => {
    forgetPreview();
    forgetMade();
    forgetRead();
    forgetCollected();
  }, [forgetPreview, forgetMade, forgetRead, forgetCollected]);

  const busy = making.now.state === 'running' || collecting.now.state === 'running';
  return {
    part,
    setPart,
    previewing,
    making,
    reading,
    collecting,
    reverting,
    busy,
    choice,
    choose,
    records,
    chooseRecords,
    report,
    onLedgersChanged,
    clear,
  };
}

const Context = createContext<SheetsStore | null>(null);

export const SheetsProvider = Context.Provider;

/** Gives the store to a page of 様式 or 回収. */
export function useSheets(): SheetsStore {
  const store = useContext(Context);
  if (!store) throw new Error('A page of 様式 stands outside its store.');
  return store;
}
