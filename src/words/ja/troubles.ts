/** 困ったときの文: 何が起き、どうすればよいかを一文で伝える。 */
import type { Aftermath, Trouble, TroubleCode } from '../../core/outcome';
import { reasonFaults } from './reason-faults';
import { evidence } from './evidence';

type Facts = Trouble['params'];

function named(params: Facts, name: string): string {
  const value = params[name];
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join('、') : String(value);
}

function quoted(params: Facts, name: string, otherwise: string): string {
  const value = named(params, name);
  return value === '' ? otherwise : `「${value}」`;
}

function more(params: Facts): string {
  const shown = params['cells'];
  const rest = Number(params['count'] ?? 0) - (typeof shown === 'object' ? shown.length : 1);
  return rest > 0 ? `ほか${rest}セル` : '';
}

function cellsIn(params: Facts): string {
  return named(params, 'cells') === '' ? '' : `（${named(params, 'cells')}${more(params)}）`;
}

/** このブックに入っている計画が使えないわけ。 */
const DAMAGED: Readonly<Record<string, string>> = {
  several: 'このブックには計画が2つ以上入っていて、どちらを使うか決められません。',
  'cut-off': 'このブックに入っている計画は、途中で切れているため使えません。',
  'too-long': 'このブックに入っている計画は、内容が多すぎるため使えません。',
  version: 'このブックに入っている計画は、新しい版のアドインで作られたため、この版では使えません。',
  faulty: 'このブックに入っている計画には誤りがあるため使えません。',
  foreign: 'このブックに入っている計画は、壊れているため使えません。',
};

export const troubles: Readonly<Record<TroubleCode, (params: Facts) => string>> = {
  'no-ledger': (params) => {
    const ledger = `${named(params, 'plan')}の台帳${quoted(params, 'ledger', '')}`;
    if (named(params, 'plan') === '')
      return 'このブックに合う計画が見つかりません。台帳のブックなら、概要の「この台帳で計画をつくる」で計画をつくれます。';
    if (named(params, 'sheet') === '')
      return `${ledger}が見つかりません。シートが消えていないか、見出しの文字が変わっていないか確かめてから、もう一度実行してください。`;
    return `台帳が見つかりません。シート${quoted(params, 'sheet', '')}が${ledger}なら、見出しに次の列を加えてください: ${named(params, 'columns')}`;
  },
  'empty-ledger': (params) =>
    `シート${quoted(params, 'sheet', '')}の台帳に${named(params, 'record')}が1件も入力されていません。入力してから、もう一度実行してください。`,
  'own-plan-damaged': (params) =>
    `${DAMAGED[named(params, 'why')] ?? DAMAGED['foreign']}計画のファイルを読み込み直すか、組み込みの計画で続けてください。`,
  'own-plan-changed': () =>
    'このブックの計画は、確かめている間に変わりました。もう一度読み込んで、違いを確かめてください。',
  'no-table': () =>
    '台帳にできる表が見つかりません。見出しの行の下に記録が並んだシートを用意してから、もう一度実行してください。',
  'plan-not-made': () =>
    'この内容では計画になりません。「項目」で名前の重なりがないか、「集計」と「様式」に項目が残っているか確かめてください。',
  'nothing-selected': () =>
    '公表した表の範囲を、見出しと行の名前も含めてシートで選んでから、もう一度押してください。',
  'no-own-plan': () => 'このブックには、自作の計画も、その前の計画も入っていません。',
  'which-plan': (params) =>
    `このブックは複数の計画に当てはまります（${named(params, 'plans')}）。どの計画かを選んでください。`,
  'unsure-plan': (params) =>
    `このブックは${named(params, 'plan')}の台帳ですか。合うところ: ${evidence.speaksFor(params).join('。')}。合わないところ: ${evidence.speaksAgainst(params).join('。')}。`,
  'not-the-plan': (params) =>
    `このブックは${named(params, 'plan')}の台帳ではないと答えられているため、読んでいません。ほかに合う計画は見つかりません。`,
  'missing-columns': (params) =>
    `集計に必要な列がありません: ${named(params, 'columns')}。台帳の見出しを確認してください。`,
  'no-reason': (params) =>
    reasonFaults[named(params, 'fault') === 'own-words' ? 'own-words' : 'phrase'],
  'file-no-workbook': (params) =>
    `${quoted(params, 'file', '選んだファイル')}はExcelブック（.xlsx）ではないため読めません。Excelで .xlsx として保存したものを選んでください。`,
  'file-locked': (params) =>
    `${quoted(params, 'file', '選んだファイル')}はパスワードで保護されているか、古い形式（.xls）のため読めません。Excelでパスワードを外し、.xlsx として保存し直してから選んでください。`,
  'file-broken': (params) =>
    `${quoted(params, 'file', '選んだファイル')}は壊れているため読めません。Excelで開いて保存し直してから選んでください。`,
  'file-too-large': (params) =>
    `${quoted(params, 'file', '選んだファイル')}は大きすぎるため読めません。台帳のシートだけを残したブックを選んでください。`,
  'file-no-ledger': (params) =>
    `${quoted(params, 'file', '選んだファイル')}に${named(params, 'plan')}の台帳が見つかりません。同じ計画の前のブックを選んでください。`,
  'part-missing': () =>
    'ファイルを読むための部品を読み込めませんでした。ネットワークを確かめ、この画面を閉じて開き直してから、もう一度実行してください。',
  'cell-edit': () =>
    'セルが編集中です。セルの編集を確定（Enter）してから、もう一度実行してください。',
  'protected-sheet': (params) =>
    `シート${quoted(params, 'sheet', '')}が保護されています。［校閲］タブでシートの保護を解除してから、もう一度実行してください。`,
  'protected-workbook': () =>
    'ブックの構成が保護されているため、シートを追加できません。［校閲］タブでブックの保護を解除してから、もう一度実行してください。',
  'read-only': () =>
    'ブックが読み取り専用で開かれています。編集できる状態で開き直してから、もう一度実行してください。',
  'too-large': () =>
    'Excelが一度にやり取りできる量を超えました。Web版のExcelを使っているときは、パソコンのExcelでこのブックを開いて、もう一度実行してください。',
  'too-large-cell': (params) =>
    `シート${quoted(params, 'sheet', '')}の${named(params, 'cell')}の文字が多すぎて、Excelとやり取りできません。文字を減らすか、ほかのセルに分けてから、もう一度実行してください。`,
  'far-cell': (params) =>
    `シート${quoted(params, 'sheet', '')}の${named(params, 'cell')}に入力があるため、このシートは広すぎて読めません。そのセルを空にするか、内容を台帳の近くに移してから、もう一度実行してください。`,
  'other-workbook': () =>
    '別のブックが前面にあります。このブックのセルを一度クリックしてから、もう一度実行してください。',
  busy: () => 'Excelが処理中です。少し待ってから、もう一度実行してください。',
  'dialog-open': () => 'Excelのダイアログが開いています。閉じてから、もう一度実行してください。',
  connection: () =>
    'Excelからの応答がありませんでした。ブックが開いていることを確かめて、もう一度実行してください。',
  'would-overwrite': (params) =>
    `タブ${quoted(params, 'tab', '')}に書き込む場所に入力があります（${named(params, 'cells')}${more(params)}）。別の場所に移してから、もう一度実行してください。`,
  'typed-cells': (params) =>
    `タブ${quoted(params, 'tabs', '')}に、作られた後の入力があります${cellsIn(params)}。残すか、入力ごと消してよいかを選んでください。`,
  'half-done': (params) =>
    `前の処理が途中で止まったタブ${quoted(params, 'tabs', '')}に、その後の入力があります${cellsIn(params)}。このまま残すか、入力を消して処理の前に戻すかを選んでください。`,
  'running-elsewhere': (params) =>
    `ほかの人の画面で処理が続いているかもしれません${named(params, 'tabs') === '' ? '' : `（タブ${quoted(params, 'tabs', '')}）`}。終わるのを待って、もう一度実行してください。途中で止まったものなら、処理の前に戻せます。`,
  'tabs-lost': (params) =>
    `作ったタブ${quoted(params, 'tabs', '')}が、処理の間に消されたか、元に戻されました。ほかの人が操作していないか確かめてから、もう一度実行してください。`,
  'filtered-tab': (params) =>
    `タブ${quoted(params, 'tab', '')}にフィルターがかかっています。フィルターを解除してから、もう一度実行してください。`,
  'filtered-ledger': (params) =>
    `シート${quoted(params, 'sheet', '')}にフィルターがかかっているため、セルを直せません。フィルターを解除してから、もう一度実行してください。`,
  'ledger-changed': (params) =>
    `シート${quoted(params, 'sheet', '')}の台帳が、読み取りの後に変更されました。もう一度読み取ってから、実行してください。`,
  'ledger-room': (params) =>
    `シート${quoted(params, 'sheet', '')}の台帳に行を加えたいのですが、すぐ下のセルに入力があります（${named(params, 'cells')}${more(params)}）。下に空の行を用意してから、もう一度実行してください。`,
  'ledger-totals': (params) =>
    `シート${quoted(params, 'sheet', '')}の表${quoted(params, 'table', '')}に集計行があるため、行を増減できません。［テーブルデザイン］タブで集計行を外してから、もう一度実行してください。`,
  'merged-cells': (params) =>
    `シート${quoted(params, 'sheet', '')}に、結合されていて書き込めないセルがあります（${named(params, 'cells')}${more(params)}）。結合を解除してから、もう一度実行してください。`,
  'no-layout': (params) =>
    named(params, 'forms') === ''
      ? 'この計画には様式がありません。'
      : `様式${quoted(params, 'form', '')}はありません。次から選んでください: ${named(params, 'forms')}`,
  'no-ledger-to-make': () =>
    'つくる台帳がありません。計画が求める台帳は、このブックにすべてあります。',
  'no-records': () =>
    '様式にする取組がありません。担当課や番号の指定を確認してから、もう一度実行してください。',
  'many-tabs': (params) =>
    `${named(params, 'tabs')}枚のタブを作ることになります。このまま作るか、1枚にまとめるかを選んでください。`,
  'no-status-sheets': () =>
    '様式のシートが見つかりません。記入済みの様式のシートをこのブックにコピーしてから、もう一度実行してください。',
  'old-excel': () =>
    'このExcelでは使えません。Excel 2021以降、Microsoft 365、またはWeb版のExcelでお使いください。',
  cancelled: () => '中止しました。',
  'no-finished': () =>
    'この計画では、終わった記録を見分けられません。すべての記録を持ち越すか、計画に finished（終わった記録の条件）を書いてください。',
  'none-carried': () =>
    '次の計画に持ち越す記録がありません。持ち越す記録を選び直してから、もう一度実行してください。',
  'unknown-records': (params) =>
    `持ち越す記録に指定された${quoted(params, 'records', '番号')}は、台帳にありません。台帳の番号（番号のない台帳では上から数えた順番）で、1,3,5-8 のように指定してください。`,
  'edition-misfit': (params) =>
    `この年度では、計画の次の部分がうまく収まりません：${named(params, 'parts')}。元の計画と同じ年数（${named(params, 'years')}年）にしてください。`,
  'no-next-as-of': () =>
    '確認時期が計画の終わりか計画全体のため、これより後の年度はありません。続けるには、次の計画をつくってください。',
  'nothing-to-revert': () => '取り消せる処理はありません。',
  unexpected: () =>
    '予期しない問題が起きました。もう一度実行し、続くときは診断情報を添えて担当者に知らせてください。',
};

export const aftermaths: Readonly<Record<Aftermath, string>> = {
  unchanged: 'ブックは変更していません。',
  restored: 'ブックは実行前の状態に戻しました。',
  done: '処理は最後まで完了しています。タブを確認してください。',
  pending: '途中までの変更が残っています。次に実行するとき、先に元に戻します。',
};
