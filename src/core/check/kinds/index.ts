/** The kinds of rule: one line a kind here, one file a kind in a family beside. */
import { oneKindOf, schemasOf } from '../../data-schema';
import type { ObjectSchema } from '../../data-schema';
import { allRead } from './layout/all-read';
import { allOrNone } from './filling/all-or-none';
import { cells } from './cells';
import { consecutive } from './numbering/consecutive';
import { derivedGrade } from './scores/derived-grade';
import { dittoMarks } from './notation/ditto-marks';
import { doneWhenPlanned } from './filling/done-when-planned';
import { eraDates } from './notation/era-dates';
import { fitsBox } from './notation/fits-box';
import { hiddenRows } from './layout/hidden-rows';
import { issueSolved } from './references/issue-solved';
import type { RuleKind } from '../engine/kind';
import type { Messages, ParamsIn } from '../engine/message';
import { noCellErrors } from './notation/no-cell-errors';
import { noMerges } from './layout/no-merges';
import { repeatedRows } from './layout/repeated-rows';
import { toldColumns } from './layout/told-columns';
import { notYetDue } from './filling/not-yet-due';
import { numberForm } from './notation/number-form';
import { oneRowARecord } from './layout/one-row-a-record';
import { oneOf } from './notation/one-of';
import { oneSpelling } from './notation/one-spelling';
import { ownNumberFirst } from './numbering/own-number-first';
import { partOf } from './amounts/part-of';
import { plainWriting } from './notation/plain-writing';
import { planYear } from './filling/plan-year';
import { portionWithin } from './amounts/portion-within';
import { punctuation } from './notation/punctuation';
import { reachesTarget } from './targets/reaches-target';
import { readable } from './notation/readable';
import { referenceLeads } from './references/reference-leads';
import { referredTo } from './references/referred-to';
import { refersTo } from './references/refers-to';
import { required } from './filling/required';
import { requiredColumns } from './layout/required-columns';
import { sameScale } from './amounts/same-scale';
import { sequence } from './numbering/sequence';
import { shownOtherwise } from './notation/shown-otherwise';
import { similarSpellings } from './notation/similar-spellings';
import { subRecordPerYear } from './numbering/sub-record-per-year';
import { sumEquals } from './amounts/sum-equals';
import { tagsInCharge } from './listing/tags-in-charge';
import { unique } from './numbering/unique';
import { lastEqualsTarget } from './targets/last-equals-target';
import { monotone } from './targets/monotone';
import { claimAgainstFigures } from './targets/claim-against-figures';
import { sameIndicator } from './targets/same-indicator';
import { datesWithin } from './filling/dates-within';
import { hasQuantity } from './filling/has-quantity';
import { inListedOrder } from './listing/in-listed-order';
import { listedHaveRecords } from './listing/listed-have-records';
import { sectionListed } from './listing/section-listed';
import { sectionsTagged } from './listing/sections-tagged';
import { neverGoesBack } from './scores/never-goes-back';
import { notAmong } from './listing/not-among';
import { oneSection } from './listing/one-section';
import { sequenceWithin } from './numbering/sequence-within';
import { unlikeEarlier } from './filling/unlike-earlier';
import { asManyItems } from './targets/as-many-items';
import { eachTarget } from './targets/each-target';
import { earlyEndExplained } from './targets/early-end-explained';
import { policiesAllowed } from './listing/policies-allowed';
import { resultPerTarget } from './targets/result-per-target';
import { resultsAgainstTargets } from './targets/results-against-targets';

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

export function kindOf(rule: Rule): RuleKind<Rule, Messages> {
  return KINDS[rule.kind];
}
