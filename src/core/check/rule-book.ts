/** The rule book (規則一覧): what a plan's rules check, by code, as data that words/ can say. */
import type { Severity } from '../finding';
import type { LedgerDefinition, Plan } from '../plan';
import { ledgerDefinition } from '../plan';
import type { Rule } from './index';

/** One rule with what its sentences name. */
export interface BookRule {
  readonly rule: Rule;
  /** The ledger it speaks of, or null where it holds for all. */
  readonly ledger: LedgerDefinition | null;
  /** Labels of the fields of the ledgers it may name, by field id. */
  readonly labels: Readonly<Record<string, string>>;
}

/** All rules of one code; they bear one severity. */
export interface BookEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly rules: readonly BookRule[];
}

function labelsOf(ledgers: readonly LedgerDefinition[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ledgers.flatMap(({ fields }) => fields.map(({ id, label }) => [id, label] as const)),
  );
}

/** Gives a plan's rules by code, in the plan's order of codes' first appearance. */
export function ruleBook(plan: Plan): readonly BookEntry[] {
  const entries = new Map<string, { readonly severity: Severity; readonly rules: BookRule[] }>();
  for (const rule of plan.rules) {
    const ledger = rule.ledger === undefined ? null : (ledgerDefinition(plan, rule.ledger) ?? null);
    const entry = entries.get(rule.code) ?? { severity: rule.severity, rules: [] };
    // The rule's own ledger names its fields first; another one may stand in a parameter.
    entry.rules.push({
      rule,
      ledger,
      labels: { ...labelsOf(plan.ledgers), ...labelsOf(ledger ? [ledger] : []) },
    });
    entries.set(rule.code, entry);
  }
  return [...entries].map(([code, { severity, rules }]) => ({ code, severity, rules }));
}
