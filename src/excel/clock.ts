/** The clock by which requests are kept short. Tests stop it, for what they count must not hang on the machine they run on. */
export const clock = {
  /** Milliseconds since some moment. */
  now: (): number => performance.now(),
};
