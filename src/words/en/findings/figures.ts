/** What findings about planned stages and figures with units say in English. */
import { fiscalYearsIn, shortFiscalYear } from '../../../core/fiscal-year';
import type { FindingParams } from '../../../core/finding';
import type { UnreadableReason } from '../../../core/values';
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences, NameIn, Told } from '../../finding-place';

/** Why a cell cannot be read, and what stands where reading stopped. */
type Unread = {
  readonly reason: UnreadableReason;
  readonly rest: string;
  readonly units: readonly string[];
};

/** Says years given in short (R2): `fiscal 2020 (R2)`, `fiscal 2020 to 2024 (R2 to R6)`. */
function years<P extends FindingParams>(finding: Told<P>, name: NameIn<P>): string {
  const given = fiscalYearsIn(fact(finding, name)).map(({ year }) => year);
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return '';
  const ends = given.length > 2 && last - first === given.length - 1 ? [first, last] : given;
  const sign = ends === given ? ', ' : ' to ';
  return `fiscal ${ends.join(sign)} (${ends.map(shortFiscalYear).join(sign)})`;
}

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

function whyUnreadable(finding: Told<Unread>): string {
  const rest = fact(finding, 'rest');
  const at = rest === '' ? 'at the end' : `at “${rest}”`;
  switch (fact(finding, 'reason')) {
    case 'no-unit':
      return `lacks a unit ${at}: write one (${fact(finding, 'units', ', ')}) right behind the number`;
    case 'not-a-number':
      return `lacks a number ${at}: write the indicator, the number, then the unit`;
    case 'bracket':
      return `has brackets that cannot be read ${at}: write （321人） or （R2.1.15現在） and close the bracket`;
    case 'trailing':
      return `has something extra ${at}: part indicators by a blank, ・ or a line break`;
    case 'ending':
      return `cannot be read ${at}: write a deadline as in 令和2年12月までに…を確定`;
    default:
      return `cannot be read ${at}: write it as in 収納率：95.45%`;
  }
}

export const figures = {
  'within-unnumbered': (f) =>
    `“${f.value}” in ${field(f)} has no number: put one such as ① before it.`,
  'within-repeated': (f) =>
    `The number ${fact(f, 'number')} in ${field(f)} is that of record ${fact(f, 'firstRecord')} already: find out which is right and correct the other.`,
  'within-gap': (f) => {
    const [from, to] = [fact(f, 'from'), fact(f, 'to')];
    const numbers = from === to ? `${from} is` : `${from} to ${to} are`;
    return `In ${field(f)}, ${numbers} missing: look for a lost row or a wrong number.`;
  },
  'one-section-blank': (f) => `${field(f)} is empty: enter the one section in charge.`,
  'one-section-several': (f) =>
    `${field(f)} lists more than one: ${fact(f, 'sections', ', ')}. Leave one section.`,
  'one-section-none': (f) =>
    `“${f.value}” in ${field(f)} is not the name of one section: enter one section.`,
  'not-among': (f) =>
    `${field(f)} names ${fact(f, 'sections', ', ')}, which stands in “${fact(f, 'of')}”: take it out of ${field(f)}.`,
  'never-goes-back': (f) =>
    `“${f.value}” in ${field(f)} goes back from “${fact(f, 'before')}” in ${years(f, 'yearBefore')}: correct one of the years.`,
  'unlike-earlier': (f) =>
    `${field(f)} is the same text as in record ${fact(f, 'firstRecord')} (cell ${fact(f, 'firstCell')}): write what holds for this record.`,
  'nearly-as-above': (f) =>
    `${field(f)} is almost the same text as in record ${fact(f, 'firstRecord')} (cell ${fact(f, 'firstCell')}): write what holds for this record.`,
  'has-figure': () => 'There is no figure at all: enter one where the matter can be counted.',
  'figures-need': (f) =>
    `“${fact(f, 'figures')}” is filled in ${years(f, 'years')}, but ${field(f)} is empty: fill it in.`,
  'filled-every-year': (f) =>
    `${field(f)} is filled, but “${fact(f, 'figures')}” has no figure in ${years(f, 'years')}: fill in every year.`,
  'last-equals-target': (f) => {
    const last = fact(f, 'last');
    const wrong = last === '' ? 'lacks it' : `says “${last}”`;
    return `${field(f)} says “${fact(f, 'target')}”${indicator(f)}, but “${fact(f, 'figures')}” of ${years(f, 'lastYear')} ${wrong}${alsoOthers(f)}: make both the same.`;
  },
  monotone: (f) =>
    `The figure${indicator(f)} moves the other way in ${years(f, 'inYear')}, from “${fact(f, 'before')}” to “${fact(f, 'after')}”${alsoOthers(f)}: check the figures and the target.`,
  'same-indicator': (f) =>
    `The years name “${fact(f, 'others', '”, “')}” in ${years(f, 'inYear')}, but ${field(f)} names “${fact(f, 'box', '”, “')}”: use one name for an indicator.`,
  'figures-unreadable': (f) => `${field(f)} ${whyUnreadable(f)}.`,
} satisfies Partial<FindingSentences>;
