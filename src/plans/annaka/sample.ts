/** 安中市's plan of 36 items as a workbook, from the published facts; narrative is made up in the published lengths. */
import facts from './facts.json';
import type { Area } from '../../core/area';
import { isNearCopy } from '../../core/values/near-copy';
import { column } from '../samples/sheet';
import type { Alignment, Column, Content, SampleSheet } from '../samples/sheet';
import { narrative } from '../samples/narrative';
import type { NarrativeKind } from '../samples/narrative';

type Item = (typeof facts.items)[number];

const NAME = '実施計画';

function yearColumns(label: string, width: number, horizontal: Alignment): readonly Column[] {
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

/** 安中市 joins clauses with 、. */
function withCommas(text: string): string {
  return text.replaceAll('，', '、');
}

/** Each text of an item has a seed of its own, by its place. */
function text(
  item: Item,
  place: number,
  kind: NarrativeKind,
  length: number,
  isTaken: (text: string) => boolean = () => false,
): string {
  if (length === 0) return '';
  const told = narrative(kind, length, item.number * 100 + place, (made) =>
    isTaken(withCommas(made)),
  );
  return withCommas(told);
}

/**
 * 年度目標: one text where it holds for all years, the publication of accounts where the plan names it. What is made up at random
 * is no goal of another year, and no copy of the goal above by chance.
 */
function goalsOf(item: Item, above: readonly string[]): readonly string[] {
  const { goalsMerged, lengths, publications } = item;
  if (publications.length > 0) return publications;
  const texts: string[] = [];
  lengths.yearGoals.forEach((length, year) => {
    const source = { text: above[year] ?? '', title: '' };
    const isTaken = (made: string): boolean =>
      texts.includes(made) || isNearCopy({ text: made, title: '' }, source);
    texts.push(goalsMerged && year > 0 ? '' : text(item, 10 + year, 'future', length, isTaken));
  });
  return texts;
}

/** In the city's book the goals of this item are those of the item above it, with other endings (N20). */
const COPIED = 17;

/** Endings that say the same at another length. */
const ENDINGS = [
  ['予定である。', '予定。'],
  ['を行う。', 'を行なう。'],
  ['継続する。', '継続します。'],
] as const;

/** Copies a text as somebody does who changes its ending, at the length that the copy has in the book. */
function copied(text: string, length: number): string {
  const copy = ENDINGS.map(([one, other]) => text.replace(one, other)).find(
    (changed) => changed !== text && changed.length === length,
  );
  if (copy === undefined) throw new Error(`No copy of ${length} signs: ${text}`);
  return copy;
}

/** The goals of all items, in their order. */
function goalsInBook(): ReadonlyMap<Item, readonly string[]> {
  const goals = new Map<Item, readonly string[]>();
  let above: readonly string[] = [];
  for (const item of facts.items) {
    above =
      item.number === COPIED
        ? above.map((goal, year) => copied(goal, item.lengths.yearGoals[year] ?? 0))
        : goalsOf(item, above);
    goals.set(item, above);
  }
  return goals;
}

/** Gives an item as the ledger holds it, column by column. */
function recordOf(item: Item, goals: readonly string[]): readonly Content[] {
  const { lengths } = item;
  return [
    ...[item.number, item.major, item.middle, item.item, item.section, item.related],
    text(item, 0, 'issue', lengths.issues),
    text(item, 1, 'future', lengths.actions),
    text(item, 2, 'future', lengths.goal),
    ...[item.current, item.target, ...item.stages, ...goals, ...item.figures],
  ];
}

/** What holds for all years stands in one merged cell. */
function mergesOf(item: Item, index: number): readonly Area[] {
  const over = (column: number): Area => ({
    row: index + 1,
    rows: 1,
    column,
    columns: facts.years.length,
  });
  return [
    ...(item.goalsMerged ? [over(FIRST_GOAL)] : []),
    ...(item.figuresMerged ? [over(FIRST_FIGURE)] : []),
  ];
}

/** One sheet with the block 実施計画, headers as docs/formats/annaka.md prints them. */
export function annakaSample(): readonly SampleSheet[] {
  const records = [...goalsInBook()].map(([item, goals]) => recordOf(item, goals));
  return [{ name: NAME, columns: COLUMNS, records, merges: facts.items.flatMap(mergesOf) }];
}
