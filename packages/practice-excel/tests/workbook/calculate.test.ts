import { beforeAll, describe, expect, it } from '@jest/globals';
import { recalculate } from '../../src/workbook/calculate';
import { cellAt, enter } from '../../src/workbook/cells';
import { newWorkbook } from '../../src/workbook/create';
import type { PracticeSheet, PracticeWorkbook } from '../../src/workbook/model';
import { addSheet } from '../../src/workbook/sheets';
import { withAddresses } from '../../src/workbook/structured-references';

interface Book {
  readonly workbook: PracticeWorkbook;
  readonly ledger: PracticeSheet;
  readonly tab: PracticeSheet;
}

function book(): Book {
  const workbook = newWorkbook('x.xlsx');
  const [ledger] = workbook.sheets;
  if (!ledger) throw new Error('no sheet');
  ledger.name = '取組 一覧';
  const rows = [
    ['結果', '額', '[区分]#1'],
    ['実施', 10, '甲'],
    ['未実施', 20, '甲'],
    ['実施', 2.5, '乙'],
    ['計', 32.5, ''],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => enter(ledger, r + 1, c + 1, value)));
  ledger.tables.push({
    id: '{T}',
    name: '取組表',
    area: { row: 1, column: 1, rows: 5, columns: 3 },
    showHeaders: true,
    showTotals: true,
    showFilterButton: true,
    styleName: '',
    isDataFiltered: false,
  });
  return { workbook, ledger, tab: addSheet(workbook, '集計') };
}

describe('structured references', () => {
  it.each([
    ['=取組表', "='取組 一覧'!$B$3:$D$5"],
    ['=取組表[額]', "='取組 一覧'!$C$3:$C$5"],
    ['=取組表[[結果]:[額]]', "='取組 一覧'!$B$3:$C$5"],
    ['=取組表[#All]', "='取組 一覧'!$B$2:$D$6"],
    ['=取組表[[#Headers],[額]]', "='取組 一覧'!$C$2"],
    ['=取組表[[#Totals],[額]]', "='取組 一覧'!$C$6"],
    ['=取組表[[#Headers],[#Data],[額]]', "='取組 一覧'!$C$2:$C$5"],
    ["=取組表['[区分']'#1]", "='取組 一覧'!$D$3:$D$5"],
    ['=取組表[無い]', '=#REF!'],
    ['="取組表[額]"', '="取組表[額]"'],
    ['=他の表[額]', '=他の表'],
  ])('%s reads %s', (formula, addresses) => {
    const { workbook, tab } = book();
    expect(withAddresses(workbook, formula, { sheet: tab, row: 0, column: 0 })).toBe(addresses);
  });

  it('reads its own row inside the table', () => {
    const { workbook, ledger } = book();
    const position = { sheet: ledger, row: 3, column: 2 };
    expect(withAddresses(workbook, '=[@額]*2', position)).toBe("='取組 一覧'!$C$4*2");
    expect(withAddresses(workbook, '=取組表[[#This Row],[額]]', position)).toBe(
      "='取組 一覧'!$C$4",
    );
    expect(withAddresses(workbook, '=SUM([額])', position)).toBe("=SUM('取組 一覧'!$C$3:$C$5)");
    const outside = { sheet: ledger, row: 30, column: 2 };
    expect(withAddresses(workbook, '=取組表[@額]', outside)).toBe('=#REF!');
  });
});

describe('calculation', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['=COUNTIFS(取組表[結果],"実施",取組表[\'[区分\']\'#1],"甲")', 1],
    ['=SUM(COUNTIFS(取組表[結果],{"実施","未実施"}))', 3],
    ['=SUMIFS(取組表[額],取組表[結果],"実施")', 12.5],
    ['=SUMPRODUCT((取組表[結果]="実施")*取組表[額])', 12.5],
    ["=SUM('取組 一覧'!C3:C5)", 32.5],
    ['=ROUND(2.25,1)', 2.3],
    ['=ROUND(1.005,2)', 1.01],
    ['=TEXT(0.8984,"0.0%")', '89.8%'],
    ['=IF(取組表[[#Totals],[額]]>0,"計"&取組表[[#Totals],[額]],"")', '計32.5'],
    ['=A6+1', 3.3],
    ['=1=1', true],
    ['=ZZ99999', 0],
    ['=目標*2', 65],
    ['=1/0', { error: '#DIV/0!' }],
    ['=NOSUCH(1)', { error: '#NAME?' }],
    ["='無い'!A1", { error: '#REF!' }],
    ['=他の表[額]', { error: '#NAME?' }],
  ];
  let calculated: Book;

  beforeAll(async () => {
    calculated = book();
    calculated.workbook.names.set('目標', "='取組 一覧'!$C$6");
    cases.forEach(([formula], row) => enter(calculated.tab, row, 0, formula));
    await recalculate(calculated.workbook);
  });

  it.each(cases.map(([formula, result], row) => ({ formula, result, row })))(
    '$formula gives what Excel gives',
    ({ result, row }) => {
      expect(cellAt(calculated.tab, row, 0)?.value).toEqual(result);
    },
  );

  it('follows a change of what a formula points at', async () => {
    const { workbook, ledger, tab } = book();
    enter(tab, 0, 0, '=SUM(取組表[額])');
    await recalculate(workbook);
    enter(ledger, 2, 2, 100);
    await recalculate(workbook);
    expect(cellAt(tab, 0, 0)?.value).toBe(122.5);
  });
});

describe('calculations one after the other', () => {
  it('each come to their end, long ones too', async () => {
    for (const [first, count] of [
      [1, 3],
      [2, 600],
      [3, 3],
    ] as const) {
      const { workbook, tab } = book();
      for (let row = 0; row < count; row += 1) {
        enter(tab, row, 0, first);
        enter(tab, row, 1, `=SUM(A$1:A${row + 1})`);
      }
      await recalculate(workbook);
      expect(cellAt(tab, count - 1, 1)?.value).toBe(first * count);
    }
  });
});

describe('HYPERLINK', () => {
  it('gives the friendly name, or the link where there is none, and other formulas read it', async () => {
    const { workbook, tab } = book();
    enter(tab, 0, 0, `=HYPERLINK("#'取組 一覧'!B2","B2")`);
    enter(tab, 0, 1, '=A1&"へ"');
    enter(tab, 0, 2, `=HYPERLINK("#'取組 一覧'!B2")`);
    await recalculate(workbook);
    expect([0, 1, 2].map((column) => cellAt(tab, 0, column)?.value)).toEqual([
      'B2',
      'B2へ',
      "#'取組 一覧'!B2",
    ]);
  });
});

describe('Two long formulas that Univer hashes alike', () => {
  it('give each its own result', async () => {
    const { workbook, tab } = book();
    const length = `LEN("${'あ'.repeat(60)}")`;
    enter(tab, 0, 0, `=994018+${length}+188841`);
    enter(tab, 1, 0, `=138363+${length}+454152`);
    await recalculate(workbook);
    expect(cellAt(tab, 0, 0)?.value).toBe(994_018 + 60 + 188_841);
    expect(cellAt(tab, 1, 0)?.value).toBe(138_363 + 60 + 454_152);
  });
});
