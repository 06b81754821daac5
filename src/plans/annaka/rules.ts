/** 安中市: the rules of its ledgers (docs/formats/annaka.md, Rules). */
import type { Rule } from '../../core/check';
import type { Condition } from '../../core/condition';
import {
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
  textsFitBoxes,
  tidySpaces,
  uniqueNumber,
  uniqueWithin,
  yearsOfPlan,
} from '../common-rules';
import { OUTCOMES, STAGES } from './ledgers';

const BOX = ['current', 'target'];
const IN_YEARS = {
  figures: 'yearFigure',
  // An item on the publication of accounts gives its figures in 年度目標.
  instead: { field: 'yearGoal', form: 'publication' },
} as const;

const IN_A_FIGURE: Condition = { field: 'yearFigure', year: 'any', filled: true };
const PUBLICATION = { field: 'yearFigure', form: 'publication' } as const;
const IN_A_GOAL: Condition = { field: 'yearGoal', year: 'any', readsAs: PUBLICATION };

/** An item with a target has figures in every year, of its own or, where it has none at all, in its goals. */
const FIGURES_OF_EVERY_YEAR: readonly { readonly where: Condition; readonly must: Condition }[] = [
  {
    where: { all: [{ filled: true }, IN_A_FIGURE] },
    must: { field: 'yearFigure', year: 'each', filled: true },
  },
  {
    where: { all: [{ filled: true }, { not: IN_A_FIGURE }, IN_A_GOAL] },
    must: { field: 'yearGoal', year: 'each', readsAs: { ...PUBLICATION, orUnclear: true } },
  },
  { where: { filled: true }, must: { any: [IN_A_FIGURE, IN_A_GOAL] } },
];

const RESULTS = { ledger: 'results' };
const RESET_WHY = {
  ja: '目標を再設定したときは、前の目標と新しい目標と理由がそろって、はじめて経過が分かります。',
  en: 'A goal that is set anew is understood from the old goal, the new one and the reason together.',
};

export const rules: readonly Rule[] = [
  requiredColumns,
  numberForm,
  uniqueNumber('number', 'items'),
  uniqueWithin(['number'], 'year', 'results'),
  requiredFields(['major', 'middle', 'item']),
  requiredFields(['year'], 'results'),
  yearsOfPlan(['year'], 'results'),
  // N02 says it of the section, N15 of figures.
  readableValues(['section', ...BOX, 'yearFigure', 'doneFigure']),
  noCellErrors,
  subRecordOf('results', 'number', 'items'),
  numbersAsNumbers(),
  tidySpaces(),
  halfWidthCodes(),
  eraDatesExist,
  plainSigns(),
  noMerges,
  hiddenRows,
  textsFitBoxes,

  { code: 'N01', severity: 'error', kind: 'consecutive', ledger: 'items', from: 1 },
  {
    code: 'N01',
    severity: 'error',
    kind: 'sequence-within',
    field: 'item',
    within: ['major', 'middle'],
  },
  { code: 'N02', severity: 'error', kind: 'one-section', field: 'section' },
  { code: 'N03', severity: 'warning', kind: 'not-among', field: 'related', of: 'section' },
  { code: 'N04', severity: 'error', kind: 'required', fields: ['issues', 'actions', 'goal'] },
  { code: 'N05', severity: 'error', kind: 'required', fields: ['stage'] },
  { code: 'N06', severity: 'error', kind: 'one-of', fields: ['stage'] },
  { code: 'N07', severity: 'error', kind: 'never-goes-back', field: 'stage', order: STAGES },
  { code: 'N08', severity: 'error', kind: 'required', fields: ['yearGoal'] },
  {
    code: 'N09',
    severity: 'info',
    kind: 'cells',
    fields: ['current'],
    must: { any: [{ filled: true }, { field: 'target', filled: true }, IN_A_FIGURE, IN_A_GOAL] },
    wrong: { ja: '数値がどこにもありません', en: 'there is no figure anywhere' },
    advice: { ja: '数値で表せるときは入力してください', en: 'enter a figure where there is one' },
    why: {
      ja: '数値があると、達成の度合いを誰でも確かめられます。',
      en: 'By figures everybody can tell how far it is reached.',
    },
  },
  ...(
    [
      ['N10', 'target'],
      ['N11', 'current'],
    ] as const
  ).map(([code, field]): Rule => ({
    code,
    severity: 'warning',
    kind: 'cells',
    fields: [field],
    where: { any: [IN_A_FIGURE, IN_A_GOAL] },
    must: { filled: true },
    why: {
      ja: '出発点と目標がそろって、はじめて年度の数値の意味が分かります。',
      en: 'Figures of years mean something only with where they start and what they aim at.',
    },
  })),
  ...FIGURES_OF_EVERY_YEAR.map((rule): Rule => ({
    code: 'N12',
    severity: 'warning',
    kind: 'cells',
    fields: ['target'],
    ...rule,
    why: {
      ja: '途中の年度の数値がないと、目標に向かっているかを確かめられません。',
      en: 'Without them nobody sees whether the years lead to the target.',
    },
  })),
  { code: 'N13', severity: 'error', kind: 'last-equals-target', target: 'target', ...IN_YEARS },
  {
    code: 'N14',
    severity: 'warning',
    kind: 'monotone',
    from: 'current',
    to: 'target',
    ...IN_YEARS,
  },
  {
    code: 'N15',
    severity: 'error',
    kind: 'readable',
    fields: [...BOX, 'yearFigure', 'doneFigure'],
  },
  { code: 'N16', severity: 'warning', kind: 'same-indicator', box: BOX, ...IN_YEARS },
  {
    code: 'N17',
    severity: 'warning',
    kind: 'cells',
    fields: ['stage'],
    where: {
      any: [
        { field: 'yearGoal', words: ['実施する', '改定を行う'] },
        { field: 'yearGoal', words: ['実施'], at: 'end' },
      ],
    },
    must: { not: { in: ['検討'] } },
    why: {
      ja: '段階とその年度の目標の内容が食い違うと、進み具合を正しく判断できません。',
      en: 'Where the stage and the goal of its year differ, nobody can tell how far the work is.',
    },
  },
  {
    code: 'N18',
    severity: 'warning',
    kind: 'cells',
    fields: ['target'],
    where: { field: 'stage', year: 'any', in: ['達成'] },
    must: { filled: true },
    advice: {
      ja: '達成したと判断するための内容を入力してください',
      en: 'enter by what it is judged to be reached',
    },
    why: {
      ja: '何をもってその段階になったと判断するかが要ります。',
      en: 'It takes something by which the stage is judged.',
    },
  },
  { code: 'N19', severity: 'warning', kind: 'unlike-earlier', field: 'issues' },
  {
    code: 'N20',
    severity: 'warning',
    kind: 'unlike-earlier',
    field: 'yearGoal',
    than: 'above',
    longerThan: 10,
  },

  // Of what was reached.
  { code: 'N21', severity: 'error', kind: 'sub-record-per-year', ledger: 'items', of: 'results' },
  {
    ...RESULTS,
    code: 'N22',
    severity: 'error',
    kind: 'required',
    fields: ['doneStage', 'outcome'],
  },
  { ...RESULTS, code: 'N23', severity: 'error', kind: 'one-of', fields: ['doneStage', 'outcome'] },
  {
    ...RESULTS,
    ...IN_YEARS,
    code: 'N24',
    severity: 'error',
    kind: 'claim-against-figures',
    of: 'items',
    from: 'current',
    to: 'target',
    value: 'doneFigure',
    claim: 'outcome',
    ...OUTCOMES,
    reset: 'newGoal',
  },
  {
    ...RESULTS,
    code: 'N25',
    severity: 'warning',
    kind: 'never-goes-back',
    field: 'doneStage',
    order: STAGES,
    unless: { field: 'cause', filled: true },
  },
  {
    ...RESULTS,
    code: 'N26',
    severity: 'error',
    kind: 'cells',
    fields: ['cause'],
    where: { field: 'outcome', in: [OUTCOMES.missed] },
    must: { filled: true },
    why: {
      ja: '達成できなかった理由は、審議会に報告するものです。',
      en: 'The council is told why a goal was not reached.',
    },
  },
  {
    ...RESULTS,
    code: 'N27',
    severity: 'error',
    kind: 'cells',
    fields: ['oldGoal', 'cause'],
    where: { field: 'newGoal', filled: true },
    must: { filled: true },
    why: RESET_WHY,
  },
  {
    ...RESULTS,
    code: 'N27',
    severity: 'error',
    kind: 'cells',
    fields: ['newGoal'],
    where: { field: 'oldGoal', filled: true },
    must: { all: [{ filled: true }, { not: { sameAs: { field: 'oldGoal' } } }] },
    why: RESET_WHY,
  },
];
