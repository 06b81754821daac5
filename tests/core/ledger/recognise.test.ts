/** Recognition: the same 128 records are read whatever shape staff gave the ledger. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleWorkbook } from '../../../scripts/sample-workbooks';
import { asahikawa } from '../../../src/plans/asahikawa';
import { plans } from '../../../src/plans';
import { kamifurano } from '../../../src/plans/kamifurano';
import { fingerprint } from '../../../src/core/ledger/fingerprint';
import type { Ledger } from '../../../src/core/ledger/ledger';
import type { Area } from '../../../src/core/area';
import { columnLabel } from '../../../src/core/ledger/labels';
import { recognise } from '../../../src/core/ledger/recognise';
import { keyOf } from '../../../src/core/values';
import type { SheetSnapshot } from '../../../src/core/snapshot';
import type { SheetShape, SourceColumn } from '../asahikawa-snapshot';
import { asahikawaSnapshot, sheetOf, snapshotOf, sourceColumns } from '../asahikawa-snapshot';
import { snapshotOfWorkbook } from '../snapshot-of';

function ledgerOf(...sheets: readonly SheetSnapshot[]): Ledger {
  const recognition = recognise(snapshotOf(...sheets), plans);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  const [ledger] = recognition.workbook.ledgers;
  if (!ledger) throw new Error('no ledger');
  return ledger;
}

/** What a ledger says, whatever its shape: by column the key of every cell. */
function contentOf(ledger: Ledger): ReadonlyMap<string, readonly string[]> {
  return new Map(
    ledger.columns
      .map((column): [string, readonly string[]] => [
        columnLabel(column),
        column.cells.map(({ reading }) =>
          reading.state === 'value' ? keyOf(reading.value, column.field.type) : reading.state,
        ),
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const standard = contentOf(ledgerOf(sheetOf(sourceColumns(), { table: true })));

function expectSame(columns: readonly SourceColumn[], shape: SheetShape): Ledger {
  const ledger = ledgerOf(sheetOf(columns, shape));
  expect(ledger.missing).toEqual([]);
  expect(ledger.rows).toHaveLength(128);
  expect(contentOf(ledger)).toEqual(standard);
  return ledger;
}

const NOTATIONS: Readonly<Record<string, readonly string[]>> = {
  平成28年度: ['平成28年度', 'H28', 'H28年度', '2016年度', '平成２８年度', 'Ｈ２８'],
  平成29年度: ['平成29年度', 'H29', 'H29年度', '2017年度', '平成 29 年度', 'h29'],
  平成30年度: ['平成30年度', 'H30', 'H30年度', '2018年度', '平成\n30年度', 'H30年'],
  令和元年度: ['令和元年度', 'R1', '令和1年度', '2019年度', '平成31年度', 'H31'],
};

const headerText = fc.record({
  notation: fc.nat(5),
  where: fc.constantFrom('after', 'before', 'brackets', 'line'),
  width: fc.constantFrom('NFC', 'NFKC'),
});

type HeaderShape = typeof headerText extends fc.Arbitrary<infer T> ? T : never;

function headerIn({ notation, where, width }: HeaderShape): NonNullable<SheetShape['header']> {
  return ({ label, year }) => {
    const written = year === null ? '' : (NOTATIONS[year]?.[notation] ?? '');
    const text =
      year === null || where === 'after'
        ? `${label}${written}`
        : where === 'before'
          ? `${written} ${label}`
          : where === 'brackets'
            ? `${label}（${written}）`
            : `${label}\n${written}`;
    return text.normalize(width === 'NFC' ? 'NFC' : 'NFKC');
  };
}

describe('recognition', () => {
  it('finds all 22 columns of the standard table and knows where it stands', () => {
    const ledger = ledgerOf(sheetOf(sourceColumns(), { table: true }));
    expect(ledger.columns).toHaveLength(22);
    expect(ledger.table).toBe('取組一覧');
    expect(ledger.header).toEqual({ row: 0, column: 0, rows: 1, columns: 22 });
    expect(ledger.body).toEqual({ row: 1, column: 0, rows: 128, columns: 22 });
    expect(ledger.columns[7]?.header).toBe('作業工程（計画）平成28年度');
  });

  it('reads the same records with headers in any order, notation and place, as a table or a block anywhere', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sourceColumns(), { minLength: 22 }),
        headerText,
        fc.record({ row: fc.nat(6), column: fc.nat(4), table: fc.boolean() }),
        (columns, header, shape) => {
          expectSame(columns, { ...shape, header: headerIn(header) });
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(['label-above', 'year-above'] as const)(
    'reads two header rows with merged cells, %s, over a block',
    (twoRows) => {
      const ledger = expectSame(sourceColumns(), { twoRows, row: 2, column: 1 });
      expect(ledger.header).toEqual({ row: 2, column: 1, rows: 2, columns: 22 });
      expect(ledger.body.row).toBe(4);
    },
  );

  it.each(['label-above', 'year-above'] as const)(
    'reads a table below a row of merged labels, %s, though Excel adds digits to headers that occur twice',
    (twoRows) => {
      const ledger = expectSame(sourceColumns(), { twoRows, row: 1, table: true });
      expect(ledger.header).toEqual({ row: 1, column: 0, rows: 2, columns: 22 });
      const last = ledger.columns.find(
        ({ field, year }) => field.id === 'amounts' && year === 2019,
      );
      expect(last?.header).toBe(
        twoRows === 'label-above' ? '令和元年度3' : '財源確保実績額（当初予算時）4',
      );
    },
  );

  /** Labels in brackets' parts and years below each other: 作業工程, （計画）, 平成28年度. */
  function threeRows(parts: 'label-first' | 'year-between', merged: boolean): SheetSnapshot {
    const columns = sourceColumns();
    const sheet = sheetOf(columns);
    const split = columns.map(({ label, year }): readonly string[] => {
      const [, first = label, second = ''] = /^(.+?)(（.+）)$/u.exec(label) ?? [];
      if (year === null) return [label, '', ''];
      return parts === 'label-first' ? [first, second, year] : [first, year, second];
    });
    const merges: Area[] = [];
    const rows = [0, 1, 2].map((down) =>
      split.map((texts, column) => {
        const same = (at: number): boolean =>
          texts[2] !== '' &&
          texts.slice(0, down + 1).join() === split[at]?.slice(0, down + 1).join();
        if (down === 2) return texts[2] ?? '';
        if (column > 0 && same(column - 1)) return '';
        const width = split.findIndex((_other, at) => at > column && !same(at)) - column;
        if (merged && texts[2] === '' && down === 0)
          merges.push({ row: 0, column, rows: 3, columns: 1 });
        if (merged && width > 1) merges.push({ row: down, column, rows: 1, columns: width });
        return texts[down] ?? '';
      }),
    );
    const text = [...rows, ...sheet.text.slice(1)];
    return {
      ...sheet,
      area: { row: 0, column: 0, rows: text.length, columns: columns.length },
      values: [...rows, ...sheet.values.slice(1)],
      text,
      merges,
    };
  }

  it.each([
    ['label-first', true],
    ['label-first', false],
    ['year-between', true],
    ['year-between', false],
  ] as const)('reads three header rows, %s, merged: %s', (parts, merged) => {
    const ledger = ledgerOf(threeRows(parts, merged));
    expect(contentOf(ledger)).toEqual(standard);
    expect(ledger.header).toEqual({ row: 0, column: 0, rows: 3, columns: 22 });
    expect(ledger.body).toEqual({ row: 3, column: 0, rows: 128, columns: 22 });
  });

  it('is not led astray by title rows above and notes, totals and blank rows below', () => {
    const below = [['合計', '', '', '', 128], [], ['※　一般会計における取組を集計したものです。']];
    const others = [
      [0, 0, '旭川市 行財政改革推進プログラム2016 取組結果'],
      [1, 0, '平成28年度から令和元年度まで'],
    ] as const;
    const ledger = expectSame(sourceColumns(), { row: 3, below, others });
    expect(ledger.body).toEqual({ row: 4, column: 0, rows: 128, columns: 22 });
  });

  it('reads on after a blank row inside a block', () => {
    const columns = sourceColumns().map((column) => ({
      ...column,
      cells: [...column.cells.slice(0, 60), '', ...column.cells.slice(60)],
    }));
    const ledger = expectSame(columns, { row: 1 });
    expect(ledger.rows[59]).toBe(61);
    expect(ledger.rows[60]).toBe(63);
    expect(ledger.body.rows).toBe(129);
  });

  it('reads labels over several years that are not merged', () => {
    const sheet = sheetOf(sourceColumns(), { twoRows: 'label-above', row: 2 });
    expect(contentOf(ledgerOf({ ...sheet, merges: [] }))).toEqual(standard);
  });

  it('takes headings between records, and headers that stand there once more, for no records', () => {
    const columns = sourceColumns().map((column, index) => ({
      ...column,
      cells: [
        index === 0 ? '【改革プロセス１】' : '',
        ...column.cells.slice(0, 57),
        `${column.label}${column.year ?? ''}`,
        ...column.cells.slice(57),
      ],
    }));
    const merges = [{ row: 1, column: 0, rows: 1, columns: 22 }];
    expectSame(columns, { merges });
  });

  it.each([
    ['合計（128件）', '', '', '', '', '', 5000],
    ['', '', '', '', '総務部小計', '', '5,000千円'],
    ['計　128件', '', '', '', '', '', 5000],
    ['平均', '', '', '', '', '', 5000],
    ['※1', '各部局で集計した。'],
    ['（注）', '各部局で集計した。'],
    ['【改革プロセス２】'],
    ['１　アウトソーシングの推進'],
  ])(
    'takes a row that begins with %j%j… for no record, between records and below them',
    (...row) => {
      const last = sourceColumns()[0]?.cells.length ?? 0;
      for (const position of [57, last]) {
        const columns = sourceColumns().map(({ cells, ...column }, index) => ({
          ...column,
          cells: cells.toSpliced(position, 0, row[index] ?? ''),
        }));
        expectSame(columns, {});
      }
    },
  );

  it.each([
    ['※5', '', 'アウトソーシング', '', '施設の見直し', '総務部行政改革課'],
    ['５-1'],
    ['', '', '', '', '施設の見直し'],
    ['', '', '', '', '使用料の合計を減らす取組', '総務部行政改革課'],
  ])('takes a row that begins with %j%j… for a record all the same', (...row) => {
    const columns = sourceColumns().map(({ cells, ...column }, index) => ({
      ...column,
      cells: cells.toSpliced(57, 0, row[index] ?? ''),
    }));
    expect(ledgerOf(sheetOf(columns)).rows).toHaveLength(129);
  });

  it("leaves a table's totals row out", () => {
    const sheet = sheetOf(sourceColumns(), { table: true, below: [['集計', '', '', '', 128]] });
    const [table] = sheet.tables;
    if (!table) throw new Error('no table');
    const area = { ...table.area, rows: table.area.rows + 1 };
    const ledger = ledgerOf({ ...sheet, tables: [{ ...table, area, hasTotals: true }] });
    expect(ledger.rows).toHaveLength(128);
    expect(ledger.body.rows).toBe(128);
  });

  it('reads hidden and filtered rows like all others, and counts them', () => {
    const ledger = expectSame(sourceColumns(), { table: true, hiddenRows: [3, 4, 5, 500] });
    expect(ledger.hiddenRows).toEqual([3, 4, 5]);
    expect(ledger.filtered).toBe(true);
  });

  it('ignores unknown columns', () => {
    const note = { label: '備考', year: null, cells: Array.from({ length: 128 }, () => '確認済') };
    expectSame([note, ...sourceColumns().slice(0, 9), note, ...sourceColumns().slice(9)], {
      table: true,
    });
  });

  it("prefers a field's own label to an alias in a column before it", () => {
    const cells = Array.from({ length: 128 }, () => '別の理由');
    expectSame([{ label: '理由', year: null, cells }, ...sourceColumns()], { table: true });
  });

  it('finds the ledger on any sheet, beside others', () => {
    const cover = {
      ...sheetOf([{ label: '表紙', year: null, cells: ['旭川市'] }]),
      id: 'x',
      name: '表紙',
    };
    const ledger = ledgerOf(cover, sheetOf(sourceColumns()));
    expect(ledger.sheet).toBe('取組一覧');
  });

  it('takes one merge over year columns of one row as the value of each year, and no other merge', () => {
    const columns = sourceColumns();
    // 管理番号 61: ※ in three years, written once.
    const amounts = columns.findIndex(
      ({ year, label }) => year === '平成29年度' && label.startsWith('財源確保実績額'),
    );
    for (const offset of [1, 2]) columns[amounts + offset]?.cells.splice(60, 1, '');
    const allowed = { row: 61, column: amounts, rows: 1, columns: 3 };
    const across = { row: 10, column: 1, rows: 3, columns: 1 };
    const ledger = ledgerOf(sheetOf(columns, { merges: [allowed, across] }));
    expect(contentOf(ledger)).toEqual(standard);
    expect(ledger.merges).toEqual([across]);
  });

  it('reads full-width digits and ▲ as it reads half-width digits and △', () => {
    const wide = (text: string): string =>
      text
        .replace(/[0-9,]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        .replaceAll('△', '▲');
    const columns = sourceColumns().map((column) =>
      /^(管理番号|財源確保)/u.test(column.label)
        ? {
            ...column,
            cells: column.cells.map((cell) => (typeof cell === 'string' ? wide(cell) : cell)),
          }
        : column,
    );
    expectSame(columns, { table: true });
  });

  it('reads plain numbers as it reads the same amounts printed', () => {
    const columns = sourceColumns().map((column) =>
      column.label.startsWith('財源確保実績額')
        ? {
            ...column,
            cells: column.cells.map((cell) => {
              const [, minus, digits] = /^(△?)([\d,]+)千円$/u.exec(String(cell)) ?? [];
              if (digits === undefined) return cell;
              return Number(digits.replaceAll(',', '')) * (minus === '△' ? -1 : 1);
            }),
          }
        : column,
    );
    expect(
      columns.flatMap(({ cells }) => cells).filter((cell) => typeof cell === 'number').length,
    ).toBe(75);
    expectSame(columns, { table: true });
  });

  it('finds a ledger without records, as a table and as a block', () => {
    const empty = sourceColumns().map((column) => ({ ...column, cells: [''] }));
    expect(ledgerOf(sheetOf(empty, { table: true })).rows).toEqual([]);
    const ledger = ledgerOf(sheetOf(empty.map((column) => ({ ...column, cells: [] }))));
    expect(ledger.rows).toEqual([]);
    expect(ledger.body.rows).toBe(0);
  });

  it('finds a ledger that lacks any one column, and says which', () => {
    for (const lost of sourceColumns()) {
      const columns = sourceColumns().filter(
        ({ label, year }) => label !== lost.label || year !== lost.year,
      );
      const ledger = ledgerOf(sheetOf(columns, { table: true }));
      expect(ledger.missing.map(columnLabel)).toEqual([`${lost.label}${lost.year ?? ''}`]);
    }
  });

  it('names the nearest sheet and what it lacks where no plan fits', () => {
    const recognition = recognise(snapshotOf(sheetOf(sourceColumns().slice(0, 5))), plans);
    expect(recognition).toMatchObject({
      state: 'none',
      nearest: { plan: asahikawa, sheet: '取組一覧' },
    });
    if (recognition.state !== 'none') throw new Error(recognition.state);
    expect(recognition.nearest?.missing).toHaveLength(17);
    expect(recognition.nearest?.missing[0]).toBe('所管部局');
  });

  it('names no plan for a sheet of which most headings are strange: it is another town’s', () => {
    const strange = Array.from({ length: 9 }, (_, at) => ({
      label: `この町だけの見出し${at}`,
      year: null,
      cells: ['内容'],
    }));
    const columns = [...sourceColumns().slice(0, 5), ...strange];
    expect(recognise(snapshotOf(sheetOf(columns)), plans)).toEqual({
      state: 'none',
      nearest: null,
    });
  });

  it('names no sheet for the two headers that many sheets have, and the plan alone where only an optional ledger is there', () => {
    const columns = ['管理番号', '理由', '備考'].map((label) => ({
      label,
      year: null,
      cells: [1],
    }));
    expect(recognise(snapshotOf(sheetOf(columns)), plans)).toEqual({
      state: 'none',
      nearest: null,
    });
    const { sheets, ...workbook } = snapshotOfWorkbook(sampleWorkbook('kamifurano'));
    const tree = sheets.filter(({ name }) => name === '計画の体系');
    expect(recognise({ ...workbook, sheets: tree }, plans)).toEqual({
      state: 'none',
      nearest: { plan: kamifurano, sheet: null, missing: [] },
    });
  });

  it('finds nothing in a workbook without any known header, or without cells', () => {
    const empty = { ...sheetOf([]), area: null, values: [], text: [] };
    const sheets = [empty, sheetOf([{ label: '月', year: null, cells: [1, 2] }])];
    expect(recognise(snapshotOf(...sheets), plans)).toEqual({ state: 'none', nearest: null });
  });

  it('asks where two plans fit, and takes the one that is named', () => {
    const other = { ...asahikawa, id: 'other' };
    const both = recognise(asahikawaSnapshot(), [asahikawa, other]);
    expect(both).toEqual({ state: 'several', plans: [asahikawa, other] });
    const named = recognise(asahikawaSnapshot(), [asahikawa, other], 'other');
    expect(named).toMatchObject({ state: 'found', workbook: { plan: { id: 'other' } } });
    expect(recognise(asahikawaSnapshot(), [asahikawa], 'nowhere').state).toBe('none');
  });
});

describe('the fingerprint', () => {
  const print = (columns: readonly SourceColumn[], shape: SheetShape = { table: true }): string => {
    const recognition = recognise(snapshotOf(sheetOf(columns, shape)), plans);
    return recognition.state === 'found' ? fingerprint(recognition.workbook) : '';
  };

  it('stays the same for the same cells, and changes with any cell that is read', () => {
    const first = print(sourceColumns());
    expect(first).toMatch(/^[0-9a-f]{16}$/u);
    expect(print(sourceColumns())).toBe(first);
    sourceColumns().forEach((_column, index) => {
      const changed = sourceColumns();
      changed[index]?.cells.splice(127, 1, '変更');
      expect(print(changed)).not.toBe(first);
    });
    expect(print(sourceColumns(), { table: true, hiddenRows: [5] })).not.toBe(first);
  });
});
