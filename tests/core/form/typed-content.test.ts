/** What comes back from a sheet enters the ledger as its column keeps it: a number, a day, a share, or the text that Excel shows. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { typedContent } from '../../../src/core/form/typed-content';
import type { LedgerColumn } from '../../../src/core/ledger/ledger';
import { plainCell } from '../../../src/core/shown-cell';
import type { ShownCell } from '../../../src/core/shown-cell';
import { readCell } from '../../../src/core/values';
import type { ValueType } from '../../../src/core/values';

const ROWS = [4, 5, 6, 7];

function columnOf(type: ValueType, cells: readonly ShownCell[]): LedgerColumn {
  return {
    field: { id: 'f', label: '項目', type },
    year: null,
    header: '項目',
    headerText: '項目',
    column: 2,
    otherCells: [],
    cells: cells.map((cell) => ({ ...cell, reading: readCell(cell, type) })),
  };
}

const shown = (raw: number, text: string): ShownCell => ({ raw, text });
const TEXT = { kind: 'text' } as const;
const MONEY = { kind: 'money', unit: '千円' } as const;
const MEASURED = { kind: 'measured' } as const;

const DAYS = [plainCell(''), shown(45_383, '令和6年4月1日'), shown(45_413, '令和6年5月1日')];
const SHARES = [shown(0.482, '48.2%'), plainCell(''), shown(0.5, '50.0%')];
const WRITTEN_DAYS = ['令和6年4月1日', '令和6年5月1日'].map(plainCell);
const WRITTEN_SHARES = ['48.2%', '50.0%'].map(plainCell);
const AMOUNTS = [1_200, 800].map(plainCell);

describe('what is typed on a sheet', () => {
  it.each([
    [
      'an amount in full width with its unit, into numbers',
      MONEY,
      AMOUNTS,
      plainCell('２，０００千円'),
      2_000,
    ],
    ['an amount in another unit, into numbers', MONEY, AMOUNTS, plainCell('200万円'), 2_000],
    ['an amount, into texts', MONEY, [plainCell('8,847千円')], plainCell('2,000千円'), '2,000千円'],
    ['a number that Excel shows with separators', MONEY, AMOUNTS, shown(2_000, '2,000'), 2_000],
    ['a day, into texts', TEXT, WRITTEN_DAYS, shown(45_627, '令和6年12月1日'), '令和6年12月1日'],
    ['a day, into no entries', TEXT, [plainCell('')], shown(45_627, '2024/12/1'), '2024/12/1'],
    ['a share, into texts', MEASURED, WRITTEN_SHARES, shown(0.949, '94.9%'), '94.9%'],
    ['a share, into no entries', MEASURED, [plainCell('')], shown(0.949, '94.9%'), '94.9%'],
    ['a text, into days', TEXT, DAYS, plainCell('未定'), '未定'],
    ['a share, into days', TEXT, DAYS, shown(0.949, '94.9%'), '94.9%'],
    [
      'a day that there is not, into days',
      TEXT,
      DAYS,
      plainCell('令和6年2月30日'),
      '令和6年2月30日',
    ],
  ])('enters as the column keeps it: %s', (_what, type, cells, cell, expected) => {
    const content =
      typeof expected === 'number'
        ? { kind: 'number', value: expected }
        : { kind: 'text', text: expected };
    expect(typedContent(cell, columnOf(type, cells), ROWS)).toEqual(content);
  });

  it.each([
    ['a day of Excel', TEXT, DAYS, shown(45_627, '2024/12/1'), 45_627, 5],
    ['a day in words', TEXT, DAYS, plainCell('令和６年12月１日'), 45_627, 5],
    ['a day in short', TEXT, DAYS, plainCell('R6.12.1'), 45_627, 5],
    ['a share of Excel', MEASURED, SHARES, shown(0.949, '94.90%'), 0.949, 4],
    ['a share in words', MEASURED, SHARES, plainCell('９４．９％'), 0.949, 4],
    ['a share in a field of texts', TEXT, SHARES, plainCell('94.9%'), 0.949, 4],
  ])(
    'enters a column of such numbers as one, under its format: %s',
    (_what, type, cells, cell, value, like) => {
      const content = typedContent(cell, columnOf(type, cells), ROWS);
      expect(content).toEqual({ kind: 'number', value, like });
    },
  );

  it('says the same in the ledger as on the sheet, whichever of days, shares and amounts a column keeps', () => {
    const day = fc.integer({ min: 61, max: 60_000 }).map((serial) => {
      const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
      const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      return { serial, text: `${year}年${month}月${of}日` };
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 10_000 }), ({ serial, text }, ofTenThousand) => {
        expect(typedContent(plainCell(text), columnOf(TEXT, DAYS), ROWS)).toMatchObject({
          value: serial,
        });
        const share = `${ofTenThousand / 100}%`;
        expect(typedContent(plainCell(share), columnOf(MEASURED, SHARES), ROWS)).toMatchObject({
          value: ofTenThousand / 10_000,
        });
      }),
    );
  });
});
