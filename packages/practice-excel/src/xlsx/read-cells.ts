/** The cells of a worksheet's part as practice Excel has them. */
import type {
  FileResult,
  PracticeCell,
  PracticeSheet,
  PracticeStyle,
  PracticeValue,
} from '../workbook/model';
import { DEFAULT_STYLE } from '../workbook/create';
import { movedFormula } from '../workbook/moved-formula';
import { readTyped } from '../workbook/typing';
import { readAddress } from '../area';
import { typedFormula } from './formulas';
import { from1904 } from './number-formats';
import { withSigns } from './shared-strings';
import type { FileCell, FileFormula } from './worksheet-part';
import { XlsxError } from './xlsx-error';

/** What cells are read with: the workbook's texts and styles, and how it counts days. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly styles: readonly PracticeStyle[];
  readonly from1904: boolean;
}

/** Cells of a workbook that can be held: a cell takes some 200 bytes twice, as it is and as it was. */
const MOST_CELLS = 1_500_000;

const DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** Counts the cells of all sheets of a workbook. */
export class CellCount {
  #cells = 0;

  add(): void {
    this.#cells += 1;
    if (this.#cells > MOST_CELLS) throw XlsxError.tooLarge('cells');
  }
}

/** A strict workbook writes dates as dates: `2024-04-01T00:00:00`, a time alone as `08:30:00`. */
function serialOf(date: string): PracticeValue {
  const timeOnly = /^\d{2}:\d{2}/.test(date);
  const moment = Date.parse(
    timeOnly
      ? `1970-01-01T${date.replace(/Z?$/, 'Z')}`
      : /T/.test(date)
        ? date.replace(/(?:Z|[+-]\d{2}:\d{2})?$/, 'Z')
        : date,
  );
  if (Number.isNaN(moment)) return date;
  return timeOnly ? moment / DAY : moment / DAY + UNIX_EPOCH;
}

/** Reads the cells of one sheet, one after the other. */
export class CellReader {
  /** By their rows and columns: what the file says that formulas result in. */
  readonly results = new Map<number, Map<number, FileResult>>();
  readonly #shared = new Map<
    string,
    { readonly row: number; readonly column: number; readonly text: string }
  >();

  constructor(
    private readonly sheet: PracticeSheet,
    private readonly sources: CellSources,
    private readonly isCovered: (row: number, column: number) => boolean,
    private readonly count: CellCount,
  ) {}

  take(cell: FileCell): void {
    this.count.add();
    const read = this.#read(cell);
    if (!read) return;
    const row = this.sheet.cells.get(cell.row);
    if (row) row.set(cell.column, read);
    else this.sheet.cells.set(cell.row, new Map([[cell.column, read]]));
  }

  #read(cell: FileCell): PracticeCell | null {
    const { styles } = this.sources;
    const style = styles[Number(cell.attributes['s'] ?? 0)] ?? styles[0] ?? DEFAULT_STYLE;
    const blank: PracticeCell | null = style === DEFAULT_STYLE ? null : { value: '', style };
    if (this.isCovered(cell.row, cell.column)) return blank;
    const value = this.#valueOf(cell, style);
    const formula = cell.formula && this.#formulaOf(cell, cell.formula);
    if (cell.formula && formula !== null) {
      this.#keepResult(cell, cell.formula, formula, value);
      const array = arrayOf(cell.formula);
      return { value, formula, ...(array ? { array } : {}), style };
    }
    if (value === '') return blank;
    // A text that typing would not keep as text has been typed with a quote before it.
    const quoted =
      typeof value === 'string' && readTyped(value, style.numberFormat).value !== value;
    return { value, style, ...(quoted ? { quotePrefix: true } : {}) };
  }

  #valueOf({ attributes, value, inline }: FileCell, style: PracticeStyle): PracticeValue {
    if (attributes['t'] === 'inlineStr') return withSigns(inline ?? '');
    if (value === null || value === '') return '';
    switch (attributes['t']) {
      case 's':
        return this.sources.strings[Number(value)] ?? '';
      case 'str':
        return withSigns(value);
      case 'b':
        return value === '1' || value === 'true';
      case 'e':
        return { error: value };
      case 'd':
        return serialOf(value);
      default: {
        const number = Number(value);
        if (Number.isNaN(number)) return value;
        return this.sources.from1904 ? from1904(number, style.numberFormat) : number;
      }
    }
  }

  /** Gives a cell's formula as typed; null for a cell whose formula the file does not tell. */
  #formulaOf({ row, column }: FileCell, { text, attributes }: FileFormula): string | null {
    const group = attributes['t'] === 'shared' ? attributes['si'] : undefined;
    if (text !== '') {
      if (group !== undefined) this.#shared.set(group, { row, column, text });
      return typedFormula(text);
    }
    const master = group === undefined ? undefined : this.#shared.get(group);
    if (!master) return null;
    return typedFormula(movedFormula(master.text, row - master.row, column - master.column));
  }

  #keepResult(cell: FileCell, file: FileFormula, formula: string, value: PracticeValue): void {
    if (cell.value === null) return;
    const { t, ref } = file.attributes;
    const area = ref === undefined ? null : readAddress(ref);
    // What spills over several cells stands in them as plain values: only Excel works it out anew.
    const several = t === 'array' && area !== null && area.rows * area.columns > 1;
    const foreign = several || t === 'dataTable' || isForeign(file.text || formula);
    const result: FileResult = { formula, value, foreign };
    const row = this.results.get(cell.row);
    if (row) row.set(cell.column, result);
    else this.results.set(cell.row, new Map([[cell.column, result]]));
  }
}

function arrayOf({ attributes }: FileFormula): PracticeCell['array'] {
  const area =
    attributes['t'] === 'array' && attributes['ref'] ? readAddress(attributes['ref']) : null;
  return area ? { rows: area.rows, columns: area.columns } : undefined;
}

/** Says whether a formula, as a file has it, reads another workbook: `[1]予算!$B$2`, `'[1]予算 R6'!B2`, `[2]!名前`. */
function isForeign(text: string): boolean {
  return FOREIGN.test(text.replace(/"[^"]*"/g, '""'));
}

const FOREIGN = /\[\d+\][\p{L}\p{N}_.]*!|'[^']*\[[^\]']+\][^']*'!/u;
