/** What the pane says of one finding, in English: where it is, its reason, the rule behind it. */
import type { finding as japanese } from '../../ja/pane/finding';
import { reasonFaults } from '../reason-faults';
import { count, counted } from './counting';

export const finding: typeof japanese = {
  back: 'Back to the list',
  previous: 'Previous finding',
  next: 'Next finding',
  position: (at, all) => `${count(at)} of ${count(all)}`,
  goneHeading: 'This finding is gone',
  goneText: 'Its cell was corrected, or the entry has changed.',
  where: 'Place',
  place: (sheet, cell) => `Sheet “${sheet}” ${cell}`,
  content: 'Content of the cell',
  jump: (cell) => `Go to cell ${cell}`,

  fix: 'How to fix it',
  fixOne: 'Look at the fix',
  fixAlike: (n) => `Fix ${count(n)} of the same cause together`,
  before: 'Now',
  after: 'After',

  reason: 'Reason',
  reasonHint:
    'If it is right as it is, say what was confirmed and why. The entry can then be submitted.',
  reasonSave: 'Save the reason',
  reasonChange: 'Save the change',
  reasonRemove: 'Remove the reason',
  reasonAlike: (n) =>
    `Give the same reason to ${counted(n, 'other warning', 'other warnings')} of the same cause`,
  reasonSaving: 'Saving the reason.',
  reasonSaved: (n) => (n === 1 ? 'The reason is saved.' : `The reason is saved for ${count(n)}.`),
  reasonRemoved: 'The reason is removed.',
  reasonFaults,
  reasonUnsaved: 'What you wrote is not saved yet.',

  rule: (code) => `About rule ${code}`,
  checks: 'What it checks',
  why: 'Why',
  example: 'Example',
  wrong: 'Wrong',
  right: 'Right',
};
