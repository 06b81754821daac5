/** The findings as the list shows them: filtered by severity and section, grouped by record or by rule. Pure. */
import { countBySeverity, SEVERITIES } from '../../core/finding';
import type { Finding, Severity, SeverityCounts } from '../../core/finding';
import type { Grouping, Shown } from '../choices';

/** Which section's findings are shown: all, those without a section, or one section's. */
export type SectionFilter = 'all' | 'none' | { readonly section: string };

/** A group of findings: of one record (with its sheet), or of one rule. */
export type Group =
  | { readonly by: 'record'; readonly record: string; readonly sheet: string }
  | { readonly by: 'rule'; readonly code: string; readonly severity: Severity };

/** One line of the list. */
export type Line =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: Group;
      readonly counts: SeverityCounts;
      readonly total: number;
    }
  /** `place` counts the findings of the list from 0. */
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly finding: Finding;
      readonly place: number;
    };

export interface SectionCount {
  readonly section: string;
  readonly count: number;
}

/** Counts findings by section, in the order of first appearance; a finding of two sections counts for both. */
export function sectionCounts(findings: readonly Finding[]): {
  readonly sections: readonly SectionCount[];
  readonly without: number;
} {
  const counts = new Map<string, number>();
  let without = 0;
  for (const { sections } of findings) {
    if (sections.length === 0) without += 1;
    for (const section of new Set(sections)) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const sections = [...counts].map(([section, count]) => ({ section, count }));
  return { sections, without };
}

/** Gives the findings of a section. */
export function ofSection(findings: readonly Finding[], filter: SectionFilter): readonly Finding[] {
  if (filter === 'all') return findings;
  if (filter === 'none') return findings.filter(({ sections }) => sections.length === 0);
  return findings.filter(({ sections }) => sections.includes(filter.section));
}

/** Gives the findings of a severity. */
export function ofSeverity(findings: readonly Finding[], shown: Shown): readonly Finding[] {
  return shown === 'all' ? findings : findings.filter(({ severity }) => severity === shown);
}

function groupOf(finding: Finding, grouping: Grouping): Group {
  return grouping === 'record'
    ? { by: 'record', record: finding.record, sheet: finding.sheet }
    : { by: 'rule', code: finding.code, severity: finding.severity };
}

/** The same record number on two sheets is two records; findings of one sheet as a whole share a group. */
function keyOf(group: Group): string {
  return group.by === 'record'
    ? `record ${group.sheet} ${group.record}`
    : `rule ${group.code} ${group.severity}`;
}

function byGravity(a: Group, b: Group): number {
  if (a.by === 'record' || b.by === 'record') return 0;
  const gravity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return gravity || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** Groups findings into the list's lines. Records keep the ledger's order, rules go from grave to slight. */
export function groupedLines(findings: readonly Finding[], grouping: Grouping): readonly Line[] {
  const groups = new Map<string, { readonly group: Group; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const group = groupOf(finding, grouping);
    const key = keyOf(group);
    const known = groups.get(key);
    if (known) known.findings.push(finding);
    else groups.set(key, { group, findings: [finding] });
  }

  const lines: Line[] = [];
  let place = 0;
  for (const [key, { group, findings: inside }] of [...groups].toSorted(([, a], [, b]) =>
    byGravity(a.group, b.group),
  )) {
    const counts = countBySeverity(inside);
    lines.push({ kind: 'group', key, group, counts, total: inside.length });
    for (const finding of inside) {
      lines.push({ kind: 'finding', key: `finding ${place}`, finding, place });
      place += 1;
    }
  }
  return lines;
}
