/** What every practice host offers beside the globals of office.js. */
import type { Counters } from '../engine/counters';
import type { Engine } from '../engine/engine';
import type { Faults } from '../engine/faults';
import type { PracticeWorkbook } from '../workbook/model';

export interface PracticeHost {
  /** The workbook as it is now; plain data that a test may look into. */
  readonly workbook: PracticeWorkbook;
  readonly counters: Counters;
  readonly faults: Faults;
  readonly engine: Engine;
  /** Opens another workbook in place of the one before. */
  replaceWorkbook(workbook: PracticeWorkbook): void;
  /** Takes the host away: what is sent from then on is never answered. */
  dispose(): void;
}

export interface HostOptions {
  /** Display language, `ja-JP` when left out. */
  readonly language?: string;
  /** ExcelApi version that this Excel offers, `1.14` when left out. */
  readonly apiVersion?: string;
  readonly calculate?: (workbook: PracticeWorkbook) => Promise<void>;
}
