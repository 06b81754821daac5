/**
 * Keeps what a form showed of its record when it was laid out, field by field (the base). It travels with the sheet
 * (base-cells.ts), so that what the section wrote can be told from what the ledger changed in the meantime. A short text is kept
 * whole; of a long one, its beginning to show and its digest to compare.
 */
import * as v from 'valibot';
import { digest } from '../digest';
import type { FiscalYear } from '../fiscal-year';
import type { LedgerColumn } from '../ledger/ledger';
import type { FormProgramme } from './form-programme';
import { cellText, withPlainBreaks } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { comparable } from '../values/comparable';
import type { FormDefinition } from './definition';
import type { TextPart } from './cell-definition';
import { fieldsOfForm } from './form-fields';
import type { LedgerRecord } from '../records/record-book';
import type { Whole } from './parts';
import { partsText } from './parts';
import { comparedText, messageOf } from './shown';
import type { ValueType } from '../values';

/** The bases that came with a sheet: what a form showed of its records when it was laid out. */
export interface SheetBases {
  /** The base beside the form's beginning, which belongs to no other form. */
  readonly beside: FormBase | null;
  readonly all: readonly FormBase[];
}

/**
 * Texts up to this length are kept whole, and this many characters of longer ones: a conflict shows them beside the other two
 * values.
 */
const WHOLE = 60;
const BEGINNING = 50;

/** The text, or what is shown of it and the digests of the two texts by which cells are compared. */
const laidText = v.union([v.string(), v.tuple([v.string(), v.string(), v.string()])]);
const texts = v.record(v.string(), laidText);

const schema = v.object({
  plan: v.string(),
  form: v.string(),
  /** The record's name, as `LedgerRecord` gives it. */
  record: v.string(),
  /** The record's own fields by `fieldKey`; fields that are absent were blank. */
  own: texts,
  above: texts,
  /** Digests of the texts that hold several fields, by the digest of their parts. */
  wholes: v.record(v.string(), v.string()),
  /** The sub-records by ledger: year, number and fields of each. */
  below: v.record(v.string(), v.array(v.tuple([v.nullable(v.number()), v.string(), texts]))),
});

type BaseData = v.InferOutput<typeof schema>;
type LaidText = v.InferOutput<typeof laidText>;

/** A value as it was laid out. */
export class LaidValue {
  readonly #laid: LaidText;

  constructor(laid: LaidText) {
    this.#laid = laid;
  }

  /** As Excel showed it; a long text breaks off with `…`. */
  get text(): string {
    return typeof this.#laid === 'string' ? this.#laid : this.#laid[0];
  }

  /** Says whether a cell of the field still has the same content. */
  isSaidBy(cell: ShownCell, type: ValueType): boolean {
    const compared = comparedText(cell, type);
    if (typeof this.#laid === 'string')
      return (
        this.#laid === compared ||
        (this.#laid !== '' && compared !== '' && this.#laid === messageOf(cell, type))
      );
    const [, asItStands, asItIsRead] = this.#laid;
    return (
      digest(compared) === asItStands ||
      (compared !== '' && digest(messageOf(cell, type)) === asItIsRead)
    );
  }
}

/** Stands for a cell that was laid out empty. */
export const NOTHING_LAID = new LaidValue('');

/** A sub-record as it was laid out. */
export interface LaidSubRecord {
  readonly year: FiscalYear | null;
  readonly item: string;
  /** Fields by their ids; fields that are absent were blank. */
  readonly field: (field: string) => LaidValue;
  /** All of its content as one text, for display. */
  readonly text: string;
  /** Only its year was laid out. */
  readonly isBlank: boolean;
}

function laidOf(cell: ShownCell, { field: { type } }: LedgerColumn): LaidText {
  const compared = comparedText(cell, type);
  if (compared === '') return '';
  const message = messageOf(cell, type);
  const letters = Array.from(withPlainBreaks(cellText(cell)));
  const shown = letters.length <= WHOLE ? letters : [...letters.slice(0, BEGINNING), '…'];
  const text = shown.join('');
  return text === compared && text === message ? text : [text, digest(compared), digest(message)];
}

function fieldKey(field: string, year: FiscalYear | null): string {
  return year === null ? field : `${field} ${year}`;
}

function aboveKey(field: string, { ledger, by }: { ledger: string; by: string }): string {
  return `${ledger} ${by} ${field}`;
}

function wholeKey(parts: readonly TextPart[]): string {
  return digest(JSON.stringify(parts));
}

/** A record's name without the part that distinguishes records of the same name. */
function plainName(name: string): string {
  return name.replace(/ #\d+$/u, '');
}

/** What was laid out for one record. */
export class FormBase {
  readonly #data: BaseData;

  constructor(data: BaseData) {
    this.#data = data;
  }

  isOf(plan: string, form: string): boolean {
    return this.#data.plan === plan && this.#data.form === form;
  }

  /** Says whether it was laid out for a record of this name, whichever one of several with that name. */
  isOfRecord(name: string): boolean {
    return plainName(this.#data.record) === plainName(name);
  }

  /** The name of its record. */
  get record(): string {
    return this.#data.record;
  }

  own(field: string, year: FiscalYear | null): LaidValue {
    return new LaidValue(this.#data.own[fieldKey(field, year)] ?? '');
  }

  above(field: string, of: { readonly ledger: string; readonly by: string }): LaidValue {
    return new LaidValue(this.#data.above[aboveKey(field, of)] ?? '');
  }

  /** Says whether a text that holds several fields is unchanged since it was laid out. */
  isUntouched({ text, parts }: Whole): boolean {
    return this.#data.wholes[wholeKey(parts)] === digest(withPlainBreaks(text));
  }

  /** The records of a ledger below the form's, in their order. */
  below(ledger: string): readonly LaidSubRecord[] {
    return (this.#data.below[ledger] ?? []).map(([year, item, fields]) => ({
      year,
      item,
      field: (field) => new LaidValue(fields[field] ?? ''),
      isBlank: item === '' && Object.keys(fields).length === 0,
      text: Object.values(fields)
        .map((laid) => new LaidValue(laid).text)
        .join(' '),
    }));
  }

  toJSON(): BaseData {
    return this.#data;
  }
}

/** Reads a base that was printed as JSON; null for anything else. */
export function readBase(json: string): FormBase | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = v.safeParse(schema, data);
  return parsed.success ? new FormBase(parsed.output) : null;
}

/** Gives the bases of a form's records from the present ledgers. */
export function basesOf(
  form: FormDefinition,
  plan: FormProgramme,
): (record: LedgerRecord) => FormBase {
  const fields = fieldsOfForm(form, plan);
  const wholes = fields.wholes.map((parts) => ({ key: wholeKey(parts), parts }));
  return (record) => {
    const own: Record<string, LaidText> = {};
    for (const { field, year } of fields.own)
      put(own, fieldKey(field, year), laidIn(record, field, year));
    const above: Record<string, LaidText> = {};
    for (const { field, of } of fields.above)
      put(above, aboveKey(field, of), laidIn(record.referred(of.ledger, of.by), field, null));
    return new FormBase({
      plan: plan.id,
      form: form.id,
      record: record.name,
      own,
      above,
      wholes: Object.fromEntries(
        wholes.map(({ key, parts }) => [key, digest(partsText(record, parts))]),
      ),
      below: Object.fromEntries(
        fields.subLedgers.map((ledger) => [ledger, record.children(ledger).map(subRecordOf)]),
      ),
    });
  };
}

function laidIn(
  record: LedgerRecord | null,
  field: string,
  year: FiscalYear | null,
): LaidText | null {
  const column = record?.column(field, year);
  const cell = record?.cell(field, year);
  return column && cell ? laidOf(cell, column) : null;
}

function subRecordOf(sub: LedgerRecord): [number | null, string, Record<string, LaidText>] {
  const { numberField, yearField, itemField } = sub.ledger.definition;
  const fields: Record<string, LaidText> = {};
  for (const column of sub.ledger.columns) {
    const { id } = column.field;
    const cell = sub.at(column);
    if (cell && id !== numberField && id !== yearField && id !== itemField)
      put(fields, id, laidOf(cell, column));
  }
  return [sub.year, sub.item, fields];
}

function put(texts: Record<string, LaidText>, key: string, laid: LaidText | null): void {
  if (laid !== null && laid !== '') texts[key] = laid;
}

/**
 * Finds a record's base on its form's sheet: the one beside the form, or else the only one with its name. A form beside another
 * record's base, because somebody typed over the number, has none.
 */
export function baseFor(record: LedgerRecord, { beside, all }: SheetBases): FormBase | null {
  if (beside?.isOfRecord(record.name)) return beside;
  const [only, ...others] = all.filter((base) => base.isOfRecord(record.name));
  return only?.record === record.name && others.length === 0 ? only : null;
}

/** The key by which sub-records of the form, the ledger and the base are matched: year and number. */
export function subRecordKey(year: FiscalYear | null, item: string): string {
  return `${year ?? ''} ${comparable(item)}`;
}
