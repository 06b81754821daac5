/** What a person decides about a proposed plan, as plain data that can be kept and read again; nothing chosen is as proposed. */
import * as v from 'valibot';
import { ruleSchema } from '../check';
import { wholeWithin } from '../data-schema';
import type { DataOf } from '../data-schema';
import { severitySchema } from '../finding';
import { fiscalYearSchema } from '../fiscal-year';
import { valueTypeSchema } from '../values';

/** What a row of a sheet is to a ledger. */
export const rowKindSchema = v.picklist([
  /** Above the headings: the table's title, its legend. */
  'title',
  /** Above the headings: the unit of the amounts. */
  'unit',
  'header',
  'record',
  /** A further row of a record that takes several. */
  'continued',
  /** A line that is the heading of the records below it. */
  'band',
  'subtotal',
  'total',
  /** A record that is shown a second time and counts once (再掲). */
  'relisted',
  'note',
  'blank',
]);
export type RowKind = DataOf<typeof rowKindSchema>;

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** No ledger has more; whoever opens a workbook that somebody sent is not kept waiting. */
const MOST_CHOICES = 2000;

const rowAt = wholeWithin(0, MOST_ROWS - 1);

/** What a person says a row is. */
const rowChoiceSchema = v.strictObject({ sheetId: v.string(), row: rowAt, kind: rowKindSchema });
export type RowChoice = DataOf<typeof rowChoiceSchema>;

/** Whether a rare spelling is the common one, written otherwise. */
const spellingChoiceSchema = v.strictObject({
  rare: v.string(),
  common: v.string(),
  same: v.boolean(),
});

const fieldChoiceSchema = v.strictObject({
  /** False: the plan leaves the column out. */
  taken: v.optional(v.boolean()),
  /** What the plan calls the field. */
  name: v.optional(v.string()),
  type: v.optional(valueTypeSchema),
  spellings: v.optional(v.pipe(v.array(spellingChoiceSchema), v.maxLength(MOST_CHOICES))),
});
export type FieldChoice = DataOf<typeof fieldChoiceSchema>;

const ledgerChoiceSchema = v.strictObject({
  /** Whether the plan has the ledger. */
  taken: v.optional(v.boolean()),
  name: v.optional(v.string()),
  recordName: v.optional(v.string()),
  /** The first and the last row of the headings, on the ledger's first sheet. */
  header: v.optional(v.strictObject({ first: rowAt, last: rowAt })),
  /** The first and the last column. */
  columns: v.optional(
    v.strictObject({
      first: wholeWithin(0, MOST_COLUMNS - 1),
      last: wholeWithin(0, MOST_COLUMNS - 1),
    }),
  ),
  rows: v.optional(v.pipe(v.array(rowChoiceSchema), v.maxLength(MOST_CHOICES))),
  /** Whether the sheets with equal headings are one ledger. */
  severalSheets: v.optional(v.boolean()),
  /** Whether a record takes the rows that were found for it, where it seems to take several. */
  severalRows: v.optional(v.boolean()),
  /** Keys of fields; null for none. */
  numberField: v.optional(v.nullable(v.string())),
  titleField: v.optional(v.nullable(v.string())),
  sectionField: v.optional(v.nullable(v.string())),
  /** By the fields' keys. */
  fields: v.optional(v.record(v.string(), fieldChoiceSchema)),
});
export type LedgerChoice = DataOf<typeof ledgerChoiceSchema>;

const ruleChoiceSchema = v.strictObject({
  on: v.optional(v.boolean()),
  severity: v.optional(severitySchema),
});
export type RuleChoice = DataOf<typeof ruleChoiceSchema>;

/** A year of a field by year; `row` in a table with a row a year. */
const yearSchema = v.optional(v.union([fiscalYearSchema, v.literal('row')]));
const heading = { heading: v.optional(v.string()) };

/** One column of a summary table, as a person thinks of it. */
const designedColumnSchema = v.variant('column', [
  /** How many records. */
  v.strictObject({ ...heading, column: v.literal('count') }),
  /** How many records hold one value. */
  v.strictObject({
    ...heading,
    column: v.literal('choice'),
    field: v.string(),
    value: v.string(),
    year: yearSchema,
  }),
  /** Which part of the records holds one of some values, in per cent. */
  v.strictObject({
    ...heading,
    column: v.literal('share'),
    field: v.string(),
    values: v.array(v.string()),
    /** Of all records, or of those that hold anything. */
    base: v.picklist(['all', 'filled']),
    year: yearSchema,
    places: v.optional(wholeWithin(0, 4)),
  }),
  v.strictObject({ ...heading, column: v.literal('sum'), field: v.string(), year: yearSchema }),
  v.strictObject({
    ...heading,
    column: v.literal('mean'),
    field: v.string(),
    year: yearSchema,
    places: v.optional(wholeWithin(0, 4)),
  }),
  /** What the sum of one year has more than that of another. */
  v.strictObject({
    ...heading,
    column: v.literal('change'),
    field: v.string(),
    from: fiscalYearSchema,
    to: fiscalYearSchema,
  }),
]);
export type DesignedColumn = DataOf<typeof designedColumnSchema>;

const rollupDesignSchema = v.strictObject({
  id: v.string(),
  /** The key of the ledger. */
  ledger: v.string(),
  name: v.string(),
  /** A row for each value of these fields, each within the one before; none: a row a year. */
  levels: v.pipe(v.array(v.string()), v.maxLength(10)),
  columns: v.pipe(v.array(designedColumnSchema), v.maxLength(MOST_CHOICES)),
  /** The last row, over all records. */
  total: v.boolean(),
});
export type RollupDesign = DataOf<typeof rollupDesignSchema>;

const formDesignSchema = v.strictObject({
  id: v.string(),
  ledger: v.string(),
  name: v.string(),
  orientation: v.picklist(['portrait', 'landscape']),
  /** From the top to the bottom of the page. */
  fields: v.pipe(
    v.array(
      v.strictObject({
        field: v.string(),
        /** The section fills it in (記入欄). */
        fill: v.boolean(),
      }),
    ),
    v.maxLength(MOST_CHOICES),
  ),
  /** Fields by year stand below one row of years. */
  byYear: v.boolean(),
});
export type FormDesign = DataOf<typeof formDesignSchema>;

export const choicesSchema = v.strictObject({
  /** By the ledgers' keys. */
  ledgers: v.optional(v.record(v.string(), ledgerChoiceSchema)),
  /** By the keys of the proposed rules. */
  rules: v.optional(v.record(v.string(), ruleChoiceSchema)),
  /** Rules that the person states; their fields are keys of fields. */
  ownRules: v.optional(v.pipe(v.array(ruleSchema), v.maxLength(200))),
  /** All summary tables, in the place of the proposed ones. */
  rollups: v.optional(v.pipe(v.array(rollupDesignSchema), v.maxLength(100))),
  /** All forms, in the place of the proposed ones. */
  forms: v.optional(v.pipe(v.array(formDesignSchema), v.maxLength(20))),
});
export type Choices = DataOf<typeof choicesSchema>;

/** As proposed. */
export const NO_CHOICES: Choices = {};

/** Reads choices that were kept; null for data that are none. */
export function readChoices(data: unknown): Choices | null {
  if (Array.isArray(data)) return null;
  const reading = v.safeParse(choicesSchema, data);
  return reading.success ? reading.output : null;
}
