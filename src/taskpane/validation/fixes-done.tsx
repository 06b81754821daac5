/** What fixes have done, and the way back to before. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { FixResult } from '../../tasks/fix';
import { RevertButton } from '../revert-button';
import { useSurroundings } from '../surroundings';
import { useValidation } from './store';

export function FixesDone({ result }: { readonly result: FixResult }): ReactElement {
  const { words, answer } = useSurroundings();
  const texts = words.pane.fixes;
  const { reverting, position, validating } = useValidation();
  const { changed, formulasKept, gone } = result;
  const checking = validating.now.state === 'running';

  const sentences = [
    changed > 0 ? texts.done(changed) : texts.noneHeading,
    ...(formulasKept > 0 ? [texts.formulasKept(formulasKept)] : []),
    ...(gone > 0 ? [texts.goneDone(gone)] : []),
  ];
  const spoken = sentences.join(' ');
  useEffect(() => answer(spoken), [answer, spoken]);

  return (
    <>
      <MessageBar intent={changed > 0 ? 'success' : 'info'} layout="multiline">
        <MessageBarBody className="message">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </MessageBarBody>
      </MessageBar>
      {checking && <p className="quiet">{texts.checkingAgain}</p>}
      <Button appearance="primary" onClick={() => position.go({ name: 'list' })}>
        {texts.toList}
      </Button>
      {changed > 0 && (
        <RevertButton reverting={reverting} onReverted={() => position.go({ name: 'list' })} />
      )}
    </>
  );
}
