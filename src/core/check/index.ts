/** Check: runs a plan's rules over its ledgers. One line a kind of rule here, one file a kind beside. */
import { isUnderMerge } from '../area';
import { oneKindOf, schemasOf } from '../data-schema';
import type { ObjectSchema } from '../data-schema';
import type { Finding } from '../finding';
import type { Ledger, PlanWorkbook } from '../ledger/ledger';
import { partsOf } from '../ledger/positions';
import { recordBook } from '../records/record-book';
import type { LedgerRecords } from '../records/record-book';
import type { Programme } from '../programme';
import { allRead } from './kinds/layout/all-read';
import { allOrNone } from './kinds/filling/all-or-none';
import { cells } from './kinds/cells';
import { consecutive } from './kinds/numbering/consecutive';
import { derivedGrade } from './kinds/scores/derived-grade';
import { dittoMarks } from './kinds/notation/ditto-marks';
import { doneWhenPlanned } from './kinds/filling/done-when-planned';
import { eraDates } from './kinds/notation/era-dates';
import { fitsBox } from './kinds/notation/fits-box';
import { hiddenRows } from './kinds/layout/hidden-rows';
import { issueSolved } from './kinds/references/issue-solved';
import type { RuleKind } from './engine/kind';
import type { PlacedFinding } from './engine/rule-head';
import type { Messages, ParamsIn } from './engine/message';
import { noCellErrors } from './kinds/notation/no-cell-errors';
import { noMerges } from './kinds/layout/no-merges';
import { repeatedRows } from './kinds/layout/repeated-rows';
import { toldColumns } from './kinds/layout/told-columns';
import { notYetDue } from './kinds/filling/not-yet-due';
import { numberForm } from './kinds/notation/number-form';
import { oneRowARecord } from './kinds/layout/one-row-a-record';
import { oneOf } from './kinds/notation/one-of';
import { oneSpelling } from './kinds/notation/one-spelling';
import { ownNumberFirst } from './kinds/numbering/own-number-first';
import { partOf } from './kinds/amounts/part-of';
import { plainWriting } from './kinds/notation/plain-writing';
import { planYear } from './kinds/filling/plan-year';
import { portionWithin } from './kinds/amounts/portion-within';
import { punctuation } from './kinds/notation/punctuation';
import { reachesTarget } from './kinds/targets/reaches-target';
import { readable } from './kinds/notation/readable';
import { referenceLeads } from './kinds/references/reference-leads';
import { referredTo } from './kinds/references/referred-to';
import { refersTo } from './kinds/references/refers-to';
import { required } from './kinds/filling/required';
import { requiredColumns } from './kinds/layout/required-columns';
import { sameScale } from './kinds/amounts/same-scale';
import { sequence } from './kinds/numbering/sequence';
import { shownOtherwise } from './kinds/notation/shown-otherwise';
import { similarSpellings } from './kinds/notation/similar-spellings';
import { subRecordPerYear } from './kinds/numbering/sub-record-per-year';
import { sumEquals } from './kinds/amounts/sum-equals';
import { tagsInCharge } from './kinds/listing/tags-in-charge';
import { unique } from './kinds/numbering/unique';
import { lastEqualsTarget } from './kinds/targets/last-equals-target';
import { monotone } from './kinds/targets/monotone';
import { claimAgainstFigures } from './kinds/targets/claim-against-figures';
import { sameIndicator } from './kinds/targets/same-indicator';
import { datesWithin } from './kinds/filling/dates-within';
import { hasQuantity } from './kinds/filling/has-quantity';
import { inListedOrder } from './kinds/listing/in-listed-order';
import { listedHaveRecords } from './kinds/listing/listed-have-records';
import { sectionListed } from './kinds/listing/section-listed';
import { sectionsTagged } from './kinds/listing/sections-tagged';
import { neverGoesBack } from './kinds/scores/never-goes-back';
import { notAmong } from './kinds/listing/not-among';
import { oneSection } from './kinds/listing/one-section';
import { sequenceWithin } from './kinds/numbering/sequence-within';
import { unlikeEarlier } from './kinds/filling/unlike-earlier';
import { asManyItems } from './kinds/targets/as-many-items';
import { eachTarget } from './kinds/targets/each-target';
import { earlyEndExplained } from './kinds/targets/early-end-explained';
import { policiesAllowed } from './kinds/listing/policies-allowed';
import { resultPerTarget } from './kinds/targets/result-per-target';
import { resultsAgainstTargets } from './kinds/targets/results-against-targets';

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
  'one-row-a-record': oneRowARecord,
  'repeated-rows': repeatedRows,
  'ditto-marks': dittoMarks,
  'told-columns': toldColumns,
  'not-yet-due': notYetDue,
  'portion-within': portionWithin,
  'part-of': partOf,
  'done-when-planned': doneWhenPlanned,
  'tags-in-charge': tagsInCharge,
  'reaches-target': reachesTarget,
  punctuation,
  'section-listed': sectionListed,
  'listed-have-records': listedHaveRecords,
  'in-listed-order': inListedOrder,
  'dates-within': datesWithin,
  'sections-tagged': sectionsTagged,
  'has-quantity': hasQuantity,
  'one-spelling': oneSpelling,
  'similar-spellings': similarSpellings,
  'plain-writing': plainWriting,
  'fits-box': fitsBox,
  'same-scale': sameScale,
  'shown-otherwise': shownOtherwise,
  'plan-year': planYear,
  'sum-equals': sumEquals,
  'derived-grade': derivedGrade,
  'all-or-none': allOrNone,
  'referred-to': referredTo,
  sequence,
  'reference-leads': referenceLeads,
  'own-number-first': ownNumberFirst,
  'sub-record-per-year': subRecordPerYear,
  'issue-solved': issueSolved,
  'last-equals-target': lastEqualsTarget,
  monotone,
  'same-indicator': sameIndicator,
  'never-goes-back': neverGoesBack,
  'not-among': notAmong,
  'one-section': oneSection,
  'sequence-within': sequenceWithin,
  'unlike-earlier': unlikeEarlier,
  'each-target': eachTarget,
  'early-end-explained': earlyEndExplained,
  'policies-allowed': policiesAllowed,
  'as-many-items': asManyItems,
  'results-against-targets': resultsAgainstTargets,
  'result-per-target': resultPerTarget,
  'claim-against-figures': claimAgainstFigures,
} as const;

/** The names of all kinds of rule. */
export const ruleKinds: readonly string[] = Object.keys(KINDS);

type Kind = (typeof KINDS)[keyof typeof KINDS];
type RuleIn<K> = K extends { readonly schema: ObjectSchema<infer R> } ? R : never;
type MessagesOfKind<K> = K extends { readonly messages: infer M } ? M : never;
type IdsIn<M> = M extends Messages ? keyof M & string : never;

/** The messages that findings can bear. */
export type MessageId = IdsIn<MessagesOfKind<Kind>>;

/** What the sentence of a message names, besides its finding's own field, year and value. */
export type ParamsOf<I extends MessageId> = ParamsIn<
  Extract<MessagesOfKind<Kind>, Readonly<Record<I, unknown>>>[I]
>;

/** One rule of a plan: its code, its severity, its kind and the kind's parameters. */
export type Rule = RuleIn<Kind>;

/** A rule of one kind. */
export type RuleOfKind<K extends Rule['kind']> = RuleIn<(typeof KINDS)[K]>;

/** The messages that findings of one kind of rule can bear. */
export type MessageOfKind<K extends Rule['kind']> = IdsIn<MessagesOfKind<(typeof KINDS)[K]>>;

/** How a plan states each kind of rule. */
export const ruleSchemas = schemasOf<keyof typeof KINDS, Rule>(KINDS);

export const ruleSchema = oneKindOf<Rule>('kind', ruleSchemas);

/** A programme with the rules by which its ledgers are checked. */
export interface CheckedProgramme extends Programme {
  readonly rules: readonly Rule[];
}

/** What holds for every plan, though it states no rule of the kind: nothing is passed over in silence. */
const ALWAYS: readonly Rule[] = [
  { code: 'C20', severity: 'error', kind: 'shown-otherwise' },
  { code: 'C21', severity: 'info', kind: 'one-spelling' },
  { code: 'C22', severity: 'error', kind: 'all-read' },
  { code: 'C23', severity: 'warning', kind: 'all-read', of: 'hidden-sheets' },
  { code: 'C24', severity: 'error', kind: 'one-row-a-record' },
  { code: 'C25', severity: 'warning', kind: 'all-read', of: 'figures' },
  { code: 'C26', severity: 'info', kind: 'repeated-rows' },
  { code: 'C27', severity: 'warning', kind: 'ditto-marks' },
  { code: 'C28', severity: 'warning', kind: 'told-columns' },
  { code: 'C29', severity: 'info', kind: 'not-yet-due' },
];

/** Names what a rule asks for, of a kind that can ask for several things: a plan's own rule takes the place of the one for all. */
function asksOf(rule: Rule): string {
  return rule.kind === 'all-read' ? `${rule.kind} ${rule.of ?? ''}` : rule.kind;
}

/** Gives the rules that a plan's ledgers are checked by: its own, and those that hold for every plan. */
export function rulesOf({ rules }: Pick<CheckedProgramme, 'rules'>): readonly Rule[] {
  return [...rules, ...ALWAYS.filter((rule) => !rules.some((own) => asksOf(own) === asksOf(rule)))];
}

function kindOf(rule: Rule): RuleKind<Rule, Messages> {
  return KINDS[rule.kind];
}

/** What a merge covers is empty because of the merge: C16 says that once, and nothing else is said there. */
function isCovered(ledger: Ledger, { row, column, finding }: PlacedFinding): boolean {
  return partsOf(ledger).some(
    ({ sheetId, merges }) => sheetId === finding.sheetId && isUnderMerge(merges, row, column),
  );
}

/** Of a record that no total counts, the mark of that may stand where others have their number: no rule speaks of it there. */
function isMarkForNumber(on: LedgerRecords, { finding, row, column }: PlacedFinding): boolean {
  const numbers = on.numberColumn;
  if (!numbers || on.ledger.uncounted.size === 0) return false;
  return on.all.some((record) => {
    if (record.counted) return false;
    const position = record.positionIn(numbers);
    const isThere = position.row === row && position.column === column;
    return isThere && position.sheetId === finding.sheetId;
  });
}

/** Says whether a rule speaks of a ledger: of its own, or of every one. */
export function speaksOf(rule: Rule, { definition }: Ledger): boolean {
  return rule.ledger === undefined || rule.ledger === definition.id;
}

/** Says whether a rule has to see more records than a part of the ledger holds. */
export function needsWhole(rule: Rule, { definition }: Ledger): boolean {
  return kindOf(rule).reach(rule, definition) === 'ledger';
}

/** Says whether a rule can be asked of a ledger, as far as the workbook holds it. */
function isAsked(rule: Rule, ledger: Ledger, { part }: PlanWorkbook): boolean {
  if (!part) return true;
  const reach = kindOf(rule).reach(rule, ledger.definition);
  return reach === 'record' || (reach === 'storage' && part === 'rows');
}

/** Says whether a ledger has the columns that a rule needs. */
export function canRun(rule: Rule, on: LedgerRecords): boolean {
  const { columns } = on.ledger;
  const has = (id: string): boolean => columns.some(({ field }) => field.id === id);
  if ('fields' in rule && rule.fields && !rule.fields.some(has)) return false;
  const kind = kindOf(rule);
  return kind.compile({ ...rule, messages: kind.messages }, on) !== null;
}

/** Compiles a rule against a ledger and runs it; null where the ledger lacks a column that the rule needs. */
export function runRule(rule: Rule, on: LedgerRecords): readonly PlacedFinding[] | null {
  const kind = kindOf(rule);
  const run = kind.compile({ ...rule, messages: kind.messages }, on);
  return run && [...run()];
}

function* ledgerSteps(
  ledger: Ledger,
  workbook: PlanWorkbook<CheckedProgramme>,
): Generator<void, readonly PlacedFinding[]> {
  const on = recordBook(workbook).ofLedger(ledger);
  const found: (readonly PlacedFinding[])[] = [];
  for (const rule of rulesOf(workbook.plan).filter((each) => speaksOf(each, ledger))) {
    if (!isAsked(rule, ledger, workbook)) continue;
    yield;
    found.push(runRule(rule, on) ?? []);
  }
  return found
    .flat()
    .filter((placed) => !isCovered(ledger, placed) && !isMarkForNumber(on, placed));
}

/** Checks as `check` does, a rule a step: whoever asks for the steps can do other things between them. */
export function* checkSteps(
  workbook: PlanWorkbook<CheckedProgramme>,
): Generator<void, readonly Finding[]> {
  const found: (readonly PlacedFinding[])[] = [];
  for (const ledger of workbook.ledgers) found.push(yield* ledgerSteps(ledger, workbook));
  yield;
  const positions = found.flat();
  // What stands on sheets without a ledger comes after the ledgers'.
  const sheets = [
    ...workbook.ledgers.flatMap(partsOf).map(({ sheetId }) => sheetId),
    ...positions.map(({ finding }) => finding.sheetId),
  ];
  return positions
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
