/**
 * 安中市's book with the ledger 実績, for tests. The city has published no results: all of this is made up by a rule from the plan's own
 * figures, and nothing of it says how the city fares.
 */
import facts from './facts.json';
import { narrative } from '../samples/narrative';
import { column } from '../samples/sheet';
import type { Column, Content, SampleSheet } from '../samples/sheet';
import { STAGES } from './ledgers';
import { annakaSample } from './sample';

type Item = (typeof facts.items)[number];

const COLUMNS: readonly Column[] = [
  column('番号', 36, 'Center'),
  column('年度', 66, 'Center'),
  column('進捗状況の実績', 60, 'Center'),
  column('数値の実績', 150),
  column('目標の達成', 60, 'Center'),
  column('理由', 180),
  column('審議会の意見', 180),
  column('再設定前の目標', 120),
  column('再設定後の目標', 120),
];

/** The one goal that was set anew, after the second year. */
const RESET = { number: 24, year: 1, old: '収納率：96.80%', new: '収納率：96.60%' };

/** What is planned for a year, counted from 0: one figure may hold for all, and a publication is one. */
function plannedFigure({ figures, figuresMerged, publications }: Item, year: number): string {
  return publications[year] ?? (figuresMerged ? figures[0] : figures[year]) ?? '';
}

/** Every ninth or so of items and years misses its goal; an item with figures then stands where it stood the year before. */
function isMissed(item: Item, year: number): boolean {
  if ((item.number * 5 + year * 4) % 9 !== 0) return false;
  const planned = plannedFigure(item, year);
  return planned === '' || (year > 0 && planned !== plannedFigure(item, year - 1));
}

/** The stage as it was planned; where none was, the first. */
function doneStage({ stages }: Item, year: number): string {
  return stages[year] || (STAGES[0] ?? '');
}

function told(kind: 'reason' | 'effect', item: Item, year: number): string {
  const text = narrative(kind, 24, item.number * 1000 + year * 10 + (kind === 'reason' ? 1 : 2));
  return text.replaceAll('，', '、');
}

function resultOf(item: Item, year: number): readonly Content[] {
  const missed = isMissed(item, year) || (item.number === RESET.number && year === RESET.year);
  const reset = item.number === RESET.number && year === RESET.year;
  return [
    doneStage(item, year),
    plannedFigure(item, missed ? year - 1 : year),
    missed ? '未達成' : '達成',
    missed ? told('reason', item, year) : '',
    // The council speaks of what was missed, and of some others.
    missed || item.number % 6 === 0 ? told('effect', item, year) : '',
    ...(reset ? [RESET.old, RESET.new] : ['', '']),
  ];
}

const NOTHING_YET: readonly Content[] = ['', '', '', '', '', '', ''];

/** The ledger of results: a row an item and year, filled for the first years. */
function annakaResults(filledYears: number): SampleSheet {
  const records = facts.items.flatMap((item) =>
    facts.years.map((name, year): readonly Content[] => [
      item.number,
      name,
      ...(year < filledYears ? resultOf(item, year) : NOTHING_YET),
    ]),
  );
  return { name: '実績', columns: COLUMNS, records };
}

/** The plan's book after so many years. */
export function annakaWithResults(filledYears: number): readonly SampleSheet[] {
  return [...annakaSample(), annakaResults(filledYears)];
}
