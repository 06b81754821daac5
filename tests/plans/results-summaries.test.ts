/**
 * The summaries of results after two years, by hand from the rules by which they are made up (src/plans/…/results-sample.ts), and none
 * without a ledger of results.
 */
import { describe, expect, it } from '@jest/globals';
import { rollUp } from '../../src/core/rollup';
import { missingLabels } from '../../src/core/rollup/roll-up';
import { planById } from '../../src/plans';
import { AFTER_TWO, annakaBook, azuminoBook, snapshotOf, withoutRows } from './results-books';
import type { ResultsBook } from './results-books';
import { definitionIn, page, recognisedIn, sampleOf, summariesOf } from './summaries';

/** The rows of a table by their first label. */
function rowsOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  return new Map(rows.map(([label = '', ...figures]) => [label, figures]));
}

/** 達成, 未達成, 未入力 and 達成率 of a year that nobody has told of. */
function open(count: string): readonly string[] {
  return ['0', '0', count, '－'];
}

describe('安中市’s goals after two years', () => {
  const tables = summariesOf('annaka', snapshotOf(annakaBook));
  // Missed in R2: items 9, 18, 27 and 36; in R3: 1, 10, 19, 24 and 28.

  it('are counted by section and year, with the rate among those told', () => {
    const rows = rowsOf(page(tables('outcomes-by-section')));
    const later = (count: string) => [...open(count), ...open(count), ...open(count)];
    const expected: Readonly<Record<string, readonly string[]>> = {
      情報戦略課: ['10', '9', '1', '0', '90.0%', '9', '1', '0', '90.0%'],
      職員課: ['4', '3', '1', '0', '75.0%', '3', '1', '0', '75.0%'],
      秘書政策課: ['6', '6', '0', '0', '100.0%', '5', '1', '0', '83.3%'],
      行政課: ['1', '0', '1', '0', '0.0%', '1', '0', '0', '100.0%'],
      財政課: ['8', '7', '1', '0', '87.5%', '7', '1', '0', '87.5%'],
      収納課: ['2', '2', '0', '0', '100.0%', '1', '1', '0', '50.0%'],
      合計: ['36', '32', '4', '0', '88.9%', '31', '5', '0', '86.1%'],
    };
    for (const [section, figures] of Object.entries(expected))
      expect([section, rows.get(section)]).toEqual([
        section,
        [...figures, ...later(figures[0] ?? '')],
      ]);
  });

  it('are counted by 大項目 too', () => {
    const rows = page(tables('outcomes-by-major'));
    expect(rows.map(([, count]) => count)).toEqual(['8', '4', '8', '11', '5', '36']);
    // Items 1 to 8, of which 1 missed its goal of R3.
    expect(rows[0]?.slice(1, 10)).toEqual(['8', '8', '0', '0', '100.0%', '7', '1', '0', '87.5%']);
    expect(rows.at(-1)?.slice(1, 6)).toEqual(['36', '32', '4', '0', '88.9%']);
  });

  it('are told item by item', () => {
    const rows = rowsOf(page(tables('outcomes-by-item')));
    expect(rows.size).toBe(36);
    expect(rows.get('24')?.slice(1)).toEqual([
      '収納課',
      ...['実施', '収納率：96.00%', '達成'],
      ...['実施', '収納率：96.00%', '未達成'],
      ...['', '', '', '', '', '', '', '', ''],
    ]);
  });

  it('that were set anew are listed with the old goal, the new one and the reason', () => {
    const rows = page(tables('resets'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(0, 6)).toEqual([
      '24',
      '④ 市税の収納率の向上',
      '収納課',
      '令和3年度',
      '収納率：96.80%',
      '収納率：96.60%',
    ]);
    expect(rows[0]?.[6]).toMatch(/ため。$/u);
  });
});

describe('安曇野市’s targets after two years', () => {
  const tables = summariesOf('azumino', snapshotOf(azuminoBook));
  // 20 targets are judged in a year; missed in R2: ⑩, ㉒ and ㉘, in R3: ⑤, ⑧②, ⑪ and ㉓.

  it('are counted by section and year, with the rate among those judged', () => {
    const rows = rowsOf(page(tables('attainment-by-section')));
    const ofTwo = (section: string) => rows.get(section)?.slice(0, 9);
    expect(ofTwo('総務課')).toEqual(['4', '2', '0', '0', '100.0%', '1', '1', '0', '50.0%']);
    expect(ofTwo('財政課')).toEqual(['2', '1', '1', '0', '50.0%', '1', '1', '0', '50.0%']);
    expect(ofTwo('建設課')).toEqual(['2', '1', '0', '0', '100.0%', '0', '1', '0', '0.0%']);
    expect(ofTwo('職員課')).toEqual(['5', '3', '1', '0', '75.0%', '4', '0', '0', '100.0%']);
    // A target that is judged over the whole period alone.
    expect(ofTwo('国保年金課')).toEqual(['1', '0', '0', '0', '－', '0', '0', '0', '－']);
    expect(rows.get('合計')).toEqual([
      ...['35', '17', '3', '0', '85.0%', '16', '4', '0', '80.0%'],
      // ㉔ ended with R3, ⑨ ends with R5.
      ...open('19'),
      ...open('19'),
      ...open('18'),
    ]);
  });

  it('are judged by the average of the year, and by what they were set to anew', () => {
    const rows = page(tables('attainment'));
    const of = (number: string, item: string) =>
      rows.find(([own, , indicator]) => own === number && indicator === item)?.slice(3);
    expect(of('11', '類似団体(Ⅱ-1)平均値以下')?.slice(0, 5)).toEqual([
      '類似団体(Ⅱ-1)平均値以下',
      '52.5%',
      '達成',
      '52.1%',
      '未達成',
    ]);
    expect(of('8', '②修繕工事')?.slice(0, 5)).toEqual([
      '5橋/年\n→4橋/年',
      '5橋',
      '達成',
      '4橋',
      '未達成',
    ]);
  });

  it('that were set anew are listed with the old target, the new one and the cause', () => {
    const rows = page(tables('resets'));
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      [
        '8',
        '橋梁長寿命化修繕計画の推進',
        '建設課',
        '②修繕工事',
        '令和3年度',
        '○修繕工事：5橋/年',
        '○修繕工事：4橋/年',
      ],
    ]);
  });
});

describe('what is due later', () => {
  const totals = (book: ResultsBook, id: string): readonly string[] => {
    const workbook = { ...recognisedIn(snapshotOf(book)), asOf: AFTER_TWO };
    const table = rollUp(workbook, definitionIn(book.id, id));
    if (table.state !== 'table') throw new Error(table.state);
    return page(table).at(-1) ?? [];
  };
  const blank = (count: number): readonly string[] => Array.from({ length: count }, () => '');

  it('is blank as of the second year, whether or not the ledger has rows for it', () => {
    const annaka = ['合計', '36', '32', '4', '0', '88.9%', '31', '5', '0', '86.1%', ...blank(12)];
    expect(totals(annakaBook, 'outcomes-by-section')).toEqual(annaka);
    const short = withoutRows(annakaBook, { 年度: '令和4年度' });
    expect(totals(short, 'outcomes-by-section')).toEqual(annaka);
    expect(totals(azuminoBook, 'attainment-by-section')).toEqual([
      ...['合計', '35', '17', '3', '0', '85.0%', '16', '4', '0', '80.0%'],
      ...blank(12),
    ]);
  });
});

describe('a book without results', () => {
  it.each(['annaka', 'azumino'])('of %s has no table of them', (id) => {
    const workbook = recognisedIn(sampleOf(id));
    const made = planById(id)?.rollups.filter(
      (rollup) => missingLabels(workbook, rollup).length === 0,
    );
    expect(made?.filter(({ id: name }) => /outcomes|attainment|resets/u.test(name))).toEqual([]);
  });
});
