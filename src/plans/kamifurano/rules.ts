/** 上富良野町: the rules of its ledgers (docs/formats/kamifurano.md, Rules). */
import type { Rule } from '../../core/check';
import {
  halfWidthCodes,
  hiddenRows,
  noCellErrors,
  noMerges,
  numbersAsNumbers,
  plainSigns,
  readableValues,
  requiredColumns,
  requiredFields,
  tidySpaces,
  yearsOfPlan,
} from '../common-rules';

const LEVELS = ['basic', 'promotion', 'group', 'item'];
const ACHIEVED = ['達成できた'];
const NOT_ALL_ACHIEVED = ['一部達成できた', '達成できなかった'];

/** Words that follow a fraction (1/2相当額) or stand before it (補助率1/2). */
const OF_FRACTIONS = [
  ...['相当', '程度', '以上', '以下', '以内', '未満', '超', 'の額', 'の割合', '額'],
  ...['補助', '負担', '助成', '減額', '減免', '軽減', '免除', '団体', '世帯', '率', '割合'],
];

/** What announces a date of another half (K06). */
const ANNOUNCING = {
  behind: ['以降'],
  later: ['予定', 'こととし', '見込'],
};

/** What says that there is nothing; some end it with a full stop (K09). */
const NOTHING = ['なし', '無し', '特になし', '該当なし', '－'].flatMap((word) => [
  word,
  `${word}。`,
]);

/** What an account of a goal that was reached does not say (K09). */
const CALLED_OFF = ['中止', '停止', '縮小', '自粛', '実施できなかった', '実施出来なかった'];

/** Words by which a text names a cause or a next step (K07). */
const CAUSES_AND_STEPS = [
  ...['ため', '為', '影響', '課題', '要因', '原因', '理由'],
  ...['今後', '引き続き', '引続き', '継続', '次年度', '来年度', '翌年度', '必要'],
];

/** Units of a goal (K12). Years, months and days are deadlines, but their spans and counts are quantities. */
const UNITS = [
  ...[
    '%',
    'パーセント',
    '割',
    '倍',
    'ポイント',
    '点',
    '円',
    'か年',
    '年間',
    'か月',
    '日間',
    '時間',
    '分',
  ],
  ...['人', '名', '件', '回', '団体', '世帯', '戸', '校', '社', '組', '班', '台', '冊', '部', '枚'],
  ...[
    'か所',
    'ヶ所',
    'カ所',
    '箇所',
    'ヵ所',
    '地区',
    '自治会',
    '町内会',
    '項目',
    '事業',
    '施設',
    '課',
    '種類',
    '種',
  ],
  ...['m', 'km', 'm2', 'm3', 'ha', 'kg', 't', 'kWh', 'kL', 'L', 'トン', 'メートル'],
];

/** What a goal names that can be counted or measured (K12). */
const COUNTED = [
  ...[
    '件数',
    '回数',
    '人数',
    '者数',
    '員数',
    '台数',
    '戸数',
    '世帯数',
    '団体数',
    '箇所数',
    'か所数',
  ],
  ...[
    '日数',
    '時間数',
    '冊数',
    '部数',
    '校数',
    '社数',
    '割合',
    '面積',
    '使用量',
    '排出量',
    '消費量',
  ],
  ...['参加率', '利用率', '収納率', '徴収率', '納付率', '達成率', '実施率', '出席率', '加入率'],
  ...['受診率', '普及率', '取得率', '充足率', '耐震化率', '経費の額', '削減額', '収入額'],
];

const general: readonly Rule[] = [
  requiredColumns,
  requiredFields([...LEVELS, 'year', 'section'], 'sheets'),
  requiredFields([...LEVELS, 'sections'], 'tree'),
  yearsOfPlan(['year'], 'sheets'),
  // K03 says it of the section.
  readableValues(['section']),
  noCellErrors,
  numbersAsNumbers(),
  tidySpaces(),
  halfWidthCodes(),
  plainSigns(),
  noMerges,
  hiddenRows,
];

export const rules: readonly Rule[] = [
  ...general,
  {
    code: 'K01',
    severity: 'error',
    kind: 'required',
    ledger: 'sheets',
    fields: ['vision', 'goal', 'actions', 'firstHalf', 'secondHalf', 'evaluation'],
  },
  {
    code: 'K02',
    severity: 'error',
    kind: 'one-of',
    ledger: 'sheets',
    fields: ['achievement'],
    required: true,
  },
  { code: 'K03', severity: 'error', kind: 'readable', ledger: 'sheets', fields: ['section'] },
  {
    code: 'K04',
    severity: 'error',
    kind: 'section-listed',
    ledger: 'sheets',
    field: 'section',
    by: LEVELS,
    list: 'tree',
    listed: 'sections',
  },
  {
    code: 'K04',
    severity: 'error',
    kind: 'listed-have-records',
    ledger: 'tree',
    by: LEVELS,
    listed: 'sections',
    records: 'sheets',
    section: 'section',
  },
  {
    code: 'K05',
    severity: 'warning',
    kind: 'in-listed-order',
    ledger: 'sheets',
    field: 'section',
    by: LEVELS,
    list: 'tree',
    listed: 'sections',
  },
  {
    code: 'K06',
    severity: 'warning',
    kind: 'dates-within',
    ledger: 'sheets',
    field: 'firstHalf',
    months: [4, 5, 6, 7, 8, 9],
    ofFractions: OF_FRACTIONS,
    announcing: ANNOUNCING,
  },
  {
    code: 'K06',
    severity: 'warning',
    kind: 'dates-within',
    ledger: 'sheets',
    field: 'secondHalf',
    months: [10, 11, 12, 1, 2, 3],
    ofFractions: OF_FRACTIONS,
    announcing: ANNOUNCING,
  },
  {
    code: 'K07',
    severity: 'warning',
    kind: 'cells',
    ledger: 'sheets',
    fields: ['evaluation'],
    where: { all: [{ filled: true }, { field: 'achievement', in: NOT_ALL_ACHIEVED }] },
    must: {
      words: CAUSES_AND_STEPS,
      called: { ja: '原因や今後の取組', en: 'a cause or a next step' },
    },
    why: {
      ja: '達成できなかった取組を、次の年度にどう進めるかを示すためです。',
      en: 'It shows how the work goes on in the next year.',
    },
  },
  {
    code: 'K08',
    severity: 'warning',
    kind: 'cells',
    ledger: 'sheets',
    fields: ['evaluation'],
    must: { not: { sameAs: { field: 'secondHalf' } } },
  },
  {
    code: 'K08',
    severity: 'warning',
    kind: 'cells',
    ledger: 'sheets',
    fields: ['secondHalf'],
    must: { not: { sameAs: { field: 'firstHalf' } } },
  },
  {
    code: 'K09',
    severity: 'warning',
    kind: 'cells',
    ledger: 'sheets',
    fields: ['firstHalf', 'secondHalf'],
    once: true,
    where: { field: 'achievement', in: ACHIEVED },
    must: { all: [{ not: { in: NOTHING } }, { not: { words: CALLED_OFF, stated: true } }] },
    advice: {
      ja: '取り組んだ内容を入力するか、達成状況を見直してください',
      en: 'enter what was done, or look at the achievement again',
    },
    why: {
      ja: '何に取り組んで達成できたのかを示すためです。',
      en: 'It shows what the goal was reached by.',
    },
  },
  {
    code: 'K10',
    severity: 'info',
    kind: 'sections-tagged',
    ledger: 'sheets',
    fields: ['actions', 'firstHalf', 'secondHalf', 'evaluation'],
    section: 'section',
  },
  { code: 'K11', severity: 'warning', kind: 'era-dates' },
  {
    code: 'K12',
    severity: 'info',
    kind: 'has-quantity',
    ledger: 'sheets',
    field: 'goal',
    units: UNITS,
    counted: COUNTED,
  },
];
