/** 安中市's plan of 36 items as a workbook, from the published facts; narrative is made up in the published lengths. */
import facts from '../../../assets/facts/annaka.json';
import type { Area } from '../../core/area';
import { newWorkbook } from '../workbook/create';
import type { PracticeStyle, PracticeWorkbook } from '../workbook/model';
import { column, fillLedgerSheet } from './ledger-sheet';
import type { Column, Content } from './ledger-sheet';
import { narrative } from './narrative';
import type { NarrativeKind } from './narrative';

type Item = (typeof facts.items)[number];

const NAME = '実施計画';

function yearColumns(
  label: string,
  width: number,
  horizontal: PracticeStyle['horizontal'],
): readonly Column[] {
  return facts.years.map((year) => column(`${label} ${year}`, width, horizontal));
}

const BEFORE: readonly Column[] = [
  column('番号', 30, 'Center'),
  column('大項目', 84),
  column('中項目', 84),
  column('項目', 108),
  column('担当課', 66),
  column('関係課', 66),
  column('現状と課題', 216),
  column('取組内容', 216),
  column('目標の状態', 180),
  column('現状の数値', 96),
  column('目標の数値', 96),
];
const STAGES = yearColumns('進捗状況', 42, 'Center');
const GOALS = yearColumns('年度目標', 108, 'Left');
const FIGURES = yearColumns('数値', 96, 'Left');
const COLUMNS: readonly Column[] = [...BEFORE, ...STAGES, ...GOALS, ...FIGURES];
const FIRST_GOAL = BEFORE.length + STAGES.length;
const FIRST_FIGURE = FIRST_GOAL + GOALS.length;

/** Each text of an item has a seed of its own, by its place; 安中市 joins clauses with 、. */
function text(
  item: Item,
  place: number,
  kind: NarrativeKind,
  length: number,
  others: readonly string[] = [],
): string {
  if (length === 0) return '';
  const commas = others.map((other) => other.replaceAll('、', '，'));
  return narrative(kind, length, item.number * 100 + place, commas).replaceAll('，', '、');
}

/** 年度目標: one text where it holds for all years, the publication of accounts where the plan names it. */
function goalsOf(item: Item): readonly string[] {
  const { goalsMerged, lengths, publications } = item;
  if (publications.length > 0) return publications;
  const texts: string[] = [];
  lengths.yearGoals.forEach((length, year) => {
    texts.push(goalsMerged && year > 0 ? '' : text(item, 10 + year, 'future', length, texts));
  });
  return texts;
}

/** In the city's book the later goals of 17 are those of 16, the item above it (N20). */
const COPIED = { number: 17, from: 1 };

function goalsInBook(item: Item): readonly string[] {
  const above = facts.items.find(({ number }) => number === item.number - 1);
  if (item.number !== COPIED.number || !above) return goalsOf(item);
  return [...goalsOf(item).slice(0, COPIED.from), ...goalsOf(above).slice(COPIED.from)];
}

/** Gives an item as the ledger holds it, column by column. */
function recordOf(item: Item): readonly Content[] {
  const { lengths } = item;
  return [
    ...[item.number, item.major, item.middle, item.item, item.section, item.related],
    text(item, 0, 'issue', lengths.issues),
    text(item, 1, 'future', lengths.actions),
    text(item, 2, 'future', lengths.goal),
    ...[item.current, item.target, ...item.stages, ...goalsInBook(item), ...item.figures],
  ];
}

/** What holds for all years stands in one merged cell. */
function mergesOf(item: Item, index: number): readonly Area[] {
  const over = (column: number): Area => ({
    ...{ row: index + 1, rows: 1 },
    ...{ column, columns: facts.years.length },
  });
  return [
    ...(item.goalsMerged ? [over(FIRST_GOAL)] : []),
    ...(item.figuresMerged ? [over(FIRST_FIGURE)] : []),
  ];
}

/** Makes the workbook `annaka.xlsx`: one sheet with the block 実施計画, headers as docs/formats/annaka.md prints them. */
export function annakaWorkbook(): PracticeWorkbook {
  const workbook = newWorkbook('annaka.xlsx');
  const [sheet] = workbook.sheets;
  if (sheet)
    fillLedgerSheet(sheet, NAME, COLUMNS, facts.items.map(recordOf), facts.items.flatMap(mergesOf));
  return workbook;
}
