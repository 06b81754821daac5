/** PageBreakCollection: the rows before which a page breaks. */
import type { PracticeSheet } from '../../workbook/model';
import { numberOf } from '../arguments';
import { itemNotFound } from '../excel-error';
import { WireObject, type WireClass } from '../members';
import { sheetAreaArgument, range } from './range';

interface Break {
  readonly sheet: PracticeSheet;
  readonly row: number;
}

const pageBreakClass: WireClass<Break> = {
  name: 'PageBreak',
  since: 9,
  identity: ({ row }) => ({ _Id: String(row) }),
  scalars: {
    RowIndex: { read: ({ row }) => row },
    ColumnIndex: { read: () => 0 },
  },
  openers: {
    GetCellAfterBreak: {
      open: ({ sheet, row }) => range({ sheet, area: { row, column: 0, rows: 1, columns: 1 } }),
    },
  },
  methods: {
    Delete: {
      changes: true,
      call: ({ sheet, row }) => {
        sheet.page.rowBreaks = sheet.page.rowBreaks.filter((each) => each !== row);
      },
    },
  },
};

export const pageBreaksClass: WireClass<PracticeSheet> = {
  name: 'PageBreakCollection',
  since: 9,
  items: (sheet) =>
    sheet.page.rowBreaks.map((row) => WireObject.of(pageBreakClass, { sheet, row })),
  item: (sheet, key) => {
    const row =
      typeof key === 'string' ? Number(key) : sheet.page.rowBreaks[numberOf(key, 'The index')];
    if (row === undefined || !sheet.page.rowBreaks.includes(row)) throw itemNotFound('page break');
    return WireObject.of(pageBreakClass, { sheet, row });
  },
  openers: {
    Add: {
      changes: true,
      open: (sheet, args, host) => {
        const on = { sheet, area: sheet.selection };
        const { row } = sheetAreaArgument(args[0], on, host).area;
        if (row > 0)
          sheet.page.rowBreaks = [...new Set([...sheet.page.rowBreaks, row])].sort((a, b) => a - b);
        return WireObject.of(pageBreakClass, { sheet, row });
      },
    },
  },
  methods: {
    GetCount: { call: ({ page }) => page.rowBreaks.length },
    RemovePageBreaks: {
      changes: true,
      call: ({ page }) => {
        page.rowBreaks = [];
      },
    },
  },
};
