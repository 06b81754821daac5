/** How a summary tab comes out on A4. */
import { describe, expect, it } from '@jest/globals';
import { bestPrinted, printed, type FullSize } from '../../../src/core/draft/table-page';

const LANDSCAPE: FullSize = {
  orientation: 'landscape',
  width: 700,
  height: 400,
  headHeight: 48,
  chart: false,
};

describe('a summary tab on paper', () => {
  it('is printed at full size where it fits, and as wide as the page where it does not', () => {
    expect(printed(LANDSCAPE)).toEqual({ scale: 1, pages: 1, onePage: false });
    expect(printed({ ...LANDSCAPE, width: 1482 }).scale).toBeCloseTo(0.5);
  });

  it('is made a little smaller where a few rows would have a page to themselves', () => {
    const { scale, pages, onePage } = printed({ ...LANDSCAPE, height: 600 });
    expect({ pages, onePage }).toEqual({ pages: 1, onePage: true });
    // 11 points are still 8.9.
    expect(scale).toBeCloseTo(487 / 600);
  });

  it('goes on to further pages, which repeat its headings, where it is much longer than one', () => {
    expect(printed({ ...LANDSCAPE, height: 900 })).toEqual({ scale: 1, pages: 2, onePage: false });
    // 487 and twice 439: one point more takes a fourth page.
    expect(printed({ ...LANDSCAPE, height: 487 + 2 * 439 }).pages).toBe(3);
    expect(printed({ ...LANDSCAPE, height: 487 + 2 * 439 + 1 }).pages).toBe(4);
  });

  it('stands on one page with a chart, which must not be cut in two', () => {
    expect(printed({ ...LANDSCAPE, chart: true }).onePage).toBe(true);
  });

  it('has the widths with which it takes the fewest pages, as long as it can be read', () => {
    const choice = (scale: number, pages: number): Parameters<typeof bestPrinted>[0][0] => ({
      printed: { scale, pages, onePage: false },
    });
    const [large, middle, small] = [choice(1, 3), choice(0.7, 2), choice(0.6, 1)];
    expect(bestPrinted([large, middle, small])).toBe(middle);
    expect(bestPrinted([choice(0.7, 2), large, choice(0.8, 2)]).printed.scale).toBe(0.8);
    expect(bestPrinted([choice(0.5, 1), small]).printed.scale).toBe(0.6);
  });
});
