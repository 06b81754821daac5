/** `window.practice`: what browser tests, and the curious at the console, may look at and switch. */
import type { Counters } from '../engine/counters';
import type { Engine } from '../engine/engine';
import type { Faults } from '../engine/faults';
import type { Area } from '../area';
import { areaAddress, readAddress } from '../area';
import { cellAt, textOf } from '../workbook/cells';
import type { PracticeWorkbook } from '../workbook/model';
import { findSheet } from '../workbook/sheets';
import type { Grid } from './grid';

export interface PracticeHandle {
  /** Round trips, bytes and cells since the page was opened. */
  readonly counters: Counters;
  /** Switches that make Excel fail, e.g. `practice.faults.refuse = 'cellEdit'`. */
  readonly faults: Faults;
  /** The workbook itself, to look at. */
  workbook(): PracticeWorkbook;
  /** Names of all sheets, very hidden ones too. */
  sheetNames(): readonly string[];
  /** The text that the workbook holds in a cell (`B2`), as it is shown. */
  text(sheet: string, address: string): string;
  /** The text that the grid shows in a cell. */
  shownText(sheet: string, address: string): string;
  /** Active sheet and selected address, of the workbook and of the grid. */
  selection(): { readonly workbook: string; readonly grid: string };
}

declare global {
  interface Window {
    practice?: PracticeHandle;
  }
}

function cellOf(address: string): Area {
  const area = readAddress(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

/** Puts the handle on the window. */
export function exposeForTests(engine: Engine, grid: Grid): void {
  window.practice = {
    counters: engine.counters,
    faults: engine.faults,
    workbook: () => engine.workbook,
    sheetNames: () => engine.workbook.sheets.map(({ name }) => name),
    text: (name, address) => {
      const { row, column } = cellOf(address);
      const sheet = findSheet(engine.workbook, name);
      return sheet ? textOf(cellAt(sheet, row, column)) : '';
    },
    shownText: (name, address) => {
      const { row, column } = cellOf(address);
      return grid.textAt(name, row, column);
    },
    selection: () => {
      const active = findSheet(engine.workbook, engine.workbook.activeSheetId);
      const shown = grid.selection();
      return {
        workbook: active ? `${active.name}!${areaAddress(active.selection)}` : '',
        grid: shown.area ? `${shown.sheet}!${areaAddress(shown.area)}` : shown.sheet,
      };
    },
  };
}
