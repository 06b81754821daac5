/** The few words needed before Excel's display language is known, so the browser's language decides. */
import { frame as english } from '../words/en/pane/frame';
import { frame as japanese } from '../words/ja/pane/frame';

/** Gives the start's words; Japanese unless the browser speaks English. */
export function wordsOfStart(browserLanguage: string): typeof japanese.start {
  return browserLanguage.toLowerCase().startsWith('en') ? english.start : japanese.start;
}
