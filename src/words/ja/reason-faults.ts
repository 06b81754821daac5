/** Why what was written is no reason, and what a good one holds, in Japanese. */
import type { ReasonFault } from '../../core/reason';

const GOOD = 'だれに、又はどの資料で何を確かめたか、なぜこのままでよいかを書いてください。';

export const reasonFaults: Readonly<Record<ReasonFault, string>> = {
  phrase: `「確認済み」「問題なし」などの言葉だけでは理由になりません。${GOOD}`,
  'own-words': `指摘やセルの内容を写しただけでは理由になりません。${GOOD}`,
};
