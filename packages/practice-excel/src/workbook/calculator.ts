/** The engine that calculates, and what it gets. */
import type { PracticeValue } from './model';

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
