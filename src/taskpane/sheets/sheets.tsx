/** 様式: its two parts, making status sheets and collecting what was filled in. */
import { Tab, TabList } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';
import type { View } from '../view';
import { Collecting } from './collecting';
import { SHEET_PARTS, useSheetsHere } from './desk';
import { Making } from './making';

export function Sheets(props: {
  readonly onGo: (view: View) => void;
  /** Goes to 検証 and runs it. */
  readonly onValidate: () => void;
  readonly onChoosePlan: (planId: string) => void;
}): ReactElement {
  const said = useSurroundings().words.pane.statusSheets;
  const { part, setPart, busy, reverting } = useSheetsHere();
  return (
    <div className="stack">
      <TabList
        size="small"
        appearance="subtle"
        aria-label={said.parts}
        selectedValue={part}
        // Nothing may be read while the workbook is being written.
        disabled={busy || reverting.now.state === 'running'}
        onTabSelect={(_event, { value }) => {
          const to = SHEET_PARTS.find((known) => known === value);
          if (to) setPart(to);
        }}
      >
        {SHEET_PARTS.map((each) => (
          <Tab key={each} value={each}>
            {said[each]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-label={said[part]}>
        {part === 'make' ? <Making {...props} /> : <Collecting {...props} />}
      </div>
    </div>
  );
}
