/** Whether what was written as a reason (理由) for a warning is one: it says what was confirmed and why the entry stands. */
import type { Finding } from './finding';
import { findingKey, type Reasons } from './submission';
import { wordForWord } from './values/comparable';

export type ReasonFault =
  /** Nothing but a word of assent (OK, 確認済み, 問題なし), one sign, or digits. */
  | 'phrase'
  /** The finding's own words, its rule's, or the cell's value once more. */
  | 'own-words';

/** What was written in place of a reason. */
export interface RefusedReason {
  readonly text: string;
  readonly fault: ReasonFault;
}

/** What people write to get rid of a warning, without the polite endings. */
const PHRASES = new Set([
  ...[
    'ok',
    'okay',
    'オーケー',
    'オッケー',
    '良',
    '可',
    '正',
    '適',
    '是',
    'はい',
    '以上',
    '同上',
    '同じ',
  ],
  ...[
    '済',
    '済み',
    'ずみ',
    '完了',
    '対応',
    '対応済',
    '対応済み',
    '修正済',
    '修正済み',
    '処理済',
    '処理済み',
  ],
  ...[
    '確認',
    '確認済',
    '確認済み',
    '確認ずみ',
    '確認した',
    '確認し',
    '確認完了',
    '確認中',
    '要確認',
  ],
  ...[
    '再確認',
    '再確認済',
    '再確認済み',
    '内容確認',
    '内容確認済',
    '内容確認済み',
    '確認の上',
    '点検済',
    '点検済み',
  ],
  ...[
    '問題なし',
    '問題無し',
    '問題ない',
    '問題無い',
    '問題はない',
    '問題はなし',
    '問題あり',
    '問題ありません',
  ],
  ...[
    '特に問題なし',
    '特に問題ない',
    '特に問題ありません',
    '異常なし',
    '異常ありません',
    '支障なし',
  ],
  ...[
    '間違いなし',
    '間違いない',
    '間違いありません',
    '誤りなし',
    '誤りではない',
    '相違なし',
    '相違ない',
    '相違ありません',
  ],
  ...[
    '了解',
    '了承',
    '承知',
    '承認',
    '把握',
    'なし',
    '無し',
    '無',
    'ない',
    'ありません',
    '特になし',
    '特に無し',
    '該当なし',
  ],
  ...[
    'このまま',
    'このままでよい',
    'このままで良い',
    'このままでいい',
    'このままで可',
    '現状のまま',
    '現状どおり',
    '現状通り',
  ],
  ...[
    '正しい',
    '合っている',
    'あっている',
    '大丈夫',
    '理由',
    '理由なし',
    '理由あり',
    '不明',
    '未定',
    '不要',
    'テスト',
  ],
  ...[
    'yes',
    'no',
    'none',
    'na',
    'done',
    'fine',
    'checked',
    'confirmed',
    'correct',
    'right',
    'asis',
    'same',
    'test',
  ],
  ...[
    'noproblem',
    'noproblems',
    'noissue',
    'noissues',
    'allright',
    'alright',
    'reason',
    'approved',
    'understood',
  ],
]);

const POLITE =
  /(?:です|でした|しました|ました|します|ます|である|いたしました|致しました|しております|と思います)$/u;

function isPhrase(said: string): boolean {
  const signs = new Set(said);
  return (
    signs.size < 2 ||
    /^[\d\p{P}\p{S}]*$/u.test(said) ||
    PHRASES.has(said) ||
    PHRASES.has(said.replace(POLITE, ''))
  );
}

/**
 * Says what is wrong with a reason, or gives null. `ownWords` are the sentences in which the finding and its rule are told, in
 * every language in which a person may have read them.
 */
export function reasonFault(
  reason: string,
  { value, field, title = '' }: Pick<Finding, 'value' | 'field' | 'title'>,
  ownWords: readonly string[],
): ReasonFault | null {
  const said = wordForWord(reason);
  if (isPhrase(said)) return 'phrase';
  const copied = [value, field, title, ...ownWords].some((words) => wordForWord(words) === said);
  return copied ? 'own-words' : null;
}

/** What was written for the findings of a check. */
export interface JudgedReasons {
  /** Those that are reasons, and those of findings that are gone for now. */
  readonly reasons: Reasons;
  /** What was written in place of one, by the same keys. */
  readonly refused: Readonly<Record<string, RefusedReason>>;
}

/** Judges what was written for some findings. */
export function judgeReasons(
  findings: readonly Finding[],
  written: Reasons,
  ownWords: (finding: Finding) => readonly string[],
): JudgedReasons {
  const refused: Record<string, RefusedReason> = {};
  for (const finding of findings) {
    const key = findingKey(finding);
    const text = written[key];
    if (finding.severity !== 'warning' || text === undefined || key in refused) continue;
    const fault = reasonFault(text, finding, ownWords(finding));
    if (fault) refused[key] = { text, fault };
  }
  const kept = Object.entries(written).filter(([key]) => !(key in refused));
  return { reasons: Object.fromEntries(kept), refused };
}

/** Gives what was written in place of a reason for a finding, or null. */
export function refusedFor(
  finding: Finding,
  refused: JudgedReasons['refused'],
): RefusedReason | null {
  return finding.severity === 'warning' ? (refused[findingKey(finding)] ?? null) : null;
}
