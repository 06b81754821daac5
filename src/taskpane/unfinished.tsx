/** What stands where a run has no result: its progress, its trouble, or the question which plan it is. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Trouble } from '../tasks/outcome';
import { Progress } from './progress';
import { useSurroundings } from './surroundings';
import { TroubleMessage } from './trouble-message';
import type { Run } from './use-run';

export function Unfinished<T, A extends readonly unknown[]>(props: {
  readonly run: Run<T, A>;
  readonly onChoosePlan?: (planId: string) => void;
}): ReactElement | null {
  const { run, onChoosePlan } = props;
  const { now } = run;
  if (now.state === 'running') return <Progress {...now} onCancel={run.cancel} />;
  if (now.state !== 'trouble') return null;
  if (now.trouble.code === 'which-plan' && onChoosePlan)
    return <WhichPlan trouble={now.trouble} onChoosePlan={onChoosePlan} />;
  return (
    <div className="stack">
      <TroubleMessage trouble={now.trouble} onRetry={run.retry} />
      {(now.trouble.code === 'no-ledger' || now.trouble.code === 'empty-ledger') && <Sample />}
    </div>
  );
}

function listed(value: Trouble['facts'][string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

function WhichPlan(props: {
  readonly trouble: Trouble;
  readonly onChoosePlan: (planId: string) => void;
}): ReactElement {
  const { words } = useSurroundings();
  const names = listed(props.trouble.facts['plans']);
  return (
    <section className="stack" aria-labelledby="which-plan">
      <h2 id="which-plan">{words.pane.look.whichPlan}</h2>
      <p>{words.trouble(props.trouble)}</p>
      {listed(props.trouble.facts['ids']).map((id, at) => (
        <Button key={id} className="wide" onClick={() => props.onChoosePlan(id)}>
          {names[at] ?? id}
        </Button>
      ))}
    </section>
  );
}

function Sample(): ReactElement {
  const { look } = useSurroundings().words.pane;
  return (
    <section className="card" aria-labelledby="sample">
      <h2 id="sample">{look.sampleHeading}</h2>
      <p>{look.sample}</p>
    </section>
  );
}
