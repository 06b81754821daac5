/** What is wrong with a file that cannot be read as a workbook. */

/** `not-xlsx`: no workbook of this kind at all; `corrupt`: one that is damaged; `too-large`: more than can be held. */
export type XlsxTrouble = 'not-xlsx' | 'corrupt' | 'too-large';

/**
 * What the file seems to be instead: `ole` is an old .xls, or a workbook that is locked with a password. Of one that is too large,
 * what there is too much of.
 */
export type XlsxHint = 'ole' | 'zip' | 'size' | 'cells' | 'merges' | 'strings' | null;

/** A file that could not be read. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxTrouble,
    readonly hint: XlsxHint = null,
    options?: ErrorOptions,
  ) {
    super(`Cannot read the workbook: ${code}${hint ? ` (${hint})` : ''}`, options);
    this.name = 'XlsxError';
  }
}
