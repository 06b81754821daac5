/** What findings about numbers say in English. */
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';

export const numbering = {
  'within-unnumbered': (f) =>
    `“${f.value}” in ${field(f)} has no number: put one such as ① before it.`,
  'within-repeated': (f) =>
    `The number ${fact(f, 'number')} in ${field(f)} is that of record ${fact(f, 'firstRecord')} already: find out which is right and correct the other.`,
  'within-gap': (f) => {
    const [from, to] = [fact(f, 'from'), fact(f, 'to')];
    const numbers = from === to ? `${from} is` : `${from} to ${to} are`;
    return `In ${field(f)}, ${numbers} missing: look for a lost row or a wrong number.`;
  },
  duplicate: (f) =>
    `“${f.value}” in ${field(f)} occurs in cell ${fact(f, 'firstCell')} already: find out which is right and correct the other.`,
  gap: (f) => {
    const [from, to] = [fact(f, 'from'), fact(f, 'to')];
    const numbers = from === to ? `${from} is` : `${from} to ${to} are`;
    return `In ${field(f)}, ${numbers} missing: look for a lost row or a wrong number.`;
  },
  'item-sequence': (f) =>
    `“${f.value}” in ${field(f)} is out of sequence; counted from ① it would be ${fact(f, 'expected')}: look for a lost row and correct the number.`,
  'own-number-first': (f) =>
    `${field(f)} begins with ${fact(f, 'begins')}, but the “${fact(f, 'item')}” of its row is ${fact(f, 'own')}: make sure which item it tells of, and correct the number or the row.`,
  'sub-record-missing': (f) =>
    `“${fact(f, 'ledger')}” has no row for ${f.year}: add the row and fill it in.`,
} satisfies Partial<FindingSentences>;
