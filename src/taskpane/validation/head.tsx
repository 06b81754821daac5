/** The head of 検証: whether the plan can be submitted, how to check again, and the way to the tools. */
import { Button, ProgressBar, Switch } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  CheckmarkCircleFilled,
  DismissRegular,
  ErrorCircleFilled,
  PrintRegular,
  QuestionCircleFilled,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ValidateResult } from '../../tasks/validate-result';
import { useSurroundings } from '../surroundings';
import { useValidation } from './store';

const SIGNS = {
  ready: CheckmarkCircleFilled,
  notReady: ErrorCircleFilled,
  unsure: QuestionCircleFilled,
} as const;

export function Head({ result }: { readonly result: ValidateResult }): ReactElement {
  const { words, say } = useSurroundings();
  const texts = words.pane.findings;
  const { validating, position, choices, choose, writing } = useValidation();
  const { now, stale } = validating;
  const { ready, errors, unexplained, explained } = result.submission;
  // A judgement from before the ledger changed is void.
  const state = stale ? 'unsure' : ready ? 'ready' : 'notReady';
  const Sign = SIGNS[state];
  const running = now.state === 'running';

  return (
    <section className={`submission ${state}`} aria-label={texts.submission}>
      {running && <ProgressBar className="thin" value={now.done} aria-label={texts.running} />}
      <div className="line above">
        <div className="line tight">
          <Sign className="sign large" aria-hidden />
          <div>
            <h1>{texts[state]}</h1>
            <p className="quiet">
              {state === 'unsure'
                ? texts.unsureText
                : ready
                  ? texts.readyText(explained)
                  : texts.notReadyText(errors, unexplained)}
            </p>
          </div>
        </div>
        {running ? (
          <Button
            size="small"
            icon={<DismissRegular />}
            disabled={now.cancelling}
            onClick={validating.cancel}
          >
            {words.pane.running.cancel}
          </Button>
        ) : (
          // A stale result has the same button in its note.
          !stale && (
            <Button
              size="small"
              icon={<ArrowClockwiseRegular />}
              disabled={writing.busy}
              onClick={() => validating.start()}
            >
              {texts.again}
            </Button>
          )
        )}
      </div>
      <div className="line">
        <Switch
          className="switch"
          checked={choices.whileTyping}
          label={texts.whileTyping}
          title={texts.whileTypingHint}
          onChange={(_event, { checked }) => {
            choose({ whileTyping: checked });
            say(checked ? texts.whileTypingOn : texts.whileTypingOff);
          }}
        />
        <Button
          size="small"
          icon={<PrintRegular />}
          disabled={writing.busy}
          onClick={() => position.go({ name: 'tools' })}
        >
          {words.pane.tools.heading}
        </Button>
      </div>
      {result.report && <ReportState report={result.report} stale={stale} />}
    </section>
  );
}

/** Whether the tab 検証結果 is still up to date, and the way to refill it. */
function ReportState(props: {
  readonly report: NonNullable<ValidateResult['report']>;
  readonly stale: boolean;
}): ReactElement {
  const { tab, upToDate } = props.report;
  const texts = useSurroundings().words.pane.findings;
  const { writing } = useValidation();
  if (upToDate && !props.stale) return <p className="quiet">{texts.tabCurrent(tab)}</p>;
  return (
    <div className="line">
      <p className="quiet">{texts.tabOutdated(tab)}</p>
      <Button
        size="small"
        disabled={writing.busy}
        onClick={() => writing.reporting.start(['results'])}
      >
        {texts.tabRefill}
      </Button>
    </div>
  );
}
