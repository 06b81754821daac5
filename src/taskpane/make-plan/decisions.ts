/** Changes of what a person has decided about a proposed plan. Pure. */
import type {
  Choices,
  FieldChoice,
  FormDesign,
  LedgerChoice,
  RollupDesign,
  RuleChoice,
} from '../../core/infer/choices';
import type { LedgerSheet } from '../../core/infer/proposal';
import type { Rule } from '../../core/check';

export function withLedger(choices: Choices, key: string, change: LedgerChoice): Choices {
  const { ledgers = {} } = choices;
  return { ...choices, ledgers: { ...ledgers, [key]: { ...ledgers[key], ...change } } };
}

export function withField(
  choices: Choices,
  ledger: string,
  field: string,
  change: FieldChoice,
): Choices {
  const fields = choices.ledgers?.[ledger]?.fields ?? {};
  return withLedger(choices, ledger, {
    fields: { ...fields, [field]: { ...fields[field], ...change } },
  });
}

/** Keeps whether two spellings of a field are one. */
export function withSpelling(
  choices: Choices,
  ledger: string,
  field: string,
  answer: { readonly rare: string; readonly common: string; readonly same: boolean },
): Choices {
  const { spellings = [] } = choices.ledgers?.[ledger]?.fields?.[field] ?? {};
  const others = spellings.filter(
    ({ rare, common }) => rare !== answer.rare || common !== answer.common,
  );
  return withField(choices, ledger, field, { spellings: [...others, answer] });
}

/**
 * Gives the headings after a row was said to be one of them, or none; null where they stay. A row beside the headings makes them
 * higher; one elsewhere takes their place.
 */
export function headerAfter(
  { row: first, rows }: LedgerSheet['header'],
  row: number,
  isHeading: boolean,
): { readonly first: number; readonly last: number } | null {
  const last = first + rows - 1;
  const isWithin = row >= first && row <= last;
  if (isHeading === isWithin) return null;
  if (isHeading) {
    if (row === first - 1) return { first: row, last };
    return row === last + 1 ? { first, last: row } : { first: row, last: row };
  }
  if (first === last) return null;
  return row === first ? { first: first + 1, last } : { first, last: row - 1 };
}

export function withRule(choices: Choices, key: string, change: RuleChoice): Choices {
  const { rules = {} } = choices;
  return { ...choices, rules: { ...rules, [key]: { ...rules[key], ...change } } };
}

export function withOwnRule(choices: Choices, rule: Rule): Choices {
  return { ...choices, ownRules: [...(choices.ownRules ?? []), rule] };
}

export function withoutOwnRule(choices: Choices, code: string): Choices {
  return { ...choices, ownRules: (choices.ownRules ?? []).filter((rule) => rule.code !== code) };
}

/** Replaces one of the tables, adds it where there is none of its id. */
export function withRollup(
  choices: Choices,
  all: readonly RollupDesign[],
  design: RollupDesign,
): Choices {
  const isKnown = all.some(({ id }) => id === design.id);
  return {
    ...choices,
    rollups: isKnown
      ? all.map((each) => (each.id === design.id ? design : each))
      : [...all, design],
  };
}

export function withoutRollup(choices: Choices, all: readonly RollupDesign[], id: string): Choices {
  return { ...choices, rollups: all.filter((each) => each.id !== id) };
}

export function withForm(
  choices: Choices,
  all: readonly FormDesign[],
  design: FormDesign,
): Choices {
  return { ...choices, forms: all.map((each) => (each.id === design.id ? design : each)) };
}
