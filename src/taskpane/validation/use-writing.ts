/** The runs around 検証 that write into the workbook. */
import { useMemo } from 'react';
import type { PaneStore } from '../state/pane-store';
import { useRun } from '../state/use-store';

type ViewOf<N extends keyof PaneStore> = PaneStore[N] extends { readonly view: infer V }
  ? V
  : never;

export interface Writing {
  readonly explaining: ViewOf<'explaining'>;
  readonly previewing: ViewOf<'previewingFixes'>;
  readonly fixing: ViewOf<'fixing'>;
  readonly reporting: ViewOf<'reporting'>;
  readonly marking: ViewOf<'marking'>;
  readonly guarding: ViewOf<'guarding'>;
  /** One of the runs is writing now, so nothing else may be begun. */
  readonly busy: boolean;
}

export function useWriting(): Writing {
  const explaining = useRun((store) => store.explaining);
  const previewing = useRun((store) => store.previewingFixes);
  const fixing = useRun((store) => store.fixing);
  const reporting = useRun((store) => store.reporting);
  const marking = useRun((store) => store.marking);
  const guarding = useRun((store) => store.guarding);
  const busy = [explaining, fixing, reporting, marking, guarding].some(
    ({ now }) => now.state === 'running',
  );
  return useMemo(
    () => ({ explaining, previewing, fixing, reporting, marking, guarding, busy }),
    [explaining, previewing, fixing, reporting, marking, guarding, busy],
  );
}
