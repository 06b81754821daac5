/** The three summary tables of 旭川市 against the figures that the city published (docs/formats/asahikawa.md, Rollups). */
import { describe, expect, it } from '@jest/globals';
import { facts, sourceColumns } from '../asahikawa-snapshot';
import { changedColumns } from '../checked';
import { definitionOf, printed, tableOf } from './rolled-up';

const { implementation, funding } = facts.published;

/** Targets that were printed otherwise than the records say: 908 and 928百万円. */
const SLIPS: Readonly<Record<string, string>> = {
  '職員体制，給与等の見直し': '9.1',
  事務事業の抜本的な見直し: '9.3',
};

describe('実施件数', () => {
  it('gives every published row and the shares of the total', () => {
    const published = [...implementation.rows.map((row) => row.map(String)), implementation.total];
    expect(printed(tableOf(definitionOf('implementation'), sourceColumns()))).toEqual(published);
  });

  it('keeps the order of the plan when the ledger is sorted otherwise', () => {
    const reversed = sourceColumns().map((column) => ({
      ...column,
      cells: column.cells.toReversed(),
    }));
    const labels = printed(tableOf(definitionOf('implementation'), reversed)).map(
      ([first]) => first,
    );
    expect(labels.slice(0, -1)).toEqual(implementation.rows.map(([first]) => first));
  });

  it('gives records without a heading a row of their own and says how many results are not counted', () => {
    const columns = changedColumns([
      { record: 3, field: 'major', value: '' },
      { record: 8, field: 'result', value: '' },
      { record: 9, field: 'result', value: '実施中' },
    ]);
    const table = tableOf(definitionOf('implementation'), columns);
    expect(table.rows.at(-2)).toMatchObject({ labels: [null] });
    expect(printed(table).at(-2)).toEqual(['', '1', '1', '0', '0']);
    expect(printed(table).at(-1)?.[1]).toBe('128');
    expect(table.uncounted).toEqual([{ field: '取組結果', records: 2 }]);
  });
});

describe('財源確保額', () => {
  it('gives every published row but the two targets that the records contradict', () => {
    const expected = funding.rows.map(([label = '', target = '', amount = '']) => [
      label,
      SLIPS[label] ?? target,
      amount,
    ]);
    expect(printed(tableOf(definitionOf('funding'), sourceColumns()))).toEqual(expected);
  });

  it('adds the rounded rows: rounding once at the end would give 12.4 and 99.4', () => {
    const definition = definitionOf('funding');
    const exact = {
      ...definition,
      columns: definition.columns.map((column) => ({
        ...column,
        measure: {
          measure: 'divide',
          of: { measure: 'sum', field: 'amounts' },
          by: 100_000,
        } as const,
      })),
    };
    const rows = printed(tableOf(exact, sourceColumns()));
    expect(rows.find(([label]) => label === '収入の確保　Ａ')?.[2]).toBe('12.4');
    expect(rows.at(-1)?.[2]).toBe('99.4');
  });

  it('reads amounts given as plain numbers as it reads the printed ones', () => {
    const columns = changedColumns([{ record: 5, field: 'amounts', year: 'H29', value: 8847 }]);
    expect(printed(tableOf(definitionOf('funding'), columns))).toEqual(
      printed(tableOf(definitionOf('funding'), sourceColumns())),
    );
  });
});

describe('改革プロセス × 取組結果', () => {
  it('follows from the records', () => {
    const rows = printed(tableOf(definitionOf('processes'), sourceColumns()));
    expect(rows.map(([, ...figures]) => figures)).toEqual([
      ['57', '50', '6', '1'],
      ['50', '46', '3', '1'],
      ['14', '13', '1', '0'],
      ['7', '6', '1', '0'],
      ['128', '115', '11', '2'],
    ]);
  });
});

describe('the formula of a figure', () => {
  it('asks a table by its column names and a plain block by its cells', () => {
    const inTable = tableOf(definitionOf('implementation'), sourceColumns());
    expect(inTable.rows[0]?.cells[1]?.reading).toEqual({
      live: true,
      formula: [expect.stringContaining('[大項目],"１　アウトソーシングの推進"')],
    });
    const inBlock = tableOf(definitionOf('implementation'), sourceColumns(), { row: 4, column: 1 });
    expect(inBlock.rows[0]?.cells[0]?.reading).toEqual({
      live: true,
      formula: [
        expect.stringMatching(/^COUNTIFS\('.+'!\$D\$6:\$D\$133,"１　アウトソーシングの推進"\)$/),
      ],
    });
  });

  it('is left out where a cell holds printed text, and there alone', () => {
    const amounts = sourceColumns().map((column) =>
      column.label === '財源確保目標額（百万円）'
        ? {
            ...column,
            cells: column.cells.map((cell) =>
              cell === '－' ? cell : Number(String(cell).replaceAll(',', '')),
            ),
          }
        : column,
    );
    const { rows } = tableOf(definitionOf('funding'), amounts);
    const live = rows.map(({ kind, cells }) => [kind, ...cells.map((cell) => cell?.reading.live)]);
    expect(live.filter(([kind]) => kind === 'row')).toEqual(
      Array.from({ length: 13 }, () => ['row', true, false]),
    );
    expect(live.filter(([kind]) => kind !== 'row')).toEqual([
      ['part', true, true],
      ['part', true, true],
      ['total', true, true],
    ]);
  });

  it('lists the spellings of one value that the ledger mixes', () => {
    const columns = changedColumns([
      { record: 2, field: 'major', value: 'アウトソーシングの推進' },
    ]);
    const table = tableOf(definitionOf('implementation'), columns);
    expect(table.rows[0]?.cells[0]?.reading).toEqual({
      live: true,
      formula: [expect.stringContaining('{"１　アウトソーシングの推進","アウトソーシングの推進"}')],
    });
  });
});
