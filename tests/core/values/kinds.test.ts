/** The other kinds of value: read, print and compare. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOf, printValue, readValue } from '../../../src/core/values';
import type { Value, ValueType } from '../../../src/core/values';
import type { CellValue } from '../../../src/core/snapshot';
import { CASES } from './case-of-each-kind';

function value(raw: CellValue, type: ValueType): Value {
  const reading = readValue(raw, type);
  if (reading.state !== 'value') throw new Error(`${String(raw)} is ${JSON.stringify(reading)}`);
  return reading.value;
}

function readsBack(read: Value, type: ValueType): void {
  expect(readValue(printValue(read, type), type)).toEqual({ state: 'value', value: read });
}

const TYPES: readonly ValueType[] = Object.values(CASES).map(({ type }) => type);

describe('every kind', () => {
  it.each(TYPES)('$kind counts white space, full-width spaces and line breaks as empty', (type) => {
    for (const raw of ['', ' ', '　', '\n', ' 　\r\n\t'])
      expect(readValue(raw, type)).toEqual({ state: 'blank' });
  });

  it.each(TYPES)('$kind passes an Excel error on', (type) => {
    expect(readValue({ error: '#REF!' }, type)).toEqual({ state: 'error', error: '#REF!' });
  });

  it.each(TYPES)(
    '$kind reads what it prints of anything it can read, and stops inside the text otherwise',
    (type) => {
      const signs =
        '0123456789０１９,，.．△▲-－元年月日度平成令和HRhr千万億円（）()【】⇒※実施未部局課室各　 \n課総務'.split(
          '',
        );
      const texts = fc
        .array(fc.constantFrom(...signs), { maxLength: 14 })
        .map((list) => list.join(''));
      fc.assert(
        fc.property(texts, (raw) => {
          const reading = readValue(raw, type);
          if (reading.state === 'value') readsBack(reading.value, type);
          if (reading.state === 'unreadable') {
            expect(reading.at).toBeGreaterThanOrEqual(0);
            expect(reading.at).toBeLessThanOrEqual(raw.length);
          }
        }),
        { numRuns: 400 },
      );
    },
  );
});

describe('integer', () => {
  const type: ValueType = { kind: 'integer', min: 1 };

  it.each([['１２８'], ['128'], [128], [' 128\n'], ['０１２８']])('reads %j as 128', (raw) => {
    expect(value(raw, type)).toEqual({ kind: 'integer', value: 128 });
  });

  it.each([
    ['12番', 'trailing', 2],
    ['番号12', 'not-a-number', 0],
    ['①と', 'trailing', 1],
    [1.5, 'not-whole', 0],
    [0, 'too-small', 0],
    ['-3', 'too-small', 0],
  ])('refuses %j: %s at %i', (raw, reason, at) => {
    expect(readValue(raw, type)).toEqual({ state: 'unreadable', reason, at });
  });

  it('reads the print of every integer back', () => {
    fc.assert(
      fc.property(fc.integer(), (number) =>
        readsBack({ kind: 'integer', value: number }, { kind: 'integer' }),
      ),
    );
  });
});

describe('fiscal year', () => {
  const type: ValueType = { kind: 'fiscal-year' };

  it.each([
    ['平成28年度', 2016],
    ['Ｈ２８', 2016],
    ['H28年度', 2016],
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['R1', 2019],
    ['令和1年度', 2019],
    ['2019年度', 2019],
    ['R2年度', 2020],
    ['昭和63年度', 1988],
    [2019, 2019],
  ])('reads %j as %i', (raw, year) => {
    expect(value(raw, type)).toEqual({ kind: 'fiscal-year', year });
  });

  it.each([
    ['平成32年度', 'impossible-date'],
    ['令和0年度', 'impossible-date'],
    ['昭和64年度', 'impossible-date'],
    ['二十八年', 'not-a-year'],
    ['H28年度分', 'trailing'],
  ])('refuses %s: %s', (raw, reason) => {
    expect(readValue(raw, type)).toMatchObject({ state: 'unreadable', reason });
  });

  it('prints eras as a city does, and reads them back', () => {
    expect(printValue({ kind: 'fiscal-year', year: 2019 }, type)).toBe('令和元年度');
    fc.assert(
      fc.property(fc.integer({ min: 1869, max: 2117 }), (year) =>
        readsBack({ kind: 'fiscal-year', year }, type),
      ),
    );
  });
});

describe('one of', () => {
  const type: ValueType = { kind: 'one-of', values: ['実施', '一部実施', '未実施'] };

  it('reads a value after NFKC and trimming', () => {
    expect(value('　実施', type)).toEqual({ kind: 'one-of', value: '実施' });
    expect(value('Ａ', { kind: 'one-of', values: ['A'] })).toEqual({ kind: 'one-of', value: 'A' });
  });

  it('refuses anything else, at the place where it leaves the nearest value', () => {
    expect(readValue('　一部完了', type)).toEqual({
      state: 'unreadable',
      reason: 'not-allowed',
      at: 3,
    });
  });
});

describe('sections', () => {
  const type: ValueType = { kind: 'sections', everyBureau: ['各部局'] };

  it('gives a line without bureau the bureau above', () => {
    expect(value('総務部総務課\n行政改革課', type)).toMatchObject({
      lines: [
        { units: [{ bureau: '総務部', section: '総務課', inherited: false }] },
        { units: [{ bureau: '総務部', section: '行政改革課', inherited: true }] },
      ],
    });
  });

  it('reads two sections on one line below a bureau alone', () => {
    expect(value('市立旭川病院事務局\n経営管理課　医事課', type)).toMatchObject({
      lines: [
        { units: [{ bureau: '市立旭川病院事務局', section: null }] },
        {
          units: [
            { bureau: '市立旭川病院事務局', section: '経営管理課' },
            { bureau: '市立旭川病院事務局', section: '医事課' },
          ],
        },
      ],
    });
  });

  it('reads 各部局 and the sections concretely concerned, one a line in brackets', () => {
    expect(value('各部局\n（土木部公園みどり課）', type)).toMatchObject({
      lines: [
        { bracketed: false, units: [{ every: true, name: '各部局' }] },
        { bracketed: true, units: [{ bureau: '土木部', section: '公園みどり課' }] },
      ],
    });
  });

  it('keeps a suffix in brackets with its section', () => {
    expect(value('総務部人事課（コンプライアンス担当）', type)).toMatchObject({
      lines: [{ units: [{ section: '人事課', suffix: 'コンプライアンス担当' }] }],
    });
  });

  it.each([
    '総務部総務課\n行政改革課\n情報政策課',
    '各部局\n（市民生活部神楽支所）\n（経済部旭山動物園）',
    '市立旭川病院事務局\n経営管理課　医事課',
    '環境部廃棄物処理課（工場）',
    '会計課\n総合政策部財政課',
    '税務部',
  ])('prints %j as it stands', (raw) => {
    expect(printValue(value(raw, type), type)).toBe(raw);
  });

  it('refuses a bracket that is not closed, at its place', () => {
    expect(readValue('総務部人事課\n総務課（担当', type)).toEqual({
      state: 'unreadable',
      reason: 'bracket',
      at: 10,
    });
  });
});

describe('plan cell', () => {
  const type: ValueType = { kind: 'plan-cell' };

  it('reads an arrow as "as the year before" and all else as items', () => {
    expect(value(' ⇒ ', type)).toEqual({ kind: 'plan-cell', continues: true });
    expect(value('検討\r\n\r\n　実施 ', type)).toEqual({
      kind: 'plan-cell',
      continues: false,
      items: ['検討', '実施'],
    });
  });
});

describe('heading', () => {
  const type: ValueType = { kind: 'heading' };

  it.each([
    '１　ＩＣＴ利活用による業務改善',
    '1 ICT利活用による業務改善',
    'ＩＣＴ利活用による業務改善',
    '(1)　ＩＣＴ利活用による業務改善',
  ])('groups %s with its other spellings', (raw) => {
    expect(keyOf(value(raw, type), type)).toBe('ICT利活用による業務改善');
  });

  it('keeps the title as the city prints it', () => {
    expect(value('１２　ＩＣＴ利活用', type)).toMatchObject({ number: 12, title: 'ＩＣＴ利活用' });
    expect(printValue(value('12 ＩＣＴ利活用', type), type)).toBe('１２　ＩＣＴ利活用');
  });

  it('leaves a number that is part of the title there', () => {
    expect(value('２４時間営業の見直し', type)).toMatchObject({
      number: null,
      title: '２４時間営業の見直し',
    });
  });
});
