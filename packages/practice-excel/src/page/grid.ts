/**
 * The spreadsheet one sees: Univer, showing a practice workbook. The workbook is the truth: `show` brings the grid in line with it,
 * and what a person does in the grid is told to a listener, who changes the workbook and has it shown again.
 */
import type { ICellData, IWorksheetData } from '@univerjs/core';
import { LifecycleStages, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import japanese from '@univerjs/preset-sheets-core/locales/ja-JP';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import { CalculationMode } from '@univerjs/sheets-formula';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { Area } from '../area';
import type { PracticeSheet, PracticeWorkbook } from '../workbook/model';
import type { Marks } from '../workbook/marks';
import type { Language } from '../words/language';
import type { GridCells, GridSheet } from './grid-data';
import { changedCells, sameFrames } from './grid-changes';
import { areaOfRange, gridSheets, gridWorkbook } from './grid-data';
import {
  type GridDeed,
  cellsTouched,
  deedOf,
  isRefused,
  MENUS_LEFT_OUT,
  touchesFrame,
} from './grid-commands';

export interface GridListener {
  /** A person changed cells (row, then columns), as they now stand in the grid. */
  cellsEdited(sheetId: string, cells: GridCells): void;
  /** A person changed sizes, merges, hidden rows, panes or the tab's colour. */
  frameEdited(sheetId: string, frame: IWorksheetData): void;
  /** A person asked for something with a whole sheet: the grid leaves it to the workbook. */
  deed(deed: GridDeed): void;
  /** A person asked for something that practice Excel does not do. */
  refused(): void;
  selected(sheetId: string, area: Area): void;
  activated(sheetId: string): void;
  /** A person clicked on a cell with the pointer. */
  clicked(sheetId: string, row: number, column: number): void;
  /** A cell's editor was opened or closed. */
  editing(open: boolean): void;
}

const APPLIES_CELLS = 'sheet.mutation.set-range-values';
const CALCULATES = 'formula.mutation.set-formula-calculation-start';

/** Stands for what a person put into a cell, so that the next showing finds it different and puts the workbook's cell there. */
const EDITED: ICellData = { custom: { editedByPerson: true } };

/** Starts Univer with the plugins that draw a spreadsheet. */
function startUniver(container: HTMLElement, language: Language): FUniver {
  const univer = new Univer({
    locale: language === 'ja' ? LocaleType.JA_JP : LocaleType.EN_US,
    locales: { [LocaleType.JA_JP]: japanese, [LocaleType.EN_US]: english },
    logLevel: LogLevel.SILENT,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    disableAutoFocus: true,
    ribbonType: 'simple',
    // The results come with the workbook; the grid must not calculate what it is shown.
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    menu: Object.fromEntries(MENUS_LEFT_OUT.map((id) => [id, { hidden: true }])),
  });
  for (const plugin of plugins) {
    const [kind, options] = Array.isArray(plugin) ? plugin : [plugin];
    univer.registerPlugin(kind, options);
  }
  return FUniver.newAPI(univer);
}

export class Grid {
  readonly #api: FUniver;
  readonly #listener: GridListener;
  #unit = '';
  #units = 0;
  #shown: readonly GridSheet[] = [];
  #selection = '';
  /** While the grid is being brought in line, its events are ours and not a person's. */
  #applying = 0;
  /** A sheet can be scrolled only once the grid has been laid out for the first time. */
  readonly #laidOut: Promise<void>;

  constructor(container: HTMLElement, language: Language, listener: GridListener) {
    this.#listener = listener;
    this.#api = startUniver(container, language);
    const api = this.#api;
    this.#laidOut = new Promise((resolve) => {
      const waiting = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage < LifecycleStages.Rendered) return;
        waiting.dispose();
        resolve();
      });
    });
    this.#listen();
  }

  /** Names the box that shows the selected address, which the grid leaves nameless for screen readers, each time it draws it. */
  nameTheNameBox(container: HTMLElement, label: string): void {
    const name = (): void => {
      const box = container.querySelector('[data-u-comp="defined-name"] input:not([aria-label])');
      box?.setAttribute('aria-label', label);
    };
    new MutationObserver(name).observe(container, { childList: true, subtree: true });
    name();
  }

  /** Gives the text that the grid shows in a cell. */
  textAt(sheetName: string, row: number, column: number): string {
    const sheet = this.#api.getActiveWorkbook()?.getSheetByName(sheetName);
    return sheet?.getRange(row, column).getDisplayValue() ?? '';
  }

  /** Gives the active sheet's name and the area selected in it. */
  selection(): { readonly sheet: string; readonly area: Area | null } {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange()?.getRange();
    return { sheet: sheet?.getSheetName() ?? '', area: range ? areaOfRange(range) : null };
  }

  /** Brings the grid in line with the workbook: only changed cells where possible, everything anew where sheets changed. */
  show(workbook: PracticeWorkbook, marks: Marks): void {
    const next = gridSheets(workbook, marks);
    this.#applying += 1;
    try {
      if (this.#unit !== '' && sameFrames(this.#shown, next)) this.#applyCells(next);
      else this.#buildAnew(workbook, next);
      this.#shown = next;
      this.#select(workbook);
    } finally {
      this.#applying -= 1;
    }
  }

  /** Forgets what was shown of a workbook that is replaced by another one. */
  forget(): void {
    this.#shown = [];
    this.#selection = '';
  }

  #buildAnew(workbook: PracticeWorkbook, next: readonly GridSheet[]): void {
    if (this.#unit !== '') this.#api.disposeUnit(this.#unit);
    this.#units += 1;
    this.#unit = `practice-${this.#units}`;
    this.#selection = '';
    this.#api.createWorkbook(gridWorkbook(this.#unit, workbook.name, next));
  }

  #applyCells(next: readonly GridSheet[]): void {
    next.forEach((sheet, index) => {
      const changed = changedCells(this.#shown[index]?.cells ?? {}, sheet.cells);
      if (!changed) return;
      const where = { unitId: this.#unit, subUnitId: sheet.id };
      const options = { onlyLocal: true, fromFormula: true };
      // Taking a cell away first keeps an old style from shining through the new one.
      for (const cellValue of [changed.removed, changed.put])
        this.#api.syncExecuteCommand(APPLIES_CELLS, { ...where, cellValue }, options);
    });
  }

  #select(workbook: PracticeWorkbook): void {
    const active = workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId);
    if (!active || active.visibility !== 'Visible') return;
    const key = selectionKey(active);
    if (key === this.#selection) return;
    this.#selection = key;
    const book = this.#api.getActiveWorkbook();
    const sheet = book?.getSheetBySheetId(active.id);
    if (!book || !sheet) return;
    if (book.getActiveSheet().getSheetId() !== active.id) book.setActiveSheet(sheet);
    const { row, column, rows, columns } = active.selection;
    const range = sheet.getRange(
      row,
      column,
      Math.min(rows, sheet.getMaxRows() - row),
      Math.min(columns, sheet.getMaxColumns() - column),
    );
    sheet.setActiveRange(range);
    void this.#scrollTo(sheet, active.selection, key);
  }

  async #scrollTo(sheet: FWorksheet, { row, column }: Area, key: string): Promise<void> {
    await this.#laidOut;
    await new Promise(requestAnimationFrame);
    if (this.#selection !== key) return;
    const seen = sheet.getVisibleRange();
    const inSight =
      seen &&
      row >= seen.startRow &&
      row < seen.endRow &&
      column >= seen.startColumn &&
      column < seen.endColumn;
    if (!inSight) sheet.scrollToCell(Math.max(0, row - 2), Math.max(0, column - 1));
  }

  #listen(): void {
    const api = this.#api;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      // After an edit the grid would calculate, and fail where a formula reads a very hidden sheet, which it does not hold.
      if (event.id === CALCULATES) event.cancel = true;
      if (this.#applying > 0) return;
      const deed = deedOf(event.id, event.params, () => this.#activeSheetId());
      if (deed) {
        event.cancel = true;
        this.#listener.deed(deed);
      } else if (isRefused(event.id)) {
        event.cancel = true;
        this.#listener.refused();
      }
    });
    api.addEvent(api.Event.CommandExecuted, (event) => {
      if (this.#applying > 0 || event.options?.fromFormula) return;
      for (const { sheetId, cells } of cellsTouched(event.id, event.params))
        this.#tellCells(sheetId, cells);
      if (touchesFrame(event.id)) this.#tellFrame(event.params?.subUnitId);
    });
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const [range] = selections;
      if (this.#applying > 0 || !range) return;
      const area = areaOfRange(range);
      const sheetId = worksheet.getSheetId();
      this.#selection = `${sheetId} ${JSON.stringify(area)}`;
      this.#listener.selected(sheetId, area);
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (this.#applying === 0) this.#listener.activated(activeSheet.getSheetId());
    });
    api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
      this.#listener.clicked(worksheet.getSheetId(), row, column);
    });
    api.addEvent(api.Event.SheetEditStarted, () => this.#listener.editing(true));
    api.addEvent(api.Event.SheetEditEnded, () => this.#listener.editing(false));
  }

  #activeSheetId(): string {
    return this.#api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? '';
  }

  #tellCells(sheetId: string, touched: Iterable<readonly [row: number, column: number]>): void {
    const matrix = this.#api
      .getActiveWorkbook()
      ?.getSheetBySheetId(sheetId)
      ?.getSheet()
      .getCellMatrix();
    const shown = this.#shown.find((sheet) => sheet.id === sheetId)?.cells;
    if (!matrix) return;
    const styles = this.#api.getActiveWorkbook()?.getWorkbook().getStyles();
    const cells: GridCells = {};
    for (const [row, column] of touched) {
      const cell = matrix.getValue(row, column) ?? {};
      (cells[row] ??= {})[column] = { ...cell, s: styles?.getStyleByCell(cell) ?? null };
      const line = shown?.[row];
      if (line) line[column] = EDITED;
      else if (shown) shown[row] = { [column]: EDITED };
    }
    this.#listener.cellsEdited(sheetId, cells);
  }

  #tellFrame(sheetId: string | undefined): void {
    const sheet = this.#api.getActiveWorkbook()?.getSheetBySheetId(sheetId ?? '');
    if (!sheet) return;
    this.#listener.frameEdited(sheet.getSheetId(), sheet.getSheet().getConfig());
  }

  /** Takes what the workbook now says of sizes and merges as shown: the grid has it already. */
  acceptFrames(workbook: PracticeWorkbook): void {
    const next = new Map(gridSheets(workbook, new Map()).map((sheet) => [sheet.id, sheet.frame]));
    this.#shown = this.#shown.map((sheet) => ({
      ...sheet,
      frame: next.get(sheet.id) ?? sheet.frame,
    }));
  }
}

function selectionKey(sheet: PracticeSheet): string {
  const { row, column, rows, columns } = sheet.selection;
  return `${sheet.id} ${JSON.stringify({ row, column, rows, columns })}`;
}
