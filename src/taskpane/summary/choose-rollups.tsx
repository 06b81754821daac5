/** Which summaries will be made, and for which year; for those that cannot be made, the reason is shown. */
import { Button, Checkbox, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { printFiscalYear } from '../../core/fiscal-year';
import type { RollupChoice } from '../../tasks/summarize';
import type { SummaryChoice } from '../choices';
import { useSurroundings } from '../surroundings';
import { canBeMade, chosen, yearFor } from './options';

export function ChooseRollups(props: {
  readonly rollups: readonly RollupChoice[];
  readonly choice: SummaryChoice;
  readonly onChoose: (choice: SummaryChoice) => void;
}): ReactElement {
  const { rollups, choice, onChoose } = props;
  const texts = useSurroundings().words.pane.summary;
  const wanted = chosen(rollups, choice);
  const possible = rollups.filter(canBeMade);
  const refills = wanted.filter(({ action }) => action === 'refill').length;
  const complete = wanted.length === possible.length;
  const leaveOut = (leftOut: readonly string[]): void => onChoose({ ...choice, leftOut });
  return (
    <section className="card" aria-labelledby="tabs">
      <div className="line">
        <h1 id="tabs" className="label">
          {texts.heading}
        </h1>
        {possible.length > 1 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => leaveOut(complete ? possible.map(({ id }) => id) : [])}
          >
            {complete ? texts.none : texts.all}
          </Button>
        )}
      </div>
      <ul className="plain close">
        {rollups.map((each) => (
          <li key={each.id}>
            <OneRollup
              rollup={each}
              checked={wanted.includes(each)}
              onCheck={(checked) =>
                leaveOut([
                  ...choice.leftOut.filter((id) => id !== each.id),
                  ...(checked ? [] : [each.id]),
                ])
              }
            />
            {each.year && canBeMade(each) && (
              <Select
                size="small"
                className="under year"
                aria-label={texts.year(each.name)}
                value={String(yearFor(each, choice))}
                disabled={!wanted.includes(each)}
                onChange={(_event, { value }) =>
                  onChoose({ ...choice, years: { ...choice.years, [each.id]: Number(value) } })
                }
              >
                {each.year.all.map((year) => (
                  <option key={year} value={String(year)}>
                    {printFiscalYear(year)}
                  </option>
                ))}
              </Select>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{texts.plan(wanted.length - refills, refills)}</p>
    </section>
  );
}

function OneRollup(props: {
  readonly rollup: RollupChoice;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}): ReactElement {
  const { rollup, checked, onCheck } = props;
  const { id, name, action, missing, missingLedgers } = rollup;
  const texts = useSurroundings().words.pane.summary;
  const possible = canBeMade(rollup);
  return (
    <>
      <Checkbox
        className="tick"
        checked={checked}
        disabled={!possible}
        label={name}
        aria-describedby={`rollup-${id}`}
        onChange={(_event, data) => onCheck(data.checked === true)}
      />
      <p className="quiet under" id={`rollup-${id}`}>
        {possible
          ? texts[action]
          : missingLedgers.length > 0
            ? texts.missingLedgers(missingLedgers)
            : texts.missingColumns(missing)}
      </p>
    </>
  );
}
