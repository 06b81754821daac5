/** What a run will do, or has done, with one of the add-in's tabs. */
export interface TabPlan {
  readonly key: string;
  /** The name the tab has or will get. */
  readonly name: string;
  readonly action: 'make' | 'refill';
}
