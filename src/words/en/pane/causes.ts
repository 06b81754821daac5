/** What the pane calls the causes of findings, in English: one short name for each way to fix them. */
import type { causes as japanese } from '../../ja/pane/causes';

export const causes: typeof japanese = {
  way: (way) =>
    ({
      trim: 'Surplus white space or line breaks',
      width: 'Full-width digits or letters, half-width katakana',
      spelling: 'Not spelled as an allowed value',
      mark: 'Another sign in place of ○',
      ditto: 'Ditto marks (〃) in place of names',
      number: 'Numbers stored as text',
      money: 'How amounts are written',
      era: 'How years and eras are written',
      derived: 'Differs from what other cells give',
    })[way],
  example: (sentence) => `For example: ${sentence}`,
  inField: (name, field) => `${name}: ${field}`,
};
