/** What is said of a rule: what it checks, why, an example, and the item of the national standard it follows. */
import type { BookEntry, BookRule } from '../core/check/engine/rule-book';
import { rules as english } from './en/rules';
import { rules as japanese } from './ja/rules';
import type { Language } from './language';
import type { RuleSentences, RuleWords } from './rule-words';

/** Says one rule. */
function sentencesOf(book: BookRule, language: Language): RuleSentences {
  const all: RuleWords = language === 'ja' ? japanese : english;
  // The table is indexed by the same kind that the rule bears.
  const words = all[book.rule.kind] as (of: BookRule) => RuleSentences;
  return words(book);
}

/** Says what the rules of a code check, each once, in the plan's order. */
export function ruleSentences(entry: BookEntry, language: Language): readonly RuleSentences[] {
  const said = entry.rules.map((book) => sentencesOf(book, language));
  return said.filter(
    ({ checks }, index) => said.findIndex((other) => other.checks === checks) === index,
  );
}
