/** The findings as the list shows them: filtered, grouped by record, by rule or by cause. Pure. */
import { countBySeverity, SEVERITIES } from '../../core/finding';
import type { Finding, FixWay, Severity, SeverityCounts } from '../../core/finding';
import { isOpen, reasonFor } from '../../core/submission';
import type { Reasons } from '../../core/submission';
import type { Grouping, Shown } from '../choices';
import { causesOf } from './causes';

/** Which section's findings are shown: all, those without a section, or one section's. */
export type SectionFilter = 'all' | 'none' | { readonly section: string };

/** A group of findings: of one record (with its sheet), of one rule, or of one cause. */
export type Group =
  | { readonly by: 'record'; readonly record: string; readonly sheet: string }
  | { readonly by: 'rule'; readonly code: string; readonly severity: Severity }
  | {
      readonly by: 'cause';
      readonly code: string;
      readonly severity: Severity;
      readonly way: FixWay | null;
      readonly field: string | null;
    };

/** One line of the list; its key stays the same over runs, as long as the finding stays in its cell. */
export type Line =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: Group;
      readonly counts: SeverityCounts;
      readonly findings: readonly Finding[];
      /** Its findings follow it in the list. */
      readonly open: boolean;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding };

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

/** Leaves out the warnings that have a reason. */
export function unexplained(findings: readonly Finding[], reasons: Reasons): readonly Finding[] {
  return findings.filter((finding) => reasonFor(finding, reasons) === '');
}

/** Counts the findings that prevent submission. */
export function countOpen(findings: readonly Finding[], reasons: Reasons): number {
  return findings.filter((finding) => isOpen(finding, reasons)).length;
}

/** Names each finding by its position and rule; two findings of one rule in one cell are distinguished by their order. */
export function findingKeys(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  const keys = new Map<Finding, string>();
  for (const finding of findings) {
    const { sheetId, cell, code, message } = finding;
    const position = JSON.stringify([sheetId, cell, code, message]);
    const before = seen.get(position) ?? 0;
    seen.set(position, before + 1);
    keys.set(finding, before === 0 ? position : `${position} ${before}`);
  }
  return keys;
}

interface Gathered {
  readonly key: string;
  readonly group: Group;
  readonly findings: readonly Finding[];
}

function groupOf(finding: Finding, grouping: 'record' | 'rule'): Group {
  return grouping === 'record'
    ? { by: 'record', record: finding.record, sheet: finding.sheet }
    : { by: 'rule', code: finding.code, severity: finding.severity };
}

/** The same record number on two sheets is two records; findings of one sheet as a whole share a group. */
function keyOf(group: Exclude<Group, { by: 'cause' }>): string {
  return group.by === 'record'
    ? `record ${group.sheet} ${group.record}`
    : `rule ${group.code} ${group.severity}`;
}

function gathered(findings: readonly Finding[], grouping: Grouping): readonly Gathered[] {
  if (grouping === 'cause')
    return causesOf(findings).map(({ key, findings: inside, code, severity, way, field }) => ({
      key: `cause ${key}`,
      group: { by: 'cause', code, severity, way, field },
      findings: inside,
    }));
  const groups = new Map<string, { readonly group: Group; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const group = groupOf(finding, grouping);
    const key = group.by === 'cause' ? '' : keyOf(group);
    const known = groups.get(key);
    if (known) known.findings.push(finding);
    else groups.set(key, { group, findings: [finding] });
  }
  return [...groups].map(([key, { group, findings: inside }]) => ({
    key,
    group,
    findings: inside,
  }));
}

/** Rules and causes are sorted from grave to slight, then by code; causes of one code are sorted from many findings to few. */
function byGravity(a: Gathered, b: Gathered): number {
  if (a.group.by === 'record' || b.group.by === 'record') return 0;
  const gravity = SEVERITIES.indexOf(a.group.severity) - SEVERITIES.indexOf(b.group.severity);
  if (gravity) return gravity;
  if (a.group.code !== b.group.code) return a.group.code < b.group.code ? -1 : 1;
  return a.group.by === 'cause' ? b.findings.length - a.findings.length : 0;
}

/**
 * Groups findings into the list's lines. Records keep the ledger's order. Causes are closed until somebody opens them, the other groups are
 * open until somebody closes them: `toggled` holds the keys of the groups in the opposite state.
 */
export function groupedLines(
  findings: readonly Finding[],
  grouping: Grouping,
  toggled: ReadonlySet<string> = new Set(),
  keys: ReadonlyMap<Finding, string> = findingKeys(findings),
): readonly Line[] {
  return gathered(findings, grouping)
    .toSorted(byGravity)
    .flatMap(({ key, group, findings: inside }): readonly Line[] => {
      const open = toggled.has(key) === (grouping === 'cause');
      const head: Line = {
        kind: 'group',
        key,
        group,
        counts: countBySeverity(inside),
        findings: inside,
        open,
      };
      if (!open) return [head];
      return [
        head,
        ...inside.map((finding): Line => ({
          kind: 'finding',
          key: keys.get(finding) ?? '',
          finding,
        })),
      ];
    });
}
