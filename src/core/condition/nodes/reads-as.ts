/** A text can be read as the values of another field are written: a goal in words as the figure of its year. */
import * as v from 'valibot';
import { figuresFormSchema, readCell } from '../../values';
import { valueIn } from '../../values/value-in';
import { cellKind } from '../cell-kind';
import { isJudged } from '../held';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const readsAsSchema = v.strictObject({
  ...cellPartSchema.entries,
  readsAs: v.strictObject({
    /** The field whose values it is read as. */
    field: v.string(),
    /** Of figures, the form that they have. */
    form: v.optional(figuresFormSchema),
    /** A text that is empty, or names a date that cannot exist, holds the condition too: other rules speak of those. */
    orUnclear: v.optional(v.literal(true)),
  }),
});
export type ReadsAs = DataOf<typeof readsAsSchema>;

export const isReadAs = cellKind<ReadsAs>({
  schema: readsAsSchema,
  message: 'reads-as',
  compile({ readsAs: { field, form, orUnclear = false } }, on) {
    const [wanted] = on.columns(field);
    if (!wanted) return null;
    return {
      ofContent(cell) {
        if (!isJudged(cell)) return null;
        if (cell.reading.state === 'blank') return orUnclear;
        const reading = readCell(cell, wanted.field.type);
        if (reading.state === 'unreadable')
          return orUnclear && reading.reason === 'impossible-date';
        return form === undefined || valueIn({ reading }, 'figures')?.form === form;
      },
    };
  },
  params: ({ readsAs: { field, form } }, terms) => ({ as: terms.field(field), form: form ?? '' }),
  others: ({ readsAs: { field } }) => [{ field, year: 'any' }],
});
