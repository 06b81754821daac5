/** 次の年度へ: moves the as-of on, and shows what each section then has to fill; at the plan's end, what follows. */
import { CompoundButton } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { NewlyDue } from '../../core/records/newly-due';
import { firstAfter } from '../../core/records/moments';
import type { NextAsOfResult } from '../../tasks/next-as-of';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { Run } from '../state/pane-run';
import { useAsOf } from '../state/use-store';

export function NextAsOf(props: { readonly advancing: Run<NextAsOfResult> }): ReactElement | null {
  const { advancing } = props;
  const { words, answer } = useSurroundings();
  const texts = words.pane.asOf;
  const state = useAsOf();
  const { now } = advancing;

  // Announced when the run ends, not when a person comes back to its result.
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && now.state === 'done')
      answer(texts.moved(now.result.asOf, now.result.due.length));
    wasRunning.current = now.state === 'running';
  }, [now, texts, answer]);

  if (!state?.asOf) return null;
  const next = firstAfter(state.moments, state.asOf);
  const byHalf = state.moments.some(({ half }) => half === 1);
  return (
    <>
      <Unfinished run={advancing} />
      {now.state === 'done' && <Due result={now.result} />}
      {now.state !== 'running' &&
        (next ? (
          <CompoundButton
            className="verb"
            icon={<ArrowRightRegular />}
            secondaryContent={texts.nextText(next)}
            onClick={() => advancing.start()}
          >
            {byHalf ? texts.nextHalf : texts.nextYear}
          </CompoundButton>
        ) : (
          <p className="quiet">{texts.end}</p>
        ))}
    </>
  );
}

function Due({ result }: { readonly result: NextAsOfResult }): ReactElement {
  const texts = useSurroundings().words.pane.asOf;
  const { asOf, due } = result;
  return (
    <section className="card" aria-labelledby="newly-due">
      <h2 id="newly-due">{texts.due(asOf)}</h2>
      {due.length === 0 && <p>{texts.nothingDue}</p>}
      <ul className="plain close">
        {due.map((each) => (
          <li key={each.section}>
            <OfSection due={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OfSection({ due }: { readonly due: NewlyDue }): ReactElement {
  const texts = useSurroundings().words.pane.asOf;
  const { section, fields } = due;
  const entries = fields.reduce((sum, { records }) => sum + records, 0);
  return (
    <details>
      <summary>{texts.ofSection(section === '' ? texts.noSection : section, entries)}</summary>
      <ul>
        {fields.map(({ label, recordName, records, filled }) => (
          <li key={`${recordName} ${label}`}>{texts.field(label, records, filled)}</li>
        ))}
      </ul>
    </details>
  );
}
