/** What findings about how cells are written say in English. */
import type { UnreadableReason } from '../../../core/values';
import { beginning, fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences, Told } from '../../finding-place';
import { adviceOf } from '../../how-to-write';
import { howToWrite } from '../how-to-write';

/** Why a cell cannot be read, and what stands where reading stopped. */
type Unread = { readonly reason: UnreadableReason; readonly rest: string };

/** Why a cell could not be read, by the reading's reason; `rest` is what stands where reading stopped. */
function whyUnreadable(finding: Told<Unread>): string {
  const rest = fact(finding, 'rest');
  const at = rest === '' ? 'at the end' : `at “${rest}”`;
  const value = `holds “${finding.value}”, which`;
  switch (fact(finding, 'reason')) {
    case 'no-yen':
      return `lacks 円 ${at}`;
    case 'unit-order':
      return `has its units in the wrong order ${at}`;
    case 'bracket':
      return `has brackets that cannot be read ${at}`;
    case 'not-whole':
      return `${value} is not a whole number`;
    case 'too-small':
      return `${value} is too small a number`;
    case 'too-large':
      return `${value} is too large a number`;
    case 'too-many-places':
      return `${value} has too many decimals`;
    case 'not-a-unit':
    case 'no-unit':
      return `lacks a unit ${at}`;
    case 'no-range':
      return `lacks the ～ of a range of years ${at}`;
    case 'no-policy':
      return `lacks the number of a policy ${at}`;
    case 'nothing-above':
      return `${value} repeats a value that the record above lacks`;
    case 'no-section':
      return `lacks the name of a section ${at}`;
    case 'not-a-date':
      return `${value} is not a date`;
    case 'no-year':
      return `${value} has no year`;
    case 'not-a-year':
      return `${value} is not a fiscal year`;
    case 'no-mark':
      return `lacks ○ or ① ${at}`;
    case 'mark-order':
      return `has ①, ② … out of order, or mixed with ○, ${at}`;
    case 'no-indicator':
      return `lacks the indicator ${at}`;
    case 'no-quantity':
      return `lacks the target’s value ${at}`;
    case 'not-a-period':
      return `has no known period ${at}`;
    case 'not-allowed':
      return `${value} is not allowed`;
    case 'trailing':
      return `has something extra ${at}`;
    default:
      return `cannot be read ${at}`;
  }
}

export const notation = {
  'number-missing': (f) => `${field(f)} is empty: enter the number.`,
  'number-form': (f) =>
    `${field(f)} holds “${f.value}”, which is no number: enter a whole number from 1.`,
  'one-of-blank': (f) => `${field(f)} is empty: enter one of ${fact(f, 'allowed', ', ')}.`,
  'one-of': (f) => {
    const nearest = fact(f, 'nearest');
    const meant = nearest === '' ? '' : ` (did you mean ${nearest}?)`;
    return `“${f.value}” is not allowed in ${field(f)}: enter one of ${fact(f, 'allowed', ', ')}${meant}.`;
  },
  unreadable: (f) =>
    `${field(f)} ${whyUnreadable(f)}: ${fact(f, 'reason') === 'nothing-above' ? 'write the value out' : adviceOf(howToWrite, f)}.`,
  'cell-error': (f) =>
    `${field(f)} holds the Excel error ${fact(f, 'error')}: correct the formula or what it refers to.`,
  'impossible-date': (f) =>
    `${field(f)} names ${fact(f, 'dates', ', ')}, which cannot exist: use the right era.`,
  'impossible-year-header': (f) =>
    `The year in the header “${f.value}” does not exist in its era: use the right era.`,
  'stored-as-text': (f) =>
    `“${f.value}” in ${field(f)} is stored as text: turn it into the number ${fact(f, 'number')}, which can be summed.`,
  'space-at-ends': (f) =>
    `${field(f)} begins or ends with white space or line breaks: take them out.`,
  'space-doubled': (f) => `${field(f)} has two or more spaces side by side: leave one.`,
  'space-invisible': (f) =>
    `${field(f)} has signs within its text that do not show, such as zero-width spaces: take them out.`,
  'name-spaced': (f) =>
    `“${fact(f, 'written')}” in ${field(f)} has spaces between its signs: enter ${fact(f, 'common')}.`,
  'name-spelling': (f) =>
    `“${fact(f, 'written')}” in ${field(f)} is spelled ${fact(f, 'common')} in other rows: the tables count both as one, but spell it one way.`,
  'ditto-mark': (f) =>
    `“${f.value}” in ${field(f)} counts as “${beginning(fact(f, 'above'))}”, as in the record above: sorting or filtering would change what it means, so write it out.`,
  'full-width': (f) =>
    `“${f.value}” in ${field(f)} has full-width signs (${fact(f, 'signs', ', ')}): enter them in half width.`,
  'machine-dependent': (f) =>
    `${field(f)} has machine-dependent signs or half-width katakana (${fact(f, 'signs', ', ')}): write them otherwise.`,
  'longer-than-box': (f) =>
    `${field(f)} takes ${fact(f, 'needed')} lines of ${fact(f, 'charactersPerLine')} characters, and its box in the status sheet has ${fact(f, 'lines')}: shorten the text.`,
  'shown-otherwise': (f) =>
    `${field(f)} is shown as “${f.value}”, but the cell holds ${fact(f, 'held')}, which is what tables count: set its number format (thousands, %, a unit) back to General and enter the number in the field’s unit.`,
  'shown-as-date': (f) =>
    `${field(f)} is shown as the date or time “${f.value}”, but the cell holds ${fact(f, 'held')}, which is what tables count: set its number format back to General and enter the number again.`,
  'not-shown': (f) =>
    `${field(f)} holds ${fact(f, 'held')}, which its number format hides and tables count: show it, or clear the cell.`,
  'text-not-shown': (f) =>
    f.value === ''
      ? `${field(f)} holds “${fact(f, 'held')}”, which its number format hides: show it, or clear the cell.`
      : `${field(f)} is shown as “${f.value}”, but the cell holds “${fact(f, 'held')}”: set its number format back to General.`,
  'similar-spelling': (f) =>
    `${field(f)} writes “${fact(f, 'written', '”, “')}” where this plan writes “${fact(f, 'use')}”: write it the same way.`,
  punctuation: (f) =>
    `${field(f)} uses ${fact(f, 'signs', ' and ')} as a comma: use ${fact(f, 'comma')} as elsewhere.`,
  'code-form': (f) =>
    `${field(f)} holds “${f.value}”, which is no number of the plan: write it as in ${fact(f, 'forms', ' or ')}.`,
} satisfies Partial<FindingSentences>;
