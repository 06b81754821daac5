/** 前の台帳と比べる: an earlier book is chosen as a file, and what has changed since is told, with the way to each place. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DocumentSearchRegular, TableRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { CompareResult, CompareTabsResult } from '../../tasks/compare';
import type { EarlierFile } from '../../tasks/earlier-book';
import type { RevertResult } from '../../core/revert-result';
import { FileButton } from '../file-button';
import { RevertButton } from '../revert-button';
import { StaleNote } from '../stale-note';
import type { Run } from '../state/pane-run';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import { useJump } from '../use-jump';
import type { AnswerPlan } from '../verbs';
import { ChangeList } from './change-list';

export interface CompareProps {
  readonly comparing: Run<CompareResult & { readonly file: EarlierFile }, [EarlierFile]>;
  readonly makingChanges: Run<CompareTabsResult, [EarlierFile]>;
  readonly reverting: Run<RevertResult>;
  readonly onAnswerPlan: AnswerPlan;
}

export function ComparePart(props: CompareProps): ReactElement {
  const { comparing, makingChanges, reverting, onAnswerPlan } = props;
  const { words, say, answer, warn } = useSurroundings();
  const texts = words.pane.comparing;
  const { now, latest, stale } = comparing;
  const made = makingChanges.now.state === 'done' ? makingChanges.now.result : null;

  const announced = useRef(latest);
  useEffect(() => {
    if (now.state !== 'done' || announced.current === now.result) return;
    announced.current = now.result;
    answer(texts.compared(now.result.counts));
  }, [now, texts, answer]);
  useEffect(() => {
    if (made) answer(texts.done);
  }, [made, texts, answer]);

  const choose = async (chosen: File): Promise<void> => {
    say('');
    makingChanges.clear();
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      comparing.start({ name: chosen.name, bytes });
    } catch {
      warn(texts.unreadable);
    }
  };

  return (
    <div className="stack">
      <p>{texts.about}</p>
      <FileButton
        label={texts.choose}
        accept=".xlsx,.xlsm"
        button={{
          appearance: latest ? 'secondary' : 'primary',
          icon: <DocumentSearchRegular />,
          disabledFocusable: now.state === 'running' || makingChanges.now.state === 'running',
        }}
        onChoose={(chosen) => void choose(chosen)}
      >
        {latest ? texts.chooseOther : texts.choose}
      </FileButton>
      <Unfinished run={comparing} onAnswerPlan={onAnswerPlan} />
      {latest && now.state !== 'running' && (
        <>
          {stale && (
            <StaleNote
              text={texts.stale}
              action={texts.again}
              onAction={() => comparing.start(latest.file)}
            />
          )}
          <Counts result={latest} />
          {made ? (
            <Made made={made} reverting={reverting} onReverted={makingChanges.clear} />
          ) : (
            <>
              <Unfinished run={makingChanges} />
              {makingChanges.now.state !== 'running' && (
                <>
                  <Button
                    icon={<TableRegular />}
                    onClick={() => {
                      say('');
                      makingChanges.start(latest.file);
                    }}
                  >
                    {texts.makeTabs}
                  </Button>
                  <p className="quiet">{texts.makeNote}</p>
                </>
              )}
            </>
          )}
          <ChangeList comparison={latest.comparison} />
        </>
      )}
    </div>
  );
}

function Counts({ result }: { readonly result: CompareResult }): ReactElement {
  const texts = useSurroundings().words.pane.comparing;
  const { counts, comparison, tables, filledTo, earlier } = result;
  const { ledgers, ledgersBefore, ledgersAfter } = comparison;
  const figures = tables.reduce((sum, { figures: of }) => sum + of.length, 0);
  const likely = ledgers.reduce((sum, each) => sum + each.likely.length, 0);
  const uncompared = ledgers.reduce(
    (sum, { columnsBefore, columnsAfter }) => sum + columnsBefore.length + columnsAfter.length,
    ledgersBefore.length + ledgersAfter.length,
  );
  const { added, ended, renumbered, fields, changed, corrections, ambiguous } = counts;
  const lines = [
    ...(added > 0 ? [texts.counts.added(added)] : []),
    ...(ended > 0 ? [texts.counts.ended(ended)] : []),
    ...(renumbered > 0 ? [texts.counts.renumbered(renumbered)] : []),
    ...(fields > 0 ? [texts.counts.fields(fields, changed)] : []),
    ...(corrections > 0 ? [texts.counts.corrections(corrections)] : []),
    ...(figures > 0 ? [texts.counts.figures(figures, tables.length)] : []),
    ...(ambiguous > 0 ? [texts.counts.ambiguous(ambiguous)] : []),
    ...(likely > 0 ? [texts.counts.likely(likely)] : []),
    ...(uncompared > 0 ? [texts.counts.notCompared(uncompared)] : []),
  ];
  return (
    <section className="card" aria-labelledby="compared">
      <h1 id="compared" className="label">
        {texts.earlier(earlier)}
      </h1>
      {lines.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="quiet">{texts.filledTo(filledTo)}</p>
    </section>
  );
}

function Made(props: {
  readonly made: CompareTabsResult;
  readonly reverting: Run<RevertResult>;
  readonly onReverted: () => void;
}): ReactElement {
  const { made, reverting, onReverted } = props;
  const { words } = useSurroundings();
  const jump = useJump();
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className="message">
          <MessageBarTitle>{words.pane.comparing.done}</MessageBarTitle>
        </MessageBarBody>
      </MessageBar>
      {made.tabs.map((tab) => (
        <Button
          key={tab.key}
          className="wide"
          icon={<TableRegular />}
          aria-label={words.pane.summary.goToTab(tab.name)}
          onClick={() => jump(tab.sheetId, 'A1', words.pane.summary.opened(tab.name))}
        >
          {tab.name}
        </Button>
      ))}
      <RevertButton reverting={reverting} onReverted={onReverted} />
    </>
  );
}
