/** 苫小牧市: its ledgers 実践項目, 取組項目, 工程表, 取組内容 and 課題 (docs/formats/tomakomai.md, Ledgers). */
import type { FieldDefinition, LedgerDefinition } from '../../core/ledger/definition';
import type { ValueType } from '../../core/values';
import { AXES, REVIEWED_YEARS, SCORE } from './settings';

const TEXT: ValueType = { kind: 'text' };
/** No.1 to No.22. */
const INITIATIVE_NUMBER: ValueType = { kind: 'integer', min: 1 };
/** 1 to 70, and N1 to N25 that were added in R5. */
const PRACTICE_NUMBER: ValueType = { kind: 'code', prefixes: ['', 'N'] };
const YEAR: ValueType = { kind: 'fiscal-year', short: true };
const GRADE: ValueType = { kind: 'one-of', values: ['A', 'B', 'C', 'D', '-'] };
const MARK: ValueType = {
  kind: 'mark',
  mark: '○',
  meant: ['◯', '〇', 'o', 'O', '1', 'レ', '✓', '✔'],
};

function theme(id: string, label: string, printed: readonly string[]): FieldDefinition {
  return { id, label, aliases: printed, type: MARK };
}

/** The scores of the years, of the plan as a whole, and why they are as they are. */
const SCORES: readonly FieldDefinition[] = [
  ...AXES.map(({ id, label }): FieldDefinition => ({
    id,
    label,
    byYear: true,
    years: REVIEWED_YEARS,
    due: 'year-end',
    type: { kind: 'score', ...SCORE },
  })),
  {
    id: 'grade',
    label: '総合評価',
    byYear: true,
    years: REVIEWED_YEARS,
    due: 'year-end',
    type: GRADE,
  },
  ...AXES.map(({ id, label }): FieldDefinition => ({
    id: `${id}Overall`,
    label: `${label} 総括`,
    aliases: [`総括 ${label}`],
    due: 'year-end',
    type: { kind: 'score', ...SCORE },
  })),
  {
    id: 'total',
    label: '合計',
    aliases: ['合計 総括', '総括 合計'],
    due: 'year-end',
    type: { kind: 'integer', min: 0 },
  },
  {
    id: 'gradeOverall',
    label: '総合評価',
    aliases: ['総合評価 総括', '総括 総合評価'],
    due: 'year-end',
    type: GRADE,
  },
  ...[...AXES, { id: 'grade', label: '総合評価' }].map(({ id, label }): FieldDefinition => ({
    id: `${id}Reason`,
    label: `評価の理由 ${label}`,
    aliases: [`${label} 評価の理由`],
    due: 'year-end',
    type: TEXT,
  })),
];

export const practices: LedgerDefinition = {
  id: 'practices',
  name: '実践項目',
  recordName: '実践項目',
  numberField: 'number',
  titleField: 'title',
  sectionField: 'sections',
  endField: 'end',
  fields: [
    { id: 'number', label: '小No.', aliases: ['小No'], type: PRACTICE_NUMBER },
    { id: 'initiative', label: '大No.', aliases: ['大No'], type: INITIATIVE_NUMBER },
    { id: 'title', label: '実践項目', aliases: ['実践項目名'], type: TEXT },
    {
      id: 'revision',
      label: '改定',
      optionalColumn: true,
      type: { kind: 'one-of', values: ['【R5内容変更】', '【R5工程確定】'] },
    },
    {
      id: 'sections',
      label: '担当部署',
      type: {
        kind: 'bureau-sections',
        outside: [
          '各担当部署',
          '会計課',
          '議会事務局',
          '選挙管理委員会事務局',
          '監査委員事務局',
          '農業委員会事務局',
        ],
      },
    },
    { id: 'end', label: '取組終了', aliases: ['取組終了年度'], type: YEAR },
    ...SCORES,
    {
      id: 'noteworthy',
      label: '特記すべき事項',
      aliases: ['上記のうち、特記すべき事項'],
      due: 'year-end',
      optionalColumn: true,
      type: TEXT,
    },
    { id: 'remarks', label: '特記事項', optionalColumn: true, due: 'year-end', type: TEXT },
  ],
};

export const initiatives: LedgerDefinition = {
  id: 'initiatives',
  name: '取組項目',
  recordName: '取組項目',
  numberField: 'number',
  titleField: 'title',
  fields: [
    { id: 'number', label: 'No.', aliases: ['No'], type: INITIATIVE_NUMBER },
    { id: 'title', label: '取組項目', aliases: ['取組項目名'], type: TEXT },
    // The sheets print some themes in other words than the ledger (docs/formats/tomakomai.md, Themes).
    theme('finance', '財政', ['財政運営', '健全な財政運営']),
    theme('service', 'サービス', ['市民サービス', '市民サービスの進化']),
    theme('collaboration', '協働', ['協働の推進']),
    theme('facilities', '施設', ['公共施設のマネジメント']),
    theme('private', '民活', ['民間活力', '民間活力の活用']),
    theme('ict', 'ICT', ['ICTの活用']),
    theme('staff', '人材', [
      '人材育成',
      '職員の人材育成',
      '職員の人材育成と「働き方改革」・簡素で効率的な組織づくり',
    ]),
    {
      id: 'committee',
      label: '委員評価',
      aliases: ['審議会評価平均'],
      due: 'year-end',
      type: { kind: 'bounded-decimal', min: '1.0', max: '5.0', places: 1 },
    },
    {
      id: 'opinions',
      label: '意見',
      aliases: ['委員の意見等'],
      due: 'year-end',
      optionalColumn: true,
      type: TEXT,
    },
  ],
};

const OF_PRACTICE: FieldDefinition = {
  id: 'practice',
  label: '小No.',
  aliases: ['小No'],
  type: PRACTICE_NUMBER,
};
const ITS_YEAR: FieldDefinition = { id: 'year', label: '年度', type: YEAR };

const SUB_RECORDS = {
  numberField: 'practice',
  subRecordsOf: 'practices',
  yearField: 'year',
  optional: true,
} as const;

export const schedule: LedgerDefinition = {
  id: 'schedule',
  name: '工程表',
  recordName: '工程',
  ...SUB_RECORDS,
  fields: [
    OF_PRACTICE,
    ITS_YEAR,
    { id: 'planned', label: '工程', type: { kind: 'plan-cell' } },
    {
      id: 'status',
      label: '状況',
      due: 'year-end',
      type: { kind: 'one-of', values: ['工程どおり', '工程見直し'] },
    },
    { id: 'revised', label: '見直し後', due: 'year-end', type: { kind: 'plan-cell' } },
  ],
};

export const items: LedgerDefinition = {
  id: 'items',
  name: '取組内容',
  recordName: '取組内容',
  ...SUB_RECORDS,
  itemField: 'item',
  fields: [
    OF_PRACTICE,
    ITS_YEAR,
    { id: 'item', label: '番号', type: { kind: 'circled-number' } },
    {
      id: 'planned',
      label: '取組予定',
      aliases: ['今後の取組予定', '取組予定・今後の取組予定'],
      type: { kind: 'referring-text', endMark: '取組終了' },
    },
    {
      id: 'result',
      label: '取組結果',
      aliases: ['取組結果・評価につながる活動指標（効果）'],
      due: 'year-end',
      type: { kind: 'marked-text', marks: ['新', '継'] },
    },
  ],
};

export const issues: LedgerDefinition = {
  id: 'issues',
  name: '課題',
  recordName: '課題',
  ...SUB_RECORDS,
  fields: [
    OF_PRACTICE,
    ITS_YEAR,
    {
      id: 'issue',
      label: '課題・問題点',
      aliases: ['課題・問題点／今後の想定される課題等', '課題'],
      due: 'year-end',
      type: { kind: 'referring-text' },
    },
    {
      id: 'solution',
      label: '解決方法',
      aliases: ['左記の解決方法'],
      due: 'year-end',
      type: { kind: 'referring-text' },
    },
  ],
};
