/** Chooses the form, how it is distributed over tabs, and whether everything except the cells to fill in is protected. */
import { Checkbox, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormChoice } from '../../tasks/sheets';
import { ARRANGEMENTS } from '../choices';
import type { SheetsChoice } from '../choices';
import { useSurroundings } from '../surroundings';
import { useSheets } from './store';
import { canBe } from './options';

export function ChooseSheets(props: {
  readonly forms: readonly FormChoice[];
  readonly form: FormChoice;
}): ReactElement {
  const { forms, form } = props;
  const texts = useSurroundings().words.pane.statusSheets;
  const { choice, choose } = useSheets();
  const names: Readonly<Record<SheetsChoice['arrangement'], string>> = {
    one: texts.one,
    chapter: texts.chapter(form.chapter ?? ''),
    section: texts.section,
    record: texts.record(form.recordName),
  };
  const arrangement = canBe(form, choice.arrangement) ? choice.arrangement : 'one';
  return (
    <section className="card" aria-labelledby="sheets">
      <h1 id="sheets" className="label">
        {texts.heading}
      </h1>
      {forms.length > 1 && (
        <Field size="small" label={texts.form}>
          <Select value={form.id} onChange={(_event, { value }) => choose({ form: value })}>
            {forms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field size="small" label={texts.arrangement}>
        <RadioGroup
          className="options"
          value={arrangement}
          onChange={(_event, { value }) => {
            const chosen = ARRANGEMENTS.find((known) => known === value);
            if (chosen) choose({ arrangement: chosen });
          }}
        >
          {ARRANGEMENTS.filter((each) => canBe(form, each)).map((each) => (
            <Radio key={each} className="tick" value={each} label={names[each]} />
          ))}
        </RadioGroup>
      </Field>
      {arrangement === 'section' && <p className="quiet">{texts.sectionText}</p>}
      {form.collected ? (
        <div>
          <Checkbox
            className="tick"
            checked={choice.lock}
            label={texts.lock}
            aria-describedby="lock-text"
            onChange={(_event, { checked }) => choose({ lock: checked === true })}
          />
          <p className="quiet under" id="lock-text">
            {texts.lockText}
          </p>
        </div>
      ) : (
        <p className="quiet">{texts.printOnly}</p>
      )}
    </section>
  );
}
