/** Check: runs a plan's rules over its ledgers. One line a kind of rule here, one file a kind beside. */
import { isUnderMerge } from '../area';
import type { Finding } from '../finding';
import type { Ledger, PlanWorkbook } from '../ledger/ledger';
import { amountForTarget } from './amount-for-target';
import { CheckedLedger } from './checked-ledger';
import { consecutive } from './consecutive';
import { continues } from './continues';
import { copiedForward } from './copied-forward';
import { doneWhenPlanned } from './done-when-planned';
import { emptyWhen } from './empty-when';
import { eraDates } from './era-dates';
import { filledWhen } from './filled-when';
import { hiddenRows } from './hidden-rows';
import type { PlacedFinding, RuleKind } from './kind';
import { noCellErrors } from './no-cell-errors';
import { noGap } from './no-gap';
import { noMerges } from './no-merges';
import { notValueWhen } from './not-value-when';
import { numberForm } from './number-form';
import { oneOf } from './one-of';
import { partOf } from './part-of';
import { portionWithin } from './portion-within';
import { positiveOrNone } from './positive-or-none';
import { punctuation } from './punctuation';
import { reachesTarget } from './reaches-target';
import { readable } from './readable';
import { refersTo } from './refers-to';
import { required } from './required';
import { requiredColumns } from './required-columns';
import { tagsInCharge } from './tags-in-charge';
import { unique } from './unique';

const KINDS = {
  'required-columns': requiredColumns,
  'number-form': numberForm,
  unique,
  consecutive,
  required,
  'one-of': oneOf,
  readable,
  'no-cell-errors': noCellErrors,
  'refers-to': refersTo,
  'era-dates': eraDates,
  'no-merges': noMerges,
  'hidden-rows': hiddenRows,
  'filled-when': filledWhen,
  'empty-when': emptyWhen,
  'not-value-when': notValueWhen,
  'positive-or-none': positiveOrNone,
  'amount-for-target': amountForTarget,
  'no-gap': noGap,
  'portion-within': portionWithin,
  'part-of': partOf,
  continues,
  'done-when-planned': doneWhenPlanned,
  'copied-forward': copiedForward,
  'tags-in-charge': tagsInCharge,
  'reaches-target': reachesTarget,
  punctuation,
} as const;

/** One rule of a plan: its code, its severity, its kind and the kind's parameters. */
export type Rule = Parameters<(typeof KINDS)[keyof typeof KINDS]['compile']>[0];

function kindOf(rule: Rule): RuleKind<Rule> {
  return KINDS[rule.kind];
}

/** What a merge covers is empty because of the merge: C16 says that once, and nothing else is said there. */
function isCovered(ledger: Ledger, { row, column }: PlacedFinding): boolean {
  return isUnderMerge(ledger.merges, row, column);
}

function checkLedger(ledger: Ledger, workbook: PlanWorkbook): readonly PlacedFinding[] {
  const on = new CheckedLedger(ledger, workbook);
  return workbook.plan.rules
    .filter((rule) => rule.ledger === undefined || rule.ledger === ledger.definition.id)
    .flatMap((rule) => [...(kindOf(rule).compile(rule, on)?.() ?? [])])
    .filter((placed) => !isCovered(ledger, placed));
}

/** Checks all ledgers of a workbook by its plan's rules; the findings come in the order of sheet, row, then column. */
export function check(workbook: PlanWorkbook): readonly Finding[] {
  const sheets = workbook.ledgers.map(({ sheetId }) => sheetId);
  return workbook.ledgers
    .flatMap((ledger) => checkLedger(ledger, workbook))
    .toSorted(
      (a, b) =>
        sheets.indexOf(a.finding.sheetId) - sheets.indexOf(b.finding.sheetId) ||
        a.row - b.row ||
        a.column - b.column ||
        (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0),
    )
    .map(({ finding }) => finding);
}
