/** Money: every form that docs/formats/asahikawa.md lists is read, printed and summed as the city means it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Big } from 'big.js';
import { figureOf, printValue, readValue } from '../../../src/core/values';
import type { MoneyType } from '../../../src/core/values';
import type { CellValue } from '../../../src/core/snapshot';
import { unitFactor } from '../../../src/core/values/money';

const amounts: MoneyType = {
  kind: 'money',
  unit: '千円',
  unitInCell: true,
  portionLabel: 'うち一般会計',
  partOfLabel: '管理番号',
};
const targets: MoneyType = { kind: 'money', unit: '百万円' };

function figure(raw: CellValue, type: MoneyType = amounts): string | null {
  const reading = readValue(raw, type);
  if (reading.state !== 'value') throw new Error(`${String(raw)} is ${JSON.stringify(reading)}`);
  return figureOf(reading.value, type)?.toFixed() ?? null;
}

describe('money', () => {
  it.each([
    ['8,847千円', '8847'],
    ['８，８４７千円', '8847'],
    ['8847千円', '8847'],
    ['△9,870千円', '-9870'],
    ['▲9,870千円', '-9870'],
    ['-9,870千円', '-9870'],
    ['－９，８７０千円', '-9870'],
    ['37億6千万円', '3760000'],
    ['11,075,455円', '11075.455'],
    ['1.5億円', '150000'],
    ['2百万円', '2000'],
    ['8,847', '8847'],
    [8847, '8847'],
    [-9870, '-9870'],
    ['　8,847 千円\n', '8847'],
  ])('reads %j as %s千円', (raw, expected) => {
    expect(figure(raw)).toBe(expected);
  });

  it('takes only the general account where it is stated', () => {
    expect(figure('36,112千円(うち一般会計△51,036千円)')).toBe('-51036');
    expect(figure('146,332千円（うち一般会計 73,001千円）')).toBe('73001');
  });

  it('adds parts by section', () => {
    expect(figure('【旭山動物園】2,387千円【障害福祉課】5,920千円')).toBe('8307');
  });

  it.each(['38,036千円（管理番号96の内数）', '38,036千円(管理番号９６の内数)', '※', '－', '-'])(
    'leaves %s out of every sum',
    (raw) => {
      expect(figure(raw)).toBeNull();
    },
  );

  it('reads a bare number in the unit of its field', () => {
    expect(figure('1,294', targets)).toBe('1294');
    expect(figure('150千円', targets)).toBe('0.15');
  });

  it.each([
    ['約8,847千円', 'not-a-number', 0],
    ['8,847千円程度', 'trailing', 7],
    ['8,84千円', 'trailing', 1],
    ['3億', 'no-yen', 2],
    ['3億5', 'no-yen', 3],
    ['3万2億円', 'unit-order', 3],
    ['5千円（うち特別会計2千円）', 'bracket', 4],
    ['5千円（うち一般会計2千円', 'bracket', 13],
    ['5千円（管理番号96）', 'bracket', 10],
    ['5千円 6千円', 'trailing', 4],
    ['【旭山動物園】5千円6千円', 'trailing', 10],
    ['未定', 'not-a-number', 0],
    [true, 'not-a-number', 0],
  ])('refuses %j: %s at %i', (raw, reason, at) => {
    expect(readValue(raw, amounts)).toEqual({ state: 'unreadable', reason, at });
  });

  const decimal = fc
    .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }))
    .map(([digits, places]) => new Big(digits).div(new Big(10).pow(places)));
  const part = fc.record({
    amount: decimal,
    extra: fc.oneof(
      fc.constant({ portion: null, partOf: null }),
      decimal.map((portion) => ({ portion, partOf: null })),
      fc.integer({ min: 1, max: 999 }).map((partOf) => ({ portion: null, partOf })),
    ),
  });
  const sections = ['旭山動物園', '障害福祉課', 'ＩＣＴ推進課'.normalize('NFKC')];
  const parts = fc.oneof(
    part.map((only) => [{ section: null, amount: only.amount, ...only.extra }]),
    fc
      .array(fc.tuple(fc.constantFrom(...sections), part), { minLength: 1, maxLength: 3 })
      .map((list) => list.map(([section, { amount, extra }]) => ({ section, amount, ...extra }))),
  );

  it('reads every print back as the value it printed', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const [first, ...rest] = list;
        if (!first) return;
        const value = { kind: 'money', form: 'amount', parts: [first, ...rest] } as const;
        const reading = readValue(printValue(value, amounts), amounts);
        expect(reading).toEqual({ state: 'value', value });
      }),
    );
  });

  it('reads a plain number and the same number printed alike', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        const plain = readValue(number, amounts);
        const value = plain.state === 'value' ? plain.value : null;
        if (!value) throw new Error('a number is always read');
        expect(readValue(printValue(value, amounts), amounts)).toEqual(plain);
      }),
    );
  });

  it('knows how many of one unit another holds', () => {
    expect(unitFactor('千円', '百万円').toString()).toBe('0.001');
    expect(unitFactor('億円', '千円').toString()).toBe('100000');
  });
});
