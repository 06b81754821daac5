/** The pane: its views under one bar, and the status line that says what just happened. */
import { FluentProvider, Tab, TabList } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { TaskOptions } from '../tasks/task-options';
import type { Words } from '../words';
import { Overview } from './overview/overview';
import { SheetsProvider, useSheetsStore } from './sheets/store';
import { Sheets } from './sheets/sheets';
import { Summary } from './summary/summary';
import type { ChosenSummaryOptions } from './summary/options';
import { MomentProvider } from './moment';
import { useStatusLine } from './status-line';
import { SurroundingsProvider } from './surroundings';
import { theme } from './theme';
import { useRun } from './use-run';
import { ValidationProvider, useValidationStore } from './validation/store';
import { Validation } from './validation/validation';
import type { AnswerPlan, Verbs } from './verbs';
import { VIEWS } from './view';
import type { View } from './view';

interface PaneProps {
  readonly verbs: Verbs;
  readonly words: Words;
  readonly firstView: View;
}

export function Pane({ verbs, ...rest }: PaneProps): ReactElement {
  return (
    <MomentProvider verbs={verbs}>
      {(telling) => <Views verbs={telling} {...rest} />}
    </MomentProvider>
  );
}

function Views(props: PaneProps): ReactElement {
  const { verbs, words, firstView } = props;
  const [view, setView] = useState<View>(firstView);
  const [planId, setPlanId] = useState<string | undefined>();
  const status = useStatusLine();
  const { say, answer, warn, edited: workbookEdited } = status;
  // How often people have changed the workbook since the pane stands: results made before are stale.
  const [edition, setEdition] = useState(0);

  const edited = useCallback(() => setEdition((before) => before + 1), []);

  const withPlan = useCallback(
    <O extends TaskOptions>(options: O): O =>
      planId === undefined ? options : { ...options, planId },
    [planId],
  );
  const opening = useRun(
    useCallback((options: TaskOptions) => verbs.open(withPlan(options)), [verbs, withPlan]),
    edition,
    'reads',
  );
  const previewing = useRun(
    useCallback(
      (options: TaskOptions) => verbs.previewSummary(withPlan(options)),
      [verbs, withPlan],
    ),
    edition,
    'reads',
  );
  const making = useRun(
    useCallback(
      (options: TaskOptions, chosen: ChosenSummaryOptions) =>
        verbs.summarize(withPlan({ ...options, ...chosen })),
      [verbs, withPlan],
    ),
    edition,
    'writes',
  );
  const tracing = useRun(
    useCallback((options: TaskOptions) => verbs.trace(withPlan(options)), [verbs, withPlan]),
    edition,
    'reads',
  );
  const reverting = useRun(
    useCallback(
      (options: TaskOptions) => verbs.revert({ ...options, typed: options.typed ?? 'ask' }),
      [verbs],
    ),
    edition,
    'writes',
  );
  const store = useValidationStore({
    verbs,
    words,
    say,
    withPlan,
    reverting,
    onLedgersChanged: edited,
  });
  const { changed, writing: checkWriting, validating, outdate } = store;
  const sheets = useSheetsStore({
    verbs,
    withPlan,
    reverting,
    edition,
    onLedgersChanged: outdate,
  });

  // One subscription for good: between leaving one and taking the next, Excel's events would be lost.
  const heed = useRef(changed);
  useEffect(() => {
    heed.current = changed;
  });
  useEffect(
    () =>
      verbs.watch((change) => {
        edited();
        workbookEdited();
        heed.current(change);
      }),
    [verbs, edited, workbookEdited],
  );

  // Nothing may be read or begun while tabs are being written.
  const writing =
    making.now.state === 'running' ||
    reverting.now.state === 'running' ||
    checkWriting.busy ||
    sheets.busy;

  const answerPlan: AnswerPlan = async (answer) => {
    // Kept first: what is read next asks the workbook.
    const kept = await verbs.answerPlan(answer);
    if (!kept.ok) warn(words.trouble(kept.trouble));
    setPlanId(answer.isOfPlan ? answer.plan : undefined);
    opening.clear();
    validating.clear();
    previewing.clear();
    tracing.clear();
    sheets.clear();
  };

  /** The tabs of the last run are gone, and so is what was said of them. */
  const reverted = (): void => {
    making.clear();
    previewing.clear();
    tracing.clear();
    sheets.clear();
    opening.start();
    // What was taken back may have been fixes of ledger cells.
    if (validating.latest) store.checkAgain();
  };

  const go = (to: View): void => {
    say('');
    // The add-in's own tabs have come or gone without a word: its own edits mark nothing stale.
    if (to === 'overview') opening.clear();
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
        onClickCapture={status.acted}
        onKeyDownCapture={status.acted}
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
        </header>
        <main className="view">
          <div role="tabpanel" aria-label={words.pane[view]}>
            {view === 'overview' && (
              <Overview
                opening={opening}
                reverting={reverting}
                onReverted={reverted}
                onGo={go}
                onAnswerPlan={answerPlan}
              />
            )}
            {view === 'validate' && (
              <ValidationProvider value={store}>
                <Validation onAnswerPlan={answerPlan} />
              </ValidationProvider>
            )}
            {view === 'summarize' && (
              <Summary
                previewing={previewing}
                making={making}
                reverting={reverting}
                tracing={tracing}
                edition={edition}
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
