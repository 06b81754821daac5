/** 数字の内訳: the figure that is selected on a summary tab, how it is worked out, and the records behind it. */
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Traced, TracedLedger, TraceResult } from '../../tasks/trace';
import { useSurroundings } from '../surroundings';
import { TroubleMessage } from '../trouble-message';
import { Unfinished } from '../unfinished';
import type { AnswerPlan } from '../verbs';
import { useJump } from '../use-jump';
import type { Run } from '../state/pane-run';
import { useCount } from '../state/use-store';
import { JumpList } from './jump-list';
import { useFollowing } from './use-following';

export function TracePart(props: {
  readonly tracing: Run<Traced>;
  readonly onMake: () => void;
  readonly onAnswerPlan: AnswerPlan;
}): ReactElement {
  const { tracing, onMake, onAnswerPlan } = props;
  const { words, say, answer } = useSurroundings();
  const texts = words.pane.summary;
  const { shown, follow } = useFollowing(tracing);
  const edited = useCount('edited');
  const { now } = tracing;
  const traced = shown?.result ?? null;

  // The answer is announced if a person pressed the button, but not while a person moves through the grid.
  const pressed = useRef(false);
  useEffect(() => {
    if (!pressed.current || now.state !== 'done') return;
    pressed.current = false;
    const { result } = now;
    if (result.state === 'figure') answer(texts.traced(result.cell));
    else answer(result.state === 'no-figure' ? texts.noFigure(result.tab) : texts.traceHelp);
  }, [now, texts, answer]);

  return (
    <div className="stack">
      <Button
        icon={<SearchRegular />}
        onClick={() => {
          pressed.current = true;
          say(texts.tracingNow);
          follow();
        }}
      >
        {texts.traceSelected}
      </Button>
      {now.state === 'trouble' &&
        (now.trouble.code === 'which-plan' ? (
          <Unfinished run={tracing} onAnswerPlan={onAnswerPlan} />
        ) : (
          <TroubleMessage trouble={now.trouble} onRetry={() => tracing.retry()} />
        ))}
      {traced?.state === 'figure' ? (
        <Figure traced={traced} edited={shown?.counts.edited !== edited} onMake={onMake} />
      ) : (
        <p>{traced?.state === 'no-figure' ? texts.noFigure(traced.tab) : texts.traceHelp}</p>
      )}
    </div>
  );
}

function Figure(props: {
  readonly traced: TraceResult;
  /** The workbook has changed since. */
  readonly edited: boolean;
  readonly onMake: () => void;
}): ReactElement {
  const { traced, edited, onMake } = props;
  const { words } = useSurroundings();
  const texts = words.pane.summary;
  const { tab, sheetId, row, column, cell, figure } = traced;
  const { source, terms, valueReason, current, ledgers } = traced;
  const jump = useJump();
  const positions = [
    [texts.position.tab, tab],
    [texts.position.row, row],
    [texts.position.column, column],
  ].filter(([, text]) => text !== '');
  return (
    <>
      <section className="card" aria-labelledby="figure">
        <h1 id="figure" className="traced figure">
          {figure === '' ? texts.emptyFigure : figure}
        </h1>
        <dl className="places">
          {positions.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>{texts.position.cell}</dt>
            <dd>
              <Link as="button" onClick={() => jump(sheetId, cell, texts.jumped(tab, cell))}>
                {cell}
              </Link>
            </dd>
          </div>
        </dl>
        <h2 className="label">{texts.definition}</h2>
        <p>{words.measure(source, terms)}</p>
        <p className="quiet">{valueReason === null ? texts.live : texts.asValue(valueReason)}</p>
        {edited && <p className="quiet">{texts.editedSince}</p>}
      </section>
      {!current && !edited && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody className="message">{texts.outdated}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onMake}>{texts.making}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {ledgers.every(({ records }) => records.length === 0) && <p>{texts.noRecords}</p>}
      {ledgers
        .filter(({ records }) => records.length > 0)
        .map((ledger) => (
          <Records key={`${tab} ${cell} ${ledger.name}`} ledger={ledger} />
        ))}
    </>
  );
}

function Records({ ledger }: { readonly ledger: TracedLedger }): ReactElement {
  const { recordName, all, records } = ledger;
  const texts = useSurroundings().words.pane.summary;
  const heading = useId();
  return (
    <section className="stack close" aria-labelledby={heading}>
      <h2 id={heading} className="label">
        {texts.records(recordName, all, records.length)}
      </h2>
      <JumpList
        label={texts.records(recordName, all, records.length)}
        lines={records.map(({ number, title, sheet, sheetId, cell }) => ({
          key: `${sheetId} ${cell}`,
          sheetId,
          sheet,
          cell,
          title: number,
          text: title,
        }))}
      />
    </section>
  );
}
