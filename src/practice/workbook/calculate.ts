/** Calculates all formulas of a workbook and puts the results into its cells. */
import type { PracticeCell, PracticeSheet, PracticeValue, PracticeWorkbook } from './model';
import { formulaTokens, rewriteFormula, sheetNameOf } from './formula-tokens';
import { withAddresses } from './structured-references';

/** A sheet as the calculating engine gets it: constants, and formulas that hold only addresses. */
export interface CalculationSheet {
  readonly name: string;
  /** Rows and columns that the sheet must have, so that no reference points outside it. */
  readonly rows: number;
  readonly columns: number;
  readonly constants: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: PracticeValue;
  }[];
  readonly formulas: readonly {
    readonly row: number;
    readonly column: number;
    readonly formula: string;
  }[];
}

/** The engine that calculates. */
export interface Calculator {
  /** Gives the results of each sheet's formulas, in their order. */
  results(sheets: readonly CalculationSheet[]): Promise<readonly (readonly PracticeValue[])[]>;
}

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PracticeCell;
}

interface Extent {
  rows: number;
  columns: number;
}

function* cellsOf(sheet: PracticeSheet): Generator<FormulaCell> {
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells) yield { row, column, cell };
}

const NEVER_SMALLER: Extent = { rows: 100, columns: 30 };

/** Widens an extent so that it holds an address: `A1:C9`, or `A:C` and `1:3` in their one direction. */
function widen(extent: Extent, address: string): void {
  for (const corner of address.replaceAll('$', '').toUpperCase().split(':')) {
    const match = /^([A-Z]*)(\d*)$/.exec(corner);
    const [, letters = '', digits = ''] = match ?? [];
    let column = 0;
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
    extent.columns = Math.max(extent.columns, column);
    extent.rows = Math.max(extent.rows, Number(digits));
  }
}

/**
 * Calculates every formula of the workbook: results, also errors such as `#DIV/0!`, go into the cells' values. Whether anything
 * changed since the last time is the caller's business. Without a calculator Univer is loaded, once (see univer-calculator.ts).
 */
export async function recalculate(
  workbook: PracticeWorkbook,
  calculator?: Calculator,
): Promise<void> {
  const formulaCells = workbook.sheets.map((sheet) =>
    [...cellsOf(sheet)].filter(({ cell }) => cell.formula !== undefined),
  );
  if (formulaCells.every((cells) => cells.length === 0)) return;

  const extents = new Map<string, Extent>(
    workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), { ...NEVER_SMALLER }]),
  );
  const sheets = workbook.sheets.map((sheet, index): CalculationSheet => {
    const extent = extents.get(sheet.name.toLowerCase()) ?? { ...NEVER_SMALLER };
    const constants: CalculationSheet['constants'][number][] = [];
    for (const { row, column, cell } of cellsOf(sheet)) {
      widen(extent, `${row + 1}`);
      extent.columns = Math.max(extent.columns, column + 1);
      if (cell.formula === undefined && cell.value !== '')
        constants.push({ row, column, value: cell.value });
    }
    const formulas = (formulaCells[index] ?? []).map(({ row, column, cell }) => ({
      row,
      column,
      formula: knownSheetsOnly(
        withAddresses(workbook, cell.formula ?? '', { sheet, row, column }),
        sheet.name,
        extents,
      ),
    }));
    return { name: sheet.name, ...NEVER_SMALLER, constants, formulas };
  });
  const sized = sheets.map((sheet) => ({ ...sheet, ...extents.get(sheet.name.toLowerCase()) }));

  const engine = calculator ?? (await import('./univer-calculator')).univerCalculator();
  const results = await engine.results(sized);
  formulaCells.forEach((cells, sheetIndex) => {
    cells.forEach(({ cell }, index) => {
      cell.value = results[sheetIndex]?.[index] ?? '';
    });
  });
}

/** Puts `#REF!` for cells of sheets that are not there, and widens the sheets to what the formula points at. */
function knownSheetsOnly(
  formula: string,
  ownSheet: string,
  extents: ReadonlyMap<string, Extent>,
): string {
  if (!formulaTokens(formula).some((token) => token.kind === 'reference')) return formula;
  return rewriteFormula(formula, (token) => {
    if (token.kind !== 'reference') return token.text;
    const name = token.sheet === '' ? ownSheet : sheetNameOf(token.sheet);
    const extent = extents.get(name.toLowerCase());
    if (!extent) return '#REF!';
    widen(extent, token.address);
    return token.text;
  });
}
