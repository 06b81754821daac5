/** 入力規則の文。台帳に残るので、作業ウィンドウの言語によらず日本語で書く。 */
import type { Pattern } from '../../core/values';

/** Excelが受け付けるエラーメッセージの長さ。入力時の案内は255文字まで書ける。 */
const LONGEST = 225;

function allowed(entry: Pattern): string {
  switch (entry.kind) {
    case 'list':
      return entry.values.length === 1
        ? `該当するときは「${entry.values.join('')}」を入力し、該当しないときは空欄にしてください。`
        : `次から選んでください: ${entry.values.join('、')}`;
    case 'whole':
      return entry.min === null
        ? '整数を入力してください。'
        : entry.max === null
          ? `${entry.min}以上の整数を入力してください。`
          : `${entry.min}から${entry.max}までの整数を入力してください。`;
    case 'decimal':
      return `${entry.min}から${entry.max}までの数を入力してください。`;
  }
}

export const inputRules = {
  /** アドインの入力規則はこの題名で見分ける。 */
  title: '入力規則（取組）',
  allowed: (entry: Pattern) => {
    const sentence = allowed(entry);
    return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 1)}…`;
  },
};
