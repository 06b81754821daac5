/** Why a file cannot be read as a workbook. */

/**
 * `not-xlsx`: no workbook at all; `locked`: an old .xls, or a workbook with a password, which look alike from outside; `broken`: a part
 * is cut off or missing; `too-large`: more than a workbook of records can be, which may be a trap.
 */
export type FileFault = 'not-xlsx' | 'locked' | 'broken' | 'too-large';

export class FileError extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault, options?: ErrorOptions) {
    super(fault, options);
    this.name = 'FileError';
    this.fault = fault;
  }
}
