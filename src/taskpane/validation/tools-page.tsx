/** 印・入力規則・印刷: what can be put on the ledgers or written out beside them. */
import { Button, Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { REPORT_TABS, type ReportTab } from '../../core/draft/report-tabs';
import type { ReportResult } from '../../tasks/report';
import { PageHead } from '../page-head';
import { RevertButton } from '../revert-button';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import { useJump } from '../use-jump';
import type { Run } from '../state/pane-run';
import { useValidation } from './store';
import type { OnOff } from '../state/pane-store';

export function ToolsPage(): ReactElement {
  const { words } = useSurroundings();
  const texts = words.pane.tools;
  const { writing, reverting, position } = useValidation();
  const busy = writing.busy || reverting.now.state === 'running';
  const { marking, guarding } = writing;
  return (
    <div className="stack">
      <PageHead
        back={words.pane.finding.back}
        disabled={busy}
        onBack={() => position.go({ name: 'list' })}
      >
        {texts.heading}
      </PageHead>
      <p className="quiet">{texts.text}</p>
      <Tabs busy={busy} />
      <Tool id="marks" heading={texts.marksHeading} text={texts.marksText}>
        <Pair run={marking} busy={busy} on={texts.mark} off={texts.unmark} />
        {marking.now.state === 'done' && (
          <Said>
            {marking.now.result.way === 'on'
              ? texts.marked(marking.now.result.cells)
              : texts.unmarked}
          </Said>
        )}
      </Tool>
      <Tool id="input" heading={texts.inputHeading} text={texts.inputText}>
        <Pair run={guarding} busy={busy} on={texts.setInput} off={texts.clearInput} />
        {guarding.now.state === 'done' && (
          <Said>
            {guarding.now.result.way === 'on'
              ? texts.inputSet(guarding.now.result.columns)
              : texts.inputCleared}
            {guarding.now.result.kept.length > 0 && ` ${texts.inputKept(guarding.now.result.kept)}`}
          </Said>
        )}
      </Tool>
    </div>
  );
}

function Tool(props: {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly children: ReactNode;
}): ReactElement {
  const { id, heading, text, children } = props;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="quiet">{text}</p>
      {children}
    </section>
  );
}

/** A result in one sentence, which screen readers read out. */
function Said({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody className="message">{children}</MessageBarBody>
    </MessageBar>
  );
}

function Pair<T>(props: {
  readonly run: Run<T, [OnOff]>;
  readonly busy: boolean;
  readonly on: string;
  readonly off: string;
}): ReactElement {
  const { run, busy, on, off } = props;
  const { say } = useSurroundings();
  const start = (way: OnOff): void => {
    // An earlier outcome does not concern this run.
    say('');
    run.start(way);
  };
  return (
    <>
      <div className="row">
        <Button disabledFocusable={busy} onClick={() => start('on')}>
          {on}
        </Button>
        <Button disabledFocusable={busy} onClick={() => start('off')}>
          {off}
        </Button>
      </div>
      <Unfinished run={run} />
    </>
  );
}

function Tabs({ busy }: { readonly busy: boolean }): ReactElement {
  const { words, say } = useSurroundings();
  const texts = words.pane.tools;
  const { writing } = useValidation();
  const { reporting } = writing;
  const [chosen, setChosen] = useState<readonly ReportTab[]>(['results']);
  return (
    <section className="card" aria-labelledby="tabs-to-make">
      <h2 id="tabs-to-make">{texts.tabsHeading}</h2>
      <ul className="plain close">
        {REPORT_TABS.map((tab) => (
          <li key={tab}>
            <Checkbox
              className="tick"
              checked={chosen.includes(tab)}
              label={texts.tab(tab)}
              aria-describedby={`tab-${tab}`}
              onChange={(_event, { checked }) =>
                setChosen(
                  REPORT_TABS.filter((each) =>
                    each === tab ? checked === true : chosen.includes(each),
                  ),
                )
              }
            />
            <p className="quiet under" id={`tab-${tab}`}>
              {texts.tabText(tab)}
            </p>
          </li>
        ))}
      </ul>
      {chosen.length === 0 && <p>{texts.chooseTab}</p>}
      <Button
        appearance="primary"
        disabledFocusable={busy || chosen.length === 0}
        onClick={() => {
          say('');
          reporting.start(chosen);
        }}
      >
        {texts.make}
      </Button>
      <Unfinished run={reporting} />
      {reporting.now.state === 'done' && <Made result={reporting.now.result} />}
    </section>
  );
}

/** The tabs that were made, the way to each, and the way back. */
function Made({ result }: { readonly result: ReportResult }): ReactElement {
  const texts = useSurroundings().words.pane.tools;
  const { reverting } = useValidation();
  const jump = useJump();
  return (
    <>
      <Said>{texts.made(result.tabs.map(({ name }) => name))}</Said>
      {result.tabs.map(({ key, name, sheetId }) => (
        <Button
          key={key}
          icon={<TableRegular />}
          onClick={() => jump(sheetId, 'A1', texts.opened(name))}
        >
          {texts.openTab(name)}
        </Button>
      ))}
      <RevertButton reverting={reverting} />
    </>
  );
}
