/** Reads and prints what follows a target's quantity: 基準, 参考, and the values of each year. */
import { ERA_PATTERN, eraDateExists, eraNamed, eraYearNumber, westernYear } from '../../era';
import { fiscalYearExists, printFiscalYear } from '../../fiscal-year';
import type { Unreadable } from '../kind';
import type { CellScanner } from './cell-scanner';
import { printAmounts, takeAmounts } from './figures';
import type { TakeUnit } from './figures';
import type { Basis, EraYear, YearAmounts, YearlyValue } from './target';

/** A year of an era with the colon that makes it the head of values; a letter before it belongs to a word. */
export const YEAR_HEAD = `(?<![A-Za-z])(?:${ERA_PATTERN})(?:元|\\d{1,2})年度?\\s*:`;
export const BASIS_HEAD = '\\(\\s*(?:基準|参考)\\s*\\)';

const AT_YEAR_HEAD = new RegExp(YEAR_HEAD, 'uy');
const AT_BASIS_HEAD = new RegExp(BASIS_HEAD, 'uy');
const PROVISIONAL = /\(\s*速報値\s*\)/uy;
const YEAR = new RegExp(`(?:${ERA_PATTERN})(?:元|\\d{1,2})年度?`, 'uy');
const YEAR_PARTS = new RegExp(`^(${ERA_PATTERN})(元|\\d{1,2})年(度?)$`, 'u');
const COLON = /\s*:\s*/uy;
const NUMBER_HERE = /(?:[△▲\-−]\s*)?\d/uy;
/** Words between a year and its values: a condition, the label of the first value, or both. */
const WORDS = /[^\s:()\d△▲\-−][^:()\d△▲\-−]*(?=:|(?<=\s)(?:[△▲\-−]\s*)?\d)/uy;

function takeEraYear(scanner: CellScanner): EraYear | Unreadable {
  const position = scanner.position;
  const text = scanner.take(YEAR);
  const [, name = '', written = '', fiscal = ''] = YEAR_PARTS.exec(text ?? '') ?? [];
  const era = eraNamed(name);
  if (text === null || !era) return scanner.stop('not-a-year', position);
  const number = eraYearNumber(written);
  const exists =
    fiscal === '' ? eraDateExists(era, number, null, null) : fiscalYearExists(era, number);
  if (!exists) return scanner.stop('impossible-date', position);
  return { text, year: westernYear(era, number), fiscal: fiscal !== '' };
}

/** Says whether values end here: at the head of the next ones, a bracket, or the end. */
function valuesEnd(scanner: CellScanner): boolean {
  return scanner.done || [AT_YEAR_HEAD, AT_BASIS_HEAD, PROVISIONAL].some((it) => scanner.sees(it));
}

type Conditioned = Pick<Basis, 'condition' | 'amounts'>;

/** Takes `[condition] [：] values`; the word before a colon may be a label: 空調システム最適化前 電気：1,360,000kWh. */
function takeConditioned(scanner: CellScanner, takeUnit: TakeUnit): Conditioned | Unreadable {
  const values = (label: string | null = null): YearAmounts | Unreadable =>
    takeAmounts(scanner, takeUnit, () => valuesEnd(scanner), label);
  const under = (
    condition: string | null,
    amounts: YearAmounts | Unreadable,
  ): Conditioned | Unreadable => ('state' in amounts ? amounts : { condition, amounts });

  if (scanner.take(COLON) !== null) return under(null, values());
  scanner.skipSpace();
  if (scanner.sees(NUMBER_HERE)) return under(null, values());

  const from = scanner.position;
  if (scanner.take(WORDS) === null) return scanner.stop('not-a-number', from);
  const words = scanner.since(from).split(/\s+/u);
  const [label = '', ...others] = words.toReversed();
  const colon = scanner.take(COLON) !== null;
  // If words also follow the colon, the words before it are the condition.
  if (!scanner.sees(NUMBER_HERE)) return under(words.join(' '), values());
  if (others.length > 0) return under(others.toReversed().join(' '), values(label));
  const amounts = values(label);
  if ('state' in amounts || amounts.length > 1 || !colon) return under(null, amounts);
  // With one word and one value, the word does not distinguish several values.
  const [only] = amounts;
  return { condition: label, amounts: [{ ...only, series: null }] };
}

/** Takes `(基準)` or `(参考)`, its year, condition and values; if none of them begins here, returns null and does not move. */
export function takeBasis(scanner: CellScanner, takeUnit: TakeUnit): Basis | Unreadable | null {
  scanner.skipSpace();
  const head = scanner.take(AT_BASIS_HEAD);
  if (head === null) return null;
  scanner.skipSpace();
  const asOf = takeEraYear(scanner);
  if ('state' in asOf) return asOf;
  const values = takeConditioned(scanner, takeUnit);
  if ('state' in values) return values;
  scanner.skipSpace();
  const provisional = scanner.take(PROVISIONAL) !== null;
  return { role: head.includes('基準') ? '基準' : '参考', asOf, ...values, provisional };
}

/** Takes `令和2年度：values`; if no year begins here, returns null and does not move. */
export function takeYearly(
  scanner: CellScanner,
  takeUnit: TakeUnit,
): YearlyValue | Unreadable | null {
  scanner.skipSpace();
  if (!scanner.sees(AT_YEAR_HEAD)) return null;
  const position = scanner.position;
  const year = takeEraYear(scanner);
  if ('state' in year) return year;
  if (!year.fiscal) return scanner.stop('not-a-year', position);
  scanner.take(COLON);
  const amounts = takeAmounts(scanner, takeUnit, () => valuesEnd(scanner));
  return 'state' in amounts ? amounts : { year: year.year, amounts };
}

/** Prints `(参考) 平成30年度：48.2% (速報値)`. */
export function printBasis({ role, asOf, condition, amounts, provisional }: Basis): string {
  const [first] = amounts;
  const head = `(${role}) ${asOf.text}`;
  const values =
    condition === null
      ? `：${printAmounts(amounts, ' ')}`
      : ` ${condition}${first.series === null ? '：' : ' '}${printAmounts(amounts, '：')}`;
  return `${head}${values}${provisional ? ' (速報値)' : ''}`;
}

/** Prints `令和2年度：現年 99.10% 滞繰 22.50%`. */
export function printYearly({ year, amounts }: YearlyValue): string {
  return `${printFiscalYear(year)}：${printAmounts(amounts, ' ')}`;
}
