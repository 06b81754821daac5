/** 上富良野町's 37 sheets and the plan's tree as a workbook, from the published facts; narrative is made up in the published lengths. */
import facts from '../../../assets/facts/kamifurano.json';
import { newSheet, newWorkbook } from '../workbook/create';
import type { PracticeWorkbook } from '../workbook/model';
import { column, fillLedgerSheet } from './ledger-sheet';
import type { Column, Content } from './ledger-sheet';
import { narrative } from './narrative';
import type { NarrativeKind } from './narrative';

type Sheet = (typeof facts.sheets)[number];
type Levels = Pick<
  Sheet,
  'basicNo' | 'basic' | 'promNo' | 'prom' | 'groupNo' | 'group' | 'itemNo' | 'item'
>;

const LEVEL_COLUMNS: readonly Column[] = [
  column('基本項目', 84),
  column('推進項目', 84),
  column('取組項目', 96),
  column('取組細目', 108),
];

const SHEET_COLUMNS: readonly Column[] = [
  ...LEVEL_COLUMNS,
  column('年度', 54, 'Center'),
  column('実践課', 72, 'Center'),
  column('目指す姿', 150),
  column('目標', 108),
  column('取組内容', 132),
  column('進捗状況 前期（4～9月）', 168),
  column('進捗状況 後期（10～3月）', 168),
  column('目標の達成', 72, 'Center'),
  column('評価・検証', 168),
];

const TREE_COLUMNS: readonly Column[] = [...LEVEL_COLUMNS, column('実践課', 180)];

function levels({ basicNo, basic, promNo, prom, groupNo, group, itemNo, item }: Levels): string[] {
  return [
    `${['', 'Ⅰ', 'Ⅱ'][basicNo] ?? basicNo} ${basic}`,
    `${promNo} ${prom}`,
    `${String.fromCharCode(0x245f + groupNo)} ${group}`,
    `(${itemNo}) ${item}`,
  ];
}

/** The town's words for what the texts call by a city's, sign for sign. */
const TOWN_WORDS = [
  ['，', '、'],
  ['市民', '町民'],
  ['関係部局', '関係各課'],
  ['他都市', '他町村'],
] as const;

/** Makes up what follows a beginning, so that both are `length` characters together and not one of `others`. */
function story(
  kind: NarrativeKind,
  beginning: string,
  length: number,
  seed: number,
  others: readonly string[] = [],
): string {
  const told = narrative(kind, length - beginning.length, seed);
  const text = TOWN_WORDS.reduce((all, [from, to]) => all.replaceAll(from, to), beginning + told);
  // Seeds of texts are apart by one: this one is nobody else's.
  return others.includes(text) ? story(kind, beginning, length, seed + 50, others) : text;
}

/** The facts tell no goal's words but their length: each has a number with its unit, as K12 asks. */
function goal({ no, lengths: { goal: length } }: Sheet, seed: number): string {
  switch (length) {
    case 8:
      return '年2回実施する。';
    case 9:
      return '年12回実施する。';
    case 11:
      return '年12回以上開催する。';
    case 12:
      return '町内12か所で実施する。';
    default:
      return story('future', `年${(no % 8) + 2}回以上、`, length, seed);
  }
}

/** What half-year accounts of two characters say (formats/kamifurano.md, K09). */
const NOTHING = 'なし';
/** Texts shorter than this have no room for a date. */
const ROOM_FOR_DATE = 60;

interface Half {
  readonly dates: readonly string[];
  readonly length: number;
  readonly seed: number;
}

/** An account names the section in 【 】 where all sections take part, and a date in its half where it has room. */
function account(
  { no, section }: Sheet,
  { dates, length, seed }: Half,
  others: readonly string[] = [],
): string {
  if (length === NOTHING.length) return NOTHING;
  const lead = /【.+】/u.exec(section)?.[0] ?? '';
  const date = length < ROOM_FOR_DATE ? '' : `${dates[no % dates.length] ?? ''}に会議を開いた。`;
  return story('actual', lead + date, length, seed, others);
}

const FIRST_HALF = ['4/23', '6/9・10', '7/1～3', '5月28日', '9/8.9'];
const SECOND_HALF = ['10/8.9', '11/6・25', '2/16', '12月4日', '3/1～5'];

/** Gives a sheet as the ledger holds it, column by column. */
function sheetOf(sheet: Sheet): readonly Content[] {
  const { no, section, achievement, lengths } = sheet;
  // Each text of a record has a seed of its own: the texts stay when a record is added or another text changes.
  const seed = no * 100;
  const first = account(sheet, { dates: FIRST_HALF, length: lengths.firstHalf, seed: seed + 3 });
  const ofSecond = { dates: SECOND_HALF, length: lengths.secondHalf, seed: seed + 4 };
  const second = account(sheet, ofSecond, [first]);
  const evaluated = achievement === '達成できた' ? 'actual' : 'reason';
  return [
    ...levels(sheet),
    facts.year,
    section,
    story('future', '', lengths.vision, seed),
    goal(sheet, seed + 1),
    story('future', '', lengths.actions, seed + 2),
    first,
    second,
    achievement,
    story(evaluated, '', lengths.evaluation, seed + 5, [second]),
  ];
}

/** Makes the workbook `kamifurano.xlsx`: the sheets 取組シート and 計画の体系, headers as formats/kamifurano.md prints them. */
export function kamifuranoWorkbook(): PracticeWorkbook {
  const workbook = newWorkbook('kamifurano.xlsx');
  const [sheets] = workbook.sheets;
  const tree = newSheet('計画の体系');
  workbook.sheets.push(tree);
  if (sheets) fillLedgerSheet(sheets, '取組シート', SHEET_COLUMNS, facts.sheets.map(sheetOf));
  fillLedgerSheet(
    tree,
    '計画の体系',
    TREE_COLUMNS,
    facts.tree.map((item) => [...levels(item), item.sections.join('　')]),
  );
  return workbook;
}
