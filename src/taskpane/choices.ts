/** The choices of view that the pane remembers on this computer, and their shapes. */
import { picklist } from 'valibot';

export const GROUPINGS = ['record', 'rule'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SHOWN = ['all', 'error', 'warning', 'info'] as const;
/** Findings of which severity are shown. */
export type Shown = (typeof SHOWN)[number];

/** What may be remembered, by name. A section is not: it would be gone in the next workbook. */
export const CHOICES = {
  grouping: picklist(GROUPINGS),
  shown: picklist(SHOWN),
} as const;

export interface Choices {
  readonly grouping: Grouping;
  readonly shown: Shown;
}

export const FIRST_CHOICES: Choices = { grouping: 'record', shown: 'all' };
