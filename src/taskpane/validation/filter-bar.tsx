/** Counts by severity that are filters at once, and the choices of section and grouping. */
import { Field, Select, ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SEVERITIES } from '../../core/finding';
import type { SeverityCounts } from '../../core/finding';
import { GROUPINGS } from '../choices';
import type { Choices } from '../choices';
import { SeveritySign } from '../severity-sign';
import { useSurroundings } from '../surroundings';
import type { SectionCount, SectionFilter } from './sorted-findings';

export function FilterBar(props: {
  readonly counts: SeverityCounts;
  readonly sections: { readonly sections: readonly SectionCount[]; readonly without: number };
  readonly all: number;
  readonly choices: Choices;
  readonly section: SectionFilter;
  readonly onChoose: (change: Partial<Choices>) => void;
  readonly onSection: (section: SectionFilter) => void;
}): ReactElement {
  const { counts, sections, all, choices, section, onChoose, onSection } = props;
  const { words } = useSurroundings();
  const said = words.pane.findings;
  return (
    <div className="stack">
      <div className="severities" role="group" aria-label={said.counts}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className="severity"
            checked={choices.shown === severity}
            aria-label={said.show(said.severity[severity], counts[severity])}
            title={said.severityHint[severity]}
            onClick={() => onChoose({ shown: choices.shown === severity ? 'all' : severity })}
          >
            <span className="line">
              <SeveritySign severity={severity} />
              {said.severity[severity]}
            </span>
            <strong className="figure">{counts[severity].toLocaleString()}</strong>
          </ToggleButton>
        ))}
      </div>
      <div className="choices">
        <Field label={said.section} size="small">
          <Select
            className="choice"
            value={positionOf(section, sections.sections)}
            onChange={(_event, { value }) => onSection(sectionAt(value, sections.sections))}
          >
            <option value="all">{said.everySection(all)}</option>
            {sections.sections.map((each, at) => (
              <option key={each.section} value={at}>
                {said.oneSection(each.section, each.count)}
              </option>
            ))}
            {sections.without > 0 && (
              <option value="none">{said.noSection(sections.without)}</option>
            )}
          </Select>
        </Field>
        <Field label={said.grouping} size="small">
          <Select
            className="choice"
            value={choices.grouping}
            onChange={(_event, { value }) => {
              const grouping = GROUPINGS.find((known) => known === value);
              if (grouping) onChoose({ grouping });
            }}
          >
            <option value="record">{said.byRecord}</option>
            <option value="rule">{said.byRule}</option>
          </Select>
        </Field>
      </div>
    </div>
  );
}

/** Options are told apart by their position: a section may have any name. */
function positionOf(filter: SectionFilter, sections: readonly SectionCount[]): string {
  if (typeof filter === 'string') return filter;
  return String(sections.findIndex(({ section }) => section === filter.section));
}

function sectionAt(value: string, sections: readonly SectionCount[]): SectionFilter {
  if (value === 'all' || value === 'none') return value;
  const chosen = sections[Number(value)];
  return chosen ? { section: chosen.section } : 'all';
}
