/** What rules about references check and why, in Japanese. */
import { label, ledgerName } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels } from './parts';

export const references = {
  'refers-to': (book) => ({
    checks: `「${label(book, book.rule.field)}」の番号が、台帳「${ledgerName(book, book.rule.to)}」にあること。`,
    why: 'もとの行がないと、どの取組の記載か分かりません。',
    example: { wrong: 'もとの台帳は5番までで、「9」', right: 'もとの台帳は5番までで、「5」' },
  }),
  'referred-to': (book) => ({
    checks: `台帳「${book.ledger?.name ?? ''}」の番号ごとに、「${label(book, book.rule.field)}」がその番号の行が、台帳「${ledgerName(book, book.rule.by)}」に一つ以上あること。`,
    why: '内訳が一つもない項目は、平均も件数も出せません。',
    example: { wrong: '番号3の記録が一つもない', right: '番号3の記録が一つある' },
  }),
  'reference-leads': (book) =>
    book.rule.to === 'earlier'
      ? {
          checks: `${labels(book, book.rule.fields)}の「①と同じ」「R2と同じ」が、同じ取組の前の記載を指していること。`,
          why: '後の記載やない記載を指す参照は、内容が分かりません。',
          example: book.ledger?.itemField
            ? { wrong: '③の行に「⑤と同じ」', right: '③の行に「①と同じ」' }
            : { wrong: 'R3の行に「R4と同じ」', right: 'R3の行に「R2と同じ」' },
        }
      : {
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
        },
  'issue-solved': (book) => ({
    checks: `「${label(book, book.rule.issue)}」があり、それが「${book.rule.none.join('」「')}」か、そう書いた年度を指すのでなければ、「${label(book, book.rule.solution)}」もあること。`,
    why: '課題には、どう解決するかを示す必要があります。',
    example: {
      wrong: '課題「人手が足りない。」に、解決方法が空欄',
      right: '課題「人手が足りない。」に、解決方法「業務を委託する。」',
    },
  }),
} satisfies Partial<RuleWords>;
