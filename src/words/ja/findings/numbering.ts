/** What findings about numbers say in Japanese. */
import { fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';
import { yearOf } from './parts';

export const numbering = {
  'within-unnumbered': (f) =>
    `${field(f)}の「${f.value}」に番号がありません。「①」のような番号を付けてください。`,
  'within-repeated': (f) =>
    `${field(f)}の「${fact(f, 'number')}」は、番号${fact(f, 'firstRecord')}の記録にもあります。どちらが正しいか確認して直してください。`,
  'within-gap': (f) => {
    const [from, to] = [fact(f, 'from'), fact(f, 'to')];
    const numbers = from === to ? `「${from}」` : `「${from}」から「${to}」まで`;
    return `${field(f)}の${numbers}がありません。抜けた行がないか、番号の誤りがないか確認してください。`;
  },
  duplicate: (f) =>
    `${field(f)}の「${f.value}」は、セル${fact(f, 'firstCell')}と重複しています。どちらが正しいか確認して直してください。`,
  gap: (f) => {
    const [from, to] = [fact(f, 'from'), fact(f, 'to')];
    const numbers = from === to ? from : `${from}から${to}まで`;
    return `${field(f)}の${numbers}がありません。抜けた行がないか、番号の誤りがないか確認してください。`;
  },
  'item-sequence': (f) =>
    `${field(f)}の「${f.value}」が順番になっていません。①からの通し番号では「${fact(f, 'expected')}」になります。抜けた行がないか確認し、番号を直してください。`,
  'own-number-first': (f) =>
    `${field(f)}が「${fact(f, 'begins')}」で始まりますが、この行の「${fact(f, 'item')}」は「${fact(f, 'own')}」です。どの番号の結果か確認して、番号か記載する行を直してください。`,
  'sub-record-missing': (f) =>
    `${yearOf(f)}の行が「${fact(f, 'ledger')}」にありません。行を追加して入力してください。`,
} satisfies Partial<FindingSentences>;
