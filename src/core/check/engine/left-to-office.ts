/** What a part of the ledgers cannot tell (事務局で確認する決まり): the rules that only the office can check, with all records. */
import { recordBook } from '../../records/record-book';
import type { PlanWorkbook } from '../../ledger/ledger';
import { canRun, needsWhole, speaksOf } from '../index';
import type { CheckedProgramme, Rule } from '../index';
import { ruleBook } from './rule-book';
import type { BookEntry } from './rule-book';

/** What was checked of a workbook that holds a part of the ledgers, and the rules that were not. */
export interface CheckedPart {
  readonly of: NonNullable<PlanWorkbook['part']>;
  readonly leftToOffice: readonly BookEntry[];
}

/** Gives the part, with the rules that are left to the office by code; null where the workbook holds all records. */
export function checkedPart(workbook: PlanWorkbook<CheckedProgramme>): CheckedPart | null {
  const { part, plan, ledgers } = workbook;
  if (!part) return null;
  // What is not yet due is not the office's to check either.
  const whole: PlanWorkbook<CheckedProgramme> = { plan, ledgers, part };
  const book = recordBook(whole);
  const isLeft = (rule: Rule): boolean => {
    const own = ledgers.filter((ledger) => speaksOf(rule, ledger));
    if (own.some((ledger) => needsWhole(rule, ledger))) return true;
    return part === 'sheets' && !own.some((ledger) => canRun(rule, book.ofLedger(ledger)));
  };
  const leftToOffice = ruleBook(plan).flatMap((entry) => {
    const rules = entry.rules.filter(({ rule }) => isLeft(rule));
    return rules.length === 0 ? [] : [{ ...entry, rules }];
  });
  return { of: part, leftToOffice };
}
