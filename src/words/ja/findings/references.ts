/** What findings about references say in Japanese. */
import { fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';

export const references = {
  'refers-to': (f) =>
    `${field(f)}の「${f.value}」にあたる${fact(f, 'recordName')}が「${fact(f, 'ledger')}」にありません。番号を直してください。`,
  'referred-to': (f) =>
    `「${fact(f, 'naming')}」が「${f.value}」の行が台帳「${fact(f, 'ledger')}」に一つもありません。「${fact(f, 'naming')}」を直すか、行を追加してください。`,
  'reference-not-earlier': (f) =>
    `${field(f)}が「${fact(f, 'reference')}」を参照していますが、これより前の記載ではありません。参照先を直すか、内容を入力してください。`,
  'reference-absent': (f) =>
    `${field(f)}が「${fact(f, 'reference')}」を参照していますが、参照先がありません。参照先を直すか、内容を入力してください。`,
  'reference-empty': (f) =>
    `${field(f)}が「${fact(f, 'reference')}」を参照していますが、参照先が空欄です。参照先を直すか、内容を入力してください。`,
  'reference-to-reference': (f) =>
    `${field(f)}が参照する「${fact(f, 'reference')}」も、ほかの記載の参照だけです。もとの記載を直接参照するか、内容を入力してください。`,
  'issue-missing': (f) => {
    const solution = fact(f, 'solution');
    const also =
      solution === '' ? '' : `課題があるときは、空欄の「${solution}」も入力してください。`;
    return `${field(f)}が空欄です。課題がないときも、その旨を入力してください。${also}`;
  },
  'solution-missing': (f) =>
    `${field(f)}が空欄です。解決方法を入力し、課題がないときは「${fact(f, 'issue')}」を「${fact(f, 'none')}」としてください。`,
} satisfies Partial<FindingSentences>;
