/** What the pane says of 回収, in Japanese: what status sheets say otherwise than the ledger, and what became of it. */
import type { FiscalYear } from '../../../core/fiscal-year';
import { printFiscalYear } from '../../../core/fiscal-year';
import type { FormFault } from '../../../core/form/found';
import type { Conflict, Unplaced } from '../../../core/form/collection';
import { count } from './counting';
import { adviceIn } from '../../how-to-write';
import { howToWrite } from '../how-to-write';

const nameOf = (record: string): string =>
  record === '' ? '番号のない様式' : `「${record}」の様式`;
const quoted = (text: string): string => (text.trim() === '' ? '（空白）' : `「${text}」`);

/** A sub-record, by its year and number. */
function item(year: FiscalYear | null, number: string): string {
  const named = number === '' ? '' : `項目${number}`;
  if (year === null) return named || '項目';
  return [printFiscalYear(year), ...(named === '' ? [] : [named])].join('の');
}

function faultText(fault: FormFault): string {
  switch (fault.fault) {
    case 'missing-label':
      return `に「${fault.label}」の欄が見つかりません。切れているか、行が消えています。欄を元に戻して、もう一度読み取ってください。`;
    case 'missing-year':
      return `に${printFiscalYear(fault.year)}の見出しが見つかりません。見出しを元に戻して、もう一度読み取ってください。`;
    case 'unclear-parts':
      return `で、${quoted(fault.text)}から項目を読み分けられません。元の書き方に直して、もう一度読み取ってください。`;
  }
}

/** How much a reading of status sheets found. */
interface Found {
  readonly changes: number;
  /** What enters the ledger by choice alone. */
  readonly choices: number;
  readonly problems: number;
}

export const collecting = {
  heading: '状況シートの回収',
  text: '記入済みの様式を読み取り、台帳との違いを見せます。台帳は、確かめて「反映」を押すまで変わりません。',
  read: '状況シートを読み取る',
  readAgain: 'もう一度読み取る',
  stale: '読み取った後に、ブックが変わりました。',

  howHeading: '各課から届いたファイルを回収するには',
  how: [
    '届いたファイルと、このブックの両方を開きます。',
    '届いたファイルの様式のシート見出しを右クリックし、「移動またはコピー」を選びます。',
    '「移動先ブック名」でこのブックを選び、「コピーを作成する」にチェックを付けて「OK」を押します。',
    'すべての課の分をコピーしたら、この画面の「状況シートを読み取る」を押します。',
  ],
  howNames:
    'シートの名前や列の幅、行の高さは変わっていてもかまいません。様式の見出しの言葉は変えないでください。',
  howFiles: 'ファイルが多いときは、コマンドラインでまとめて読み取れます。',

  resultHeading: '読み取りの結果',
  same: '台帳との違いはありません',
  sameText: (n: number): string => `様式${count(n)}件を読み取りました。台帳と同じ内容です。`,
  found: (forms: number, records: number, { changes, choices }: Found): string =>
    changes === 0
      ? `様式${count(forms)}件を読み取りました。${choices > 0 ? 'そのまま' : ''}反映できる違いはありません。`
      : `様式${count(forms)}件を読み取りました。台帳との違いは、${count(records)}件の記録に${count(changes)}か所あります。`,
  choicesFound: (n: number): string =>
    `確かめて選べば反映できるものが${count(n)}件あります。一覧で内容を見て、反映するものにチェックを付けてください。`,
  problemsFound: (n: number): string =>
    `このほか、そのままでは反映できないものが${count(n)}件あります。`,
  result: ({ changes, choices, problems }: Found): string =>
    `読み取りました：違い${count(changes)}か所、${choices > 0 ? `選べば反映できるもの${count(choices)}件、` : ''}反映できないもの${count(problems)}件`,
  list: '読み取った違いの一覧',
  listHelp:
    '上下の矢印キーで移り、左右の矢印キーで同じ行のチェックとボタンを行き来します。チェックはスペースキーで切り替えます。',
  chooseAll: 'すべて選ぶ',
  leaveAll: 'すべて外す',
  apply: (n: number): string => `${count(n)}件を台帳に反映`,
  applyNone: '反映するものを選んでください',

  problem: {
    contested: (n: number): string => `様式と台帳の食い違い（${count(n)}件）`,
    conflicts: (n: number): string => `様式どうしの食い違い（${count(n)}件）`,
    withoutBase: (n: number): string => `元の内容が分からないシート（${count(n)}枚）`,
    unplaced: (n: number): string => `台帳に入れられないもの（${count(n)}件）`,
    repeated: (n: number): string => `2枚以上ある様式（${count(n)}件）`,
  },
  recordChanges: (n: number): string => `${count(n)}か所`,
  chooseRecord: (record: string): string => `${record}の違いをすべて反映する`,
  before: '台帳',
  after: '様式',
  empty: '（空白）',
  whole: '全文を表示',
  less: '違いだけ表示',
  added: (item: string): string => `${item}を追加`,
  removed: (item: string): string => `${item}を削除`,
  changedItem: (item: string, field: string): string => `${item}の${field}`,
  item,
  addedText: '台帳に行を加えます。',
  removedText: '様式にないため、台帳の行を削除します。',
  toSheet: (cell: string): string => `様式 ${cell}`,
  toLedger: (cell: string): string => `台帳 ${cell}`,
  goTo: (sheet: string, cell: string): string => `シート「${sheet}」の${cell}へ移動`,

  conflict: (conflict: Conflict): string => {
    const { record, label, year, item: number, before, take } = conflict;
    const of = number === '' && label !== '' ? '' : item(year, number);
    const what = label === '' ? of : `${of === '' ? '' : `${of}の`}「${label}」`;
    return take
      ? `「${record}」の${what}は、様式を作った後に、シートでも台帳でも変わっています。`
      : `「${record}」の${what}が、様式によって違います。台帳は${quoted(before)}のままです。正しくない方の様式を直すか取り除いて、もう一度読み取ってください。`;
  },
  laid: '様式を作ったとき',
  filledIn: 'シートの記入',
  ledgerNow: '台帳の現在',
  none: '（なし）',
  takeSheet: 'シートの記入を台帳に反映する',
  takeAsText: '読み取れないまま、文字として台帳に入れる',
  withoutBase: (sheet: string): string =>
    `シート「${sheet}」には、様式を作ったときの内容の控えがありません。台帳との違いが、課の記入か、台帳の直しかを区別できないため、台帳の記入を置き換えるものにはチェックを付けていません。確かめて選んでください。`,
  says: (sheet: string, cell: string): string => `シート「${sheet}」 ${cell}`,
  repeated: (record: string, n: number): string =>
    `${nameOf(record)}が${count(n)}枚あります。片方だけの変更は反映し、食い違う内容は反映しません。古い様式が残っていないか確かめてください。`,
  unplaced: (unplaced: Unplaced): string => {
    switch (unplaced.why) {
      case 'unknown-record':
        return unplaced.record === ''
          ? '番号や名前が空欄で、どの取組の様式か分かりません。記入して、もう一度読み取ってください。'
          : `台帳に「${unplaced.record}」がありません。様式の番号や名前を確かめてください。新しい取組のときは、先に台帳に行を加えてください。`;
      case 'ambiguous-record':
        return `台帳に「${unplaced.record}」が2件以上あり、どれの様式か決められません。番号が重なっているときは台帳を直し、同じ名前の様式は、台帳と同じ数を同じ順に並べてください。`;
      case 'title-of-other':
        return `「${unplaced.record}」の様式の名前が、台帳の「${unplaced.other}」の名前（${unplaced.title}）になっています。どちらの様式か決められないため、反映しません。様式の番号か名前を直して、もう一度読み取ってください。`;
      case 'fault':
        return `${nameOf(unplaced.record)}${faultText(unplaced.fault)}`;
      case 'unreadable':
        return `「${unplaced.change.record}」の${unplaced.of ? `${item(unplaced.of.year, unplaced.of.item)}の` : ''}「${unplaced.change.label}」に書かれた${quoted(unplaced.change.after)}を読み取れません。台帳は${quoted(unplaced.change.before)}のままです。${unplaced.advice ? `${adviceIn(howToWrite, unplaced.advice)}。文字のまま入れるときは選んでください。` : '様式を直してください。'}`;
      case 'no-column':
        return `台帳に「${unplaced.label}」の列がないため、「${unplaced.record}」の${quoted(unplaced.text)}を入れられません。`;
      case 'shown-only':
        return `「${unplaced.record}」の様式の「${unplaced.change.label}」は、台帳${unplaced.change.record === unplaced.record ? '' : `の「${unplaced.change.record}」`}を写して見せている欄です。様式の${quoted(unplaced.change.after)}は反映しません。直すときは台帳を直してください。`;
      case 'merged':
        return `台帳の「${unplaced.change.label}」（${unplaced.area}）は結合されていて、「${unplaced.record}」だけの欄ではありません。様式の${quoted(unplaced.change.after)}は反映しません。台帳は${quoted(unplaced.change.before)}のままです。結合を解除して記録ごとに記入し、もう一度読み取ってください。`;
      case 'unnumbered':
        return `「${unplaced.record}」の様式に、年度か番号が空欄の行か、年度と番号が重なった行があります：${quoted(unplaced.text)}。この行は反映しません。年度と番号を直して、もう一度読み取ってください。`;
    }
  },

  applied: (n: number): string => `${count(n)}件を台帳に反映しました。`,
  doneHeading: '台帳に反映しました',
  rows: (added: number, removed: number): string =>
    [
      ...(added > 0 ? [`${count(added)}行を加えました。`] : []),
      ...(removed > 0 ? [`${count(removed)}行を削除しました。`] : []),
    ].join(''),
  leftOut: (n: number): string => `選ばなかった${count(n)}件は、台帳のままです。`,
  formulasKept: (n: number): string => `数式のセル${count(n)}個は、そのまま残しました。`,
  gone: (n: number): string =>
    `${count(n)}件は、読み取った後に様式か台帳が変わったため、反映していません。`,
  checkNext: '台帳が変わりました。もう一度検証してください。',
  toCheck: '検証する',
};
