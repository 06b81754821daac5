/** Turns entries into rules of Excel's data validation (1.8), and sets the rules of a tab, equal ones together. */
import type { EntryDraft } from '../core/sheet/sheet-draft';
import type { Pattern } from '../core/values';
import { addressesOf } from './addresses';
import type { FillStep } from './call-steps';
import { PART, RANGE, SET, wireBytes } from './wire-size';

/** The texts of the rules that are set on cells. */
export interface RuleWords {
  /** The title of the prompt, by which the add-in recognizes its own rules. */
  readonly title: string;
  readonly allowed: (entry: Pattern) => string;
}

/** How many characters of a list Excel accepts in the rule itself. */
const LONGEST_LIST = 255;

/** Says whether a list does not fit into the rule itself: it is too long, or a value holds the comma that separates values. */
export function needsRange(values: readonly string[]): boolean {
  return values.join(',').length > LONGEST_LIST || values.some((value) => value.includes(','));
}

/** Gives Excel's rule of an entry; `sourceOf` says what the rule of a list refers to. */
export function ruleFor(
  entry: Pattern,
  sourceOf: (values: readonly string[]) => string,
): Excel.DataValidationRule {
  switch (entry.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: sourceOf(entry.values) } };
    case 'whole':
      return { wholeNumber: bounds(entry.min, entry.max) };
    case 'decimal':
      return { decimal: bounds(Number(entry.min), Number(entry.max)) };
  }
}

/** Where an entry has no bound, the rule gets Excel's largest whole number, positive or negative. */
const FAR = 999_999_999_999_999;

function bounds(min: number | null, max: number | null): Excel.BasicDataValidation {
  if (max === null && min !== null) return { formula1: min, operator: 'GreaterThanOrEqualTo' };
  return { formula1: min ?? -FAR, formula2: max ?? FAR, operator: 'Between' };
}

/**
 * Gives the steps that set a tab's entries. A list that does not fit into the rule itself is left out, because the sheet with long
 * lists serves the ledgers only.
 */
export function entrySteps(
  entries: readonly EntryDraft[],
  { title, allowed }: RuleWords,
): readonly FillStep[] {
  const groups = new Map<string, EntryDraft[]>();
  for (const draft of entries) {
    const { entry } = draft;
    if (entry.kind === 'list' && needsRange(entry.values)) continue;
    const key = JSON.stringify(entry);
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].flatMap((group): readonly FillStep[] => {
    const [first] = group;
    if (!first) return [];
    const { entry } = first;
    const rule = ruleFor(entry, (values) => values.join(','));
    const errorAlert: Excel.DataValidationErrorAlert = {
      title,
      message: allowed(entry),
      showAlert: true,
      style: 'Stop',
    };
    return addressesOf(group.map(({ area }) => area)).map((address) => ({
      bytes: RANGE + PART + 3 * SET + wireBytes([address, rule, errorAlert]),
      queue: (sheet) => {
        const { dataValidation } = sheet.getRanges(address);
        dataValidation.rule = rule;
        dataValidation.ignoreBlanks = true;
        dataValidation.errorAlert = errorAlert;
      },
    }));
  });
}
