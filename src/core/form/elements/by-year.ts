/** Cells under the headings of years: fields by year, or the fields of sub-records of which each year has one. */
import type { CellContent } from '../../sheet/sheet-draft';
import type { FiscalYear } from '../../fiscal-year';
import { isTypedAsText, patternOf } from '../../values';
import type { ValueType } from '../../values';
import type { ByYearCell, YearPart } from '../cell-definition';
import type { ElementKind, LaidCell, Scene, SeenCell, YearColumns } from '../element';
import type { LedgerRecord } from '../../records/record-book';
import { shownContent, textOfContent } from '../shown';
import { yearsOf } from '../template';

/** The record that holds a year's value: the form's record, or its sub-record of that year. */
function holder(element: ByYearCell, { record }: Scene, year: FiscalYear): LedgerRecord | null {
  if (element.ledger === undefined) return record;
  return record?.children(element.ledger).find((sub) => sub.year === year) ?? null;
}

interface YearValue {
  readonly content: CellContent | null;
  readonly type: ValueType | null;
}

function valueOf(element: ByYearCell, part: YearPart, scene: Scene, year: FiscalYear): YearValue {
  const record = holder(element, scene, year);
  const column = record?.column(part.field, element.ledger === undefined ? year : null);
  const cell = record?.at(column);
  if (column && cell)
    return { content: shownContent(cell, column.field.type), type: column.field.type };
  if (element.ledger === undefined) return { content: null, type: scene.typeOf(part.field) };
  const ledger = scene.plan.ledgers.find(({ id }) => id === element.ledger);
  const field = ledger?.fields.find(({ id }) => id === part.field);
  return { content: null, type: field?.type ?? null };
}

function laid(
  part: YearPart,
  element: ByYearCell,
  { content, type }: YearValue,
  column: number,
  columns: number,
): LaidCell {
  const fill = part.fill === true;
  return {
    column,
    columns,
    content,
    style: {
      part: 'value',
      align: part.align ?? element.align ?? 'left',
      vertical: part.vertical ?? element.vertical ?? 'center',
      fill,
      text: type === null || isTypedAsText(type),
    },
    entry: fill && type ? patternOf(type) : null,
  };
}

/** The parts of a year and their columns within it. Where the year lacks a part, the part before takes its columns. */
function partsOf(
  { parts }: ByYearCell,
  year: FiscalYear,
): readonly { part: YearPart; from: number; columns: number }[] {
  const placed: { part: YearPart; from: number; columns: number }[] = [];
  let from = 0;
  for (const part of parts) {
    const columns = part.columns ?? 1;
    const last = placed.at(-1);
    if (part.years === undefined || part.years.includes(year)) placed.push({ part, from, columns });
    else if (last) last.columns += columns;
    from += columns;
  }
  return placed;
}

/** Joins neighbouring years with the same content into one cell; empty years stay separate, so that they can be filled in. */
function joined(cells: readonly LaidCell[]): readonly LaidCell[] {
  const found: LaidCell[] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    const same = last && textOfContent(plain(last)) === textOfContent(plain(cell));
    if (last && same && cell.content)
      found.splice(-1, 1, { ...last, columns: cell.column + cell.columns - last.column });
    else found.push(cell);
  }
  return found;
}

function plain({ content }: LaidCell): CellContent | null {
  return content && content.kind !== 'derived' ? content : null;
}

/** A year's last cell, after a person inserted a column before it and the year's heading grew over that column. */
function filledFrom(
  at: number,
  { to }: YearColumns,
  seenAt: (column: number) => SeenCell,
): SeenCell {
  const first = seenAt(at);
  for (let column = at; column <= to; column += 1) {
    const seen = seenAt(column);
    if (seen.area.columns > 1) break;
    if (seen.raw !== '') return seen;
  }
  return first;
}

export const byYear: ElementKind<ByYearCell> = {
  lay: (element, scene, column) => {
    const each = element.columns ?? 1;
    const cells = yearsOf(element, scene.plan).flatMap((year, at) =>
      partsOf(element, year).map(({ part, from, columns }) =>
        laid(
          part,
          element,
          valueOf(element, part, scene, year),
          column + at * each + from,
          columns,
        ),
      ),
    );
    return element.merged && element.parts.length === 1 ? joined(cells) : cells;
  },
  read: (element, { plan, years, seenAt, give }) => {
    for (const year of yearsOf(element, plan)) {
      const columns = years.get(year);
      if (!columns) continue;
      let at = columns.from;
      const parts = partsOf(element, year);
      // Cells that were split have no width of their own, so the form's width counts, as long as the year has all of its columns.
      const isWhole = columns.to - columns.from + 1 === (element.columns ?? 1);
      for (const { part, from } of parts) {
        if (isWhole) at = Math.max(at, columns.from + from);
        if (at > columns.to) break;
        const isLast = part === parts.at(-1)?.part;
        const seen = isLast ? filledFrom(at, columns, seenAt) : seenAt(at);
        give({
          field: part.field,
          year,
          raw: seen.raw,
          text: seen.text,
          seen,
          ...(element.ledger === undefined ? {} : { ledger: element.ledger }),
        });
        at = Math.max(at, seen.area.column + seen.area.columns - 1) + 1;
      }
    }
  },
};
