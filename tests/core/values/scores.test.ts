/** The kinds of value of 苫小牧市: scores, marks, averages, codes, circled numbers, sections, texts that refer or bear marks. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOf, printValue, readValue, sectionsOf } from '../../../src/core/values';
import type { CellValue } from '../../../src/core/snapshot';
import type { Reading, Reference, Value, ValueType } from '../../../src/core/values';
import { circledSign } from '../../../src/core/values/circled';
import { onlyEnds, onlyRefers, printReference } from '../../../src/core/values/referring-text';

const SCORE: ValueType = { kind: 'score', min: 0, max: 3 };
const MARK: ValueType = { kind: 'mark', mark: '○', meant: ['◯', 'o'] };
const AVERAGE: ValueType = { kind: 'bounded-decimal', min: '1.0', max: '5.0', places: 1 };
const CIRCLED: ValueType = { kind: 'circled-number' };
const CODE: ValueType = { kind: 'code', prefixes: ['', 'N'] };
const SECTIONS: ValueType = {
  kind: 'bureau-sections',
  outside: ['各担当部署', '会計課', '議会事務局'],
};
const REFERRING: ValueType = { kind: 'referring-text', endMark: '取組終了' };
const MARKED: ValueType = { kind: 'marked-text', marks: ['新', '継'] };
const YEAR: ValueType = { kind: 'fiscal-year', short: true };

function valueOf(raw: CellValue, type: ValueType): Value {
  const reading = readValue(raw, type);
  if (reading.state !== 'value') throw new Error(`${String(raw)}: ${reading.state}`);
  return reading.value;
}

const unreadable = (reason: string, at: number): Partial<Reading> =>
  ({ state: 'unreadable', reason, at }) as Partial<Reading>;

describe('what cannot be read says why and where', () => {
  it.each([
    ['4', SCORE, 'too-large', 0],
    [-1, SCORE, 'too-small', 0],
    [2.5, SCORE, 'not-whole', 0],
    ['２．５', SCORE, 'trailing', 1],
    ['優', SCORE, 'not-a-number', 0],
    ['3点', SCORE, 'trailing', 1],
    ['-1', SCORE, 'trailing', 1],
    ['◯', MARK, 'not-allowed', 0],
    [' ×', MARK, 'not-allowed', 1],
    [1, MARK, 'not-allowed', 0],
    ['4.4 /5', AVERAGE, 'trailing', 4],
    [5.1, AVERAGE, 'too-large', 0],
    ['0.9', AVERAGE, 'too-small', 0],
    ['△2.0', AVERAGE, 'too-small', 0],
    [4.25, AVERAGE, 'too-many-places', 0],
    ['①と', CIRCLED, 'trailing', 1],
    ['一', CIRCLED, 'not-a-number', 0],
    [51, CIRCLED, 'too-large', 0],
    ['０', CIRCLED, 'too-small', 0],
    ['M1', CODE, 'not-a-number', 0],
    ['N', CODE, 'not-a-number', 1],
    ['N 1', CODE, 'not-a-number', 1],
    ['01', CODE, 'not-a-number', 0],
    ['N1-2', CODE, 'trailing', 2],
    [1.5, CODE, 'trailing', 1],
    ['(政', SECTIONS, 'bracket', 1],
    ['(政)', SECTIONS, 'no-section', 3],
    ['(政)政策推進課、', SECTIONS, 'no-section', 9],
    ['政策推進課)', SECTIONS, 'bracket', 5],
  ] as const)('%s as %j', (raw, type, reason, at) => {
    expect(readValue(raw, type)).toEqual(unreadable(reason, at));
  });
});

describe('scores', () => {
  it.each([
    [3, 3],
    ['３', 3],
    [' 0 ', 0],
    ['-', null],
    ['－', null],
    ['−', null],
  ])('%j is %j', (raw, score) => {
    expect(valueOf(raw, SCORE)).toEqual({ kind: 'score', score });
  });

  it('are read as they are printed', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 0, max: 3 })), (score) => {
        const value: Value = { kind: 'score', score };
        expect(readValue(printValue(value, SCORE), SCORE)).toEqual({ state: 'value', value });
      }),
    );
  });
});

describe('averages', () => {
  it('are read as they are printed, with one decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 50 }), (tenths) => {
        const value = valueOf(tenths / 10, AVERAGE);
        const print = printValue(value, AVERAGE);
        expect(print).toMatch(/^[1-5]\.\d$/);
        expect(valueOf(print, AVERAGE)).toEqual(value);
      }),
    );
  });

  it('forgive what Excel itself forgives of a binary number', () => {
    expect(printValue(valueOf(4.1 + 0.2, AVERAGE), AVERAGE)).toBe('4.3');
  });
});

describe('circled numbers', () => {
  it('are read as they are printed, from ① to ㊿', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (number) => {
        const value: Value = { kind: 'circled-number', number };
        expect(valueOf(printValue(value, CIRCLED), CIRCLED)).toEqual(value);
        expect(valueOf(String(number), CIRCLED)).toEqual(value);
        expect(valueOf(number, CIRCLED)).toEqual(value);
      }),
    );
    expect(printValue({ kind: 'circled-number', number: 21 }, CIRCLED)).toBe('㉑');
    expect(printValue({ kind: 'circled-number', number: 36 }, CIRCLED)).toBe('㊱');
  });
});

describe('codes', () => {
  it('are read as they are printed, in either series and width', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'N'),
        fc.integer({ min: 1, max: 9_999 }),
        (prefix, number) => {
          const value: Value = { kind: 'code', prefix, number };
          expect(valueOf(printValue(value, CODE), CODE)).toEqual(value);
        },
      ),
    );
    expect(valueOf('Ｎ１２', CODE)).toEqual({ kind: 'code', prefix: 'N', number: 12 });
    expect(valueOf(70, CODE)).toEqual({ kind: 'code', prefix: '', number: 70 });
    expect(keyOf(valueOf('７０', CODE), CODE)).toBe(keyOf(valueOf(70, CODE), CODE));
  });
});

describe('years in short', () => {
  it('are printed as the city prints them, and read in any notation', () => {
    for (const raw of ['R6', 'Ｒ６', '令和6年度', '2024'])
      expect(printValue(valueOf(raw, YEAR), YEAR)).toBe('R6');
  });
});

describe('sections with their bureau in short', () => {
  it.each([
    ['(政)政策推進課、(財)財政課', ['(政)政策推進課', '(財)財政課']],
    ['(健)こども育成課、健康支援課', ['(健)こども育成課', '(健)健康支援課']],
    [
      '（福）総合福祉課，介護福祉課、（総）ICT推進室',
      ['(福)総合福祉課', '(福)介護福祉課', '(総)ICT推進室'],
    ],
    ['(財)財政課、各担当部署', ['(財)財政課', '各担当部署']],
    ['会計課', ['会計課']],
    ['(水)高丘浄水場\n錦多峰浄水場', ['(水)高丘浄水場', '(水)錦多峰浄水場']],
    ['(総)行政監理室、(政)協働・男女平等参画室', ['(総)行政監理室', '(政)協働・男女平等参画室']],
  ])('%j are %j', (raw, sections) => {
    expect(sectionsOf(valueOf(raw, SECTIONS), SECTIONS)).toEqual(sections);
  });

  it('are read as they are printed', () => {
    const name = fc.constantFrom(
      '財政課',
      '協働・男女平等参画室',
      'ICT推進室',
      '各担当部署',
      '会計課',
    );
    const bureau = fc.option(fc.constantFrom('政', '財', '総'));
    fc.assert(
      fc.property(fc.array(fc.tuple(bureau, name), { minLength: 1, maxLength: 5 }), (parts) => {
        const printed = parts.map(([own, section]) => (own ? `(${own})` : '') + section).join('、');
        const value = valueOf(printed, SECTIONS);
        expect(printValue(value, SECTIONS)).toBe(printed);
        expect(valueOf(printValue(value, SECTIONS), SECTIONS)).toEqual(value);
      }),
    );
  });
});

function referring(raw: string): {
  readonly references: readonly string[];
  readonly remark: string;
  readonly ended: boolean;
} {
  const value = valueOf(raw, REFERRING);
  if (value.kind !== 'referring-text') throw new Error(value.kind);
  return {
    references: value.references.map(printReference),
    remark: value.remark,
    ended: value.ended,
  };
}

describe('texts that may refer', () => {
  it.each([
    ['①と同じ', ['①'], '', false],
    ['①、②と同じ', ['①', '②'], '', false],
    ['①・③と同じ', ['①', '③'], '', false],
    ['①と②と同じ', ['①', '②'], '', false],
    ['㉑及び㊱に同じ', ['㉑', '㊱'], '', false],
    ['①～③と同じ', ['①', '②', '③'], '', false],
    ['①と同じ\n②と同じ', ['①', '②'], '', false],
    ['①と同じ。', ['①'], '', false],
    ['①と同じ（拡大して実施）', ['①'], '（拡大して実施）', false],
    ['⑥と同じ\n（取組終了）', ['⑥'], '', true],
    ['⑥と同じ(取組終了)', ['⑥'], '', true],
    ['（取組終了）', [], '', true],
    ['R2と同じ', ['R2'], '', false],
    ['令和元年度、R2年度と同じ', ['R1', 'R2'], '', false],
    ['同上', ['同上'], '', false],
    ['同上（一部）', ['同上'], '（一部）', false],
    // A year that does not exist is no reference; C14 speaks of it.
    ['平成40年度と同じ', [], '平成40年度と同じ', false],
    ['①窓口の改善', [], '①窓口の改善', false],
    ['内容は①と同じ', [], '内容は①と同じ', false],
    ['特になし', [], '特になし', false],
  ])('%j refers to %j', (raw, references, remark, ended) => {
    expect(referring(raw)).toEqual({ references, remark, ended });
  });

  it('refer to what they were made of, and keep the text as it stands', () => {
    const item = fc
      .integer({ min: 1, max: 50 })
      .map((number): Reference => ({ to: 'item', number }));
    const year = fc
      .integer({ min: 2019, max: 2040 })
      .map((each): Reference => ({ to: 'year', year: each }));
    const remark = fc.constantFrom('', '（縮小）', '（対象を広げる）');
    const end = fc.constantFrom('', '（取組終了）', '\n（取組終了）');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(item, year), { minLength: 1, maxLength: 4 }),
        remark,
        end,
        (references, said, ended) => {
          const text = `${references.map(printReference).join('、')}と同じ${said}${ended}`;
          const value = valueOf(text, REFERRING);
          expect(value).toEqual({
            kind: 'referring-text',
            text,
            references,
            remark: said,
            ended: ended !== '',
          });
          expect(readValue(printValue(value, REFERRING), REFERRING)).toEqual({
            state: 'value',
            value,
          });
        },
      ),
    );
  });

  it('are nothing but references without a remark, nothing but the end mark without anything else', () => {
    const judged = (raw: string): readonly boolean[] => {
      const value = valueOf(raw, REFERRING);
      return value.kind === 'referring-text' ? [onlyRefers(value), onlyEnds(value)] : [];
    };
    expect(judged('①と同じ')).toEqual([true, false]);
    expect(judged('①と同じ（取組終了）')).toEqual([true, false]);
    expect(judged('①と同じ（縮小）')).toEqual([false, false]);
    expect(judged('（取組終了）')).toEqual([false, true]);
    expect(judged('導入（取組終了）')).toEqual([false, false]);
  });

  it('know every circled sign', () => {
    for (let number = 1; number <= 50; number += 1)
      expect(referring(`${circledSign(number) ?? ''}と同じ`).references).toEqual([
        circledSign(number),
      ]);
  });
});

describe('texts with marks', () => {
  it.each([
    ['(新)実施した。', ['新']],
    ['（新）実施した。\n（継）続けた。', ['新', '継']],
    ['(新)実施し、(新)広げた。', ['新', '新']],
    ['（ 継 ）続けた。', ['継']],
    ['(新規)実施した。', []],
    ['新しく実施した。', []],
  ])('%j bears %j', (raw, marks) => {
    expect(valueOf(raw, MARKED)).toEqual({ kind: 'marked-text', text: raw, marks });
  });
});
