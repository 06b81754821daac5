/** What rules about numbers check and why, in Japanese. */
import { label, ledgerName } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels, ledger } from './parts';

export const numbering = {
  'sequence-within': (book) => ({
    checks: `「${label(book, book.rule.field)}」の番号が、同じ${labels(book, book.rule.within)}の中で1から続いていること。`,
    why: '番号が抜けたり重なったりすると、項目の漏れや取り違えに気付けません。',
    example: { wrong: '①、③', right: '①、②' },
  }),
  unique: (book) => {
    const { field, within = [] } = book.rule;
    const group = within.length === 0 ? '' : `${labels(book, within)}が同じ行の中で、`;
    return {
      checks: `${group}「${label(book, field)}」が重複していないこと。`,
      why: '重複していると、どちらの行が正しいか分かりません。',
      example: { wrong: '3、4、4、5', right: '3、4、5、6' },
    };
  },
  consecutive: (book) => ({
    checks: `${ledger(book)}の番号が${book.rule.from}から続き、抜けがないこと。`,
    why: '番号の抜けは、行の消し忘れや入力漏れの印です。',
    example: { wrong: '1、2、4', right: '1、2、3' },
  }),
  sequence: (book) => ({
    checks: `「${label(book, book.rule.field)}」が、同じ取組の中で年度を通して①から続いていること。`,
    why: '「①と同じ」のような参照が、どの行を指すか決まらなくなります。',
    example: { wrong: '①、②、④', right: '①、②、③' },
  }),
  'own-number-first': (book) => ({
    checks: `「${label(book, book.rule.field)}」が丸数字で始まるとき、その行の番号と同じであること（「①と同じ」のような参照を除きます）。`,
    why: 'どの予定の結果なのかを、読む人が取り違えないようにするためです。',
    example: { wrong: '番号③の結果「①講座を開いた。」', right: '番号③の結果「③講座を開いた。」' },
  }),
  'sub-record-per-year': (book) => ({
    checks: `取組が行われている年度ごとに、台帳「${ledgerName(book, book.rule.of)}」の行があること。`,
    why: '行のない年度は、書くことがなかったのか書き忘れたのか区別できません。',
    example: { wrong: 'R2とR4の行だけがある', right: 'R2、R3、R4の行がある' },
  }),
} satisfies Partial<RuleWords>;
