/** What rules that are conditions check and why, in Japanese. */
import { phraseOf } from '../../../core/condition';
import type { ClauseMessage } from '../../../core/condition';
import { brokenParts, clauseOf, partsOf, phraseWords, reasonsOf } from '../../condition-words';
import { labelsOf, termsOf } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { conditions } from '../conditions';
import { when } from './when';
import { shortFiscalYear } from '../../../core/fiscal-year';
import type { CellsRule } from '../../../core/check/kinds/cells';

function ofYears(years: CellsRule['years']): string {
  if (years === undefined) return '';
  if (years === 'first') return '最初の年度の';
  if (years === 'last') return '最後の年度の';
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return years.length > 2 && last - first === years.length - 1
    ? `${shortFiscalYear(first)}から${shortFiscalYear(last)}までの`
    : `${years.map(shortFiscalYear).join('、')}の`;
}

export const cells = {
  cells: (book) => {
    const { fields, where, must, years, why } = book.rule;
    const labels = labelsOf(book, fields)
      .map((each) => `「${each}」`)
      .join('');
    const own = `${ofYears(years)}${labels}`;
    const terms = termsOf(book);
    const wanted = phraseOf(must, terms);
    const said = where === undefined ? null : phraseOf(where, terms);
    const so = where === undefined ? '' : when(book, where, labels);
    const reasons = said ? reasonsOf(partsOf(said)).slice(0, 1) : [];
    const example = (part: ClauseMessage | undefined): string =>
      conditions.all(
        [...reasons, ...(part ? [part] : [])].map((each) => clauseOf(each, conditions, own)),
      );
    const first = partsOf(wanted).at(-1);
    return {
      checks: `${so}${phraseWords(wanted, conditions, own)}こと。`,
      why: why?.ja ?? (first ? conditions.clauses[first.message].why(first.holds) : ''),
      example: {
        wrong: example(brokenParts(wanted).at(-1)),
        right: example(partsOf(wanted).at(-1)),
      },
    };
  },
} satisfies Partial<RuleWords>;
