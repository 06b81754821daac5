/** Lays records out as one table with a row a record; equal cells below each other are one. Heights in points. */
import type { Block, BlockCell, BlockLine } from './block';
import type { ListForm } from './definition';
import type { FormBook, FormRecord } from './form-record';
import { layCell } from './elements';
import { lineHeights } from './heights';
import { typesOf } from './lay-block';
import { partContent, partsText } from './parts';
import { textOfContent } from './shown';
import type { TabBuilder } from './tab-builder';

const PLAIN_LINE: Omit<BlockLine, 'minHeight'> = { beginsPage: false, head: false, under: [] };
/** A row's height at least, as a multiple of the font's size. */
const LINE = 2;

/** Gives the rows that repeat on each page. */
export function layList(
  form: ListForm,
  book: FormBook,
  records: readonly FormRecord[],
  tab: TabBuilder,
): { readonly first: number; readonly last: number } {
  const head = headBlock(form);
  tab.lines(head, [0], lineHeights(head, form.widths, form.fontSize));
  const headHeight = tab.used;
  for (const group of groupsOf(form, records)) {
    const block = bodyBlock(form, book, group);
    const heights = lineHeights(block, form.widths, form.fontSize);
    addGroup(block, heights, tab, headHeight);
  }
  return { first: 0, last: 0 };
}

/** Rows that stay together go to the next page where they do not fit; where they fill more than one, they break between rows. */
function addGroup(
  block: Block,
  heights: readonly number[],
  tab: TabBuilder,
  headHeight: number,
): void {
  const total = heights.reduce((sum, height) => sum + height, 0);
  // The repeated head takes room on every page.
  let left = tab.left;
  if (total > left && tab.used > headHeight) {
    tab.beginPage();
    left = tab.left - headHeight;
  }
  let page: number[] = [];
  let used = 0;
  heights.forEach((height, line) => {
    if (used + height > left && page.length > 0) {
      tab.lines(block, page, heights);
      tab.beginPage();
      left = tab.left - headHeight;
      page = [];
      used = 0;
    }
    page.push(line);
    used += height;
  });
  tab.lines(block, page, heights);
}

function headBlock(form: ListForm): Block {
  const cells = form.columns.map(({ label }, column): BlockCell => ({
    column,
    columns: 1,
    line: 0,
    lines: 1,
    content: { kind: 'text', text: label },
    look: { part: 'label', align: 'center', vertical: 'center', fill: false, text: true },
    entry: null,
  }));
  return { lines: [{ ...PLAIN_LINE, minHeight: form.fontSize * LINE }], cells };
}

function textIn(form: ListForm, record: FormRecord, column: number): string {
  const cell = form.columns[column]?.cell;
  if (!cell) return '';
  return cell.element === 'text'
    ? partsText(record, cell.parts)
    : textOfContent(partContent(record, cell));
}

function groupsOf(
  form: ListForm,
  records: readonly FormRecord[],
): readonly (readonly FormRecord[])[] {
  const { together } = form;
  if (together === undefined) return records.map((record) => [record]);
  const groups: FormRecord[][] = [];
  for (const record of records) {
    const last = groups.at(-1);
    if (last?.[0]?.print(together) === record.print(together)) last.push(record);
    else groups.push([record]);
  }
  return groups;
}

function bodyBlock(form: ListForm, book: FormBook, records: readonly FormRecord[]): Block {
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
