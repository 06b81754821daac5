/** Percentages between two bounds: 85.3%, ８５．３％, △2.5%, or 0.853 in a cell that Excel shows as 85.3%. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { decimalSchema } from '../data-schema';
import type { DataOf } from '../data-schema';
import { takeMinus, takeNumber } from './decimal';
import { readAs, unreadable } from './kind';
import type { Advice, PlainCell, ReadingOf, StoreOptions, Stored, ValueKind } from './kind';
import { repairedNumber } from './repairs';
import { Scanner } from './scanner';
import { percentFormat, storedText } from './storing';

const percentageTypeSchema = v.strictObject({
  kind: v.literal('percentage'),
  /** In percent, as decimals in text: `0` and `100` where they are left out. */
  min: v.optional(decimalSchema),
  max: v.optional(decimalSchema),
});
export type PercentageType = DataOf<typeof percentageTypeSchema>;

export interface PercentageValue {
  readonly kind: 'percentage';
  /** 85.3 of 85.3%. */
  readonly percent: Big;
  /** The number of digits behind the point that are printed. */
  readonly decimals: number;
}

/** Excel keeps 15 digits. Further digits come from the binary representation. */
const EXCEL_DIGITS = 15;

function boundsOf({ min = '0', max = '100' }: PercentageType): { min: string; max: string } {
  return { min, max };
}

function decimalsOf(number: Big): number {
  return number.toFixed().split('.')[1]?.length ?? 0;
}

function within(
  percent: Big,
  decimals: number,
  type: PercentageType,
  at = 0,
): ReadingOf<PercentageValue> {
  const { min, max } = boundsOf(type);
  if (percent.lt(min)) return unreadable('too-small', at);
  if (percent.gt(max)) return unreadable('too-large', at);
  return readAs({ kind: 'percentage', percent, decimals });
}

/**
 * A number is what Excel makes of a percentage: 85.3% becomes 0.853. A number that was meant in percent (85.3 without the sign) is mostly
 * out of bounds.
 */
function read(raw: PlainCell, type: PercentageType): ReadingOf<PercentageValue> {
  if (typeof raw === 'boolean') return unreadable('not-a-number');
  if (typeof raw === 'number') {
    const percent = new Big(raw.toPrecision(EXCEL_DIGITS)).times(100);
    return within(percent, decimalsOf(percent), type);
  }
  const scanner = new Scanner(raw);
  scanner.skipSpace();
  const start = scanner.position;
  const minus = takeMinus(scanner);
  const number = takeNumber(scanner);
  if (!number) return unreadable('not-a-number', scanner.position);
  scanner.skipSpace();
  if (!scanner.takeWords('%') && !scanner.takeWords('パーセント'))
    return unreadable('no-unit', scanner.position);
  scanner.skipSpace();
  if (!scanner.done) return unreadable('trailing', scanner.position);
  const [, written = ''] = /\.(\d+)/u.exec(scanner.text) ?? [];
  // Zero has no minus sign.
  const percent = minus && !number.eq(0) ? number.neg() : number;
  return within(percent, written.length, type, start);
}

function print({ percent, decimals }: PercentageValue): string {
  return `${percent.lt(0) ? '△' : ''}${percent.abs().toFixed(decimals)}%`;
}

function store(value: PercentageValue, _type: PercentageType, options: StoreOptions): Stored {
  const printed = print(value);
  if (options.column === 'text') return storedText(printed, options);
  const format = percentFormat(value.decimals);
  const numberFormat = value.percent.lt(0) ? `${format};"△"${format}` : format;
  return { content: value.percent.div(100).toNumber(), numberFormat, needsFormat: true };
}

/** 85.3 lacks its percent sign. Only a person can tell whether 0.85 means 85% or 0.85%. */
function repair(text: string, type: PercentageType): string | null {
  const canRead = (candidate: string): boolean => read(candidate, type).state === 'value';
  const repaired = repairedNumber(text, canRead, '%');
  const isMeant = repaired === null || canRead(text) || !/^[△▲\-−]?0?\./u.test(repaired);
  return isMeant ? repaired : null;
}

export const percentage: ValueKind<
  PercentageType,
  PercentageValue,
  Advice<'percentage', { min: string; max: string }>
> = {
  schema: percentageTypeSchema,
  read,
  print,
  key: ({ percent }) => `${percent.toFixed()}%`,
  // The number that Excel holds, so that formulas and figures agree.
  figure: ({ percent }) => percent.div(100),
  nature: 'number',
  withShownUnit: (value, _held, text) => {
    const shown = /(?:\.(\d+))?\s*%/u.exec(text.normalize('NFKC'));
    return shown ? { ...value, decimals: shown[1]?.length ?? 0 } : value;
  },
  // Decimals that are zero may be printed or not.
  compared: (value) => ({ ...value, decimals: decimalsOf(value.percent) }),
  store,
  repair,
  repairWay: 'number',
  // A percentage may be typed as text or as a number, and none of Excel's rules allows both.
  pattern: () => null,
  howToWrite: (type) => ({ message: 'percentage', params: boundsOf(type) }),
};
