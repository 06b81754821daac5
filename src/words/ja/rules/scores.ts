/** What rules about scores, grades, marks and numbered items check and why, in Japanese. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import { shortFiscalYear } from '../../../core/fiscal-year';
import type { FiscalYear } from '../../../core/fiscal-year';
import type { GradeScale } from '../../../core/grade-scale';
import { howToWrite, natureOf } from '../../../core/values';
import type { ValueType } from '../../../core/values';
import { fieldType, isByYear } from '../../field-type';
import { formExample, gradeExample } from '../../rule-examples';
import { label, labelsOf, ledgerName } from '../../rule-words';
import type { RuleWords } from '../../rule-words';

function labels(book: BookRule, fields: readonly string[]): string {
  return labelsOf(book, fields)
    .map((each) => `「${each}」`)
    .join('');
}

function marks(all: readonly string[]): string {
  return all.map((each) => `(${each})`).join('か');
}

function years(all: readonly FiscalYear[]): string {
  return all.map(shortFiscalYear).join('、');
}

/** The scale in words: `Aは合計10以上で2未満の項目なし`. */
function scaleOf({ grades }: GradeScale): string {
  const steps = grades.slice(0, -1).map(({ grade, from, noAxisBelow }) => {
    const axes = noAxisBelow === undefined ? '' : `かつ${noAxisBelow}未満の項目なし`;
    return `${grade}は合計${from}以上${axes}`;
  });
  return [...steps, `${grades.at(-1)?.grade ?? ''}はそれ以外`].join('、');
}

/** What may stand in a cell, by how it is written. */
function allowed(type: ValueType | null): string {
  const how = type && howToWrite(type);
  switch (how?.message) {
    case 'score':
      return `${how.params.min}から${how.params.max}までの整数、「-」又は空欄`;
    case 'bounded-decimal': {
      const { min, max, places } = how.params;
      return `${min}から${max}まで、小数第${places}位までの数`;
    }
    case 'mark':
      return `「${how.params.mark}」又は空欄`;
    default:
      return '決められた値';
  }
}

function holdsNumbers(type: ValueType | null): boolean {
  return type === null || natureOf(type) !== null;
}

export const scores = {
  'plan-year': (book) => ({
    checks: `${labels(book, book.rule.fields)}が計画の年度であること。`,
    why: '計画にない年度の記載は、どの年度の集計にも入りません。',
    example: { wrong: 'R7', right: 'R6' },
  }),
  'well-formed': (book) => ({
    checks: `${labels(book, book.rule.fields)}が${allowed(fieldType(book, book.rule.fields))}であること。`,
    why: '決められた値でないと、合計や平均、件数に入りません。',
    example: formExample(fieldType(book, book.rule.fields)),
    // The standard speaks of numbers; a mark is none.
    ...(holdsNumbers(fieldType(book, book.rule.fields)) ? { standards: ['1-3'] as const } : {}),
  }),
  'sum-equals': (book) => ({
    checks: `「${label(book, book.rule.total)}」が${labels(book, book.rule.terms)}の和であること。`,
    why: '合計が内訳と合わないと、どちらが正しいか読む人には分かりません。',
    example: { wrong: '3・3・3・2 の合計 12', right: '3・3・3・2 の合計 11' },
  }),
  'derived-grade': (book) => ({
    checks: `「${label(book, book.rule.grade)}」が${labels(book, book.rule.scores)}から決まる評価であること（${scaleOf(book.rule.scale)}）。`,
    why: '評価は評価点から決まるもので、別に判断するものではありません。',
    example: gradeExample(book.rule.scale, '・'),
  }),
  'all-or-none': (book) => ({
    checks: `${labels(book, book.rule.scores)}が${isByYear(book, book.rule.scores) ? '年度ごとに' : ''}全てあるか全てないかのどちらかで、「${label(book, book.rule.grade)}」が評価点のあるときだけあること。`,
    why: '一部の評価点だけでは合計も評価も決まりません。',
    example: { wrong: '3・2・空欄・2', right: '3・2・2・2' },
  }),
  'referred-to': (book) => ({
    checks: `台帳「${book.ledger?.name ?? ''}」の番号ごとに、「${label(book, book.rule.field)}」がその番号の行が、台帳「${ledgerName(book, book.rule.by)}」に一つ以上あること。`,
    why: '内訳が一つもない項目は、平均も件数も出せません。',
    example: { wrong: '番号3の記録が一つもない', right: '番号3の記録が一つある' },
  }),
  sequence: (book) => ({
    checks: `「${label(book, book.rule.field)}」が、同じ取組の中で年度を通して①から続いていること。`,
    why: '「①と同じ」のような参照が、どの行を指すか決まらなくなります。',
    example: { wrong: '①、②、④', right: '①、②、③' },
  }),
  'reference-earlier': (book) => ({
    checks: `${labels(book, book.rule.fields)}の「①と同じ」「R2と同じ」が、同じ取組の前の記載を指していること。`,
    why: '後の記載やない記載を指す参照は、内容が分かりません。',
    example: book.ledger?.itemField
      ? { wrong: '③の行に「⑤と同じ」', right: '③の行に「①と同じ」' }
      : { wrong: 'R3の行に「R4と同じ」', right: 'R3の行に「R2と同じ」' },
  }),
  'reference-to-text': (book) => ({
    checks: `${labels(book, book.rule.fields)}の参照先が、それ自体もほかの記載の参照だけになっていないこと。`,
    why: '参照をたどり続けないと内容に行き着かない書き方は、読む人に伝わりません。',
    example: book.ledger?.itemField
      ? {
          wrong: '①「庁内の調整」、④「①と同じ」、⑦「④と同じ」',
          right: '①「庁内の調整」、④「①と同じ」、⑦「①と同じ」',
        }
      : {
          wrong: 'R2「人手が足りない。」、R3「R2と同じ」、R4「R3と同じ」',
          right: 'R2「人手が足りない。」、R3「R2と同じ」、R4「R2と同じ」',
        },
  }),
  'marks-of-result': (book) => ({
    checks: `${years(book.rule.years)}の「${label(book, book.rule.field)}」に${marks(book.rule.any)}があること。取組の最初の年度は${marks([book.rule.first])}があること。`,
    why: '新しく行ったことと続けて行ったことを分けて読めるようにします。',
    example: { wrong: '実施した。', right: '(新)実施した。' },
  }),
  'own-number-first': (book) => ({
    checks: `「${label(book, book.rule.field)}」が丸数字で始まるとき、その行の番号と同じであること（「①と同じ」のような参照を除きます）。`,
    why: 'どの予定の結果なのかを、読む人が取り違えないようにするためです。',
    example: { wrong: '番号③の結果「①講座を開いた。」', right: '番号③の結果「③講座を開いた。」' },
  }),
  'continued-when-referring': (book) => ({
    checks: `「${label(book, book.rule.planned)}」が参照だけのとき、「${label(book, book.rule.result)}」が${marks([book.rule.newMark])}だけになっていないこと（${years(book.rule.years)}）。`,
    why: '前と同じ予定の結果は、普通は継続だからです。',
    example: {
      wrong: `予定「①と同じ」に、結果「(${book.rule.newMark})」`,
      right: '予定「①と同じ」に、結果「(継)」',
    },
  }),
  'sub-record-per-year': (book) => ({
    checks: `取組が行われている年度ごとに、台帳「${ledgerName(book, book.rule.of)}」の行があること。`,
    why: '行のない年度は、書くことがなかったのか書き忘れたのか区別できません。',
    example: { wrong: 'R2とR4の行だけがある', right: 'R2、R3、R4の行がある' },
  }),
  'issue-solved': (book) => ({
    checks: `「${label(book, book.rule.issue)}」があり、それが「${book.rule.none.join('」「')}」か、そう書いた年度を指すのでなければ、「${label(book, book.rule.solution)}」もあること。`,
    why: '課題には、どう解決するかを示す必要があります。',
    example: {
      wrong: '課題「人手が足りない。」に、解決方法が空欄',
      right: '課題「人手が足りない。」に、解決方法「業務を委託する。」',
    },
  }),
} satisfies Partial<RuleWords>;
