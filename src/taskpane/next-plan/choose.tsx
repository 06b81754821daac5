/** The choices for the next plan: its name, its years, its records and their numbers. */
import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { useId, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { FiscalYear } from '../../core/fiscal-year';
import type { ChosenEdition, EditionProposal, EditionResult } from '../../tasks/edition';
import { RecordPicker } from '../record-picker';
import type { Run } from '../state/pane-run';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import { beginningIn, editionOf, tickedRecords, titleOf, WHICH, yearChoices } from './choice';
import type { NextPlanChoice } from './choice';

interface Choosing {
  readonly proposal: EditionProposal;
  readonly choice: NextPlanChoice;
  readonly onChoose: (choice: NextPlanChoice) => void;
}

export function Choose(
  props: Choosing & { readonly making: Run<EditionResult, [ChosenEdition]> },
): ReactElement {
  const { proposal, choice, onChoose, making } = props;
  const texts = useSurroundings().words.pane.nextPlan;
  const title = titleOf(choice, proposal);
  const chosen = editionOf(choice, proposal);
  const isNamed = title.trim() !== '';
  return (
    <>
      <p>{texts.openText}</p>
      <Field
        label={texts.title}
        validationState={isNamed ? 'none' : 'error'}
        validationMessage={isNamed ? null : texts.titleMissing}
      >
        <Input
          value={title}
          onChange={(_event, { value }) => onChoose({ ...choice, title: value })}
        />
      </Field>
      <Years {...{ proposal, choice, onChoose }} />
      <Records {...{ proposal, choice, onChoose }} />
      {proposal.numbered && <Numbers {...{ proposal, choice, onChoose }} />}
      <Unfinished run={making} />
      {making.now.state !== 'running' && (
        <>
          {isNamed && !chosen && <p role="status">{texts.nonePicked}</p>}
          <Button
            appearance="primary"
            size="large"
            icon={<DocumentSearchRegular />}
            disabledFocusable={!chosen}
            onClick={() => {
              if (chosen) making.start(chosen);
            }}
          >
            {texts.check}
          </Button>
        </>
      )}
    </>
  );
}

function Years({ proposal, choice, onChoose }: Choosing): ReactElement {
  const texts = useSurroundings().words.pane.nextPlan;
  const id = useId();
  const { first, last } = choice;
  const { firsts, lasts } = yearChoices(proposal, choice);
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="label">
        {texts.years}
      </h2>
      <div className="row">
        <Year
          label={texts.first}
          year={first}
          years={firsts}
          onYear={(year) => onChoose({ ...choice, ...beginningIn(year, choice) })}
        />
        <Year
          label={texts.last}
          year={last}
          years={lasts}
          onYear={(year) => onChoose({ ...choice, last: year })}
        />
        <span className="quiet">{texts.yearCount(last - first + 1)}</span>
      </div>
    </section>
  );
}

function Year(props: {
  readonly label: string;
  readonly year: FiscalYear;
  readonly years: readonly FiscalYear[];
  readonly onYear: (year: FiscalYear) => void;
}): ReactElement {
  const { label, year, years, onYear } = props;
  const texts = useSurroundings().words.pane.nextPlan;
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={String(year)}
        onChange={(_event, { value }) => onYear(Number(value))}
      >
        {years.map((each) => (
          <option key={each} value={String(each)}>
            {texts.year(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Records({ proposal, choice, onChoose }: Choosing): ReactElement {
  const texts = useSurroundings().words.pane.nextPlan;
  const id = useId();
  const { records, tellsFinished } = proposal;
  const pickable = useMemo(
    () => records.map((record) => ({ ...record, key: String(record.position) })),
    [records],
  );
  const names = {
    all: texts.all(records.length),
    unfinished: texts.unfinished(records.filter(({ finished }) => !finished).length),
    picked: texts.picked,
  } as const;
  const picked = new Set(tickedRecords(choice, proposal).map(({ position }) => String(position)));
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="label">
        {texts.which}
      </h2>
      <RadioGroup
        className="options"
        aria-labelledby={id}
        value={choice.which}
        onChange={(_event, { value }) => {
          const which = WHICH.find((known) => known === value);
          if (which) onChoose({ ...choice, which });
        }}
      >
        {WHICH.filter((which) => which !== 'unfinished' || tellsFinished).map((which) => (
          <Radio key={which} className="tick" value={which} label={names[which]} />
        ))}
      </RadioGroup>
      {!tellsFinished && <p className="quiet">{texts.nothingTold}</p>}
      {choice.which === 'picked' && (
        <RecordPicker
          records={pickable}
          picked={picked}
          search={choice.search}
          onSearch={(search) => onChoose({ ...choice, search })}
          onPick={(keys) =>
            onChoose({
              ...choice,
              picked: new Map(
                records.flatMap(({ position, name }) =>
                  keys.has(String(position)) ? [[position, name]] : [],
                ),
              ),
            })
          }
        />
      )}
    </section>
  );
}

function Numbers({ choice, onChoose }: Choosing): ReactElement {
  const texts = useSurroundings().words.pane.nextPlan;
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="label">
        {texts.numbers}
      </h2>
      <RadioGroup
        className="options"
        aria-labelledby={id}
        value={choice.renumber ? 'anew' : 'keep'}
        onChange={(_event, { value }) => onChoose({ ...choice, renumber: value === 'anew' })}
      >
        <Radio className="tick" value="keep" label={texts.keep} />
        <Radio className="tick" value="anew" label={texts.renumber} />
      </RadioGroup>
      <p className="quiet">{texts.formerNumber}</p>
    </section>
  );
}
