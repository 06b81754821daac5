/** Which tabs result from the choices, and which of them get new content. */
import type { ReactElement } from 'react';
import type { SheetsPreview } from '../../tasks/sheets';
import { useSurroundings } from '../surroundings';

const NAMED = 5;

export function TabsToMake({ preview }: { readonly preview: SheetsPreview }): ReactElement {
  const { tabs } = preview;
  const texts = useSurroundings().words.pane.statusSheets;
  const refills = tabs.filter(({ action }) => action === 'refill').length;
  return (
    <>
      <p className="quiet">
        {texts.names(
          tabs.slice(0, NAMED).map(({ name }) => name),
          Math.max(0, tabs.length - NAMED),
        )}
        {texts.ledgerKept}
      </p>
      {refills > 0 && (
        <p>
          {texts.refill(refills)}
          {texts.refillNote}
        </p>
      )}
    </>
  );
}
