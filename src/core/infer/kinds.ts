/** Guesses the kind of value of a field from its cells, with the kinds that would also read some of them. */
import { fiscalYearsIn } from '../fiscal-year';
import { areOfOneKind, readCell } from '../values';
import type { ValueType } from '../values';
import { comparable, squashed } from '../values/comparable';
import type { KindGuess } from './proposal';
import { sectionKinds } from './section-kinds';
import type { SeenColumn } from './seen-column';

export interface KindsOfField {
  readonly type: ValueType;
  readonly read: number;
  /** The best first; the chosen one is not among them. */
  readonly others: readonly KindGuess[];
}

const TEXT: ValueType = { kind: 'text' };
/** A kind is proposed when it reads at least this share of the filled cells. */
const ENOUGH = 0.8;
/** A choice has few values, short ones, each of which comes again. */
const MOST_CHOICES = 12;
const LONGEST_CHOICE = 12;
const OFTEN = 3;
const MOST_OFFERED = 40;

const UNITS = ['兆円', '億円', '千万円', '百万円', '万円', '千円', '円'] as const;
type MoneyUnit = (typeof UNITS)[number];

/** Headings of amounts where a line above the table has their unit. */
const AMOUNTS = /額|費|金|収入|支出|歳入|歳出|予算|決算|財源|効果|節減|削減|コスト|税/u;
/** What stands where there is no amount. */
const NO_AMOUNT_HERE = /^[-−‐–—―─ー※]$/u;
const NO_AMOUNT = /[率数%％]$|人数|件数|番号|年度$|点$|No/u;
const SCORES = /度$|性$|点|評価|スコア|段階|総括$/u;
const MARKS: readonly string[] = ['○', '◯', '〇', '●', '◎', '✓', '✔', 'レ'];

function unitIn(text: string): MoneyUnit | null {
  const plain = squashed(text);
  return UNITS.find((unit) => plain.includes(unit)) ?? null;
}

function isMostly(count: number, of: number, share = ENOUGH): boolean {
  return of > 0 && count >= of * share;
}

/** Amounts of money: the unit stands in the heading, in the cells, or in a line above the table. */
function moneyKinds({
  heading,
  unitLine,
  cells,
  texts,
  numbers,
}: SeenColumn): readonly ValueType[] {
  const inCells = texts.filter((text) => /\d[^()（）]*円/u.test(comparable(text)));
  const ownUnit = unitIn(heading);
  const none = texts.filter((text) => NO_AMOUNT_HERE.test(comparable(text))).length;
  const isNumeric = isMostly(numbers + none, cells.length, 0.5);
  const [first = ''] = inCells;
  const cellUnit = isMostly(inCells.length, texts.length, 0.3) ? unitIn(first) : null;
  const lineUnit =
    AMOUNTS.test(heading) && !NO_AMOUNT.test(squashed(heading)) && isNumeric
      ? unitIn(unitLine)
      : null;
  const unit = cellUnit ?? ownUnit ?? lineUnit;
  if (unit === null) return [];
  const [, portionLabel] =
    /[(（]\s*([^\d()（）]*?)[△▲-]?\d[^()（）]*円\s*[)）]/u.exec(
      texts.find((text) => /円.*[(（].*円/su.test(text)) ?? '',
    ) ?? [];
  const [, partOfLabel] =
    texts
      .map((text) => /[(（]\s*([^\d()（）]+?)\s*\d+\s*の内数/u.exec(comparable(text)))
      .find((each) => each) ?? [];
  return [
    {
      kind: 'money',
      unit,
      ...(cellUnit === null ? {} : { unitInCell: true as const }),
      ...(portionLabel ? { portionLabel } : {}),
      ...(partOfLabel === undefined ? {} : { partOfLabel }),
    },
  ];
}

function decimalsIn(texts: readonly string[]): number {
  return Math.min(
    10,
    Math.max(0, ...texts.map((text) => /\.(\d+)/u.exec(comparable(text))?.[1]?.length ?? 0)),
  );
}

/** Scores of a few points, whole numbers, and decimals. */
function numberKinds({
  heading,
  cells,
  texts,
  different,
  numbers,
}: SeenColumn): readonly ValueType[] {
  const values = texts.map((text) => Number(comparable(text).replaceAll(',', '')));
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0 || !isMostly(known.length, cells.length, 0.5)) return [];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const isWhole = known.every((value) => Number.isInteger(value));
  const integer: ValueType = least >= 0 ? { kind: 'integer', min: 0 } : { kind: 'integer' };
  const isScore =
    isWhole &&
    least >= 0 &&
    most <= 10 &&
    different.length * OFTEN <= known.length &&
    SCORES.test(heading);
  const decimal: ValueType = {
    kind: 'bounded-decimal',
    min: least < 0 ? '-1000000000' : '0',
    max: '1000000000',
    places: Math.max(decimalsIn(texts), isWhole ? 0 : 1),
  };
  const score: ValueType = { kind: 'score', min: Math.min(1, least), max: most };
  if (!isWhole) return [decimal];
  return [...(isScore ? [score] : []), integer, ...(numbers > 0 ? [decimal] : [])];
}

/** Codes with letters before the number: 1 to 70, N1 to N25. */
function codeKinds({ texts }: SeenColumn): readonly ValueType[] {
  const codes = texts.map((text) => /^([A-Za-zァ-ヴ]{0,3}-?)[1-9]\d*$/u.exec(comparable(text)));
  if (!isMostly(codes.filter((code) => code !== null).length, texts.length)) return [];
  const prefixes = [...new Set(codes.flatMap((code) => (code ? [code[1] ?? ''] : [])))];
  const isOfLetters = prefixes.some((prefix) => prefix !== '') && prefixes.length <= MOST_CHOICES;
  return isOfLetters ? [{ kind: 'code', prefixes }] : [];
}

function yearKinds({ heading, texts }: SeenColumn): readonly ValueType[] {
  const some = texts.slice(0, MOST_OFFERED);
  // S1 may be the first of the records in a series S.
  if (/番号|no\.?$|№/iu.test(heading)) return [];
  if (!some.some((text) => fiscalYearsIn(text.normalize('NFKC')).length > 0)) {
    return some.some((text) => /^\d{4}[/.-]\d{1,2}/u.test(comparable(text)))
      ? [{ kind: 'era-date' }]
      : [];
  }
  const isShort = some.every((text) => /^[A-Za-z]/u.test(comparable(text)));
  return [
    isShort ? { kind: 'fiscal-year', short: true } : { kind: 'fiscal-year' },
    { kind: 'year-range' },
    { kind: 'era-date' },
  ];
}

/** A sign that says yes: one sign, in some of the records. */
function markKinds({ different }: SeenColumn): readonly ValueType[] {
  const [sign] = different;
  const isMark = different.length > 0 && different.every(({ text }) => MARKS.includes(text));
  if (!sign || !isMark || different.length > 2 || sign.text === '◎') return [];
  const others = MARKS.filter((each) => each !== sign.text && each !== '◎');
  return [{ kind: 'mark', mark: sign.text, meant: others }];
}

const NUMBERED =
  /^(?:[(【]?[\dIVX一二三四五六七八九十]+[)】]?[.\s、]|[(【][\d一二三四五六七八九十]+[)】]|第[\d一二三四五六七八九十])/u;

/** Says whether a text is one of the signs by which states are told: ○△×, A to E, Ⅰ to Ⅴ. */
function isSign(text: string): boolean {
  return /^(?:[^\p{L}\p{N}\s]|[A-Za-zＡ-Ｚ][+-]?|[ⅠⅡⅢⅣⅤ]|－)$/u.test(text);
}

/** The values of a choice: those that come often enough not to be slips. */
function choiceKinds(
  { different, texts, numbers }: SeenColumn,
  merged: ReadonlySet<string>,
): readonly ValueType[] {
  const values = different.filter(({ text }) => !merged.has(text));
  const short = values.filter(({ text }) => text.length <= LONGEST_CHOICE && !text.includes('\n'));
  const isOfFew = values.length <= MOST_CHOICES && short.length === values.length;
  // Headings are few and short too, but they are numbered.
  if (values.some(({ text }) => NUMBERED.test(comparable(text)))) return [];
  const isOften = texts.length >= values.length * OFTEN || values.every(({ text }) => isSign(text));
  if (values.length === 0 || numbers * 2 > texts.length) return [];
  return isOfFew && isOften ? [{ kind: 'one-of', values: values.map(({ text }) => text) }] : [];
}

/** A number with its unit, and nothing that makes it the number of a heading: 48.2%, 1,200人, 3%減. */
const MEASURED =
  /^[^\d\s.、()（）]{0,6}\s?[△▲-]?\d[\d,]*(?:\.\d+)?(?:\s?%)?[^\d\s.、()（）]{0,8}$/u;

/** What is measured in several units. */
function measuredKinds({ texts }: SeenColumn): readonly ValueType[] {
  const some = texts.filter((text) => MEASURED.test(comparable(text)));
  return isMostly(some.length, texts.length, 0.5) ? [{ kind: 'measured' }] : [];
}

function percentKinds({ texts }: SeenColumn): readonly ValueType[] {
  const percents = texts
    .map((text) => /^[△▲-]?([\d.,]+)\s*%$/u.exec(comparable(text))?.[1])
    .filter((each) => each !== undefined);
  if (!isMostly(percents.length, texts.length, 0.5)) return [];
  const isBounded = texts.every((text) => !/^[△▲-]/u.test(comparable(text)));
  const most = Math.max(...percents.map((each) => Number(each.replaceAll(',', ''))));
  return [
    isBounded && most <= 100
      ? { kind: 'percentage' }
      : { kind: 'percentage', min: '-100000', max: '100000' },
  ];
}

function circledKinds({ texts }: SeenColumn): readonly ValueType[] {
  const circled = texts.filter((text) => /^[①-⑳㉑-㉟㊱-㊿]$/u.test(text.trim()));
  return isMostly(circled.length, texts.length) ? [{ kind: 'circled-number' }] : [];
}

/** All kinds that something speaks for, the likeliest first. */
function candidates(column: SeenColumn, merged: ReadonlySet<string>): readonly ValueType[] {
  return [
    ...moneyKinds(column),
    ...percentKinds(column),
    ...markKinds(column),
    ...circledKinds(column),
    ...yearKinds(column),
    ...codeKinds(column),
    ...numberKinds(column),
    // Sections are texts; a column of numbers need not be searched for them.
    ...(column.numbers * 2 < column.cells.length ? sectionKinds(column) : []),
    ...choiceKinds(column, merged),
    ...measuredKinds(column),
  ];
}

/** How many of the filled cells a kind reads. */
export function readsOf({ cellsOnce }: SeenColumn, type: ValueType): number {
  return cellsOnce.reduce(
    (sum, { cell, count }) => sum + (readCell(cell, type).state === 'value' ? count : 0),
    0,
  );
}

/** A choice among all texts, which a person may want though they are many. */
function offeredChoice({ different }: SeenColumn): readonly ValueType[] {
  const isFew = different.length > 0 && different.length <= MOST_OFFERED;
  return isFew ? [{ kind: 'one-of', values: different.map(({ text }) => text) }] : [];
}

/** Guesses the kind of a field; `merged` are rare spellings that stand for others. */
export function kindsOf(column: SeenColumn, merged: ReadonlySet<string> = new Set()): KindsOfField {
  const guesses = candidates(column, merged).map((type) => ({ type, read: readsOf(column, type) }));
  const best = guesses.find(({ read }) => isMostly(read, column.cells.length));
  const chosen = best ?? { type: TEXT, read: column.cells.length };
  const offered = [
    ...guesses,
    ...offeredChoice(column).map((type) => ({ type, read: readsOf(column, type) })),
    { type: TEXT, read: column.cells.length },
  ];
  const others = offered.filter(
    ({ type, read }, at) =>
      read > 0 &&
      !areOfOneKind(type, chosen.type) &&
      offered.findIndex((other) => areOfOneKind(other.type, type)) === at,
  );
  return { ...chosen, others };
}
