/** Scans a worksheet's part in one pass: its rows and cells one by one, and its other elements as trees. */
import { SaxesParser } from 'saxes';
import { readAddress } from '../area';
import type { XmlNode } from './xml';
import { ElementCount } from './xml-bounds';

/** A formula as a file has it, without `=`. */
export interface FileFormula {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A cell as a file has it. */
export interface FileCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly formula: FileFormula | null;
  /** What stands in its value; null without one. */
  readonly value: string | null;
  /** A text that stands in the cell itself, plain; null without one. */
  readonly inline: string | null;
}

export interface WorksheetVisitor {
  readonly row?: (row: number, attributes: Readonly<Record<string, string>>) => void;
  readonly cell?: (cell: FileCell) => void;
}

interface OpenNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Scans a worksheet. Rows and cells that state no place stand behind those before them. Gives the elements beside the cells by
 * their names, without prefixes.
 */
export function scanWorksheet(
  xml: string,
  visitor: WorksheetVisitor = {},
): ReadonlyMap<string, readonly XmlNode[]> {
  const beside = new Map<string, XmlNode[]>();
  const nodes: OpenNode[] = [];
  let depth = 0;
  let inCells = false;
  let row = -1;
  let column = -1;
  let cell: Record<string, string> | null = null;
  let formula: { text: string; attributes: Record<string, string> } | null = null;
  let value: string | null = null;
  let inline: string | null = null;
  /** Where text goes that stands in a cell. */
  let into: 'formula' | 'value' | 'inline' | null = null;
  let phonetic = false;

  const openInCells = (name: string, attributes: Record<string, string>): void => {
    switch (name) {
      case 'row':
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
        visitor.row?.(row, attributes);
        break;
      case 'c': {
        const position = attributes['r'] === undefined ? null : readAddress(attributes['r']);
        column = position ? position.column : column + 1;
        if (position) row = position.row;
        cell = attributes;
        formula = value = inline = null;
        break;
      }
      case 'f':
        formula = { text: '', attributes };
        into = 'formula';
        break;
      case 'v':
        value = '';
        into = 'value';
        break;
      case 'is':
        inline = '';
        break;
      case 'rPh':
        phonetic = true;
        break;
      case 't':
        if (!phonetic) into = 'inline';
        break;
    }
  };
  const closeInCells = (name: string): void => {
    if (name === 'rPh') phonetic = false;
    else if (name === 'f' || name === 'v' || name === 't') into = null;
    else if (name === 'c' && cell) {
      visitor.cell?.({ row, column, attributes: cell, formula, value, inline });
      cell = null;
    }
  };

  const count = new ElementCount();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    count.open(depth, !inCells);
    const local = localOf(name);
    if (inCells) return openInCells(local, attributes);
    if (depth === 2 && local === 'sheetData') {
      inCells = true;
      return;
    }
    if (depth === 1) return;
    const node: OpenNode = { name, attributes, children: [] };
    nodes.at(-1)?.children.push(node);
    nodes.push(node);
  });
  const take = (text: string): void => {
    if (!inCells) {
      nodes.at(-1)?.children.push(text);
    } else if (into === 'value') value = (value ?? '') + text;
    else if (into === 'inline') inline = (inline ?? '') + text;
    else if (into === 'formula' && formula) formula.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    const local = localOf(name);
    if (inCells) {
      if (depth === 1) inCells = false;
      else closeInCells(local);
      return;
    }
    const node = nodes.pop();
    if (!node || depth !== 1) return;
    const same = beside.get(local);
    if (same) same.push(node);
    else beside.set(local, [node]);
  });
  parser.write(xml).close();
  return beside;
}
