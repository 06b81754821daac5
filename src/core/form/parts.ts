/** Builds texts from words and fields, and splits them again. */
import type { CellContent } from '../sheet/sheet-draft';
import type { LedgerColumn } from '../ledger/ledger';
import { cellText, plainCell } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { isCellError } from '../snapshot';
import { choicesOf, natureOf, readValue, shapeOf } from '../values';
import type { ValueType } from '../values';
import type { Programme } from '../programme';
import type { FieldPart, FieldPrint, TextPart } from './cell-definition';
import type { LedgerRecord } from '../records/record-book';
import { readPrinted } from './prints';
import { shownContent, textOfContent } from './shown';

/** A cell that shows several fields: it is unchanged when it equals what would be laid out from the present record. */
export interface Whole {
  readonly text: string;
  readonly parts: readonly TextPart[];
}

function holderOf(record: LedgerRecord, { of }: FieldPart): LedgerRecord | null {
  return of ? record.referred(of.ledger, of.by) : record;
}

/** Gives the ledger's column that a part shows. */
export function columnIn(record: LedgerRecord, part: FieldPart): LedgerColumn | null {
  return holderOf(record, part)?.column(part.field) ?? null;
}

/** Gives what a cell with one field shows. */
export function partContent(record: LedgerRecord, part: FieldPart): CellContent | null {
  const holder = holderOf(record, part);
  const cell = holder?.cell(part.field);
  const type = holder?.column(part.field)?.field.type;
  return cell && type ? shownContent(cell, type, part.print) : null;
}

/** Gives the whole text; `''` where none of its fields has content. */
export function partsText(record: LedgerRecord, parts: readonly TextPart[]): string {
  const texts = parts.map((part) =>
    typeof part === 'string' ? part : textOfContent(partContent(record, part)),
  );
  const said = texts.some((text, at) => typeof parts[at] !== 'string' && text !== '');
  return said ? texts.join('') : '';
}

/** White space may be more or less of it; a line break stays one. */
function escaped(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')
    .replace(/\s+/gu, (space) => (space.includes('\n') ? '\\s*\\n\\s*' : '\\s*'));
}

/** The words that replace the number of a record that no total counts: 再掲. */
export function marksIn({ ledgers }: Programme): readonly string[] {
  return ledgers.flatMap(({ uncounted = [] }) => uncounted.flatMap(({ words }) => words));
}

/** The pattern of a field's text where other parts stand beside it. */
function patternOf(
  type: ValueType | null,
  print: FieldPrint | undefined,
  marks: readonly string[],
): string {
  if (print === 'circled') return '([①-⑳㉑-㉟㊱-㊿]|[0-9０-９]+|)';
  const choices = type ? choicesOf(type) : [];
  if (choices.length > 0) return `(${choices.map(escaped).join('|')}|)`;
  const shape = (type && shapeOf(type)) ?? '([^]*?)';
  if (!type || natureOf(type) !== 'number') return shape;
  // The mark is tried first: otherwise the number would be read as blank, and the mark as the beginning of the next part.
  const marked = marks.map((mark) => `[0-9０-９]*[(（※]?${escaped(mark)}[)）]?|`).join('');
  return shape.replace(/^\(/u, () => `(${marked}`);
}

/** Turns a part's text on the form into what the ledger holds. */
export function readPart(text: string, { print }: FieldPart, type: ValueType | null): string {
  return print && type ? readPrinted(text, type, print) : text;
}

export interface ReadPart extends ShownCell {
  readonly field: string;
  /** The part shows another record's field. */
  readonly of?: NonNullable<FieldPart['of']>;
}

/**
 * Splits a text into its fields. Of several ways, the first in which every field can be read is taken, with the leftmost field as
 * short as possible; null where there is none.
 */
export function readParts(
  cell: ShownCell,
  parts: readonly TextPart[],
  typeOf: (field: string) => ValueType | null,
  marks: readonly string[],
): readonly ReadPart[] | null {
  if (isCellError(cell.raw)) return null;
  const text = cellText(cell);
  const fields = parts.filter((part) => typeof part !== 'string');
  if (text.trim() === '')
    return fields.flatMap(({ field, of }) => (of ? [] : [{ field, ...plainCell('') }]));
  const pattern = parts
    .map((part) =>
      typeof part === 'string'
        ? escaped(part)
        : patternOf(part.of ? null : typeOf(part.field), part.print, marks),
    )
    .join('');
  const match = new RegExp(`^${pattern}$`, 'u').exec(text);
  if (!match) return null;
  const read = fields.map((part, at): ReadPart => {
    const { field, of } = part;
    const own = match[at + 1] ?? '';
    return of
      ? { field, ...plainCell(own), of }
      : { field, ...plainCell(readPart(own, part, typeOf(field))) };
  });
  return read.every(({ field, raw: value, of }) => {
    if (of) return true;
    const type = typeOf(field);
    const state = type ? readValue(value, type).state : 'value';
    const isMarked = marks.some((mark) => String(value).includes(mark));
    return state === 'value' || state === 'blank' || isMarked;
  })
    ? read
    : null;
}
