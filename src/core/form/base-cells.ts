/**
 * Keeps what was laid out beside each form, in hidden columns right of the print area, and finds it there again: one row a record,
 * as text in the row in which its form begins.
 *
 * Why there: cells are all that goes with a sheet wherever it goes. A copy into another workbook leaves very hidden sheets and
 * workbook settings behind, and LibreOffice drops a worksheet's custom properties when it saves; both keep hidden columns. Rows and
 * columns that a section puts in or takes out move the cells along with their form. A line that was damaged, cut or sorted away from its
 * form does not count: the form is then one without a base.
 */
import type { Area } from '../area';
import type { CellDraft, CellStyle } from '../sheet/sheet-draft';
import { PLAIN } from '../sheet/styles';
import { digest } from '../digest';
import type { SheetSnapshot } from '../snapshot';
import { readBase } from './base';
import type { FormBase } from './base';

/** Marks the first cell of a base; behind it stand the digest of all cells' text, and the text. */
const MARK = 'torikumi:base:';
/** Marks the cells right of it in which a long text goes on. */
const MORE = 'torikumi:more:';
const FIRST = /^torikumi:base:([0-9a-f]{16}):([^]*)$/u;

/** Excel holds 32,767 characters in a cell; not all programs that write such files get beyond a quarter of that. */
const ROOM = 8_000;

/** Shown nowhere, not even where somebody opens the column. */
const STYLE: CellStyle = { ...PLAIN, numberFormat: ';;;' };

/** Cuts a text into pieces, none of which parts the two units of one sign. */
function pieces(text: string): readonly string[] {
  const cut: string[] = [];
  for (let from = 0; from < text.length;) {
    const last = text.codePointAt(from + ROOM - 1) ?? 0;
    const to = from + ROOM - (last > 0xffff ? 1 : 0);
    cut.push(text.slice(from, to));
    from = to;
  }
  return cut;
}

/** Each quotation mark of JSON takes up to four signs in a request: the rarer sign stands for it, and it for that. */
function withoutQuotes(text: string): string {
  return text.replace(/["~]/gu, (sign) => (sign === '~' ? '"' : '~'));
}

/** Gives the cells that keep a base in a row, from a column on. */
export function baseCells(base: FormBase, row: number, column: number): readonly CellDraft[] {
  const json = withoutQuotes(JSON.stringify(base));
  const [first = '', ...more] = pieces(json);
  return [`${MARK}${digest(json)}:${first}`, ...more.map((piece) => MORE + piece)].map(
    (text, at) => ({ row, column: column + at, content: { kind: 'text', text }, style: STYLE }),
  );
}

/** A base and where it stands on its sheet. */
export interface FoundBase {
  readonly base: FormBase;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** Takes the bases off a sheet: what is left is what people see and write. */
export function takeBases(sheet: SheetSnapshot): {
  readonly sheet: SheetSnapshot;
  readonly bases: readonly FoundBase[];
} {
  const { area } = sheet;
  const bases: FoundBase[] = [];
  if (!area) return { sheet, bases };
  const isOurs = (value: unknown): value is string =>
    typeof value === 'string' && (value.startsWith(MARK) || value.startsWith(MORE));
  let first = Number.POSITIVE_INFINITY;
  const values = sheet.values.map((cells, down) => {
    const own = cells.findIndex(isOurs);
    if (own < 0) return cells;
    first = Math.min(first, own);
    cells.forEach((value, across) => {
      const begin = isOurs(value) ? FIRST.exec(value) : null;
      if (!begin) return;
      let json = begin[2] ?? '';
      for (let at = across + 1; at < cells.length; at += 1) {
        const next = cells[at];
        if (!isOurs(next) || !next.startsWith(MORE)) break;
        json += next.slice(MORE.length);
      }
      const base = digest(json) === begin[1] ? readBase(withoutQuotes(json)) : null;
      if (base) bases.push({ base, row: area.row + down, column: area.column + across });
    });
    return cells.map((value) => (isOurs(value) ? '' : value));
  });
  const text = sheet.text.map((cells) => cells.map((shown) => (isOurs(shown) ? '' : shown)));
  return { sheet: narrowed({ ...sheet, values, text }, area, first), bases };
}

/** Takes the columns off at the right that held bases alone: the sheet's used range is then that of its forms. */
function narrowed(sheet: SheetSnapshot, area: Area, first: number): SheetSnapshot {
  const { values, text } = sheet;
  let columns = area.columns;
  while (columns > first && values.every((cells) => cells[columns - 1] === '')) columns -= 1;
  return {
    ...sheet,
    area: { ...area, columns },
    values: values.map((cells) => cells.slice(0, columns)),
    text: text.map((cells) => cells.slice(0, columns)),
  };
}
