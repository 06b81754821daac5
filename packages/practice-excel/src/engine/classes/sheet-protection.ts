/** WorksheetProtection: whether a sheet is protected, and against what. */
import type { PracticeSheet } from '../../workbook/model';
import { isLeftOut, membersOf } from '../arguments';
import { accessDenied } from '../excel-error';
import type { WireClass } from '../members';
import type { Json } from '../wire';

export const sheetProtectionClass: WireClass<PracticeSheet> = {
  name: 'WorksheetProtection',
  since: 2,
  scalars: {
    Protected: { read: ({ protection }) => protection !== null },
    // The options were given as JSON, and are kept as given.
    Options: { read: ({ protection }) => protection as Json },
  },
  methods: {
    Protect: {
      changes: true,
      call: (sheet, args) => {
        if (sheet.protection) throw accessDenied(`The sheet ${sheet.name} is already protected.`);
        sheet.protection = isLeftOut(args[0]) ? {} : membersOf(args[0], 'The options');
      },
    },
    Unprotect: {
      since: 7,
      changes: true,
      call: (sheet) => {
        if (!sheet.protection) throw accessDenied(`The sheet ${sheet.name} is not protected.`);
        sheet.protection = null;
      },
    },
  },
};
