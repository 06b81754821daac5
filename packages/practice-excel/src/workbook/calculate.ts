/** Calculates all formulas of a workbook and puts the results into its cells. */
import { columnNumber } from '../area';
import type { PracticeCell, PracticeSheet, PracticeValue, PracticeWorkbook } from './model';
import { formulaTokens, rewriteFormula, sheetNameOf } from './formula-tokens';
import { isAsRead, keptResults, type CalculatedCell, type KeptResults } from './kept-results';
import { withAddresses } from './structured-references';
import type { CalculationSheet, Calculator } from './calculator';

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
    extent.columns = Math.max(extent.columns, columnNumber(letters) + 1);
    extent.rows = Math.max(extent.rows, Number(digits));
  }
}

/** A formula that stands in no cell: what would it give in this one? */
export interface Question {
  readonly sheet: PracticeSheet;
  readonly row: number;
  readonly column: number;
  /** With its leading `=`. */
  readonly formula: string;
}

/** Gives a workbook as the engine gets it, the questions asked behind all other formulas of their sheets. */
function calculationSheets(
  workbook: PracticeWorkbook,
  formulaCells: readonly (readonly FormulaCell[])[],
  questions: readonly Question[],
): readonly CalculationSheet[] {
  const kept = keptResults(workbook);
  const extents = new Map<string, Extent>(
    workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), { ...NEVER_SMALLER }]),
  );
  const sheets = workbook.sheets.map((sheet, index) => {
    const extent = extents.get(sheet.name.toLowerCase()) ?? { ...NEVER_SMALLER };
    const constants: CalculationSheet['constants'][number][] = [];
    for (const { row, column, cell } of cellsOf(sheet)) {
      widen(extent, `${row + 1}`);
      extent.columns = Math.max(extent.columns, column + 1);
      const isConstant =
        cell.formula === undefined || kept?.isForeign(sheet, row, column, cell) === true;
      if (isConstant && cell.value !== '') constants.push({ row, column, value: cell.value });
    }
    const inAddresses = (row: number, column: number, formula: string): string =>
      knownSheetsOnly(
        withAddresses(workbook, formula, { sheet, row, column }),
        sheet.name,
        extents,
      );
    const formulas = (formulaCells[index] ?? []).map(({ row, column, cell }) => ({
      row,
      column,
      formula: inAddresses(row, column, cell.formula ?? ''),
    }));
    const asked = questions
      .filter((question) => question.sheet === sheet)
      .map(({ row, column, formula }) => inAddresses(row, column, formula));
    return { name: sheet.name, constants, formulas, asked };
  });
  return sheets.map(({ asked, ...sheet }) => {
    const { rows, columns } = extents.get(sheet.name.toLowerCase()) ?? NEVER_SMALLER;
    // Below and beside all that any formula reads, so that none reads a question.
    const behind = asked.map((formula, index) => ({ row: rows + index, column: columns, formula }));
    return {
      ...sheet,
      rows: rows + asked.length,
      columns: columns + (asked.length > 0 ? 1 : 0),
      formulas: [...sheet.formulas, ...behind],
    };
  });
}

/**
 * Calculates every formula of the workbook that is understood (see kept-results.ts): results, also errors such as `#DIV/0!`, go into
 * the cells' values. Whether anything changed since the last time is the caller's business. Without a calculator Univer is loaded,
 * once (see univer-calculator.ts).
 */
export async function recalculate(
  workbook: PracticeWorkbook,
  calculator?: Calculator,
): Promise<void> {
  const kept = keptResults(workbook);
  const { origin } = workbook;
  if (formulaCellsOf(workbook).every((cells) => cells.length === 0)) return;
  const engine = calculator ?? (await import('./univer-calculator')).univerCalculator();
  let now: readonly CalculatedCell[] | null = null;
  if (kept && origin && !kept.ready) {
    const asRead = isAsRead(workbook);
    const was = await calculated(asRead ? workbook : { ...origin.workbook, origin }, kept, engine);
    kept.learn(was);
    if (asRead) now = was;
  }
  for (const each of now ?? (await calculated(workbook, kept, engine)))
    each.cell.value = kept?.resultOf(each) ?? each.value;
}

/** Gives what the engine makes of each formula; what it has no name for becomes a constant for the others. */
async function calculated(
  workbook: PracticeWorkbook,
  kept: KeptResults | null,
  engine: Calculator,
): Promise<readonly CalculatedCell[]> {
  for (;;) {
    const formulaCells = formulaCellsOf(workbook);
    const results = await engine.results(calculationSheets(workbook, formulaCells, []));
    const all = workbook.sheets.flatMap((sheet, sheetIndex) =>
      (formulaCells[sheetIndex] ?? []).map((each, index) => ({
        ...each,
        sheet,
        value: results[sheetIndex]?.[index] ?? '',
      })),
    );
    // Each time round there is one formula fewer at least.
    const unknown = all.filter((each) => kept?.isUnknown(each));
    if (unknown.length === 0) return all;
  }
}

/** Gives what the questions' formulas result in, in their order; the workbook stays as it is. */
export async function evaluate(
  workbook: PracticeWorkbook,
  questions: readonly Question[],
  calculator?: Calculator,
): Promise<readonly PracticeValue[]> {
  if (questions.length === 0) return [];
  const formulaCells = formulaCellsOf(workbook);
  const engine = calculator ?? (await import('./univer-calculator')).univerCalculator();
  const results = await engine.results(calculationSheets(workbook, formulaCells, questions));
  const next = formulaCells.map((cells) => cells.length);
  return questions.map(({ sheet }) => {
    const index = workbook.sheets.indexOf(sheet);
    const at = next[index] ?? 0;
    next[index] = at + 1;
    return results[index]?.[at] ?? '';
  });
}

function formulaCellsOf(workbook: PracticeWorkbook): readonly (readonly FormulaCell[])[] {
  const kept = keptResults(workbook);
  return workbook.sheets.map((sheet) =>
    [...cellsOf(sheet)].filter(
      ({ row, column, cell }) =>
        cell.formula !== undefined && kept?.isForeign(sheet, row, column, cell) !== true,
    ),
  );
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
