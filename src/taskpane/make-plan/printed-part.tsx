/** 公表した表と比べる: the table that is selected on a sheet, or pasted, and each figure that differs with its records. */
import { Button, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Table } from '../../core/rollup';
import type { Printed, PrintedOtherwise, PrintedResult } from '../../tasks/make-plan';
import { useSurroundings } from '../surroundings';
import { JumpLink } from './jump-link';
import { useStep } from './use-making';

export function PrintedPart({ table }: { readonly table: Table }): ReactElement {
  const { made, verbs } = useStep();
  const { words, say, answer, warn } = useSurroundings();
  const texts = words.pane.makePlan.rollups;
  const heading = useId();
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [pasted, setPasted] = useState('');
  // Compared anew whenever the table is another one.
  const result = printed && verbs.compare(made.proposal, table, printed);
  const compare = (with_: Printed): void => {
    setPrinted(with_);
    const { compared, differences } = verbs.compare(made.proposal, table, with_);
    if (compared === 0) warn(texts.nothingCompared);
    else if (differences.length === 0) answer(texts.allSame(compared));
    else answer(texts.differ(differences.length, compared));
  };
  const takeSelected = async (): Promise<void> => {
    say('');
    const taken = await verbs.selectedTable();
    if (taken.ok) compare(taken.result);
    else warn(words.trouble(taken.trouble));
  };
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading} className="label">
        {texts.compare}
      </h2>
      <p className="quiet">{texts.compareHow}</p>
      <Button icon={<TableSearchRegular />} onClick={() => void takeSelected()}>
        {texts.compareSelected}
      </Button>
      <details>
        <summary>{texts.paste}</summary>
        <div className="stack close">
          <Textarea
            aria-label={texts.pasted}
            value={pasted}
            rows={4}
            onChange={(_event, { value }) => setPasted(value)}
          />
          <Button
            size="small"
            disabledFocusable={pasted.trim() === ''}
            onClick={() => compare(verbs.pastedTable(pasted))}
          >
            {texts.comparePasted}
          </Button>
        </div>
      </details>
      {result && <Result result={result} />}
    </section>
  );
}

function Result({ result }: { readonly result: PrintedResult }): ReactElement {
  const texts = useSurroundings().words.pane.makePlan.rollups;
  const { compared, differences, missing } = result;
  if (compared === 0)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className="message">{texts.nothingCompared}</MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      <MessageBar intent={differences.length === 0 ? 'success' : 'error'} layout="multiline">
        <MessageBarBody className="message">
          {differences.length === 0
            ? texts.allSame(compared)
            : texts.differ(differences.length, compared)}
        </MessageBarBody>
      </MessageBar>
      {missing.length > 0 && <p className="quiet">{texts.missing(missing)}</p>}
      <ul className="plain">
        {differences.map((each, at) => (
          <li key={at}>
            <Difference difference={each} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Difference({ difference }: { readonly difference: PrintedOtherwise }): ReactElement {
  const texts = useSurroundings().words.pane.makePlan.rollups;
  const { row, column, printed, figure, at, ledgers } = difference;
  const name = `${row}・${column}`;
  return (
    <div className="difference">
      {at ? (
        <JumpLink sheetId={at.sheetId} sheet={at.sheet} address={at.cell}>
          {name}
        </JumpLink>
      ) : (
        <span>{name}</span>
      )}
      <p>
        {texts.printed} <strong className="figure">{printed === '' ? '－' : printed}</strong>
        {'　'}
        {texts.now} <strong className="figure">{figure}</strong>
      </p>
      {ledgers
        .filter(({ records }) => records.length > 0)
        .map(({ name: ledger, recordName, records }) => (
          <details key={ledger}>
            <summary>{texts.records(recordName, records.length)}</summary>
            <ul className="plain close">
              {records.map(({ number, title, sheetId, sheet, cell }) => (
                <li key={`${sheetId} ${cell}`}>
                  <JumpLink sheetId={sheetId} sheet={sheet} address={cell}>
                    {title === '' || title === number ? number : `${number}　${title}`}
                  </JumpLink>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
}
