/** 様式: what stands on the sheet of one record, in which order, and what sections fill in. */
import { Button, Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { FormDesign } from '../../core/infer/choices';
import type { FieldGuess, LedgerGuess } from '../../core/infer/proposal';
import { useSurroundings } from '../surroundings';
import { withForm } from './decisions';
import { TextField } from './text-field';
import { useStep } from './use-making';

export function FormsStep(): ReactElement {
  const { made } = useStep();
  const texts = useSurroundings().words.pane.makePlan.forms;
  const { forms, ledgers } = made.proposal;
  if (forms.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      {forms.map((design) => {
        const ledger = ledgers.find(({ key }) => key === design.ledger);
        return ledger && <FormCard key={design.id} design={design} ledger={ledger} />;
      })}
    </>
  );
}

function FormCard(props: {
  readonly design: FormDesign;
  readonly ledger: LedgerGuess;
}): ReactElement {
  const { design, ledger } = props;
  const { made, draft, decide } = useStep();
  const texts = useSurroundings().words.pane.makePlan.forms;
  const { fields } = design;
  const choose = (change: Partial<FormDesign>): void =>
    decide({ choices: withForm(draft.choices, made.proposal.forms, { ...design, ...change }) });
  const known = ledger.fields.filter(({ taken }) => taken);
  const shown = fields.flatMap(({ field }) => known.find(({ key }) => key === field) ?? []);
  const others = known.filter(({ key }) => !fields.some(({ field }) => field === key));
  const moved = (from: number, to: number): FormDesign['fields'] => {
    const [taken] = fields.slice(from, from + 1);
    return taken ? fields.toSpliced(from, 1).toSpliced(to, 0, taken) : fields;
  };
  return (
    <section className="card" aria-label={design.name}>
      <TextField label={texts.name} value={design.name} onDecide={(name) => choose({ name })} />
      <RadioGroup
        layout="horizontal"
        aria-label={texts.orientation}
        value={design.orientation}
        onChange={(_event, { value }) =>
          choose({ orientation: value === 'landscape' ? 'landscape' : 'portrait' })
        }
      >
        <Radio value="portrait" label={texts.portrait} />
        <Radio value="landscape" label={texts.landscape} />
      </RadioGroup>
      {known.some(({ positions }) => positions.some(({ year }) => year !== null)) && (
        <Checkbox
          className="tick"
          checked={design.byYear}
          label={texts.byYear}
          onChange={(_event, { checked }) => choose({ byYear: checked === true })}
        />
      )}
      <h2 className="label">{texts.fields}</h2>
      <ul className="plain close">
        {shown.map((field, at) => (
          <li key={field.key}>
            <FormField
              field={field}
              fill={fields[at]?.fill ?? false}
              onTake={() => choose({ fields: fields.toSpliced(at, 1) })}
              onFill={(fill) => choose({ fields: fields.with(at, { field: field.key, fill }) })}
              onUp={at > 0 ? () => choose({ fields: moved(at, at - 1) }) : null}
              onDown={at < shown.length - 1 ? () => choose({ fields: moved(at, at + 1) }) : null}
            />
          </li>
        ))}
        {others.map(({ key, name }) => (
          <li key={key}>
            <Checkbox
              className="tick"
              checked={false}
              aria-label={texts.take(name)}
              label={name}
              onChange={() => choose({ fields: [...fields, { field: key, fill: false }] })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FormField(props: {
  readonly field: FieldGuess;
  readonly fill: boolean;
  readonly onTake: () => void;
  readonly onFill: (fill: boolean) => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}): ReactElement {
  const { field, fill, onTake, onFill, onUp, onDown } = props;
  const texts = useSurroundings().words.pane.makePlan.forms;
  const { name } = field;
  return (
    <>
      <div className="line">
        <Checkbox
          className="tick"
          checked
          aria-label={texts.take(name)}
          label={name}
          onChange={onTake}
        />
        <span className="line tight">
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={texts.up(name)}
            disabledFocusable={onUp === null}
            onClick={() => onUp?.()}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDownRegular />}
            aria-label={texts.down(name)}
            disabledFocusable={onDown === null}
            onClick={() => onDown?.()}
          />
        </span>
      </div>
      <Checkbox
        className="tick under"
        checked={fill}
        aria-label={texts.fill(name)}
        label={texts.fillShort}
        onChange={(_event, { checked }) => onFill(checked === true)}
      />
    </>
  );
}
