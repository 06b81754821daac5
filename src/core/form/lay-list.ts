/** Lays records out as one table with a row for each record; equal cells below each other are merged. Heights in points. */
import type { FormProgramme } from './form-programme';
import { basesOf } from './base';
import type { Block, BlockCell, BlockLine } from './block';
import type { FormHeading, ListForm } from './definition';
import type { LedgerRecord, RecordBook } from '../records/record-book';
import { layCell } from './elements';
import { lineHeights, neededHeight, wholePixels } from './heights';
import { typesOf } from './lay-block';
import { headingStyle } from './styles';
import { partContent, partsText } from './parts';
import { textOfContent } from './shown';
import type { TabBuilder } from './tab-builder';

const PLAIN_LINE: Omit<BlockLine, 'minHeight'> = {
  beginsPage: false,
  head: false,
  under: [],
  keptFrom: null,
};
/** The least height of a row, as a multiple of the font size. */
const LINE = 2;

/** Lays the list below its headings; gives the rows that repeat on each page. */
export function layList(
  form: ListForm,
  book: RecordBook<FormProgramme>,
  records: readonly LedgerRecord[],
  tab: TabBuilder,
): { readonly first: number; readonly last: number } {
  const baseOf = basesOf(form, book.workbook.plan);
  const page = tab.left;
  for (const heading of form.headings) putHeading(form, heading, tab);
  const headRow = tab.row;
  const head = headBlock(form);
  const headHeights = lineHeights(head, form.widths, form.fontSize);
  tab.lines(head, [0], headHeights);
  tab.repeatOnPages(sum(headHeights));
  const blockOf = (rows: readonly LedgerRecord[]): Block => bodyBlock(form, book, rows);
  const heightsOf = (rows: readonly LedgerRecord[]): readonly number[] =>
    lineHeights(blockOf(rows), form.widths, form.fontSize);
  // The repeated head takes up room on every page.
  const rooms = { first: tab.left, next: page - sum(headHeights) };
  for (const [at, rows] of pagesOf(groupsOf(form, records), heightsOf, rooms).entries()) {
    if (at > 0) tab.beginPage();
    const begins = tab.lines(
      blockOf(rows),
      rows.map((_record, line) => line),
      heightsOf(rows),
    );
    if (form.shown) continue;
    rows.forEach((record, line) => tab.keepBase(baseOf(record), begins[line] ?? 0));
  }
  return { first: headRow, last: headRow };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The heading of a list is only words; on facing pages it stands on the left one. */
function putHeading(form: ListForm, heading: FormHeading, tab: TabBuilder): void {
  const size = heading.fontSize ?? form.fontSize;
  const columns = form.facing ?? form.widths.length;
  const text = heading.parts.filter((part) => typeof part === 'string').join('');
  tab.plainRow(wholePixels(neededHeight(text, size, sum(form.widths.slice(0, columns)))), {
    content: { kind: 'text', text },
    columns,
    style: headingStyle(heading, size),
  });
}

/**
 * Splits groups into pages: a group that does not fit goes to the next page, and one that fills more than a page breaks between
 * its rows.
 */
function pagesOf(
  groups: readonly (readonly LedgerRecord[])[],
  heightsOf: (rows: readonly LedgerRecord[]) => readonly number[],
  rooms: { readonly first: number; readonly next: number },
): readonly (readonly LedgerRecord[])[] {
  const pages: LedgerRecord[][] = [[]];
  let left = rooms.first;
  const turn = (): void => {
    if (pages.at(-1)?.length === 0) return;
    pages.push([]);
    left = rooms.next;
  };
  for (const group of groups) {
    const heights = heightsOf(group);
    if (sum(heights) > left) turn();
    group.forEach((record, row) => {
      const height = heights[row] ?? 0;
      if (height > left) turn();
      pages.at(-1)?.push(record);
      left -= height;
    });
  }
  return pages;
}

function headBlock(form: ListForm): Block {
  const cells = form.columns.map(({ label }, column): BlockCell => ({
    column,
    columns: 1,
    line: 0,
    lines: 1,
    content: { kind: 'text', text: label },
    style: { part: 'label', align: 'center', vertical: 'center', fill: false, text: true },
    entry: null,
  }));
  return { lines: [{ ...PLAIN_LINE, minHeight: form.fontSize * LINE }], cells };
}

function textIn(form: ListForm, record: LedgerRecord, column: number): string {
  const cell = form.columns[column]?.cell;
  if (!cell) return '';
  return cell.element === 'text'
    ? partsText(record, cell.parts)
    : textOfContent(partContent(record, cell));
}

function groupsOf(
  form: ListForm,
  records: readonly LedgerRecord[],
): readonly (readonly LedgerRecord[])[] {
  const { together } = form;
  if (together === undefined) return records.map((record) => [record]);
  const groups: LedgerRecord[][] = [];
  for (const record of records) {
    const last = groups.at(-1);
    if (last?.[0]?.print(together) === record.print(together)) last.push(record);
    else groups.push([record]);
  }
  return groups;
}

function bodyBlock(
  form: ListForm,
  book: RecordBook<FormProgramme>,
  records: readonly LedgerRecord[],
): Block {
  const { plan } = book.workbook;
  const typeOf = typesOf(plan, form.ledger);
  const same = (a: number, b: number, through: number): boolean => {
    const [one, other] = [records[a], records[b]];
    if (!one || !other) return false;
    return form.columns.every(
      ({ merged }, column) =>
        column > through || !merged || textIn(form, one, column) === textIn(form, other, column),
    );
  };
  const cells = form.columns.flatMap(({ cell, merged }, column) =>
    records.flatMap((record, line): readonly BlockCell[] => {
      if (merged && line > 0 && same(line - 1, line, column)) return [];
      let lines = 1;
      while (merged && same(line + lines - 1, line + lines, column)) lines += 1;
      return layCell(cell, { plan, record, year: null, typeOf }, column, 1).map((laid) => ({
        ...laid,
        line,
        lines,
        ...(merged ? { repeats: true as const } : {}),
      }));
    }),
  );
  const minHeight = form.fontSize * LINE;
  return { lines: records.map(() => ({ ...PLAIN_LINE, minHeight })), cells };
}
