/** How a summary tab comes out on A4: how small it is printed, and on how many pages. */

/** What A4 holds within Excel's usual margins, in points. */
export const PAGE = {
  portrait: { width: 494, height: 733 },
  landscape: { width: 741, height: 487 },
} as const;

/** If a tab had to be reduced below this fraction to fit on one page, it continues on another page, whatever it holds. */
const SMALLEST = 0.75;
/** At this scale, text of 11 points is about 8 points high. */
const WELL_READABLE = 0.72;
/** At this scale, text of 11 points is about 7 points high; anything smaller is too small. */
const READABLE = 0.64;

/** A tab at full size, in points. */
export interface FullSize {
  readonly orientation: keyof typeof PAGE;
  readonly width: number;
  readonly height: number;
  /** The height of the rows that each further page repeats. */
  readonly headHeight: number;
  /** A chart must not be cut in two. */
  readonly chart: boolean;
}

export interface Printed {
  readonly scale: number;
  readonly pages: number;
  /** The tab is fitted onto one page, even if its width does not require that reduction. */
  readonly onePage: boolean;
}

/** Decides how a tab is printed: as wide as the page, and on one page if otherwise only a few last rows would be on a second page. */
export function printed({ orientation, width, height, headHeight, chart }: FullSize): Printed {
  const page = PAGE[orientation];
  const across = Math.min(1, page.width / width);
  const room = page.height / across;
  const pages =
    height <= room ? 1 : 1 + Math.ceil((height - room) / Math.max(1, room - headHeight));
  const whole = page.height / height;
  const possible = whole >= across * SMALLEST;
  if (possible && (chart || (pages > 1 && whole >= WELL_READABLE)))
    return { scale: Math.min(across, whole), pages: 1, onePage: true };
  return { scale: across, pages, onePage: false };
}

/** Picks the choice with the fewest pages among the readable ones, and among equals the one that is printed largest. */
export function bestPrinted<T extends { readonly printed: Printed }>(
  choices: readonly [T, ...(readonly T[])],
): T {
  return choices.reduce((best, each) => (isBetter(each.printed, best.printed) ? each : best));
}

function isBetter(one: Printed, other: Printed): boolean {
  const [first, second] = [one.scale >= READABLE, other.scale >= READABLE];
  if (!first || !second) return first !== second ? first : one.scale > other.scale;
  return one.pages === other.pages ? one.scale > other.scale : one.pages < other.pages;
}
