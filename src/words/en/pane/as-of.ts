/** What the pane says of the as-of (確認時期), in English. */
import type { AsOf } from '../../../core/calendar/as-of';
import type { asOf as japanese } from '../../ja/pane/as-of';
import { asOfInEnglish, periodInEnglish } from '../../as-of';
import { counted } from './counting';

function named(asOf: AsOf | null): string {
  return asOf ? asOfInEnglish(asOf) : 'the whole plan';
}

export const asOf: typeof japanese = {
  label: 'As of',
  hint: 'Only what is to be filled by then is checked and summarized.',
  named,
  beforePlan: (asOf) => `${asOfInEnglish(asOf)}, before the plan begins`,
  filledTo: (asOf) => `It is filled in up to ${periodInEnglish(asOf)}.`,
  filledNowhere: 'Nothing is filled in yet for the years of the plan.',
  accept: (asOf) => `Set the as-of to ${named(asOf)}`,
  decline: 'Keep the whole plan',
  set: (asOf) => `The as-of is now ${named(asOf)}.`,
  nextYear: 'On to the next year',
  nextHalf: 'On to the next half',
  nextText: (asOf) =>
    `Moves the as-of to ${named(asOf)}, and says what each section then has to fill in.`,
  end: 'The as-of is the end of the plan. What follows is the next plan.',
  due: (asOf) => `Newly to be filled in by ${named(asOf)}`,
  moved: (asOf, sections) =>
    `The as-of is now ${named(asOf)}. ${
      sections === 0
        ? 'Nothing new is to be filled in.'
        : `${counted(sections, 'section has', 'sections have')} something new to fill in.`
    }`,
  nothingDue: 'Nothing new is to be filled in.',
  noSection: 'No section named',
  ofSection: (section, entries) => `${section} (${counted(entries, 'entry', 'entries')})`,
  field: (label, records, filled) =>
    `${label}: ${counted(records, 'record', 'records')}${filled > 0 ? `, ${filled} filled in already` : ''}`,
};
