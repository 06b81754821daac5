/** 集計: its two parts, making the tables and looking behind a figure. */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Traced } from '../../tasks/trace';
import { useSurroundings } from '../surroundings';
import type { Run } from '../state/pane-run';
import { VerbParts } from '../verb-parts';
import { MakePart } from './make-part';
import type { MakeProps } from './make-part';
import { TracePart } from './trace-part';

const PARTS = ['making', 'tracing'] as const;
type Part = (typeof PARTS)[number];

export function Summary(
  props: MakeProps & {
    readonly tracing: Run<Traced>;
  },
): ReactElement {
  const { tracing, ...make } = props;
  const { words, say } = useSurroundings();
  const texts = words.pane.summary;
  const [part, setPart] = useState<Part>('making');
  const go = (to: Part): void => {
    say('');
    setPart(to);
  };
  const writing = make.making.now.state === 'running' || make.reverting.now.state === 'running';
  return (
    <VerbParts
      label={texts.parts}
      parts={PARTS}
      names={texts}
      part={part}
      writing={writing}
      onPart={go}
    >
      {part === 'making' ? (
        <MakePart {...make} onTrace={() => go('tracing')} />
      ) : (
        <TracePart tracing={tracing} onMake={() => go('making')} onAnswerPlan={make.onAnswerPlan} />
      )}
    </VerbParts>
  );
}
