/** 集計: its parts, making the tables, looking behind a figure, and comparing with an earlier book. */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Traced } from '../../tasks/trace';
import { useSurroundings } from '../surroundings';
import type { Run } from '../state/pane-run';
import { VerbParts } from '../verb-parts';
import { ComparePart } from './compare-part';
import type { CompareProps } from './compare-part';
import { MakePart } from './make-part';
import type { MakeProps } from './make-part';
import { TracePart } from './trace-part';

const PARTS = ['making', 'tracing', 'comparing'] as const;
type Part = (typeof PARTS)[number];

export function Summary(
  props: MakeProps &
    Pick<CompareProps, 'comparing' | 'makingChanges'> & {
      readonly tracing: Run<Traced>;
    },
): ReactElement {
  const { tracing, comparing, makingChanges, ...make } = props;
  const { words, say } = useSurroundings();
  const texts = words.pane.summary;
  const [part, setPart] = useState<Part>('making');
  const go = (to: Part): void => {
    say('');
    setPart(to);
  };
  const writing = [make.making, make.reverting, makingChanges].some(
    ({ now }) => now.state === 'running',
  );
  return (
    <VerbParts
      label={texts.parts}
      parts={PARTS}
      names={texts}
      part={part}
      writing={writing}
      onPart={go}
    >
      {part === 'making' && <MakePart {...make} onTrace={() => go('tracing')} />}
      {part === 'tracing' && (
        <TracePart tracing={tracing} onMake={() => go('making')} onAnswerPlan={make.onAnswerPlan} />
      )}
      {part === 'comparing' && (
        <ComparePart
          comparing={comparing}
          makingChanges={makingChanges}
          reverting={make.reverting}
          onAnswerPlan={make.onAnswerPlan}
        />
      )}
    </VerbParts>
  );
}
