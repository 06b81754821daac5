/** Which part of a result passes the filters, and in which order it is shown. */
import { useMemo } from 'react';
import { countBySeverity } from '../../core/finding';
import type { Finding, SeverityCounts } from '../../core/finding';
import type { ValidateResult } from '../../tasks/validate-result';
import type { ValidationStore } from './store';
import { findingKeys, groupedLines, ofSection, ofSeverity, unexplained } from './sorted-findings';
import type { Line, SectionFilter } from './sorted-findings';

export interface Shown {
  /** The section used as the filter, which may differ from the chosen one, because that one may be gone after a new run. */
  readonly section: SectionFilter;
  /** Counts within the section. */
  readonly counts: SeverityCounts;
  /** All that pass the filters, in the order of the list. */
  readonly findings: readonly Finding[];
  readonly lines: readonly Line[];
  /** Names every finding of the result, shown or not. */
  readonly keys: ReadonlyMap<Finding, string>;
}

/** Filters and groups a result by the store's choices. */
export function useShown(result: ValidateResult, { choices, position }: ValidationStore): Shown {
  const { findings, reasons, sections } = result;
  const { shown, grouping, hideExplained } = choices;
  const { section, toggled } = position;

  const chosen =
    typeof section === 'string' || sections.some((each) => each.section === section.section)
      ? section
      : 'all';
  const here = useMemo(() => ofSection(findings, chosen), [findings, chosen]);
  const passing = useMemo(() => {
    const bySeverity = ofSeverity(here, shown);
    return hideExplained ? unexplained(bySeverity, reasons) : bySeverity;
  }, [here, shown, hideExplained, reasons]);
  const keys = useMemo(() => findingKeys(findings), [findings]);
  const lines = useMemo(
    () => groupedLines(passing, grouping, toggled, keys),
    [passing, grouping, toggled, keys],
  );
  const inOrder = useMemo(
    () =>
      groupedLines(passing, grouping).flatMap((line) =>
        line.kind === 'group' ? line.findings : [],
      ),
    [passing, grouping],
  );
  const counts = useMemo(() => countBySeverity(here), [here]);
  return { section: chosen, counts, findings: inOrder, lines, keys };
}
