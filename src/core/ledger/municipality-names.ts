/** Finds names of municipalities in titles and file names: `第５次○○町行政改革実施計画` names ○○町. */

/** Words that may precede a name without white space and do not belong to it. */
const BEFORE = new RegExp(
  [
    '第?(?:\\d+|[一二三四五六七八九十]+)[次期回]',
    '(?:令和|平成|昭和|[RHS])(?:元|\\d+)年?度?',
    '(?:19|20)\\d\\d年?度?',
    '北海道|東京都|京都府|大阪府|\\p{Script=Han}{2,3}県',
    '新?(?:(?:行財政|行政|財政)改革|行革)(?:プラン|大綱|プログラム)?',
  ].join('|'),
  'giu',
);

/** A name at the end of a word, or before the words that name a plan. On specimens the signs ○ and △ stand in for a name. */
const NAME =
  /(?<![\p{L}\p{N}])([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー○〇◯△]{1,6}?[市町村区])(?=[^\p{L}\p{N}]|$|\p{Script=Latin}|第|新|行|財政|[市町村区]政|総合|経営|改革|役[所場]|集中|定員|公共|事[務業]|政策|実施|施策|アクション|プラン|取組|進[捗行]|平成|令和|の|版|分)/gu;

/** Words that end like a municipality's name but are not one. */
const NO_NAME =
  /^(?:[本当同全各他両][市町村区]|.*(?:都市|市町|町村|市街|地区|学区|校区|行政区|市区|城下町|農村|漁村|山村))$/u;

/** Gives the names of municipalities in a text, each once. */
export function municipalitiesIn(text: string): readonly string[] {
  const words = text.normalize('NFKC').replace(/_/gu, ' ').replace(BEFORE, ' ');
  const names = Array.from(words.matchAll(NAME), ([, name = '']) => name);
  return [...new Set(names)].filter((name) => !NO_NAME.test(name));
}
