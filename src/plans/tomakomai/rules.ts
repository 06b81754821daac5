/** 苫小牧市: the rules of its ledgers (docs/formats/tomakomai.md, Rules). */
import type { Rule } from '../../core/check';
import {
  allowedValues,
  consecutiveNumbers,
  eraDatesExist,
  halfWidthCodes,
  hiddenRows,
  noCellErrors,
  noMerges,
  numberForm,
  numbersAsNumbers,
  plainSigns,
  readableValues,
  requiredColumns,
  requiredFields,
  subRecordOf,
  tidySpaces,
  uniqueNumber,
  uniqueWithin,
} from '../common-rules';
import { AXES, GRADE_SCALE, LIFE, RESULTS_DUE_THROUGH, REVIEWED_YEARS } from './settings';

const THEMES = ['finance', 'service', 'collaboration', 'facilities', 'private', 'ict', 'staff'];
const YEARLY = AXES.map(({ id }) => id);
const OVERALL = AXES.map(({ id }) => `${id}Overall`);
const REASONS = [...YEARLY, 'grade'].map((id) => `${id}Reason`);
const SUB_LEDGERS = ['schedule', 'items', 'issues'];

/** The scores of each year, and those of the plan as a whole. */
const GRADED = [
  { scores: YEARLY, grade: 'grade' },
  { scores: OVERALL, grade: 'gradeOverall' },
];

const general: readonly Rule[] = [
  requiredColumns,
  numberForm,
  uniqueNumber('number', 'practices'),
  uniqueNumber('number', 'initiatives'),
  // A practice has one cell a year in the schedule of its sheet.
  uniqueWithin(['practice'], 'year', 'schedule'),
  { ...consecutiveNumbers, ledger: 'practices' },
  { ...consecutiveNumbers, ledger: 'initiatives' },
  requiredFields(['title', 'initiative', 'sections'], 'practices'),
  requiredFields(['title'], 'initiatives'),
  ...SUB_LEDGERS.map((ledger) => requiredFields(['year'], ledger)),
  requiredFields(['item'], 'items'),
  allowedValues(['revision', 'grade', 'gradeOverall'], 'practices'),
  { code: 'C06', severity: 'error', kind: 'plan-year', fields: ['end', 'year'] },
  // T01, T08 and T09 say it of scores, committee averages and marks.
  readableValues([...YEARLY, ...OVERALL, 'committee', ...THEMES]),
  noCellErrors,
  ...SUB_LEDGERS.map((ledger) => subRecordOf(ledger, 'practice', 'practices')),
  numbersAsNumbers(),
  tidySpaces(),
  halfWidthCodes(),
  eraDatesExist,
  plainSigns(),
  noMerges,
  hiddenRows,
];

const ofPractices: readonly Rule[] = [
  {
    code: 'T01',
    severity: 'error',
    kind: 'well-formed',
    ledger: 'practices',
    fields: [...YEARLY, ...OVERALL],
  },
  {
    code: 'T02',
    severity: 'error',
    kind: 'sum-equals',
    ledger: 'practices',
    total: 'total',
    terms: OVERALL,
  },
  ...GRADED.map((graded): Rule => ({
    code: 'T03',
    severity: 'error',
    kind: 'derived-grade',
    ledger: 'practices',
    ...graded,
    scale: GRADE_SCALE,
    life: LIFE,
  })),
  ...GRADED.map((graded): Rule => ({
    code: 'T04',
    severity: 'error',
    kind: 'all-or-none',
    ledger: 'practices',
    ...graded,
    none: '-',
    scale: GRADE_SCALE,
    life: LIFE,
  })),
  {
    code: 'T05',
    severity: 'error',
    kind: 'scored-while-active',
    ledger: 'practices',
    scores: YEARLY,
    grade: 'grade',
    life: LIFE,
  },
  {
    code: 'T06',
    severity: 'warning',
    kind: 'none-after-end',
    ledger: 'practices',
    fields: ['grade'],
    none: ['-'],
    life: LIFE,
  },
  {
    code: 'T07',
    severity: 'error',
    kind: 'refers-to',
    ledger: 'practices',
    field: 'initiative',
    to: 'initiatives',
  },
  {
    code: 'T07',
    severity: 'error',
    kind: 'referred-to',
    ledger: 'initiatives',
    by: 'practices',
    field: 'initiative',
  },
  {
    code: 'T08',
    severity: 'error',
    kind: 'well-formed',
    ledger: 'initiatives',
    fields: ['committee'],
  },
  { code: 'T09', severity: 'error', kind: 'well-formed', ledger: 'initiatives', fields: THEMES },
];

const ofItems: readonly Rule[] = [
  { code: 'T10', severity: 'error', kind: 'sequence', ledger: 'items', field: 'item' },
  {
    code: 'T11',
    severity: 'error',
    kind: 'reference-earlier',
    ledger: 'items',
    fields: ['planned'],
  },
  {
    code: 'T11',
    severity: 'error',
    kind: 'reference-earlier',
    ledger: 'issues',
    fields: ['issue', 'solution'],
  },
  {
    code: 'T12',
    severity: 'warning',
    kind: 'reference-to-text',
    ledger: 'items',
    fields: ['planned'],
  },
  {
    code: 'T12',
    severity: 'warning',
    kind: 'reference-to-text',
    ledger: 'issues',
    fields: ['issue', 'solution'],
  },
  {
    code: 'T13',
    severity: 'error',
    kind: 'due-result',
    ledger: 'items',
    planned: 'planned',
    result: 'result',
    through: RESULTS_DUE_THROUGH,
  },
  {
    code: 'T14',
    severity: 'warning',
    kind: 'marks-of-result',
    ledger: 'items',
    field: 'result',
    first: '新',
    any: ['新', '継'],
    years: REVIEWED_YEARS,
    life: LIFE,
  },
  {
    code: 'T15',
    severity: 'warning',
    kind: 'continued-when-referring',
    ledger: 'items',
    planned: 'planned',
    result: 'result',
    newMark: '新',
    continuedMark: '継',
    years: REVIEWED_YEARS,
  },
];

const ofResults: readonly Rule[] = [
  {
    code: 'T22',
    severity: 'warning',
    kind: 'own-number-first',
    ledger: 'items',
    field: 'result',
  },
];

const ofSchedule: readonly Rule[] = [
  {
    code: 'T16',
    severity: 'error',
    kind: 'not-continued-first',
    ledger: 'schedule',
    fields: ['planned', 'revised'],
    life: LIFE,
  },
  { code: 'T17', severity: 'error', kind: 'one-of', ledger: 'schedule', fields: ['status'] },
  {
    code: 'T17',
    severity: 'error',
    kind: 'only-in-years',
    ledger: 'schedule',
    field: 'status',
    years: REVIEWED_YEARS,
  },
  {
    code: 'T18',
    severity: 'warning',
    kind: 'filled-while-active',
    ledger: 'schedule',
    field: 'revised',
    when: { field: 'status', in: ['工程見直し'] },
    life: LIFE,
  },
];

const ofYears: readonly Rule[] = [
  {
    code: 'T19',
    severity: 'warning',
    kind: 'none-after-end',
    ledger: 'items',
    fields: ['planned'],
    life: LIFE,
  },
  {
    code: 'T19',
    severity: 'warning',
    kind: 'none-after-end',
    ledger: 'issues',
    fields: ['issue', 'solution'],
    life: LIFE,
  },
  { code: 'T20', severity: 'error', kind: 'required', ledger: 'practices', fields: REASONS },
  {
    code: 'T21',
    severity: 'error',
    kind: 'sub-record-per-year',
    ledger: 'practices',
    of: 'issues',
    life: LIFE,
  },
  {
    code: 'T21',
    severity: 'error',
    kind: 'issue-solved',
    ledger: 'issues',
    issue: 'issue',
    solution: 'solution',
    none: ['特になし'],
    life: LIFE,
  },
];

export const rules: readonly Rule[] = [
  ...general,
  ...ofPractices,
  ...ofItems,
  ...ofSchedule,
  ...ofYears,
  ...ofResults,
];
