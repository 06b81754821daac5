/** Reads one worksheet of a package as the snapshot that excel/read gives of the open workbook's sheets. */
import { areasMeet, readAddress, type Area } from '../core/area';
import type { CellValue, SheetSnapshot, TableSnapshot } from '../core/snapshot';
import { FileError } from './file-error';
import { isDate } from './number-formats';
import type { PackageParts } from './package-parts';
import { withSigns } from './shared-texts';
import { shownText } from './shown-text';
import { scanWorksheet, type FileCell } from './worksheet-part';
import { childrenOf, isOn, readTree, relationshipIn, type XmlNode } from './xml-tree';

/** What cells are read with: the workbook's texts and number formats, and how it counts days. */
export interface CellSources {
  readonly texts: readonly string[];
  readonly numberFormats: readonly string[];
  readonly from1904: boolean;
}

/** A sheet of a file, with its custom properties: a stamp of the add-in's stands in one of them. */
export interface FileSheet {
  readonly sheet: SheetSnapshot;
  readonly properties: ReadonlyMap<string, string>;
}

interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
}

/** Cells in the rectangle around all that a sheet holds. Two cells can lie 17 thousand million cells apart. */
const MOST_IN_AREA = 3_000_000;
/** Merged areas of a sheet. */
const MOST_MERGES = 100_000;

const DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** Days from the beginning of the one date system of Excel, 1900, to that of the other, 1904. */
const DAYS_TO_1904 = 1462;

/** A strict workbook writes dates as dates: `2024-04-01T00:00:00`, a time alone as `08:30:00`. */
function serialOf(date: string): CellValue {
  const isTime = /^\d{2}:\d{2}/u.test(date);
  const whole = isTime ? `1970-01-01T${date}` : date;
  const moment = Date.parse(
    /T/u.test(whole) ? whole.replace(/(?:Z|[+-]\d{2}:\d{2})?$/u, 'Z') : whole,
  );
  if (Number.isNaN(moment)) return date;
  return isTime ? moment / DAY : moment / DAY + UNIX_EPOCH;
}

function valueOf(
  { attributes, value, inline }: FileCell,
  numberFormat: string,
  { texts, from1904 }: CellSources,
): CellValue {
  if (attributes['t'] === 'inlineStr') return withSigns(inline ?? '');
  if (value === null || value === '') return '';
  switch (attributes['t']) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'str':
      return withSigns(value);
    case 'b':
      return isOn(value);
    case 'e':
      return { error: value };
    case 'd':
      return serialOf(value);
    default: {
      const number = Number(value);
      if (Number.isNaN(number)) return value;
      return from1904 && isDate(numberFormat) ? number + DAYS_TO_1904 : number;
    }
  }
}

/** By the elements of these names a filter says what it hides by; newer ones stand in an extension. */
const CRITERIA: ReadonlySet<string> = new Set([
  'filters',
  'customFilters',
  'dynamicFilter',
  'top10',
  'colorFilter',
  'iconFilter',
]);

function hidesRows(filter: XmlNode): boolean {
  return childrenOf(filter).some((child) => CRITERIA.has(child.name) || hidesRows(child));
}

function areasIn(nodes: readonly XmlNode[]): readonly Area[] {
  return nodes.flatMap(({ attributes }) => readAddress(attributes['ref'] ?? '') ?? []);
}

/** Finds cells that a merged area covers, row by row. */
class CoveredCells {
  readonly #byRow = new Map<number, Area[]>();

  constructor(merges: readonly Area[]) {
    if (merges.length > MOST_MERGES) throw new FileError('too-large');
    const covered = merges.reduce((sum, { rows }) => sum + rows, 0);
    if (covered > MOST_IN_AREA) throw new FileError('too-large');
    for (const area of merges)
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        const others = this.#byRow.get(row);
        if (others) others.push(area);
        else this.#byRow.set(row, [area]);
      }
  }

  has({ row, column }: Pick<ReadCell, 'row' | 'column'>): boolean {
    return (this.#byRow.get(row) ?? []).some(
      (area) =>
        column >= area.column &&
        column < area.column + area.columns &&
        (row !== area.row || column !== area.column),
    );
  }
}

function areaOf(cells: readonly ReadCell[]): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) return null;
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  if (area.rows * area.columns > MOST_IN_AREA) throw new FileError('too-large');
  return area;
}

function grids(
  area: Area | null,
  cells: readonly ReadCell[],
): Pick<SheetSnapshot, 'values' | 'text'> {
  const { rows, columns } = area ?? { rows: 0, columns: 0 };
  const grid = <T>(empty: T): T[][] =>
    Array.from({ length: rows }, () => Array<T>(columns).fill(empty));
  const values = grid<CellValue>('');
  const text = grid('');
  for (const cell of cells) {
    const [row, column] = [cell.row - (area?.row ?? 0), cell.column - (area?.column ?? 0)];
    values[row]?.splice(column, 1, cell.value);
    text[row]?.splice(column, 1, cell.text);
  }
  return { values, text };
}

interface FileTable {
  readonly table: TableSnapshot;
  readonly filtered: boolean;
}

function readTable(xml: string | null): readonly FileTable[] {
  if (xml === null) return [];
  const node = readTree(xml);
  const { attributes } = node;
  const area = readAddress(attributes['ref'] ?? '');
  if (!area) return [];
  return [
    {
      table: {
        name: attributes['displayName'] ?? attributes['name'] ?? '',
        area,
        // Where the file does not state it there is one row of headers.
        hasHeaders: attributes['headerRowCount'] !== '0',
        hasTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
      },
      filtered: childrenOf(node, 'autoFilter').some(hidesRows),
    },
  ];
}

/** Reads a worksheet. Cells that a merge covers show nothing and count as empty, as Excel answers. */
export function readSheet(
  parts: PackageParts,
  entry: {
    readonly id: string;
    readonly name: string;
    readonly visible: boolean;
    readonly part: string;
  },
  sources: CellSources,
): FileSheet {
  const found: { readonly file: FileCell; readonly numberFormat: string }[] = [];
  const hidden: number[] = [];
  const beside = scanWorksheet(parts.text(entry.part) ?? '', {
    hiddenRow: (row) => hidden.push(row),
    cell: (file) => {
      const numberFormat = sources.numberFormats[Number(file.attributes['s'] ?? 0)] ?? 'General';
      found.push({ file, numberFormat });
      if (found.length > MOST_IN_AREA) throw new FileError('too-large');
    },
  });
  const named = (name: string): readonly XmlNode[] => beside.filter((node) => node.name === name);
  const merges = areasIn(named('mergeCells').flatMap((list) => childrenOf(list, 'mergeCell')));
  const covered = new CoveredCells(merges);
  const cells = found.flatMap(({ file, numberFormat }): readonly ReadCell[] => {
    const value = valueOf(file, numberFormat, sources);
    if ((value === '' && !file.hasFormula) || covered.has(file)) return [];
    return [{ row: file.row, column: file.column, value, text: shownText(value, numberFormat) }];
  });
  const area = areaOf(cells);
  const relationships = parts.relationships(entry.part);
  const tables = relationships
    .filter(({ type }) => type === 'table')
    .flatMap(({ part }) => readTable(parts.text(part)));
  const properties = named('customProperties').flatMap((list) => childrenOf(list, 'customPr'));
  const isProtected = named('sheetProtection').some(({ attributes }) => isOn(attributes['sheet']));
  return {
    properties: new Map(
      properties.flatMap((node) => {
        const target = relationships.find(({ id }) => id === relationshipIn(node));
        const bytes = target ? parts.bytes(target.part) : null;
        const name = node.attributes['name'] ?? '';
        return bytes ? [[name, new TextDecoder('utf-16le').decode(bytes)] as const] : [];
      }),
    ),
    sheet: {
      id: entry.id,
      name: entry.name,
      visible: entry.visible,
      protected: isProtected,
      filtered: named('autoFilter').some(hidesRows) || tables.some(({ filtered }) => filtered),
      area,
      ...grids(area, cells),
      merges: area ? merges.filter((merge) => areasMeet(merge, area)) : [],
      tables: tables.map(({ table }) => table),
      hiddenRows: hidden.filter(
        (row) => area !== null && row >= area.row && row < area.row + area.rows,
      ),
    },
  };
}
