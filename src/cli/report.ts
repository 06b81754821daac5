/** What the command prints: JSON of fixed shape, or a list to read. */
import { shortAsOf } from '../core/calendar/as-of';
import type { CheckedPart } from '../core/check/engine/left-to-office';
import { SEVERITIES, type Finding, type SeverityCounts } from '../core/finding';
import { refusedFor } from '../core/reason';
import { reasonFor, type Submission } from '../core/submission';
import type { MadeLedgers } from '../tasks/make-ledger';
import type { ReportTabState, ValidateResult } from '../tasks/validate-result';
import type { SheetsResult } from '../tasks/sheets';
import type { SummaryResult } from '../tasks/summarize';
import type { TabPlan } from '../core/sheet/tab-plan';
import type { Language } from '../words/language';
import { leftToOfficeLines } from '../words/left-to-office';
import { findingMessage } from '../words/finding-message';
import { cliWords } from './words';

/** What the run cost, as practice Excel counted it. */
export interface Cost {
  readonly roundTrips: number;
  /** Single calls in all requests, office.js's own among them. */
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

type Checked = Pick<ValidateResult, 'plan' | 'counts' | 'findings'> &
  Partial<Pick<ValidateResult, 'asOf' | 'part' | 'reasons' | 'refused' | 'submission' | 'report'>>;

function jsonFinding(
  finding: Finding,
  { reasons, refused = {} }: Checked,
  language: Language,
): object {
  const { code, severity, sheet, cell, record, item, field, year, value } = finding;
  const message = findingMessage(finding, language);
  const refusedReason = refusedFor(finding, refused);
  return {
    code,
    severity,
    sheet,
    cell,
    record,
    item,
    field,
    year,
    value,
    message,
    ...(reasons === undefined ? {} : { reason: reasonFor(finding, reasons) }),
    ...(refusedReason ? { refused: refusedReason } : {}),
  };
}

function jsonTabs(tabs: readonly TabPlan[]): readonly object[] {
  return tabs.map(({ key, name, action }) => ({ key, name, action }));
}

/** Gives the JSON of a verb's result; `tabs` where it made some. */
export function jsonReport(
  checked: Checked,
  cost: Cost,
  language: Language,
  tabs?: readonly TabPlan[],
): string {
  const { asOf, part, submission, report } = checked;
  return JSON.stringify(
    {
      plan: checked.plan.id,
      ...(asOf === undefined ? {} : { asOf: asOf && shortAsOf(asOf) }),
      ...(part === undefined ? {} : { part: part && jsonPart(part) }),
      counts: checked.counts,
      ...(submission === undefined ? {} : { submission }),
      ...(report === undefined ? {} : { report: report && jsonState(report) }),
      findings: checked.findings.map((finding) => jsonFinding(finding, checked, language)),
      cost,
      ...(tabs === undefined ? {} : { tabs: jsonTabs(tabs) }),
    },
    null,
    2,
  );
}

/** The part of the ledgers that was checked, with the codes of the rules that only the office can check. */
function jsonPart({ of, leftToOffice }: CheckedPart): object {
  return { of, leftToOffice: leftToOffice.map(({ code }) => code) };
}

function jsonState({ tab, upToDate }: ReportTabState): object {
  return { tab, upToDate };
}

/** What a workbook with a part of the ledgers was checked as, and what is left to the office. */
function partLines(part: CheckedPart | null, language: Language): readonly string[] {
  if (!part) return [];
  const words = cliWords(language).part;
  const left = leftToOfficeLines(part, language).map((line) => `  ${line}`);
  return [words.of[part.of], `${words.leftToOffice}: ${words.leftToOfficeText}`, ...left];
}

/** Gives the findings as a list, by severity. */
export function textReport(validated: ValidateResult, language: Language): string {
  const words = cliWords(language);
  const lines = [
    words.plan(validated.plan.municipality, validated.plan.title),
    ...(validated.asOf ? [words.asOf(validated.asOf)] : []),
    ...validated.ledgers.flatMap(({ name, sheet, address, records, uncounted, unread }) => [
      words.ledger(name, sheet, address, records),
      ...(uncounted > 0 ? [words.uncounted(uncounted)] : []),
      ...unread.map((each) => words.unread(each.sheet, each.address, each.rows)),
    ]),
    countsLine(validated.counts, language),
    submissionLine(validated.submission, language),
    ...partLines(validated.part, language),
  ];
  const { report } = validated;
  if (report && !report.upToDate) lines.push(words.reportStale(report.tab));
  if (validated.findings.length === 0) lines.push(words.noFindings);
  for (const severity of SEVERITIES) {
    const group = validated.findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    lines.push('', words.group(words.severities[severity], group.length));
    for (const finding of group) {
      lines.push(
        `  ${finding.code}  ${finding.sheet}!${finding.cell}  ${words.record(finding.record, finding.item)}`,
        `      ${findingMessage(finding, language)}`,
      );
      const reason = reasonFor(finding, validated.reasons);
      if (reason !== '') lines.push(`      ${words.reason(reason)}`);
      const refusedReason = refusedFor(finding, validated.refused);
      if (refusedReason)
        lines.push(`      ${words.refused(refusedReason.text, refusedReason.fault)}`);
    }
  }
  return lines.join('\n');
}

/** Gives a summary's counts, its tabs, and where the workbook was written. */
export function summaryText(summary: SummaryResult, out: string, language: Language): string {
  const words = cliWords(language);
  return [
    words.plan(summary.plan.municipality, summary.plan.title),
    ...(summary.asOf ? [words.asOf(summary.asOf)] : []),
    countsLine(summary.counts, language),
    tabsText(summary.tabs, out, language),
  ].join('\n');
}

/** Gives the text about ledgers that were made. */
export function ledgersText(made: MadeLedgers, out: string, language: Language): string {
  const words = cliWords(language);
  return [
    words.plan(made.plan.municipality, made.plan.title),
    ...made.tabs.map(({ name, rows }) => words.madeLedger(name, rows)),
    words.written(out),
  ].join('\n');
}

/** Gives the JSON of ledgers that were made. */
export function jsonLedgers({ plan, tabs }: MadeLedgers, cost: Cost): string {
  return JSON.stringify({ plan, tabs, cost }, null, 2);
}

/** Gives the JSON of the tabs with status sheets. */
export function jsonSheets(
  { plan, asOf, counts, tabs, sheets, pages }: SheetsResult,
  cost: Cost,
): string {
  const made = tabs.map(({ key, name, action, sheets: on, pages: long }) => ({
    key,
    name,
    action,
    sheets: on,
    pages: long,
  }));
  return JSON.stringify(
    { plan: plan.id, asOf: asOf && shortAsOf(asOf), counts, sheets, pages, tabs: made, cost },
    null,
    2,
  );
}

/** Gives the tabs with status sheets, and where the workbook was written. */
export function sheetsText(made: SheetsResult, out: string, language: Language): string {
  const words = cliWords(language);
  return [
    words.plan(made.plan.municipality, made.plan.title),
    ...(made.asOf ? [words.asOf(made.asOf)] : []),
    countsLine(made.counts, language),
    words.sheetsMade(made.sheets, made.pages),
    tabsText(made.tabs, out, language),
  ].join('\n');
}

/** Gives the tabs that were made or refilled, and where the workbook was written. */
export function tabsText(tabs: readonly TabPlan[], out: string, language: Language): string {
  const words = cliWords(language);
  const lines = tabs.map(({ name, action }) =>
    action === 'make' ? words.made(name) : words.refilled(name),
  );
  return [...lines, words.written(out)].join('\n');
}

function submissionLine(
  { ready, errors, unexplained, explained }: Submission,
  language: Language,
): string {
  const words = cliWords(language);
  return ready ? words.ready(explained) : words.notReady(errors, unexplained);
}

function countsLine({ error, warning, info }: SeverityCounts, language: Language): string {
  return cliWords(language).counts(error, warning, info);
}
