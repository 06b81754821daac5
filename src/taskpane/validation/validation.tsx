/** 検証: runs the check, then shows its findings; the mark when the workbook has changed since. */
import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { ValidateResult } from '../../tasks/contract';
import { StaleNote } from '../stale-note';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { Run } from '../use-run';
import { Findings } from './findings';

export function Validation(props: {
  readonly validating: Run<ValidateResult>;
  readonly onChoosePlan: (planId: string) => void;
}): ReactElement {
  const { validating, onChoosePlan } = props;
  const { words, say } = useSurroundings();
  const said = words.pane;
  const { now, begin, start, stale } = validating;

  useEffect(begin, [begin]);
  useEffect(() => {
    if (now.state !== 'done') return;
    const { error, warning, info } = now.result.counts;
    say(said.findings.result(error, warning, info));
  }, [now, said, say]);

  return (
    <div className="stack">
      <Unfinished run={validating} onChoosePlan={onChoosePlan} />
      {now.state === 'idle' && (
        <Button appearance="primary" onClick={start}>
          {said.validate}
        </Button>
      )}
      {now.state === 'done' && (
        <>
          {stale && (
            <StaleNote text={said.findings.stale} action={said.findings.again} onAction={start} />
          )}
          <Findings result={now.result} onAgain={stale ? null : start} />
          {!stale && now.result.findings.length === 0 && (
            <Button icon={<ArrowClockwiseRegular />} onClick={start}>
              {said.findings.again}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
