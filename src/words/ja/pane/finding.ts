/** What the pane says of one finding, in Japanese: where it is, its reason, the rule behind it. */
import { reasonFaults } from '../reason-faults';
import { count } from './counting';

export const finding = {
  back: '一覧に戻る',
  previous: '前の指摘',
  next: '次の指摘',
  position: (at: number, all: number): string => `${count(at)}／${count(all)}件目`,
  goneHeading: 'この指摘はなくなりました',
  goneText: 'セルが直されたか、入力が変わりました。',
  where: '場所',
  place: (sheet: string, cell: string): string => `シート「${sheet}」 ${cell}`,
  content: 'セルの内容',
  jump: (cell: string): string => `セル${cell}へ移動`,

  fix: '直し方',
  fixOne: '直す内容を確かめる',
  fixAlike: (n: number): string => `同じ原因の${count(n)}件をまとめて直す`,
  before: '今の内容',
  after: '直した後',

  reason: '理由',
  reasonHint:
    'このままでよいときは、何を確かめ、なぜよいのかを書いてください。提出できるようになります。',
  reasonSave: '理由を保存',
  reasonChange: '理由の変更を保存',
  reasonRemove: '理由を消す',
  reasonAlike: (n: number): string => `同じ原因の警告、ほか${count(n)}件にも同じ理由を付ける`,
  reasonSaving: '理由を保存しています。',
  reasonSaved: (n: number): string =>
    n === 1 ? '理由を保存しました。' : `${count(n)}件に理由を保存しました。`,
  reasonRemoved: '理由を消しました。',
  reasonFaults,
  reasonUnsaved: '書きかけの理由はまだ保存していません。',

  rule: (code: string): string => `規則 ${code} の説明`,
  checks: '調べること',
  why: 'なぜ必要か',
  example: '例',
  wrong: '誤り',
  right: '正しい',
};
