/** The add-in's pane in its frame, and its conversation with practice Excel. */
import type { Engine } from '../engine/engine';
import { ParentWindow } from '../hosts/web';
import { elementOf } from './element';
import { exitOf } from './pane-exit';
import type { PaneLink } from './pane-link';
import type { Language } from '../words/language';

const PANE = 'practice-taskpane.html';

const LOCALES: Readonly<Record<Language, string>> = { ja: 'ja-JP', en: 'en-US' };

export class Pane {
  readonly #engine: Engine;
  readonly #language: Language;
  #parent: ParentWindow | null = null;

  constructor(engine: Engine, language: Language) {
    this.#engine = engine;
    this.#language = language;
    window.practicePane = { connect: (deliver) => this.#connect(deliver) };
  }

  /** Loads the pane anew, as a ribbon button of the manifest does; `query` follows its file name. */
  open(query: string): void {
    // Replaced, so that the browser's Back leaves the page and does not page through panes.
    elementOf('pane', HTMLIFrameElement).contentWindow?.location.replace(`${PANE}${query}`);
  }

  /** From the pane, Tab goes on to the page's first button, and Shift+Tab back to the edge before the pane. */
  #leave(exit: 'forward' | 'backward'): void {
    const target =
      exit === 'backward'
        ? elementOf('pane-edge', HTMLElement)
        : document.querySelector<HTMLElement>('#file-buttons button');
    target?.focus();
  }

  /** A frame that was loaded again begins a conversation of its own; the one before gets no answers any more. */
  #connect(deliver: (text: string) => void): PaneLink {
    this.#parent?.close();
    const parent = new ParentWindow(this.#engine, deliver, { language: LOCALES[this.#language] });
    this.#parent = parent;
    return {
      windowName: parent.windowName,
      hostOrigin: parent.hostOrigin,
      send: (text) => {
        const exit = exitOf(text);
        if (exit) this.#leave(exit);
        void parent.receive(text);
      },
    };
  }
}
