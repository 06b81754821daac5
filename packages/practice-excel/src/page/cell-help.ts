/** What a selected cell says and offers, beside the grid: the prompt of its validation, and its list as a drop-down. */
import { elementOf } from './element';
import type { CellHint } from './input-rules';
import type { PageWords } from '../words/page';

export interface CellHelp {
  /** Shows what a cell says; null hides it. */
  show(hint: CellHint | null, value: string): void;
}

/** Fills the box; `onChoice` enters what a person chose from the list. Alt and the arrow down lead to the list, as in Excel. */
export function makeCellHelp(words: PageWords, onChoice: (entry: string) => void): CellHelp {
  const box = elementOf('cell-help', HTMLElement);
  const title = document.createElement('strong');
  const message = document.createElement('span');
  const label = document.createElement('label');
  const list = document.createElement('select');
  label.append(words.chooseEntry, list);
  box.append(title, message, label);
  list.addEventListener('change', () => onChoice(list.value));
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.altKey || event.key !== 'ArrowDown' || box.hidden || label.hidden) return;
      event.preventDefault();
      event.stopPropagation();
      list.focus();
      list.showPicker();
    },
    { capture: true },
  );
  return {
    show: (hint, value) => {
      box.hidden = hint === null;
      if (!hint) return;
      title.textContent = hint.title;
      message.textContent = hint.message;
      label.hidden = hint.entries.length === 0;
      const current = new Option(value, value);
      current.disabled = true;
      current.hidden = true;
      list.replaceChildren(current, ...hint.entries.map((entry) => new Option(entry, entry)));
      list.value = hint.entries.includes(value) ? value : '';
      if (!hint.entries.includes(value)) list.selectedIndex = 0;
    },
  };
}
