/** What the classes of Excel's objects may ask of the engine around them. */
import type { PracticeSheet, PracticeWorkbook } from '../workbook/model';
import type { Area } from '../area';
import type { PracticeEvent } from './events';

export interface Host {
  readonly workbook: PracticeWorkbook;
  /** Minor version of ExcelApi that this Excel offers: 14 is ExcelApi 1.14. */
  readonly apiMinor: number;
  /** Whether a copied sheet takes its custom properties along. */
  readonly copiesProperties: boolean;
  /** Throws AccessDenied when the workbook is open for reading only. */
  mustBeWritable(): void;
  /** Notes that contents of cells changed: formulas are due, and whoever listens is told. */
  contentsChanged(sheet: PracticeSheet, area: Area): void;
  /** Notes that formulas are due without a change of contents, e.g. after a rename. */
  formulasDue(): void;
  /** A new workbook is opened in a window of its own; null for an empty one. */
  workbookOpened(bytes: Uint8Array | null): void;
  happened(event: PracticeEvent): void;
  countRead(cells: number): void;
  countWritten(cells: number): void;
  listen(type: number, target: string, on: boolean): void;
  releaseReference(id: string): void;
  releaseAllReferences(): void;
}
