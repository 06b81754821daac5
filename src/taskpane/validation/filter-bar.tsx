/** Counts by severity that also serve as filters, and the choices of section and grouping. */
import { Checkbox, Select, ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SectionState } from '../../core/check/engine/section-states';
import { SEVERITIES } from '../../core/finding';
import type { SeverityCounts } from '../../core/finding';
import type { ValidateResult } from '../../tasks/validate-result';
import { GROUPINGS } from '../choices';
import { SeveritySign } from '../severity-sign';
import { useSurroundings } from '../surroundings';
import { useValidation } from './store';
import { countOpen } from './sorted-findings';
import type { SectionFilter } from './sorted-findings';

export function FilterBar(props: {
  readonly result: ValidateResult;
  readonly counts: SeverityCounts;
  /** The section that is filtered by. */
  readonly section: SectionFilter;
}): ReactElement {
  const { result, counts, section } = props;
  const texts = useSurroundings().words.pane.findings;
  const { choices, choose } = useValidation();
  return (
    <div className="stack close">
      <div className="severities" role="group" aria-label={texts.counts}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className="severity"
            checked={choices.shown === severity}
            aria-label={texts.show(texts.severity[severity], counts[severity])}
            title={texts.severityHint[severity]}
            onClick={() => choose({ shown: choices.shown === severity ? 'all' : severity })}
          >
            <span className="line">
              <SeveritySign severity={severity} />
              {texts.severity[severity]}
            </span>
            <strong className="figure">{counts[severity].toLocaleString()}</strong>
          </ToggleButton>
        ))}
      </div>
      <div className="choices">
        <SectionChoice result={result} section={section} />
        <Select
          size="small"
          aria-label={texts.grouping}
          className="choice"
          value={choices.grouping}
          onChange={(_event, { value }) => {
            const grouping = GROUPINGS.find((known) => known === value);
            if (grouping) choose({ grouping });
          }}
        >
          <option value="record">{texts.byRecord}</option>
          <option value="rule">{texts.byRule}</option>
          <option value="cause">{texts.byCause}</option>
        </Select>
      </div>
      {result.submission.explained > 0 && (
        <Checkbox
          className="tick"
          checked={choices.hideExplained}
          label={texts.hideExplained}
          onChange={(_event, { checked }) => choose({ hideExplained: checked === true })}
        />
      )}
      <SectionProgress sections={result.sections} section={section} />
    </div>
  );
}

/** The sections, each with what it has left to fix. */
function SectionChoice(props: {
  readonly result: ValidateResult;
  readonly section: SectionFilter;
}): ReactElement {
  const { findings, reasons, sections } = props.result;
  const texts = useSurroundings().words.pane.findings;
  const { position } = useValidation();
  const without = findings.filter((finding) => finding.sections.length === 0);
  return (
    <Select
      size="small"
      aria-label={texts.section}
      className="choice"
      value={positionOf(props.section, sections)}
      onChange={(_event, { value }) => position.setSection(sectionAt(value, sections))}
    >
      <option value="all">{texts.everySection(countOpen(findings, reasons))}</option>
      {sections.map(({ section, open }, at) => (
        <option key={section} value={at}>
          {texts.oneSection(section, open)}
        </option>
      ))}
      {without.length > 0 && (
        <option value="none">{texts.noSection(countOpen(without, reasons))}</option>
      )}
    </Select>
  );
}

/** The chosen section's full name, because the select box may cut it, and the section's progress. */
function SectionProgress(props: {
  readonly sections: readonly SectionState[];
  readonly section: SectionFilter;
}): ReactElement | null {
  const { sections, section } = props;
  const texts = useSurroundings().words.pane.findings;
  if (typeof section === 'string') return null;
  const state = sections.find((each) => each.section === section.section);
  if (!state) return null;
  return (
    <p className="quiet">
      <strong>{state.section}</strong> {texts.sectionRecords(state.records, state.open)}
    </p>
  );
}

/** Options are identified by their position, because a section may have any name. */
function positionOf(filter: SectionFilter, sections: readonly SectionState[]): string {
  if (typeof filter === 'string') return filter;
  return String(sections.findIndex(({ section }) => section === filter.section));
}

function sectionAt(value: string, sections: readonly SectionState[]): SectionFilter {
  if (value === 'all' || value === 'none') return value;
  const chosen = sections[Number(value)];
  return chosen ? { section: chosen.section } : 'all';
}
