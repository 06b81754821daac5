/** What the command prints: JSON of fixed shape, or a list to read. */
import { SEVERITIES, type Finding, type SeverityCounts } from '../core/finding';
import type { SummaryResult, ValidateResult } from '../tasks/contract';
import type { Language } from '../words';
import { findingMessage } from '../words/finding-message';
import { cliWords } from './words';

/** What the run cost, as practice Excel counted it. */
export interface Cost {
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

function jsonFinding(finding: Finding, language: Language): object {
  const { code, severity, sheet, cell, record, field, year, value } = finding;
  const message = findingMessage(finding, language);
  return { code, severity, sheet, cell, record, field, year, value, message };
}

/** Gives the JSON of a verb's result; `tabs` where it made some. */
export function jsonReport(
  checked: Pick<ValidateResult, 'plan' | 'counts' | 'findings'>,
  cost: Cost,
  language: Language,
  tabs?: SummaryResult['tabs'],
): string {
  return JSON.stringify(
    {
      plan: checked.plan.id,
      counts: checked.counts,
      findings: checked.findings.map((finding) => jsonFinding(finding, language)),
      cost,
      ...(tabs === undefined
        ? {}
        : { tabs: tabs.map(({ key, name, action }) => ({ key, name, action })) }),
    },
    null,
    2,
  );
}

/** Gives the findings as a list, by severity. */
export function textReport(validated: ValidateResult, language: Language): string {
  const words = cliWords(language);
  const lines = [
    words.plan(validated.plan.municipality, validated.plan.title),
    ...validated.ledgers.map(({ name, sheet, address, records }) =>
      words.ledger(name, sheet, address, records),
    ),
    countsLine(validated.counts, language),
  ];
  if (validated.findings.length === 0) lines.push(words.noFindings);
  for (const severity of SEVERITIES) {
    const group = validated.findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    lines.push('', words.group(words.severities[severity], group.length));
    for (const finding of group) {
      lines.push(
        `  ${finding.code}  ${finding.sheet}!${finding.cell}  ${words.record(finding.record)}`,
        `      ${findingMessage(finding, language)}`,
      );
    }
  }
  return lines.join('\n');
}

/** Gives the tabs that were made or refilled, and where the workbook was written. */
export function summaryText(summary: SummaryResult, out: string, language: Language): string {
  const words = cliWords(language);
  return [
    words.plan(summary.plan.municipality, summary.plan.title),
    countsLine(summary.counts, language),
    ...summary.tabs.map(({ name, action }) =>
      action === 'make' ? words.made(name) : words.refilled(name),
    ),
    words.written(out),
  ].join('\n');
}

function countsLine({ error, warning, info }: SeverityCounts, language: Language): string {
  return cliWords(language).counts(error, warning, info);
}
