/** Turns whatever Excel throws into a trouble's code. Excel's own message is never shown: it is not written for people. */
import type { Trouble, TroubleCode } from '../core/outcome';

/** What can be told from an error's code. */
export interface KnownError {
  readonly code: TroubleCode;
  /** The facts that the trouble's sentence names. */
  readonly params: Trouble['params'];
  /** Technical detail for the diagnostics. */
  readonly detail: string;
}

const CODES: Readonly<Record<string, TroubleCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  // Excel's documentation gives this code too for cell-edit mode; nothing else that the add-in does raises it.
  InvalidOperation: 'cell-edit',
  AccessDenied: 'protected-sheet',
  ReadOnly: 'read-only',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  InactiveWorkbook: 'other-workbook',
  InvalidSelection: 'other-workbook',
  TooManyRequests: 'busy',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  FilteredRangeConflict: 'filtered-tab',
  ApiNotFound: 'old-excel',
  ApiNotAvailable: 'old-excel',
  DialogIsOpen: 'dialog-open',
  WriteNotSupportedWhenModalDialogOpen: 'dialog-open',
  GeneralException: 'connection',
  InvalidOrTimedOutSession: 'connection',
  InvalidRequestContext: 'connection',
  ConnectionFailure: 'connection',
  Timeout: 'connection',
  HostRequestTimeout: 'connection',
  // The numbers that office.js gives as codes for failures of a whole batch that it has no named code for.
  '5004': 'cell-edit',
  '5012': 'connection',
  '5016': 'dialog-open',
  '5102': 'busy',
  '5103': 'too-large',
  '5104': 'too-large',
  '7000': 'protected-sheet',
};

/** Codes whose cause is one object, not the workbook or the connection. */
const OF_ONE_OBJECT: ReadonlySet<string> = new Set([
  'ItemNotFound',
  'InvalidArgument',
  'InvalidReference',
  'NotImplemented',
  'UnsupportedOperation',
  'UnsupportedSheet',
]);

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value ?? Reflect.get(value, name);
}

function codeOf(error: unknown): string {
  const code = member(error, 'code');
  return typeof code === 'string' || typeof code === 'number' ? String(code) : '';
}

function detailOf(error: unknown): string {
  const debug = member(error, 'debugInfo');
  const parts = [
    codeOf(error),
    member(error, 'message'),
    member(debug, 'errorLocation'),
    member(debug, 'statement'),
  ];
  const texts = parts.filter((part): part is string => typeof part === 'string' && part !== '');
  return texts.length > 0 ? texts.join(' | ') : String(error);
}

/** A trouble that the add-in itself finds in the middle of its work. */
export class FoundTrouble extends Error {
  constructor(
    readonly trouble: TroubleCode,
    readonly params: Trouble['params'] = {},
  ) {
    super(trouble);
  }
}

/** Reads the code of anything thrown; an unknown one becomes `unexpected`. */
export function knownError(error: unknown): KnownError {
  if (error instanceof FoundTrouble)
    return { code: error.trouble, params: error.params, detail: error.message };
  return { code: CODES[codeOf(error)] ?? 'unexpected', params: {}, detail: detailOf(error) };
}

/** Says whether Excel has refused a request, withheld an answer, or stopped, because of the size of what was asked. */
export function isTooLarge(error: unknown): boolean {
  return CODES[codeOf(error)] === 'too-large';
}

/** Says whether Excel has refused a request because of its size: then nothing in the request was done. */
export function isRequestTooLarge(error: unknown): boolean {
  return ['RequestPayloadSizeLimitExceeded', '5103'].includes(codeOf(error));
}

/** Says whether an error is about one object that was asked for, so that asking without it may succeed. */
export function isOfOneObject(error: unknown): boolean {
  return OF_ONE_OBJECT.has(codeOf(error));
}

/** Says whether a lookup failed because the range holds too many of the things looked for. */
export function isOfOneLookup(error: unknown): boolean {
  return isOfOneObject(error) || ['GeneralException', 'InvalidOperation'].includes(codeOf(error));
}
