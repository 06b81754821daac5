/** Fiscal years: April to March, held as the Western year in which they begin. */
import { wholeWithin } from './data-schema';
import { ERA_PATTERN, eraNamed, eraOn, eraYearNumber, westernYear } from './era';
import type { Era } from './era';

/** The Western year in which a fiscal year begins: 2016 is 平成28年度, 2019 is 令和元年度. */
export type FiscalYear = number;

/** How data state a fiscal year: no further away than any plan is. */
export const fiscalYearSchema = wholeWithin(1900, 2200);

/** A fiscal year is named by the era of its second month, so that 2019 is 令和元年度 and 1988 is 昭和63年度. */
function eraOfFiscalYear(year: FiscalYear): { name: string; letter: string; year: number } | null {
  const era = eraOn({ year, month: 5, day: 1 });
  return era ? { name: era.name, letter: era.letter, year: year - era.first.year + 1 } : null;
}

/** Prints a fiscal year as a city does: `平成28年度`, `令和元年度`. */
export function printFiscalYear(year: FiscalYear): string {
  const era = eraOfFiscalYear(year);
  if (!era) return `${year}年度`;
  return `${era.name}${era.year === 1 ? '元' : era.year}年度`;
}

/** Prints a fiscal year in short: `H28`, `R1`. */
export function shortFiscalYear(year: FiscalYear): string {
  const era = eraOfFiscalYear(year);
  return era ? `${era.letter}${era.year}` : String(year);
}

/**
 * Says whether a fiscal year written with an era exists: its first day lies in the era (平成31年度, which began before 令和),
 * or the era began within it (令和元年度).
 */
export function fiscalYearExists(era: Era, year: number): boolean {
  const begins = eraOn({ year: westernYear(era, year), month: 4, day: 1 });
  return year >= 1 && (begins?.letter === era.letter || year === 1);
}

/** A fiscal year as found in a text. */
export interface WrittenFiscalYear {
  readonly year: FiscalYear;
  /** False where the era did not reach that year (平成32年度). */
  readonly exists: boolean;
  /** The place of the notation in the text, in UTF-16 units: first and one past the last. */
  readonly from: number;
  readonly to: number;
}

/** What stands behind a year that stands for all later ones too (令和9年度以降, R9～), in a text that is NFKC. */
export const OPEN_END = /^(?:以降|以後|~|〜)/u;

const NOTATION = new RegExp(
  `(${ERA_PATTERN})(元|\\d{1,2})(年度|年)?|((?:19|20)\\d{2})(年度|年)?`,
  'giu',
);

/** Finds every reading of a fiscal year in a text that is NFKC already: era or Western year, with 年度, 年 or nothing behind. */
export function fiscalYearsIn(text: string): readonly WrittenFiscalYear[] {
  const found: WrittenFiscalYear[] = [];
  for (const match of text.matchAll(NOTATION)) {
    const [whole, eraName, eraYear, , western] = match;
    const position = { from: match.index, to: match.index + whole.length };
    if (western !== undefined) {
      found.push({ year: Number(western), exists: true, ...position });
      continue;
    }
    const era = eraName === undefined ? undefined : eraNamed(eraName);
    if (!era || eraYear === undefined) continue;
    const number = eraYearNumber(eraYear);
    const year = westernYear(era, number);
    const exists = fiscalYearExists(era, number);
    found.push({ year, exists, ...position });
  }
  return found;
}

/** Writes fiscal years that their era did not reach under the era that did: 平成32年度 is 令和2年度, H32 is R2. */
export function withPossibleYears(text: string): string {
  const folded = text.normalize('NFKC');
  const wrong = fiscalYearsIn(folded).filter(({ exists }) => !exists);
  if (wrong.length === 0) return text;
  return wrong.toReversed().reduce((fixed, { year, from, to }) => {
    const written = folded.slice(from, to);
    const [unit = ''] = /[年度]*$/u.exec(written) ?? [];
    const right = /^[a-z]/iu.test(written)
      ? shortFiscalYear(year) + unit
      : printFiscalYear(year).replace(/年度$/u, unit);
    return fixed.slice(0, from) + right + fixed.slice(to);
  }, folded);
}
