/** 集計: its two parts, making the tables and looking behind a figure. */
import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Traced } from '../../tasks/contract';
import { useSurroundings } from '../surroundings';
import type { Run } from '../use-run';
import { MakePart } from './make-part';
import type { MakeProps } from './make-part';
import { TracePart } from './trace-part';

const PARTS = ['making', 'tracing'] as const;
type Part = (typeof PARTS)[number];

export function Summary(
  props: MakeProps & {
    readonly tracing: Run<Traced>;
    /** How often the workbook has changed. */
    readonly edition: number;
  },
): ReactElement {
  const { tracing, edition, ...make } = props;
  const { words, say } = useSurroundings();
  const said = words.pane.summary;
  const [part, setPart] = useState<Part>('making');
  const go = (to: Part): void => {
    say('');
    setPart(to);
  };
  // Nothing may be read while tabs are being written.
  const busy = make.making.now.state === 'running' || make.reverting.now.state === 'running';
  return (
    <div className="stack">
      <TabList
        size="small"
        appearance="subtle"
        aria-label={said.parts}
        selectedValue={part}
        disabled={busy}
        onTabSelect={(_event, { value }) => {
          const to = PARTS.find((known) => known === value);
          if (to) go(to);
        }}
      >
        {PARTS.map((each) => (
          <Tab key={each} value={each}>
            {said[each]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-label={said[part]}>
        {part === 'making' ? (
          <MakePart {...make} onTrace={() => go('tracing')} />
        ) : (
          <TracePart
            tracing={tracing}
            edition={edition}
            onMake={() => go('making')}
            onChoosePlan={make.onChoosePlan}
          />
        )}
      </div>
    </div>
  );
}
