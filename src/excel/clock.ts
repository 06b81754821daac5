/** The clock by which requests are kept short. Tests stop it, so that the counts they check do not depend on the machine's speed. */
export const clock = {
  /** Milliseconds since some moment. */
  now: (): number => performance.now(),
};
