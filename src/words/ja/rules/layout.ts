/** What rules about rows and columns check and why, in Japanese. */
import type { RuleWords } from '../../rule-words';

export const layout = {
  'required-columns': () => ({
    checks: '台帳に必要な項目の列と、計画に必要な台帳がそろっていること。',
    why: '列や台帳がないと、その項目の検証も集計もできません。',
    example: { wrong: '一つの項目の列が消えている', right: '全ての項目の列がある' },
    standards: ['1-6'],
  }),
  'no-merges': () => ({
    checks:
      '台帳のデータの中でセルが結合されていないこと。一つの行で同じ項目の年度の列を結合したものは、各年度の値とみなします。',
    why: '結合すると、先頭のセルのほかは空欄になり、並べ替えも集計もできません。',
    example: { wrong: '上下に結合した一つの「総務課」', right: '行ごとに入力した「総務課」' },
    standards: ['1-4'],
  }),
  'hidden-rows': () => ({
    checks: '非表示の行や、フィルターで隠れた行がないこと。ある場合も検証はします。',
    why: '見えない行を直し忘れたまま提出してしまうおそれがあります。',
    example: { wrong: '3行がフィルターで隠れている', right: '全ての行が見えている' },
  }),
  'all-read': (book) => {
    switch (book.rule.of) {
      case 'hidden-sheets':
        return {
          checks: '非表示のシートに、台帳と同じ見出しの取組が残っていないこと。',
          why: '見えないシートの取組は、続きなのか前の年度の控えなのか、読む人に分かりません。',
          example: {
            wrong: '非表示の「令和5年度」に同じ台帳がある',
            right: '控えは別のブックにある',
          },
        };
      case 'figures':
        return {
          checks: '台帳の下に、取組でも計でも注記でもない、数値の入った行がないこと。',
          why: 'どの取組の数値か分からず、集計に含められません。',
          example: {
            wrong: '番号も名前もない行に「1,200千円」',
            right: '番号のある行に「1,200千円」',
          },
        };
      default:
        return {
          checks:
            '台帳と同じ見出しの表や、台帳の上や下にある取組らしい行を、全て読んでいること。テーブルの外の行や、別のシートの続きも確かめます。',
          why: '読んでいない取組は、検証も集計もされず、抜けたまま提出されてしまいます。',
          example: {
            wrong: '続きの20件が、別のシート「２章」にある',
            right: '全ての取組が一つの台帳にある',
          },
          standards: ['2-1'],
        };
    }
  },
  'one-row-a-record': () => ({
    checks: '1件の取組が、計画と実績のように何行にも分かれていないこと。',
    why: '1行を1件と数えるため、件数も合計も何倍にもなります。',
    example: { wrong: '計画の行と実績の行で1件', right: '1行に計画の列と実績の列' },
  }),
  'repeated-rows': () => ({
    checks: '「再掲」の行がどこにあるか。件数にも合計にも入れません。',
    why: '同じ取組を二度数えないためです。',
    example: { wrong: '番号の欄に「37（再掲）」', right: '番号の欄に「37」の行が一つ' },
  }),
  'told-columns': () => ({
    checks: '一つの項目の見出しが、二つの列にないこと。',
    why: 'どちらの列がその項目か決められず、別の列を検証し集計するおそれがあります。',
    example: { wrong: '「計画」の列が二つある', right: '「効果額（計画）」と「工程（計画）」' },
  }),
} satisfies Partial<RuleWords>;
