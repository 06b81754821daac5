/** Check: runs a plan's rules over its ledgers. One line a kind of rule here, one file a kind beside. */
import { isUnderMerge } from '../area';
import type { Finding } from '../finding';
import type { Ledger, PlanWorkbook } from '../ledger/ledger';
import type { Programme } from '../programme';
import { allRead } from './all-read';
import { allOrNone } from './all-or-none';
import { cells } from './cells';
import { CheckedLedger } from './checked-ledger';
import { consecutive } from './consecutive';
import { continuedWhenReferring } from './continued-when-referring';
import { derivedGrade } from './derived-grade';
import { doneWhenPlanned } from './done-when-planned';
import { dueResult } from './due-result';
import { eraDates } from './era-dates';
import { fitsBox } from './fits-box';
import { fullWidth } from './full-width';
import { hiddenRows } from './hidden-rows';
import { hiddenCopies } from './hidden-copies';
import { issueSolved } from './issue-solved';
import type { PlacedFinding, RuleKind } from './kind';
import { machineDependent } from './machine-dependent';
import { marksOfResult } from './marks-of-result';
import { noCellErrors } from './no-cell-errors';
import { noGap } from './no-gap';
import { noMerges } from './no-merges';
import { noOtherFigures } from './no-other-figures';
import { repeatedRows } from './repeated-rows';
import { numberForm } from './number-form';
import { oneRowARecord } from './one-row-a-record';
import { oneOf } from './one-of';
import { oneSpelling } from './one-spelling';
import { ownNumberFirst } from './own-number-first';
import { partOf } from './part-of';
import { planYear } from './plan-year';
import { portionWithin } from './portion-within';
import { positiveOrNone } from './positive-or-none';
import { punctuation } from './punctuation';
import { reachesTarget } from './reaches-target';
import { readable } from './readable';
import { referenceEarlier } from './reference-earlier';
import { referenceToText } from './reference-to-text';
import { referredTo } from './referred-to';
import { refersTo } from './refers-to';
import { required } from './required';
import { requiredColumns } from './required-columns';
import { sameScale } from './same-scale';
import { sequence } from './sequence';
import { shownOtherwise } from './shown-otherwise';
import { storedAsText } from './stored-as-text';
import { subRecordPerYear } from './sub-record-per-year';
import { sumEquals } from './sum-equals';
import { tagsInCharge } from './tags-in-charge';
import { unique } from './unique';
import { figuresNeed } from './figures/figures-need';
import { figuresReadable } from './figures/figures-readable';
import { filledEveryYear } from './figures/filled-every-year';
import { hasFigure } from './figures/has-figure';
import { lastEqualsTarget } from './figures/last-equals-target';
import { monotone } from './figures/monotone';
import { sameIndicator } from './figures/same-indicator';
import { datesWithin } from './halves/dates-within';
import { hasQuantity } from './halves/has-quantity';
import { inListedOrder } from './halves/in-listed-order';
import { listedHaveRecords } from './halves/listed-have-records';
import { reportedWhen } from './halves/reported-when';
import { sectionForm } from './halves/section-form';
import { sectionListed } from './halves/section-listed';
import { sectionsTagged } from './halves/sections-tagged';
import { neverGoesBack } from './never-goes-back';
import { notAmong } from './not-among';
import { oneSection } from './one-section';
import { sequenceWithin } from './sequence-within';
import { unlikeEarlier } from './unlike-earlier';
import { whiteSpace } from './white-space';
import { wellFormed } from './well-formed';
import { asManyItems } from './targets/as-many-items';
import { betterThanReference } from './targets/better-than-reference';
import { earlyEndExplained } from './targets/early-end-explained';
import { policiesAllowed } from './targets/policies-allowed';
import { referenceUnit } from './targets/reference-unit';
import { relativeHasBasis } from './targets/relative-has-basis';
import { resultsAgainstTargets } from './targets/results-against-targets';
import { seriesGetsNoWorse } from './targets/series-gets-no-worse';
import { targetHasNumber } from './targets/target-has-number';
import { targetHasPeriod } from './targets/target-has-period';
import { targetsReadable } from './targets/targets-readable';
import { withinPlanYears } from './targets/within-plan-years';
import { yearlyValuesAddUp } from './targets/yearly-values-add-up';
import { yearlyValuesCover } from './targets/yearly-values-cover';

const KINDS = {
  cells,
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
  'all-read': allRead,
  'hidden-copies': hiddenCopies,
  'one-row-a-record': oneRowARecord,
  'no-other-figures': noOtherFigures,
  'repeated-rows': repeatedRows,
  'positive-or-none': positiveOrNone,
  'no-gap': noGap,
  'portion-within': portionWithin,
  'part-of': partOf,
  'done-when-planned': doneWhenPlanned,
  'tags-in-charge': tagsInCharge,
  'reaches-target': reachesTarget,
  punctuation,
  'section-form': sectionForm,
  'section-listed': sectionListed,
  'listed-have-records': listedHaveRecords,
  'in-listed-order': inListedOrder,
  'dates-within': datesWithin,
  'reported-when': reportedWhen,
  'sections-tagged': sectionsTagged,
  'has-quantity': hasQuantity,
  'stored-as-text': storedAsText,
  'white-space': whiteSpace,
  'full-width': fullWidth,
  'machine-dependent': machineDependent,
  'one-spelling': oneSpelling,
  'fits-box': fitsBox,
  'same-scale': sameScale,
  'shown-otherwise': shownOtherwise,
  'plan-year': planYear,
  'well-formed': wellFormed,
  'sum-equals': sumEquals,
  'derived-grade': derivedGrade,
  'all-or-none': allOrNone,
  'referred-to': referredTo,
  sequence,
  'reference-earlier': referenceEarlier,
  'reference-to-text': referenceToText,
  'due-result': dueResult,
  'marks-of-result': marksOfResult,
  'own-number-first': ownNumberFirst,
  'continued-when-referring': continuedWhenReferring,
  'sub-record-per-year': subRecordPerYear,
  'issue-solved': issueSolved,
  'figures-need': figuresNeed,
  'figures-readable': figuresReadable,
  'filled-every-year': filledEveryYear,
  'has-figure': hasFigure,
  'last-equals-target': lastEqualsTarget,
  monotone,
  'same-indicator': sameIndicator,
  'never-goes-back': neverGoesBack,
  'not-among': notAmong,
  'one-section': oneSection,
  'sequence-within': sequenceWithin,
  'unlike-earlier': unlikeEarlier,
  'target-has-number': targetHasNumber,
  'target-has-period': targetHasPeriod,
  'relative-has-basis': relativeHasBasis,
  'yearly-values-cover': yearlyValuesCover,
  'yearly-values-add-up': yearlyValuesAddUp,
  'better-than-reference': betterThanReference,
  'series-gets-no-worse': seriesGetsNoWorse,
  'reference-unit': referenceUnit,
  'within-plan-years': withinPlanYears,
  'early-end-explained': earlyEndExplained,
  'policies-allowed': policiesAllowed,
  'as-many-items': asManyItems,
  'targets-readable': targetsReadable,
  'results-against-targets': resultsAgainstTargets,
} as const;

/** The names of all kinds of rule. */
export const ruleKinds: readonly string[] = Object.keys(KINDS);

/** One rule of a plan: its code, its severity, its kind and the kind's parameters. */
export type Rule = Parameters<(typeof KINDS)[keyof typeof KINDS]['compile']>[0];

/** A programme with the rules by which its ledgers are checked. */
export interface CheckedProgramme extends Programme {
  readonly rules: readonly Rule[];
}

/** What holds for every plan, though it states no rule of the kind: nothing is passed over in silence. */
const ALWAYS: readonly Rule[] = [
  { code: 'C20', severity: 'error', kind: 'shown-otherwise' },
  { code: 'C21', severity: 'info', kind: 'one-spelling' },
  { code: 'C22', severity: 'error', kind: 'all-read' },
  { code: 'C23', severity: 'warning', kind: 'hidden-copies' },
  { code: 'C24', severity: 'error', kind: 'one-row-a-record' },
  { code: 'C25', severity: 'warning', kind: 'no-other-figures' },
  { code: 'C26', severity: 'info', kind: 'repeated-rows' },
];

/** Gives the rules that a plan's ledgers are checked by: its own, and those that hold for every plan. */
export function rulesOf({ rules }: Pick<CheckedProgramme, 'rules'>): readonly Rule[] {
  return [...rules, ...ALWAYS.filter(({ kind }) => !rules.some((own) => own.kind === kind))];
}

function kindOf(rule: Rule): RuleKind<Rule> {
  return KINDS[rule.kind];
}

/** What a merge covers is empty because of the merge: C16 says that once, and nothing else is said there. */
function isCovered(ledger: Ledger, { row, column, finding }: PlacedFinding): boolean {
  return finding.sheetId === ledger.sheetId && isUnderMerge(ledger.merges, row, column);
}

/** Says whether a rule speaks of a ledger: of its own, or of every one. */
export function speaksOf(rule: Rule, { definition }: Ledger): boolean {
  return rule.ledger === undefined || rule.ledger === definition.id;
}

/** Compiles a rule against a ledger and runs it; null where the ledger lacks a column that the rule needs. */
export function runRule(rule: Rule, on: CheckedLedger): readonly PlacedFinding[] | null {
  const run = kindOf(rule).compile(rule, on);
  return run && [...run()];
}

function* ledgerSteps(
  ledger: Ledger,
  workbook: PlanWorkbook<CheckedProgramme>,
): Generator<void, readonly PlacedFinding[]> {
  const on = new CheckedLedger(ledger, workbook);
  const found: (readonly PlacedFinding[])[] = [];
  for (const rule of rulesOf(workbook.plan).filter((each) => speaksOf(each, ledger))) {
    yield;
    found.push(runRule(rule, on) ?? []);
  }
  return found.flat().filter((placed) => !isCovered(ledger, placed));
}

/** Checks as `check` does, a rule a step: whoever asks for the steps can do other things between them. */
export function* checkSteps(
  workbook: PlanWorkbook<CheckedProgramme>,
): Generator<void, readonly Finding[]> {
  const found: (readonly PlacedFinding[])[] = [];
  for (const ledger of workbook.ledgers) found.push(yield* ledgerSteps(ledger, workbook));
  yield;
  const places = found.flat();
  // What stands on sheets without a ledger comes after the ledgers'.
  const sheets = [
    ...workbook.ledgers.map(({ sheetId }) => sheetId),
    ...places.map(({ finding }) => finding.sheetId),
  ];
  return places
    .toSorted(
      (a, b) =>
        sheets.indexOf(a.finding.sheetId) - sheets.indexOf(b.finding.sheetId) ||
        a.row - b.row ||
        a.column - b.column ||
        (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0),
    )
    .map(({ finding }) => finding);
}

/** Checks all ledgers of a workbook by its plan's rules; the findings come in the order of sheet, row, then column. */
export function check(workbook: PlanWorkbook<CheckedProgramme>): readonly Finding[] {
  const steps = checkSteps(workbook);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
