/** The list of findings under the heads of their groups. */
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import type { ValidateResult } from '../../tasks/validate-result';
import { LineList } from '../line-list';
import { useSurroundings } from '../surroundings';
import { useValidation } from './store';
import { FindingLine } from './finding-line';
import { GroupLine } from './group-line';
import type { Line } from './sorted-findings';

const GROUP_HEIGHT = 44;
const FINDING_HEIGHT = 92;

export function FindingsList(props: {
  readonly lines: readonly Line[];
  readonly result: ValidateResult;
  /** A person comes back from a finding, so focus goes to its line. */
  readonly returning: boolean;
  readonly onOpen: (finding: Finding, key: string) => void;
}): ReactElement {
  const { lines, result, returning, onOpen } = props;
  const texts = useSurroundings().words.pane.findings;
  const { position, choices } = useValidation();
  return (
    <LineList
      lines={lines}
      label={texts.list}
      help={texts.listHelp}
      estimate={({ kind }) => (kind === 'group' ? GROUP_HEIGHT : FINDING_HEIGHT)}
      remembered={position.lastLine}
      returning={returning}
    >
      {(line, reach) =>
        line.kind === 'group' ? (
          <GroupLine
            line={line}
            rules={result.rules}
            onToggle={() => position.toggle(line.key)}
            onFix={(findings) => position.go({ name: 'fixes', findings })}
            {...reach}
          />
        ) : (
          <FindingLine
            finding={line.finding}
            reasons={result.reasons}
            refused={result.refused}
            namesRecord={choices.grouping !== 'record'}
            onOpen={() => {
              reach.onReach();
              onOpen(line.finding, line.key);
            }}
            {...reach}
          />
        )
      }
    </LineList>
  );
}
