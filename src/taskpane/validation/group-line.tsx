/** The head of a group in the list: a record, a rule or a cause, how many findings it has, and one fix for all of them. */
import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, WrenchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { BookEntry } from '../../core/check/engine/rule-book';
import { SEVERITIES } from '../../core/finding';
import type { Finding } from '../../core/finding';
import type { Words } from '../../words';
import { SeveritySign } from '../severity-sign';
import { useSurroundings } from '../surroundings';
import type { Group, Line } from './sorted-findings';

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
  const texts = useSurroundings().words.pane.findings;
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
                    <span className="aloud">{texts.severity[severity]}</span>
                    {counts[severity].toLocaleString()}
                  </span>
                ))
              : texts.groupCount(findings.length)}
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
          {texts.fixGroup(fixable.length)}
        </Button>
      )}
    </div>
  );
}

/** A record's number and title; a rule's code with what it checks; a cause's short name, or what its rule checks. */
function GroupTitle(props: {
  readonly group: Group;
  readonly findings: readonly Finding[];
  readonly rules: readonly BookEntry[];
}): ReactElement {
  const { group, findings, rules } = props;
  const { words } = useSurroundings();
  const texts = words.pane.findings;
  if (group.by === 'record') {
    const title = findings.find((each) => each.title !== undefined)?.title;
    return (
      <span className="title">
        <span>{group.record === '' ? texts.ledgerAsWhole : texts.record(group.record)}</span>
        {title !== undefined && <span className="name">{title}</span>}
      </span>
    );
  }
  return (
    <span className="title">
      <span className="line tight">
        <SeveritySign severity={group.severity} />
        {texts.severity[group.severity]} {group.code}
      </span>
      <span className="name">{nameOf(group, findings, rules, words)}</span>
    </span>
  );
}

function nameOf(
  group: Exclude<Group, { readonly by: 'record' }>,
  findings: readonly Finding[],
  rules: readonly BookEntry[],
  words: Words,
): string {
  const { causes } = words.pane;
  if (group.by === 'cause' && group.way !== null) {
    const name = causes.way(group.way);
    return group.field ? causes.inField(name, group.field) : name;
  }
  const [first] = findings;
  const entry = rules.find(({ code }) => code === group.code);
  // A code of several rules has no common name, and a single finding tells more than its rule. In both cases a finding's text is shown.
  const checks = entry ? words.rule(entry).map((rule) => rule.checks) : [];
  const [only] = checks;
  const alone = group.by === 'cause' && findings.length === 1;
  if (only !== undefined && checks.length === 1 && !alone) return only;
  const sentence = first ? words.finding(first) : '';
  return findings.length > 1 ? causes.example(sentence) : sentence;
}
