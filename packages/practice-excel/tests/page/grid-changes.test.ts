import { describe, expect, it } from '@jest/globals';
import { changedCells } from '../../src/page/grid-changes';

describe('what differs between two showings of a sheet', () => {
  it('is nothing for the same contents and looks', () => {
    const s = { bl: 1 };
    expect(changedCells({ 2: { 1: { v: '実施', s } } }, { 2: { 1: { v: '実施', s } } })).toBeNull();
  });

  it('is a changed cell taken away and put anew, a lost one taken away, a new one put', () => {
    const shown = { 0: { 0: { v: 1 }, 1: { v: 2 } }, 1: { 0: { v: 3 } } };
    const next = { 0: { 0: { v: 1 }, 1: { v: 20 } }, 4: { 2: { v: 5 } } };
    expect(changedCells(shown, next)).toEqual({
      removed: { 0: { 1: null }, 1: { 0: null }, 4: { 2: null } },
      put: { 0: { 1: { v: 20 } }, 4: { 2: { v: 5 } } },
    });
  });
});
