/** The rule book (規則一覧): the plan's rules by code, as data from which words/ builds sentences. */
import type { Severity } from '../../finding';
import type { LedgerDefinition } from '../../ledger/definition';
import { ledgerDefinition } from '../../programme';
import type { ValueType } from '../../values';
import { rulesOf } from '../index';
import type { CheckedProgramme, Rule } from '../index';

/** One rule with the names and labels that its sentences need. */
export interface BookRule {
  readonly rule: Rule;
  /** The ledger that it checks, or null where it checks all. */
  readonly ledger: LedgerDefinition | null;
  /** The names of the plan's ledgers, by id. */
  readonly ledgerNames: Readonly<Record<string, string>>;
  /** Labels of the fields of the ledgers that it may name, by field id. */
  readonly labels: Readonly<Record<string, string>>;
  /** Labels of all fields of the plan, by ledger id and field id. */
  readonly labelsOfLedgers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The types of those fields, by field id. */
  readonly types: Readonly<Record<string, ValueType>>;
}

/** All rules with one code, which share a severity. */
export interface BookEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly rules: readonly BookRule[];
}

function named<T>(
  ledgers: readonly LedgerDefinition[],
  of: (field: LedgerDefinition['fields'][number]) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    ledgers.flatMap(({ fields }) => fields.map((field) => [field.id, of(field)] as const)),
  );
}

/** Gives a plan's rules by code, in the plan's order of codes' first appearance. */
export function ruleBook(plan: CheckedProgramme): readonly BookEntry[] {
  const entries = new Map<string, { readonly severity: Severity; readonly rules: BookRule[] }>();
  const ledgerNames = Object.fromEntries(plan.ledgers.map(({ id, name }) => [id, name] as const));
  const labelsOfLedgers = Object.fromEntries(
    plan.ledgers.map((ledger) => [ledger.id, named([ledger], ({ label }) => label)] as const),
  );
  for (const rule of rulesOf(plan)) {
    const ledger = rule.ledger === undefined ? null : (ledgerDefinition(plan, rule.ledger) ?? null);
    const entry = entries.get(rule.code) ?? { severity: rule.severity, rules: [] };
    // Where ledgers use the same field id, the rule's own ledger comes last and so takes precedence.
    const ledgers = [...plan.ledgers, ...(ledger ? [ledger] : [])];
    entry.rules.push({
      rule,
      ledger,
      ledgerNames,
      labelsOfLedgers,
      labels: named(ledgers, ({ label }) => label),
      types: named(ledgers, ({ type }) => type),
    });
    entries.set(rule.code, entry);
  }
  return [...entries].map(([code, { severity, rules }]) => ({ code, severity, rules }));
}
