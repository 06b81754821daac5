/** The opening view: which plan and ledgers the workbook holds, or what is missing; and what can be done. */
import { Button, Link } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { LedgerFacts } from '../../tasks/workbook-facts';
import type { MadeLedgers } from '../../tasks/make-ledger';
import type { NextAsOfResult } from '../../tasks/next-as-of';
import type { OpenResult } from '../../tasks/open';
import type { PlanOrigin } from '../../tasks/plan-origin';
import type { Words } from '../../words';
import type { RevertResult } from '../../core/revert-result';
import { PartQuestion } from '../part-notes';
import { TabsQuestion } from '../tabs-question';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { NextPlanPage } from '../next-plan/use-next-plan';
import type { AnswerPlan } from '../verbs';
import { useJump } from '../use-jump';
import type { Run } from '../state/pane-run';
import { useUpToDate } from '../state/use-up-to-date';
import type { View } from '../view';
import { HistoryPart } from './history-part';
import { MakeLedgers } from './make-ledgers';
import { MakePlanButton, needsPlan } from './make-plan-button';
import { MissingColumns } from './missing-columns';
import { PlanPart } from './plan-part';
import { NextAsOf } from './next-as-of';
import { NextPlanButton } from './next-plan-button';
import { RevertibleCard } from './revertible-card';
import { VerbButtons } from './verb-buttons';

export function Overview(props: {
  readonly opening: Run<OpenResult>;
  readonly reverting: Run<RevertResult>;
  readonly advancing: Run<NextAsOfResult>;
  readonly makingLedgers: Run<MadeLedgers>;
  readonly nextPlan: NextPlanPage;
  readonly onMakePlan: () => void;
  readonly onGo: (view: View) => void;
  readonly onAnswerPlan: AnswerPlan;
}): ReactElement {
  const { opening, reverting, advancing, makingLedgers, nextPlan, onMakePlan, onGo, onAnswerPlan } =
    props;
  const { opening: texts } = useSurroundings().words.pane;
  const { start, now } = opening;

  // Reading is cheap and writes nothing, so it is done at each visit, because tabs may have been added or removed without an event, and
  // when the result is out of date.
  useEffect(() => start(), [start]);
  useUpToDate(opening);

  return (
    <div className="stack">
      {now.state === 'trouble' && needsPlan(now.trouble.code) && (
        <MakePlanButton large onOpen={onMakePlan} />
      )}
      <Unfinished run={opening} onAnswerPlan={onAnswerPlan} />
      {now.state === 'done' && now.result.unsettled && (
        <TabsQuestion trouble={now.result.unsettled} onAnswer={() => start()} />
      )}
      {now.state === 'done' && <Found opened={now.result} />}
      {now.state === 'done' && now.result.answered && (
        <Answered
          onDeny={() => {
            const { id } = now.result.plan;
            void onAnswerPlan({ plan: id, isOfPlan: false }).then(() => start());
          }}
        />
      )}
      {now.state === 'done' && now.result.asksPart && <PartQuestion onAnswered={() => start()} />}
      {now.state === 'done' && (
        <VerbButtons sheetsOnly={now.result.part === 'sheets'} onGo={onGo} />
      )}
      <MakeLedgers
        lacking={now.state === 'done' ? now.result.ledgersToMake : []}
        making={makingLedgers}
      />
      <NextAsOf advancing={advancing} />
      {now.state === 'done' && now.result.part === null && (
        <NextPlanButton returning={nextPlan.returning} onOpen={nextPlan.open} />
      )}
      {now.state === 'done' && (
        <RevertibleCard revertible={now.result.revertible} reverting={reverting} />
      )}
      <HistoryPart />
      {now.state === 'done' && <MakePlanButton large={false} onOpen={onMakePlan} />}
      <PlanPart origin={now.state === 'done' ? now.result.origin : null} />
      {(now.state === 'done' || now.state === 'idle') && (
        <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={() => start()}>
          {texts.again}
        </Button>
      )}
    </div>
  );
}

function originWords(origin: PlanOrigin, texts: Words['pane']['ownPlan']): string {
  if (origin.kind === 'own') return texts.own(origin.source, origin.changed);
  return origin.kind === 'imported' ? texts.imported : texts.builtIn;
}

function Found({ opened }: { readonly opened: OpenResult }): ReactElement {
  const { words } = useSurroundings();
  const { opening: texts, part } = words.pane;
  return (
    <>
      <section className="card" aria-labelledby="plan">
        <h1 id="plan" className="label">
          {texts.heading}
        </h1>
        <p className="plan">
          <span className="quiet">{opened.plan.municipality}</span>
          <strong>{opened.plan.title}</strong>
          <span className="quiet">{originWords(opened.origin, words.pane.ownPlan)}</span>
        </p>
        <h2 className="label">{opened.part === 'sheets' ? part.statusSheets : texts.ledgers}</h2>
        <ul className="plain">
          {opened.ledgers.map((ledger) => (
            <LedgerLine key={`${ledger.sheetId} ${ledger.address}`} ledger={ledger} />
          ))}
        </ul>
        {opened.tabs.length > 0 && (
          <>
            <h2 className="label">{texts.tabs}</h2>
            <ul className="plain">
              {opened.tabs.map((tab) => (
                <li key={tab}>{tab}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      {opened.missing.length > 0 && <MissingColumns missing={opened.missing} />}
    </>
  );
}

/** The way back if the plan was not recognised but answered by a person. */
function Answered({ onDeny }: { readonly onDeny: () => void }): ReactElement {
  const { opening: texts } = useSurroundings().words.pane;
  return (
    <p className="quiet">
      {texts.answered}{' '}
      <Link as="button" onClick={onDeny}>
        {texts.deny}
      </Link>
    </p>
  );
}

function LedgerLine({ ledger }: { readonly ledger: LedgerFacts }): ReactElement {
  const { words } = useSurroundings();
  const texts = words.pane;
  const jump = useJump();
  const go = (): void => {
    jump(ledger.sheetId, ledger.address, texts.findings.jumped(ledger.sheet, ledger.address));
  };
  return (
    <li>
      <p className="line">
        <Link as="button" onClick={go} aria-label={texts.opening.goToLedger(ledger.name)}>
          {ledger.name}
        </Link>
        <strong className="figure">{texts.opening.records(ledger.records)}</strong>
      </p>
      <p className="quiet">{texts.opening.sheet(ledger.sheet)}</p>
      {ledger.unread.map(({ sheet, sheetId, address, rows }) => (
        <p key={`${sheetId} ${address}`}>
          <Link
            as="button"
            onClick={() => jump(sheetId, address, texts.findings.jumped(sheet, address))}
          >
            {texts.opening.unread(sheet, address, rows)}
          </Link>
        </p>
      ))}
      {ledger.uncounted > 0 && <p>{texts.opening.uncounted(ledger.uncounted)}</p>}
      {ledger.hiddenRows > 0 && <p>{texts.opening.hidden(ledger.hiddenRows)}</p>}
    </li>
  );
}
