/** 安中市: the rules of its ledger (docs/formats/annaka.md, Rules). */
import type { Rule } from '../../core/check';
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
  textsFitBoxes,
  tidySpaces,
  uniqueNumber,
} from '../common-rules';
import { STAGES } from './ledger';

const BOX = ['current', 'target'];
const IN_YEARS = {
  figures: 'yearFigure',
  // An item on the publication of accounts gives its figures in 年度目標.
  instead: { field: 'yearGoal', form: 'publication' },
} as const;

export const rules: readonly Rule[] = [
  requiredColumns,
  numberForm,
  uniqueNumber('number'),
  requiredFields(['major', 'middle', 'item']),
  // N02 says it of the section, N15 of figures.
  readableValues(['section', ...BOX, 'yearFigure']),
  noCellErrors,
  numbersAsNumbers(),
  tidySpaces(),
  halfWidthCodes(),
  eraDatesExist,
  plainSigns(),
  noMerges,
  hiddenRows,
  textsFitBoxes,

  { code: 'N01', severity: 'error', kind: 'consecutive', from: 1 },
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
  { code: 'N09', severity: 'info', kind: 'has-figure', box: BOX, ...IN_YEARS },
  { code: 'N10', severity: 'warning', kind: 'figures-need', needs: 'target', ...IN_YEARS },
  { code: 'N11', severity: 'warning', kind: 'figures-need', needs: 'current', ...IN_YEARS },
  { code: 'N12', severity: 'warning', kind: 'filled-every-year', when: 'target', ...IN_YEARS },
  { code: 'N13', severity: 'error', kind: 'last-equals-target', target: 'target', ...IN_YEARS },
  {
    code: 'N14',
    severity: 'warning',
    kind: 'monotone',
    from: 'current',
    to: 'target',
    ...IN_YEARS,
  },
  { code: 'N15', severity: 'error', kind: 'figures-readable', fields: [...BOX, 'yearFigure'] },
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
];
