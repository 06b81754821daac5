/** DataValidation: what may be entered in the cells of ranges. */
import type { Area } from '../../area';
import { cellAt } from '../../workbook/cells';
import type { PracticeValidation } from '../../workbook/model';
import {
  clearValidations,
  NO_VALIDATION,
  readingAt,
  setValidation,
  validationAt,
  validationsIn,
} from '../../workbook/validations';
import { judge } from '../../workbook/validity';
import { booleanOf, isLeftOut, membersOf, oneOf, textOf } from '../arguments';
import { invalidArgument, itemNotFound, notSimulated } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type Scalar, type WireClass } from '../members';
import type { SheetAreas } from '../sheet-areas';
import { usedWithin } from '../used-area';
import { readRule, ruleAsJson } from '../validation-rules';
import { mayChange } from '../write-guards';
import type { Json } from '../wire';
import { rangeAreasClass } from './range-areas';

type Settings = Omit<PracticeValidation, 'areas'>;

const MOST_TITLE_SIGNS = 32;
/** [MS-XLSB] 2.5.37: of a prompt, and of the alert for what is forbidden. */
const MOST_PROMPT_SIGNS = 255;
const MOST_ALERT_SIGNS = 225;

/** What the cells have in common: one setting for all, several, or one for some of them. */
type Common =
  | { readonly kind: 'one'; readonly settings: Settings }
  | { readonly kind: 'Inconsistent' | 'MixedCriteria' };

function commonOf({ sheet, areas }: SheetAreas): Common {
  let some = false;
  const seen = new Map<string, Settings>();
  const [anchor] = areas;
  for (const area of areas) {
    const { parts, free } = validationsIn(sheet, area);
    some ||= free.length > 0;
    for (const part of parts) {
      const { rule, ignoreBlanks, errorAlert, prompt } = anchor ? readingAt(part, anchor) : part;
      const settings = { rule, ignoreBlanks, errorAlert, prompt };
      seen.set(JSON.stringify(settings), settings);
    }
  }
  const [first, ...others] = seen.values();
  if (!first) return { kind: 'one', settings: NO_VALIDATION };
  if (others.length > 0) return { kind: 'Inconsistent' };
  return some ? { kind: 'MixedCriteria' } : { kind: 'one', settings: first };
}

/** Changes a setting of all cells; those without a validation get one, that allows everything unless the change says more. */
function change(
  { sheet, areas }: SheetAreas,
  patch: (settings: Settings) => Partial<Settings>,
): void {
  mayChange(sheet);
  for (const area of areas) {
    const { parts, free } = validationsIn(sheet, area);
    for (const part of parts) setValidation(sheet, { ...part, ...patch(part) });
    if (free.length > 0)
      setValidation(sheet, { ...NO_VALIDATION, ...patch(NO_VALIDATION), areas: free });
  }
}

/** A rule counts its references from the first cell of each area it is set on. */
function setRule({ sheet, areas }: SheetAreas, value: Json, host: Host): void {
  mayChange(sheet);
  const rule = readRule(value, host.workbook);
  const common = commonOf({ sheet, areas });
  const before = common.kind === 'one' ? common.settings : NO_VALIDATION;
  setValidation(sheet, { ...before, rule, areas });
}

function scalar(
  read: (settings: Settings) => Json,
  write: (value: Json, before: Settings) => Partial<Settings>,
): Scalar<SheetAreas> {
  return {
    read: (positions) => {
      const common = commonOf(positions);
      return common.kind === 'one' ? read(common.settings) : null;
    },
    write: (positions, value) => {
      change(positions, (before) => write(value, before));
    },
  };
}

function worded(
  value: Json,
  before: { readonly title: string; readonly message: string },
  mostSigns: number,
): { readonly title: string; readonly message: string } {
  const members = membersOf(value, 'What is said');
  const text = (name: 'title' | 'message', most: number): string => {
    const given = members[name];
    const result = isLeftOut(given) ? before[name] : textOf(given, name);
    if (result.length > most)
      throw invalidArgument(`The ${name} takes no more than ${most} signs.`);
    return result;
  };
  return {
    title: text('title', MOST_TITLE_SIGNS),
    message: text('message', mostSigns),
  };
}

function flag(value: Json, name: string, before: boolean): boolean {
  const given = membersOf(value, 'What is said')[name];
  return isLeftOut(given) ? before : booleanOf(given, name);
}

/** The cells in use whose contents their validation forbids; throws where that needs a calculation. */
function invalidCells(
  { sheet, areas }: SheetAreas,
  { workbook }: Host,
): {
  readonly invalid: readonly Area[];
  readonly checked: number;
} {
  const invalid: Area[] = [];
  let checked = 0;
  for (const area of areas) {
    const used = usedWithin(sheet, area, true);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row += 1)
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const validation = validationAt(sheet, row, column);
        if (!validation) continue;
        checked += 1;
        const value = cellAt(sheet, row, column)?.value ?? '';
        const verdict = judge(workbook, sheet, validation, value);
        if (typeof verdict === 'object')
          throw notSimulated('the verdict of a data validation that must be calculated');
        if (!verdict) invalid.push({ row, column, rows: 1, columns: 1 });
      }
  }
  return { invalid, checked };
}

export const dataValidationClass: WireClass<SheetAreas> = {
  name: 'DataValidation',
  since: 8,
  scalars: {
    Type: {
      read: (positions) => {
        const common = commonOf(positions);
        return common.kind === 'one' ? common.settings.rule.kind : common.kind;
      },
    },
    Rule: {
      read: (positions) => {
        const common = commonOf(positions);
        return common.kind === 'one' ? ruleAsJson(common.settings.rule) : null;
      },
      write: setRule,
    },
    IgnoreBlanks: scalar(
      ({ ignoreBlanks }) => ignoreBlanks,
      (value) => ({ ignoreBlanks: booleanOf(value, 'ignoreBlanks') }),
    ),
    ErrorAlert: scalar(
      ({ errorAlert }) => errorAlert,
      (value, { errorAlert }) => {
        const { style } = membersOf(value, 'The error alert');
        return {
          errorAlert: {
            ...worded(value, errorAlert, MOST_ALERT_SIGNS),
            showAlert: flag(value, 'showAlert', errorAlert.showAlert),
            style: isLeftOut(style)
              ? errorAlert.style
              : oneOf(style, ['Stop', 'Warning', 'Information'], 'The style of an alert'),
          },
        };
      },
    ),
    Prompt: scalar(
      ({ prompt }) => prompt,
      (value, { prompt }) => ({
        prompt: {
          ...worded(value, prompt, MOST_PROMPT_SIGNS),
          showPrompt: flag(value, 'showPrompt', prompt.showPrompt),
        },
      }),
    ),
    Valid: {
      read: (positions, host) => {
        const { invalid, checked } = invalidCells(positions, host);
        if (invalid.length === 0) return true;
        return invalid.length === checked ? false : null;
      },
    },
  },
  openers: {
    GetInvalidCells: {
      since: 9,
      open: (positions, _, host) => {
        const { invalid } = invalidCells(positions, host);
        if (invalid.length === 0) throw itemNotFound('invalid cell');
        return WireObject.of(rangeAreasClass, { sheet: positions.sheet, areas: invalid });
      },
    },
    GetInvalidCellsOrNullObject: {
      since: 9,
      open: (positions, _, host) => {
        const { invalid } = invalidCells(positions, host);
        return invalid.length === 0
          ? null
          : WireObject.of(rangeAreasClass, { sheet: positions.sheet, areas: invalid });
      },
    },
  },
  methods: {
    Clear: {
      changes: true,
      call: ({ sheet, areas }) => {
        mayChange(sheet);
        for (const area of areas) clearValidations(sheet, area);
      },
    },
  },
};
