/** The end of 回収: what came into the ledger, the way to check it, and the way back. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { PageHead } from '../page-head';
import { RevertButton } from '../revert-button';
import { useSurroundings } from '../surroundings';
import { useSheets } from './store';
import type { Collected } from './store';

export function CollectDone(props: {
  readonly result: Collected;
  /** Reads the sheets again. */
  readonly onAgain: () => void;
  readonly onValidate: () => void;
}): ReactElement {
  const { result, onAgain, onValidate } = props;
  const { words, answer } = useSurroundings();
  const texts = words.pane.collecting;
  const { reverting } = useSheets();
  const sentence = texts.applied(result.fields + result.added + result.removed);
  const rows = texts.rows(result.added, result.removed);

  useEffect(() => answer(sentence), [answer, sentence]);

  return (
    <div className="stack">
      <PageHead
        back={texts.readAgain}
        onBack={onAgain}
        disabled={reverting.now.state === 'running'}
      >
        {texts.doneHeading}
      </PageHead>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className="message">
          <p>{sentence}</p>
          {rows !== '' && <p>{rows}</p>}
          {result.formulasKept > 0 && <p>{texts.formulasKept(result.formulasKept)}</p>}
          {result.gone > 0 && <p>{texts.gone(result.gone)}</p>}
          {result.left > 0 && <p>{texts.leftOut(result.left)}</p>}
          <p>{texts.checkNext}</p>
        </MessageBarBody>
      </MessageBar>
      <Button appearance="primary" onClick={onValidate}>
        {texts.toCheck}
      </Button>
      <RevertButton reverting={reverting} onReverted={onAgain} />
    </div>
  );
}
