/** What rules about figures and targets check and why, in English. */
import type { Directions } from '../../../core/values/targets';
import { eachTargetWords } from '../../each-target';
import type { TargetWords } from '../../each-target';
import { label, ledgerName } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels } from './parts';
import { when } from './when';

function directions({ lessIsBetter }: Directions): string {
  return `less is better of ${[...lessIsBetter, '減', '縮減'].join(', ')} and 以下, more of all else`;
}

/** What each target is asked for. */
const ASKED: TargetWords = {
  number: (of) => ({
    checks: `Targets in “${of.targets}” have a number, or values by year.`,
    why: 'Nobody can say whether a target without a number was reached.',
    example: { wrong: '○類似団体平均値以下', right: '○将来負担比率：53.0%以下/年' },
  }),
  period: (of) => ({
    checks: `Targets in “${of.targets}” have a period (/年, /取組期間), or values by year.`,
    why: 'A target without a period does not say by when it is to be reached.',
    example: { wrong: '○修繕工事：5橋', right: '○修繕工事：5橋/年' },
  }),
  basis: (of) => ({
    checks: `Targets of change in per cent in “${of.targets}” have a 基準 value or 前年度比.`,
    why: 'The value to reach can be worked out only from what the change counts from.',
    example: {
      wrong: '○申告相談者：3%減/取組期間',
      right: '○申告相談者：3%減/取組期間 (基準) 平成30年：7,063人',
    },
  }),
  covers: (of) => ({
    checks: `Values by year in “${of.targets}” cover every year of “${of.period}”.`,
    why: 'A year without a value cannot be judged.',
    example: {
      wrong: '令和2年度：5件 令和4年度：7件',
      right: '令和2年度：5件 令和3年度：6件 令和4年度：7件',
    },
  }),
  sum: (of) => ({
    checks: `Where “${of.targets}” has a target over the period and values by year, these add up to it.`,
    why: 'Otherwise nobody knows which of the two is the target.',
    example: { wrong: '10件/取組期間, 5件 and 4件', right: '10件/取組期間, 5件 and 5件' },
  }),
  'than-before': (of) => ({
    checks: `Targets in “${of.targets}” are better than their 参考 value; equal is not better (${of.directions}).`,
    why: 'A target that is no better than where things stood shows no reform.',
    example: { wrong: '60%/取組期間 (参考) 60%', right: '65%/取組期間 (参考) 60%' },
  }),
  'by-year': (of) => ({
    checks: `Values by year in “${of.targets}” get no worse from one year to the next (${of.directions}).`,
    why: 'A target that gets worse is a slip, or needs an explanation.',
    example: { wrong: '令和2年度：60% 令和3年度：55%', right: '令和2年度：60% 令和3年度：65%' },
  }),
  'one-unit': (of) => ({
    checks: `Targets in “${of.targets}” and their 参考 values are in one unit.`,
    why: 'Values in two units cannot be compared.',
    example: { wrong: '300人/年 (参考) 262%', right: '300人/年 (参考) 262人' },
    standards: ['1-9'],
  }),
};

export const targets = {
  'last-equals-target': (book) => ({
    checks: `“${label(book, book.rule.figures)}” of the last year equals “${label(book, book.rule.target)}”, indicator by indicator.`,
    why: 'The figure of the plan’s last year is the plan’s target.',
    example: { wrong: 'target 16団体, last year 15団体', right: 'target 16団体, last year 16団体' },
  }),
  monotone: (book) => ({
    checks: `“${label(book, book.rule.figures)}” moves one way from “${label(book, book.rule.from)}” to “${label(book, book.rule.to)}”.`,
    why: 'A figure that turns back is a slip, or a plan that needs an explanation.',
    example: { wrong: '15団体→14団体→16団体', right: '15団体→15団体→16団体' },
  }),
  'same-indicator': (book) => ({
    checks: `An indicator bears the same name in ${labels(book, book.rule.box)} and in “${label(book, book.rule.figures)}”.`,
    why: 'Under two names, figures of one indicator cannot be compared.',
    example: { wrong: '受付件数 5件 and 件数 6件', right: '受付件数 5件 and 受付件数 6件' },
  }),
  'reaches-target': (book) => ({
    checks: `${when(book, book.rule.when)}, “${label(book, book.rule.amounts)}” add up to “${label(book, book.rule.target)}”.`,
    why: 'Missing it is no error as such, but it betrays slips of unit and place.',
    example: {
      wrong: '1,500千円 for a target of 2百万円',
      right: '2,100千円 for a target of 2百万円',
    },
  }),
  'each-target': (book) => eachTargetWords(book, ASKED, directions),
  'early-end-explained': (book) => ({
    checks: `A “${label(book, book.rule.period)}” that ends before the plan does bears ※, and the ※ note in “${label(book, book.rule.targets)}” names the plan that it follows.`,
    why: 'Without it an early end looks like a wrong year.',
    example: { wrong: '令和2年度～令和5年度', right: '令和2年度～ ※令和5年度' },
  }),
  'as-many-items': (book) => ({
    checks: `Where “${label(book, book.rule.targets)}” has ①②③, “${label(book, book.rule.text)}” has as many items.`,
    why: 'So that readers see what is done for which target.',
    example: { wrong: 'targets ① and ②, content ① alone', right: '① and ② in both' },
  }),
  'results-against-targets': (book) => ({
    checks: `“${label(book, book.rule.value)}” is in the unit of its target, and where that was not reached, “${label(book, book.rule.reason)}” is filled (/年 is judged each year, /取組期間 over the period; ${directions(book.rule.directions)}).`,
    why: 'Cause and reset of what was not reached are reported to the committee.',
    example: {
      wrong: '3橋 of 5橋/年, and no cause',
      right: '3橋 of 5橋/年, with the cause and what is set anew',
    },
    standards: ['1-9'],
  }),
  'result-per-target': (book) => ({
    checks: `Each target in “${label(book, book.rule.targets)}” has a result in “${ledgerName(book, book.rule.results)}” for every year of its period.`,
    why: 'A year without a result cannot be reported as reached or not.',
    example: { wrong: 'no row of R3 for target ①', right: 'rows of R2 and R3 for ① and ②' },
  }),
  'claim-against-figures': (book) => ({
    checks: `In a year for which the plan has figures, “${label(book, book.rule.value)}” is filled and “${label(book, book.rule.claim)}” agrees with it (the way in which the plan’s figures move is the better one).`,
    why: 'Where what is said and the figures differ, one of them is wrong.',
    example: {
      wrong: `97.5% wanted, 96.0% reached, “${book.rule.reached}”`,
      right: `97.5% wanted, 96.0% reached, “${book.rule.missed}”`,
    },
  }),
} satisfies Partial<RuleWords>;
