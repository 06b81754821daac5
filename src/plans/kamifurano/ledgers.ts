/** 上富良野町: the ledger 取組シート, and the plan's own tree of items and sections (docs/formats/kamifurano.md, Ledger). */
import type { FieldDefinition, LedgerDefinition } from '../../core/ledger/definition';

/** The four headings over a sheet, from the widest to the item itself: Ⅰ, 1, ①, (1). */
const LEVELS: readonly FieldDefinition[] = [
  { id: 'basic', label: '基本項目', type: { kind: 'heading', width: 'half' } },
  { id: 'promotion', label: '推進項目', type: { kind: 'heading', width: 'half' } },
  { id: 'group', label: '取組項目', type: { kind: 'heading', width: 'half' } },
  { id: 'item', label: '取組細目', type: { kind: 'heading', width: 'half' } },
];

/** The word for all sections of the town hall. */
const ALL = '全課';

export const sheets: LedgerDefinition = {
  id: 'sheets',
  name: '取組シート',
  recordName: '取組',
  nameFields: ['item', 'section'],
  sectionField: 'section',
  fields: [
    ...LEVELS,
    { id: 'year', label: '年度', type: { kind: 'fiscal-year' } },
    { id: 'section', label: '実践課', type: { kind: 'practising-section', all: ALL } },
    { id: 'vision', label: '目指す姿', type: { kind: 'text' } },
    { id: 'goal', label: '目標', type: { kind: 'text' } },
    { id: 'actions', label: '取組内容', type: { kind: 'text' } },
    {
      id: 'firstHalf',
      label: '進捗状況 前期（4～9月）',
      aliases: ['進捗状況 前期', '前期（4～9月）', '前期（4〜9月）', '前期（4月～9月）', '前期'],
      due: 'first-half',
      type: { kind: 'text' },
    },
    {
      id: 'secondHalf',
      label: '進捗状況 後期（10～3月）',
      aliases: ['進捗状況 後期', '後期（10～3月）', '後期（10〜3月）', '後期（10月～3月）', '後期'],
      due: 'year-end',
      type: { kind: 'text' },
    },
    {
      id: 'achievement',
      label: '目標の達成',
      due: 'year-end',
      type: { kind: 'one-of', values: ['達成できた', '一部達成できた', '達成できなかった'] },
    },
    {
      id: 'evaluation',
      label: '評価・検証',
      aliases: ['評価検証', '評価、検証'],
      due: 'year-end',
      type: { kind: 'text' },
    },
  ],
};

export const tree: LedgerDefinition = {
  id: 'tree',
  name: '計画の体系',
  recordName: '取組細目',
  nameFields: ['item'],
  sectionField: 'sections',
  optional: true,
  fields: [
    ...LEVELS,
    {
      id: 'sections',
      label: '実践課',
      type: { kind: 'practising-section', all: ALL, several: true },
    },
  ],
};
