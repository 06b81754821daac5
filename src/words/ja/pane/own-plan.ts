/** What the pane says of a plan of one's own, in Japanese. */
import type { PlanSource } from '../../../core/plan/own-plan';
import { count } from './counting';

const SOURCES: Readonly<Record<PlanSource['kind'], string>> = {
  copied: '自作・組み込みの計画の写し',
  imported: '自作・ファイルから読み込み',
  made: '自作',
};

export const ownPlan = {
  own: (source: PlanSource['kind'], changed: boolean): string =>
    changed ? `${SOURCES[source]}・変更あり` : SOURCES[source],
  imported: 'このパソコンに覚えている計画',
  builtIn: '組み込みの計画',
  open: '計画を読み込む・書き出す',
  opening: '計画を調べています。',
  hint: '計画は、台帳の項目・規則・集計・様式を決めるものです。ブックに入れると、そのブックはその計画で扱います。',
  take: 'ファイルから読み込む',
  write: 'ファイルに書き出す',
  copyText: '内容をコピーする',
  copy: 'この計画を写して自分用にする',
  remove: 'ブックから取り除く',
  restore: '直前の計画に戻す',
  written: (file: string): string => `「${file}」に書き出しました。`,
  copiedText: '計画の内容をコピーしました。',
  copyFailed: 'コピーできませんでした。',
  copied: '組み込みの計画の写しをブックに入れました。',
  taken: '計画をブックに入れました。',
  removed: '計画をブックから取り除きました。「直前の計画に戻す」で戻せます。',
  restored: '直前の計画に戻しました。もう一度押すと、取り消せます。',
  unusable: (file: string): string => `「${file}」は使えません。ブックは変えていません。`,
  notRead: (file: string): string => `「${file}」を読めませんでした。もう一度選んでください。`,
  more: (n: number): string => `ほか${count(n)}か所`,
  asked: (file: string): string => `「${file}」の計画を使いますか`,
  first: 'このブックには、まだ計画が入っていません。',
  same: 'ブックに入っている計画と同じ内容です。',
  differences: (n: number): string => `ブックに入っている計画と違うところ：${count(n)}か所`,
  accept: 'このブックに入れる',
  keepHere: 'このパソコンに覚えさせる',
  keepHereText: '計画の入っていないブックも、この計画の台帳と見分けます。',
  kept: 'このパソコンに覚えました。',
  notKept: 'このパソコンには覚えられませんでした。',
  decline: 'やめる',
  keptHeading: 'このパソコンに覚えている計画',
  forget: (plan: string): string => `「${plan}」を忘れる`,
  forgotten: (plan: string): string => `「${plan}」を忘れました。`,
  lookPast: '組み込みの計画で続ける',
};
