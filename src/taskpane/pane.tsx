/** The pane: its views under one bar, and the status line that says what just happened. */
import { FluentProvider, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Words } from '../words';
import { AsOfLine } from './as-of-line';
import { useMakePlan } from './make-plan/use-make-plan';
import { useNextPlan } from './next-plan/use-next-plan';
import { Overview } from './overview/overview';
import { SheetsProvider, useSheetsStore } from './sheets/store';
import { Sheets } from './sheets/sheets';
import { Summary } from './summary/summary';
import { useStatusLine } from './status-line';
import { SurroundingsProvider } from './surroundings';
import { theme } from './theme';
import { PaneStore } from './state/pane-store';
import { StoreProvider, useRun, useStore } from './state/use-store';
import { ValidationProvider, useValidationStore } from './validation/store';
import { Validation } from './validation/validation';
import type { AnswerPlan, Verbs } from './verbs';
import { VIEWS } from './view';
import type { View } from './view';

const MakePlan = lazy(() => import(/* webpackChunkName: "make-plan" */ './make-plan/make-plan'));
const NextPlan = lazy(() => import(/* webpackChunkName: "next-plan" */ './next-plan/next-plan'));

interface PaneProps {
  readonly verbs: Verbs;
  readonly words: Words;
  readonly firstView: View;
}

export function Pane({ verbs, ...rest }: PaneProps): ReactElement {
  const [store] = useState(() => new PaneStore(verbs));
  useEffect(() => () => store.stop(), [store]);
  return (
    <StoreProvider value={store}>
      <Views {...rest} />
    </StoreProvider>
  );
}

function Views(props: Omit<PaneProps, 'verbs'>): ReactElement {
  const { words, firstView } = props;
  const store = useStore();
  const { verbs } = store;
  const [view, setView] = useState<View>(firstView);
  const status = useStatusLine();
  const { say, answer, warn, acted, edited: workbookEdited } = status;
  const opening = useRun((runs) => runs.opening);
  const previewing = useRun((runs) => runs.previewingSummary);
  const making = useRun((runs) => runs.summarizing);
  const tracing = useRun((runs) => runs.tracing);
  const comparing = useRun((runs) => runs.comparing);
  const makingChanges = useRun((runs) => runs.makingChanges);
  const reverting = useRun((runs) => runs.reverting);
  const advancing = useRun((runs) => runs.advancing);
  const makingLedgers = useRun((runs) => runs.makingLedgers);
  const validation = useValidationStore({ words, say, answer });
  const sheets = useSheetsStore();
  const nextPlan = useNextPlan();
  const makePlan = useMakePlan();
  const { changed, writing: checkWriting, validating } = validation;

  // One permanent subscription, because events of Excel would be lost between ending one and beginning the next.
  const heed = useRef(changed);
  useEffect(() => {
    heed.current = changed;
  });
  useEffect(
    () =>
      verbs.watch((change) => {
        store.changed('edited');
        workbookEdited();
        heed.current(change);
      }),
    [verbs, store, workbookEdited],
  );

  // Nothing may be read or begun while tabs are being written.
  const writing =
    making.now.state === 'running' ||
    makingChanges.now.state === 'running' ||
    reverting.now.state === 'running' ||
    advancing.now.state === 'running' ||
    makingLedgers.now.state === 'running' ||
    checkWriting.busy ||
    sheets.busy;

  const answerPlan: AnswerPlan = async (given) => {
    const ended = await store.answer(given);
    if (!ended.ok) warn(words.trouble(ended.trouble));
  };

  const go = (to: View): void => {
    // A button of the ribbon counts as well, which is no click in the pane.
    acted();
    say('');
    setView(to);
  };

  const surroundings = useMemo(
    () => ({ verbs, words, say, answer, warn }),
    [verbs, words, say, answer, warn],
  );

  return (
    <SurroundingsProvider value={surroundings}>
      <FluentProvider
        theme={theme}
        className="pane"
        onClickCapture={acted}
        onKeyDownCapture={acted}
      >
        <header className="bar">
          <TabList
            size="small"
            aria-label={words.pane.navigation}
            selectedValue={view}
            disabled={writing}
            onTabSelect={(_event, { value }) => {
              const to = VIEWS.find((known) => known === value);
              if (to) go(to);
            }}
          >
            {VIEWS.map((each) => (
              <Tab key={each} value={each}>
                {words.pane[each]}
              </Tab>
            ))}
          </TabList>
          <AsOfLine disabled={writing} />
        </header>
        <main className="view">
          <div role="tabpanel" aria-label={words.pane[view]}>
            {view === 'overview' && nextPlan.isOpen && (
              <Suspense fallback={<p role="status">{words.pane.nextPlan.loading}</p>}>
                <NextPlan page={nextPlan} onAnswerPlan={answerPlan} />
              </Suspense>
            )}
            {view === 'overview' && makePlan.isOpen && (
              <Suspense fallback={<p role="status">{words.pane.makePlan.opening}</p>}>
                <MakePlan page={makePlan} onGo={go} />
              </Suspense>
            )}
            {view === 'overview' && !nextPlan.isOpen && !makePlan.isOpen && (
              <Overview
                opening={opening}
                reverting={reverting}
                advancing={advancing}
                makingLedgers={makingLedgers}
                nextPlan={nextPlan}
                onMakePlan={makePlan.open}
                onGo={go}
                onAnswerPlan={answerPlan}
              />
            )}
            {view === 'validate' && (
              <ValidationProvider value={validation}>
                <Validation onAnswerPlan={answerPlan} />
              </ValidationProvider>
            )}
            {view === 'summarize' && (
              <Summary
                previewing={previewing}
                making={making}
                reverting={reverting}
                tracing={tracing}
                comparing={comparing}
                makingChanges={makingChanges}
                onGo={go}
                onAnswerPlan={answerPlan}
              />
            )}
            {view === 'sheets' && (
              <SheetsProvider value={sheets}>
                <Sheets
                  onGo={go}
                  onValidate={() => {
                    go('validate');
                    validating.start();
                  }}
                  onAnswerPlan={answerPlan}
                />
              </SheetsProvider>
            )}
          </div>
        </main>
        <p className="status" role="status" aria-live="polite">
          {status.text}
        </p>
      </FluentProvider>
    </SurroundingsProvider>
  );
}
