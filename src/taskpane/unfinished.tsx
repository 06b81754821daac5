/** What is shown while a run has no result: its progress, its trouble, or the question which plan it is. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Trouble } from '../core/outcome';
import { Progress } from './progress';
import { useSurroundings } from './surroundings';
import { isQuestion, TabsQuestion } from './tabs-question';
import { TroubleMessage } from './trouble-message';
import type { Run } from './state/pane-run';
import { useStore } from './state/use-store';
import type { AnswerPlan } from './verbs';
import { PlanQuestion, WhichPlan } from './which-plan';

export function Unfinished<T, A extends readonly unknown[]>(props: {
  readonly run: Run<T, A>;
  readonly onAnswerPlan?: AnswerPlan;
}): ReactElement | null {
  const { run, onAnswerPlan } = props;
  const { now } = run;
  if (now.state === 'running') return <Progress {...now} onCancel={run.cancel} />;
  if (now.state !== 'trouble') return null;
  const { trouble } = now;
  if (trouble.code === 'which-plan' && onAnswerPlan)
    return <WhichPlan trouble={trouble} onAnswerPlan={onAnswerPlan} />;
  if ((trouble.code === 'unsure-plan' || trouble.code === 'not-the-plan') && onAnswerPlan)
    return (
      <PlanQuestion trouble={trouble} onAnswerPlan={onAnswerPlan} onDenied={() => run.retry()} />
    );
  if (isQuestion(trouble))
    return <TabsQuestion trouble={trouble} onAnswer={run.retry} onStop={run.clear} />;
  if (trouble.code === 'own-plan-damaged') return <Damaged trouble={trouble} />;
  return (
    <div className="stack">
      <TroubleMessage trouble={trouble} onRetry={() => run.retry()} />
      {(trouble.code === 'no-ledger' || trouble.code === 'empty-ledger') && <Sample />}
    </div>
  );
}

/** The workbook's own plan cannot be used; the built-in ones still can. */
function Damaged({ trouble }: { readonly trouble: Trouble }): ReactElement {
  const { words } = useSurroundings();
  const store = useStore();
  return (
    <div className="stack">
      <TroubleMessage trouble={trouble} />
      <Button onClick={() => store.lookPastOwnPlan()}>{words.pane.ownPlan.lookPast}</Button>
    </div>
  );
}

function Sample(): ReactElement {
  const { opening } = useSurroundings().words.pane;
  return (
    <section className="card" aria-labelledby="sample">
      <h2 id="sample">{opening.sampleHeading}</h2>
      <p>{opening.sample}</p>
    </section>
  );
}
