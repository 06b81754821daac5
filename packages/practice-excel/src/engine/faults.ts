/** Switches that make practice Excel fail as Excel does, to see what an add-in makes of it. */

/** A whole batch that is refused, by office.js's number. */
export const REFUSED = {
  connection: 5001,
  cellEdit: 5004,
  session: 5012,
  dialog: 5016,
  throttled: 5102,
  requestSize: 5103,
  responseSize: 5104,
  accessDenied: 7000,
} as const;

export type Refusal = keyof typeof REFUSED;

export interface PlannedFault {
  /** The round trip that fails, from 1, counted from when the fault was set. */
  readonly failAt: number;
  /**
   * before: nothing is applied, no connection · midway: the first half of what it sets and calls is applied, then GeneralException, nothing
   * rolled back · after: all is applied, but the answer is lost with the connection.
   */
  readonly when: 'before' | 'midway' | 'after';
}

/**
 * Excel on the web takes requests and answers of 5 MB (Microsoft's "Resource limits and performance optimization for Office
 * Add-ins"). It says neither which million nor before or after which packing, so the strictest reading holds: 5,000,000 bytes of
 * the message in UTF-8 as it leaves the page, where a batch is a text in a text.
 */
const MOST_BYTES = 5_000_000;

export class Faults {
  /** Refuses every batch of the add-in in this way while it is set. */
  refuse: Exclude<Refusal, 'connection' | 'requestSize' | 'responseSize'> | null = null;
  /** Applies the next batch and never answers it. */
  dropNextAnswer = false;
  /** Milliseconds by which each answer comes late. */
  delay = 0;
  /** The workbook is open for reading only: what would change it is AccessDenied. */
  readOnly = false;
  /** A copied sheet takes its custom properties along, which Excel by design does not do. */
  copiesProperties = false;
  /** Excel on the web refuses requests and answers over 5 MB. */
  sizeLimits = true;
  /** What a host takes that is stricter than Excel on the web. */
  mostBytes = MOST_BYTES;
  private planned: PlannedFault | null = null;
  private tripsLeft = 0;

  /** Lets the n-th round trip from now fail, once. */
  arm(fault: PlannedFault): void {
    this.planned = fault;
    this.tripsLeft = fault.failAt;
  }

  disarm(): void {
    this.planned = null;
  }

  /** Switches everything off. */
  reset(): void {
    this.disarm();
    this.refuse = null;
    this.dropNextAnswer = false;
    this.delay = 0;
    this.readOnly = false;
    this.copiesProperties = false;
    this.sizeLimits = true;
    this.mostBytes = MOST_BYTES;
  }

  /** Counts a round trip; gives how it is to fail, or null. */
  nextTrip(): PlannedFault['when'] | null {
    if (!this.planned) return null;
    this.tripsLeft -= 1;
    if (this.tripsLeft > 0) return null;
    const { when } = this.planned;
    this.planned = null;
    return when;
  }
}
