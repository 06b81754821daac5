/** What the pane says of 様式, in Japanese: what status sheets to make, and what was made. */
import { count } from './counting';

export const statusSheets = {
  parts: '様式の作業',
  make: '様式を作る',
  collect: '回収する',

  noForms: 'この計画には様式がありません。',
  heading: '作る様式',
  form: '様式',
  arrangement: 'タブの分け方',
  one: '一つのタブに並べる',
  chapter: (chapter: string): string => (chapter === '' ? '章ごとに1枚' : `${chapter}ごとに1枚`),
  section: '担当課ごとに1枚',
  sectionText:
    '各課に渡すときに選びます。複数の課が担当する記録は、先頭の課のタブに入ります。課を一つ選んだときは、その課のタブに入ります。',
  record: (record: string): string => `${record}ごとに1枚`,

  which: '入れる記録',
  all: (n: number): string => `すべて（${count(n)}件）`,
  ofSection: '一つの担当課',
  picked: '一覧から選ぶ',
  chooseSection: '担当課',
  chooseSectionFirst: '担当課を選んでください',
  sectionCount: (section: string, n: number): string => `${section}（${count(n)}件）`,
  search: '番号・名前で探す',
  list: '記録の一覧',
  listHelp: '上下の矢印キーで移り、スペースキーで選びます。',
  found: (found: number, chosen: number): string =>
    `${count(found)}件を表示、${count(chosen)}件を選択中`,
  chooseShown: '表示中をすべて選ぶ',
  leaveShown: '表示中をすべて外す',
  noneFound: '当てはまる記録がありません。別の言葉で探してください。',

  lock: '記入欄以外を保護する',
  lockText: 'パスワードは付けません。［校閲］タブでいつでも解除できます。',

  printOnly: '印刷用の一覧です。記入欄はなく、回収では読み取りません。',

  nothing: '作る記録を選んでください。',
  will: (tabs: number, forms: number, pages: number): string =>
    `タブ${count(tabs)}枚に、${count(forms)}件の様式を作ります。印刷すると${count(pages)}ページです。`,
  refill: (refilled: number): string =>
    `うち${count(refilled)}枚は、前に作ったタブの中身を入れ替えます。`,
  refillNote: '作り直すと、タブに記入した内容は消えます。先に「回収する」で読み取ってください。',
  counting: '作るタブを数えています…',
  names: (names: readonly string[], more: number): string =>
    `タブ：${names.join('、')}${more > 0 ? `、ほか${count(more)}枚` : ''}。`,
  ledgerKept: '台帳は変えません。',
  errors: (n: number): string =>
    `エラーが${count(n)}件残っています。様式は作れますが、直してから作ることをお勧めします。`,
  seeErrors: '検証を見る',
  create: '作成する',
  again: '読み直す',
  stale: '記録を読んだ後に、ブックが変わりました。',

  askHeading: (tabs: number): string => `タブを${count(tabs)}枚作りますか`,
  askText:
    'タブが多いと、ブックが重くなり、目的のタブを探しにくくなります。一つのタブに並べても、ページを区切って印刷できます。',
  askYes: (tabs: number): string => `${count(tabs)}枚のタブを作る`,
  askNo: 'やめて選び直す',

  done: '様式ができました',
  doneText: (tabs: number, forms: number): string =>
    `タブ${count(tabs)}枚に、${count(forms)}件の様式を作りました。`,
  made: 'できたタブ',
  goToTab: (name: string): string => `タブ「${name}」を開く`,
  opened: (name: string): string => `タブ「${name}」を開きました。キー入力はシートに入ります。`,
  more: (n: number): string => `ほか${count(n)}枚も表示`,
  doneAgain: '別の様式を作る',
  moreRows:
    '項目を増やすときは、様式の同じ年度の行の間に行を挿入し、番号と内容を記入します。年度の最初か最後に加えるときは、年度も記入します。項目を削除するときは、番号と内容を消します。',
  doneNext: '記入が終わったら「回収する」で読み取り、台帳に反映できます。',
};
