/** What the pane says of fixes, in English: what they will do, and what they did. */
import type { fixes as japanese } from '../../ja/pane/fixes';
import { count, counted } from './counting';

export const fixes: typeof japanese = {
  heading: 'What will be fixed',
  summary: (n) => `${counted(n, 'cell', 'cells')} will be fixed.`,
  table: 'Before and after',
  cell: 'Cell',
  before: 'Now',
  after: 'After',
  empty: '(blank)',
  number: 'as a number',
  signs: '␣ is a space, ⏎ a line break.',
  further: (n) => `Show ${count(n)} more`,
  formulas: (n) => counted(n, 'cell holds a formula', 'cells hold formulas'),
  formulasText:
    'Fixing them puts a value in place of the formula. They stay as they are unless you tick the box.',
  formulasToo: 'Replace cells with formulas too',
  formula: 'Formula',
  gone: (n) =>
    `${count(n)} will not be fixed: the cell has changed since validation, or there is no fix.`,
  nothing: 'There is no cell to fix.',
  apply: (n) => `Fix ${counted(n, 'cell', 'cells')}`,
  leave: 'Leave without fixing',
  doneHeading: 'Fixed',
  noneHeading: 'No cell was fixed',
  done: (n) => `${counted(n, 'cell was', 'cells were')} fixed.`,
  formulasKept: (n) => `${counted(n, 'cell with a formula was', 'cells with formulas were')} left.`,
  goneDone: (n) => `${count(n)} not fixed: the cell had changed.`,
  toList: 'See the findings',
  checkingAgain: 'Validating again.',
};
