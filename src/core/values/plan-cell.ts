/** A year's cell of a milestone plan: short items one a line, or ⇒ for "as the year before". */
import { comparable, trimmed } from './comparable';
import { readAs } from './kind';
import type { PlainCell, ReadingOf, ValueKind } from './kind';

export interface PlanCellType {
  readonly kind: 'plan-cell';
}

export type PlanCellValue =
  | { readonly kind: 'plan-cell'; readonly continues: true }
  | { readonly kind: 'plan-cell'; readonly continues: false; readonly items: readonly string[] };

function read(raw: PlainCell): ReadingOf<PlanCellValue> {
  const text = String(raw);
  if (/^(?:[⇒→⇨➡]|=>)$/u.test(comparable(text)))
    return readAs({ kind: 'plan-cell', continues: true });
  const items = text
    .split(/\r\n?|\n/u)
    .map(trimmed)
    .filter((item) => item !== '');
  return readAs({ kind: 'plan-cell', continues: false, items });
}

function print(value: PlanCellValue): string {
  return value.continues ? '⇒' : value.items.join('\n');
}

export const planCell: ValueKind<PlanCellType, PlanCellValue> = {
  read,
  print,
  key: (value) => comparable(print(value)),
};
