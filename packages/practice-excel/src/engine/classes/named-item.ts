/** NamedItemCollection: the names defined in a workbook. */
import type { PracticeWorkbook } from '../../workbook/model';
import { textOf } from '../arguments';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type Argument, type WireClass } from '../members';
import { addressOf, sheetAreaOf, type SheetArea } from '../sheet-areas';
import { range, rangeClass } from './range';
import { activeSheet } from './workbook';

interface Named {
  readonly workbook: PracticeWorkbook;
  readonly name: string;
}

function position({ workbook, name }: Named, host: Host): SheetArea | null {
  const formula = workbook.names.get(name) ?? '';
  try {
    return sheetAreaOf(workbook, activeSheet(host), formula.replaceAll('$', ''));
  } catch (error) {
    // The name stands for a constant or a formula, not for cells.
    if (error instanceof ExcelError) return null;
    throw error;
  }
}

const namedItemClass: WireClass<Named> = {
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  gone: ({ workbook, name }) => !workbook.names.has(name),
  scalars: {
    Name: { read: ({ name }) => name },
    Type: { read: (named, host) => (position(named, host) ? 'Range' : 'String') },
    Scope: { since: 4, read: () => 'Workbook' },
    Visible: { read: () => true },
    Formula: {
      since: 7,
      read: ({ workbook, name }) => workbook.names.get(name) ?? '',
      write: ({ workbook, name }, value, host) => {
        workbook.names.set(name, textOf(value, 'The formula'));
        host.formulasDue();
      },
    },
  },
  openers: {
    GetRange: {
      open: (named, _, host) => {
        const found = position(named, host);
        if (!found) throw itemNotFound('range of that name');
        return range(found);
      },
    },
    GetRangeOrNullObject: {
      since: 4,
      open: (named, _, host) => {
        const found = position(named, host);
        return found && range(found);
      },
    },
  },
  methods: {
    Delete: {
      since: 4,
      changes: true,
      call: ({ workbook, name }, _, host) => {
        workbook.names.delete(name);
        host.formulasDue();
      },
    },
  },
};

function found(workbook: PracticeWorkbook, wanted: Argument): WireObject | null {
  const lower = textOf(wanted, 'The name').toLowerCase();
  const name = [...workbook.names.keys()].find((each) => each.toLowerCase() === lower);
  return name === undefined ? null : WireObject.of(namedItemClass, { workbook, name });
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const CELL = /^(?:[A-Za-z]{1,3}[1-9]\d*|[RrCc]|[Rr]\d*[Cc]\d*)$/;

export const namesClass: WireClass<PracticeWorkbook> = {
  name: 'NamedItemCollection',
  items: (workbook) =>
    [...workbook.names.keys()].map((name) => WireObject.of(namedItemClass, { workbook, name })),
  item: (workbook, key) => {
    const named = found(workbook, key);
    if (!named) throw itemNotFound(`name ${String(key)}`);
    return named;
  },
  openers: {
    GetItemOrNullObject: { since: 4, open: (workbook, args) => found(workbook, args[0]) },
    Add: {
      since: 4,
      changes: true,
      open: (workbook, args, host) => {
        const name = textOf(args[0], 'The name');
        if (!NAME.test(name) || CELL.test(name)) throw invalidArgument(`${name} cannot be a name.`);
        if (found(workbook, name)) throw invalidArgument(`There is already a name ${name}.`);
        const position = args[1] instanceof WireObject ? args[1].as(rangeClass) : undefined;
        workbook.names.set(
          name,
          position ? `=${addressOf(position)}` : textOf(args[1], 'The formula'),
        );
        host.formulasDue();
        return WireObject.of(namedItemClass, { workbook, name });
      },
    },
  },
  methods: { GetCount: { since: 4, call: ({ names }) => names.size } },
};
