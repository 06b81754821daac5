/** The head of a group in the list: a record or a rule, and how many findings it has. */
import type { ReactElement } from 'react';
import { SEVERITIES } from '../../core/finding';
import { SeveritySign } from '../severity-sign';
import { useSurroundings } from '../surroundings';
import type { Group, Line } from './sorted-findings';

export function GroupLine(props: {
  readonly line: Extract<Line, { kind: 'group' }>;
}): ReactElement {
  const { group, counts, total } = props.line;
  const { words } = useSurroundings();
  const said = words.pane.findings;
  return (
    <h2 className="group line">
      <span>{title(group, said)}</span>
      <span className="line">
        {group.by === 'record'
          ? SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
              <span key={severity} className="line tight">
                <SeveritySign severity={severity} />
                <span className="aloud">{said.severity[severity]}</span>
                {counts[severity].toLocaleString()}
              </span>
            ))
          : said.groupCount(total)}
      </span>
    </h2>
  );
}

function title(
  group: Group,
  said: ReturnType<typeof useSurroundings>['words']['pane']['findings'],
): string {
  if (group.by === 'rule') return `${group.code} ${said.severity[group.severity]}`;
  return group.record === '' ? said.ledgerAsWhole : said.record(group.record);
}
