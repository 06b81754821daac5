/**
 * A workbook as a town keeps its progress table: title, legend, two rows of headings, chapters and parts merged down, a record that is
 * listed again, a total, notes. The tallies are those that 熊谷市 published for the fiscal year 2013 (第２次行政改革大綱 平成25年度
 * 実施状況報告書, 総括); titles, sections and amounts are made up.
 */
import type { Area } from 'practice-excel/area';
import { enter } from 'practice-excel/workbook/cells';
import { newWorkbook } from 'practice-excel/workbook/create';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';

/** The parts of each chapter, with the states of their items: ○ done, △ done in part, × considered. */
export const CHAPTERS: readonly (readonly [
  chapter: string,
  parts: readonly (readonly [part: string, states: string])[],
])[] = [
  [
    '１　効率的・効果的な公共サービスの推進',
    [
      ['(1)　事務事業の重点化と見直し', '○○△'],
      ['(2)　窓口サービスの効率化', '×××'],
      ['(3)　民間活力の活用', '△△'],
      ['(4)　市民との協働', '○○○○○○△'],
    ],
  ],
  [
    '２　効率的な行政運営の推進',
    [
      ['(1)　組織・機構の見直し', '○△'],
      ['(2)　人材育成の推進', '○'],
      ['(3)　ＩＣＴ化の推進', '○△×'],
      ['(4)　定員管理及び給与制度等の見直し', '○△△××'],
    ],
  ],
  [
    '３　自立性の高い財政運営の推進',
    [
      ['(1)　歳出の抑制・合理化', '○○○○△'],
      ['(2)　自主財源の確保', '○○○○○△△△△△△'],
      ['(3)　公営企業の経営健全化', '○△△'],
      ['(4)　公共施設アセットマネジメントの推進', '×'],
    ],
  ],
];

/** The published 総括: items, done, done in part, considered, and the share of the first two. */
export const PUBLISHED: readonly (readonly [string, number, number, number, number, string])[] = [
  ['１　効率的・効果的な公共サービスの推進', 15, 8, 4, 3, '80.0%'],
  ['(1)　事務事業の重点化と見直し', 3, 2, 1, 0, '100.0%'],
  ['(2)　窓口サービスの効率化', 3, 0, 0, 3, '0.0%'],
  ['(3)　民間活力の活用', 2, 0, 2, 0, '100.0%'],
  ['(4)　市民との協働', 7, 6, 1, 0, '100.0%'],
  ['２　効率的な行政運営の推進', 11, 4, 4, 3, '72.7%'],
  ['(1)　組織・機構の見直し', 2, 1, 1, 0, '100.0%'],
  ['(2)　人材育成の推進', 1, 1, 0, 0, '100.0%'],
  ['(3)　ＩＣＴ化の推進', 3, 1, 1, 1, '66.7%'],
  ['(4)　定員管理及び給与制度等の見直し', 5, 1, 2, 2, '60.0%'],
  ['３　自立性の高い財政運営の推進', 20, 10, 9, 1, '95.0%'],
  ['(1)　歳出の抑制・合理化', 5, 4, 1, 0, '100.0%'],
  ['(2)　自主財源の確保', 11, 5, 6, 0, '100.0%'],
  ['(3)　公営企業の経営健全化', 3, 1, 2, 0, '100.0%'],
  ['(4)　公共施設アセットマネジメントの推進', 1, 0, 0, 1, '0.0%'],
  ['合計', 46, 22, 17, 7, '84.8%'],
];

/** Below this part's items stands one of another part once more. */
const AGAIN_BELOW = '(3)　民間活力の活用';
const SECTIONS = [
  '政策調整課',
  '改革推進室',
  '人事課',
  '予算課',
  '戸籍課',
  '収税課',
  '給水課\n排水課',
];
const STAGES = { '○': ['実施', '→', '→', '→', '→'], other: ['検討', '実施', '→', '→', '→'] };
/** Odd cells as people write them: a minus sign in text, an amount that another item's holds. */
export const MINUS_IN_TEXT = 34;
export const WITHIN_ANOTHER = 40;

type Cell = string | number;

function rowOf(number: number, state: string): readonly Cell[] {
  const actual: Cell =
    number === MINUS_IN_TEXT ? '△800' : number === WITHIN_ANOTHER ? '№39の内数' : number * 10;
  const done = state === '×' ? '他市の例を調べた。' : `計画のとおり進めた（その${number}）。`;
  return [
    ...[number, `改革の項目　その${number}`, SECTIONS[number % SECTIONS.length] ?? ''],
    ...(state === '○' ? STAGES['○'] : STAGES.other),
    ...[state, number * 12, state === '×' ? '－' : actual, done, ''],
  ];
}

/** Lays the progress table out on the first sheet. */
export function kumagayaWorkbook(): PracticeWorkbook {
  const workbook = newWorkbook('熊谷市_進行管理表.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a new workbook has no sheet');
  sheet.name = '進行管理表(H25)';
  const put = (row: number, column: number, cells: readonly Cell[]): void =>
    cells.forEach((cell, at) => {
      if (cell !== '') enter(sheet, row, column + at, cell);
    });
  const merge = (row: number, column: number, rows: number, columns: number): void => {
    const area: Area = { row, column, rows, columns };
    if (rows * columns > 1) sheet.merges.push(area);
  };
  put(0, 0, ['第２次熊谷市行政改革大綱　実施計画　進行管理表（平成25年度末）']);
  merge(0, 0, 1, 15);
  put(1, 0, ['実施状況　○：実施　△：一部実施　×：検討中']);
  put(1, 14, ['（単位：千円）']);
  put(2, 0, ['重点項目', '推進項目', '№', '計画項目', '担当課', '実施計画']);
  put(2, 10, ['25年度の\n実施状況', '効果額', '', '取組実績', '備考']);
  put(3, 5, ['H25', 'H26', 'H27', 'H28', 'H29']);
  put(3, 11, ['計画', '実績']);
  merge(2, 5, 1, 5);
  merge(2, 11, 1, 2);
  for (const column of [0, 1, 2, 3, 4, 10, 13, 14]) merge(2, column, 2, 1);
  let row = 4;
  let number = 0;
  for (const [chapter, parts] of CHAPTERS) {
    const top = row;
    put(row, 0, [chapter]);
    for (const [part, states] of parts) {
      const first = row;
      put(row, 1, [part]);
      for (const state of states) {
        number += 1;
        put(row, 2, rowOf(number, state));
        row += 1;
      }
      if (part === AGAIN_BELOW) {
        put(row, 2, ['再掲', '改革の項目　その6（再掲）', '戸籍課']);
        put(row, 10, ['×', '－', '－', '', '№６の再掲']);
        row += 1;
      }
      merge(first, 1, row - first, 1);
    }
    merge(top, 0, row - top, 1);
  }
  put(row, 0, ['計']);
  put(row, 2, [number, '項目']);
  for (const [column, letter] of [
    [11, 'L'],
    [12, 'M'],
  ] as const)
    enter(sheet, row, column, `=SUM(${letter}5:${letter}${row})`);
  put(row + 1, 0, ['※　効果額は、前年度の決算との比較による。']);
  put(row + 2, 0, ['※　再掲の項目は、件数に含まない。']);
  return workbook;
}
