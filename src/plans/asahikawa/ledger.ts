/** 旭川市: the ledger 取組一覧 with its 22 columns, and the indicators of financial health. */
import type { LedgerDefinition } from '../../core/ledger/definition';

export const initiatives: LedgerDefinition = {
  id: 'initiatives',
  name: '取組一覧',
  recordName: '取組',
  numberField: 'number',
  titleField: 'title',
  sectionField: 'sections',
  fields: [
    { id: 'number', label: '管理番号', type: { kind: 'integer', min: 1 } },
    { id: 'process', label: '改革プロセス', type: { kind: 'heading' } },
    { id: 'major', label: '大項目', type: { kind: 'heading' } },
    { id: 'group', label: '取組内容', type: { kind: 'heading' } },
    { id: 'title', label: '取組項目名', aliases: ['取組項目'], type: { kind: 'text' } },
    {
      id: 'sections',
      label: '所管部局',
      type: { kind: 'sections', everyBureau: ['各部局'] },
    },
    {
      id: 'target',
      label: '財源確保目標額（百万円）',
      aliases: ['財源確保目標額', '財源確保目標額（単位：百万円）'],
      type: { kind: 'money', unit: '百万円' },
    },
    { id: 'planned', label: '作業工程（計画）', byYear: true, type: { kind: 'plan-cell' } },
    {
      id: 'actual',
      label: '作業工程（実績）',
      byYear: true,
      due: 'year-end',
      type: { kind: 'text' },
      box: { charactersPerLine: 14, lines: 36 },
    },
    {
      id: 'amounts',
      label: '財源確保実績額（当初予算時）',
      aliases: ['財源確保実績額', '財源確保実績額（千円）', '財源確保実績額（当初予算時）（千円）'],
      byYear: true,
      due: 'year-end',
      type: {
        kind: 'money',
        unit: '千円',
        unitInCell: true,
        portionLabel: 'うち一般会計',
        partOfLabel: '管理番号',
      },
    },
    {
      id: 'result',
      label: '取組結果',
      due: 'year-end',
      type: { kind: 'one-of', values: ['実施', '一部実施', '未実施'] },
    },
    {
      id: 'reason',
      label: '取組結果が一部実施又は未実施の理由',
      aliases: ['一部実施又は未実施の理由', '理由'],
      due: 'year-end',
      type: { kind: 'text' },
    },
    {
      id: 'future',
      label: '今後の予定',
      aliases: ['今後の予定（{asOf.dayAfter}現在）'],
      due: 'year-end',
      type: { kind: 'text' },
      box: { charactersPerLine: 59, lines: 9 },
    },
  ],
};

/** 財政健全化指標: what the finances are to come to, and what they came to. */
export const indicators: LedgerDefinition = {
  id: 'indicators',
  name: '財政健全化指標',
  recordName: '指標',
  nameFields: ['indicator', 'part'],
  titleField: 'indicator',
  optional: true,
  fields: [
    { id: 'indicator', label: '指標', type: { kind: 'text' } },
    { id: 'part', label: '区分', type: { kind: 'text' } },
    { id: 'goal', label: '目標', type: { kind: 'goal' } },
    {
      id: 'outcome',
      label: '結果',
      aliases: ['達成度（結果）', '達成度'],
      due: 'year-end',
      type: { kind: 'goal', outcome: true },
    },
    { id: 'cause', label: '理由', due: 'year-end', type: { kind: 'text' } },
  ],
};
