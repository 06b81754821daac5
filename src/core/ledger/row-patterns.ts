/** Patterns of texts that tell that a row is no record: totals, repetitions, notes. Texts come as labels, in lower case. */

const TOTAL = String.raw`(?:総?合計|総計|小計|中計|累計|計|平均|差引|差引計|増減|対?前年度?(?:比|差|計)|構成比|total)[額数値]?`;
/** A text that is only a word for a total: 合計, （小計）, 計（A）, 計 128件. */
export const TOTALS = new RegExp(
  String.raw`^[([【〔]?(?:${TOTAL})[)\]】〕]?(?:\([^()]*\)|[\d,.]+\p{L}{0,3})?:?$`,
  'u',
);
/**
 * A total with the name of what it adds up: `総務部小計`, `総務課計`, or a part of it: うち一般会計. うちわ (a fan) only begins
 * like one.
 */
export const WORDED_TOTALS =
  /^(?:.{0,12}?(?:総?合計|総計|小計|累計|平均)[額数値]?(?:\([^()]*\))?|.{1,12}[部課局室係所章節款項]計(?:\([^()]*\))?|\(?うち(?!わ).*)$/u;
/** A mark for a record that is printed a second time under another heading: 再掲, 37（再掲）. */
export const REPEATED = /^[([【〔※]*再掲(?:$|[)\]】〕([【〔:\d]|no)|[([【〔]再掲[)\]】〕]?$/iu;
export const NOTE = /^(?:[※*]|\(?注)/u;
