/** The few words needed before Excel has said its display language: the browser's language decides. */
import { pane as english } from '../words/en/pane';
import { pane as japanese } from '../words/ja/pane';

/** Gives the start's words; Japanese unless the browser speaks English. */
export function wordsOfStart(browserLanguage: string): typeof japanese.start {
  return browserLanguage.toLowerCase().startsWith('en') ? english.start : japanese.start;
}
