/**
 * Univer as the calculating engine, without a screen: the same plugins run in Node and in a browser. They are taken one by one
 * because Univer's preset for Node does not bundle for a browser, and its preset for browsers draws.
 */
import type { ICellData, Nullable } from '@univerjs/core';
import {
  CanceledError,
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  FORMULA_REF_TO_ARRAY_CACHE,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
  type ISetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import type { CalculationSheet, Calculator } from './calculator';
import type { PracticeValue } from './model';
import { readError } from './typing';

/** Univer's cell types. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

function univerCell(value: PracticeValue): ICellData {
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: typeof value === 'object' ? value.error : value, t: TEXT };
}

/** What HYPERLINK gives stands in the cell as a link, with its name as the link's text. */
function friendlyName(cell: Nullable<ICellData>): string | undefined {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, '');
}

function practiceValue(cell: Nullable<ICellData>): PracticeValue {
  const value = cell?.v ?? friendlyName(cell);
  if (value === undefined || value === null) return '';
  if (cell?.t === BOOLEAN) return value === 1 || value === true;
  return typeof value === 'string' ? (readError(value) ?? value) : value;
}

function cellData(sheet: CalculationSheet): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    (data[row] ??= {})[column] = cell;
  };
  for (const { row, column, value } of sheet.constants) put(row, column, univerCell(value));
  for (const { row, column, formula } of sheet.formulas) put(row, column, { f: formula });
  return data;
}

// Univer keeps formulas of over 64 signs under a 32-bit hash that two among a few thousand share: one cell then got the other's
// result. All its caches are of one class; under the formula itself nothing is mistaken.
Object.defineProperty(Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE), '_hash', {
  value: (formula: string): string => formula,
});

/** Everything is to be calculated. */
const CALCULATE_ALL: ISetFormulaCalculationStartMutation = {
  options: null,
  forceCalculation: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

interface StartedUniver {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly lifecycle: LifecycleService;
}

function startUniver(): StartedUniver {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  // Univer's own trigger waits 100 ms for more to change, and would then break into a calculation that has been started without it.
  commands.beforeCommandExecuted(({ id }) => {
    if (id === SetTriggerFormulaCalculationStartMutation.id) throw new CanceledError();
  });
  return {
    api: FUniver.newAPI(univer),
    commands,
    lifecycle: injector.get(LifecycleService),
  };
}

class UniverCalculator implements Calculator {
  readonly #univer = startUniver();
  #runs = 0;
  /** One calculation at a time: the engine calculates all units it holds. */
  #last: Promise<unknown> = Promise.resolve();

  results(sheets: readonly CalculationSheet[]): Promise<readonly (readonly PracticeValue[])[]> {
    const run = this.#last.then(() => this.#calculate(sheets));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #calculate(sheets: readonly CalculationSheet[]): Promise<readonly PracticeValue[][]> {
    this.#runs += 1;
    const unit = `calculation-${this.#runs}`;
    const idOf = (index: number): string => `sheet-${index}`;
    const book = this.#univer.api.createWorkbook({
      id: unit,
      name: unit,
      sheetOrder: sheets.map((_, index) => idOf(index)),
      sheets: Object.fromEntries(
        sheets.map((sheet, index) => [
          idOf(index),
          {
            id: idOf(index),
            name: sheet.name,
            rowCount: sheet.rows,
            columnCount: sheet.columns,
            cellData: cellData(sheet),
          },
        ]),
      ),
    });
    // In a browser Univer calculates nothing before it has been drawn; this one never is.
    if (this.#univer.lifecycle.stage < LifecycleStages.Rendered)
      this.#univer.lifecycle.stage = LifecycleStages.Rendered;
    try {
      const formula = this.#univer.api.getFormula();
      const ended = formula.onCalculationEnd();
      void this.#univer.commands.executeCommand(
        SetFormulaCalculationStartMutation.id,
        { ...CALCULATE_ALL },
        { onlyLocal: true },
      );
      await ended;
      return sheets.map((sheet, index) => {
        const cells = book.getSheetBySheetId(idOf(index))?.getSheet().getCellMatrix();
        return sheet.formulas.map(({ row, column }) => practiceValue(cells?.getValue(row, column)));
      });
    } finally {
      this.#univer.api.disposeUnit(unit);
    }
  }
}

let running: UniverCalculator | null = null;

/** Gives the one calculator of this process, started at its first use (about half a second). */
export function univerCalculator(): Calculator {
  running ??= new UniverCalculator();
  return running;
}
