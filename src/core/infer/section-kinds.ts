/** Guesses how a field names the sections in charge: 課・課, 部課, (部)課, 全課【課】. */
import { nameKey, trimmed } from '../values/comparable';
import { plainName, UNIT_ENDINGS } from '../values/spelling';
import type { ValueType } from '../values';
import type { SeenColumn } from './seen-column';

const HEADING = /担当|所管|主管|所属|実践課|関係課|主務|部署|部局|課名|課等|取組課|実施課|推進課/u;
/** Names of offices that end otherwise than the usual ones. */
const ENDINGS = `${UNIT_ENDINGS}校会団隊署班`;
const ENDS = new RegExp(`[${ENDINGS}]$|センター$|事務局$`, 'u');
/** Words that mean several sections or none in particular. */
const FREE = /^(?:全|各|関係|庁内|全庁).{0,6}$|等$/u;
const SEPARATORS = /[・･、,，/／\s]+/u;
const BUREAU_FIRST = /^[(（][^()（）]{1,4}[)）]\S/u;
const ALL_BY_ONE = /^(.{1,6}?)【[^【】]+】/u;
const BUREAU_AND_SECTION = /^[^\s・、()（）]{1,12}[部局][^\s・、()（）]{1,16}[課室所館園院]/u;
/** At least this share of the cells are names of sections. */
const MOST = 0.8;
const SOME = 0.3;
/** A longer text tells of sections, but does not list them. */
const LONGEST = 120;

function piecesOf(text: string): readonly string[] {
  return trimmed(text)
    .split(SEPARATORS)
    .map((piece) => plainName(piece))
    .filter((piece) => piece !== '');
}

function share(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

function isSections(text: string): boolean {
  const pieces = piecesOf(text);
  return (
    text.length <= LONGEST &&
    pieces.length > 0 &&
    pieces.every((each) => ENDS.test(each) || FREE.test(each))
  );
}

/** The words that stand in front of sections that are no bureau's: 各担当部署, 会計課. */
function outsideNames(texts: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  for (const text of texts)
    for (const [at, piece] of text
      .split(/[、,，\n]+/u)
      .map(plainName)
      .entries())
      if (piece !== '' && !/^[(（]/u.test(piece) && (at === 0 || FREE.test(piece)))
        names.set(nameKey(piece), piece);
  return [...names.values()];
}

function endingsOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const piece of texts.flatMap(piecesOf)) {
    if (FREE.test(piece)) continue;
    const ending = /センター$/u.test(piece) ? 'センター' : piece.slice(-1);
    if (ENDS.test(piece)) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  const found = [...counts].toSorted(([, a], [, b]) => b - a).map(([ending]) => ending);
  return found.length > 0 ? found : ['課', '室'];
}

function freeWords(texts: readonly string[]): readonly string[] {
  const found = texts.flatMap(piecesOf).filter((piece) => FREE.test(piece));
  return [...new Set(['全課', '各課', ...found])];
}

/** Gives the kinds of sections that the cells may be, the likeliest first; none where they are no sections. */
export function sectionKinds({ heading, texts }: SeenColumn): readonly ValueType[] {
  const named = HEADING.test(heading);
  const bureauFirst = share(
    texts,
    (text) =>
      BUREAU_FIRST.test(trimmed(text)) &&
      isSections(text.replace(/[(（][^()（）]{1,4}[)）]/gu, '')),
  );
  const glued = share(
    texts,
    (text) => text.length <= LONGEST && BUREAU_AND_SECTION.test(trimmed(text)),
  );
  const sections = share(texts, isSections);
  if (!named && Math.max(bureauFirst, glued, sections) < MOST) return [];
  if (named && Math.max(bureauFirst, glued, sections) < SOME) return [];
  const list: ValueType = {
    kind: 'section-list',
    sectionEndings: endingsOf(texts),
    freeEndings: freeWords(texts),
  };
  const all = texts.map((text) => ALL_BY_ONE.exec(trimmed(text))?.[1]).find((word) => word);
  const several = share(texts, (text) => /[\s　]/u.test(trimmed(text)) || text.includes('【'));
  return [
    ...(bureauFirst >= SOME
      ? [{ kind: 'bureau-sections', outside: outsideNames(texts) } as const]
      : []),
    ...(all === undefined
      ? []
      : [
          several > 0
            ? ({ kind: 'practising-section', all, several: true } as const)
            : ({ kind: 'practising-section', all } as const),
        ]),
    ...(glued >= SOME
      ? [
          {
            kind: 'sections',
            everyBureau: [
              ...new Set(
                texts
                  .flatMap((text) => text.split(/[\r\n]+/u).map(trimmed))
                  .filter((line) => /^[各全][^\s()（）]{0,4}$/u.test(line)),
              ),
            ],
          } as const,
        ]
      : []),
    list,
  ];
}
