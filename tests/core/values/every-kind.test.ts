/** Every kind of value of the registry: what it prints and stores is read again, and repairs and advice lead to what can be read. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { format } from 'practice-excel/workbook/numfmt';
import type { ShownCell } from '../../../src/core/shown-cell';
import {
  figureOf,
  howToWrite,
  keyOf,
  patternOf,
  printValue,
  readCell,
  readValue,
  repairText,
  storeValue,
  valueSchemas,
  withShownUnit,
} from '../../../src/core/values';
import type { ColumnHolds, Stored, Value, ValueType } from '../../../src/core/values';
import { squashed } from '../../../src/core/values/comparable';
import { howToWrite as english } from '../../../src/words/en/how-to-write';
import { adviceIn } from '../../../src/words/how-to-write';
import { howToWrite as japanese } from '../../../src/words/ja/how-to-write';
import { inputRules } from '../../../src/words/ja/input-rules';
import { CASES } from './case-of-each-kind';

type AnyCase = (typeof CASES)[ValueType['kind']];

const ALL: readonly (readonly [string, AnyCase])[] = Object.entries(CASES);
const HOLDS: readonly ColumnHolds[] = ['nothing', 'text', 'number', 'day', 'share'];
const RUNS = { numRuns: 60 };

/** As pasted and mistyped: blanks around, full-width digits, a sign more. */
function handled(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      text,
      fc.constantFrom('', ' ', '　', '\n', '\u200B'),
      fc.constantFrom('', ' ', '。', 'x'),
      fc.boolean(),
    )
    .map(([own, before, after, wide]) => {
      const digits = wide
        ? own.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        : own;
      return before + digits + after;
    });
}

function valueOf(text: string | number, type: ValueType): Value | null {
  const reading = readValue(text, type);
  return reading.state === 'value' ? reading.value : null;
}

/** The cell as Excel shows what was stored in it. */
function cellWith({ content, numberFormat = 'General' }: Stored): ShownCell {
  return typeof content === 'number'
    ? { raw: content, text: format(numberFormat, content) }
    : { raw: content, text: content };
}

describe('the registry', () => {
  it('has a case for each kind and no other', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(Object.keys(valueSchemas).toSorted());
    for (const [kind, { type }] of ALL) expect(type.kind).toBe(kind);
  });
});

describe.each(ALL)('%s', (_kind, { type, written, alike, meant = [] }) => {
  it('can be read as it is written', () => {
    fc.assert(
      fc.property(written, (text) =>
        expect(readValue(text, type)).toMatchObject({ state: 'value' }),
      ),
      RUNS,
    );
  });

  it('reads what it prints', () => {
    fc.assert(
      fc.property(handled(written), (text) => {
        const value = valueOf(text, type);
        if (value) expect(valueOf(printValue(value, type), type)).toEqual(value);
      }),
      RUNS,
    );
  });

  it('reads what it stores, whatever the column holds', () => {
    fc.assert(
      fc.property(
        handled(written),
        fc.constantFrom(...HOLDS),
        fc.boolean(),
        (text, column, kept) => {
          const value = valueOf(text, type);
          if (!value) return;
          const stored = storeValue(value, type, kept ? { column, text } : { column });
          const cell = cellWith(stored);
          const reading = readCell(cell, type);
          if (reading.state !== 'value') throw new Error(`${stored.content} is no ${type.kind}`);
          const again = withShownUnit(reading.value, cell, type);
          // A number has no decimals of its own: its format shows those that were printed.
          if (typeof stored.content === 'number' && figureOf(value, type))
            expect(figureOf(again, type)).toEqual(figureOf(value, type));
          else expect(again).toEqual(value);
        },
      ),
      RUNS,
    );
  });

  it('has one key for one value, however it is written, and another for another', () => {
    const [key, same, other] = alike.map((text) => {
      const value = valueOf(text, type);
      return value && keyOf(value, type);
    });
    expect(key).toEqual(expect.any(String));
    expect(same).toBe(key);
    expect(other).not.toBe(key);
  });

  it('repairs what can be read to the same value, and what cannot to something that can', () => {
    fc.assert(
      fc.property(handled(written), (text) => {
        const repaired = repairText(text, type);
        const value = valueOf(text, type);
        const again = repaired === null ? null : valueOf(repaired, type);
        if (repaired !== null) expect(again).not.toBeNull();
        if (!value || repaired === null) return expect(value).toBeNull();
        expect(again && squashed(keyOf(again, type))).toBe(squashed(keyOf(value, type)));
        expect(repairText(repaired, type)).toBe(repaired);
      }),
      RUNS,
    );
  });

  it('knows what was obviously meant', () => {
    for (const [text, right] of meant) {
      expect(valueOf(text, type)).toBeNull();
      expect(repairText(text, type)).toBe(right);
    }
  });

  it('lets nothing be typed by its rule that cannot be read', () => {
    const pattern = patternOf(type);
    if (!pattern) return;
    expect(inputRules.allowed(pattern)).not.toBe('');
    const bounds = pattern.kind === 'list' ? [] : [pattern.min, pattern.max].map(String);
    const allowed =
      pattern.kind === 'list' ? pattern.values : bounds.filter((each) => each !== 'null');
    for (const each of allowed) expect(valueOf(each, type)).not.toBeNull();
  });

  it('says in both languages how to write it, by examples that can be read', () => {
    for (const reason of ['trailing', 'bracket', 'no-year'] as const) {
      const how = howToWrite(type, { reason, years: [2024] });
      const sentence = adviceIn(japanese, how);
      expect(adviceIn(english, how)).toMatch(/^[a-z]/u);
      expect(adviceIn(english, how)).not.toBe(sentence);
      expect(sentence).toMatch(/ください$/u);
      for (const [, example = ''] of sentence.matchAll(/「([^「」]+)」/gu))
        expect([example, readValue(example, type)]).toMatchObject([example, { state: 'value' }]);
    }
  });
});
