/** Every kind of step declares at least the bytes that office.js sends for it, as practice Excel counts them on the wire. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellDraft, CellStyle, SheetDraft } from '../../src/core/sheet/sheet-draft';
import { onSheet, type Step } from '../../src/excel/batches';
import type { FillStep } from '../../src/excel/call-steps';
import { backupSteps } from '../../src/excel/cell-backup';
import { editSteps } from '../../src/excel/edit-cells';
import { fillSteps } from '../../src/excel/fill';
import { keepingSteps, styleSteps, stylesBackSteps } from '../../src/excel/new-row-styles';
import { LOCK, nameStep, REMOVAL, stampStep } from '../../src/excel/sheet-steps';
import { tableSizeSteps } from '../../src/excel/table-sizes';
import { roundTrip } from '../../src/excel/trip';
import { wireBytes } from '../../src/excel/wire-size';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { newWorkbook } from 'practice-excel/workbook/create';
import { draftOf, PLAIN } from './practice';

let host: PracticeHost;
const SHEET_ID = '{01234567-89AB-CDEF-0123-456789ABCDEF}';

/** What every request has around its steps: the workbook, its sheets, the frame. */
const FRAME = 400;

beforeAll(async () => {
  host = await startNodeHost(newWorkbook('b.xlsx'));
});

/** Gives what sending the steps took. Whether Excel can do them is not looked at: what is refused was sent before. */
async function sentBytes(steps: readonly Step[]): Promise<number> {
  host.counters.reset();
  await roundTrip((sheets) => {
    for (const step of steps) step.queue(sheets);
  }).catch(() => undefined);
  expect(host.counters.roundTrips).toBe(1);
  return host.counters.requestBytes;
}

async function expectDeclared(steps: readonly Step[]): Promise<void> {
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) {
    expect(step.bytes + FRAME).toBeGreaterThanOrEqual(await sentBytes([step]));
    for (const half of step.halves?.() ?? [])
      expect(half.bytes + FRAME).toBeGreaterThanOrEqual(await sentBytes([half]));
  }
}

function on(steps: readonly FillStep[]): readonly Step[] {
  return steps.map((step) => onSheet(SHEET_ID, step));
}

/** Texts with all that grows on its way: quotes, backslashes, line breaks, signs of three and four bytes, halves of pairs. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '「"引用"」\\n\n\t',
    '𠮷野家😀',
    '\u0001\u2028',
    'あ'.repeat(300),
    '"'.repeat(99),
  ),
);
const style = fc.record<CellStyle>({
  bold: fc.boolean(),
  fontSize: fc.constantFrom(8, 10.5, 123.456789),
  fontColor: fc.constantFrom('#000000', '#C50F1F'),
  fill: fc.constantFrom(null, '#FFFFFF'),
  horizontal: fc.constantFrom('left', 'center', 'right', 'general'),
  vertical: fc.constantFrom('top', 'center', 'bottom'),
  indent: fc.constantFrom(0, 3),
  wrap: fc.boolean(),
  numberFormat: fc.constantFrom('General', '@', '"△"#,##0;"▲"#,##0\\ '),
  borders: fc.record({
    top: fc.constantFrom(null, 'hair', 'thin'),
    bottom: fc.constantFrom(null, 'medium'),
    left: fc.constantFrom(null, 'thin'),
    right: fc.constantFrom(null, 'medium'),
  }),
});

/** Drafts with everything that a tab can have. */
const draft = fc
  .record({
    texts: fc.array(fc.tuple(anyText, style), { minLength: 1, maxLength: 12 }),
    name: anyText,
    columns: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ texts, name, columns }): SheetDraft => {
    const area = { row: 0, column: 0, rows: texts.length, columns };
    const plain = draftOf('key', '集計', []);
    return {
      ...plain,
      cells: texts.map(([text, style], at): CellDraft => ({
        row: Math.floor(at / columns),
        column: at % columns,
        content: { kind: 'text', text },
        style: style,
      })),
      merges: [area, { ...area, row: 900_000 }],
      columnWidths: [10.123456789, 20, 30],
      rowHeights: [15, 15, 18.75],
      table: { name: `取組${'一覧'.repeat(60)}`, area },
      charts: (['radar', 'stacked-bars', 'columns'] as const).map((kind) => ({
        kind,
        title: name,
        categories: area,
        position: area,
        series: [name, 'B', 'C'].map((called) => ({ name: called, values: area })),
      })),
      page: {
        ...plain.page,
        header: `&L${name}&R${name}`,
        pageBreaks: [4, 900_000],
        margins: { top: 1.23456789, bottom: 2, left: 3, right: 4 },
      },
      protection: { unlocked: [area, { ...area, column: 9 }] },
      entries: [
        { area, entry: { kind: 'list', values: [name.slice(0, 20), '未着手'] } },
        { area: { ...area, row: 50 }, entry: { kind: 'whole', min: 0, max: null } },
      ],
    };
  });

describe('a step’s declared size', () => {
  it('is never less than what is sent: filling a tab, whatever stands on it', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async (drafted) => {
        const ground = {
          area: { row: 0, column: 0, rows: 9, columns: 9 },
          tables: [{ id: SHEET_ID, area: { row: 3, column: 0, rows: 2, columns: 2 } }],
          charts: ['torikumi 1', 'torikumi 2'],
        };
        const rules = {
          title: '取組の入力規則',
          allowed: () => '次から選んでください。\n'.repeat(5),
        };
        await expectDeclared(on(fillSteps(drafted, ground, { rules })));
      }),
      { numRuns: 15 },
    );
  });

  it('is never less than what is sent: changing cells, keeping them, and sheets as wholes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (texts) => {
        const states = texts.map(
          (content) => ({ kind: 'text', content, numberFormat: '@' }) as const,
        );
        const changes = states.map((after, row) => ({
          sheetId: SHEET_ID,
          sheet: '台帳',
          cell: `XFD${row + 1}`,
          before: { kind: 'number', content: '1', numberFormat: '@' } as const,
          after,
        }));
        const edits = changes.flatMap(({ before, after, ...position }) => [
          { ...position, state: after },
          { ...position, cell: `A${position.cell.slice(3)}`, state: before },
        ]);
        const styles = [
          {
            sheetId: SHEET_ID,
            sheet: '台帳',
            area: 'A900000:XFD900100',
            like: 'A1:XFD1',
            kept: 'K1:XFD99',
          },
        ];
        const [text = ''] = texts;
        const size = {
          sheetId: SHEET_ID,
          name: '取組一覧'.repeat(30),
          from: 'A1:B2',
          to: 'A1:XFD99',
        };
        await expectDeclared([
          ...editSteps(edits),
          ...on(backupSteps(changes)),
          ...keepingSteps('torikumi-000000000000-0', styles),
          ...styleSteps(styles),
          ...stylesBackSteps('torikumi-000000000000-0', styles),
          ...tableSizeSteps([size], 'longer'),
          ...on([nameStep(text), LOCK, REMOVAL]),
          ...on([stampStep({ role: 'copy', key: text, run: '0' })]),
        ]);
      }),
      { numRuns: 15 },
    );
  });

  it('holds for thousands of calls in one request, and is no more than half too much', async () => {
    const contents = Array.from({ length: 6_000 }, (_each, row) => ({ row, bold: row % 2 === 0 }));
    const plain = draftOf('key', '集計', []);
    const drafted: SheetDraft = {
      ...plain,
      cells: contents.map(({ row, bold }) => ({
        row,
        column: 0,
        content: { kind: 'number', value: row },
        style: { ...PLAIN, bold, borders: { ...PLAIN.borders, top: bold ? 'hair' : 'medium' } },
      })),
      // What is not alike takes a call each.
      merges: contents.map(({ row }) => ({ row, column: 1 + 2 * (row % 2), rows: 1, columns: 2 })),
      rowHeights: contents.map(({ row }) => 10 + row / 100),
    };
    const steps = on(fillSteps(drafted, { area: null, tables: [], charts: [] }, {}));
    const sent = await sentBytes(steps);
    const declared = steps.reduce((total, { bytes }) => total + bytes, 0);
    expect(sent).toBeGreaterThan(3_000_000);
    expect(declared).toBeGreaterThanOrEqual(sent);
    expect(declared).toBeLessThan(1.5 * sent);
  });
});

describe('wireBytes', () => {
  it('counts a value as it stands in the message: in UTF-8, escaped as a text in a text', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const message = JSON.stringify(JSON.stringify(texts));
        expect(wireBytes(texts)).toBe(Buffer.byteLength(message) - 2);
      }),
    );
  });
});
