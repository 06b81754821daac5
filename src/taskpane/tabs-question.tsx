/** Asks what happens to tabs in which a person has typed, or which a run left half done. The pane never decides this silently. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { Trouble } from '../core/outcome';
import { Progress } from './progress';
import { useSurroundings } from './surroundings';
import { TroubleMessage } from './trouble-message';
import type { Answer } from './state/pane-run';
import { useRun } from './state/use-store';

/** Says whether a trouble is one that a person can decide. */
export function isQuestion({ code }: Trouble): boolean {
  return code === 'typed-cells' || code === 'half-done' || code === 'running-elsewhere';
}

export function TabsQuestion(props: {
  readonly trouble: Trouble;
  /** Continues what was stopped for the question. */
  readonly onAnswer: (answer?: Answer) => void;
  /** Abandons what was stopped; left out if nothing was begun. */
  readonly onStop?: () => void;
}): ReactElement {
  const { trouble, onAnswer, onStop } = props;
  const { words } = useSurroundings();
  const texts = words.pane.question;
  const settling = useRun((store) => store.settling);
  const { now, start, clear } = settling;
  // The trouble of another question does not concern this one.
  useEffect(() => clear(), [clear]);
  useEffect(() => {
    if (now.state !== 'done') return;
    clear();
    onAnswer();
  }, [now, clear, onAnswer]);

  if (now.state === 'running') return <Progress {...now} onCancel={settling.cancel} />;
  // If settling raises a further question, that question is asked next.
  const asked = now.state === 'trouble' ? now.trouble : trouble;
  const choices = ((): readonly (readonly [string, () => void])[] => {
    switch (asked.code) {
      case 'typed-cells':
        return [
          [texts.keep, () => onAnswer({ typed: 'keep' })],
          [texts.discard, () => onAnswer({ typed: 'discard' })],
        ];
      case 'half-done':
        return [
          [texts.keepHalfDone, () => start({ typed: 'keep' })],
          [texts.putBack, () => start({ typed: 'discard' })],
        ];
      default:
        return [
          [texts.again, () => onAnswer()],
          [texts.stopped, () => start({})],
        ];
    }
  })();
  if (!isQuestion(asked)) return <TroubleMessage trouble={asked} onRetry={() => onAnswer()} />;
  return (
    <section className="stack" role="alert" aria-labelledby="tabs-question">
      <h2 id="tabs-question">{headingOf(asked, texts)}</h2>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className="message">{words.trouble(asked)}</MessageBarBody>
      </MessageBar>
      {choices.map(([text, onClick], position) => (
        <Button key={text} appearance={position === 0 ? 'primary' : 'secondary'} onClick={onClick}>
          {text}
        </Button>
      ))}
      {onStop && (
        <Button appearance="subtle" onClick={onStop}>
          {texts.stop}
        </Button>
      )}
    </section>
  );
}

function headingOf(
  { code }: Trouble,
  texts: { readonly heading: string; readonly halfDone: string; readonly elsewhere: string },
): string {
  if (code === 'typed-cells') return texts.heading;
  return code === 'half-done' ? texts.halfDone : texts.elsewhere;
}
