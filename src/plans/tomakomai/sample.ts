/** 苫小牧市's ledgers as a workbook of five sheets, from the published facts; narrative is made up in the published lengths. */
import facts from './facts.json';
import { circledSign } from '../../core/values/circled';
import { column } from '../samples/sheet';
import type { Column, Content, SampleSheet } from '../samples/sheet';
import { narrative } from '../samples/narrative';
import type { NarrativeKind } from '../samples/narrative';

type Initiative = (typeof facts.initiatives)[number];
type Practice = (typeof facts.practices)[number];
type Item = Practice['items'][number];

const AXES = ['進捗度', '連携度', '効率性', '創造性'];
const REVIEWED = ['R2', 'R3', 'R4', 'R5'];
/** The N practices were added in R5. */
const ADDED_IN = 'R5';

const INITIATIVES: readonly Column[] = [
  column('No.', 30, 'Center'),
  column('取組項目', 180),
  ...facts.themes.map((theme) => column(theme, 42, 'Center')),
  { ...column('委員評価', 48, 'Right'), numberFormat: '0.0' },
  column('意見', 420),
];

const scoreColumns = (period: string): readonly Column[] =>
  AXES.map((axis) => column(`${axis} ${period}`, 36, 'Center'));

const PRACTICES: readonly Column[] = [
  column('小No.', 30, 'Center'),
  column('大No.', 30, 'Center'),
  column('実践項目', 144),
  column('改定', 72),
  column('担当部署', 120),
  column('取組終了', 36, 'Center'),
  ...REVIEWED.flatMap((year) => [...scoreColumns(year), column(`総合評価 ${year}`, 36, 'Center')]),
  ...scoreColumns('総括'),
  column('合計', 36, 'Center'),
  column('総合評価', 36, 'Center'),
  ...[...AXES, '総合評価'].map((axis) => column(`評価の理由 ${axis}`, 180)),
  column('特記すべき事項', 180),
  column('特記事項', 180),
];

const OF_YEAR = [column('小No.', 36, 'Center'), column('年度', 36, 'Center')];

const SCHEDULE: readonly Column[] = [
  ...OF_YEAR,
  column('工程', 216),
  column('状況', 72, 'Center'),
  column('見直し後', 216),
];
const ITEMS: readonly Column[] = [
  ...OF_YEAR,
  column('番号', 36, 'Center'),
  column('取組予定', 288),
  column('取組結果', 360),
];
const ISSUES: readonly Column[] = [
  ...OF_YEAR,
  column('課題・問題点', 300),
  column('解決方法', 300),
];

/** Results and plans that are too short for a sentence. */
const SHORT: Readonly<Record<number, string>> = {
  2: '実施',
  3: '実施中',
  4: '継続実施',
  5: '広報の実施',
  6: '要領の見直し',
  7: '実施手法の検討',
};

/** 苫小牧市 joins clauses with 、. */
function text(kind: NarrativeKind, length: number, seed: number): string {
  return SHORT[length] ?? narrative(kind, length, seed).replaceAll('，', '、');
}

/** Each text has a seed of its own, by its record's place and its own: the others stay when one changes. */
function seedOf(practice: Practice, place: number): number {
  return facts.practices.indexOf(practice) * 1_000 + place;
}

function numberOf(printed: string): Content {
  return /^\d+$/.test(printed) ? Number(printed) : printed;
}

function initiativeOf(initiative: Initiative): readonly Content[] {
  const { number, title, themes, committee, opinionLengths } = initiative;
  return [
    number,
    title,
    ...facts.themes.map((theme) => (themes.includes(theme) ? '○' : '')),
    Number(committee),
    opinionLengths
      .map((length, at) => `・${text('effect', length, 900_000 + number * 100 + at)}`)
      .join('\n'),
  ];
}

/** A year's scores and grade. Of 55 practices the yearly scores are not in the facts: their cells are empty. */
function yearOf({ scores, grades }: Practice, at: number): readonly Content[] {
  const printed = scores?.[at] ?? '';
  return [...AXES.map((_axis, axis) => numberOf(printed[axis] ?? '')), grades[at] ?? ''];
}

function practiceOf(practice: Practice): readonly Content[] {
  const { number, initiative, title, revision, sections, end, overall, total, grade } = practice;
  const reasons = [...AXES, '総合評価'].map((_axis, at) =>
    text('actual', 36 + (seedOf(practice, at) % 7) * 6, seedOf(practice, at)),
  );
  const place = facts.practices.indexOf(practice);
  return [
    numberOf(number),
    initiative,
    title,
    revision === null ? '' : `【${revision}】`,
    sections,
    end ?? '',
    ...REVIEWED.flatMap((_year, at) => yearOf(practice, at)),
    ...overall,
    total,
    grade,
    ...reasons,
    place % 3 === 0 ? text('issue', 48, seedOf(practice, 8)) : '',
    place % 2 === 0 ? text('future', 60, seedOf(practice, 9)) : '',
  ];
}

function scheduleOf({ number, schedule }: Practice): readonly (readonly Content[])[] {
  return schedule.map(({ year, planned, status, revised }) => [
    numberOf(number),
    year,
    planned,
    status,
    revised,
  ]);
}

/** What is planned, in the published length: a reference with or without a remark, the end mark on a line of its own. */
function plannedOf({ plan, same, ended }: Item, seed: number): string {
  const endMark = ended ? '（取組終了）' : '';
  const reference = same === null ? '' : `${circledSign(same) ?? ''}と同じ`;
  if (plan === endMark.length + reference.length) return reference + endMark;
  const rest = plan - endMark.length - reference.length;
  if (reference !== '' && endMark !== '') return `${reference}\n${endMark}`;
  if (reference !== '') return `${reference}（${text('future', rest - 2, seed)}）`;
  return text('future', rest, seed) + endMark;
}

/**
 * Some sections counted a year's results from ① although items are numbered through the sheet (T22). In the city's book 73
 * results begin with another item's number; which ones is made up, and fewer do here.
 */
const COUNTED_BY_YEAR = 12;

/** The sign that a result begins with where its section counted by year; none in the first year, where both ways agree. */
function countedByYear(practice: Practice, item: Item): string {
  if (facts.practices.indexOf(practice) % COUNTED_BY_YEAR !== 3) return '';
  const first = practice.items.find(({ year }) => year === item.year)?.no ?? item.no;
  return first === 1 ? '' : (circledSign(item.no - first + 1) ?? '');
}

/** What came of it, in the published length: each mark begins a line. */
function resultOf({ result, marks }: Item, number: string, seed: number): string {
  if (result === 0) return '';
  const lines = Math.max(1, marks.length);
  const signs = marks.length * '(新)'.length + (lines - 1);
  const each = Math.floor((result - signs) / lines);
  const last = result - signs - each * (lines - 1);
  return Array.from({ length: lines }, (_, at) => {
    const mark = marks[at];
    const begins = at === 0 ? number : '';
    const length = (at < lines - 1 ? each : last) - begins.length;
    const account = begins + text('actual', length, seed + at);
    return mark === undefined ? account : `(${mark})${account}`;
  }).join('\n');
}

function itemsOf(practice: Practice): readonly (readonly Content[])[] {
  return practice.items.map((item) => [
    numberOf(practice.number),
    item.year,
    circledSign(item.no) ?? '',
    plannedOf(item, seedOf(practice, 100 + item.no)),
    resultOf(item, countedByYear(practice, item), seedOf(practice, 200 + item.no * 20)),
  ]);
}

/** The issues are made up altogether: nothing of them is in the facts. Some years have none, or the same as a year before. */
function issuesOf(practice: Practice): readonly (readonly Content[])[] {
  const first = practice.number.startsWith('N') ? facts.years.indexOf(ADDED_IN) : 0;
  const last = practice.end === null ? facts.years.length - 1 : facts.years.indexOf(practice.end);
  const place = facts.practices.indexOf(practice);
  return facts.years.slice(first, last + 1).map((year, at) => {
    const record = [numberOf(practice.number), year];
    const seed = seedOf(practice, 600 + at);
    if (at > 0 && place % 6 === 1) return [...record, at === 1 ? '特になし' : 'R3と同じ', ''];
    const solution = text('future', 30 + (seed % 5) * 8, seed + 50);
    if (at === 2 && place % 4 === 2) return [...record, 'R2と同じ', solution];
    return [...record, text('issue', 30 + (seed % 7) * 6, seed), solution];
  });
}

/** A table a sheet, headers as docs/formats/tomakomai.md prints them. */
export function tomakomaiSample(): readonly SampleSheet[] {
  const { initiatives, practices } = facts;
  return [
    { name: '取組項目', columns: INITIATIVES, records: initiatives.map(initiativeOf) },
    { name: '実践項目', columns: PRACTICES, records: practices.map(practiceOf) },
    { name: '工程表', columns: SCHEDULE, records: practices.flatMap(scheduleOf) },
    { name: '取組内容', columns: ITEMS, records: practices.flatMap(itemsOf) },
    { name: '課題', columns: ISSUES, records: practices.flatMap(issuesOf) },
  ];
}
