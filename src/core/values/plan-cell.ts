/** A year's cell of a milestone plan: short items one a line, or ⇒ for "as the year before". */
import * as v from 'valibot';
import { comparable, trimmed } from './comparable';
import { readAs } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, ValueKind } from './kind';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const planCellTypeSchema = v.strictObject({
  kind: v.literal('plan-cell'),
});
export type PlanCellType = DataOf<typeof planCellTypeSchema>;

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

export const planCell: ValueKind<PlanCellType, PlanCellValue, Advice<'plan-cell', NoParams>> = {
  schema: planCellTypeSchema,
  read,
  print,
  key: (value) => comparable(print(value)),
  store: (value, _type, options) => storedText(print(value), options),
  repair: tidied,
  pattern: () => null,
  howToWrite: () => ({ message: 'plan-cell', params: {} }),
};
