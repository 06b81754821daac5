/** The languages in which everything is said. */
export type Language = 'ja' | 'en';

/** Gives the language for Excel's display language, e.g. `ja-JP`: Japanese, unless it is English. */
export function languageFor(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().startsWith('en') ? 'en' : 'ja';
}
