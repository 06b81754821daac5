/** 集計表を作る: shows what it will make, makes it on request, and ends with the way to the tabs. */
import { Button } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { RevertResult } from '../../core/revert-result';
import type { SummaryPreview, SummaryResult } from '../../tasks/summarize';
import type { SummaryChoice } from '../choices';
import { OpenErrors } from '../open-errors';
import { StaleNote } from '../stale-note';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { AnswerPlan } from '../verbs';
import type { Run } from '../state/pane-run';
import type { View } from '../view';
import { ChooseRollups } from './choose-rollups';
import { SummaryDone } from './summary-done';
import { optionsOf } from './options';
import type { ChosenSummaryOptions } from './options';

export interface MakeProps {
  readonly previewing: Run<SummaryPreview>;
  readonly making: Run<SummaryResult, [ChosenSummaryOptions]>;
  readonly reverting: Run<RevertResult>;
  readonly onGo: (view: View) => void;
  readonly onAnswerPlan: AnswerPlan;
}

export function MakePart(props: MakeProps & { readonly onTrace: () => void }): ReactElement {
  const { previewing, making, reverting, onGo, onAnswerPlan, onTrace } = props;
  const texts = useSurroundings().words.pane.summary;
  const { begin, start: preview } = previewing;

  useEffect(() => begin(), [begin]);

  if (making.now.state === 'running' || making.now.state === 'trouble')
    return <Unfinished run={making} onAnswerPlan={onAnswerPlan} />;
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
        onGo={onGo}
        onTrace={onTrace}
      />
    );
  return (
    <div className="stack">
      <Unfinished run={previewing} onAnswerPlan={onAnswerPlan} />
      {previewing.now.state === 'done' && (
        <>
          {previewing.stale && (
            <StaleNote text={texts.stale} action={texts.again} onAction={preview} />
          )}
          <Choosing
            key={previewing.now.result.plan.id}
            preview={previewing.now.result}
            onMake={making.start}
            onGo={onGo}
          />
        </>
      )}
      {previewing.now.state === 'idle' && <Button onClick={() => preview()}>{texts.again}</Button>}
    </div>
  );
}

function Choosing(props: {
  readonly preview: SummaryPreview;
  readonly onMake: (options: ChosenSummaryOptions) => void;
  readonly onGo: (view: View) => void;
}): ReactElement {
  const { preview, onMake, onGo } = props;
  const { plan, rollups, counts } = preview;
  const { verbs, words } = useSurroundings();
  const texts = words.pane.summary;
  const [choice, setChoice] = useState<SummaryChoice>(() => verbs.recallSummary(plan.id));
  const options = optionsOf(rollups, choice);
  return (
    <>
      <ChooseRollups
        rollups={rollups}
        choice={choice}
        onChoose={(to) => {
          setChoice(to);
          verbs.rememberSummary(plan.id, to);
        }}
      />
      <OpenErrors count={counts.error} texts={texts} onSee={() => onGo('validate')} />
      <Button
        appearance="primary"
        size="large"
        icon={<TableAddRegular />}
        disabledFocusable={options.rollups.length === 0}
        onClick={() => onMake(options)}
      >
        {texts.create}
      </Button>
    </>
  );
}
