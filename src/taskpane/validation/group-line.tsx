/** The head of a group in the list: a record, a rule or a cause, how many findings it has, and one fix for all of them. */
import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, WrenchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { BookEntry } from '../../core/check/rule-book';
import { SEVERITIES } from '../../core/finding';
import type { Finding } from '../../core/finding';
import { SeveritySign } from '../severity-sign';
import { useSurroundings } from '../surroundings';
import type { Line } from './sorted-findings';

export function GroupLine(props: {
  readonly line: Extract<Line, { kind: 'group' }>;
  readonly rules: readonly BookEntry[];
  readonly reachable: boolean;
  readonly onReach: () => void;
  readonly onToggle: () => void;
  readonly onFix: (findings: readonly Finding[]) => void;
}): ReactElement {
  const { line, rules, reachable, onReach, onToggle, onFix } = props;
  const { group, counts, findings, open } = line;
  const said = useSurroundings().words.pane.findings;
  const fixable = findings.filter(({ fix }) => fix);
  const tabIndex = reachable ? 0 : -1;
  return (
    <div className="group">
      <h2>
        <button
          type="button"
          className="open line"
          aria-expanded={open}
          tabIndex={tabIndex}
          onFocus={onReach}
          onClick={onToggle}
        >
          <span className="line tight">
            {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
            <GroupTitle group={group} findings={findings} rules={rules} />
          </span>
          <span className="line tight counts">
            {group.by === 'record'
              ? SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
                  <span key={severity} className="line tight">
                    <SeveritySign severity={severity} />
                    <span className="aloud">{said.severity[severity]}</span>
                    {counts[severity].toLocaleString()}
                  </span>
                ))
              : said.groupCount(findings.length)}
          </span>
        </button>
      </h2>
      {group.by !== 'record' && fixable.length > 0 && (
        <Button
          size="small"
          icon={<WrenchRegular />}
          tabIndex={tabIndex}
          onFocus={onReach}
          onClick={() => onFix(fixable)}
        >
          {said.fixGroup(fixable.length)}
        </Button>
      )}
    </div>
  );
}

/** A record's number; a rule's code with what it checks; a cause's short name, or what its rule checks. */
function GroupTitle(props: {
  readonly group: Extract<Line, { kind: 'group' }>['group'];
  readonly findings: readonly Finding[];
  readonly rules: readonly BookEntry[];
}): ReactElement {
  const { group, findings, rules } = props;
  const [first] = findings;
  const alone = group.by === 'cause' && findings.length === 1;
  const { words } = useSurroundings();
  const { findings: said, causes } = words.pane;
  if (group.by === 'record')
    return <span>{group.record === '' ? said.ledgerAsWhole : said.record(group.record)}</span>;
  const way = group.by === 'cause' && group.way !== null ? causes.way(group.way) : null;
  const name = way ?? (alone ? null : checksOf(group.code)) ?? (first ? words.finding(first) : '');
  const field = group.by === 'cause' && group.field ? group.field : '';
  return (
    <span className="title">
      <span className="line tight">
        <SeveritySign severity={group.severity} />
        <span className="quiet">
          {said.severity[group.severity]} {group.code}
        </span>
      </span>
      <span>{field === '' ? name : causes.inField(name, field)}</span>
    </span>
  );

  function checksOf(code: string): string | undefined {
    const entry = rules.find((each) => each.code === code);
    // A code of several rules has no one name: its first finding tells more.
    const checks = entry ? words.rule(entry).map((rule) => rule.checks) : [];
    return checks.length === 1 ? checks[0] : undefined;
  }
}
