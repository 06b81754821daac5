/** Makes the plan of the next edition: other years, another title, and a field for each record's number of before. */
import type { FieldDefinition, LedgerDefinition } from '../../ledger/definition';
import type { FiscalYear } from '../../fiscal-year';
import { shortFiscalYear } from '../../fiscal-year';
import type { Plan } from '..';
import type { PlanFault } from '../../plan-fault';
import { planFaults } from '../faults';
import { FORMER_NUMBER } from './carry';
import type { FixedYearText } from './fixed-years';
import { fixedYearTexts } from './fixed-years';
import { movedPlan } from './moved-plan';
import { fittedForms } from './fitted-forms';

/** What a person chose for the edition's plan. */
export interface EditionOptions {
  readonly years: readonly FiscalYear[];
  readonly title: string;
}

/** What the field of the number of before is called, in the words of the plan's language. */
export interface FormerNumberWords {
  readonly label: string;
  readonly advice: { readonly ja: string; readonly en: string };
  readonly why: { readonly ja: string; readonly en: string };
}

export type EditionPlan =
  | {
      readonly ok: true;
      readonly plan: Plan;
      /** Texts that speak of years and stayed as they are. */
      readonly fixed: readonly FixedYearText[];
    }
  /** With these years something of the plan would not fit, such as a form's columns. */
  | { readonly ok: false; readonly faults: readonly PlanFault[]; readonly plan: Plan };

/** The code of the rules on the number of before. */
const CODE = 'E01';

/** An edition's id is that of the first plan, followed by its first year. */
function editionId({ id, years }: Plan, first: FiscalYear | undefined): string {
  const end = (year: FiscalYear | undefined): string =>
    year === undefined ? '' : `-${shortFiscalYear(year).toLowerCase()}`;
  const own = end(years[0]);
  return (id.endsWith(own) ? id.slice(0, id.length - own.length) : id) + end(first);
}

/** Says whether a ledger's records have numbers of their own. */
function isNumbered({ numberField, subRecordsOf }: LedgerDefinition): boolean {
  return numberField !== undefined && subRecordsOf === undefined;
}

function withFormerNumber(
  ledger: LedgerDefinition,
  { label }: FormerNumberWords,
): LedgerDefinition {
  const at = ledger.fields.findIndex(({ id }) => id === ledger.numberField);
  const number = ledger.fields[at];
  if (!isNumbered(ledger) || !number || ledger.fields.some(({ id }) => id === FORMER_NUMBER))
    return ledger;
  const { row } = number;
  const field: FieldDefinition = {
    id: FORMER_NUMBER,
    label,
    type: number.type,
    ...(row === undefined ? {} : { row }),
  };
  return { ...ledger, fields: ledger.fields.toSpliced(at + 1, 0, field) };
}

/** Each number of before is one of the edition before, and no two records have the same. */
function formerNumberRules(
  { id }: LedgerDefinition,
  numbers: readonly string[],
  { advice, why }: FormerNumberWords,
): Plan['rules'] {
  const rule = { code: CODE, severity: 'error', ledger: id } as const;
  return [
    { ...rule, kind: 'unique', field: FORMER_NUMBER },
    ...(numbers.length === 0
      ? []
      : [
          {
            ...rule,
            kind: 'cells' as const,
            fields: [FORMER_NUMBER],
            where: { filled: true as const },
            must: { in: numbers },
            advice,
            why,
          },
        ]),
  ];
}

/**
 * Makes the edition's plan. `numbersOf` gives the numbers of a ledger's records as the plan prints them: the field of the number of
 * before may hold no others.
 */
export function editionPlan(
  plan: Plan,
  { years, title }: EditionOptions,
  numbersOf: (ledgerId: string) => readonly string[],
  words: FormerNumberWords,
): EditionPlan {
  const shifted = movedPlan(plan, { from: plan.years, to: years });
  const ledgers = shifted.ledgers.map((ledger) => withFormerNumber(ledger, words));
  const next: Plan = {
    ...shifted,
    id: editionId(plan, years[0]),
    title,
    ledgers,
    forms: fittedForms(shifted, plan),
    rules: [
      ...shifted.rules.filter(({ code }) => code !== CODE),
      ...ledgers
        .filter(isNumbered)
        .flatMap((ledger) => formerNumberRules(ledger, numbersOf(ledger.id), words)),
    ],
  };
  const faults = planFaults(next);
  return faults.length > 0
    ? { ok: false, faults, plan: next }
    : { ok: true, plan: next, fixed: fixedYearTexts(next) };
}
