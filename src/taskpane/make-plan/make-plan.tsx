/** この台帳で計画をつくる: five steps, back and forth at will; what is decided is kept at once. Loaded when it is asked for. */
import { Button, Tab, TabList } from '@fluentui/react-components';
import { ArrowRightRegular, DocumentCheckmarkRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { FIRST_DRAFT, STEPS, type Step } from '../../core/infer/draft';
import { PageHead } from '../page-head';
import { StaleNote } from '../stale-note';
import { useRun } from '../state/use-store';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { View } from '../view';
import { FieldsStep } from './fields-step';
import { FormsStep } from './forms-step';
import { LedgersStep } from './ledgers-step';
import type { MakePlanVerbs } from './make-plan-verbs';
import { RollupsStep } from './rollups-step';
import { RulesStep } from './rules-step';
import { StepProvider, useMaking, type Making } from './use-making';
import type { MakePlanPage } from './use-make-plan';

const PARTS: Readonly<Record<Step, () => ReactElement>> = {
  ledgers: LedgersStep,
  fields: FieldsStep,
  rules: RulesStep,
  rollups: RollupsStep,
  forms: FormsStep,
};

export default function MakePlan(props: {
  readonly page: MakePlanPage;
  readonly onGo: (view: View) => void;
}): ReactElement {
  const { page, onGo } = props;
  const { verbs } = useSurroundings();
  const [own, setOwn] = useState<MakePlanVerbs | null>(null);
  useEffect(() => {
    void verbs.makePlan().then((loaded) => setOwn(loaded));
  }, [verbs]);
  const making = useMaking();
  const finishing = useRun((runs) => runs.making.finishing);
  const close = (): void => {
    finishing.clear();
    page.close();
  };
  if (finishing.now.state === 'done')
    return (
      <Finished
        onClose={close}
        onRevise={finishing.clear}
        onValidate={() => {
          close();
          onGo('validate');
        }}
      />
    );
  return <Steps making={making} own={own} onClose={close} />;
}

function Steps(props: {
  readonly making: Making;
  readonly own: MakePlanVerbs | null;
  readonly onClose: () => void;
}): ReactElement {
  const { making, own, onClose } = props;
  const { made, draft, decide, run, isPending } = making;
  const { words } = useSurroundings();
  const texts = words.pane.makePlan;
  const finishing = useRun((runs) => runs.making.finishing);
  const ground = useMemo(
    () => (made && own ? { made, draft, decide, verbs: own } : null),
    [made, draft, decide, own],
  );
  const { step } = draft;
  const Part = PARTS[step];
  const busy = finishing.now.state === 'running';
  return (
    <div className="stack make-plan">
      <PageHead back={texts.back} onBack={onClose} disabled={busy} subject={step}>
        {`${texts.heading}：${texts.steps[step]}`}
      </PageHead>
      {!made && <Unfinished run={run} />}
      {ground && (
        <StepProvider value={ground}>
          <TabList
            size="small"
            appearance="subtle"
            className="steps"
            aria-label={texts.stepsLabel}
            selectedValue={step}
            disabled={busy}
            onTabSelect={(_event, { value }) => {
              const to = STEPS.find((known) => known === value);
              if (to) decide({ step: to });
            }}
          >
            {STEPS.map((each) => (
              <Tab key={each} value={each}>
                {texts.steps[each]}
              </Tab>
            ))}
          </TabList>
          {run.stale && (
            <StaleNote
              text={texts.stale}
              action={texts.readAgain}
              onAction={() => run.start(words.language, null)}
            />
          )}
          <p className="quiet">{texts.intro[step]}</p>
          <div role="tabpanel" aria-label={texts.steps[step]} className="stack">
            <Part />
          </div>
          <p className="aloud" role="status">
            {isPending ? texts.working : ''}
          </p>
          <Unfinished run={finishing} />
          <StepButtons making={making} />
        </StepProvider>
      )}
    </div>
  );
}

function StepButtons({ making }: { readonly making: Making }): ReactElement {
  const { made, draft, decide, isPending } = making;
  const { words, answer } = useSurroundings();
  const texts = words.pane.makePlan;
  const finishing = useRun((runs) => runs.making.finishing);
  const at = STEPS.indexOf(draft.step);
  const [previous, next] = [STEPS[at - 1], STEPS[at + 1]];
  const cannotFinish = !made?.proposal.reading || isPending || finishing.now.state === 'running';
  return (
    <>
      <div className="line">
        {previous ? (
          <Button onClick={() => decide({ step: previous })}>
            {texts.previous(texts.steps[previous])}
          </Button>
        ) : (
          <span />
        )}
        {next && (
          <Button
            appearance="primary"
            icon={<ArrowRightRegular />}
            iconPosition="after"
            onClick={() => decide({ step: next })}
          >
            {texts.next(texts.steps[next])}
          </Button>
        )}
      </div>
      <Button
        appearance={next ? 'secondary' : 'primary'}
        icon={<DocumentCheckmarkRegular />}
        disabledFocusable={cannotFinish}
        onClick={() => {
          if (made) finishing.start(made);
        }}
      >
        {texts.finish}
      </Button>
      {next && <p className="quiet">{texts.finishNote}</p>}
      <p className="quiet">{texts.kept}</p>
      {JSON.stringify(draft.choices) !== '{}' && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => {
            decide(FIRST_DRAFT);
            answer(texts.restarted);
          }}
        >
          {texts.restart}
        </Button>
      )}
    </>
  );
}

function Finished(props: {
  readonly onClose: () => void;
  readonly onRevise: () => void;
  readonly onValidate: () => void;
}): ReactElement {
  const { onClose, onRevise, onValidate } = props;
  const texts = useSurroundings().words.pane.makePlan;
  return (
    <div className="stack">
      <PageHead back={texts.back} onBack={onClose}>
        {texts.finished}
      </PageHead>
      <p role="status">{texts.finishedText}</p>
      <Button appearance="primary" onClick={onValidate}>
        {texts.toValidate}
      </Button>
      <Button onClick={onRevise}>{texts.revise}</Button>
    </div>
  );
}
