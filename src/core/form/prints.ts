/** Ways in which a form prints a value when they differ from those of its kind, and how to read them back. */
import { ERA_PATTERN, eraNamed, eraOn, eraYearNumber, westernYear } from '../era';
import { printValue, readValue } from '../values';
import type { Value, ValueType } from '../values';
import { valueAs, valueIn } from '../values/value-in';
import { circledNumber, circledSign } from '../values/circled';
import type { FieldPrint } from './cell-definition';
import { digitsToFullWidth } from './width';

/** The month in which a fiscal year ends. */
const MARCH = 3;
const MONTH = new RegExp(`^(${ERA_PATTERN})(元|\\d+)年(\\d+)月$`, 'u');

/** `令和7年3月` for 令和6年度. */
function endOfYear(year: number): string | null {
  const era = eraOn({ year: year + 1, month: MARCH, day: 1 });
  if (!era) return null;
  const ofEra = year + 1 - era.first.year + 1;
  return `${era.name}${ofEra === 1 ? '元' : ofEra}年${MARCH}月`;
}

/** Prints a value as the form does; values for which the form has no print are printed by their kind. */
export function printAs(value: Value, type: ValueType, print: FieldPrint): string {
  const plain = printValue(value, type);
  switch (print) {
    case 'full-width':
      return digitsToFullWidth(plain);
    case 'circled':
      return circledSign(valueAs(value, 'integer')?.value ?? 0) ?? plain;
    case 'year-end': {
      const year = valueAs(value, 'fiscal-year');
      return (year && endOfYear(year.year)) ?? plain;
    }
    case 'bracketed': {
      const heading = valueAs(value, 'heading');
      return !heading || heading.number === null
        ? plain
        : printValue({ ...heading, numbering: 'bracketed' }, type);
    }
  }
}

/** Turns what the form prints back into what the ledger holds; other texts are kept. */
export function readPrinted(text: string, type: ValueType, print: FieldPrint): string {
  switch (print) {
    case 'full-width':
      return text;
    case 'bracketed': {
      const heading = valueIn({ reading: readValue(text, type) }, 'heading');
      return heading ? printValue({ ...heading, numbering: 'plain' }, type) : text;
    }
    case 'circled': {
      const number = circledNumber(text.trim());
      return number === null ? text : String(number);
    }
    case 'year-end': {
      const [, name = '', year = '', month = ''] =
        MONTH.exec(text.normalize('NFKC').replace(/\s+/gu, '')) ?? [];
      const era = eraNamed(name);
      if (!era) return text;
      const western = westernYear(era, eraYearNumber(year));
      const ends = Number(month) <= MARCH ? western - 1 : western;
      return printValue({ kind: 'fiscal-year', year: ends }, type);
    }
  }
}
