/** Changes the cells and rows of a worksheet's part: those that the model did not change stay to the letter. */
import { cellAddress, readAddress } from '../area';
import type { PracticeCell } from '../workbook/model';
import { DEFAULT_STYLE } from '../workbook/create';
import { movedFormula } from '../workbook/moved-formula';
import type { CellChange, RowChange, SheetChanges } from './cell-changes';
import { cellXml } from './cell-xml';
import { spansOf, withPrefix, type Splice, type XmlSpan } from './spans';
import type { StyleWriter } from './style-writer';
import { isTrue } from './style-parts';
import { xmlText } from './xml';

/** What cells are written with. */
export interface CellTarget {
  readonly styles: StyleWriter;
  readonly is1904: boolean;
  /** The sheet is new: cells in the standard style state it too, and no style shows through from a column. */
  readonly isNew: boolean;
  /** Gives the style that a column has by itself. */
  readonly columnStyle: (column: number) => number;
}

/** Cells are many: what stands in one is looked into when it is asked for. */
const UNOPENED: ReadonlySet<string> = new Set(['c', 'extLst']);

/** The first cell of a group that shares a formula. */
interface Shared {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A row of the file. */
interface FileRow {
  readonly row: number;
  readonly span: XmlSpan;
  readonly cells: readonly { readonly column: number; readonly span: XmlSpan }[];
}

/** Gives the rows with their cells; where a place is not stated, it is that behind the one before. */
function rowsOf(sheetData: XmlSpan): readonly FileRow[] {
  let row = -1;
  return sheetData.children.map((span) => {
    const stated = span.attributes['r'];
    row = stated === undefined ? row + 1 : Number(stated) - 1;
    let column = -1;
    const cells = span.children.map((cell) => {
      const position = readAddress(cell.attributes['r'] ?? '');
      column = position ? position.column : column + 1;
      return { column, span: cell };
    });
    return { row, span, cells };
  });
}

export class CellEditor {
  readonly #splices: Splice[] = [];
  readonly #shared = new Map<string, Shared>();
  /** Groups whose first cell goes: the others take their formulas themselves. */
  readonly #dissolved = new Set<string>();
  readonly #prefix: string;

  constructor(
    private readonly xml: string,
    private readonly changes: SheetChanges,
    private readonly target: CellTarget,
  ) {
    this.#prefix = /^<((?:\w+:)?)/.exec(xml)?.[1] ?? '';
  }

  /** Gives the element `sheetData`, given as it stands in the file, with the changes. */
  splices(): readonly Splice[] {
    const sheetData = spansOf(this.xml, UNOPENED);
    const rows = rowsOf(sheetData);
    for (const row of rows) this.#noteShared(row);
    const waiting = new Set([...this.changes.cells.keys(), ...this.changes.rows.keys()]);
    const missing = [...waiting].sort((a, b) => a - b);
    const known = new Set(rows.map(({ row }) => row));
    let next = 0;
    const insertBefore = (row: number, at: number): void => {
      const lines: string[] = [];
      for (; next < missing.length && (missing[next] ?? row) < row; next += 1) {
        const each = missing[next] ?? 0;
        if (!known.has(each)) lines.push(this.#newRow(each));
      }
      if (lines.length > 0) this.#put(at, at, lines.join(''));
    };
    for (const row of rows) {
      insertBefore(row.row, row.span.start);
      this.#editRow(row);
    }
    if (sheetData.innerEnd < sheetData.end) insertBefore(Infinity, sheetData.innerEnd);
    else {
      const lines = missing.map((row) => this.#newRow(row)).join('');
      const { start, end } = sheetData;
      if (lines !== '') this.#put(start, end, `<sheetData>${lines}</sheetData>`);
    }
    return this.#splices;
  }

  /** Gives the formula of a cell. */
  #formulaOf({ start, end }: XmlSpan): XmlSpan | undefined {
    const xml = this.xml.slice(start, end);
    if (!/<(?:\w+:)?f[\s/>]/.test(xml)) return undefined;
    const formula = spansOf(xml).children.find(({ name }) => name === 'f');
    return (
      formula && {
        ...formula,
        start: formula.start + start,
        inner: formula.inner + start,
        innerEnd: formula.innerEnd + start,
        end: formula.end + start,
      }
    );
  }

  #put(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text: withPrefix(text, this.#prefix) });
  }

  #noteShared({ row, cells }: FileRow): void {
    for (const { column, span } of cells) {
      const formula = this.#formulaOf(span);
      if (formula?.attributes['t'] !== 'shared') continue;
      const group = formula.attributes['si'] ?? '';
      if (formula.inner === formula.innerEnd || this.#shared.has(group)) continue;
      this.#shared.set(group, { row, column, text: this.#textOf(formula) });
      const change = this.changes.cells.get(row)?.get(column);
      if (change && change.before?.formula !== change.now?.formula) this.#dissolved.add(group);
    }
  }

  #textOf({ inner, innerEnd }: XmlSpan): string {
    return this.xml
      .slice(inner, innerEnd)
      .replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
        if (decimal) return String.fromCodePoint(Number(decimal));
        if (hex) return String.fromCodePoint(Number.parseInt(String(hex), 16));
        return ENTITIES[String(name)] ?? whole;
      });
  }

  #newRow(row: number): string {
    const change = this.changes.rows.get(row);
    const cells = this.changes.cells.get(row) ?? new Map<number, CellChange>();
    const inner = [...cells].map(([column, { now }]) =>
      now ? this.#newCell(row, column, now, null) : '',
    );
    return `<row r="${row + 1}"${change ? rowAttributes(change) : ''}>${inner.join('')}</row>`;
  }

  #editRow({ row, span, cells }: FileRow): void {
    const changes = this.changes.cells.get(row);
    const rowChange = this.changes.rows.get(row);
    const pending = new Map(changes);
    for (const { column } of cells) pending.delete(column);
    const added = [...pending]
      .sort(([a], [b]) => a - b)
      .flatMap(([column, { now }]) => (now ? [{ column, now }] : []));
    const rowStyle = isTrue(span.attributes['customFormat'])
      ? Number(span.attributes['s'] ?? 0)
      : null;
    this.#editRowTag(row, span, rowChange, added.length > 0);
    let next = 0;
    const insertBefore = (column: number): string => {
      let text = '';
      for (; next < added.length && (added[next]?.column ?? column) < column; next += 1) {
        const each = added[next];
        if (each) text += this.#newCell(row, each.column, each.now, rowStyle);
      }
      return text;
    };
    for (const { column, span: cell } of cells) {
      const text = insertBefore(column);
      if (text !== '') this.#put(cell.start, cell.start, text);
      const change = changes?.get(column);
      if (change) this.#editCell(row, column, cell, change);
      else this.#keepCell(row, column, cell);
    }
    if (span.innerEnd < span.end) {
      const text = insertBefore(Infinity);
      if (text !== '') this.#put(span.innerEnd, span.innerEnd, text);
    }
  }

  /** A row's tag takes the new height; where cells come in, its extent is no longer stated. */
  #editRowTag(
    row: number,
    { start, inner, innerEnd, end, attributes, prefix }: XmlSpan,
    change: RowChange | undefined,
    grows: boolean,
  ): void {
    const stated = attributes['r'] !== undefined;
    const closed = innerEnd === end;
    if (!change && stated && !grows) return;
    const kept = Object.entries(attributes).filter(
      ([name]) =>
        name !== 'r' &&
        !(grows && name === 'spans') &&
        !(change && ['ht', 'customHeight', 'hidden'].includes(name)),
    );
    const tag = [
      `<${prefix}row r="${row + 1}"`,
      ...kept.map(([name, value]) => ` ${name}="${xmlText(value)}"`),
      change ? rowAttributes(change) : '',
    ].join('');
    if (!closed) this.#splices.push({ start, end: inner, text: `${tag}>` });
    else if (!grows) this.#splices.push({ start, end, text: `${tag}/>` });
    else {
      const cells = [...(this.changes.cells.get(row) ?? [])].map(([column, { now }]) =>
        now ? this.#newCell(row, column, now, null) : '',
      );
      const text = withPrefix(cells.join(''), this.#prefix);
      this.#splices.push({ start, end, text: `${tag}>${text}</${prefix}row>` });
    }
  }

  #newCell(row: number, column: number, cell: PracticeCell, rowStyle: number | null): string {
    const { styles, isNew, is1904, columnStyle } = this.target;
    const plain = !isNew && cell.style === DEFAULT_STYLE;
    const through = rowStyle ?? columnStyle(column);
    const quoted = cell.quotePrefix ?? false;
    const style =
      plain && !quoted ? through : styles.numberOf(cell.style, plain ? through : null, quoted);
    return cellXml({ row, column, cell, style, is1904 });
  }

  #editCell(row: number, column: number, span: XmlSpan, change: CellChange): void {
    const { before, now, contents } = change;
    const { styles, is1904, columnStyle } = this.target;
    if (!now) {
      const through = columnStyle(column);
      this.#put(span.start, span.end, through === 0 ? '' : `<c r="${cellAddress(row, column)}"/>`);
      return;
    }
    const from = Number(span.attributes['s'] ?? 0);
    const quoted = contents ? (now.quotePrefix ?? false) : styles.isQuoted(from);
    const style = styles.numberOf(now.style, from, quoted);
    const formula = this.#formulaOf(span);
    if (!contents) {
      this.#retag(row, column, span, style);
      if (formula) this.#freeFormula(row, column, formula);
      return;
    }
    const sameFormula = formula && before?.formula !== undefined && before.formula === now.formula;
    const xml = cellXml({
      row,
      column,
      cell: now,
      style,
      is1904,
      ...(sameFormula ? { formula: this.#formulaXml(row, column, formula) } : {}),
    });
    this.#put(span.start, span.end, xml);
  }

  /** Gives an unchanged formula as it stands in the file, or alone where its group is dissolved. */
  #formulaXml(row: number, column: number, formula: XmlSpan): string {
    return this.#ownFormula(row, column, formula) ?? this.xml.slice(formula.start, formula.end);
  }

  #ownFormula(row: number, column: number, { attributes }: XmlSpan): string | null {
    const group = attributes['t'] === 'shared' ? (attributes['si'] ?? '') : null;
    if (group === null || !this.#dissolved.has(group)) return null;
    const shared = this.#shared.get(group);
    if (!shared) return null;
    return `<f>${xmlText(movedFormula(shared.text, row - shared.row, column - shared.column))}</f>`;
  }

  #freeFormula(row: number, column: number, formula: XmlSpan): void {
    const own = this.#ownFormula(row, column, formula);
    if (own !== null) this.#put(formula.start, formula.end, own);
  }

  #keepCell(row: number, column: number, span: XmlSpan): void {
    if (span.attributes['r'] === undefined)
      this.#retag(row, column, span, Number(span.attributes['s'] ?? 0));
    const formula = this.#formulaOf(span);
    if (formula) this.#freeFormula(row, column, formula);
  }

  /** Gives a cell's tag another style; what stands in the cell stays. */
  #retag(row: number, column: number, span: XmlSpan, style: number): void {
    const kept = Object.entries(span.attributes).filter(([name]) => name !== 'r' && name !== 's');
    const tag = [
      `<${span.prefix}c r="${cellAddress(row, column)}"`,
      style === 0 ? '' : ` s="${style}"`,
      ...kept.map(([name, value]) => ` ${name}="${xmlText(value)}"`),
    ].join('');
    const closed = span.innerEnd === span.end;
    this.#splices.push({
      start: span.start,
      end: span.inner,
      text: `${tag}${closed ? '/>' : '>'}`,
    });
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function rowAttributes({ height, hidden }: RowChange): string {
  return [
    height === null ? '' : ` ht="${height}" customHeight="1"`,
    hidden ? ' hidden="1"' : '',
  ].join('');
}
