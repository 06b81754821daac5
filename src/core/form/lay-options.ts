/** How status sheets are to be laid out: which records, on which tabs, in which words. */

/** What a tab says of itself, in the words of words/. */
export interface FormWords {
  /** The tab's name for a form's name and, where there are several tabs, what this one holds. */
  readonly tabName: (form: string, part: string | null) => string;
  /** The part of records that have no section or chapter. */
  readonly none: string;
}

export interface LayOptions {
  readonly arrangement: Arrangement;
  /** Names of records (as `LedgerRecord` has them); left out, all. */
  readonly records?: readonly string[];
  /** Full names of sections; left out, all. */
  readonly sections?: readonly string[];
  /** Only cells to be filled in stay open. */
  readonly lock?: boolean;
  readonly words: FormWords;
}

/** All on one tab, or a tab for each chapter, section in charge, or record. */
export type Arrangement = 'one' | 'chapter' | 'section' | 'record';
