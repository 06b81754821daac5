/** 台帳をつくる: offered where the plan asks for a ledger that the workbook lacks; then the way to the sheet that was made. */
import { Button, CompoundButton, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { TableAddRegular, TableRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { MadeLedgers } from '../../tasks/make-ledger';
import type { Run } from '../state/pane-run';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import { useJump } from '../use-jump';

export function MakeLedgers(props: {
  /** Names of the ledgers that are not there. */
  readonly lacking: readonly string[];
  readonly making: Run<MadeLedgers>;
}): ReactElement {
  const { lacking, making } = props;
  const { words, answer } = useSurroundings();
  const texts = words.pane.opening;
  const jump = useJump();
  const { now } = making;
  // A ledger that a person has removed since is offered again.
  const made = now.state === 'done' && lacking.length === 0 ? now.result.tabs : [];

  // Announced when the run ends, not when a person comes back to its result.
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && now.state === 'done')
      answer(now.result.tabs.map(({ name, rows }) => texts.ledgerMade(name, rows)).join(' '));
    wasRunning.current = now.state === 'running';
  }, [now, texts, answer]);

  return (
    <>
      <Unfinished run={making} />
      {made.map(({ key, name, sheetId, rows }) => (
        <section key={key} className="stack close" aria-label={name}>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody className="message">{texts.ledgerMade(name, rows)}</MessageBarBody>
          </MessageBar>
          <Button
            className="wide"
            icon={<TableRegular />}
            onClick={() => jump(sheetId, 'A1', texts.atSheet(name))}
          >
            {texts.goToSheet(name)}
          </Button>
        </section>
      ))}
      {lacking.length > 0 && now.state !== 'running' && (
        <CompoundButton
          className="verb"
          icon={<TableAddRegular />}
          secondaryContent={texts.makeLedgerText}
          onClick={() => making.start()}
        >
          {texts.makeLedger(lacking)}
        </CompoundButton>
      )}
    </>
  );
}
