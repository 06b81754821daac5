/** ConditionalFormatCollection and ConditionalFormat: the conditional formats on ranges of a sheet. */
import { shared } from '../../workbook/area-sets';
import { addCustomFormat, clearFormats, replaceFormat } from '../../workbook/conditional-formats';
import type {
  PracticeConditionalFormat,
  PracticeConditionalType,
  PracticeSheet,
} from '../../workbook/model';
import { booleanOf, numberOf, oneOf, textOf } from '../arguments';
import { invalidArgument, itemNotFound, notSimulated } from '../excel-error';
import { WireObject, type WireClass } from '../members';
import type { SheetAreas } from '../sheet-areas';
import { mayChange } from '../write-guards';
import { customFormatClass } from './custom-format';
import { range } from './range';
import { rangeAreasClass } from './range-areas';

/** A format is changed by being replaced: it is known by its id. */
export interface FormatOnSheet {
  readonly sheet: PracticeSheet;
  readonly id: string;
}

/** Gives a format as it now is. */
export function formatOf({ sheet, id }: FormatOnSheet): PracticeConditionalFormat {
  const format = sheet.conditionalFormats.find((each) => each.id === id);
  if (!format) throw itemNotFound('conditional format');
  return format;
}

/** Changes a format. */
export function changeFormat(
  target: FormatOnSheet,
  change: (format: PracticeConditionalFormat) => PracticeConditionalFormat,
): void {
  mayChange(target.sheet, 'allowFormatCells');
  replaceFormat(target.sheet, change(formatOf(target)));
}

const TYPES = [
  'Custom',
  'CellValue',
  'ColorScale',
  'ContainsText',
  'DataBar',
  'IconSet',
  'PresetCriteria',
  'TopBottom',
] as const satisfies readonly PracticeConditionalType[];

function setPriority({ sheet, id }: FormatOnSheet, priority: number): void {
  mayChange(sheet, 'allowFormatCells');
  const format = formatOf({ sheet, id });
  const others = sheet.conditionalFormats.filter((each) => each.id !== id);
  const at = priority < 0 ? Math.max(0, others.length + 1 + priority) : priority;
  sheet.conditionalFormats = [...others.slice(0, at), format, ...others.slice(at)];
}

const conditionalFormatClass: WireClass<FormatOnSheet> = {
  name: 'ConditionalFormat',
  since: 6,
  identity: ({ id }) => ({ Id: id }),
  gone: ({ sheet, id }, { workbook }) =>
    !workbook.sheets.includes(sheet) || !sheet.conditionalFormats.some((each) => each.id === id),
  scalars: {
    Id: { read: ({ id }) => id },
    Type: {
      read: (target) => {
        const { rule } = formatOf(target);
        return rule.kind === 'custom' ? 'Custom' : rule.type;
      },
    },
    Priority: {
      read: ({ sheet, id }) => sheet.conditionalFormats.findIndex((each) => each.id === id),
      write: (target, value) => {
        setPriority(target, numberOf(value, 'The priority'));
      },
    },
    StopIfTrue: {
      read: (target) => formatOf(target).stopIfTrue,
      write: (target, value) => {
        const stopIfTrue = booleanOf(value, 'stopIfTrue');
        changeFormat(target, (format) => ({ ...format, stopIfTrue }));
      },
    },
  },
  objects: {
    Custom: {
      open: (target) => {
        if (formatOf(target).rule.kind !== 'custom')
          throw invalidArgument('The conditional format is not of the type Custom.');
        return WireObject.of(customFormatClass, target);
      },
    },
    CustomOrNullObject: {
      open: (target) =>
        formatOf(target).rule.kind === 'custom' ? WireObject.of(customFormatClass, target) : null,
    },
  },
  openers: {
    GetRange: {
      open: (target) => {
        const { areas } = formatOf(target);
        const [area, ...others] = areas;
        if (!area || others.length > 0)
          throw invalidArgument('The conditional format is on several areas.');
        return range({ sheet: target.sheet, area });
      },
    },
    GetRangeOrNullObject: {
      open: (target) => {
        const [area, ...others] = formatOf(target).areas;
        return area && others.length === 0 ? range({ sheet: target.sheet, area }) : null;
      },
    },
    GetRanges: {
      since: 9,
      open: (target) =>
        WireObject.of(rangeAreasClass, { sheet: target.sheet, areas: formatOf(target).areas }),
    },
  },
  methods: {
    Delete: {
      changes: true,
      call: ({ sheet, id }) => {
        mayChange(sheet, 'allowFormatCells');
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each.id !== id);
      },
    },
  },
};

function formatsOn({ sheet, areas }: SheetAreas): readonly FormatOnSheet[] {
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((own) => areas.some((area) => shared(own, area))))
    .map(({ id }) => ({ sheet, id }));
}

function find(positions: SheetAreas, wanted: unknown): WireObject | null {
  const format = formatsOn(positions).find(({ id }) => id === wanted);
  return format ? WireObject.of(conditionalFormatClass, format) : null;
}

export const conditionalFormatsClass: WireClass<SheetAreas> = {
  name: 'ConditionalFormatCollection',
  since: 6,
  items: (positions) =>
    formatsOn(positions).map((format) => WireObject.of(conditionalFormatClass, format)),
  item: (positions, key) => {
    const found = find(positions, textOf(key, 'The id'));
    if (!found) throw itemNotFound('conditional format');
    return found;
  },
  openers: {
    Add: {
      changes: true,
      open: ({ sheet, areas }, args) => {
        const type = oneOf(args[0], TYPES, 'The type of a conditional format');
        if (type !== 'Custom')
          throw notSimulated(`ConditionalFormatCollection.add of the type ${type}`);
        mayChange(sheet, 'allowFormatCells');
        const { id } = addCustomFormat(sheet, areas);
        return WireObject.of(conditionalFormatClass, { sheet, id });
      },
    },
    GetItemAt: {
      open: (positions, args) => {
        const format = formatsOn(positions)[numberOf(args[0], 'The index')];
        if (!format) throw itemNotFound('conditional format');
        return WireObject.of(conditionalFormatClass, format);
      },
    },
    GetItemOrNullObject: { since: 14, open: (positions, args) => find(positions, args[0]) },
  },
  methods: {
    GetCount: { call: (positions) => formatsOn(positions).length },
    ClearAll: {
      changes: true,
      call: ({ sheet, areas }) => {
        mayChange(sheet, 'allowFormatCells');
        for (const area of areas) clearFormats(sheet, area);
      },
    },
  },
};
