/** 安中市's summary tables of results (docs/formats/annaka.md, Summaries; the project's own design). */
import { printFiscalYear } from '../../core/fiscal-year';
import type { FiscalYear } from '../../core/fiscal-year';
import type { Measure, RollupColumn, RollupDefinition } from '../../core/rollup';
import { OUTCOMES, YEARS } from './ledgers';

const SUM = { total: { kind: 'sum' } } as const;

/** Something of an item's results of a year. */
function ofYear(year: FiscalYear, of: Measure): Measure {
  return {
    measure: 'related',
    ledger: 'results',
    through: 'number',
    of: { measure: 'where', where: [{ field: 'year', in: [printFiscalYear(year)] }], of },
  };
}

/** How many items reached the year's goal, how many missed it, of how many nothing is said yet, and the rate among those told. */
function outcomesOf(year: FiscalYear): readonly RollupColumn[] {
  const shared = { group: printFiscalYear(year), places: 0 };
  const counted = (id: keyof typeof OUTCOMES): RollupColumn => ({
    ...shared,
    ...SUM,
    id: `${id}${year}`,
    heading: OUTCOMES[id],
    measure: ofYear(year, { measure: 'count-where', field: 'outcome', is: OUTCOMES[id] }),
  });
  const told = [`reached${year}`, `missed${year}`];
  return [
    counted('reached'),
    counted('missed'),
    {
      ...shared,
      aside: true,
      id: `told${year}`,
      heading: '達成＋未達成',
      measure: { measure: 'add', columns: told, places: 0, none: '0' },
    },
    {
      ...shared,
      ...SUM,
      id: `open${year}`,
      heading: '未入力',
      measure: { measure: 'add', columns: ['count'], less: told, places: 0, none: '0' },
    },
    {
      ...shared,
      id: `rate${year}`,
      heading: '達成率',
      measure: {
        measure: 'share',
        of: `reached${year}`,
        base: `told${year}`,
        places: 1,
        none: '－',
      },
      places: 1,
      percent: true,
    },
  ];
}

const count: RollupColumn = {
  ...SUM,
  id: 'count',
  heading: '項目数',
  measure: { measure: 'count' },
  places: 0,
};

const NOTES = [
  '※　達成率は，「達成」と「未達成」の合計に占める「達成」の割合です。「未入力」は含めていません。',
];

const SHARED = {
  unitLine: '[ 単位：項目 ]',
  ledger: 'items',
  columns: [count, ...YEARS.flatMap(outcomesOf)],
  total: { label: '合計', of: 'records' },
  notes: NOTES,
  orientation: 'landscape',
} as const;

const bySection: RollupDefinition = {
  ...SHARED,
  id: 'outcomes-by-section',
  name: '目標の達成状況 担当課別',
  title: '担当課別 目標の達成状況',
  rows: { by: 'names', field: 'section' },
  labels: [{ heading: '担当課' }],
};

const byMajor: RollupDefinition = {
  ...SHARED,
  id: 'outcomes-by-major',
  name: '目標の達成状況 大項目別',
  title: '大項目別 目標の達成状況',
  rows: { by: 'values', field: 'major' },
  labels: [{ heading: '大項目', numbered: true }],
};

/** What an item's results of a year say in a field. */
function toldOf(
  year: FiscalYear,
  heading: string,
  field: string,
  textWidth?: number,
): RollupColumn {
  return {
    heading,
    group: printFiscalYear(year),
    measure: ofYear(year, { measure: 'value', field }),
    places: 0,
    ...(textWidth === undefined ? {} : { textWidth }),
  };
}

const byItem: RollupDefinition = {
  id: 'outcomes-by-item',
  name: '目標の達成状況 項目別',
  title: '項目別 目標の達成状況',
  unitLine: null,
  ledger: 'items',
  rows: { by: 'records' },
  labels: [
    { heading: '番号', field: 'number' },
    { heading: '項目', field: 'item' },
    { heading: '担当課', field: 'section' },
  ],
  columns: YEARS.flatMap((year) => [
    toldOf(year, '進捗状況', 'doneStage'),
    toldOf(year, '数値', 'doneFigure', 62),
    toldOf(year, '目標', 'outcome'),
  ]),
  notes: [],
  orientation: 'landscape',
};

const resets: RollupDefinition = {
  id: 'resets',
  name: '目標の再設定',
  title: '目標の再設定一覧',
  unitLine: null,
  ledger: 'results',
  rows: { by: 'records', where: [{ field: 'newGoal', filled: true }] },
  labels: [
    { heading: '番号', field: 'number' },
    { heading: '項目', field: 'item', of: { ledger: 'items', through: 'number' } },
    { heading: '担当課', field: 'section', of: { ledger: 'items', through: 'number' } },
    { heading: '年度', field: 'year' },
  ],
  columns: [
    resetColumn('再設定前の目標', 'oldGoal', 150),
    resetColumn('再設定後の目標', 'newGoal', 150),
    resetColumn('理由', 'cause', 190),
  ],
  notes: [],
  orientation: 'landscape',
};

function resetColumn(heading: string, field: string, textWidth: number): RollupColumn {
  return { heading, measure: { measure: 'value', field }, places: 0, textWidth };
}

export const resultsRollups: readonly RollupDefinition[] = [bySection, byMajor, byItem, resets];
