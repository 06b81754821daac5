/** Reads a worksheet's part in one pass: its rows and cells one by one, and its other elements as trees. */
import { readAddress } from '../core/area';
import { TreeBuilder, readXml, type Attributes, type XmlNode } from './xml-tree';

/** A cell as a file has it. */
export interface FileCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  readonly hasFormula: boolean;
  /** What stands in its value; null without one. */
  readonly value: string | null;
  /** A text that stands in the cell itself; null without one. */
  readonly inline: string | null;
}

export interface WorksheetVisitor {
  readonly hiddenRow: (row: number) => void;
  readonly cell: (cell: FileCell) => void;
}

type Into = 'value' | 'inline' | null;

/** Follows the rows and cells of a worksheet. Those that state no place stand behind those before them. */
class CellScanner {
  readonly #visitor: WorksheetVisitor;
  #row = -1;
  #column = -1;
  #attributes: Attributes | null = null;
  #hasFormula = false;
  #value: string | null = null;
  #inline: string | null = null;
  #into: Into = null;
  #inFurigana = false;

  constructor(visitor: WorksheetVisitor) {
    this.#visitor = visitor;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
        this.#column = -1;
        if (attributes['hidden'] === '1' || attributes['hidden'] === 'true')
          this.#visitor.hiddenRow(this.#row);
        break;
      case 'c': {
        const at = attributes['r'] === undefined ? null : readAddress(attributes['r']);
        this.#column = at ? at.column : this.#column + 1;
        if (at) this.#row = at.row;
        this.#attributes = attributes;
        this.#hasFormula = false;
        this.#value = null;
        this.#inline = null;
        break;
      }
      case 'f':
        this.#hasFormula = true;
        break;
      case 'v':
        this.#value = '';
        this.#into = 'value';
        break;
      case 'is':
        this.#inline = '';
        break;
      case 'rPh':
        this.#inFurigana = true;
        break;
      case 't':
        if (!this.#inFurigana) this.#into = 'inline';
        break;
    }
  }

  text(text: string): void {
    if (this.#into === 'value') this.#value += text;
    else if (this.#into === 'inline') this.#inline = (this.#inline ?? '') + text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inFurigana = false;
    else if (name === 'v' || name === 't') this.#into = null;
    else if (name === 'c' && this.#attributes) {
      this.#visitor.cell({
        row: this.#row,
        column: this.#column,
        attributes: this.#attributes,
        hasFormula: this.#hasFormula,
        value: this.#value,
        inline: this.#inline,
      });
      this.#attributes = null;
    }
  }
}

/** Scans a worksheet, and gives its elements beside the cells. */
export function scanWorksheet(xml: string, visitor: WorksheetVisitor): readonly XmlNode[] {
  const beside = new TreeBuilder();
  const cells = new CellScanner(visitor);
  let inCells = false;
  readXml(xml, {
    open: (name, attributes, depth) => {
      if (inCells) cells.open(name, attributes);
      else if (depth === 1 && name === 'sheetData') inCells = true;
      else if (depth > 0) beside.open(name, attributes);
    },
    text: (text) => (inCells ? cells : beside).text(text),
    close: (name, depth) => {
      if (!inCells) beside.close();
      else if (depth === 1) inCells = false;
      else cells.close(name);
    },
  });
  return beside.roots;
}
