/** 苫小牧市: the seven themes of the plan, with all the words in which they are printed (docs/formats/tomakomai.md, Hierarchy and Themes). */

export interface Theme {
  /** The field of 取組項目 that marks it. */
  readonly field: string;
  readonly number: string;
  readonly name: string;
  /** As the ledger and the tables head their columns. */
  readonly short: string;
  /** The same in two lines, where one is too long for a narrow column. */
  readonly narrow?: string;
  /** As the sheets of practices print it, which have more room. */
  readonly onSheet: string;
}

export const THEMES: readonly Theme[] = [
  {
    field: 'finance',
    number: 'I',
    name: '健全な財政運営',
    short: '財政',
    onSheet: '財政運営',
  },
  {
    field: 'service',
    number: 'II',
    name: '市民サービスの進化',
    short: 'サービス',
    narrow: 'サー\nビス',
    onSheet: '市民サービス',
  },
  {
    field: 'collaboration',
    number: 'III',
    name: '協働の推進',
    short: '協働',
    onSheet: '協働',
  },
  {
    field: 'facilities',
    number: 'IV',
    name: '公共施設のマネジメント',
    short: '施設',
    onSheet: '施設',
  },
  {
    field: 'private',
    number: 'V',
    name: '民間活力の活用',
    short: '民活',
    onSheet: '民間活力',
  },
  { field: 'ict', number: 'VI', name: 'ICTの活用', short: 'ICT', onSheet: 'ICT' },
  {
    field: 'staff',
    number: 'VII',
    name: '職員の人材育成と「働き方改革」・簡素で効率的な組織づくり',
    short: '人材',
    onSheet: '人材育成',
  },
];
