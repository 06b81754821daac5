/** What the pane says of 集計, in Japanese. */
import { count } from './counting';

export const summary = {
  heading: '作るタブ',
  make: '新しく作る',
  refill: '作り直す',
  refillNote: '「作り直す」タブは、同じ場所で中身だけを入れ替えます。台帳は変えません。',
  errors: (n: number): string =>
    `エラーが${count(n)}件残っています。集計はできますが、直してからもう一度集計してください。`,
  seeErrors: '検証を見る',
  create: '作成する',
  again: '内容を確かめ直す',
  stale: '内容を確かめた後に、ブックが変わりました。',
  done: '集計表ができました',
  made: 'できたタブ',
  goToTab: (name: string): string => `タブ「${name}」を開く`,
  figures: (live: number, asValue: number): string =>
    asValue === 0
      ? `数字${count(live)}個は、台帳につながる数式です。`
      : `数字${count(live)}個は台帳につながる数式、${count(asValue)}個は値です（タブの凡例を見てください）。`,
  opened: (name: string): string => `タブ「${name}」を開きました。キー入力はシートに入ります。`,
};
