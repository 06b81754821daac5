/** Proposes the title of the next edition, for a person to correct. */
import { printFiscalYear, shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import { movedYear } from './year-shift';
import type { YearShift } from './year-shift';

const WRITINGS: readonly ((year: FiscalYear) => string)[] = [
  printFiscalYear,
  (year) => printFiscalYear(year).replace(/度$/u, ''),
  shortFiscalYear,
  String,
];

/** 第3次, with half-width or full-width digits. */
const ORDINAL = /第([0-9０-９]+)(?=次|期)/u;

function counted(title: string): string {
  return title.replace(ORDINAL, (_, digits: string) => {
    const number = String(Number(digits.normalize('NFKC')) + 1);
    const isWide = digits !== digits.normalize('NFKC');
    return `第${isWide ? number.replace(/\d/gu, wide) : number}`;
  });
}

function wide(digit: string): string {
  return String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0);
}

/** Moves every year of the plan that the title names, and counts its 第…次 on by one. */
export function proposedTitle(title: string, shift: YearShift): string {
  const moved = new Map(
    shift.from.flatMap((year) => {
      const to = movedYear(year, shift);
      return to === null ? [] : WRITINGS.map((write) => [write(year), write(to)] as const);
    }),
  );
  if (moved.size === 0) return counted(title);
  // In one pass, so that no year is moved twice; the longest first, because 令和2年 stands in 令和2年度; R1 does not stand in R12.
  const names = [...moved.keys()].toSorted((a, b) => b.length - a.length);
  const named = new RegExp(`(?<!\\d)(?:${names.join('|')})(?!\\d)`, 'gu');
  return counted(title.replace(named, (name) => moved.get(name) ?? name));
}
