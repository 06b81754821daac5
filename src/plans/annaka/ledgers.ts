/** 安中市: the ledger 実施計画 with its 26 columns, and 実績 once years are over. */
import type { FiscalYear } from '../../core/fiscal-year';
import type { LedgerDefinition } from '../../core/ledger/definition';
import type { ValueType } from '../../core/values';

export const LAST_YEAR: FiscalYear = 2024;

/** R2 to R6. */
export const YEARS: readonly FiscalYear[] = [2020, 2021, 2022, 2023, LAST_YEAR];

/** The stages of a year, from the first to the last. */
export const STAGES = ['検討', '準備', '実施', '達成'];

/** What is said of a year's goal. */
export const OUTCOMES = { reached: '達成', missed: '未達成' } as const;

const HEADING: ValueType = { kind: 'heading', width: 'half' };

const FIGURES: ValueType = {
  kind: 'figures',
  units: ['件', '人', '日', '団体', '床', '%'],
  deadlineEnding: 'を確定',
};

const SECTIONS: ValueType = {
  kind: 'section-list',
  sectionEndings: ['課', '室', '局', '所', '館', '園', 'センター'],
  // 全課, 病院全課, 債権を扱う各課, 行政課等.
  freeEndings: ['全課', '各課', '等'],
};

export const items: LedgerDefinition = {
  id: 'items',
  name: '実施計画',
  recordName: '項目',
  numberField: 'number',
  titleField: 'item',
  sectionField: 'section',
  fields: [
    { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
    { id: 'major', label: '大項目', type: HEADING },
    { id: 'middle', label: '中項目', type: HEADING },
    { id: 'item', label: '項目', type: HEADING },
    { id: 'section', label: '担当課', type: SECTIONS },
    { id: 'related', label: '関係課', type: SECTIONS },
    // Boxes at 9 points on A4 portrait: six of the page's seven columns, four, and one a year.
    {
      id: 'issues',
      label: '現状と課題',
      type: { kind: 'text' },
      box: { charactersPerLine: 45, lines: 12 },
    },
    {
      id: 'actions',
      label: '取組内容',
      type: { kind: 'text' },
      box: { charactersPerLine: 45, lines: 8 },
    },
    {
      id: 'goal',
      label: '目標の状態',
      type: { kind: 'text' },
      box: { charactersPerLine: 30, lines: 14 },
    },
    {
      id: 'current',
      label: '現状の数値',
      type: FIGURES,
      carry: { lastOf: 'doneFigure', ledger: 'results' },
    },
    { id: 'target', label: '目標の数値', type: FIGURES },
    { id: 'stage', label: '進捗状況', byYear: true, type: { kind: 'one-of', values: STAGES } },
    {
      id: 'yearGoal',
      label: '年度目標',
      byYear: true,
      type: { kind: 'text' },
      box: { charactersPerLine: 7, lines: 9 },
    },
    { id: 'yearFigure', label: '数値', byYear: true, type: FIGURES },
  ],
};

/** The project's own design (docs/formats/annaka.md, Ledgers): a row an item and year. */
export const results: LedgerDefinition = {
  id: 'results',
  name: '実績',
  recordName: '実績',
  numberField: 'number',
  subRecordsOf: 'items',
  yearField: 'year',
  optional: true,
  newRows: {},
  fields: [
    { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
    { id: 'year', label: '年度', type: { kind: 'fiscal-year' } },
    {
      id: 'doneStage',
      label: '進捗状況の実績',
      due: 'year-end',
      type: { kind: 'one-of', values: STAGES },
    },
    { id: 'doneFigure', label: '数値の実績', due: 'year-end', type: FIGURES },
    {
      id: 'outcome',
      label: '目標の達成',
      due: 'year-end',
      type: { kind: 'one-of', values: Object.values(OUTCOMES) },
    },
    // Boxes of the status sheet: a column a year at 9 points.
    {
      id: 'cause',
      label: '理由',
      aliases: ['未達成等の理由'],
      due: 'year-end',
      type: { kind: 'text' },
      box: { charactersPerLine: 7, lines: 12 },
    },
    {
      id: 'opinion',
      label: '審議会の意見',
      due: 'year-end',
      type: { kind: 'text' },
      box: { charactersPerLine: 7, lines: 12 },
    },
    {
      id: 'oldGoal',
      label: '再設定前の目標',
      due: 'year-end',
      type: { kind: 'text' },
      box: { charactersPerLine: 7, lines: 9 },
    },
    {
      id: 'newGoal',
      label: '再設定後の目標',
      due: 'year-end',
      type: { kind: 'text' },
      box: { charactersPerLine: 7, lines: 9 },
    },
  ],
};
