/** What was measured for a target: `48.2%`, `3%減`, `現年 99.12% 滞繰 23.00%`, or a number in the target's own unit. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { comparable } from './comparable';
import { readAs } from './kind';
import type {
  Advice,
  NoParams,
  PlainCell,
  ReadingOf,
  StoreOptions,
  Stored,
  Unreadable,
  ValueKind,
} from './kind';
import { CellScanner } from './targets/cell-scanner';
import { printFigure, takeFigure } from './targets/figures';
import type { PrintedFigure } from './targets/target';
import type { DataOf } from '../data-schema';
import { repairedNumber, tidiedFigures } from './repairs';
import { percentFormat, storedAmount } from './storing';

const measuredTypeSchema = v.strictObject({
  kind: v.literal('measured'),
});
export type MeasuredType = DataOf<typeof measuredTypeSchema>;

/** One measured value; its unit is `''` where it has none. */
export interface Measurement extends PrintedFigure {
  /** e.g. `現年`; null if the value has no label. */
  readonly series: string | null;
  /** The value is the amount by which the indicator went up or down. */
  readonly change: 'up' | 'down' | null;
}

export interface MeasuredValue {
  readonly kind: 'measured';
  readonly measurements: readonly [Measurement, ...Measurement[]];
}

const CHANGES = [
  ['の縮減', 'down'],
  ['縮減', 'down'],
  ['減', 'down'],
  ['増', 'up'],
  ['の向上', 'up'],
  ['向上', 'up'],
] as const;
const LABEL = /[^\s\d:()△▲\-−※.,]+[\s:]+(?=(?:[△▲\-−]\s*)?\d)/uy;
/** After a blank, a word before the next number is the label of that number and not a unit: 現年 99 滞繰 23. */
const UNIT =
  /(?:(?<!\s)|(?![^\s\d:()]+[\s:]+(?:[△▲\-−]\s*)?\d))[^\s\d:()※.,、]*?(?=の?縮減|の?向上|減|増|[\s、,(]|$)/uy;

function takeMeasurement(scanner: CellScanner): Measurement | Unreadable {
  const label = scanner.take(LABEL);
  const figure = takeFigure(scanner, () => scanner.take(UNIT) ?? '');
  if ('state' in figure) return figure;
  const change = CHANGES.find(([words]) => scanner.takeWords(words))?.[1] ?? null;
  return { series: label === null ? null : label.replace(/[\s:]+$/u, ''), ...figure, change };
}

function decimalsOf(number: Big): number {
  return number.toFixed().split('.')[1]?.length ?? 0;
}

function read(raw: PlainCell): ReadingOf<MeasuredValue> {
  const scanner = new CellScanner(String(raw));
  if (typeof raw === 'boolean') return scanner.stop('not-a-number');
  if (typeof raw === 'number') {
    const value = new Big(raw === 0 ? 0 : raw);
    const plain = { value, decimals: decimalsOf(value), scale: null, unit: '' };
    return readAs({ kind: 'measured', measurements: [{ series: null, ...plain, change: null }] });
  }
  scanner.skipSpace();
  const first = takeMeasurement(scanner);
  if ('state' in first) return first;
  const measurements: [Measurement, ...Measurement[]] = [first];
  for (;;) {
    scanner.take(/[\s、,]*/uy);
    if (scanner.done) break;
    const position = scanner.position;
    const next = takeMeasurement(scanner);
    // Only values with labels can share a cell; two numbers without labels are a typing error.
    if (first.series === null) return scanner.stop('trailing', position);
    if ('state' in next) return next;
    if (next.series === null) return scanner.stop('trailing', position);
    measurements.push(next);
  }
  return readAs({ kind: 'measured', measurements });
}

function print({ measurements }: MeasuredValue): string {
  return measurements
    .map(({ series, change, ...figure }) => {
      const label = series === null ? '' : `${series} `;
      const words = change === null ? '' : change === 'up' ? '増' : '減';
      return label + printFigure(figure) + words;
    })
    .join(' ');
}

function isPercentOf(shown: Big, held: number): boolean {
  return shown
    .minus(held * 100)
    .abs()
    .lt(shown.minus(held).abs());
}

/** A number formatted as `0.0%` or `0"件"` gets the unit and the decimals that Excel shows, and keeps its exact value. */
function withShownUnit(value: MeasuredValue, held: number, text: string): MeasuredValue {
  const shown = read(text);
  const [plain, ...others] = value.measurements;
  if (shown.state !== 'value' || others.length > 0) return value;
  const [{ unit, decimals, value: printed }] = shown.value.measurements;
  if (unit === '') return value;
  // Excel keeps 48.2% as 0.482.
  const exact = unit === '%' && isPercentOf(printed, held) ? plain.value.times(100) : plain.value;
  // If the format shows thousands, the shown number and the shown unit count.
  const isRounded = exact
    .abs()
    .minus(printed.abs())
    .abs()
    .lte(new Big(`5e${-decimals - 1}`));
  const whole = isRounded ? exact : printed;
  return { kind: 'measured', measurements: [{ ...plain, value: whole, decimals, unit }] };
}

/** Only a number without a unit counts; what another unit means, only the target can tell. */
function figure({ measurements }: MeasuredValue): Big | null {
  const [{ series, unit, change, value }, ...others] = measurements;
  return series === null && unit === '' && change === null && others.length === 0 ? value : null;
}

/** Returns a share as Excel keeps it: 0.482 for 48.2%; null if the value is not a single share. */
export function shareOf({ measurements }: MeasuredValue): number | null {
  const [{ series, value, unit, scale, change }, ...others] = measurements;
  const isShare = unit === '%' && others.length === 0;
  return isShare && series === null && scale === null && change === null
    ? value.div(100).toNumber()
    : null;
}

/** Shares are stored as numbers if their column keeps numbers; other numbers with a unit are stored as texts. */
function store(value: MeasuredValue, _type: MeasuredType, options: StoreOptions): Stored {
  const share = options.column === 'share' ? shareOf(value) : null;
  return share === null
    ? storedAmount(figure(value), print(value), options)
    : { content: share, numberFormat: percentFormat(value.measurements[0].decimals) };
}

function repair(text: string): string | null {
  const tidy = tidiedFigures(text);
  if (read(tidy).state === 'value') return tidy;
  const isPlain = (candidate: string): boolean => {
    const reading = read(candidate);
    return reading.state === 'value' && figure(reading.value) !== null;
  };
  return repairedNumber(text, isPlain);
}

export const measured: ValueKind<MeasuredType, MeasuredValue, Advice<'measured', NoParams>> = {
  schema: measuredTypeSchema,
  read,
  print,
  key: (value) => comparable(print(value)),
  figure,
  withShownUnit,
  nature: 'number',
  store,
  repair,
  repairWay: 'number',
  pattern: () => null,
  howToWrite: () => ({ message: 'measured', params: {} }),
};
