/** Lines of 履歴 as texts of cells. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COUNTS, DEEDS, printLine, readLine } from '../../../src/core/history/history-line';

describe('a line', () => {
  it('is read as it was printed, whatever the name', () => {
    const counts = fc.dictionary(fc.constantFrom(...COUNTS), fc.nat());
    fc.assert(
      fc.property(
        fc.record({
          at: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
          deed: fc.constantFrom(...DEEDS),
          counts: counts.map((each) => ({ ...each })),
          asOf: fc.constantFrom('', 'R3', 'R2-1'),
          version: fc.constant('0.1.0'),
          who: fc.string(),
        }),
        (line) => expect(readLine(printLine(line))).toEqual(line),
      ),
    );
  });

  it('is none where somebody has written something else into the row', () => {
    const good = printLine({ at: 0, deed: 'fix', counts: {}, asOf: '', version: '1', who: '' });
    expect(readLine(good)).not.toBeNull();
    for (const [at, text] of [
      [0, '昨日'],
      [1, 'eat'],
      [2, '{"errors":"many"}'],
      [2, '{'],
    ] as const)
      expect(readLine(good.with(at, text))).toBeNull();
    expect(readLine([])).toBeNull();
  });
});
