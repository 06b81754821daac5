/** What is wrong with a file that cannot be read as a workbook. */

/** `not-xlsx`: no workbook of this kind at all; `corrupt`: one that is damaged; `too-large`: more than can be held. */
export type XlsxTrouble = 'not-xlsx' | 'corrupt' | 'too-large';

/** What the file seems to be instead: `ole` is an old .xls, or a workbook that is locked with a password. */
export type XlsxHint = 'ole' | 'zip' | null;

/** What there is too much of. */
export type XlsxLimit = 'size' | 'cells' | 'merges' | 'strings';

/** A file that could not be read. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxTrouble,
    readonly hint: XlsxHint = null,
    options?: ErrorOptions,
    /** Of a file that is too large: what there is too much of. */
    readonly limit: XlsxLimit | null = null,
  ) {
    super(`Cannot read the workbook: ${code}${hint ? ` (${hint})` : ''}`, options);
    this.name = 'XlsxError';
  }

  static tooLarge(limit: XlsxLimit): XlsxError {
    return new XlsxError('too-large', null, undefined, limit);
  }
}
