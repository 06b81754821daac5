/** The runs of 次の計画をつくる. None of them changes the workbook. */
import type { ChosenEdition, EditionProposal, EditionResult } from '../../tasks/edition';
import type { Verbs } from '../verbs';
import type { Change } from './changes';
import type { PaneRun, RunDefinition } from './pane-run';

export interface EditionRuns {
  readonly proposing: PaneRun<EditionProposal>;
  /** Makes the new workbook's file, of which a person is told before it is opened. */
  readonly making: PaneRun<EditionResult, [ChosenEdition]>;
  readonly opening: PaneRun<null, [EditionResult]>;
}

const VOID_BY: readonly Change[] = ['answered'];
const STALE_BY: readonly Change[] = ['edited', 'reverted'];

export function editionRuns(
  run: <T, A extends readonly unknown[]>(definition: RunDefinition<T, A>) => PaneRun<T, A>,
  verbs: () => Verbs,
): EditionRuns {
  return {
    proposing: run({
      task: (options) => verbs().proposeEdition(options),
      nature: 'reads',
      voidBy: VOID_BY,
      staleBy: STALE_BY,
    }),
    making: run({
      task: (options, chosen: ChosenEdition) => verbs().nextEdition(chosen, options),
      nature: 'reads',
      voidBy: VOID_BY,
      staleBy: STALE_BY,
    }),
    opening: run({
      task: (options, made: EditionResult) => {
        options.onProgress?.(0.9, 'writing');
        return verbs().openEdition(made);
      },
      // Never begun by itself: each time it opens one more workbook.
      nature: 'writes',
      voidBy: VOID_BY,
      staleBy: [],
    }),
  };
}
