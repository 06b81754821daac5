/** Rewrites structured references (`取組一覧[取組結果]`) to addresses: the calculating engine knows only those. */
import type { Area } from '../area';
import { areaAddress, quoteSheetName } from '../area';
import type { PracticeSheet, PracticeTable, PracticeWorkbook } from './model';
import { rewriteFormula } from './formula-tokens';
import { shownText } from './shown-text';
import { tableParts } from './tables';

/** Where a formula stands: `[@数量]` and references without a table's name depend on it. */
export interface FormulaPosition {
  readonly sheet: PracticeSheet;
  readonly row: number;
  readonly column: number;
}

/** What a structured reference asks for. */
interface Request {
  /** `#All`, `#Data`, `#Headers`, `#Totals`, `#This Row`, in small letters; none means the data. */
  readonly items: readonly string[];
  readonly firstColumn: string | null;
  readonly lastColumn: string | null;
}

const ITEM = /^#/;

/** Takes the escapes away: `'` stands before `[ ] # ' @` in a column's name. */
function unescaped(name: string): string {
  return name.replace(/'(.)/gs, '$1');
}

interface Part {
  readonly text: string;
  /** The sign before it: `,` or `:` or nothing. */
  readonly before: string;
}

/** Splits `[#Headers],[A]:[B]` into its bracketed parts; null when it has none or does not read so. */
function bracketedParts(inside: string): readonly Part[] | null {
  const parts: Part[] = [];
  let rest = inside.trim();
  while (rest !== '') {
    const match = /^([,:]?)\s*\[((?:'.|[^'\]])*)\]\s*/s.exec(rest);
    if (!match) return null;
    const [whole, before = '', text = ''] = match;
    parts.push({ before, text });
    rest = rest.slice(whole.length);
  }
  return parts.length > 0 ? parts : null;
}

function readRequest(inside: string): Request | null {
  const thisRow = inside.trimStart().startsWith('@');
  const body = thisRow ? inside.trimStart().slice(1) : inside;
  const items = thisRow ? ['#this row'] : [];
  if (body.trim() === '') return { items, firstColumn: null, lastColumn: null };
  const parts = bracketedParts(body);
  if (!parts) {
    if (ITEM.test(body))
      return { items: [body.toLowerCase()], firstColumn: null, lastColumn: null };
    const column = unescaped(body);
    return { items, firstColumn: column, lastColumn: column };
  }
  const columns: string[] = [];
  for (const part of parts) {
    if (ITEM.test(part.text)) items.push(part.text.toLowerCase());
    else columns.push(unescaped(part.text));
  }
  if (columns.length > 2) return null;
  return { items, firstColumn: columns[0] ?? null, lastColumn: columns.at(-1) ?? null };
}

function columnOf(sheet: PracticeSheet, table: PracticeTable, name: string): number | null {
  if (!table.showHeaders) return null;
  const wanted = name.toLowerCase();
  for (
    let column = table.area.column;
    column < table.area.column + table.area.columns;
    column += 1
  ) {
    const cell = sheet.cells.get(table.area.row)?.get(column);
    if (cell && shownText(cell.value, cell.style.numberFormat).toLowerCase() === wanted)
      return column;
  }
  return null;
}

/** Gives the rows asked for: one block, from the first to the last of the items named. */
function rowsOf(table: PracticeTable, request: Request, position: FormulaPosition): Area | null {
  const parts = tableParts(table);
  if (request.items.length === 0) return parts.data;
  let block: Area | null = null;
  for (const item of request.items) {
    const asked = partNamed(item, parts, position);
    if (!asked) continue;
    if (!block) {
      block = asked;
      continue;
    }
    const row: number = Math.min(block.row, asked.row);
    const end: number = Math.max(block.row + block.rows, asked.row + asked.rows);
    block = { ...block, row, rows: end - row };
  }
  return block;
}

function partNamed(
  item: string,
  parts: ReturnType<typeof tableParts>,
  position: FormulaPosition,
): Area | null {
  switch (item) {
    case '#all':
      return parts.all;
    case '#data':
      return parts.data;
    case '#headers':
      return parts.headers;
    case '#totals':
      return parts.totals;
    case '#this row': {
      const inside =
        position.row >= parts.data.row && position.row < parts.data.row + parts.data.rows;
      return inside ? { ...parts.data, row: position.row, rows: 1 } : null;
    }
    default:
      return null;
  }
}

interface Found {
  readonly sheet: PracticeSheet;
  readonly table: PracticeTable;
}

function tableAround(position: FormulaPosition): Found | null {
  const table = position.sheet.tables.find(
    ({ area }) =>
      position.row >= area.row &&
      position.row < area.row + area.rows &&
      position.column >= area.column &&
      position.column < area.column + area.columns,
  );
  return table ? { sheet: position.sheet, table } : null;
}

function tableNamed(workbook: PracticeWorkbook, name: string): Found | null {
  const wanted = name.toLowerCase();
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table) return { sheet, table };
  }
  return null;
}

function absolute(sheet: PracticeSheet, area: Area): string {
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quoteSheetName(sheet.name)}!${address}`;
}

function addressOf({ sheet, table }: Found, inside: string, position: FormulaPosition): string {
  const request = readRequest(inside);
  const rows = request && rowsOf(table, request, position);
  if (!request || !rows || rows.rows < 1) return '#REF!';
  if (request.firstColumn === null || request.lastColumn === null) return absolute(sheet, rows);
  const first = columnOf(sheet, table, request.firstColumn);
  const last = columnOf(sheet, table, request.lastColumn);
  if (first === null || last === null) return '#REF!';
  const column = Math.min(first, last);
  return absolute(sheet, { ...rows, column, columns: Math.abs(last - first) + 1 });
}

/** Gives what a name in the workbook stands for, without its `=`; null for no such name. */
function meaningOf(workbook: PracticeWorkbook, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const [known, formula] of workbook.names)
    if (known.toLowerCase() === wanted) return formula.replace(/^=/, '');
  return null;
}

/**
 * Gives a formula with its structured references as addresses: `'一覧'!$U$2:$U$129`. What a table does not have or show (a
 * column, a totals row) becomes `#REF!`; an unknown table's name stays, and gives `#NAME?`. Names in the workbook become what they
 * stand for.
 */
export function withAddresses(
  workbook: PracticeWorkbook,
  formula: string,
  position: FormulaPosition,
): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind === 'structured') {
      const found = token.table === '' ? tableAround(position) : tableNamed(workbook, token.table);
      return found ? addressOf(found, token.inside, position) : token.table || '#REF!';
    }
    if (token.kind === 'word' && !token.called) {
      const found = tableNamed(workbook, token.text);
      if (found) return addressOf(found, '', position);
      const meaning = meaningOf(workbook, token.text);
      if (meaning !== null) return meaning;
    }
    return token.text;
  });
}
