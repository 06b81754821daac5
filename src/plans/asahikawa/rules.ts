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
    kind: 'filled-when',
    field: 'reason',
    when: { field: 'result', in: NOT_ALL_DONE },
    none: NOTHING,
  },
  {
    code: 'A04',
    severity: 'warning',
    kind: 'empty-when',
    field: 'reason',
    when: { field: 'result', in: DONE },
    none: NOTHING,
  },
  { code: 'A05', severity: 'error', kind: 'required', fields: ['future'] },
  {
    code: 'A06',
    severity: 'error',
    kind: 'not-value-when',
    field: 'future',
    values: ['なし'],
    when: { field: 'result', in: NOT_ALL_DONE },
  },
  { code: 'A07', severity: 'error', kind: 'required', fields: ['title', 'sections'] },
  { code: 'A07', severity: 'error', kind: 'unique', field: 'title' },
  { code: 'A08', severity: 'error', kind: 'positive-or-none', field: 'target' },
  {
    code: 'A09',
    severity: 'error',
    kind: 'amount-for-target',
    target: 'target',
    amounts: 'amounts',
  },
  { code: 'A10', severity: 'warning', kind: 'no-gap', field: 'amounts' },
  { code: 'A11', severity: 'error', kind: 'portion-within', field: 'amounts' },
  { code: 'A12', severity: 'error', kind: 'part-of', field: 'amounts' },
  { code: 'A13', severity: 'error', kind: 'continues', field: 'planned' },
  {
    code: 'A14',
    severity: 'warning',
    kind: 'done-when-planned',
    planned: 'planned',
    actual: 'actual',
    none: ['なし'],
    over: WORK_IS_OVER,
  },
  { code: 'A15', severity: 'warning', kind: 'copied-forward', field: 'actual', except: ['なし'] },
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
