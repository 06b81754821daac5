/** The question which of several plans a workbook belongs to, or whether it belongs to a plan at all. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Trouble } from '../core/outcome';
import { listOf } from '../words/fact-lists';
import { useSurroundings } from './surroundings';
import type { AnswerPlan } from './verbs';

export function WhichPlan(props: {
  readonly trouble: Trouble;
  readonly onAnswerPlan: AnswerPlan;
}): ReactElement {
  const { words } = useSurroundings();
  const { trouble, onAnswerPlan } = props;
  const names = listOf(trouble.params, 'plans');
  return (
    <section className="stack" aria-labelledby="which-plan">
      <h2 id="which-plan">{words.pane.opening.whichPlan}</h2>
      <p>{words.trouble(trouble)}</p>
      {listOf(trouble.params, 'ids').map((id, at) => (
        <Button
          key={id}
          className="wide"
          onClick={() => void onAnswerPlan({ plan: id, isOfPlan: true })}
        >
          {names[at] ?? id}
        </Button>
      ))}
    </section>
  );
}

export function PlanQuestion(props: {
  readonly trouble: Trouble;
  readonly onAnswerPlan: AnswerPlan;
  /** The answer is no, and it is kept. */
  readonly onDenied: () => void;
}): ReactElement {
  const { trouble, onAnswerPlan, onDenied } = props;
  const { words } = useSurroundings();
  const texts = words.pane.opening;
  const [answering, setAnswering] = useState(false);
  const denied = trouble.code === 'not-the-plan';
  const [plan = ''] = listOf(trouble.params, 'ids');
  const answer = (isOfPlan: boolean): void => {
    setAnswering(true);
    void onAnswerPlan({ plan, isOfPlan }).then(() => {
      setAnswering(false);
      if (!isOfPlan) onDenied();
    });
  };
  return (
    <section className="stack" aria-labelledby="which-plan">
      <h2 id="which-plan">{texts.unsurePlan(String(trouble.params['plan']))}</h2>
      {denied && <p>{words.trouble(trouble)}</p>}
      <Reasons heading={texts.speaksFor} lines={words.evidence.speaksFor(trouble.params)} />
      <Reasons heading={texts.speaksAgainst} lines={words.evidence.speaksAgainst(trouble.params)} />
      <Button className="wide" disabled={answering} onClick={() => answer(true)}>
        {denied ? texts.readAfterAll : texts.yes}
      </Button>
      {!denied && (
        <Button className="wide" disabled={answering} onClick={() => answer(false)}>
          {texts.no}
        </Button>
      )}
    </section>
  );
}

function Reasons(props: {
  readonly heading: string;
  readonly lines: readonly string[];
}): ReactElement | null {
  if (props.lines.length === 0) return null;
  return (
    <div>
      <h3 className="label">{props.heading}</h3>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
