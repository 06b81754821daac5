/** What findings about scores, grades, marks and numbered items say in Japanese. */
import { fiscalYearsIn, printFiscalYear } from '../../../core/fiscal-year';
import type { Finding, FindingParams } from '../../../core/finding';
import { fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences, NameIn, Told } from '../../finding-place';

function quoted<P extends FindingParams>(finding: Told<P>, name: NameIn<P>): string {
  return `「${fact(finding, name, '」「')}」`;
}

/** The finding's year as the ledgers' headers print it: `令和4年度`. */
function yearOf({ year }: Pick<Finding, 'year'>): string {
  const [written] = fiscalYearsIn(year);
  return written ? printFiscalYear(written.year) : year;
}

/** The year of scores, to begin a sentence; nothing for those of the plan as a whole, whose labels say it. */
function periodOf(finding: Pick<Finding, 'year'>): string {
  return finding.year === '' ? '' : `${yearOf(finding)}は`;
}

export const scores = {
  'code-form': (f) =>
    `${field(f)}の「${f.value}」は番号として読み取れません。「${fact(f, 'forms', '」「')}」のような形で入力してください。`,
  'not-a-plan-year': (f) => {
    const years = fact(f, 'years');
    const right = years.includes('、') ? `${years}のいずれか` : `「${years}」`;
    return `${field(f)}の「${f.value}」は計画の年度ではありません。${right}を入力してください。`;
  },
  'not-a-score': (f) =>
    `${field(f)}の「${f.value}」は評価点ではありません。${fact(f, 'min')}から${fact(f, 'max')}までの整数を入力し、取組終了後の年度は「-」を入力してください。`,
  'not-in-bounds': (f) =>
    `${field(f)}の「${f.value}」は使えない値です。${fact(f, 'min')}から${fact(f, 'max')}までの数を小数第${fact(f, 'places')}位までで入力してください。`,
  'not-a-mark': (f) =>
    `${field(f)}の「${f.value}」は使えない印です。該当するときは「${fact(f, 'mark')}」を入力し、該当しないときは空欄にしてください。`,
  'sum-differs': (f) =>
    `${field(f)}の「${f.value}」が、${quoted(f, 'terms')}の和${fact(f, 'sum')}と合いません。合計か各項目の値を直してください。`,
  'sum-blank': (f) =>
    `${field(f)}が空欄です。${quoted(f, 'terms')}の和${fact(f, 'sum')}を入力してください。`,
  'sum-of-nothing': (f) =>
    `${field(f)}に「${f.value}」とありますが、${quoted(f, 'terms')}がどれも空欄です。値を入力するか、合計を消してください。`,
  'grade-differs': (f) =>
    `${field(f)}が「${f.value}」ですが、評価点${fact(f, 'scores', '・')}（合計${fact(f, 'total')}点）からは「${fact(f, 'earned')}」になります。評価点か総合評価を直してください。`,
  'grade-missing': (f) =>
    `評価点があるのに、${field(f)}がありません。評価点に応じた総合評価を入力してください。`,
  'scores-missing': (f) =>
    `${field(f)}が「${f.value}」ですが、もとになる${quoted(f, 'labels')}の評価点がありません。評価点を入力するか、総合評価を消してください。`,
  'scores-partly': (f) =>
    `${periodOf(f)}ほかの評価点があるのに、${quoted(f, 'labels')}がありません。全て入力するか、総合評価も含めて全て空欄にしてください。`,
  'referred-to': (f) =>
    `「${fact(f, 'naming')}」が「${f.value}」の行が台帳「${fact(f, 'ledger')}」に一つもありません。「${fact(f, 'naming')}」を直すか、行を追加してください。`,
  'item-sequence': (f) =>
    `${field(f)}の「${f.value}」が順番になっていません。①からの通し番号では「${fact(f, 'expected')}」になります。抜けた行がないか確認し、番号を直してください。`,
  'reference-not-earlier': (f) =>
    `${field(f)}が「${fact(f, 'reference')}」を参照していますが、これより前の記載ではありません。参照先を直すか、内容を入力してください。`,
  'reference-absent': (f) =>
    `${field(f)}が「${fact(f, 'reference')}」を参照していますが、参照先がありません。参照先を直すか、内容を入力してください。`,
  'reference-empty': (f) =>
    `${field(f)}が「${fact(f, 'reference')}」を参照していますが、参照先が空欄です。参照先を直すか、内容を入力してください。`,
  'reference-to-reference': (f) =>
    `${field(f)}が参照する「${fact(f, 'reference')}」も、ほかの記載の参照だけです。もとの記載を直接参照するか、内容を入力してください。`,
  'own-number-first': (f) =>
    `${field(f)}が「${fact(f, 'begins')}」で始まりますが、この行の「${fact(f, 'item')}」は「${fact(f, 'own')}」です。どの番号の結果か確認して、番号か記載する行を直してください。`,
  'result-unmarked': (f) =>
    `${field(f)}に「(${fact(f, 'marks', ')」「(')})」のいずれもありません。新規の内容か継続の内容かを示してください。`,
  'first-result-unmarked': (f) =>
    `取組の最初の年度ですが、${field(f)}に「(${fact(f, 'marks')})」がありません。新規の内容であることを示してください。`,
  'new-though-referring': (f) =>
    `「${fact(f, 'planned')}」が「${fact(f, 'said')}」だけなのに、${field(f)}には「(${fact(f, 'newMark')})」しかありません。「(${fact(f, 'continuedMark')})」ではないか確認し、新規であれば予定にその内容を書いてください。`,
  'sub-record-missing': (f) =>
    `${yearOf(f)}の行が「${fact(f, 'ledger')}」にありません。行を追加して入力してください。`,
  'issue-missing': (f) => {
    const solution = fact(f, 'solution');
    const also =
      solution === '' ? '' : `課題があるときは、空欄の「${solution}」も入力してください。`;
    return `${field(f)}が空欄です。課題がないときも、その旨を入力してください。${also}`;
  },
  'solution-missing': (f) =>
    `${field(f)}が空欄です。解決方法を入力し、課題がないときは「${fact(f, 'issue')}」を「${fact(f, 'none')}」としてください。`,
} satisfies Partial<FindingSentences>;
