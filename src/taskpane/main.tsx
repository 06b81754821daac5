/** The pane's start: waits for Excel, then shows the view that the ribbon's button asked for. */
import { createRoot } from 'react-dom/client';
import { hostFacts } from '../excel/host-facts';
import { excelReady } from '../excel/ready';
import { wordsFor } from '../words';
import { languageFor } from '../words/language';
import { CrashScreen } from './crash-screen';
import { Pane } from './pane';
import { wordsOfStart } from './start-words';
import './taskpane.css';
import './sheets/sheets.css';
import './validation/list.css';
import './validation/pages.css';
import './summary/summary.css';
import './make-plan/make-plan.css';
import { verbs } from './kept-verbs';
import { viewOf } from './view';

/** Explains why the pane cannot work here. The text replaces the start text and any message of the watchdog. */
function refuse(sentence: string): void {
  const first = document.getElementById('first-words');
  if (!first) return;
  first.textContent = sentence;
  first.hidden = false;
  for (const id of ['no-answer', 'reload']) {
    const element = document.getElementById(id);
    if (element) element.hidden = true;
  }
}

async function start(): Promise<void> {
  const inExcel = await excelReady();
  // From here on the watchdog is not needed.
  document.documentElement.setAttribute('data-pane', 'stands');
  if (!inExcel) {
    refuse(wordsOfStart(navigator.language).outsideExcel);
    return;
  }
  const { displayLanguage, newEnough } = hostFacts();
  const words = wordsFor(languageFor(displayLanguage));
  document.documentElement.lang = words.language;
  document.title = words.pane.name;
  const position = document.getElementById('pane');
  if (!position) return;
  if (!newEnough) {
    refuse(words.pane.start.oldExcel);
    return;
  }
  createRoot(position).render(
    <CrashScreen words={words}>
      <Pane verbs={verbs} words={words} firstView={viewOf(location.search)} />
    </CrashScreen>,
  );
}

void start();
