/** What is shown while a run has no result: its progress, its trouble, or the question which plan it is. */
import type { ReactElement } from 'react';
import { Progress } from './progress';
import { useSurroundings } from './surroundings';
import { isQuestion, TabsQuestion } from './tabs-question';
import { TroubleMessage } from './trouble-message';
import type { Run } from './state/pane-run';
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
  return (
    <div className="stack">
      <TroubleMessage trouble={trouble} onRetry={() => run.retry()} />
      {(trouble.code === 'no-ledger' || trouble.code === 'empty-ledger') && <Sample />}
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
