/** What rules that are conditions check and why, in English. */
import { phraseOf } from '../../../core/condition';
import type { ClauseMessage } from '../../../core/condition';
import type { CellsRule } from '../../../core/check/kinds/cells';
import { shortFiscalYear } from '../../../core/fiscal-year';
import { brokenParts, clauseOf, partsOf, phraseWords, reasonsOf } from '../../condition-words';
import { labelsOf, termsOf } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { conditions } from '../conditions';

function ofYears(years: CellsRule['years']): string {
  if (years === undefined) return '';
  if (years === 'first') return ' of the first year';
  if (years === 'last') return ' of the last year';
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return years.length > 2 && last - first === years.length - 1
    ? ` of ${shortFiscalYear(first)} to ${shortFiscalYear(last)}`
    : ` of ${years.map(shortFiscalYear).join(' and ')}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export const cells = {
  cells: (book) => {
    const { fields, where, must, years, why } = book.rule;
    const labels = labelsOf(book, fields)
      .map((each) => `“${each}”`)
      .join(', ');
    const own = `${fields.length > 1 ? 'each of ' : ''}${labels}${ofYears(years)}`;
    const terms = termsOf(book);
    const wanted = phraseOf(must, terms);
    const said = where === undefined ? null : phraseOf(where, terms);
    const so = said ? `when ${phraseWords(said, conditions, labels)}, ` : '';
    const reasons = said ? reasonsOf(partsOf(said)).slice(0, 1) : [];
    const example = (part: ClauseMessage | undefined): string =>
      conditions.all(
        [...reasons, ...(part ? [part] : [])].map((each) => clauseOf(each, conditions, own)),
      );
    const first = partsOf(wanted).at(-1);
    return {
      checks: capital(`${so}${phraseWords(wanted, conditions, own)}.`),
      why: why?.en ?? (first ? conditions.clauses[first.message].why(first.holds) : ''),
      example: {
        wrong: example(brokenParts(wanted).at(-1)),
        right: example(partsOf(wanted).at(-1)),
      },
    };
  },
} satisfies Partial<RuleWords>;
