/** What the pages of 様式 and 回収 share: their runs, the choices, and the person's position. */
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { Collection } from '../../core/form/collection';
import type { RevertResult } from '../../core/revert-result';
import type { CollectPreview, CollectResult } from '../../tasks/collect';
import type { SheetsPreview, SheetsResult } from '../../tasks/sheets';
import { FIRST_SHEETS_CHOICE } from '../choices';
import type { SheetsChoice } from '../choices';
import type { Run } from '../state/pane-run';
import { useRun, useStore } from '../state/use-store';
import { ALL_RECORDS } from './options';
import type { ChosenSheetsOptions, RecordsChoice } from './options';
import { useReportPosition } from './report-position';
import type { ReportPosition } from './report-position';

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
}

export function useSheetsStore(): SheetsStore {
  const { verbs } = useStore();
  const previewing = useRun((store) => store.previewingSheets);
  const making = useRun((store) => store.makingSheets);
  const reading = useRun((store) => store.readingSheets);
  const collecting = useRun((store) => store.collecting);
  const reverting = useRun((store) => store.reverting);
  const [part, setPart] = useState<SheetPart>('make');
  const [records, setRecords] = useState(ALL_RECORDS);
  const [chosen, setChosen] = useState<{ readonly plan: string; readonly choice: SheetsChoice }>();
  const report = useReportPosition();

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
  };
}

const Context = createContext<SheetsStore | null>(null);

export const SheetsProvider = Context.Provider;

/** Gives the shared state to a page of 様式 or 回収. */
export function useSheets(): SheetsStore {
  const shared = useContext(Context);
  if (!shared) throw new Error('A page of 様式 stands outside its store.');
  return shared;
}
