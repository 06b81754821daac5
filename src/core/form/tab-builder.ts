/** Builds a tab of forms from top to bottom: rows, cells, merges, and page breaks. */
import type { Area } from '../area';
import { cellAddress } from '../area';
import type { FormBase } from './base';
import { baseCells } from './base-cells';
import type { CellContent, CellDraft, CellStyle, EntryDraft } from '../sheet/sheet-draft';
import type { Block, BlockCell } from './block';
import { roomInLines, rowsOfHeight } from './heights';
import { styleOf } from './styles';

/** The rows of the tab that a line of a block has become. */
interface LineRows {
  readonly row: number;
  readonly rows: number;
}

/** A run of lines that a cell covers on one page. */
interface StyleSpan {
  readonly first: number;
  readonly count: number;
  /** The cell's own first line is in the run. */
  readonly begins: boolean;
}

export class TabBuilder {
  readonly rowHeights: number[] = [];
  readonly cells: CellDraft[] = [];
  readonly merges: Area[] = [];
  readonly pageBreaks: number[] = [];
  readonly entries: EntryDraft[] = [];
  readonly unlocked: Area[] = [];
  /** How many columns to the right of the tab's own hold the bases. */
  baseColumns = 0;
  readonly #columns: number;
  readonly #fontSize: number;
  readonly #pageHeight: number;
  #used = 0;
  /** The height in points of the rows that Excel repeats on each page. */
  #repeated = 0;

  /** `columns` of the form's grid; sizes in points. */
  constructor(columns: number, fontSize: number, pageHeight: number) {
    this.#columns = columns;
    this.#fontSize = fontSize;
    this.#pageHeight = pageHeight;
  }

  get row(): number {
    return this.rowHeights.length;
  }

  /** The points of the page that are already used. */
  get used(): number {
    return this.#used;
  }

  get left(): number {
    return this.#pageHeight - this.#used;
  }

  /** From the next page on, Excel repeats rows of this height. */
  repeatOnPages(height: number): void {
    this.#repeated = height;
  }

  /** The next row begins a page, unless one begins there anyway. */
  beginPage(): void {
    if (this.#used === 0 || this.pageBreaks.at(-1) === this.row) return;
    this.pageBreaks.push(this.row);
    this.#used = this.#repeated;
  }

  /**
   * Adds an empty row, or one with a cell over all of the tab's columns; several rows where the height is more than Excel allows
   * for one.
   */
  plainRow(
    height: number,
    cell?: { readonly content: CellContent; readonly columns: number; readonly style: CellStyle },
  ): void {
    const row = this.row;
    for (const each of rowsOfHeight(height)) this.#addRow(each);
    const area = { row, column: 0, rows: this.row - row, columns: cell?.columns ?? 0 };
    if (cell) this.#put(area, cell.content, cell.style);
  }

  /** Adds lines of a block, as far as they stand on one page; gives the row in which each begins. */
  lines(block: Block, lines: readonly number[], heights: readonly number[]): readonly number[] {
    const rows = lines.map((line): LineRows => {
      const row = this.row;
      this.#addLine(heights[line] ?? 0);
      return { row, rows: this.row - row };
    });
    const inLines = new Set(lines);
    const cells = block.cells.filter(({ line, lines: count }) =>
      Array.from({ length: count }, (_each, down) => line + down).some((each) => inLines.has(each)),
    );
    const placed = cells.flatMap((cell) =>
      runsOf(cell, lines).map((run) => ({ cell, run, area: areaOf(cell, run, rows) })),
    );
    const addresses = new Map(
      placed.flatMap(({ cell, area }) =>
        cell.field === undefined ? [] : [[cell.field, cellAddress(area.row, area.column)] as const],
      ),
    );
    for (const { cell, run, area } of placed)
      this.#putCell(cell, run.begins || cell.repeats === true, area, addresses);
    return rows.map(({ row }) => row);
  }

  /** Keeps what was laid out of a record beside the row in which its form begins. */
  keepBase(base: FormBase, row: number): void {
    const cells = baseCells(base, row, this.#columns);
    this.cells.push(...cells);
    this.baseColumns = Math.max(this.baseColumns, cells.length);
  }

  #addRow(height: number): void {
    this.rowHeights.push(height);
    this.#used += height;
  }

  /** A line that is higher than the rest of the page continues on the next pages, each filled with whole lines of text. */
  #addLine(height: number): void {
    let rest = height;
    const holdsText = roomInLines(this.#pageHeight - this.#repeated, this.#fontSize) > 0;
    while (holdsText && rest > this.left) {
      const part = roomInLines(this.left, this.#fontSize);
      for (const each of part > 0 ? rowsOfHeight(part) : []) this.#addRow(each);
      rest -= part;
      this.beginPage();
    }
    for (const each of rowsOfHeight(rest)) this.#addRow(each);
  }

  /** Says whether a page ends within an area. */
  #isCut({ row, rows }: Area): boolean {
    return this.pageBreaks.some((begins) => begins > row && begins < row + rows);
  }

  #putCell(
    cell: BlockCell,
    says: boolean,
    area: Area,
    addresses: ReadonlyMap<string, string>,
  ): void {
    const content = says ? contentOf(cell, addresses) : null;
    // Centred text would be cut by the page's end, so it goes to the top.
    const style = this.#isCut(area) ? { ...cell.style, vertical: 'top' as const } : cell.style;
    this.#put(area, content, styleOf(style, this.#fontSize));
    if (cell.style.fill) this.unlocked.push(area);
    if (cell.entry) this.entries.push({ area, entry: cell.entry });
  }

  /** Every cell of a merge gets the style, because otherwise its border would have gaps. */
  #put(area: Area, content: CellContent | null, style: CellStyle): void {
    for (let down = 0; down < area.rows; down += 1)
      for (let across = 0; across < area.columns; across += 1) {
        const cell = { row: area.row + down, column: area.column + across, style };
        this.cells.push(down === 0 && across === 0 && content ? { ...cell, content } : cell);
      }
    if (area.rows * area.columns > 1) this.merges.push(area);
  }
}

function contentOf(
  { content }: BlockCell,
  addresses: ReadonlyMap<string, string>,
): CellContent | null {
  if (content?.kind !== 'derived') return content;
  if (content.of.some((field) => !addresses.has(field)))
    return typeof content.figure === 'number'
      ? { kind: 'number', value: content.figure }
      : { kind: 'text', text: content.figure };
  const formula = content.formula((field) => addresses.get(field) ?? '');
  return { kind: 'formula', formula, figure: content.figure };
}

function runsOf({ line, lines: count }: BlockCell, lines: readonly number[]): readonly StyleSpan[] {
  const runs: { first: number; count: number; begins: boolean }[] = [];
  let open = false;
  lines.forEach((each, at) => {
    const covered = each >= line && each < line + count;
    const last = runs.at(-1);
    if (covered && open && last) {
      last.count += 1;
      last.begins ||= each === line;
    } else if (covered) runs.push({ first: at, count: 1, begins: each === line });
    open = covered;
  });
  return runs;
}

function areaOf(cell: BlockCell, { first, count }: StyleSpan, rows: readonly LineRows[]): Area {
  const top = rows[first]?.row ?? 0;
  const last = rows[first + count - 1];
  const bottom = last ? last.row + last.rows : top + 1;
  return { row: top, column: cell.column, rows: bottom - top, columns: cell.columns };
}
