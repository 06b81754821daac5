/** 上富良野町's 37 sheets and the plan's tree as a workbook, from the published facts; narrative is made up in the published lengths. */
import facts from './facts.json';
import { column } from '../samples/sheet';
import type { Column, Content, SampleSheet } from '../samples/sheet';
import { narrative } from '../samples/narrative';
import type { NarrativeKind } from '../samples/narrative';

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

/** Makes up what follows a beginning, so that both are `length` characters together and not the text `but`. */
function story(
  kind: NarrativeKind,
  beginning: string,
  length: number,
  seed: number,
  but?: string,
): string {
  const told = narrative(kind, length - beginning.length, seed);
  const text = TOWN_WORDS.reduce((all, [from, to]) => all.replaceAll(from, to), beginning + told);
  // Seeds of texts are apart by one: this one is nobody else's.
  return text === but ? story(kind, beginning, length, seed + 50, but) : text;
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

/** What half-year accounts of two characters say (docs/formats/kamifurano.md, K09). */
const NOTHING = 'なし';
/** Texts shorter than this have no room for a date. */
const ROOM_FOR_DATE = 60;

interface Slips {
  readonly outsideFirst: ReadonlyMap<number, string>;
  readonly outsideSecond: ReadonlyMap<number, string>;
  readonly copies: boolean;
  readonly withoutCause: readonly number[];
  readonly overdue: readonly number[];
}

/** Slips of the kinds that the town's own sheets have, and no more of each; which sheets bear them is made up, but for K08. */
const SLIPS: Slips = {
  /** K06: dates that lie in the other half. */
  outsideFirst: new Map([
    [8, '10/2'],
    [33, '11/6・25'],
  ]),
  outsideSecond: new Map([[26, '9/28']]),
  /** K08: accounts of one length are copies of each other, as they are in the town's sheets. */
  copies: true,
  /** K07: what was not reached, without a cause or a next step. */
  withoutCause: [31, 36],
  /** K11: deadlines of an era that had ended. */
  overdue: [13, 17, 27, 30],
};

const NO_SLIPS: Slips = {
  outsideFirst: new Map(),
  outsideSecond: new Map(),
  copies: false,
  withoutCause: [],
  overdue: [],
};

const OVERDUE = '平成32年度までに、';

interface Half {
  readonly dates: readonly string[];
  readonly slip: string | undefined;
  readonly length: number;
  readonly seed: number;
}

/** An account names the section in 【 】 where all sections take part, and a date in its half where it has room. */
function account(
  { no, section }: Sheet,
  { dates, slip, length, seed }: Half,
  but?: string,
): string {
  if (length === NOTHING.length) return NOTHING;
  const lead = /【.+】/u.exec(section)?.[0] ?? '';
  const day = slip ?? dates[no % dates.length] ?? '';
  const date = length < ROOM_FOR_DATE ? '' : `${day}に会議を開いた。`;
  return story('actual', lead + date, length, seed, but);
}

const FIRST_HALF = ['4/23', '6/9・10', '7/1～3', '5月28日', '9/8.9'];
const SECOND_HALF = ['10/8.9', '11/6・25', '2/16', '12月4日', '3/1～5'];

/** Gives a sheet as the ledger holds it, column by column. */
function sheetOf(sheet: Sheet, slips: Slips): readonly Content[] {
  const { no, section, achievement, lengths } = sheet;
  // Each text of a record has a seed of its own: the texts stay when a record is added or another text changes.
  const seed = no * 100;
  const first = account(sheet, {
    dates: FIRST_HALF,
    slip: slips.outsideFirst.get(no),
    length: lengths.firstHalf,
    seed: seed + 3,
  });
  const second =
    slips.copies && lengths.secondHalf === lengths.firstHalf
      ? first
      : account(
          sheet,
          {
            dates: SECOND_HALF,
            slip: slips.outsideSecond.get(no),
            length: lengths.secondHalf,
            seed: seed + 4,
          },
          first,
        );
  const evaluated =
    achievement === '達成できた' || slips.withoutCause.includes(no) ? 'actual' : 'reason';
  const overdue = slips.overdue.includes(no) ? OVERDUE : '';
  return [
    ...levels(sheet),
    facts.year,
    section,
    story('future', overdue, lengths.vision, seed),
    goal(sheet, seed + 1),
    story('future', '', lengths.actions, seed + 2),
    first,
    second,
    achievement,
    slips.copies && lengths.evaluation === lengths.secondHalf
      ? second
      : story(evaluated, '', lengths.evaluation, seed + 5, second),
  ];
}

/** The sheets 取組シート and 計画の体系, headers as docs/formats/kamifurano.md prints them. Without slips its texts break no rule. */
export function kamifuranoSample({ slips = true } = {}): readonly SampleSheet[] {
  return [
    {
      name: '取組シート',
      columns: SHEET_COLUMNS,
      records: facts.sheets.map((each) => sheetOf(each, slips ? SLIPS : NO_SLIPS)),
    },
    {
      name: '計画の体系',
      columns: TREE_COLUMNS,
      records: facts.tree.map((item) => [...levels(item), item.sections.join('　')]),
    },
  ];
}
