/** Percentages: how they are written, how Excel keeps them, and how they come into a ledger. */
import { describe, expect, it } from '@jest/globals';
import { format } from 'practice-excel/workbook/numfmt';
import { typedContent } from '../../../src/core/form/typed-content';
import type { LedgerColumn } from '../../../src/core/ledger/ledger';
import { plainCell } from '../../../src/core/shown-cell';
import type { ShownCell } from '../../../src/core/shown-cell';
import {
  figureOf,
  printValue,
  readCell,
  readValue,
  repairText,
  storeValue,
} from '../../../src/core/values';
import type { Value, ValueType } from '../../../src/core/values';

const SHARE: ValueType = { kind: 'percentage' };
const CHANGE: ValueType = { kind: 'percentage', min: '-50', max: '150' };

function value(raw: string | number, type = SHARE): Value {
  const reading = readValue(raw, type);
  if (reading.state !== 'value') throw new Error(`${raw} is ${JSON.stringify(reading)}`);
  return reading.value;
}

function columnOf(type: ValueType, cells: readonly ShownCell[]): LedgerColumn {
  return {
    field: { id: 'rate', label: '達成率', type },
    year: null,
    header: '達成率',
    headerText: '達成率',
    column: 2,
    otherCells: [],
    cells: cells.map((cell) => ({ ...cell, reading: readCell(cell, type) })),
  };
}

describe('a percentage', () => {
  it.each([
    ['85.3%', '85.3%', '0.853'],
    ['８５．３％', '85.3%', '0.853'],
    [' 85 パーセント', '85%', '0.85'],
    ['100.0%', '100.0%', '1'],
    [0.853, '85.3%', '0.853'],
    // As formulas leave it.
    [0.1 + 0.2, '30%', '0.3'],
    [1, '100%', '1'],
  ])('reads %j as %s, the number %s', (raw, print, figure) => {
    expect(printValue(value(raw), SHARE)).toBe(print);
    expect(figureOf(value(raw), SHARE)?.toFixed()).toBe(figure);
  });

  it.each([
    [85.3, SHARE, 'too-large'],
    ['100.1%', SHARE, 'too-large'],
    ['△0.1%', SHARE, 'too-small'],
    [-0.51, CHANGE, 'too-small'],
    ['85.3', SHARE, 'no-unit'],
    ['約85%', SHARE, 'not-a-number'],
    ['85%程度', SHARE, 'trailing'],
    [true, SHARE, 'not-a-number'],
  ] as const)('refuses %j: %o, %s', (raw, type, reason) => {
    expect(readValue(raw, type)).toMatchObject({ state: 'unreadable', reason });
  });

  it('is kept as the number that Excel makes of it, and shown as it was printed', () => {
    for (const print of ['85.3%', '100%', '0.25%', '△2.50%']) {
      const { content, numberFormat = '' } = storeValue(value(print, CHANGE), CHANGE, {
        column: 'number',
      });
      expect(format(numberFormat, Number(content))).toBe(print);
    }
    expect(storeValue(value('85.3%'), SHARE, { column: 'text' })).toEqual({ content: '85.3%' });
  });

  it('gets its sign where only that can have been meant', () => {
    expect(repairText('８５．３', SHARE)).toBe('85.3%');
    // 85%, or less than one percent?
    expect(repairText('0.85', SHARE)).toBeNull();
    expect(repairText('0.85%', SHARE)).toBe('0.85%');
  });

  it.each([
    ['into no entries', [plainCell('')], plainCell('９０．５％'), 0.905],
    ['into numbers', [{ raw: 0.5, text: '50%' }], plainCell('90%'), 0.9],
    ['as Excel makes it of what is typed', [plainCell('')], { raw: 0.905, text: '90.5%' }, 0.905],
  ])('comes from a sheet %s as a number', (_what, cells, cell, expected) => {
    const content = typedContent(cell, columnOf(SHARE, cells), [4]);
    expect(content).toMatchObject({ kind: 'number', value: expected });
    // It has the format of the percentages of its column, or one of its own.
    expect('like' in content || 'numberFormat' in content).toBe(true);
  });

  it('comes from a sheet into texts as text', () => {
    const texts = columnOf(SHARE, [plainCell('85.3%')]);
    expect(typedContent(plainCell('90%'), texts, [4])).toEqual({ kind: 'text', text: '90%' });
  });
});
