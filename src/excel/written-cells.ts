/**
 * What a run has written into a tab, as a short digest ("print") for each cell, kept in a worksheet custom property. It tells the
 * cells that a person has typed in since from the add-in's own, also after the workbook was saved and opened again.
 */
import { digest } from '../core/digest';
import { draftArea, type CellContent, type SheetDraft } from '../core/sheet/sheet-draft';
import type { FillStep } from './call-steps';
import { cellInput } from './cell-input';
import { forgetStep } from './sheet-steps';
import { statesOf, type TabStamp } from './stamp';

/** Key of the worksheet custom property that holds the record of a run. */
export function cellsKey(run: string): string {
  return `torikumi.cells.${run}`;
}

/** Gives the steps that remove records of runs which no state of the tab's new stamp refers to any more. */
export function forgottenRecords(old: TabStamp, now: TabStamp): readonly FillStep[] {
  const needed = new Set(statesOf(now).map(({ cells }) => cells));
  const held = new Set(statesOf(old).map(({ cells }) => cells));
  return [...held].flatMap((run) =>
    run === undefined || needed.has(run) ? [] : [forgetStep(cellsKey(run))],
  );
}

/** Gives the print (see `cellPrint`) of what was written into a cell (rows and columns from 0); null where nothing was written. */
export type WrittenCells = (row: number, column: number) => string | null;

const PRINT = 6;

/** Gives the print of what a cell holds, as `range.formulas` gives it: 24 bits, in hex. */
export function cellPrint(held: unknown): string {
  return digest(normalized(held)).slice(0, PRINT);
}

/** Gives the print of what a draft writes into a cell. */
export function contentPrint(content: CellContent): string {
  switch (content.kind) {
    case 'text':
      return cellPrint(content.text);
    case 'number':
      return cellPrint(content.value);
    case 'link':
    case 'formula':
      return cellPrint(cellInput(content, 'General'));
  }
}

function normalized(held: unknown): string {
  // Excel keeps 15 digits of a number.
  if (typeof held === 'number') return String(Number(held.toPrecision(12)));
  const text = String(held).replaceAll('\r\n', '\n');
  return text.startsWith('=') ? formulaShape(text) : text;
}

const TEXT_OR_REST = /"(?:[^"]|"")*"|[^"]+/g;
const SHEET = /'(?:[^']|'')*'!|[^\s=+\-*/^&<>(),;{}'!]+!/g;
const COLUMN_OF_TABLE = /[^\s=+\-*/^&<>(),;{}'[\]]*\[(?:[^[\]]|\[[^\]]*\])*\]/g;
const CELLS =
  /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+/gi;

/**
 * Gives a formula without the parts that Excel itself changes: its references, because rows, sheets and tables move or are renamed,
 * and its spaces, `@` signs and function prefixes.
 */
function formulaShape(formula: string): string {
  return formula.replace(TEXT_OR_REST, (part) =>
    part.startsWith('"')
      ? part
      : part
          .replaceAll('#REF!', '#')
          .replace(SHEET, '')
          .replace(COLUMN_OF_TABLE, '#')
          .replace(CELLS, '#')
          .replace(/_xl(?:fn|ws)\./gi, '')
          .replace(/[\s@]/g, '')
          .toUpperCase(),
  );
}

/** Gives the record of what a draft writes: row by row, a print for each cell that is written, and `.N,` for N that are not. */
export function printWritten(draft: SheetDraft): string {
  const { columns } = draftArea(draft);
  const prints = draft.cells
    .flatMap(({ row, column, content }) =>
      content === undefined || (content.kind === 'text' && content.text === '')
        ? []
        : [{ at: row * columns + column, print: contentPrint(content) }],
    )
    .toSorted((a, b) => a.at - b.at);
  let next = 0;
  let body = '';
  for (const { at, print } of prints) {
    body += (at > next ? `.${at - next},` : '') + print;
    next = at + 1;
  }
  return `${columns}:${body}`;
}

/** Reads a record; null when the text is not a record. */
export function readWritten(record: string): WrittenCells | null {
  const match = /^(\d+):((?:\.\d+,|[0-9a-f]{6})*)$/.exec(record);
  if (!match) return null;
  const [, columns = '', body = ''] = match;
  const width = Number(columns);
  const prints = new Map<number, string>();
  let at = 0;
  for (const [, blank, print] of body.matchAll(/\.(\d+),|([0-9a-f]{6})/g)) {
    if (print !== undefined) prints.set(at, print);
    at += blank === undefined ? 1 : Number(blank);
  }
  return (row, column) => (column < width ? (prints.get(row * width + column) ?? null) : null);
}
