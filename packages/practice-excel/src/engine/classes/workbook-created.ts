/** WorkbookCreated: a workbook of a file's bytes, which Excel opens in a window of its own. */
import { textOf } from '../arguments';
import { invalidArgument } from '../excel-error';
import type { Argument, WireClass } from '../members';

/** The file that the new workbook is made of; null for an empty workbook. */
export interface CreatedWorkbook {
  readonly id: string;
  readonly bytes: Uint8Array | null;
}

/** How a zip archive begins: only .xlsx files are taken. */
const ZIP = [0x50, 0x4b];

function bytesOf(base64: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    throw invalidArgument('The file must be Base64.');
  }
  const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  if (!ZIP.every((byte, at) => bytes[at] === byte))
    throw invalidArgument('The file must be an .xlsx file.');
  return bytes;
}

/** Reads the file of a call. */
export function createdOf(file: Argument): CreatedWorkbook {
  const none = file === null || file === undefined || file === '';
  return {
    id: crypto.randomUUID(),
    bytes: none ? null : bytesOf(textOf(file, 'The file')),
  };
}

export const workbookCreatedClass: WireClass<CreatedWorkbook> = {
  name: 'WorkbookCreated',
  since: 8,
  identity: ({ id }) => ({ Id: id }),
  methods: {
    Open: {
      call: (created, _, host) => {
        host.workbookOpened(created.bytes);
      },
    },
  },
};
