/** The options for laying out status sheets: which records, on which tabs, in which words. */

/** The words that are printed on a tab, from words/. */
export interface FormWords {
  /** Gives a tab's name from the form's name and, where there are several tabs, the content of this one. */
  readonly tabName: (form: string, part: string | null) => string;
  /** The name for the group of records that have no section or chapter. */
  readonly none: string;
}

export interface LayOptions {
  readonly arrangement: Arrangement;
  /** Names of records, as `LedgerRecord` gives them; all where it is left out. */
  readonly records?: readonly string[];
  /** Full names of sections; all where it is left out. */
  readonly sections?: readonly string[];
  /** Protects the sheet, so that only cells to be filled in can be changed. */
  readonly lock?: boolean;
  readonly words: FormWords;
}

/** All on one tab, or a tab for each chapter, section in charge, or record. */
export type Arrangement = 'one' | 'chapter' | 'section' | 'record';
