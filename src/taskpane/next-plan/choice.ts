/** What a person chooses for the next plan, and what the task is asked for. Pure. */
import type { FiscalYear } from '../../core/fiscal-year';
import { proposedTitle } from '../../core/plan/edition/proposed-title';
import { span } from '../../core/plan/edition/year-shift';
import type { ChosenEdition, EditionProposal, WantedRecords } from '../../tasks/edition';

export const WHICH = ['all', 'unfinished', 'picked'] as const;
export type Which = (typeof WHICH)[number];

export interface NextPlanChoice {
  /** The plan that it follows; of another plan the choice says nothing. */
  readonly planId: string;
  /** Null as long as it is the proposed one. */
  readonly title: string | null;
  readonly first: FiscalYear;
  readonly last: FiscalYear;
  readonly which: Which;
  /** The names of the ticked records by their positions in the ledger: where another stands now, the tick is gone. */
  readonly picked: ReadonlyMap<number, string>;
  readonly search: string;
  readonly renumber: boolean;
}

/** A plan of more years than this is not offered, unless the one before has more. */
const MOST_YEARS = 10;
/** How many years after the plan the next one may begin. */
const LATEST = 6;

/** The choice before a person changes anything: all records; to be picked from, those that are left to do. */
export function firstChoice({ plan, years, records }: EditionProposal): NextPlanChoice {
  const [first = 0] = years;
  return {
    planId: plan.id,
    title: null,
    first,
    last: years.at(-1) ?? first,
    which: 'all',
    picked: new Map(
      records.flatMap(({ position, name, finished }) => (finished ? [] : [[position, name]])),
    ),
    search: '',
    renumber: false,
  };
}

/** The years in which the next plan may begin, and end. */
export function yearChoices(
  { from }: EditionProposal,
  { first }: NextPlanChoice,
): { readonly firsts: readonly FiscalYear[]; readonly lasts: readonly FiscalYear[] } {
  const [begin = first] = from;
  const end = from.at(-1) ?? begin;
  return {
    firsts: span(begin + 1, end + LATEST),
    lasts: span(first, first + Math.max(MOST_YEARS, from.length) - 1),
  };
}

/** Moves the beginning; the plan stays as long as it is. */
export function beginningIn(first: FiscalYear, choice: NextPlanChoice): Partial<NextPlanChoice> {
  return { first, last: choice.last + first - choice.first };
}

export function titleOf(
  { title, first, last }: NextPlanChoice,
  { plan, from }: EditionProposal,
): string {
  return title ?? proposedTitle(plan.title, { from, to: span(first, last) });
}

/** The ticked records that still stand where they were ticked. */
export function tickedRecords({ picked }: NextPlanChoice, { records }: EditionProposal) {
  return records.filter(({ position, name }) => picked.get(position) === name);
}

function wantedRecords(choice: NextPlanChoice, proposal: EditionProposal): WantedRecords {
  switch (choice.which) {
    case 'picked':
      return { which: 'ticked', records: tickedRecords(choice, proposal) };
    case 'unfinished':
      // The workbook may have another plan since.
      return { which: proposal.tellsFinished ? 'unfinished' : 'all' };
    case 'all':
      return { which: 'all' };
  }
}

/** What the task is asked for; null where a title or records are still to be given. */
export function editionOf(choice: NextPlanChoice, proposal: EditionProposal): ChosenEdition | null {
  const title = titleOf(choice, proposal).trim();
  const carried = wantedRecords(choice, proposal);
  if (title === '' || (carried.which === 'ticked' && carried.records.length === 0)) return null;
  const { first, last, renumber } = choice;
  return {
    title,
    years: span(first, last),
    carried,
    renumber: renumber && proposal.numbered,
  };
}
