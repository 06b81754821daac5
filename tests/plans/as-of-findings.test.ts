/**
 * Books as they lay on a clerk's table before the plan was over, cut from the samples by their headings: the findings are stated by
 * hand (findings/ says of each what it is), and none asks for the future.
 */
import { describe, expect, it } from '@jest/globals';
import { readAsOf, type AsOf } from '../../src/core/calendar/as-of';
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { recognise } from '../../src/core/ledger/recognise';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/core/snapshot';
import { plainSheet } from '../core/plain-sheet';
import { nextBook, sampleBook } from '../core/plan/edition/editions';
import { annaka } from './findings/annaka';
import { kamifurano } from './findings/kamifurano';
import type { FindingTable } from './findings/table';
import { recognisedIn, sampleOf } from './summaries';

/** A row by its headings. */
type Row = Readonly<Record<string, CellValue>>;

interface Cut {
  /** Which columns the book does not have. */
  readonly without?: (heading: string) => boolean;
  /** Which rows it does not have. */
  readonly left?: (row: Row) => boolean;
  /** Which cells are still empty. */
  readonly empty?: (heading: string, row: Row) => boolean;
}

const NONE = () => false;

function cutSheet(sheet: SheetSnapshot, { without = NONE, left = NONE, empty = NONE }: Cut) {
  const [header = [], ...rows] = sheet.values;
  const headings = header.map(String);
  const kept = headings.map((heading) => !without(heading));
  const body = rows
    .map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])))
    .filter((row) => !left(row))
    .map((row) => headings.map((heading) => (empty(heading, row) ? '' : (row[heading] ?? ''))));
  const all = [headings, ...body].map((cells) => cells.filter((_cell, at) => kept[at]));
  return plainSheet(all, { id: sheet.id, name: sheet.name });
}

function cut(snapshot: Snapshot, by: Cut): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => cutSheet(sheet, by)) };
}

function found(snapshot: Snapshot, asOf: string): readonly Finding[] {
  const moment = readAsOf(asOf);
  if (!moment) throw new Error(asOf);
  return check({ ...recognisedIn(snapshot), asOf: moment });
}

/** The edition of a sample's plan for other years, with all its records. */
function editionOf(plan: string, years: readonly number[]) {
  const choice = { years, title: '次の計画', carried: { which: 'all' }, renumber: false } as const;
  const { edition, snapshot } = nextBook(sampleBook(plan), choice);
  return { plan: edition.plan, snapshot };
}

function rowsOf(findings: readonly Finding[]): readonly string[] {
  return findings
    .map(({ code, record, item, year }) => [code, record, item, year].join(' | '))
    .toSorted();
}

function stated(table: FindingTable): readonly string[] {
  return table.map((row) => row.join(' | ')).toSorted();
}

const FIRST_HALF = '進捗状況 前期（4～9月）';
const REVIEW = ['進捗状況 後期（10～3月）', '目標の達成', '評価・検証'];

const IN_OCTOBER: FindingTable = [
  // Dates of the second half in the first; the third, of the first half in the second, is still to come.
  ['K06', '(2) まちづくり活動諸団体の活動支援と連携 農業振興課', '', ''],
  ['K06', '(1) マイナンバーカードの普及 町民生活課', '', ''],
  // 平成32年度 never was, whatever the time: all four stand in 目指す姿.
  ['K11', '(1) 事務事業評価に基づく検証と改善 企画商工観光課', '', ''],
  ['K11', '(1) 使用料、手数料等の見直し検討 町民生活課', '', ''],
  ['K11', '(1) 各個別計画の進行管理 全課【総務課】', '', ''],
  ['K11', '(1) サービス向上に向けた組織機構の検証・見直し 総務課', '', ''],
];

describe('上富良野町 in October', () => {
  const book = cut(sampleOf('kamifurano'), { empty: (heading) => REVIEW.includes(heading) });

  it('is asked for the first half, and for nothing of the second', () => {
    expect(rowsOf(found(book, 'R2-1'))).toEqual(stated(IN_OCTOBER));
  });

  it('is asked for the second half once the year is over', () => {
    const asked = found(book, 'R2').filter(({ code }) => code === 'K01');
    // 37 records, each without 後期 and 評価・検証.
    expect(asked).toHaveLength(74);
  });
});

describe('上富良野町 in the following year’s edition', () => {
  const { plan, snapshot } = editionOf('kamifurano', [2021]);

  /** The edition's book in which somebody has written some columns as they stood in the book of the year before. */
  function filledIn(headings: readonly string[]): Snapshot {
    const [before] = sampleOf('kamifurano').sheets;
    const [ledger, ...others] = snapshot.sheets;
    if (!before || !ledger) throw new Error('the books have ledgers');
    const column = (sheet: SheetSnapshot, heading: string): number =>
      (sheet.values[0] ?? []).findIndex((each) => String(each) === heading);
    const values = ledger.values.map((row, at) =>
      headings.reduce<readonly CellValue[]>(
        (cells, heading) =>
          cells.with(column(ledger, heading), before.values[at]?.[column(before, heading)] ?? ''),
        row,
      ),
    );
    const { id, name } = ledger;
    return { ...snapshot, sheets: [plainSheet(values, { id, name }), ...others] };
  }

  function foundAt(book: Snapshot, asOf: AsOf): readonly Finding[] {
    const recognition = recognise(book, [plan], plan.id);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    return check({ ...recognition.workbook, asOf });
  }

  it('says 令和3年度 in every record, which is the plan’s year', () => {
    const findings = foundAt(filledIn([]), { year: 2020, half: 2 });
    // Before the year begins, only what was carried on can be wrong.
    expect(rowsOf(findings)).toEqual(stated(IN_OCTOBER.filter(([code]) => code === 'K11')));
  });

  it('is asked in October for the first half, and for nothing of the second', () => {
    const book = filledIn([FIRST_HALF]);
    expect(rowsOf(foundAt(book, { year: 2021, half: 1 }))).toEqual(stated(IN_OCTOBER));
  });

  it('has at its end the findings that the same texts had a year before', () => {
    const book = filledIn([FIRST_HALF, ...REVIEW]);
    expect(rowsOf(foundAt(book, { year: 2021, half: 2 }))).toEqual(stated(kamifurano));
  });
});

const LATER = /平成30年度|令和元年度/u;

describe('旭川市 after 平成29年度', () => {
  const empty = (heading: string): boolean =>
    (/（実績）|実績額/u.test(heading) && LATER.test(heading)) ||
    /^取組結果|^今後の予定|^結果$|^理由$/u.test(heading);
  const expected = stated([
    ['A14', '64', '', 'H28'],
    ...['3', '78', '87', '94', '96', '111', '114', '127'].map(
      (record) => ['A15', record, '', 'H29'] as const,
    ),
    ['C10', '75', '', 'H29'],
    ['C15', '32', '', ''],
    ['C15', '33', '', ''],
    ['C15', '34', '', ''],
  ]);

  it('has the findings of its two years', () => {
    expect(rowsOf(found(cut(sampleOf('asahikawa'), { empty }), 'H29'))).toEqual(expected);
  });

  it('is complete without the columns of what comes later', () => {
    expect(rowsOf(found(cut(sampleOf('asahikawa'), { without: empty }), 'H29'))).toEqual(expected);
  });

  it('lacks those columns in the next year', () => {
    const next = found(cut(sampleOf('asahikawa'), { without: empty }), 'H30');
    expect(
      next.filter(({ code }) => code === 'C01').map(({ field, year }) => [field, year]),
    ).toEqual([
      ['作業工程（実績）', 'H30'],
      ['財源確保実績額（当初予算時）', 'H30'],
    ]);
  });
});

describe('苫小牧市 after R3', () => {
  const later = (year: CellValue | undefined): boolean => ['R4', 'R5', 'R6'].includes(String(year));
  // N1 to N25 were added in R5, with initiative 22, which has none but them.
  const added = (row: Row): boolean =>
    String(row['小No.'] ?? '').startsWith('N') || row['No.'] === 22;
  const book = cut(sampleOf('tomakomai'), {
    // Columns of later years and of the plan as a whole are not begun.
    without: (heading) =>
      / R[45]$|総括$|^評価の理由|^合計$|^総合評価$|^特記|^委員評価$|^意見$/u.test(heading),
    left: (row) => added(row) || (later(row['年度']) && !('工程' in row)),
    empty: (heading, row) => later(row['年度']) && ['状況', '見直し後'].includes(heading),
  });

  it('has the findings of its two years', () => {
    expect(rowsOf(found(book, 'R3'))).toEqual(
      stated([
        ['T04', '10', '', 'R2'],
        ['T04', '10', '', 'R3'],
        ...['44', '45', '60', '63'].map((record) => ['T06', record, '', 'R3'] as const),
        ['T14', '42', '②', 'R2'],
        ['T14', '44', '①', 'R2'],
        ['T14', '45', '①', 'R2'],
        ['T15', '25', '③', 'R2'],
        ['T15', '30', '③', 'R3'],
        ['T18', '28', '', 'R3'],
        ['T18', '31', '', 'R3'],
        ['T18', '33', '', 'R3'],
        ...['③', '④'].map((item) => ['T22', '12', item, 'R3'] as const),
        ...['③', '④', '⑤'].map((item) => ['T22', '22', item, 'R3'] as const),
        ...['③', '④', '⑤'].map((item) => ['T22', '40', item, 'R3'] as const),
      ]),
    );
  });

  it('is asked for the issues of R4 and the columns of its scores a year later', () => {
    const next = found(book, 'R4');
    expect(
      next.filter(({ code }) => code === 'C01').map(({ field, year }) => [field, year]),
    ).toEqual(['進捗度', '連携度', '効率性', '創造性', '総合評価'].map((field) => [field, 'R4']));
    expect(new Set(next.filter(({ code }) => code === 'T21').map(({ year }) => year))).toEqual(
      new Set(['R4']),
    );
  });
});

describe('安中市 without results', () => {
  it('has all its findings: stages and goals are stated from the start', () => {
    expect(rowsOf(found(sampleOf('annaka'), 'R3'))).toEqual(stated(annaka));
  });
});
