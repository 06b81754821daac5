/** 確認時期 at the head of every view: which it is, a choice of others, and the one that the ledger suggests. */
import { Button, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { shortAsOf } from '../core/calendar/as-of';
import type { AsOf } from '../core/calendar/as-of';
import { isBeforePlan } from '../core/records/moments';
import type { AsOfState } from '../tasks/as-of-state';
import { useSurroundings } from './surroundings';
import { useAsOf, useStore } from './state/use-store';

/** The value of the choice 計画全体; no as-of is written so. */
const WHOLE_PLAN = '';

export function AsOfLine(props: {
  /** Nothing may be changed while a verb writes. */
  readonly disabled: boolean;
}): ReactElement | null {
  const { words, answer, warn } = useSurroundings();
  const texts = words.pane.asOf;
  const store = useStore();
  const state = useAsOf();
  /** What is being kept: it is shown as chosen at once. */
  const [setting, setSetting] = useState<{ readonly to: AsOf | null } | null>(null);
  const id = useId();
  if (!state) return null;
  const { proposed } = state;
  const asOf = setting ? setting.to : state.asOf;
  const choices = choicesOf(state);
  if (choices.length === 0) return null;

  const disabled = props.disabled || setting !== null;
  const set = (to: AsOf | null): void => {
    setSetting({ to });
    void store.setAsOf(to).then((ended) => {
      setSetting(null);
      if (ended.ok) answer(texts.set(to));
      else warn(words.trouble(ended.trouble));
    });
  };
  return (
    <section className="as-of" aria-label={texts.label}>
      <div className="line tight">
        <label htmlFor={id} title={texts.hint}>
          {texts.label}
        </label>
        <Select
          id={id}
          size="small"
          className="moment"
          title={texts.hint}
          value={asOf ? shortAsOf(asOf) : WHOLE_PLAN}
          disabled={disabled}
          onChange={(_event, { value }) => {
            const to = choices.find((each) => shortAsOf(each) === value);
            if (to ?? value === WHOLE_PLAN) set(to ?? null);
          }}
        >
          <option value={WHOLE_PLAN}>{texts.named(null)}</option>
          {choices.map((each) => (
            <option key={shortAsOf(each)} value={shortAsOf(each)}>
              {isBeforePlan(state.moments, each) ? texts.beforePlan(each) : texts.named(each)}
            </option>
          ))}
        </Select>
      </div>
      {proposed && (
        <div className="proposed">
          <p>
            {isBeforePlan(state.moments, proposed) ? texts.filledNowhere : texts.filledTo(proposed)}
          </p>
          <div className="row">
            <Button
              size="small"
              appearance="primary"
              disabled={disabled}
              onClick={() => set(proposed)}
            >
              {texts.accept(proposed)}
            </Button>
            <Button size="small" appearance="subtle" disabled={disabled} onClick={() => set(null)}>
              {texts.decline}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** The plan's moments, and the present as-of where it is none of them. */
function choicesOf({ asOf, moments }: AsOfState): readonly AsOf[] {
  const isKnown = !asOf || moments.some((each) => shortAsOf(each) === shortAsOf(asOf));
  return isKnown ? moments : [...moments, asOf];
}
