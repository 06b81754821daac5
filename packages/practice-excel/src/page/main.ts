/** Practice Excel's page: a workbook, the grid that shows it, and the add-in's pane beside it. */
import './page.css';
import { Engine } from '../engine/engine';
import type { PracticeEvent } from '../engine/events';
import { cellAt, textOf } from '../workbook/cells';
import { newWorkbook } from '../workbook/create';
import type { PracticeSheet, PracticeWorkbook } from '../workbook/model';
import { recalculate } from '../workbook/calculate';
import { makeCellHelp } from './cell-help';
import { ChartStrip } from './charts';
import { doDeed, type EditOutcome, takeFrame } from './edits';
import { elementOf } from './element';
import { chooseFile, download, downloadBytes, lossesOnSave, openBytes, openSample } from './files';
import { Grid } from './grid';
import type { GridCells } from './grid-data';
import { followLink } from './follow-link';
import { hintAt, takeByRules } from './input-rules';
import { acceptDroppedFiles, makePaneResizable } from './layout';
import { readRibbon } from './manifest-buttons';
import { Pane } from './pane';
import { addSampleChoice, readSamples, sampleAskedFor } from './sample-choice';
import { Showing } from './showing';
import { exposeForTests } from './test-handle';
import { addButton } from './toolbar';
import { pageLanguage, pageWords } from '../words/page';
import { workerCalculator } from './worker-calculator';

const language = pageLanguage(location.search);
const words = pageWords(language);
const calculator = workerCalculator();
const calculate = (workbook: PracticeWorkbook): Promise<void> => recalculate(workbook, calculator);
const engine = new Engine(newWorkbook('Book1.xlsx'), { calculate });
const pane = new Pane(engine, language);

function tell(sentence: string): void {
  elementOf('trouble', HTMLElement).hidden = true;
  elementOf('told', HTMLElement).textContent = sentence;
}

function complain(sentence: string): void {
  const trouble = elementOf('trouble', HTMLElement);
  trouble.textContent = sentence;
  trouble.hidden = false;
  elementOf('told', HTMLElement).textContent = '';
}

/** Cells that the add-in had written when the workbook was last opened or saved; -1 after a person's edit: it is unsaved. */
let writtenWhenSaved = 0;

function mayLoseChanges(question: string): boolean {
  const unsaved = engine.counters.cellsWritten !== writtenWhenSaved;
  return !unsaved || window.confirm(question);
}

/** What a person does reaches the add-in one after the other, and the grid shows what came of it. */
let lastReport: Promise<void> = Promise.resolve();

function report(events: readonly PracticeEvent[], change: boolean): void {
  lastReport = lastReport
    .then(async () => {
      for (const event of events) await engine.report(event);
      if (change) showing.show(engine.workbook);
    })
    .catch(() => complain(words.cannotCalculate));
}

async function takeEdit(sheetId: string, cells: GridCells): Promise<void> {
  const { workbook } = engine;
  carryOut(await takeByRules(workbook, sheetId, cells, words, showing.marks, calculator));
}

async function follow(sheetId: string, row: number, column: number): Promise<void> {
  const outcome = await followLink(engine.workbook, sheetId, row, column, words, calculator);
  if (!outcome) return;
  if (outcome.done) report(outcome.events, true);
  else complain(outcome.sentence);
}

/** The sheet in front: the grid shows it. */
function frontSheet(): PracticeSheet | undefined {
  return engine.workbook.sheets.find(({ id }) => id === engine.workbook.activeSheetId);
}

/** Shows beside the grid what the selected cell says and offers. */
function showHint(): void {
  const sheet = frontSheet();
  if (!sheet) return;
  const { row, column } = sheet.selection;
  help.show(hintAt(engine.workbook, sheet, row, column), textOf(cellAt(sheet, row, column)));
}

const help = makeCellHelp(words, (entry) => {
  const sheet = frontSheet();
  if (!sheet) return;
  const { row, column } = sheet.selection;
  void takeEdit(sheet.id, { [row]: { [column]: { v: entry } } });
});

function carryOut(outcome: EditOutcome): void {
  if (outcome.done) writtenWhenSaved = -1;
  else complain(outcome.sentence);
  if (outcome.done && outcome.message !== undefined) tell(outcome.message);
  report(outcome.done ? outcome.events : [], true);
}

const grid = new Grid(elementOf('grid', HTMLElement), language, {
  cellsEdited: (sheetId, cells) => void takeEdit(sheetId, cells),
  clicked: (sheetId, row, column) => void follow(sheetId, row, column),
  frameEdited: (sheetId, frame) => {
    takeFrame(engine.workbook, sheetId, frame);
    grid.acceptFrames(engine.workbook);
  },
  deed: (deed) => {
    const outcome = doDeed(engine.workbook, deed, words);
    engine.formulasDue();
    carryOut(outcome);
  },
  refused: () => complain(words.refused),
  selected: (sheetId, area) => {
    const sheet = engine.workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet) return;
    sheet.selection = area;
    showHint();
    report([{ kind: 'selected', sheet, area }], false);
  },
  activated: (sheetId) => {
    const sheet = engine.workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet || engine.workbook.activeSheetId === sheetId) return;
    engine.workbook.activeSheetId = sheetId;
    charts.show(engine.workbook);
    report([{ kind: 'activated', sheet }], false);
  },
  // Excel refuses what an add-in asks while a cell is being edited; so does practice Excel.
  editing: (open) => {
    engine.faults.refuse = open ? 'cellEdit' : null;
  },
});

const charts = new ChartStrip(words);
const showing = new Showing(grid, charts, calculator, () => complain(words.cannotCalculate));

async function takeWorkbook(workbook: PracticeWorkbook): Promise<void> {
  await calculate(workbook);
  engine.replaceWorkbook(workbook);
  grid.forget();
  showing.show(workbook);
  showHint();
  const name = elementOf('book-name', HTMLElement);
  name.textContent = workbook.name;
  document.title = `${workbook.name} - ${words.title}`;
  pane.open('');
  writtenWhenSaved = engine.counters.cellsWritten;
}

async function openFile(file: File): Promise<void> {
  const opened = await openBytes(
    new Uint8Array(await file.arrayBuffer()),
    file.name,
    words,
    language,
  );
  if (!opened.ok) return complain(opened.sentence);
  if (!mayLoseChanges(words.replaceQuestion)) return;
  try {
    await takeWorkbook(opened.workbook);
    openedSample = null;
    choice.show(null);
    tell(words.opened(file.name));
  } catch {
    complain(words.corrupt(file.name));
  }
}

/** The sample that はじめに戻す opens, and the one that is open now. */
let sample = '';
let openedSample: string | null = null;

async function openSampleOf(id: string): Promise<boolean> {
  const opened = await openSample(id, words, language);
  if (!opened.ok) {
    complain(opened.sentence);
    choice.show(openedSample);
    return false;
  }
  await takeWorkbook(opened.workbook);
  sample = id;
  openedSample = id;
  choice.show(id);
  return true;
}

const choice = addSampleChoice(elementOf('file-buttons', HTMLElement), words, async (id) => {
  if (!mayLoseChanges(words.replaceQuestion)) return choice.show(openedSample);
  if (await openSampleOf(id)) tell(words.opened(engine.workbook.name));
});

function addFileButtons(): void {
  const group = elementOf('file-buttons', HTMLElement);
  group.setAttribute('aria-label', words.file);
  addButton(group, { label: words.open }, async () => {
    const file = await chooseFile();
    if (file) await openFile(file);
  });
  addButton(group, { label: words.save }, async () => {
    try {
      const lost = await lossesOnSave(engine.workbook, language);
      if (lost.length > 0 && !window.confirm(words.lossyQuestion(lost)))
        return tell(words.notSaved);
      tell(words.saved(await download(engine.workbook)));
      writtenWhenSaved = engine.counters.cellsWritten;
    } catch {
      complain(words.cannotSave);
    }
  });
  addButton(group, { label: words.reset }, async () => {
    if (mayLoseChanges(words.resetQuestion) && (await openSampleOf(sample))) tell(words.wasReset);
  });
}

async function addRibbon(): Promise<void> {
  const group = elementOf('ribbon', HTMLElement);
  const manifest = await fetch('../manifest.xml');
  if (!manifest.ok) return;
  const ribbon = readRibbon(await manifest.text(), language);
  group.setAttribute('aria-label', ribbon.tab || words.ribbon);
  const name = document.createElement('span');
  name.className = 'group-name';
  name.textContent = ribbon.tab;
  group.append(name);
  for (const button of ribbon.buttons) {
    const icon = button.icon === null ? {} : { icon: `../assets/${button.icon}` };
    addButton(group, { label: button.label, tip: button.tip, ...icon }, () =>
      pane.open(button.query),
    );
  }
}

async function start(): Promise<void> {
  document.documentElement.lang = language;
  elementOf('not-excel', HTMLElement).textContent = words.notExcel;
  elementOf('grid', HTMLElement).setAttribute('aria-label', words.grid);
  elementOf('pane', HTMLIFrameElement).title = words.pane;
  makePaneResizable(words.paneWidth);
  acceptDroppedFiles(words.dropHere, (file) => void openFile(file));
  addFileButtons();
  // There is one window here: the new workbook becomes a file that can be opened in the place of this one.
  engine.onWorkbookOpened((bytes) => {
    if (!bytes) return;
    downloadBytes(bytes, words.newBook);
    tell(words.newBookMade(words.newBook));
  });
  engine.onBatchDone(() => {
    showing.show(engine.workbook);
    showHint();
  });
  exposeForTests(engine, grid);
  grid.nameTheNameBox(elementOf('grid', HTMLElement), words.nameBox);
  await addRibbon();
  const samples = await readSamples();
  choice.offer(samples);
  const asked = sampleAskedFor(location.search, samples);
  sample = asked ?? samples[0]?.id ?? '';
  if (!(await openSampleOf(sample))) await takeWorkbook(engine.workbook);
  if (samples.length > 0 && asked === null) complain(words.unknownSample);
}

void start();
