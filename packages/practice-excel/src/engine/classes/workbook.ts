/** Workbook: the root of all objects. */
import type { PracticeWorkbook } from '../../workbook/model';
import { textOf } from '../arguments';
import { accessDenied } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type WireClass } from '../members';
import type { SheetArea } from '../sheet-areas';
import { applicationClass } from './application';
import { customXmlPartsClass } from './custom-xml';
import { namesClass } from './named-item';
import { range } from './range';
import { settingsClass } from './setting';
import { tablesClass } from './table';
import { createdOf } from './workbook-created';
import { worksheetsClass } from './worksheets';

/** Gives the sheet in front. */
export function activeSheet({ workbook }: Host): PracticeWorkbook['sheets'][number] {
  const active = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
  const sheet = active ?? workbook.sheets[0];
  if (!sheet) throw new Error('The practice workbook has no sheet.');
  return sheet;
}

function selection(host: Host): SheetArea {
  const sheet = activeSheet(host);
  return { sheet, area: sheet.selection };
}

const workbookProtectionClass: WireClass<PracticeWorkbook> = {
  name: 'WorkbookProtection',
  since: 7,
  scalars: { Protected: { read: (workbook) => workbook.structureProtected } },
  methods: {
    Protect: {
      changes: true,
      call: (workbook) => {
        if (workbook.structureProtected) throw accessDenied('The workbook is already protected.');
        workbook.structureProtected = true;
      },
    },
    Unprotect: {
      changes: true,
      call: (workbook) => {
        if (!workbook.structureProtected) throw accessDenied('The workbook is not protected.');
        workbook.structureProtected = false;
      },
    },
  },
};

export const workbookClass: WireClass<PracticeWorkbook> = {
  name: 'Workbook',
  scalars: {
    Name: { since: 7, read: (workbook) => workbook.name },
    ReadOnly: { since: 8, read: (workbook) => workbook.readOnly },
  },
  objects: {
    Application: { open: () => WireObject.of(applicationClass, null) },
    Worksheets: { open: (workbook) => WireObject.of(worksheetsClass, workbook) },
    Tables: { open: (workbook) => WireObject.of(tablesClass, { workbook, sheet: null }) },
    Names: { open: (workbook) => WireObject.of(namesClass, workbook) },
    Settings: { since: 4, open: (workbook) => WireObject.of(settingsClass, workbook) },
    CustomXmlParts: {
      since: 5,
      open: (workbook) => WireObject.of(customXmlPartsClass, workbook),
    },
    Protection: { since: 7, open: (workbook) => WireObject.of(workbookProtectionClass, workbook) },
  },
  openers: {
    GetSelectedRange: { open: (_, __, host) => range(selection(host)) },
    GetActiveCell: {
      since: 7,
      open: (_, __, host) => {
        const { sheet, area } = selection(host);
        return range({ sheet, area: { ...area, rows: 1, columns: 1 } });
      },
    },
  },
  methods: {
    // What Excel.createWorkbook asks of Excel on the web; elsewhere office.js asks Application (WacSpecificRequestContext of its library).
    CreateAndOpenWorkbook: {
      since: 8,
      call: (_, [file], host) => {
        host.workbookOpened(createdOf(file).bytes);
      },
    },
    _RemoveReference: {
      call: (_, args, host) => {
        host.releaseReference(textOf(args[0], 'The reference'));
      },
    },
    _RemoveAllReferences: {
      call: (_, __, host) => {
        host.releaseAllReferences();
      },
    },
  },
};
