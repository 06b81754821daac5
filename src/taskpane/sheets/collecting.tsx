/** 回収: reads the workbook's status sheets, shows what differs from the ledger, and brings in what is ticked. */
import { Button } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { StaleNote } from '../stale-note';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { AnswerPlan } from '../verbs';
import { CollectDone } from './collect-done';
import { useSheets } from './store';
import { HowToCollect } from './how-to-collect';
import { countFound, Report } from './report';

export function Collecting(props: {
  readonly onValidate: () => void;
  readonly onAnswerPlan: AnswerPlan;
}): ReactElement {
  const { onValidate, onAnswerPlan } = props;
  const { words, say } = useSurroundings();
  const texts = words.pane.collecting;
  const { reading, collecting, report } = useSheets();
  const { now, latest, stale } = reading;

  // Announced when a run ends, not when a person comes back to its result.
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && now.state === 'done') {
      say(texts.result(countFound(now.result.collection)));
    }
    wasRunning.current = now.state === 'running';
  }, [now, texts, say]);

  if (collecting.now.state === 'done')
    return (
      <CollectDone
        result={collecting.now.result}
        onAgain={() => {
          collecting.clear();
          reading.start();
        }}
        onValidate={onValidate}
      />
    );
  if (collecting.now.state === 'running') return <Unfinished run={collecting} />;
  return (
    <div className="stack">
      {collecting.now.state === 'trouble' && <Unfinished run={collecting} />}
      {latest === null && now.state !== 'running' && (
        <section className="stack close" aria-labelledby="collect">
          <h1 id="collect">{texts.heading}</h1>
          <p className="quiet">{texts.text}</p>
        </section>
      )}
      <Unfinished run={reading} onAnswerPlan={onAnswerPlan} />
      {now.state !== 'running' && (
        <>
          {stale && latest ? (
            <StaleNote
              text={texts.stale}
              action={texts.readAgain}
              onAction={() => reading.start()}
            />
          ) : (
            now.state !== 'trouble' && (
              <Button
                appearance={latest ? 'secondary' : 'primary'}
                icon={<DocumentSearchRegular />}
                onClick={() => reading.start()}
              >
                {latest ? texts.readAgain : texts.read}
              </Button>
            )
          )}
          {latest && (
            <Report
              collection={latest.collection}
              position={report}
              stale={stale}
              onApply={(accepted, left) => collecting.start(accepted, left)}
            />
          )}
          {latest === null && <HowToCollect />}
        </>
      )}
    </div>
  );
}
