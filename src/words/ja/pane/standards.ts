/** 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」 (令和2年12月): its items, as the pane cites them in Japanese. */
import type { StandardItem } from '../../rule-words';

export const standards: {
  readonly heading: string;
  readonly item: (number: StandardItem, title: string) => string;
  readonly titles: Readonly<Record<StandardItem, string>>;
} = {
  heading: '総務省「統計表における機械判読可能なデータの表記方法の統一ルール」',
  item: (number, title) => `${number}　${title}`,
  titles: {
    '1-2': '1セル1データとなっているか',
    '1-3': '数値データは数値属性とし、文字列を含まないこと',
    '1-4': 'セルの結合をしていないか',
    '1-5': 'スペースや改行等で体裁を整えていないか',
    '1-6': '項目名等を省略していないか',
    '1-7': '数式を使用している場合は、数値データに修正しているか',
    '1-8': 'オブジェクトを使用していないか',
    '1-9': 'データの単位を記載しているか',
    '1-10': '機種依存文字を使用していないか',
    '1-11': '西暦表記、または和暦に西暦の併記がされているか',
    '2-1': 'データが分断されていないか',
    '2-2': '1シートに複数の表が掲載されていないか',
  },
};
