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

/** Moves the years that the title names, and counts its 第…次 on by one. */
export function proposedTitle(title: string, shift: YearShift): string {
  for (const year of shift.from)
    for (const write of WRITINGS)
      if (title.includes(write(year))) {
        const to = movedYear(year, shift);
        return counted(to === null ? title : title.replace(write(year), write(to)));
      }
  return counted(title);
}
