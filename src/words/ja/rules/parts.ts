/** Words that sentences of several families of rules share, in Japanese. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import { label, labelsOf } from '../../rule-words';

export function labels(book: BookRule, fields: readonly string[]): string {
  return labelsOf(book, fields)
    .map((each) => `「${each}」`)
    .join('');
}

export function ledger({ ledger: one }: BookRule): string {
  return one === null ? '台帳' : `台帳「${one.name}」`;
}

export function quoted(book: BookRule, fields: readonly string[]): string {
  return `「${fields.map((field) => label(book, field)).join('」「')}」`;
}
