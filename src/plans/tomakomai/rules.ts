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
import { AXES, GRADE_SCALE, LIFE, REVIEWED_YEARS, YEARS } from './settings';

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

/** Nothing is entered for the years after a practice's last one; grades say so by a sign. */
const NONE_AFTER_END = {
  kind: 'cells',
  once: true,
  where: { life: LIFE, is: 'over' },
  must: { blank: true, none: ['-'] },
  advice: {
    ja: '記載を消すか、取組終了の年度を直してください',
    en: 'clear it, or correct the year of the end',
  },
  why: {
    ja: '終了後の記載は、終了の年度か記載のどちらかが誤っています。',
    en: 'Of an entry after the end, either the entry or the year of the end is wrong.',
  },
} as const;

/** Scores bear the sign of the end in exactly the years after a practice's last one, and are blank before it began. */
const SCORED_WHILE_ACTIVE = [
  {
    where: { life: LIFE, is: 'over' },
    must: { in: ['-'] },
    advice: {
      ja: 'その年度の評価点を全て「-」にするか、取組終了の年度を直してください',
      en: 'enter - for all scores of the year, or correct the year of the end',
    },
  },
  {
    where: { life: LIFE, is: 'not-begun' },
    must: { blank: true },
    advice: { ja: '空欄にしてください', en: 'clear it' },
  },
  {
    where: { life: LIFE, is: 'active' },
    must: { not: { in: ['-'] } },
    advice: {
      ja: '評価点を入力するか、取組終了の年度を直してください',
      en: 'enter the score, or correct the year of the end',
    },
  },
] as const;

const EITHER_MARK = {
  must: { marks: ['新', '継'] },
  advice: {
    ja: '新規の内容か継続の内容かを示してください',
    en: 'mark what is new and what goes on',
  },
} as const;

/**
 * Results say what is new and what continues; in a practice's first year there is nothing to continue. One of the marks is asked for also
 * where two practices have one number, so that nobody can tell which year was the first.
 */
const MARKED = [
  {
    where: { life: LIFE, is: 'first' },
    must: { marks: ['新'] },
    advice: {
      ja: '新規の内容であることを示してください',
      en: 'mark what is new',
    },
  },
  { where: { not: { life: LIFE, is: 'first' } }, ...EITHER_MARK },
  { where: { life: LIFE, is: 'unknown' }, ...EITHER_MARK },
] as const;

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
    kind: 'readable',
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
  ...SCORED_WHILE_ACTIVE.map((rule): Rule => ({
    code: 'T05',
    severity: 'error',
    kind: 'cells',
    ledger: 'practices',
    fields: YEARLY,
    once: true,
    why: {
      ja: '終わった取組と入力漏れとを見分けるためです。',
      en: 'It tells a practice that has ended from a score that was forgotten.',
    },
    ...rule,
  })),
  {
    code: 'T06',
    severity: 'warning',
    ledger: 'practices',
    fields: ['grade'],
    ...NONE_AFTER_END,
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
    kind: 'readable',
    ledger: 'initiatives',
    fields: ['committee'],
  },
  { code: 'T09', severity: 'error', kind: 'readable', ledger: 'initiatives', fields: THEMES },
];

const ofItems: readonly Rule[] = [
  { code: 'T10', severity: 'error', kind: 'sequence', ledger: 'items', field: 'item' },
  {
    code: 'T11',
    severity: 'error',
    kind: 'reference-leads',
    to: 'earlier',
    ledger: 'items',
    fields: ['planned'],
  },
  {
    code: 'T11',
    severity: 'error',
    kind: 'reference-leads',
    to: 'earlier',
    ledger: 'issues',
    fields: ['issue', 'solution'],
  },
  {
    code: 'T12',
    severity: 'warning',
    kind: 'reference-leads',
    to: 'own-text',
    ledger: 'items',
    fields: ['planned'],
  },
  {
    code: 'T12',
    severity: 'warning',
    kind: 'reference-leads',
    to: 'own-text',
    ledger: 'issues',
    fields: ['issue', 'solution'],
  },
  {
    code: 'T13',
    severity: 'error',
    kind: 'cells',
    ledger: 'items',
    fields: ['result'],
    years: YEARS,
    // An entry that only says that the practice ended plans nothing.
    where: { field: 'planned', filled: true, none: ['（取組終了）'] },
    must: { filled: true },
    advice: { ja: '結果を入力してください', en: 'enter the result' },
    why: {
      ja: '年度が終わった予定には、何をしたかの報告が要ります。',
      en: 'Once its year is over, a plan needs an account of what was done.',
    },
  },
  ...MARKED.map((rule): Rule => ({
    code: 'T14',
    severity: 'warning',
    kind: 'cells',
    ledger: 'items',
    fields: ['result'],
    years: REVIEWED_YEARS,
    why: {
      ja: '新しく行ったことと続けて行ったことを分けて読めるようにします。',
      en: 'It tells what is new from what goes on.',
    },
    ...rule,
  })),
  {
    code: 'T15',
    severity: 'warning',
    kind: 'cells',
    ledger: 'items',
    fields: ['result'],
    years: REVIEWED_YEARS,
    where: { field: 'planned', refersOnly: true },
    must: { any: [{ not: { marks: ['新'] } }, { marks: ['継'] }] },
    wrong: {
      ja: '「取組結果」に「(新)」だけが付いています',
      en: '“取組結果” is marked (新) alone',
    },
    advice: {
      ja: '「(継)」ではないか確認し、新規であれば予定にその内容を書いてください',
      en: 'see whether it goes on (継), or enter in the plan what is new',
    },
    why: {
      ja: '前と同じ予定の結果は、普通は継続だからです。',
      en: 'What is planned as before is usually continued.',
    },
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
    kind: 'cells',
    ledger: 'schedule',
    fields: ['planned', 'revised'],
    where: { life: LIFE, is: 'first' },
    must: { not: { in: ['⇒'] } },
    advice: { ja: '工程を入力してください', en: 'enter what is planned' },
    why: {
      ja: '「⇒」は前の年度の続きという意味で、最初の年度には前がありません。',
      en: '⇒ goes on with the year before, and before the first year there is none.',
    },
  },
  { code: 'T17', severity: 'error', kind: 'one-of', ledger: 'schedule', fields: ['status'] },
  {
    code: 'T17',
    severity: 'error',
    kind: 'cells',
    ledger: 'schedule',
    fields: ['status'],
    where: { not: { inYears: REVIEWED_YEARS } },
    must: { blank: true },
    advice: { ja: '空欄にしてください', en: 'clear it' },
    why: {
      ja: 'ほかの年度には、様式に記載する欄がありません。',
      en: 'For other years the status sheet has no place for it.',
    },
  },
  {
    code: 'T18',
    severity: 'warning',
    kind: 'cells',
    ledger: 'schedule',
    fields: ['revised'],
    where: {
      all: [
        { field: 'status', in: ['工程見直し'] },
        { life: LIFE, is: 'not-over' },
      ],
    },
    must: { filled: true },
    why: {
      ja: '見直したことだけでは、これから何をするかが分かりません。',
      en: 'That something was revised does not say what is done from now on.',
    },
  },
];

const ofYears: readonly Rule[] = [
  {
    code: 'T19',
    severity: 'warning',
    ledger: 'items',
    fields: ['planned'],
    ...NONE_AFTER_END,
  },
  {
    code: 'T19',
    severity: 'warning',
    ledger: 'issues',
    fields: ['issue', 'solution'],
    ...NONE_AFTER_END,
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
