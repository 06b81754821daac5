/** Figures with units as plans print them (docs/formats/annaka.md, Figures). */
import { squashed } from '../comparable';
import { unreadable } from '../kind';
import type { UnitsAdvice, PlainCell, ReadingOf, ValueItem, ValueKind } from '../kind';
import {
  printDeadline,
  printMonth,
  printPublication,
  readDeadline,
  readPublication,
} from './dated';
import { printMeasure, printMeasures, readMeasures } from './measures';
import { figuresTypeSchema } from './value';
import type { FiguresType, FiguresValue } from './value';
import { tidiedFigures } from '../repairs';
import { storedText } from '../storing';

export { figuresFormSchema } from './value';
export type { FiguresForm, FiguresType, FiguresValue } from './value';

function read(raw: PlainCell, type: FiguresType): ReadingOf<FiguresValue> {
  if (typeof raw === 'boolean') return unreadable('not-a-number');
  const text = String(raw);
  return readDeadline(text, type) ?? readPublication(text) ?? readMeasures(text, type);
}

function print(value: FiguresValue, type: FiguresType): string {
  switch (value.form) {
    case 'measures':
      return printMeasures(value);
    case 'month':
      return `${value.indicator} ${value.month}月`;
    case 'deadline':
      return printDeadline(value, type);
    case 'publication':
      return printPublication(value);
  }
}

/** A month, a deadline and a publication are one figure each; only a month tells what it refers to. */
function itemsOf(value: FiguresValue): readonly ValueItem[] {
  switch (value.form) {
    case 'measures':
      return value.measures.map((measure) => ({
        name: measure.indicator,
        print: printMeasure({ ...measure, indicator: '', joint: '' }),
        amount: measure.amount,
      }));
    case 'month':
      return [{ name: value.indicator, print: `${value.month}月`, amount: null }];
    case 'deadline':
      return [{ name: '', print: `${printMonth(value)}まで`, amount: null }];
    case 'publication':
      return [{ name: '', print: printPublication(value), amount: null }];
  }
}

function repair(text: string, type: FiguresType): string | null {
  const tidy = tidiedFigures(text);
  return read(tidy, type).state === 'value' ? tidy : null;
}

export const figures: ValueKind<FiguresType, FiguresValue, UnitsAdvice<'figures'>> = {
  schema: figuresTypeSchema,
  read,
  print,
  key: (value, type) => squashed(print(value, type)),
  items: itemsOf,
  halfWidth: true,
  store: (value, type, options) => storedText(print(value, type), options),
  repair,
  pattern: () => null,
  howToWrite: ({ units }, { reason }) => ({
    message: 'figures',
    params: { units, reason: reason ?? '' },
  }),
};
