/** A running task: its step, its progress, and a way to stop it. */
import { Button, Field, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSurroundings } from './surroundings';
import type { Step } from './state/run-state';

export function Progress(props: {
  readonly done: number;
  readonly step: Step;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}): ReactElement {
  const { done, step, cancelling, onCancel } = props;
  const texts = useSurroundings().words.pane.running;
  const label = cancelling ? texts.cancelling : texts.step(step);
  const percent = Math.round(done * 100);
  return (
    <section className="stack">
      <Field validationState="none" validationMessage={texts.percent(percent)} label={label}>
        <ProgressBar value={done} thickness="large" />
      </Field>
      <p className="aloud" role="status">
        {label}
      </p>
      <Button disabled={cancelling} onClick={onCancel}>
        {texts.cancel}
      </Button>
    </section>
  );
}
