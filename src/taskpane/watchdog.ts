/** Tells the person that Excel does not answer. It is a separate script, so that it works when nothing else has loaded. */
import { wordsOfStart } from './start-words';

const PATIENCE_MS = 5000;

/** The pane sets this on <html> as soon as it works; see main.tsx. */
const STANDS = 'data-pane';

function complain(): void {
  if (document.documentElement.hasAttribute(STANDS)) return;
  const words = wordsOfStart(navigator.language);
  const first = document.getElementById('first-words');
  const message = document.getElementById('no-answer');
  const reload = document.getElementById('reload');
  if (!first || !message || !reload) return;
  first.hidden = true;
  message.hidden = false;
  message.textContent = words.noAnswer;
  reload.hidden = false;
  reload.textContent = words.reload;
  reload.addEventListener('click', () => location.reload());
}

setTimeout(complain, PATIENCE_MS);
