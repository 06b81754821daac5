/** What findings about figures and targets say in English. */
import { fiscalYearsIn, shortFiscalYear } from '../../../core/fiscal-year';
import type { Direction } from '../../../core/values/targets';
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences, Told } from '../../finding-place';
import { counted } from '../pane/counting';
import { years } from './parts';
import { capital, reasons } from './reasons';

/** The indicator concerned, or nothing where the figures have no name. */
function indicator(finding: Told<{ readonly indicator: string }>): string {
  const name = fact(finding, 'indicator');
  return name === '' ? '' : ` of “${name}”`;
}

/** Other indicators of the record of which the same is to be said. */
function alsoOthers(finding: Told<{ readonly others: readonly string[] }>): string {
  const names = fact(finding, 'others', '”, “');
  return names === '' ? '' : ` (so it is with “${names}”)`;
}

type OfTargets = { readonly targets: readonly string[] };

/** How a series gets worse: in which years, from what and to what. */
type Steps = {
  readonly years: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
};

function targetsOf(finding: Told<OfTargets>): string {
  return `“${fact(finding, 'targets', '”, “')}”`;
}

/** The targets of which one is to be named; a record may have one alone. */
function oneOf(finding: Told<OfTargets>): string {
  const { targets: all } = finding.params;
  return `${all.length > 1 ? 'one of ' : ''}${targetsOf(finding)}`;
}

function series(finding: Told<{ readonly series: string }>): string {
  const name = fact(finding, 'series');
  return name === '' ? '' : ` (${name})`;
}

function better(finding: Told<{ readonly direction: Direction }>): string {
  return fact(finding, 'direction') === 'up' ? 'more is better' : 'less is better';
}

/** From what to what a series goes, year by year: `from 5% to 4% in fiscal 2021 (R3) and from 7% to 6% in fiscal 2023 (R5)`. */
function steps({ params: { years, before, after } }: Told<Steps>): string {
  const all = years.map((printed, at) => {
    const [found] = fiscalYearsIn(printed);
    const year = found ? `fiscal ${found.year} (${shortFiscalYear(found.year)})` : printed;
    return `from ${before[at] ?? ''} to ${after[at] ?? ''} in ${year}`;
  });
  return [all.slice(0, -1).join(', '), ...all.slice(-1)]
    .filter((each) => each !== '')
    .join(' and ');
}

export const targets = {
  'last-equals-target': (f) => {
    const last = fact(f, 'last');
    const wrong = last === '' ? 'lacks it' : `says “${last}”`;
    return `${field(f)} says “${fact(f, 'target')}”${indicator(f)}, but “${fact(f, 'figures')}” of ${years(f, 'lastYear')} ${wrong}${alsoOthers(f)}: make both the same.`;
  },
  monotone: (f) =>
    `The figure${indicator(f)} moves the other way in ${years(f, 'inYear')}, from “${fact(f, 'before')}” to “${fact(f, 'after')}”${alsoOthers(f)}: check the figures and the target.`,
  'same-indicator': (f) =>
    `The years name “${fact(f, 'others', '”, “')}” in ${years(f, 'inYear')}, but ${field(f)} names “${fact(f, 'box', '”, “')}”: use one name for an indicator.`,
  'reaches-target': (f) =>
    capital(
      `${reasons(f)}the amounts add up to ${fact(f, 'reached')}${fact(f, 'unit')}, short of the target ${fact(f, 'target')}${fact(f, 'unit')}: make sure that both are right.`,
    ),
  'target-has-number': (f) =>
    `The target ${targetsOf(f)} has no number: state one, so that reaching it can be judged.`,
  'target-has-period': (f) =>
    `The target ${targetsOf(f)} has no period: add /年 or /取組期間, or enter a value for each year.`,
  'relative-has-basis': (f) =>
    `The target ${targetsOf(f)} is a change in per cent, but does not say of what: add a 基準 value or 前年度比.`,
  'yearly-values-cover': (f) =>
    `The target ${targetsOf(f)} has no value for ${fact(f, 'years', ', ')}: enter one for every year of “${fact(f, 'period')}”.`,
  'yearly-values-add-up': (f) =>
    `The yearly values of ${targetsOf(f)} add up to ${fact(f, 'sum')}${fact(f, 'unit')}, not to the target ${fact(f, 'total')}${fact(f, 'unit')} over the period: correct one of the two.`,
  'better-than-reference': (f) =>
    `The target ${targetsOf(f)}${series(f)} of ${fact(f, 'wanted')} is no better than its 参考 value ${fact(f, 'reference')} (${better(f)}): review it, or give a reason.`,
  'series-gets-no-worse': (f) =>
    `The target ${targetsOf(f)}${series(f)} gets worse ${steps(f)} (${better(f)}): review it, or give a reason.`,
  'reference-unit': (f) =>
    `The target ${targetsOf(f)} is in ${fact(f, 'unit')}, its 参考 value in ${fact(f, 'reference')}: use one unit.`,
  'period-reversed': (f) => `“${f.value}” in ${field(f)} ends before it begins: correct the years.`,
  'within-plan-years': (f) =>
    `“${f.value}” in ${field(f)} is not within the plan’s years, ${fact(f, 'first')} to ${fact(f, 'last')}: correct the years.`,
  'early-end-unmarked': (f) =>
    `${field(f)} ends early, in ${fact(f, 'end')}, without ※: put ※ before the last year.`,
  'early-end-unexplained': (f) =>
    `${field(f)} does not say why the period ends in ${fact(f, 'end')}: name the plan that it follows in a note behind ※.`,
  'early-end-bare': (f) =>
    `${field(f)} ends early, in ${fact(f, 'end')}, without ※ and without a note in “${fact(f, 'targets')}”: put ※ before the last year, and name the plan that it follows in the note.`,
  'as-many-items': (f) =>
    `“${fact(f, 'targets')}” has ${counted(Number(fact(f, 'wanted')), 'numbered target', 'numbered targets')}, ${field(f)} ${counted(Number(fact(f, 'items')), 'numbered item', 'numbered items')}: say for each target what is done.`,
  'result-target': (f) =>
    `“${f.value}” in ${field(f)} does not say which target is meant: enter ${oneOf(f)}.`,
  'result-target-blank': (f) =>
    `${field(f)} is empty, so that the target is not known: enter ${oneOf(f)}.`,
  'result-unit': (f) =>
    `The unit ${fact(f, 'unit')} in ${field(f)} is not that of the target “${fact(f, 'target')}”, ${fact(f, 'units', ' or ')}: enter the value in the target’s unit.`,
  'result-reference-blank': (f) =>
    `${field(f)} is empty: enter that year’s “${fact(f, 'named')}”, with which the target “${fact(f, 'target')}” is compared.`,
  'results-missing': (f) =>
    `“${fact(f, 'ledger')}” has no result of ${f.year} for “${fact(f, 'targets', '”, “')}”: add a row and enter it.`,
  'claim-figure-blank': (f) =>
    `${field(f)} is empty, and the goal of the year is “${fact(f, 'planned', '”, “')}”: enter the figure that was reached.`,
  'claim-figure-strange': (f) =>
    `“${f.value}” in ${field(f)} cannot be compared with the goal “${fact(f, 'planned', '”, “')}”: enter it with the goal’s indicator and unit.`,
  'claim-not-reached': (f) =>
    `${field(f)} is “${f.value}”, but “${fact(f, 'measured')}”${indicator(f)} does not reach the goal “${fact(f, 'planned')}”: correct one of them.`,
  'claim-reached': (f) =>
    `${field(f)} is “${f.value}”, but the figures reach the goal “${fact(f, 'planned', '”, “')}”: correct one of them.`,
  'result-unexplained': (f) =>
    `The target “${fact(f, 'target')}”${series(f)} of ${fact(f, 'wanted')}${fact(f, 'unit')} was not reached (${fact(f, 'got')}${fact(f, 'unit')}): enter the cause and what is set anew in ${field(f)}.`,
} satisfies Partial<FindingSentences>;
