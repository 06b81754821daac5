/** Money as cities print it: `△9,870千円`, `37億6千万円`, parts by section, general account, part of another record, ※, －. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { comparable } from './comparable';
import { printDecimal, takeMinus, takeNumber } from './decimal';
import { readAs, unreadable } from './kind';
import type {
  Advice,
  AdviceAsked,
  PlainCell,
  ReadingOf,
  StoreOptions,
  Stored,
  Unreadable,
  ValueKind,
} from './kind';
import { Scanner } from './scanner';
import type { DataOf } from '../data-schema';
import { repairedNumber, tidiedFigures } from './repairs';
import { storedNumber, storedText } from './storing';

/** The units a field can be in, with the yen they stand for as a power of ten. */
const POWERS: Readonly<Record<MoneyUnit, number>> = {
  円: 0,
  千円: 3,
  万円: 4,
  百万円: 6,
  千万円: 7,
  億円: 8,
  兆円: 12,
};

const moneyUnitSchema = v.picklist(['円', '千円', '万円', '百万円', '千万円', '億円', '兆円']);
export type MoneyUnit = v.InferOutput<typeof moneyUnitSchema>;

const moneyTypeSchema = v.strictObject({
  kind: v.literal('money'),
  /** The unit of plain numbers, and of everything that is read. */
  unit: moneyUnitSchema,
  /** The city prints the unit in each cell; otherwise the heading has it. */
  unitInCell: v.optional(v.literal(true)),
  /** Words before the portion that alone enters a sum, e.g. `うち一般会計`. */
  portionLabel: v.optional(v.string()),
  /** Words before the number of the record whose amount holds this one, e.g. `管理番号`. */
  partOfLabel: v.optional(v.string()),
});
export type MoneyType = DataOf<typeof moneyTypeSchema>;

/** One amount of a cell, in the field's unit. */
export interface MoneyPart {
  /** The section in 【】 before the amount, or null. */
  readonly section: string | null;
  readonly amount: Big;
  /** The portion (general account), if the cell gives one. */
  readonly portion: Big | null;
  /** The number of the record whose amount holds this one (内数), or null. */
  readonly partOf: number | null;
}

export type MoneyValue =
  | { readonly kind: 'money'; readonly form: 'none' }
  /** ※: not computable, see a note. */
  | { readonly kind: 'money'; readonly form: 'note' }
  | {
      readonly kind: 'money';
      readonly form: 'amount';
      readonly parts: readonly [MoneyPart, ...MoneyPart[]];
    };

const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  億: 8,
  十億: 9,
  百億: 10,
  千億: 11,
  兆: 12,
};
const MULTIPLIER = /[十百千]?[万億]|[兆千百十]/uy;

/** Gives how many of one unit another holds: 千円 to 百万円 is 0.001. */
export function unitFactor(from: MoneyUnit, to: MoneyUnit): Big {
  return new Big(`1e${POWERS[from] - POWERS[to]}`);
}

/** Takes `number [multiplier number …] 円`, or a number alone, which is in the field's unit. */
function takeAmount(scanner: Scanner, type: MoneyType): Big | Unreadable {
  const minus = takeMinus(scanner);
  // Zero has no minus sign.
  const signed = (amount: Big): Big => (minus && !amount.eq(0) ? amount.neg() : amount);
  let yen = new Big(0);
  let last = Number.POSITIVE_INFINITY;
  for (;;) {
    const number = takeNumber(scanner);
    if (!number) {
      if (last !== Number.POSITIVE_INFINITY) return unreadable('no-yen', scanner.position);
      return unreadable('not-a-number', scanner.position);
    }
    scanner.skipSpace();
    const position = scanner.position;
    const multiplier = scanner.take(MULTIPLIER);
    const power = multiplier === null ? 0 : (MULTIPLIERS[multiplier] ?? 0);
    if (power >= last) return unreadable('unit-order', position);
    scanner.skipSpace();
    if (scanner.takeWords('円'))
      return signed(yen.plus(number.times(`1e${power}`)).times(unitFactor('円', type.unit)));
    if (multiplier === null) {
      if (last === Number.POSITIVE_INFINITY) return signed(number);
      return unreadable('no-yen', scanner.position);
    }
    yen = yen.plus(number.times(`1e${power}`));
    last = power;
  }
}

type Bracket = Pick<MoneyPart, 'portion' | 'partOf'>;

function takeBracket(scanner: Scanner, type: MoneyType): Bracket | Unreadable {
  scanner.skipSpace();
  let bracket: Bracket | null = null;
  if (type.portionLabel !== undefined && scanner.takeWords(type.portionLabel)) {
    scanner.skipSpace();
    const portion = takeAmount(scanner, type);
    if ('state' in portion) return portion;
    bracket = { portion, partOf: null };
  } else if (type.partOfLabel !== undefined && scanner.takeWords(type.partOfLabel)) {
    scanner.skipSpace();
    const number = scanner.take(/\d+/uy);
    scanner.skipSpace();
    if (number !== null && scanner.takeWords('の内数'))
      bracket = { portion: null, partOf: Number(number) };
  }
  scanner.skipSpace();
  if (!bracket || !scanner.takeWords(')')) return unreadable('bracket', scanner.position);
  return bracket;
}

function takePart(scanner: Scanner, type: MoneyType): MoneyPart | Unreadable {
  let section: string | null = null;
  if (scanner.takeWords('【')) {
    section = scanner.take(/[^【】]+/uy);
    if (section === null || !scanner.takeWords('】'))
      return unreadable('bracket', scanner.position);
    section = section.trim();
    scanner.skipSpace();
  }
  const amount = takeAmount(scanner, type);
  if ('state' in amount) return amount;
  scanner.skipSpace();
  if (!scanner.takeWords('(')) return { section, amount, portion: null, partOf: null };
  const bracket = takeBracket(scanner, type);
  return 'state' in bracket ? bracket : { section, amount, ...bracket };
}

function read(raw: PlainCell, type: MoneyType): ReadingOf<MoneyValue> {
  if (typeof raw === 'boolean') return unreadable('not-a-number');
  if (typeof raw === 'number') {
    const part = {
      section: null,
      amount: new Big(raw === 0 ? 0 : raw),
      portion: null,
      partOf: null,
    };
    return readAs({ kind: 'money', form: 'amount', parts: [part] });
  }
  const folded = comparable(raw);
  if (/^[-−‐–—―─ー]$/u.test(folded)) return readAs({ kind: 'money', form: 'none' });
  if (folded === '※') return readAs({ kind: 'money', form: 'note' });

  const scanner = new Scanner(raw);
  scanner.skipSpace();
  const first = takePart(scanner, type);
  if ('state' in first) return first;
  const parts: [MoneyPart, ...MoneyPart[]] = [first];
  for (scanner.skipSpace(); !scanner.done; scanner.skipSpace()) {
    // Only parts by section can share a cell; two amounts without a section are a typing error.
    if (first.section === null) return unreadable('trailing', scanner.position);
    const position = scanner.position;
    const next = takePart(scanner, type);
    if ('state' in next) return next;
    if (next.section === null) return unreadable('trailing', position);
    parts.push(next);
  }
  return readAs({ kind: 'money', form: 'amount', parts });
}

function printPart(part: MoneyPart, type: MoneyType): string {
  const unit = type.unitInCell ? type.unit : '';
  const section = part.section === null ? '' : `【${part.section}】`;
  const portion =
    part.portion === null ? '' : `(${type.portionLabel ?? ''}${printDecimal(part.portion)}${unit})`;
  const partOf = part.partOf === null ? '' : `（${type.partOfLabel ?? ''}${part.partOf}の内数）`;
  return `${section}${printDecimal(part.amount)}${unit}${portion}${partOf}`;
}

function print(value: MoneyValue, type: MoneyType): string {
  if (value.form === 'none') return '－';
  if (value.form === 'note') return '※';
  return value.parts.map((part) => printPart(part, type)).join('');
}

/**
 * The whole amount of a cell as it is written, including amounts with a portion and amounts that are part of another record; null for －
 * and ※.
 */
export function wholeAmount(value: MoneyValue): Big | null {
  if (value.form !== 'amount') return null;
  return value.parts.reduce((sum, part) => sum.plus(part.amount), new Big(0));
}

/**
 * What enters a sum: the portion if the cell gives one, and nothing that is part of another record's amount (docs/formats/asahikawa.md,
 * Fields).
 */
function figure(value: MoneyValue): Big | null {
  if (value.form !== 'amount') return null;
  const own = value.parts.filter((part) => part.partOf === null);
  if (own.length === 0) return null;
  return own.reduce((sum, part) => sum.plus(part.portion ?? part.amount), new Big(0));
}

/** Returns the number if the value is only a number: not ※ or －, without a portion or section, and not part of another record's amount. */
function plainNumber(value: MoneyValue): Big | null {
  if (value.form !== 'amount' || value.parts.length !== 1) return null;
  const [{ section, portion, partOf, amount }] = value.parts;
  return section === null && portion === null && partOf === null ? amount : null;
}

/** An empty column takes what the city prints, with its unit. */
function store(value: MoneyValue, type: MoneyType, options: StoreOptions): Stored {
  const number = plainNumber(value);
  const printed = print(value, type);
  if (number === null || options.column === 'text' || options.column === 'nothing')
    return storedText(printed, options);
  return storedNumber(options.text ?? printed, number, type.unit);
}

/** What staff write where there is no amount. */
const NO_AMOUNT = /^(?:なし|無し|無|ナシ|該当なし|特になし)$/u;

function repair(text: string, type: MoneyType): string | null {
  if (NO_AMOUNT.test(comparable(text))) return print({ kind: 'money', form: 'none' }, type);
  const tidy = tidiedFigures(text);
  if (read(tidy, type).state === 'value') return tidy;
  const isPlain = (candidate: string): boolean => {
    const reading = read(candidate, type);
    return reading.state === 'value' && plainNumber(reading.value) !== null;
  };
  return repairedNumber(text, isPlain, '円');
}

/** What may follow an amount in brackets, each only after an amount that is large enough. */
const BRACKETS = [
  { portion: new Big(500), partOf: null },
  { portion: null, partOf: 1 },
];

/** Shows an amount and one below zero as the plan's own cells have them. */
function plainAdvice(type: MoneyType): MoneyAdvice {
  const examples = [1200, -1200].map((amount) => {
    const part = { section: null, amount: new Big(amount), portion: null, partOf: null };
    return print({ kind: 'money', form: 'amount', parts: [part] }, type);
  });
  if (type.unitInCell) return { message: 'money', params: { examples } };
  return { message: 'money-in-unit', params: { examples, unit: type.unit } };
}

function howToWrite(type: MoneyType, { reason }: AdviceAsked): MoneyAdvice {
  if (reason !== 'bracket') return plainAdvice(type);
  const brackets = BRACKETS.filter(({ partOf }) =>
    partOf === null ? type.portionLabel !== undefined : type.partOfLabel !== undefined,
  );
  const examples = brackets.map((bracket) => {
    const part = { section: null, amount: new Big(1000), ...bracket };
    return print({ kind: 'money', form: 'amount', parts: [part] }, type);
  });
  return examples.length === 0
    ? plainAdvice(type)
    : { message: 'money-bracket', params: { examples } };
}

type MoneyAdvice =
  | Advice<'money', { examples: readonly string[] }>
  | Advice<'money-in-unit', { examples: readonly string[]; unit: string }>
  | Advice<'money-bracket', { examples: readonly string[] }>;

export const money: ValueKind<MoneyType, MoneyValue, MoneyAdvice> = {
  schema: moneyTypeSchema,
  read,
  print,
  key: print,
  figure,
  nature: 'number',
  store,
  repair,
  repairWay: 'money',
  pattern: () => null,
  howToWrite,
  unit: ({ unit, unitInCell }) => ({
    name: unit,
    factor: unitFactor(unit, '円'),
    inCell: unitInCell === true,
  }),
  typedWithUnit: true,
};
