/** What 直前の処理を取り消す would do, said before it is done, and how many runs can be taken back after it. */
import type { ReactElement } from 'react';
import type { RevertResult } from '../../core/revert-result';
import type { RevertibleRuns } from '../../tasks/revertible-runs';
import { RevertButton } from '../revert-button';
import { useSurroundings } from '../surroundings';
import type { Run } from '../state/pane-run';

export function RevertibleCard(props: {
  readonly revertible: RevertibleRuns;
  readonly reverting: Run<RevertResult>;
}): ReactElement | null {
  const { revertible, reverting } = props;
  const { history: texts } = useSurroundings().words.pane;
  const [next, ...further] = revertible.runs;
  if (!next) return null;
  return (
    <section className="card stack" aria-label={texts.next(next)}>
      <p>{texts.next(next)}</p>
      {further.length > 0 && <p className="quiet">{texts.further(further.length)}</p>}
      {revertible.keptSheets > 0 && (
        <p className="quiet">{texts.keeping(revertible.keptSheets, revertible.keptCells)}</p>
      )}
      <RevertButton reverting={reverting} />
    </section>
  );
}
