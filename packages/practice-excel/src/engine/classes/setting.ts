/** SettingCollection: values that an add-in keeps with the workbook. */
import type { PracticeWorkbook } from '../../workbook/model';
import { jsonOf, textOf } from '../arguments';
import { itemNotFound } from '../excel-error';
import { WireObject, type Argument, type WireClass } from '../members';
import type { Json } from '../wire';

interface Setting {
  readonly workbook: PracticeWorkbook;
  readonly key: string;
}

const settingClass: WireClass<Setting> = {
  name: 'Setting',
  since: 4,
  identity: ({ key }) => ({ _Id: key }),
  gone: ({ workbook, key }) => !workbook.settings.has(key),
  scalars: {
    Key: { read: ({ key }) => key },
    Value: {
      // The model keeps a setting as JSON that was written here or by the file's reader.
      read: ({ workbook, key }) => JSON.parse(workbook.settings.get(key) ?? 'null') as Json,
      write: ({ workbook, key }, value) => {
        workbook.settings.set(key, JSON.stringify(value));
      },
    },
  },
  methods: {
    Delete: { changes: true, call: ({ workbook, key }) => void workbook.settings.delete(key) },
  },
};

function found(workbook: PracticeWorkbook, wanted: Argument): WireObject | null {
  const key = textOf(wanted, 'The key');
  return workbook.settings.has(key) ? WireObject.of(settingClass, { workbook, key }) : null;
}

export const settingsClass: WireClass<PracticeWorkbook> = {
  name: 'SettingCollection',
  since: 4,
  items: (workbook) =>
    [...workbook.settings.keys()].map((key) => WireObject.of(settingClass, { workbook, key })),
  item: (workbook, key) => {
    const setting = found(workbook, key);
    if (!setting) throw itemNotFound(`setting ${String(key)}`);
    return setting;
  },
  openers: {
    GetItemOrNullObject: { open: (workbook, args) => found(workbook, args[0]) },
    Add: {
      changes: true,
      open: (workbook, args) => {
        const key = textOf(args[0], 'The key');
        workbook.settings.set(key, JSON.stringify(jsonOf(args[1])));
        return WireObject.of(settingClass, { workbook, key });
      },
    },
  },
  methods: { GetCount: { call: ({ settings }) => settings.size } },
};
