/** Words that sentences of several families of rules share, in English. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import { label, labelsOf } from '../../rule-words';

export function labels(book: BookRule, fields: readonly string[]): string {
  return labelsOf(book, fields)
    .map((each) => `“${each}”`)
    .join(', ');
}

export function words(all: readonly string[]): string {
  return all.map((each) => `“${each}”`).join(' or ');
}

export function ledger({ ledger: one }: BookRule): string {
  return one === null ? 'the ledger' : `the ledger “${one.name}”`;
}

export function quoted(book: BookRule, fields: readonly string[]): string {
  return `“${fields.map((field) => label(book, field)).join('”, “')}”`;
}
