import { describe, expect, it } from '@jest/globals';
import { narrative } from '../../../src/plans/samples/narrative';

describe('made-up narrative', () => {
  it('has any length from 12 to 436 characters, and ends on a full stop', () => {
    for (let length = 12; length <= 436; length += 1)
      expect(narrative('actual', length, length)).toMatch(
        new RegExp(`^[^。](?:.{${length - 2}})。$`, 'su'),
      );
  });

  it('is the same for the same seed and another for another', () => {
    expect(narrative('future', 80, 7)).toBe(narrative('future', 80, 7));
    expect(narrative('future', 80, 7)).not.toBe(narrative('future', 80, 8));
  });
});
