/** The view settings that the pane remembers on this computer, and their types. */
import { array, boolean, nullable, number, object, picklist, record, string } from 'valibot';
import type { FiscalYear } from '../core/fiscal-year';
import type { Arrangement } from '../core/form/lay-options';

export const GROUPINGS = ['record', 'rule', 'cause'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const SHOWN = ['all', 'error', 'warning', 'info'] as const;
/** Findings of which severity are shown. */
export type Shown = (typeof SHOWN)[number];

/** What may be remembered, by name. A section is not remembered, because the next workbook may not have it. */
export const CHOICES = {
  grouping: picklist(GROUPINGS),
  shown: picklist(SHOWN),
  hideExplained: boolean(),
  whileTyping: boolean(),
} as const;

export interface Choices {
  readonly grouping: Grouping;
  readonly shown: Shown;
  /** Warnings with a reason are not shown. */
  readonly hideExplained: boolean;
  /** 入力中に検証. */
  readonly whileTyping: boolean;
}

export const FIRST_CHOICES: Choices = {
  grouping: 'record',
  shown: 'all',
  hideExplained: false,
  whileTyping: false,
};

/** A person's choices for one plan's summaries. New summaries are chosen until a person leaves them out. */
export interface SummaryChoice {
  /** Ids of the rollups that are not made. */
  readonly leftOut: readonly string[];
  /** By the rollup's id. */
  readonly years: Readonly<Record<string, FiscalYear>>;
}

export const SUMMARY_CHOICE = object({
  leftOut: array(string()),
  years: record(string(), number()),
});

export const FIRST_SUMMARY_CHOICE: SummaryChoice = { leftOut: [], years: {} };

export const ARRANGEMENTS = [
  'one',
  'chapter',
  'section',
  'record',
] as const satisfies readonly Arrangement[];

/** A person's choices for one plan's status sheets. The chosen records are not remembered, because they differ each time. */
export interface SheetsChoice {
  /** The form's id; null before anybody chose one. */
  readonly form: string | null;
  readonly arrangement: Arrangement;
  readonly lock: boolean;
}

export const SHEETS_CHOICE = object({
  form: nullable(string()),
  arrangement: picklist(ARRANGEMENTS),
  lock: boolean(),
});

export const FIRST_SHEETS_CHOICE: SheetsChoice = { form: null, arrangement: 'one', lock: false };

/** The key of the plans that this computer keeps: the texts of their files. */
export const KEPT_PLANS = 'plans';
export const KEPT_TEXTS = array(string());
