/** 旭川市: the rules of its ledger (docs/formats/asahikawa.md, Rules). */
import type { Rule } from '../../core/check';
import {
  eraDatesExist,
  halfWidthCodes,
  hiddenRows,
  moneyOfOneScale,
  noCellErrors,
  noMerges,
  numbersAsNumbers,
  plainSigns,
  readableValues,
  requiredColumns,
  requiredFields,
  textsFitBoxes,
  tidySpaces,
} from '../common-rules';

const DONE = ['実施'];
const NOT_ALL_DONE = ['一部実施', '未実施'];
/** What staff write to say that there is nothing. */
const NOTHING = ['なし', '－'];
/** Words by which an account says that the work is over (A14). */
const WORK_IS_OVER = ['完了', '終了', '終えた', '実施済', '達成済', '廃止した'];
/** ⇒ in a plan's cell stands for the content of the year before. */
const NOT_CONTINUED = { not: { in: ['⇒'] } };
const CONTINUES = {
  advice: { ja: '計画の内容を入力してください', en: 'enter what is planned' },
  why: {
    ja: '「⇒」は前の年度の内容が続くことを表すので、前の年度に内容が要ります。',
    en: '⇒ stands for what goes on from the year before, which has to be there.',
  },
};
const TEXTS = ['title', 'planned', 'actual', 'reason', 'future'];

export const rules: readonly Rule[] = [
  requiredColumns,
  requiredFields(['major']),
  // A08 says it of the target.
  readableValues(['target']),
  noCellErrors,
  numbersAsNumbers(),
  tidySpaces(),
  halfWidthCodes(),
  eraDatesExist,
  plainSigns(),
  noMerges,
  hiddenRows,
  textsFitBoxes,
  moneyOfOneScale,

  { code: 'A01', severity: 'error', kind: 'number-form' },
  { code: 'A01', severity: 'error', kind: 'unique', field: 'number' },
  { code: 'A01', severity: 'error', kind: 'consecutive', from: 1 },
  { code: 'A02', severity: 'error', kind: 'one-of', fields: ['result'], required: true },
  {
    code: 'A03',
    severity: 'error',
    kind: 'cells',
    fields: ['reason'],
    where: { field: 'result', in: NOT_ALL_DONE },
    must: { filled: true, none: NOTHING },
  },
  {
    code: 'A04',
    severity: 'warning',
    kind: 'cells',
    fields: ['reason'],
    where: { field: 'result', in: DONE },
    must: { blank: true, none: NOTHING },
  },
  { code: 'A05', severity: 'error', kind: 'required', fields: ['future'] },
  {
    code: 'A06',
    severity: 'error',
    kind: 'cells',
    fields: ['future'],
    where: { field: 'result', in: NOT_ALL_DONE },
    must: { not: { in: ['なし'] } },
    advice: { ja: 'これからの予定を入力してください', en: 'enter what is planned next' },
    why: {
      ja: '終わっていないものには、これからの予定があるはずです。',
      en: 'What is not finished has something to do yet.',
    },
  },
  { code: 'A07', severity: 'error', kind: 'required', fields: ['title', 'sections'] },
  { code: 'A07', severity: 'error', kind: 'unique', field: 'title' },
  {
    code: 'A08',
    severity: 'error',
    kind: 'cells',
    fields: ['target'],
    where: { not: { in: ['－'] } },
    must: { all: [{ filled: true }, { not: { in: ['※'] } }, { moreThan: 0 }] },
    advice: {
      ja: '正の数を入力し、目標額がないときは「－」を入力してください',
      en: 'enter a positive number, or － if there is no target',
    },
    why: {
      ja: '空欄のままでは、目標がないのか入力漏れなのか分かりません。',
      en: 'An empty cell does not say whether there is no target or it was forgotten.',
    },
  },
  { code: 'A08', severity: 'error', kind: 'readable', fields: ['target'] },
  {
    code: 'A09',
    severity: 'error',
    kind: 'cells',
    fields: ['target'],
    where: { moreThan: 0 },
    must: { field: 'amounts', year: 'any', filled: true, none: ['－'] },
    advice: {
      ja: '金額を入力し、算出できないときは「※」を入力してください',
      en: 'enter an amount, or ※ if it cannot be computed',
    },
    why: {
      ja: '目標に対する実績を示すためです。',
      en: 'It shows what came of the target.',
    },
  },
  {
    code: 'A10',
    severity: 'warning',
    kind: 'cells',
    fields: ['amounts'],
    where: { year: 'earlier', filled: true, none: ['－'] },
    must: { filled: true, none: ['－'] },
    advice: { ja: '金額を入力してください', en: 'enter the amount' },
    why: {
      ja: '途中の空欄は、入力漏れの可能性があります。',
      en: 'A gap is probably a figure that was forgotten.',
    },
  },
  { code: 'A11', severity: 'error', kind: 'portion-within', field: 'amounts' },
  { code: 'A12', severity: 'error', kind: 'part-of', field: 'amounts' },
  {
    code: 'A13',
    severity: 'error',
    kind: 'cells',
    fields: ['planned'],
    years: 'first',
    must: NOT_CONTINUED,
    ...CONTINUES,
  },
  {
    code: 'A13',
    severity: 'error',
    kind: 'cells',
    fields: ['planned'],
    where: { field: 'planned', year: 'before', blank: true },
    must: NOT_CONTINUED,
    ...CONTINUES,
  },
  {
    code: 'A14',
    severity: 'warning',
    kind: 'done-when-planned',
    planned: 'planned',
    actual: 'actual',
    none: ['なし'],
    over: WORK_IS_OVER,
  },
  {
    code: 'A15',
    severity: 'warning',
    kind: 'cells',
    fields: ['actual'],
    where: { not: { in: ['なし'] } },
    must: { not: { sameAs: { year: 'before' } } },
  },
  {
    code: 'A16',
    severity: 'warning',
    kind: 'tags-in-charge',
    field: 'actual',
    sections: 'sections',
  },
  {
    code: 'A17',
    severity: 'info',
    kind: 'reaches-target',
    target: 'target',
    amounts: 'amounts',
    when: { field: 'result', in: DONE },
  },
  {
    code: 'A18',
    severity: 'info',
    kind: 'punctuation',
    fields: TEXTS,
    comma: '，',
    instead: ['、', ','],
  },
];
