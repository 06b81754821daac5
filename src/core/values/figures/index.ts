/** Figures with units as plans print them (formats/annaka.md, Figures). */
import { squashed } from '../comparable';
import { unreadable } from '../kind';
import type { PlainCell, ReadingOf, ValueKind } from '../kind';
import { printDeadline, printPublication, readDeadline, readPublication } from './dated';
import { printMeasures, readMeasures } from './measures';
import type { FiguresType, FiguresValue } from './value';

export type { FiguresForm, FiguresType, FiguresValue, Measure } from './value';

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

export const figures: ValueKind<FiguresType, FiguresValue> = {
  read,
  print,
  key: (value, type) => squashed(print(value, type)),
};
