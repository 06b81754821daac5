/** WorksheetCustomPropertyCollection: texts that an add-in keeps with a sheet. */
import type { PracticeSheet } from '../../workbook/model';
import { textOf } from '../arguments';
import { invalidArgument, itemNotFound } from '../excel-error';
import { WireObject, type Argument, type WireClass } from '../members';

interface Property {
  readonly sheet: PracticeSheet;
  readonly key: string;
}

const customPropertyClass: WireClass<Property> = {
  name: 'WorksheetCustomProperty',
  since: 12,
  identity: ({ key }) => ({ _Id: key }),
  gone: ({ sheet, key }) => !sheet.customProperties.has(key),
  scalars: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
      write: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, textOf(value, 'The value'));
      },
    },
  },
  methods: {
    Delete: { changes: true, call: ({ sheet, key }) => void sheet.customProperties.delete(key) },
  },
};

/** Keys are the same in either case of letters. */
function found(sheet: PracticeSheet, wanted: Argument): WireObject | null {
  const lower = textOf(wanted, 'The key').toLowerCase();
  const key = [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === lower);
  return key === undefined ? null : WireObject.of(customPropertyClass, { sheet, key });
}

export const customPropertiesClass: WireClass<PracticeSheet> = {
  name: 'WorksheetCustomPropertyCollection',
  since: 12,
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) =>
      WireObject.of(customPropertyClass, { sheet, key }),
    ),
  item: (sheet, key) => {
    const property = found(sheet, key);
    if (!property) throw itemNotFound(`custom property ${String(key)}`);
    return property;
  },
  openers: {
    GetItemOrNullObject: { open: (sheet, args) => found(sheet, args[0]) },
    Add: {
      changes: true,
      open: (sheet, args) => {
        const key = textOf(args[0], 'The key');
        const value = textOf(args[1], 'The value');
        if (key.trim() === '' || key.length > 255)
          throw invalidArgument('A key has 1 to 255 signs.');
        const same = found(sheet, key)?.as(customPropertyClass);
        sheet.customProperties.set(same?.key ?? key, value);
        return WireObject.of(customPropertyClass, { sheet, key: same?.key ?? key });
      },
    },
  },
  methods: { GetCount: { call: ({ customProperties }) => customProperties.size } },
};
