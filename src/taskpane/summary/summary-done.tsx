/** The end of 集計: the tabs that were made, what has changed, the way to each, and the way back. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { FigureChange } from '../../tasks/summary-drafts';
import type { RevertResult } from '../../core/revert-result';
import type { SummaryResult } from '../../tasks/summarize';
import { RevertButton } from '../revert-button';
import { StaleNote } from '../stale-note';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';
import type { Run } from '../use-run';
import type { View } from '../view';
import { JumpList } from './jump-list';

export function SummaryDone(props: {
  readonly result: SummaryResult;
  readonly stale: boolean;
  readonly reverting: Run<RevertResult>;
  /** Goes back to what would be made now. */
  readonly onAgain: () => void;
  readonly onGo: (view: View) => void;
  readonly onTrace: () => void;
}): ReactElement {
  const { result, stale, reverting, onAgain, onGo, onTrace } = props;
  const { words, say } = useSurroundings();
  const said = words.pane.summary;
  const jump = useJump();
  const { figures, tabs, changes } = result;

  useEffect(() => say(said.done), [said, say]);

  return (
    <div className="stack">
      {stale && <StaleNote text={said.staleMade} action={said.makeAgain} onAction={onAgain} />}
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className="message">
          <MessageBarTitle>{said.done}</MessageBarTitle>
          <p>{said.figures(figures.live, figures.asValue)}</p>
        </MessageBarBody>
      </MessageBar>
      {figures.printedText > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className="message">
            {said.printedText(figures.printedText)}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onGo('validate')}>{said.fixTexts}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <section className="stack close" aria-labelledby="made">
        <h1 id="made" className="label">
          {said.made}
        </h1>
        {tabs.map((tab) => (
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
        <Button onClick={onTrace}>{said.seeTrace}</Button>
        {!stale && <Button onClick={onAgain}>{said.makeAgain}</Button>}
      </div>
      <RevertButton reverting={reverting} onReverted={onAgain} />
      {tabs.some(({ action }) => action === 'refill') && <Changes changes={changes} />}
    </div>
  );
}

/** 前回との差. */
function Changes({ changes }: { readonly changes: readonly FigureChange[] }): ReactElement {
  const said = useSurroundings().words.pane.summary;
  if (changes.length === 0) return <p className="quiet">{said.noChanges}</p>;
  return (
    <section className="stack close" aria-labelledby="changes">
      <h1 id="changes" className="label">
        {said.changes(changes.length)}
      </h1>
      <p className="quiet">{said.changesNote}</p>
      <JumpList
        label={said.changes(changes.length)}
        lines={changes.map(({ tab, sheetId, cell, row, column, before, after }) => ({
          key: `${sheetId} ${cell}`,
          sheetId,
          sheet: tab,
          cell,
          title: said.changedFrom(before, after),
          text: [tab, row, column].filter((part) => part !== '').join('・'),
        }))}
      />
    </section>
  );
}
