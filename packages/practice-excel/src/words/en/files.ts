/** Sentences about a workbook’s file, for the command line and for practice Excel’s page. */
import type { files as japanese } from '../ja/files';

export const files: typeof japanese = {
  tooLarge: {
    size: 'Unpacked it takes more than 512 MB (or a sheet more than 128 MB).',
    cells: 'It has more than 1,500,000 cells.',
    merges: 'Merged cells cover more than 5,000,000 cells of one sheet.',
    strings: 'It has more than 2,000,000 different texts.',
  },
  makeSmaller: 'Clear formats, merges and sheets that are not used in Excel, and save it again.',
  losses: {
    macros: 'the macros (they stay under a name that ends in .xlsm)',
    signature: 'the digital signature (it no longer holds after a change, and is taken off)',
    password: (sheet) =>
      sheet === null
        ? 'the password of the workbook’s protection'
        : `the password of the protection of sheet “${sheet}”`,
    copied: (sheet, from) =>
      `notes, pictures, links and the like on sheet “${sheet}” (they stay on “${from}”, of which it is a copy)`,
  },
};
