/** The good news: nothing was found, in how many records. */
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';

export function NoFindings(props: {
  readonly records: number;
  readonly hidden: number;
}): ReactElement {
  const texts = useSurroundings().words.pane.findings;
  return (
    <section className="nothing">
      <CheckmarkCircleFilled className="sign good" aria-hidden />
      <h2>{texts.none}</h2>
      <p>{texts.noneText(props.records)}</p>
      {props.hidden > 0 && <p>{texts.hidden(props.hidden)}</p>}
    </section>
  );
}
