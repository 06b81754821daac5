/** A summary table beside the same table as it was printed: rows and columns are found by their labels, figures as they are shown. */
import { describe, expect, it } from '@jest/globals';
import { comparePrinted } from '../../../src/core/draft/printed-comparison';
import type { Table, TableCell } from '../../../src/core/rollup';

function cell(value: string): TableCell {
  return {
    figure: { kind: 'number', value },
    reading: { live: false, reason: 'blank' },
    records: [],
  };
}

/** Two policies with a count, a share and an amount each, and a total. */
function tableOf(amount: string): Table {
  const column = { id: null, group: null, textWidth: null, aside: false };
  const measure = { measure: 'count' } as const;
  return {
    state: 'table',
    id: 'summary',
    name: '総括',
    title: '総括',
    unitLine: null,
    asOf: null,
    ledger: 'ledger',
    labels: [{ heading: '重点項目', merged: false }],
    columns: [
      { ...column, heading: '件数', places: 0, percent: false, measure },
      { ...column, heading: '実施率', places: 1, percent: true, measure },
      { ...column, heading: '効果額（千円）', places: 0, percent: false, measure },
    ],
    rows: [
      {
        kind: 'row',
        labels: ['事務事業の見直し'],
        indent: 0,
        cells: [cell('12'), cell('0.8333'), cell(amount)],
      },
      {
        kind: 'row',
        labels: ['財政の健全化'],
        indent: 0,
        cells: [cell('8'), cell('0.5'), cell('-320')],
      },
      { kind: 'total', labels: ['計'], indent: 0, cells: [cell('20'), cell('0.7'), null] },
    ],
    facts: [],
    chart: null,
    notes: [],
    uncounted: [],
    overlap: null,
    leftOut: [],
    sharesRounded: false,
    orientation: 'portrait',
  };
}

const PRINTED = [
  ['取組の総括', '', '', ''],
  ['重点項目', '取組', '', '効果額'],
  ['', '件数', '実施率', ''],
  ['⑴ 事務事業の見直し', '12件', '83.3％', '1,200'],
  ['⑵ 財政の健全化', '８', '50.0%', '▲320'],
  ['合計', '20', '70.0%', ''],
];

/** The printed table with another text in one cell. */
function changed(row: number, column: number, text: string): readonly (readonly string[])[] {
  return PRINTED.map((texts, at) => (at === row ? texts.toSpliced(column, 1, text) : texts));
}

describe('a summary table beside the printed one', () => {
  it('has the same figures, however they are written', () => {
    expect(comparePrinted(tableOf('1200'), PRINTED)).toEqual({
      compared: 8,
      differences: [],
      rowsMissing: [],
      columnsMissing: [],
    });
  });

  it('tells the one figure that differs, and where it is printed', () => {
    const { differences } = comparePrinted(tableOf('1200'), changed(4, 1, '9'));
    expect(differences).toEqual([
      { row: 1, column: 0, printedRow: 4, printedColumn: 1, printed: '9', figure: '8' },
    ]);
    const [share] = comparePrinted(tableOf('1200'), changed(3, 2, '83.4％')).differences;
    expect(share).toMatchObject({ printed: '83.4％', figure: '83.3%' });
  });

  it('takes an empty cell and a dash for nothing, and for nothing else', () => {
    expect(comparePrinted(tableOf('0'), changed(3, 3, '－')).differences).toEqual([]);
    expect(comparePrinted(tableOf('1200'), changed(3, 3, '')).differences).toHaveLength(1);
  });

  it('finds a column whose heading is another one by its figures', () => {
    const { compared, columnsMissing } = comparePrinted(tableOf('1200'), changed(2, 1, '取組数'));
    expect(columnsMissing).toEqual([]);
    expect(compared).toBe(8);
  });

  it('names the rows and columns that are not printed, and compares nothing with another table', () => {
    const { rowsMissing } = comparePrinted(tableOf('1200'), PRINTED.toSpliced(4, 1));
    expect(rowsMissing).toEqual([1]);
    const other = comparePrinted(tableOf('1200'), [
      ['担当課', '件数'],
      ['総務課', '3'],
    ]);
    expect(other).toMatchObject({ compared: 0, rowsMissing: [0, 1, 2], differences: [] });
  });

  it('takes rows of the same label in their order', () => {
    const table = tableOf('1200');
    const [first, second] = table.rows;
    if (!first || !second) throw new Error('rows');
    const twice = { ...table, rows: [first, { ...second, labels: first.labels }] };
    const grid = [
      PRINTED[2] ?? [],
      ['事務事業の見直し', '12', '83.3%', '1200'],
      ['事務事業の見直し', '8', '50%', '-320'],
    ];
    expect(comparePrinted(twice, grid)).toMatchObject({ differences: [], rowsMissing: [] });
  });
});
