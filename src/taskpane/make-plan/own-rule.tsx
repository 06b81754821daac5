/** Builds a rule of one's own from two clauses, without a language to learn: 〔項目〕が〔…〕のとき、〔項目〕は〔…〕. */
import { Button, Checkbox, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { FieldGuess } from '../../core/infer/proposal';
import { useSurroundings } from '../surroundings';
import { withOwnRule } from './decisions';
import { ruleOf, STATES, type Clause, type FieldState } from './stated-rule';
import { TextField } from './text-field';
import { useStep } from './use-making';

const NO_CLAUSE: Clause = { field: '', state: 'filled', values: [], number: '' };

export function OwnRule(): ReactElement | null {
  const { made, draft, decide } = useStep();
  const { words, answer } = useSurroundings();
  const texts = words.pane.makePlan.rules;
  const heading = useId();
  const ledgers = made.proposal.ledgers.filter(({ taken }) => taken);
  const [chosen, setChosen] = useState<string | null>(null);
  const [when, setWhen] = useState<Clause>(NO_CLAUSE);
  const [must, setMust] = useState<Clause>(NO_CLAUSE);
  const ledger = ledgers.find(({ key }) => key === chosen) ?? ledgers[0];
  if (!ledger) return null;
  const fields = ledger.fields.filter(({ taken }) => taken);
  const rule = ruleOf({ ledger: ledger.key, when: when.field === '' ? null : when, must }, [
    ...made.proposal.rules.map((guess) => guess.rule.code),
    ...(draft.choices.ownRules ?? []).map(({ code }) => code),
  ]);
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading} className="label">
        {texts.build}
      </h2>
      {ledgers.length > 1 && (
        <Select
          size="small"
          aria-label={texts.ledger}
          value={ledger.key}
          onChange={(_event, { value }) => {
            setChosen(value);
            setWhen(NO_CLAUSE);
            setMust(NO_CLAUSE);
          }}
        >
          {ledgers.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <ClauseFields
        fields={fields}
        clause={when}
        onChange={setWhen}
        names={{ field: texts.when, state: texts.is, none: texts.always }}
      />
      <ClauseFields
        fields={fields}
        clause={must}
        onChange={setMust}
        names={{ field: texts.must, state: texts.mustBe, none: '' }}
      />
      <Button
        icon={<AddRegular />}
        disabledFocusable={rule === null}
        onClick={() => {
          if (!rule) return;
          decide({ choices: withOwnRule(draft.choices, rule) });
          setWhen(NO_CLAUSE);
          setMust(NO_CLAUSE);
          answer(texts.added);
        }}
      >
        {texts.add}
      </Button>
    </section>
  );
}

function ClauseFields(props: {
  readonly fields: readonly FieldGuess[];
  readonly clause: Clause;
  readonly onChange: (clause: Clause) => void;
  readonly names: { readonly field: string; readonly state: string; readonly none: string };
}): ReactElement {
  const { fields, clause, onChange, names } = props;
  const texts = useSurroundings().words.pane.makePlan.rules;
  const field = fields.find(({ key }) => key === clause.field);
  const values = field?.choices.map(({ value }) => value) ?? [];
  const states = STATES.filter((state) => state !== 'oneOf' || values.length > 0);
  return (
    <div className="stack close">
      <label className="labelled">
        <span className="quiet">{names.field}</span>
        <Select
          size="small"
          aria-label={names.field}
          value={clause.field}
          onChange={(_event, { value }) => onChange({ ...NO_CLAUSE, field: value })}
        >
          <option value="">{names.none}</option>
          {fields.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </label>
      {field && (
        <Select
          size="small"
          className="under"
          aria-label={names.state}
          value={clause.state}
          onChange={(_event, { value }) => {
            const state = states.find((known) => known === value);
            if (state) onChange({ ...clause, state });
          }}
        >
          {states.map((state: FieldState) => (
            <option key={state} value={state}>
              {texts[state]}
            </option>
          ))}
        </Select>
      )}
      {field && clause.state === 'oneOf' && (
        <div role="group" aria-label={texts.value} className="under">
          {values.map((value) => (
            <Checkbox
              key={value}
              className="tick"
              label={value}
              checked={clause.values.includes(value)}
              onChange={(_event, { checked }) =>
                onChange({
                  ...clause,
                  values: [
                    ...clause.values.filter((each) => each !== value),
                    ...(checked === true ? [value] : []),
                  ],
                })
              }
            />
          ))}
        </div>
      )}
      {field && (clause.state === 'atLeast' || clause.state === 'atMost') && (
        <TextField
          label={texts.number}
          value={clause.number}
          onDecide={(number) => onChange({ ...clause, number })}
        />
      )}
    </div>
  );
}
