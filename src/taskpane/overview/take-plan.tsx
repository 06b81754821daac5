/** A plan's file that was chosen: what it would change, before it is taken; or what is wrong with it, and where. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Plan } from '../../core/plan';
import { planDifferences } from '../../core/plan/differences';
import type { PlanFileReading } from '../../tasks/plan-text';
import { differenceLine, noTextSentence, planFaultLine } from '../../words/plan-file';
import { useSurroundings } from '../surroundings';

/** Nobody reads more differences than this. */
const MOST_SHOWN = 50;

export function TakePlan(props: {
  readonly name: string;
  readonly plan: Plan;
  /** The plan that the workbook holds. */
  readonly before: Plan | null;
  readonly onTake: (plan: Plan) => void;
  readonly onKeep: (plan: Plan) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const { name, plan, before, onTake, onKeep, onLeave } = props;
  const { words } = useSurroundings();
  const texts = words.pane.ownPlan;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), []);
  const differences = before ? planDifferences(before, plan) : [];
  return (
    <div className="stack">
      <h3 ref={heading} tabIndex={-1}>
        {texts.asked(name)}
      </h3>
      <p className="plan">
        <span className="quiet">{plan.municipality}</span>
        <strong>{plan.title}</strong>
      </p>
      <p>
        {!before
          ? texts.first
          : differences.length === 0
            ? texts.same
            : texts.differences(differences.length)}
      </p>
      {differences.length > 0 && (
        <ul>
          {differences.slice(0, MOST_SHOWN).map((difference, at) => (
            <li key={at}>{differenceLine(difference, words.language)}</li>
          ))}
          {differences.length > MOST_SHOWN && (
            <li>{texts.more(differences.length - MOST_SHOWN)}</li>
          )}
        </ul>
      )}
      <Button appearance="primary" className="wide" onClick={() => onTake(plan)}>
        {texts.accept}
      </Button>
      <Button className="wide" onClick={() => onKeep(plan)}>
        {texts.keepHere}
      </Button>
      <p className="quiet">{texts.keepHereText}</p>
      <Button className="wide" onClick={onLeave}>
        {texts.decline}
      </Button>
    </div>
  );
}

export function FaultyFile(props: {
  readonly name: string;
  readonly reading: PlanFileReading;
}): ReactElement | null {
  const { name, reading } = props;
  const { words } = useSurroundings();
  const texts = words.pane.ownPlan;
  if (reading.state === 'read') return null;
  const more = reading.state === 'faulty' ? reading.more : 0;
  const lines =
    reading.state === 'faulty'
      ? reading.faults.map((fault) => planFaultLine(fault, words.language))
      : [noTextSentence(reading.fault, words.language)];
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className="message">
        <p>{texts.unusable(name)}</p>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {more > 0 && <li>{texts.more(more)}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
