/** The end of 集計: the tabs that were made, the way to each, and the way back. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { RevertResult, SummaryResult } from '../../tasks/contract';
import { RevertButton } from '../revert-button';
import { StaleNote } from '../stale-note';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';
import type { Run } from '../use-run';

export function SummaryDone(props: {
  readonly result: SummaryResult;
  readonly stale: boolean;
  readonly reverting: Run<RevertResult>;
  /** Goes back to what would be made now. */
  readonly onAgain: () => void;
}): ReactElement {
  const { result, stale, reverting, onAgain } = props;
  const { words, say } = useSurroundings();
  const said = words.pane.summary;
  const jump = useJump();

  useEffect(() => say(said.done), [said, say]);

  return (
    <div className="stack">
      {stale && <StaleNote text={said.stale} action={said.again} onAction={onAgain} />}
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className="message">
          <MessageBarTitle>{said.done}</MessageBarTitle>
          <p>{said.figures(result.figures.live, result.figures.asValue)}</p>
        </MessageBarBody>
      </MessageBar>
      <section className="stack" aria-labelledby="made">
        <h1 id="made" className="label">
          {said.made}
        </h1>
        {result.tabs.map((tab) => (
          <Button
            key={tab.key}
            className="wide"
            icon={<TableRegular />}
            aria-label={said.goToTab(tab.name)}
            onClick={() => jump(tab.sheetId, 'A1', said.opened(tab.name))}
          >
            {tab.name}
          </Button>
        ))}
      </section>
      <div className="row">
        <Button onClick={onAgain}>{said.again}</Button>
      </div>
      <RevertButton reverting={reverting} onReverted={onAgain} />
    </div>
  );
}
