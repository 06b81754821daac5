/** 様式: its two parts, making status sheets and collecting what was filled in. */
import type { ReactElement } from 'react';
import type { AnswerPlan } from '../verbs';
import { useSurroundings } from '../surroundings';
import { VerbParts } from '../verb-parts';
import type { View } from '../view';
import { Collecting } from './collecting';
import { SHEET_PARTS, useSheets } from './store';
import { Making } from './making';

export function Sheets(props: {
  readonly onGo: (view: View) => void;
  /** Goes to 検証 and runs it. */
  readonly onValidate: () => void;
  readonly onAnswerPlan: AnswerPlan;
}): ReactElement {
  const texts = useSurroundings().words.pane.statusSheets;
  const { part, setPart, busy, reverting } = useSheets();
  return (
    <VerbParts
      label={texts.parts}
      parts={SHEET_PARTS}
      names={texts}
      part={part}
      writing={busy || reverting.now.state === 'running'}
      onPart={setPart}
    >
      {part === 'make' ? <Making {...props} /> : <Collecting {...props} />}
    </VerbParts>
  );
}
