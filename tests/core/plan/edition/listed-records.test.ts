/** Records named by a list of their numbers, as somebody types it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listedRecords } from '../../../../src/core/plan/edition/listed-records';

const NUMBERS = ['1', '2', '3', 'N1', '5', '6', '8', '12'];

function listed(list: string, numbers = NUMBERS): readonly string[] {
  const { positions, unknown } = listedRecords(list, numbers);
  return [...positions.map((at) => numbers[at] ?? ''), ...unknown.map((part) => `? ${part}`)];
}

describe('a list of records', () => {
  it('names single ones and spans, in any order and once each', () => {
    expect(listed('1,3,5-8')).toEqual(['1', '3', '5', '6', '8']);
    expect(listed('N1, 2 , 2-3')).toEqual(['2', '3', 'N1']);
  });

  it('may be typed in full width', () => {
    expect(listed('１、３，５～８')).toEqual(['1', '3', '5', '6', '8']);
    expect(listed('Ｎ１')).toEqual(['N1']);
  });

  it('takes a number that looks like a span for the record that has it', () => {
    expect(listed('1-2', ['1', '1-1', '1-2', '2'])).toEqual(['1-2']);
    expect(listed('1-2', ['1', '1-1', '2'])).toEqual(['1', '2']);
  });

  it('names every record of a number that several have', () => {
    expect(listedRecords('2', ['1', '2', '2']).positions).toEqual([1, 2]);
  });

  it('tells what of it names no record', () => {
    expect(listed('1,4,some,9-11,8-5')).toEqual(['1', '? 4', '? some', '? 9-11', '? 8-5']);
    expect(listed(' , ')).toEqual([]);
  });

  it('names all of them where every number is written out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1 }), (given) => {
        const numbers = given.map(String);
        const { positions, unknown } = listedRecords(numbers.join(','), numbers);
        expect(positions).toEqual(numbers.map((_, at) => at));
        expect(unknown).toEqual([]);
      }),
    );
  });
});
