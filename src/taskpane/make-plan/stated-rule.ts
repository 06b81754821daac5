/** A rule of one's own as a person states it: when a field is so, another must be so. Pure. */
import type { Rule } from '../../core/check';
import type { Condition } from '../../core/condition';

export const STATES = ['filled', 'blank', 'oneOf', 'atLeast', 'atMost'] as const;
export type FieldState = (typeof STATES)[number];

/** What a field is, or has to be. */
export interface Clause {
  readonly field: string;
  readonly state: FieldState;
  /** Of `oneOf`. */
  readonly values: readonly string[];
  /** Of `atLeast` and `atMost`, as it was typed. */
  readonly number: string;
}

export interface StatedRule {
  readonly ledger: string;
  /** Null where it holds for every record. */
  readonly when: Clause | null;
  readonly must: Clause;
}

/** How a person types numbers: full-width digits and separators too. */
function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

function conditionOf(clause: Clause, own: boolean): Condition | null {
  const cell = own ? {} : { field: clause.field };
  switch (clause.state) {
    case 'filled':
      return { ...cell, filled: true };
    case 'blank':
      return { ...cell, blank: true };
    case 'oneOf':
      return clause.values.length > 0 ? { ...cell, in: [...clause.values] } : null;
    case 'atLeast':
    case 'atMost': {
      const number = numberIn(clause.number);
      if (number === null) return null;
      return clause.state === 'atLeast'
        ? { ...cell, atLeast: number }
        : { ...cell, atMost: number };
    }
  }
}

/** Gives a code that no rule has yet. */
function freeCode(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`J${number}`)) number += 1;
  return `J${number}`;
}

/** Makes the rule; null where something of it is not stated yet. */
export function ruleOf(stated: StatedRule, codes: Iterable<string>): Rule | null {
  const { ledger, when, must } = stated;
  if (must.field === '' || when?.field === '') return null;
  const where = when && conditionOf(when, false);
  const asked = conditionOf(must, true);
  if (!asked || (when && !where)) return null;
  return {
    code: freeCode(new Set(codes)),
    severity: 'warning',
    kind: 'cells',
    ledger,
    fields: [must.field],
    ...(where ? { where } : {}),
    must: asked,
  };
}
