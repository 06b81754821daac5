/** Exact fractions of whole numbers: what the figures of tables are held to, worked out apart from the product's own arithmetic. */

export interface Fraction {
  readonly over: bigint;
  /** More than 0. */
  readonly under: bigint;
}

function fraction(over: bigint, under: bigint): Fraction {
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

/** Of a number with at most four decimals. */
export function exactly(number: number): Fraction {
  return fraction(BigInt(Math.round(number * 10_000)), 10_000n);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

/** Not by 0. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over);
}

export function isAtLeast(a: Fraction, b: Fraction): boolean {
  return a.over * b.under >= b.over * a.under;
}

export function isNought(a: Fraction): boolean {
  return a.over === 0n;
}

export function summed(all: readonly Fraction[]): Fraction {
  return all.reduce(plus, exactly(0));
}

/** Half is rounded away from 0. */
export function rounded({ over, under }: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const size = over < 0n ? -over : over;
  const whole = (2n * size * scale + under) / (2n * under);
  return fraction(over < 0n ? -whole : whole, scale);
}

/** With so many decimals, to which it must have been rounded. */
export function fixed(number: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const { over, under } = rounded(number, places);
  const digits = (over < 0n ? -over : over) * (scale / under);
  const whole = digits / scale;
  const rest = places === 0 ? '' : `.${String(digits % scale).padStart(places, '0')}`;
  return `${over < 0n ? '-' : ''}${String(whole)}${rest}`;
}

/** As a table's figure is written: without noughts at the end. Its decimals must come to an end. */
export function plain(number: Fraction): string {
  const text = fixed(number, 12);
  const short = text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
  return short === '-0' ? '0' : short;
}
