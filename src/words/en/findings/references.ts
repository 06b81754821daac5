/** What findings about references say in English. */
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';

export const references = {
  'refers-to': (f) =>
    `“${f.value}” in ${field(f)} is not in “${fact(f, 'ledger')}”: correct the number.`,
  'referred-to': (f) =>
    `No row of “${fact(f, 'ledger')}” has ${f.value} in “${fact(f, 'naming')}”: correct the number there, or add the row.`,
  'reference-not-earlier': (f) =>
    `${field(f)} refers to ${fact(f, 'reference')}, which is not an earlier entry: correct the reference, or write the text out.`,
  'reference-absent': (f) =>
    `${field(f)} refers to ${fact(f, 'reference')}, which is not there: correct the reference, or write the text out.`,
  'reference-empty': (f) =>
    `${field(f)} refers to ${fact(f, 'reference')}, which is empty: correct the reference, or write the text out.`,
  'reference-to-reference': (f) =>
    `${field(f)} refers to ${fact(f, 'reference')}, which is itself but a reference: refer to the text itself, or write it out.`,
  'issue-missing': (f) => {
    const solution = fact(f, 'solution');
    const also = solution === '' ? '' : ` If there is one, fill “${solution}” too.`;
    return `${field(f)} is empty: if there is no issue, say so.${also}`;
  },
  'solution-missing': (f) =>
    `${field(f)} is empty: enter how the issue is solved, or “${fact(f, 'none')}” in “${fact(f, 'issue')}” if there is none.`,
} satisfies Partial<FindingSentences>;
