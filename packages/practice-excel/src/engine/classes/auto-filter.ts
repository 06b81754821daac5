/** AutoFilter: the filter of a sheet or of a table. */
import type { PracticeSheet, PracticeTable } from '../../workbook/model';
import { itemNotFound } from '../excel-error';
import type { WireClass } from '../members';
import type { SheetArea } from '../sheet-areas';
import { range } from './range';

interface Filter {
  readonly sheet: PracticeSheet;
  /** null for the sheet's own filter. */
  readonly table: PracticeTable | null;
}

function position({ sheet, table }: Filter): SheetArea | null {
  if (table) return table.showFilterButton ? { sheet, area: table.area } : null;
  return sheet.autoFilter && { sheet, area: sheet.autoFilter.area };
}

/** Takes a filter's criteria away: the rows it hid are shown again. */
export function clearFilter(sheet: PracticeSheet, table: PracticeTable | null): void {
  const filter = table ?? sheet.autoFilter;
  if (!filter?.isDataFiltered) return;
  filter.isDataFiltered = false;
  const { area } = filter;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = sheet.rows.get(row);
    if (line?.hidden) sheet.rows.set(row, { ...line, hidden: false });
  }
}

export const autoFilterClass: WireClass<Filter> = {
  name: 'AutoFilter',
  since: 9,
  scalars: {
    Enabled: { read: (filter) => position(filter) !== null },
    IsDataFiltered: {
      read: ({ sheet, table }) => (table ?? sheet.autoFilter)?.isDataFiltered ?? false,
    },
  },
  openers: {
    GetRange: {
      open: (filter) => {
        const found = position(filter);
        if (!found) throw itemNotFound('filter');
        return range(found);
      },
    },
    GetRangeOrNullObject: {
      open: (filter) => {
        const found = position(filter);
        return found && range(found);
      },
    },
  },
  methods: {
    ClearCriteria: {
      changes: true,
      call: ({ sheet, table }) => {
        clearFilter(sheet, table);
      },
    },
    Remove: {
      changes: true,
      call: ({ sheet, table }) => {
        if (table) table.showFilterButton = false;
        else sheet.autoFilter = null;
      },
    },
  },
};
