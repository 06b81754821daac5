/** 台帳: which sheets are ledgers, what the plan is called, and what each row is, shown by tints on the sheet. */
import { Checkbox, Select, Switch } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { areaAddress } from '../../core/area';
import type { LedgerChoice } from '../../core/infer/choices';
import type { LedgerGuess } from '../../core/infer/proposal';
import { useSurroundings } from '../surroundings';
import { withLedger } from './decisions';
import { JumpLink } from './jump-link';
import { RowKinds } from './row-kinds';
import { TextField } from './text-field';
import { useStep } from './use-making';

export function LedgersStep(): ReactElement {
  const { made, draft, decide } = useStep();
  const texts = useSurroundings().words.pane.makePlan.ledgers;
  const { proposal } = made;
  const heading = useId();
  return (
    <>
      <section className="card" aria-labelledby={heading}>
        <h2 id={heading} className="label">
          {texts.names}
        </h2>
        <Labelled text={texts.municipality}>
          <TextField
            label={texts.municipality}
            value={draft.municipality ?? proposal.municipality}
            onDecide={(municipality) => decide({ municipality })}
          />
        </Labelled>
        <Labelled text={texts.title}>
          <TextField
            label={texts.title}
            value={draft.title ?? proposal.title}
            onDecide={(title) => decide({ title })}
          />
        </Labelled>
      </section>
      {proposal.ledgers.map((ledger) => (
        <LedgerCard key={ledger.key} ledger={ledger} />
      ))}
      <Tints ledgers={proposal.ledgers} />
      <RowKinds ledgers={proposal.ledgers.filter(({ taken }) => taken)} />
    </>
  );
}

function Labelled(props: { readonly text: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="labelled">
      <span className="quiet" aria-hidden>
        {props.text}
      </span>
      {props.children}
    </div>
  );
}

function LedgerCard({ ledger }: { readonly ledger: LedgerGuess }): ReactElement {
  const { draft, decide } = useStep();
  const texts = useSurroundings().words.pane.makePlan.ledgers;
  const { key, sheets, taken, records, relisted, alike, severalRows } = ledger;
  const choose = (change: LedgerChoice): void =>
    decide({ choices: withLedger(draft.choices, key, change) });
  const [first] = sheets;
  const chosen = draft.choices.ledgers?.[key];
  return (
    <section className="card" aria-label={first?.sheet ?? ledger.name}>
      <Checkbox
        className="tick"
        checked={taken}
        label={texts.take(sheets.map(({ sheet }) => sheet).join('」「'))}
        onChange={(_event, { checked }) => choose({ taken: checked === true })}
      />
      {first && (
        <p className="under">
          <JumpLink sheetId={first.sheetId} sheet={first.sheet} address={areaAddress(first.header)}>
            {texts.found(
              records - relisted,
              texts.rows(first.header.row + 1, first.header.row + first.header.rows),
            )}
          </JumpLink>
        </p>
      )}
      {taken && relisted > 0 && <p className="quiet under">{texts.relisted(relisted)}</p>}
      {taken && (alike.length > 0 || chosen?.severalSheets !== undefined) && (
        <Checkbox
          className="tick under"
          checked={sheets.length > 1}
          label={texts.alike(alike.length > 0 ? alike : sheets.map(({ sheet }) => sheet))}
          onChange={(_event, { checked }) => choose({ severalSheets: checked === true })}
        />
      )}
      {taken && (severalRows !== null || chosen?.severalRows !== undefined) && (
        <Checkbox
          className="tick under"
          checked={severalRows !== null && chosen?.severalRows !== false}
          label={texts.several(severalRows?.rows ?? 1, severalRows?.words ?? [])}
          onChange={(_event, { checked }) => choose({ severalRows: checked === true })}
        />
      )}
      {taken && <Roles ledger={ledger} choose={choose} />}
    </section>
  );
}

/** Which fields number, name and assign the records. */
function Roles(props: {
  readonly ledger: LedgerGuess;
  readonly choose: (change: LedgerChoice) => void;
}): ReactElement {
  const { ledger, choose } = props;
  const texts = useSurroundings().words.pane.makePlan.ledgers;
  const roles = [
    ['numberField', texts.number],
    ['titleField', texts.titleField],
    ['sectionField', texts.sectionField],
  ] as const;
  return (
    <>
      {roles.map(([role, label]) => (
        <label key={role} className="labelled under">
          <span className="quiet">{label}</span>
          <Select
            size="small"
            aria-label={label}
            value={ledger[role] ?? ''}
            onChange={(_event, { value }) => choose({ [role]: value === '' ? null : value })}
          >
            <option value="">{texts.none}</option>
            {ledger.fields
              .filter(({ taken }) => taken)
              .map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
          </Select>
        </label>
      ))}
    </>
  );
}

/** Tints the rows as long as the step is shown. */
function Tints({ ledgers }: { readonly ledgers: readonly LedgerGuess[] }): ReactElement {
  const { verbs } = useStep();
  const { words, warn } = useSurroundings();
  const texts = words.pane.makePlan.ledgers;
  const [isOn, setOn] = useState(true);
  useEffect(() => {
    if (!isOn) return undefined;
    void verbs.tint(ledgers.filter(({ taken }) => taken)).then((ended) => {
      if (!ended.ok) warn(words.trouble(ended.trouble));
    });
    return undefined;
  }, [isOn, ledgers, verbs, words, warn]);
  useEffect(() => {
    if (!isOn) return undefined;
    return () => void verbs.untint();
  }, [isOn, verbs]);
  return (
    <>
      <Switch
        className="tick"
        checked={isOn}
        label={texts.tint}
        onChange={(_event, { checked }) => setOn(checked)}
      />
      {isOn && <p className="quiet">{texts.tints}</p>}
    </>
  );
}
