/** The good news: nothing was found, in how many records. */
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';

export function NoFindings(props: {
  readonly records: number;
  readonly hidden: number;
}): ReactElement {
  const said = useSurroundings().words.pane.findings;
  return (
    <section className="nothing">
      <CheckmarkCircleFilled className="sign good" aria-hidden />
      <h2>{said.none}</h2>
      <p>{said.noneText(props.records)}</p>
      {props.hidden > 0 && <p>{said.hidden(props.hidden)}</p>}
    </section>
  );
}
