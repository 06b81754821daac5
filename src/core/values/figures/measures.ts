/** Measures: `HPアクセス数 456,456件 (R2.1.15現在)`, `時間外23人 年休取得11.9日`; and a month as the only figure. */
import { eraOn } from '../../era';
import { printDecimal, takeMinus, takeNumber } from '../decimal';
import { eraDate } from '../era-date';
import { readAs, unreadable } from '../kind';
import type { ReadingOf, Unreadable } from '../kind';
import { Scanner } from '../scanner';
import type {
  Amount,
  AsOf,
  FiguresType,
  MeasuredAmount,
  MeasuresValue,
  MonthValue,
  PrintedNumber,
} from './value';
import { SEPARATORS } from './value';

const QUALIFIERS = ['約', '平均'] as const;
const SEPARATOR = /[\s・]+/uy;
/**
 * An indicator contains no digit. It ends before everything that belongs to the number: colon or blank, 約 or 平均, and a minus sign. A
 * hyphen is a minus sign only if nothing but these precede it, which is not so in AI-OCR使用案件.
 */
const INDICATOR = new RegExp(
  [
    '(?!(?:約|平均)?\\s*[△▲\\-−]?\\s*\\d)[^\\d\\s・:][^\\d]*?',
    '(?<!\\s)(?=\\s*(?::\\s*)?(?:(?:約|平均)\\s*)?(?:[△▲]\\s*|(?<=[\\s:約均])[\\-−]\\s*)?\\d)',
  ].join(''),
  'uy',
);
const JOINT = /\s*:\s*|\s+/uy;
const AS_OF = /[^()]+(?=現在\s*\))/uy;

/** Takes what the pattern matches, as it is written in the cell. */
function takeRaw(scanner: Scanner, raw: string, pattern: RegExp): string | null {
  const from = scanner.position;
  return scanner.take(pattern) === null ? null : raw.slice(from, scanner.position);
}

function takePrinted(scanner: Scanner, raw: string): PrintedNumber | Unreadable {
  const minus = takeMinus(scanner);
  const from = scanner.position;
  const number = takeNumber(scanner);
  if (!number) return unreadable('not-a-number', from);
  const [, decimals = ''] = /[.．](.*)$/u.exec(raw.slice(from, scanner.position)) ?? [];
  // Zero has no minus sign.
  return { amount: minus && !number.eq(0) ? number.neg() : number, places: decimals.length };
}

function takeUnit(scanner: Scanner, { units }: FiguresType): string | null {
  scanner.skipSpace();
  const longestFirst = units.toSorted((a, b) => b.length - a.length);
  return longestFirst.find((unit) => scanner.takeWords(unit)) ?? null;
}

function takeAsOf(scanner: Scanner): AsOf | null | Unreadable {
  const from = scanner.position;
  const written = scanner.take(AS_OF);
  if (written === null) return null;
  const reading = eraDate.read(written.trim(), { kind: 'era-date' });
  if (reading.state === 'unreadable') return unreadable(reading.reason, from);
  if (reading.state !== 'value' || reading.value.month === null)
    return unreadable('not-a-date', from);
  scanner.takeWords('現在');
  const { year, month, day } = reading.value;
  return { year, month, day };
}

function takeBracket(
  scanner: Scanner,
  raw: string,
  type: FiguresType,
): Pick<MeasuredAmount, 'second' | 'asOf'> | Unreadable {
  if (scanner.take(/\s*\(\s*/uy) === null) return { second: null, asOf: null };
  const asOf = takeAsOf(scanner);
  if (asOf && 'state' in asOf) return asOf;
  let second: Amount | null = null;
  if (!asOf) {
    const number = takePrinted(scanner, raw);
    if ('state' in number) return unreadable('bracket', number.at);
    const unit = takeUnit(scanner, type);
    if (unit === null) return unreadable('no-unit', scanner.position);
    second = { ...number, unit };
  }
  scanner.skipSpace();
  return scanner.takeWords(')') ? { second, asOf } : unreadable('bracket', scanner.position);
}

type Start = Pick<MeasuredAmount, 'indicator' | 'joint' | 'qualifier'> & PrintedNumber;

/** Takes a measure up to its number. */
function takeStart(scanner: Scanner, raw: string): Start | Unreadable {
  const indicator = takeRaw(scanner, raw, INDICATOR) ?? '';
  const between = scanner.take(JOINT) ?? '';
  const joint = indicator === '' || between === '' ? '' : between.includes(':') ? '：' : ' ';
  const qualifier = QUALIFIERS.find((words) => scanner.takeWords(words)) ?? null;
  scanner.skipSpace();
  const number = takePrinted(scanner, raw);
  return 'state' in number ? number : { indicator, joint, qualifier, ...number };
}

function takeMonth(scanner: Scanner, start: Start): MonthValue | null {
  const { indicator, qualifier, amount, places } = start;
  if (indicator === '' || qualifier !== null || places > 0 || !scanner.takeWords('月')) return null;
  scanner.skipSpace();
  const month = amount.toNumber();
  if (!scanner.done || month < 1 || month > 12) return null;
  return { kind: 'figures', form: 'month', indicator, month };
}

function separatorOf(written: string): MeasuresValue['separator'] {
  const dot = written.includes('・') ? '・' : '';
  const blank = written.includes('\n') ? '\n' : /\s/u.test(written) ? ' ' : '';
  return SEPARATORS.find((separator) => separator === blank + dot) ?? ' ';
}

/** Reads measures, or a month. */
export function readMeasures(
  raw: string,
  type: FiguresType,
): ReadingOf<MeasuresValue | MonthValue> {
  const scanner = new Scanner(raw);
  const bulleted = scanner.take(SEPARATOR)?.includes('・') ?? false;
  const measures: MeasuredAmount[] = [];
  let separator: MeasuresValue['separator'] | null = null;
  for (;;) {
    const start = takeStart(scanner, raw);
    if ('state' in start) return start;
    const at = scanner.position;
    const unit = takeUnit(scanner, type);
    if (unit === null) {
      const month = measures.length === 0 && !bulleted ? takeMonth(scanner, start) : null;
      return month ? readAs(month) : unreadable('no-unit', at);
    }
    const bracket = takeBracket(scanner, raw, type);
    if ('state' in bracket) return bracket;
    measures.push({ ...start, unit, ...bracket });
    const behind = scanner.position;
    const written = scanner.take(SEPARATOR);
    if (scanner.done && !written?.includes('・')) break;
    if (written === null) return unreadable('trailing', behind);
    separator ??= separatorOf(written);
  }
  const [first, ...others] = measures;
  if (!first) return unreadable('not-a-number');
  return readAs({
    kind: 'figures',
    form: 'measures',
    measures: [first, ...others],
    bulleted,
    separator: separator ?? ' ',
  });
}

function printNumber({ amount, places }: PrintedNumber): string {
  // printDecimal drops the zeros at the end, which the city prints.
  const [whole = '', decimals = ''] = printDecimal(amount).split('.');
  return places === 0 ? whole : `${whole}.${decimals.padEnd(places, '0')}`;
}

function printAsOf({ year, month, day }: AsOf): string {
  const era = eraOn({ year, month, day: day ?? 31 });
  const written = era ? `${era.letter}${year - era.first.year + 1}` : String(year);
  return `${[written, month, ...(day === null ? [] : [day])].join('.')}現在`;
}

function printBracket({ second, asOf }: MeasuredAmount): string {
  if (second) return ` (${printNumber(second)}${second.unit})`;
  return asOf ? ` (${printAsOf(asOf)})` : '';
}

/** Prints one measure, e.g. `稼働率約54%`. */
export function printMeasure(measure: MeasuredAmount): string {
  const { indicator, joint, qualifier, unit } = measure;
  return `${indicator}${joint}${qualifier ?? ''}${printNumber(measure)}${unit}${printBracket(measure)}`;
}

/** Prints measures with their bullets and separators. */
export function printMeasures({ measures, bulleted, separator }: MeasuresValue): string {
  return `${bulleted ? '・' : ''}${measures.map(printMeasure).join(separator)}`;
}
