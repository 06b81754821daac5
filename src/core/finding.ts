/** A finding: one violation of a rule, at one cell, as data. Its sentences stand in words/. */
import * as v from 'valibot';
import type { ClauseMessage } from './condition-sentence';
import type { DataOf } from './data-schema';

export type Severity = 'error' | 'warning' | 'info';

/** The severities from grave to slight, in the order in which a list shows them. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export const severitySchema = v.picklist(SEVERITIES);

/** What a finding's sentence may name besides its own place: texts and numbers, by name. */
export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>;

/** What a fix does to a cell; one button can do it for all cells of a way. */
export type FixWay =
  /** White space at the ends or doubled, line breaks at the end. */
  | 'trim'
  /** Full-width digits or letters, half-width katakana, machine-dependent signs. */
  | 'width'
  /** The allowed value that was probably meant. */
  | 'spelling'
  /** ○ for ◯, 〇, o and 1. */
  | 'mark'
  /** A number stored as text. */
  | 'number'
  /** Printed money to a number that its format prints as before, or an amount in the wrong unit. */
  | 'money'
  /** A ditto mark, to what it stands for. */
  | 'ditto'
  /** An era or year notation. */
  | 'era'
  /** A total, grade or number that follows from other cells. */
  | 'derived';

/** How a finding's cell can be fixed, where the rule knows it. */
export interface Fix {
  readonly way: FixWay;
  /** What the cell will hold. */
  readonly content: string | number;
  /** Excel's number format (US form) that the number needs to print as the text did; left out, the cell keeps its own. */
  readonly numberFormat?: string;
  /** What the cell shows now, where that is more than the finding's value: on a status sheet. */
  readonly shown?: string;
}

/** A text of a plan in each language in which people read it. */
export const spokenSchema = v.strictObject({
  ja: v.string(),
  en: v.string(),
});
export type Spoken = DataOf<typeof spokenSchema>;

/** What a sentence is composed of: what holds at the record, and what does not as it must. */
export interface Composed {
  readonly because: readonly ClauseMessage[];
  readonly broken: readonly ClauseMessage[];
  /** What is wrong and what to do, where the plan says it better than its condition does. */
  readonly wrong?: Spoken;
  readonly advice?: Spoken;
}

/** A further break of the rule that the same finding tells. */
export interface FurtherBreak {
  readonly message: string;
  readonly params: FindingParams;
  /** Where its sentence names another field, as printed, or another value than the finding's cell. */
  readonly field?: string;
  readonly value?: string;
}

export interface Finding {
  /** The plan's code of the rule, e.g. `A03`. */
  readonly code: string;
  readonly severity: Severity;
  /** Which sentence of words/ says it: the rule kind, or a kind and its case, e.g. `required`, `money-unreadable`. */
  readonly message: string;
  readonly params: FindingParams;
  /** What the sentence is composed of, where the rule is a condition. */
  readonly composed?: Composed;
  /** What else of the same rule is wrong there, so that one pass tells all; left out where nothing is. */
  readonly also?: readonly FurtherBreak[];
  /** The id of the ledger's definition. */
  readonly ledger: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly cell: string;
  /** The record's number as printed in half width, or `''` when the finding is about the ledger as a whole. */
  readonly record: string;
  /** What the record is about, of sub-records their record; left out where the ledger has no title for it. */
  readonly title?: string;
  /** The sub-record's own number within its record, e.g. `③`; `''` for records. */
  readonly item: string;
  /** The sections in charge of the record, as `部局名課名`; empty when unknown or about the ledger as a whole. */
  readonly sections: readonly string[];
  /** The field's label as printed, without the year; `''` when the finding is about no field. */
  readonly field: string;
  /** Short form of the fiscal year, e.g. `H30`, `R1`; `''` when the rule speaks of no year. */
  readonly year: string;
  /** The cell as Excel shows it. */
  readonly value: string;
  /** Left out where the rule knows no repair. */
  readonly fix?: Fix;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
