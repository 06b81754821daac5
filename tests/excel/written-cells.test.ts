/** The record of what a run has written into a tab's cells. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { CellContent, CellDraft, SheetDraft } from '../../src/core/sheet/sheet-draft';
import { cellPrint, contentPrint, printWritten, readWritten } from '../../src/excel/written-cells';
import { draftOf, PLAIN, text } from './practice';

function draftWith(cells: readonly CellDraft[]): SheetDraft {
  return { ...draftOf('a', '集計', []), cells };
}

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }).map(text),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => ({ kind: 'number' as const, value })),
  fc.constantFrom('=SUM(A1:A3)', "='台帳'!B2*10").map((formula) => ({
    kind: 'formula' as const,
    formula,
    figure: 0,
  })),
);

describe('the record of a draft', () => {
  it('tells of every cell what the draft writes there, and of every other that it is blank', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ row: fc.nat(40), column: fc.nat(12), content, style: fc.constant(PLAIN) }),
          { selector: ({ row, column }) => `${row}:${column}` },
        ),
        (cells) => {
          const written = readWritten(printWritten(draftWith(cells)));
          if (!written) throw new Error('the record could not be read');
          const drafted = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
          for (let row = 0; row < 42; row += 1)
            for (let column = 0; column < 14; column += 1) {
              const cell = drafted.get(`${row}:${column}`);
              expect(written(row, column)).toBe(cell ? contentPrint(cell.content) : null);
            }
        },
      ),
    );
  });

  it('is short where a tab is large, and cannot be mistaken for another text', () => {
    const cells = Array.from({ length: 2_000 }, (_, row) => ({
      row,
      column: 5,
      style: PLAIN,
      content: text('長い本文'.repeat(200)),
    }));
    expect(printWritten(draftWith(cells)).length).toBeLessThan(2_000 * 12);
    expect(readWritten('12:.3,zz')).toBeNull();
    expect(readWritten('')).toBeNull();
  });
});

describe('the print of a cell', () => {
  it('is the same for what Excel gives back of what was written', () => {
    expect(cellPrint('一行目\r\n二行目')).toBe(contentPrint(text('一行目\n二行目')));
    expect(cellPrint(0.30000000000000004)).toBe(contentPrint({ kind: 'number', value: 0.3 }));
    expect(cellPrint('=1+1')).toBe(contentPrint(text('=1+1')));
  });

  it('is the same where Excel has moved what a formula points to, and respelled it', () => {
    const print = cellPrint('=COUNTIFS(\'取組 一覧\'!$C$5:$C$77,"実施")/A1');
    for (const moved of [
      '=COUNTIFS(\'取組 一覧\'!$C$5:$C$78,"実施")/A1',
      '=COUNTIFS(台帳!$C$6:$C$80, "実施")/B7',
      '=countifs(#REF!,"実施")/A1',
    ])
      expect(cellPrint(moved)).toBe(print);
    expect(cellPrint('=SUM(取組一覧[所管課])')).toBe(cellPrint('=SUM(取組一覧2[所管課])'));
    expect(cellPrint('=取組一覧[[#This Row],[番号]]')).toBe(cellPrint('=[@番号]'));
  });

  it('is another where a person has typed something else', () => {
    const print = cellPrint('=COUNTIFS(台帳!C5:C77,"実施")');
    for (const typed of [
      '=COUNTIFS(台帳!C5:C77,"実施")+1',
      '=COUNTIFS(台帳!C5:C77,"未実施")',
      '=SUM(台帳!C5:C77)',
      12,
      '12',
    ])
      expect(cellPrint(typed)).not.toBe(print);
    expect(cellPrint(12)).not.toBe(cellPrint(13));
    expect(cellPrint('実施した')).not.toBe(cellPrint('実施した。'));
  });
});
