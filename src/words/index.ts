/** Every sentence a person reads, by language. One file an area in ja/ and en/; the English has the shape of the Japanese. */
import type { BookEntry } from '../core/check/engine/rule-book';
import type { Finding } from '../core/finding';
import type { Aftermath, Trouble } from '../core/outcome';
import { evidence as evidenceEnglish } from './en/evidence';
import { pane as paneEnglish } from './en/pane';
import { aftermaths as aftermathsEnglish, troubles as troublesEnglish } from './en/troubles';
import { evidence as evidenceJapanese } from './ja/evidence';
import { findingMessage } from './finding-message';
import { pane as paneJapanese } from './ja/pane';
import type { Language } from './language';
import { measureSentence } from './measure-sentence';
import type { FigureSource, MeasureTerms } from './measure-sentence';
import { ruleSentences } from './rule-sentences';
import type { RuleSentences } from './rule-words';
import { aftermaths as aftermathsJapanese, troubles as troublesJapanese } from './ja/troubles';

/** All that the pane says, in one language. */
export interface Words {
  readonly language: Language;
  readonly pane: typeof paneJapanese;
  /** What is wrong at a finding's cell and what to do. */
  readonly finding: (finding: Finding) => string;
  /** What the rules of a code check, and why. */
  readonly rule: (entry: BookEntry) => readonly RuleSentences[];
  /** How a figure of a summary table is worked out. */
  readonly measure: (source: FigureSource, terms: MeasureTerms) => string;
  /** What stands in the way and what to do. */
  readonly trouble: (trouble: Trouble) => string;
  /** What speaks for and against a workbook being a plan's. */
  readonly evidence: typeof evidenceJapanese;
  /** In which state a failed task left the workbook. */
  readonly aftermath: (aftermath: Aftermath) => string;
}

/** Gives the words of a language. */
export function wordsFor(language: Language): Words {
  const troubles = language === 'ja' ? troublesJapanese : troublesEnglish;
  const aftermaths = language === 'ja' ? aftermathsJapanese : aftermathsEnglish;
  return {
    language,
    pane: language === 'ja' ? paneJapanese : paneEnglish,
    finding: (finding) => findingMessage(finding, language),
    rule: (entry) => ruleSentences(entry, language),
    measure: (source, terms) => measureSentence(source, terms, language),
    trouble: ({ code, params }) => troubles[code](params),
    evidence: language === 'ja' ? evidenceJapanese : evidenceEnglish,
    aftermath: (aftermath) => aftermaths[aftermath],
  };
}
