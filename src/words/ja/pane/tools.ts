/** What the pane says of the tools around 検証, in Japanese: marks, 入力規則, tabs to print. */
import type { ReportTab } from '../../../core/draft/report-tabs';
import { count } from './counting';

export const tools = {
  heading: '印・入力規則・印刷',
  text: '台帳の値は変えません。',

  tabsHeading: '印刷できるタブを作る',
  tab: (tab: ReportTab): string =>
    ({ results: '検証結果', requests: '修正依頼', rules: '規則一覧' })[tab],
  tabText: (tab: ReportTab): string =>
    ({
      results: '指摘の一覧と提出の可否。理由もここに書けます。',
      requests: '残っている指摘を課ごとに印刷して渡せます。',
      rules: 'この計画の規則と、その説明です。',
    })[tab],
  make: '選んだタブを作る',
  chooseTab: 'タブを1つ以上選んでください。',
  made: (names: readonly string[]): string => `タブ「${names.join('」「')}」を作りました。`,
  openTab: (name: string): string => `タブ「${name}」を開く`,
  opened: (name: string): string => `タブ「${name}」を開きました。キー入力はシートに入ります。`,

  marksHeading: '台帳に印を付ける',
  marksText:
    'エラーと警告のセルを目立たせます。セルの塗りつぶしは変えません。台帳を直した後にもう一度付けると、残りだけの印になります。',
  mark: '印を付ける',
  unmark: '印を消す',
  marked: (cells: number): string =>
    cells === 0
      ? '印を付けるセルはありませんでした。'
      : `${count(cells)}個のセルに印を付けました。`,
  unmarked: '印を消しました。',

  inputHeading: '入力規則を設定する',
  inputText: '選択肢や数値の範囲を列に設定し、誤った入力を防ぎます。',
  setInput: '入力規則を設定',
  clearInput: '入力規則を外す',
  inputSet: (columns: number): string => `${count(columns)}列に入力規則を設定しました。`,
  inputCleared: 'このアドインが設定した入力規則を外しました。',
  inputKept: (labels: readonly string[]): string =>
    `次の列には別の入力規則があるため、そのまま残しました：${labels.join('、')}`,
};
