/** 集計: says what it will make, makes it when told to, and ends with the way to the tabs. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { RevertResult, SummaryPreview, SummaryResult } from '../../tasks/contract';
import { StaleNote } from '../stale-note';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { Run } from '../use-run';
import type { View } from '../view';
import { SummaryDone } from './summary-done';

export function Summary(props: {
  readonly previewing: Run<SummaryPreview>;
  readonly making: Run<SummaryResult>;
  readonly reverting: Run<RevertResult>;
  readonly onGo: (view: View) => void;
  readonly onChoosePlan: (planId: string) => void;
}): ReactElement {
  const { previewing, making, reverting, onGo, onChoosePlan } = props;
  const said = useSurroundings().words.pane.summary;
  const { begin, start: preview } = previewing;

  useEffect(() => begin(), [begin]);

  if (making.now.state === 'running' || making.now.state === 'trouble')
    return <Unfinished run={making} onChoosePlan={onChoosePlan} />;
  const again = (): void => {
    making.clear();
    preview();
  };
  if (making.now.state === 'done')
    return (
      <SummaryDone
        result={making.now.result}
        stale={making.stale}
        reverting={reverting}
        onAgain={again}
      />
    );
  return (
    <div className="stack">
      <Unfinished run={previewing} onChoosePlan={onChoosePlan} />
      {previewing.now.state === 'done' && (
        <>
          {previewing.stale && (
            <StaleNote text={said.stale} action={said.again} onAction={preview} />
          )}
          <Preview preview={previewing.now.result} onGo={onGo} />
          <Button
            appearance="primary"
            size="large"
            icon={<TableAddRegular />}
            onClick={() => making.start()}
          >
            {said.create}
          </Button>
        </>
      )}
      {previewing.now.state === 'idle' && <Button onClick={() => preview()}>{said.again}</Button>}
    </div>
  );
}

function Preview(props: {
  readonly preview: SummaryPreview;
  readonly onGo: (view: View) => void;
}): ReactElement {
  const { rollups, counts } = props.preview;
  const tabs = rollups.filter(({ missing }) => missing.length === 0);
  const said = useSurroundings().words.pane.summary;
  return (
    <>
      <section className="card" aria-labelledby="tabs">
        <h1 id="tabs" className="label">
          {said.heading}
        </h1>
        <ul className="plain">
          {tabs.map((tab) => (
            <li key={tab.key} className="line">
              <strong>{tab.name}</strong>
              <span className="quiet">{said[tab.action]}</span>
            </li>
          ))}
        </ul>
        {tabs.some(({ action }) => action === 'refill') && (
          <p className="quiet">{said.refillNote}</p>
        )}
      </section>
      {counts.error > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className="message">{said.errors(counts.error)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => props.onGo('validate')}>{said.seeErrors}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
