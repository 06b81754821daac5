/** The parts of what is said of a rule, in any language. */
import type { Rule } from '../core/check';
import type { BookRule } from '../core/check/engine/rule-book';
import type { Terms } from '../core/condition';

/**
 * Items of 「統計表における機械判読可能なデータの表記方法の統一ルール」 (総務省, 令和2年12月) that rules follow,
 * by number as printed there, e.g. `1-3`.
 */
export type StandardItem =
  '1-2' | '1-3' | '1-4' | '1-5' | '1-6' | '1-7' | '1-8' | '1-9' | '1-10' | '1-11' | '2-1' | '2-2';

/** An entry that breaks the rule, and how it should be. */
export interface RuleExample {
  readonly wrong: string;
  readonly right: string;
}

export interface RuleSentences {
  /** What is checked, in one sentence. */
  readonly checks: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  readonly example: RuleExample;
  readonly standards?: readonly StandardItem[];
}

/** A rule of one kind, with what its sentences name. */
export type BookRuleOf<K extends Rule['kind']> = BookRule & {
  readonly rule: Extract<Rule, { readonly kind: K }>;
};

/** What each kind of rule checks; a kind without words does not compile. */
export type RuleWords = {
  readonly [K in Rule['kind']]: (book: BookRuleOf<K>) => RuleSentences;
};

/** Gives a field's label as the ledger prints it. */
export function label({ labels }: BookRule, field: string): string {
  return labels[field] ?? field;
}

/** Gives the labels of fields, each once: fields of two periods may share one. */
export function labelsOf(book: BookRule, fields: readonly string[]): readonly string[] {
  return [...new Set(fields.map((field) => label(book, field)))];
}

/** Gives the name of a ledger of the plan. */
export function ledgerName({ ledgerNames }: BookRule, ledger: string): string {
  return ledgerNames[ledger] ?? ledger;
}

/** Gives what the plan calls its fields and ledgers, for the conditions of a rule. */
export function termsOf(book: BookRule): Terms {
  return {
    field: (id, ledger) =>
      (ledger === undefined ? undefined : book.labelsOfLedgers[ledger]?.[id]) ?? label(book, id),
    ledger: (id) => ledgerName(book, id),
  };
}
