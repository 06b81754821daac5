/** What the pane says of a plan of one's own, in English. */
import type { PlanSource } from '../../../core/plan/own-plan';
import type { ownPlan as japanese } from '../../ja/pane/own-plan';
import { count } from './counting';

const SOURCES: Readonly<Record<PlanSource['kind'], string>> = {
  copied: 'your own, copied from a built-in plan',
  imported: 'your own, from a file',
  made: 'your own',
};

export const ownPlan: typeof japanese = {
  own: (source, changed) => (changed ? `${SOURCES[source]}, changed` : SOURCES[source]),
  imported: 'kept on this computer',
  builtIn: 'built-in plan',
  open: 'Take a plan in or write it out',
  opening: 'Looking at the plan.',
  hint: 'A plan says which fields, rules, tables and forms the ledgers have. A workbook that holds a plan is read by it.',
  take: 'Take in from a file',
  write: 'Write to a file',
  copyText: 'Copy its text',
  copy: 'Copy this plan to make it your own',
  remove: 'Take it out of the workbook',
  restore: 'Go back to the plan before',
  written: (file) => `It was written to “${file}”.`,
  copiedText: 'The text of the plan was copied.',
  copyFailed: 'It could not be copied.',
  copied: 'A copy of the built-in plan was put into the workbook.',
  taken: 'The plan was put into the workbook.',
  removed: 'The plan was taken out of the workbook. “Go back to the plan before” puts it back.',
  restored: 'The plan is the one from before. Pressing once more undoes this.',
  unusable: (file) => `“${file}” cannot be used. The workbook was not changed.`,
  notRead: (file) => `“${file}” could not be read. Choose it again.`,
  more: (n) => `and ${count(n)} more`,
  asked: (file) => `Use the plan in “${file}”?`,
  first: 'This workbook holds no plan yet.',
  same: 'It says the same as the plan in the workbook.',
  differences: (n) => `Differences from the plan in the workbook: ${count(n)}`,
  accept: 'Put it into this workbook',
  keepHere: 'Keep it on this computer',
  keepHereText: 'Workbooks that hold no plan are then recognised by it too.',
  kept: 'It is kept on this computer.',
  notKept: 'It could not be kept on this computer.',
  decline: 'Leave it',
  keptHeading: 'Plans kept on this computer',
  forget: (plan) => `Forget “${plan}”`,
  forgotten: (plan) => `“${plan}” was forgotten.`,
  lookPast: 'Go on with the built-in plans',
};
