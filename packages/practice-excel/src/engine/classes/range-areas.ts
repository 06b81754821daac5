/** RangeAreas and RangeCollection: several rectangles of one sheet. */
import { isLeftOut, numberOf, oneOf } from '../arguments';
import { itemNotFound } from '../excel-error';
import { WireObject, type WireClass } from '../members';
import { addressOf, type SheetArea, type SheetAreas } from '../sheet-areas';
import { clearArea } from '../range-changes';
import { conditionalFormatsClass } from './conditional-format';
import { dataValidationClass } from './data-validation';
import { range } from './range';
import { rangeFormatClass } from './range-format';
import { worksheetClass } from './worksheet';

const each = ({ sheet, areas }: SheetAreas): readonly SheetArea[] =>
  areas.map((area) => ({ sheet, area }));

const address = (positions: SheetAreas): string => each(positions).map(addressOf).join(',');

const rangeCollectionClass: WireClass<SheetAreas> = {
  name: 'RangeCollection',
  since: 9,
  items: (positions) => each(positions).map(range),
  openers: {
    GetItemAt: {
      open: (positions, args) => {
        const position = each(positions)[numberOf(args[0], 'The index')];
        if (!position) throw itemNotFound('such area');
        return range(position);
      },
    },
  },
  methods: { GetCount: { call: ({ areas }) => areas.length } },
};

export const rangeAreasClass: WireClass<SheetAreas> = {
  name: 'RangeAreas',
  since: 9,
  keepable: true,
  gone: ({ sheet }, host) => !host.workbook.sheets.includes(sheet),
  scalars: {
    Address: { read: address },
    AddressLocal: { read: address },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: {
      read: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
    },
  },
  objects: {
    Areas: { open: (positions) => WireObject.of(rangeCollectionClass, positions) },
    Format: { open: (positions) => WireObject.of(rangeFormatClass, positions) },
    Worksheet: { open: ({ sheet }) => WireObject.of(worksheetClass, sheet) },
    DataValidation: { open: (positions) => WireObject.of(dataValidationClass, positions) },
    ConditionalFormats: { open: (positions) => WireObject.of(conditionalFormatsClass, positions) },
  },
  methods: {
    Clear: {
      changes: true,
      call: (positions, args, host) => {
        const what = oneOf(
          isLeftOut(args[0]) ? 'All' : args[0],
          ['All', 'Contents', 'Formats'],
          'What to clear (as far as simulated)',
        );
        for (const position of each(positions)) clearArea(position, what, host);
      },
    },
  },
};
