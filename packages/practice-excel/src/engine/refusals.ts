/** How a refused batch looks to office.js where it talks over HTTP, as it does through Node's bridge. */
import type { Refusal } from './faults';

interface HttpRefusal {
  readonly statusCode: number;
  /** null: a failure of the connection, without a body that explains it. */
  readonly code: string | null;
  readonly message: string;
}

const AS_HTTP: Readonly<Record<Refusal, HttpRefusal>> = {
  connection: { statusCode: 503, code: null, message: '' },
  cellEdit: {
    statusCode: 400,
    code: 'InvalidOperationInCellEditMode',
    message: 'Excel is in cell-edit mode.',
  },
  session: {
    statusCode: 408,
    code: 'InvalidOrTimedOutSession',
    message: 'The session has expired.',
  },
  dialog: {
    statusCode: 400,
    code: 'WriteNotSupportedWhenModalDialogOpen',
    message: 'A dialog is open.',
  },
  throttled: { statusCode: 429, code: 'ActivityLimitReached', message: 'Too many requests.' },
  requestSize: {
    statusCode: 400,
    code: 'RequestPayloadSizeLimitExceeded',
    message: 'The request is over 5 MB.',
  },
  responseSize: {
    statusCode: 400,
    code: 'ResponsePayloadSizeLimitExceeded',
    message: 'The answer is over 5 MB.',
  },
  accessDenied: { statusCode: 401, code: 'AccessDenied', message: 'Access is denied.' },
};

/** Gives status and body of a refusal; office.js makes ConnectionFailure of one without a body. */
export function httpRefusal(why: Refusal): { readonly statusCode: number; readonly body: string } {
  const { statusCode, code, message } = AS_HTTP[why];
  return {
    statusCode,
    body: code === null ? '' : JSON.stringify({ error: { code, message } }),
  };
}
