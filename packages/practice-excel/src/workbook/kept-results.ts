/**
 * Results of formulas that the file had, and when they stay: a result is calculated anew only where all that it depends on is
 * understood. What reads another workbook, or spills over several cells, keeps its result and goes to the calculator as a constant;
 * so does what the calculator has no name for. Where the calculator gives another result than Excel for the file as it was, Excel's
 * stays until the calculator's own changes.
 */
import { formulaTokens } from './formula-tokens';
import type {
  FileResult,
  PracticeCell,
  PracticeSheet,
  PracticeValue,
  PracticeWorkbook,
  WorkbookOrigin,
} from './model';

/** A number on a sheet for a cell. */
function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}

/** Equal but for the last binary digits, which two programs round otherwise. */
const DUST = 1e-9;

function isError(value: PracticeValue | undefined): boolean {
  return typeof value === 'object';
}

function isSame(a: PracticeValue | undefined, b: PracticeValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= DUST * Math.max(1, Math.abs(a), Math.abs(b));
  return a === b;
}

/** Functions that give another result at each moment. */
const OF_THE_MOMENT = /^(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)$/i;

function isOfTheMoment(workbook: PracticeWorkbook): boolean {
  for (const sheet of workbook.sheets)
    for (const cells of sheet.cells.values())
      for (const { formula } of cells.values())
        if (
          formula !== undefined &&
          formulaTokens(formula).some(
            (token) => token.kind === 'word' && token.called && OF_THE_MOMENT.test(token.text),
          )
        )
          return true;
  return false;
}

/** A cell, and what the calculator makes of its formula. */
export interface CalculatedCell {
  readonly sheet: PracticeSheet;
  readonly row: number;
  readonly column: number;
  readonly cell: PracticeCell;
  readonly value: PracticeValue;
}

/** What is known of one file's results. */
export class KeptResults {
  /** By sheets: the cells whose formulas nobody but Excel understands. */
  readonly #foreign = new Map<string, Set<number>>();
  /** By sheets: what the calculator gave for the file as it was. */
  readonly #calculated = new Map<string, Map<number, PracticeValue>>();
  /** A function of the moment stands in the file; null until the file as it was has been calculated. */
  #momentary: boolean | null = null;

  constructor(private readonly origin: WorkbookOrigin) {
    for (const [id, rows] of origin.results)
      for (const [row, cells] of rows)
        for (const [column, { foreign }] of cells) if (foreign) this.#add(id, row, column);
  }

  /** The file as it was has been calculated, or has no result that could be kept. */
  get ready(): boolean {
    return this.#momentary !== null || !this.origin.calculated;
  }

  /** Says whether a cell goes to the calculator as a constant. */
  isForeign(sheet: PracticeSheet, row: number, column: number, cell: PracticeCell): boolean {
    return (
      this.#foreign.get(sheet.id)?.has(keyOf(row, column)) === true &&
      this.#resultAt(sheet, row, column, cell) !== undefined
    );
  }

  /** Takes what the calculator gave for the file as it was. */
  learn(results: readonly CalculatedCell[]): void {
    this.#momentary = isOfTheMoment(this.origin.workbook);
    for (const { sheet, row, column, value } of results) {
      let cells = this.#calculated.get(sheet.id);
      if (!cells) this.#calculated.set(sheet.id, (cells = new Map<number, PracticeValue>()));
      cells.set(keyOf(row, column), value);
    }
  }

  /** Says that the calculator does not know a function of a cell; true where this is new and Excel's result is there. */
  isUnknown({ sheet, row, column, cell, value: calculated }: CalculatedCell): boolean {
    if (typeof calculated !== 'object' || calculated.error !== '#NAME?') return false;
    const result = this.#resultAt(sheet, row, column, cell);
    if (!result || isError(result.value)) return false;
    this.#add(sheet.id, row, column);
    return true;
  }

  /** Gives the result of a cell, given what the calculator makes of its formula. */
  resultOf({ sheet, row, column, cell, value: calculated }: CalculatedCell): PracticeValue {
    const result = this.#resultAt(sheet, row, column, cell);
    const before = this.#calculated.get(sheet.id)?.get(keyOf(row, column));
    if (!result) return calculated;
    if (isSame(calculated, result.value)) return result.value;
    // Another result than Excel's, and the same as for the file as it was: the calculator differs, not the workbook.
    const differs = before !== undefined && isSame(before, calculated);
    return differs && (this.#momentary !== true || isError(before)) ? result.value : calculated;
  }

  #resultAt(
    sheet: PracticeSheet,
    row: number,
    column: number,
    { formula }: PracticeCell,
  ): FileResult | undefined {
    const result = this.origin.results.get(sheet.id)?.get(row)?.get(column);
    return result?.formula === formula ? result : undefined;
  }

  #add(sheet: string, row: number, column: number): void {
    let cells = this.#foreign.get(sheet);
    if (!cells) this.#foreign.set(sheet, (cells = new Set<number>()));
    cells.add(keyOf(row, column));
  }
}

/** Says whether nothing that a formula could read was changed since the workbook was read. */
export function isAsRead({ sheets, origin }: PracticeWorkbook): boolean {
  const before = origin?.workbook.sheets ?? [];
  return (
    before.length === sheets.length &&
    sheets.every((sheet, index) => {
      const was = before[index];
      if (!was || was.name !== sheet.name || was.cells.size !== sheet.cells.size) return false;
      for (const [row, cells] of sheet.cells) {
        const old = was.cells.get(row);
        if (old?.size !== cells.size) return false;
        for (const [column, cell] of cells) {
          const known = old.get(column);
          if (known?.formula !== cell.formula) return false;
          if (cell.formula === undefined && !isSame(known?.value, cell.value)) return false;
        }
      }
      return true;
    })
  );
}

const known = new WeakMap<WorkbookOrigin, KeptResults>();

/** Gives what is known of the results of a workbook's file; null for a workbook that was made from nothing. */
export function keptResults({ origin }: PracticeWorkbook): KeptResults | null {
  if (!origin) return null;
  const found = known.get(origin) ?? new KeptResults(origin);
  known.set(origin, found);
  return found;
}
