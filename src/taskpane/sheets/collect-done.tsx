/** The end of 回収: what came into the ledger, the way to check it, and the way back. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { PageHead } from '../page-head';
import { RevertButton } from '../revert-button';
import { useSurroundings } from '../surroundings';
import { useSheetsHere } from './desk';
import type { Collected } from './desk';

export function CollectDone(props: {
  readonly result: Collected;
  /** Reads the sheets again. */
  readonly onAgain: () => void;
  readonly onValidate: () => void;
}): ReactElement {
  const { result, onAgain, onValidate } = props;
  const { words, say } = useSurroundings();
  const said = words.pane.collecting;
  const { reverting, onLedgersChanged } = useSheetsHere();
  const sentence = said.applied(result.fields + result.added + result.removed);
  const rows = said.rows(result.added, result.removed);

  useEffect(() => say(sentence), [say, sentence]);

  return (
    <div className="stack">
      <PageHead back={said.readAgain} onBack={onAgain} disabled={reverting.now.state === 'running'}>
        {said.doneHeading}
      </PageHead>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className="message">
          <p>{sentence}</p>
          {rows !== '' && <p>{rows}</p>}
          {result.formulasKept > 0 && <p>{said.formulasKept(result.formulasKept)}</p>}
          {result.gone > 0 && <p>{said.gone(result.gone)}</p>}
          {result.left > 0 && <p>{said.leftOut(result.left)}</p>}
          <p>{said.checkNext}</p>
        </MessageBarBody>
      </MessageBar>
      <Button appearance="primary" onClick={onValidate}>
        {said.toCheck}
      </Button>
      <RevertButton
        reverting={reverting}
        onReverted={() => {
          onLedgersChanged();
          onAgain();
        }}
      />
    </div>
  );
}
