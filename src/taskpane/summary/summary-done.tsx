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
import type { Run } from '../state/pane-run';
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
  const { words, answer } = useSurroundings();
  const texts = words.pane.summary;
  const jump = useJump();
  const { figures, tabs, changes } = result;

  useEffect(() => answer(texts.done), [texts, answer]);

  return (
    <div className="stack">
      {stale && <StaleNote text={texts.staleMade} action={texts.makeAgain} onAction={onAgain} />}
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className="message">
          <MessageBarTitle>{texts.done}</MessageBarTitle>
          <p>{texts.figures(figures.live, figures.asValue)}</p>
        </MessageBarBody>
      </MessageBar>
      {figures.printedText > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className="message">
            {texts.printedText(figures.printedText)}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onGo('validate')}>{texts.fixTexts}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <section className="stack close" aria-labelledby="made">
        <h1 id="made" className="label">
          {texts.made}
        </h1>
        {tabs.map((tab) => (
          <Button
            key={tab.key}
            className="wide"
            icon={<TableRegular />}
            aria-label={texts.goToTab(tab.name)}
            onClick={() => jump(tab.sheetId, 'A1', texts.opened(tab.name))}
          >
            {tab.name}
          </Button>
        ))}
      </section>
      <div className="row">
        <Button onClick={onTrace}>{texts.seeTrace}</Button>
        {!stale && <Button onClick={onAgain}>{texts.makeAgain}</Button>}
      </div>
      <RevertButton reverting={reverting} />
      {tabs.some(({ action }) => action === 'refill') && <Changes changes={changes} />}
    </div>
  );
}

/** 前回との差. */
function Changes({ changes }: { readonly changes: readonly FigureChange[] }): ReactElement {
  const texts = useSurroundings().words.pane.summary;
  if (changes.length === 0) return <p className="quiet">{texts.noChanges}</p>;
  return (
    <section className="stack close" aria-labelledby="changes">
      <h1 id="changes" className="label">
        {texts.changes(changes.length)}
      </h1>
      <p className="quiet">{texts.changesNote}</p>
      <JumpList
        label={texts.changes(changes.length)}
        lines={changes.map(({ tab, sheetId, cell, row, column, before, after }) => ({
          key: `${sheetId} ${cell}`,
          sheetId,
          sheet: tab,
          cell,
          title: texts.changedFrom(before, after),
          text: [tab, row, column].filter((part) => part !== '').join('・'),
        }))}
      />
    </section>
  );
}
