/** The add-in's pane in its frame, and its conversation with practice Excel. */
import type { Engine } from '../engine/engine';
import { elementOf } from './element';
import type { Language } from './words';
import './pane-link';

const PANE = 'practice-taskpane.html';

export class Pane {
  constructor(
    readonly engine: Engine,
    readonly language: Language,
  ) {}

  /** Loads the pane anew, as a ribbon button of the manifest does; `query` follows its file name. */
  open(query: string): void {
    elementOf('pane', HTMLIFrameElement).src = `${PANE}${query}`;
  }
}
