/** What the choices come to: tabs, status sheets and pages, and which tabs are made anew. */
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';
import type { Previewed } from './desk';

const NAMED = 5;

export function WillMake(props: {
  /** Null where nothing is chosen. */
  readonly preview: Previewed | null;
  /** It was worked out for other choices, and is being worked out again. */
  readonly counting: boolean;
}): ReactElement {
  const { preview, counting } = props;
  const said = useSurroundings().words.pane.statusSheets;
  if (!preview) return <p role="status">{said.nothing}</p>;
  const { tabs, sheets, pages } = preview;
  const refills = tabs.filter(({ action }) => action === 'refill').length;
  return (
    <section className="stack close" aria-busy={counting}>
      <p role="status">{counting ? said.counting : said.will(tabs.length, sheets, pages)}</p>
      {!counting && (
        <p className="quiet">
          {said.names(
            tabs.slice(0, NAMED).map(({ name }) => name),
            Math.max(0, tabs.length - NAMED),
          )}
          {said.ledgerKept}
        </p>
      )}
      {!counting && refills > 0 && (
        <p>
          {said.refill(refills)}
          {said.refillNote}
        </p>
      )}
    </section>
  );
}
