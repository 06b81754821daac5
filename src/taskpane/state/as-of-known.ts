/** What the pane knows of the as-of (確認時期): from the last reading of any run, or because a person has set it here. No React. */
import type { AsOf } from '../../core/calendar/as-of';
import type { Outcome } from '../../core/outcome';
import type { AsOfState } from '../../tasks/as-of-state';
import { differ } from './changes';
import type { Change, Counts } from './changes';

/** The changes after which an earlier reading says nothing of the as-of. */
const OUTDATING: readonly Change[] = ['answered', 'as-of'];

export class AsOfKnown {
  private state: AsOfState | null = null;

  constructor(
    private readonly counts: () => Counts,
    private readonly notify: () => void,
  ) {}

  /** Null before the workbook was read. */
  get now(): AsOfState | null {
    return this.state;
  }

  /** Another plan may have other years. */
  forget(): void {
    this.state = null;
  }

  /** A person has set it, which answers what was proposed. */
  set(asOf: AsOf | null): void {
    if (this.state) this.state = { ...this.state, asOf, proposed: null };
  }

  /** Takes it from what is being read, unless that is overtaken meanwhile. */
  async heard<T extends { readonly asOfState: AsOfState }>(
    reading: Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const before = this.counts();
    const ended = await reading;
    if (ended.ok && !differ(before, this.counts(), OUTDATING)) {
      this.state = ended.result.asOfState;
      this.notify();
    }
    return ended;
  }
}
