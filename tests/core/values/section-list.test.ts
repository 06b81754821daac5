/** Lists of sections: which words are sections, and which stand for several. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import facts from '../../../src/plans/annaka/facts.json';
import { keyOf, printValue, readValue, sectionsOf } from '../../../src/core/values';
import type { Value, ValueType } from '../../../src/core/values';

const TYPE: ValueType = {
  kind: 'section-list',
  sectionEndings: ['課', '室'],
  freeEndings: ['全課', '各課', '等'],
};

function value(raw: string): Value {
  const reading = readValue(raw, TYPE);
  if (reading.state !== 'value') throw new Error(`${raw} is ${JSON.stringify(reading)}`);
  return reading.value;
}

describe('a list of sections', () => {
  it.each([
    ['情報戦略課', ['情報戦略課']],
    ['事務部総務企画課', ['事務部総務企画課']],
    ['事務部　総務企画課', ['事務部総務企画課']],
    ['秘書政策課、観光課', ['秘書政策課', '観光課']],
    ['財政課・病院全課', ['財政課']],
    ['債権を扱う各課・秘書政策課・財政課・行政課等', ['秘書政策課', '財政課']],
    ['財政課\n収納課', ['財政課', '収納課']],
    ['財政課 収納課', ['財政課', '収納課']],
    ['財政課、財政課', ['財政課']],
    ['ＩＣＴ推進室', ['ＩＣＴ推進室']],
    ['全課', []],
    ['関係者', []],
  ])('%j names %j', (raw, sections) => {
    expect(sectionsOf(value(raw), TYPE)).toEqual(sections);
  });

  it('keeps words that stand for several sections beside the sections', () => {
    expect(value('財政課・病院全課')).toEqual({
      kind: 'section-list',
      entries: [
        { name: '財政課', section: true },
        { name: '病院全課', section: false },
      ],
      separator: '・',
    });
  });

  it('prints with the sign that joined it, and is grouped without it', () => {
    expect(printValue(value('秘書政策課 、観光課'), TYPE)).toBe('秘書政策課、観光課');
    expect(keyOf(value('秘書政策課、観光課'), TYPE)).toBe(keyOf(value('秘書政策課・観光課'), TYPE));
  });

  it('cannot be read where it holds no name', () => {
    for (const raw of ['・', '、 、']) expect(readValue(raw, TYPE).state).toBe('unreadable');
    expect(readValue(3, TYPE)).toMatchObject({ state: 'unreadable', reason: 'not-text' });
  });

  it('is read back as it was from its print', () => {
    const signs = [...'財政課室部全各等・、 　\n,･'];
    const texts = fc
      .array(fc.constantFrom(...signs), { maxLength: 14 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (raw) => {
        const reading = readValue(raw, TYPE);
        if (reading.state === 'value')
          expect(readValue(printValue(reading.value, TYPE), TYPE)).toEqual(reading);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads all of 安中市's sections, and prints them as the city does", () => {
    for (const { section, related } of facts.items)
      for (const raw of [section, related])
        if (raw !== '') expect(printValue(value(raw), TYPE)).toBe(raw);
  });
});
