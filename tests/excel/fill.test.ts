/** Filling a tab: what is alike goes in few calls, and every cell still looks as its draft says. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt } from 'practice-excel/workbook/cells';
import { newWorkbook } from 'practice-excel/workbook/create';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import type { BorderWeight, CellStyle, SheetDraft } from '../../src/core/sheet/sheet-draft';
import { onSheet } from '../../src/excel/batches';
import { fillSteps } from '../../src/excel/fill';
import { roundTrip } from '../../src/excel/trip';
import { draftOf, PLAIN } from './practice';

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = newWorkbook('b.xlsx');
  host = await startNodeHost(workbook);
});

async function filled(draft: SheetDraft): Promise<PracticeSheet> {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a new workbook has a sheet');
  const steps = fillSteps(draft, { area: null, tables: [], charts: [] }, {});
  await roundTrip((sheets) => {
    for (const step of steps) onSheet(sheet.id, step).queue(sheets);
  });
  return sheet;
}

const weight = fc.constantFrom<BorderWeight | null>(null, 'hair', 'thin', 'medium');
const style: fc.Arbitrary<CellStyle> = fc.record({
  bold: fc.boolean(),
  fontSize: fc.constantFrom(9, 10, 14),
  fontColor: fc.constantFrom('#000000', '#C00000'),
  fill: fc.constantFrom(null, '#DDEBF7', '#FFF2CC'),
  horizontal: fc.constantFrom('general' as const, 'left' as const, 'center' as const),
  vertical: fc.constantFrom('top' as const, 'center' as const),
  indent: fc.constant(0),
  wrap: fc.boolean(),
  numberFormat: fc.constantFrom('General', '#,##0'),
  borders: fc.record({ top: weight, bottom: weight, left: weight, right: weight }),
});

const ROWS = 7;
const COLUMNS = 4;

/** Each cell has one of a few looks, so that equal ones stand apart and together. */
const draft: fc.Arbitrary<SheetDraft> = fc
  .record({
    looks: fc.array(style, { minLength: 1, maxLength: 3 }),
    picks: fc.array(fc.nat(), { minLength: ROWS * COLUMNS, maxLength: ROWS * COLUMNS }),
    heights: fc.array(fc.constantFrom(15, 20, 31.5), { minLength: ROWS, maxLength: ROWS }),
  })
  .map(({ looks, picks, heights }) => ({
    ...draftOf('key', '表', []),
    rowHeights: heights,
    columnWidths: [50, 60, 50, 60],
    cells: picks.map((pick, at) => ({
      row: Math.floor(at / COLUMNS),
      column: at % COLUMNS,
      content: { kind: 'number', value: at },
      style: looks[pick % looks.length] ?? PLAIN,
    })),
    page: {
      ...draftOf('key', '表', []).page,
      printArea: { row: 0, column: 0, rows: ROWS, columns: COLUMNS },
    },
  }));

const HEAVIER = [undefined, 'hair', 'thin', 'medium'] as const;
const DRAWN = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;
const SIDES = [
  { side: 'top', edge: 'EdgeTop', down: -1, right: 0, beyond: 'bottom', mirror: 'EdgeBottom' },
  { side: 'bottom', edge: 'EdgeBottom', down: 1, right: 0, beyond: 'top', mirror: 'EdgeTop' },
  { side: 'left', edge: 'EdgeLeft', down: 0, right: -1, beyond: 'right', mirror: 'EdgeRight' },
  { side: 'right', edge: 'EdgeRight', down: 0, right: 1, beyond: 'left', mirror: 'EdgeLeft' },
] as const;

/** Between two cells one line is seen, the heavier one of the two that are asked for. */
function linesAsked({ cells }: SheetDraft, row: number, column: number): readonly unknown[] {
  const bordersAt = (r: number, c: number) =>
    cells.find((cell) => cell.row === r && cell.column === c)?.style.borders;
  return SIDES.map(({ side, down, right, beyond }) => {
    const own = bordersAt(row, column)?.[side] ?? undefined;
    const other = bordersAt(row + down, column + right)?.[beyond] ?? undefined;
    const heavier = HEAVIER.indexOf(own) >= HEAVIER.indexOf(other) ? own : other;
    return heavier && DRAWN[heavier];
  });
}

function linesSeen(sheet: PracticeSheet, row: number, column: number): readonly unknown[] {
  return SIDES.map(
    ({ edge, down, right, mirror }) =>
      cellAt(sheet, row, column)?.style.borders[edge]?.weight ??
      cellAt(sheet, row + down, column + right)?.style.borders[mirror]?.weight,
  );
}

describe('a filled tab', () => {
  it('looks cell by cell as its draft says, whatever looks stand beside each other', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async (any) => {
        const sheet = await filled(any);
        for (const { row, column, style: asked } of any.cells) {
          const seen = cellAt(sheet, row, column)?.style;
          expect(seen).toMatchObject({
            bold: asked.bold,
            fontSize: asked.fontSize,
            fontColor: asked.fontColor,
            fill: asked.fill,
            horizontal: { general: 'General', left: 'Left', center: 'Center', right: 'Right' }[
              asked.horizontal
            ],
            vertical: { top: 'Top', center: 'Center', bottom: 'Bottom' }[asked.vertical],
            wrap: asked.wrap,
            numberFormat: asked.numberFormat,
          });
          expect(linesSeen(sheet, row, column)).toEqual(linesAsked(any, row, column));
        }
        expect(any.rowHeights).toEqual(any.rowHeights.map((_, row) => sheet.rows.get(row)?.height));
        expect(any.columnWidths).toEqual(
          any.columnWidths.map((_, c) => sheet.columns.get(c)?.width),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('takes no more calls for 1,000 rows of two kinds that take turns than an address has room for', async () => {
    const rows = 1_000;
    const turns = Array.from({ length: rows }, (_, row) => row % 2 === 0);
    await filled({
      ...draftOf(
        'key',
        '表',
        turns.map((_, row) => ({ kind: 'number', value: row })),
      ),
      rowHeights: turns.map((even) => (even ? 15 : 30)),
      cells: turns.map((even, row) => ({
        row,
        column: 0,
        content: { kind: 'number', value: row },
        style: {
          ...PLAIN,
          bold: even,
          fill: even ? '#DDEBF7' : null,
          borders: { ...PLAIN.borders, top: even ? 'thin' : 'medium' },
        },
      })),
      merges: turns.map((_, row) => ({ row, column: 1, rows: 1, columns: 2 })),
    });
    // One range for each of the rows and looks took 24,000.
    expect(host.counters.actions).toBeLessThan(150);
  });
});
