/** What the pane calls the causes of findings, in Japanese: one short name for each way to fix them. */
import type { FixWay } from '../../../core/finding';

export const causes = {
  way: (way: FixWay): string =>
    ({
      trim: '余分な空白・改行',
      width: '全角の数字・英字、半角カナなど',
      spelling: '選択肢と違う書き方',
      mark: '○と違う文字',
      ditto: '「〃」などの繰り返しの記号',
      number: '文字列になっている数字',
      money: '金額の書き方',
      era: '年・年号の書き方',
      derived: '他のセルから決まる値との違い',
    })[way],
  /** One of several findings, where these have no one name. */
  example: (sentence: string): string => `例：${sentence}`,
  inField: (name: string, field: string): string => `${name}：${field}`,
};
