/** How a command ends, and where it says so. */

/**
 * The exit codes in order: no errors among the findings, or everything collected; errors among the findings, or something not collected; a
 * file that cannot be read, or wrong use.
 */
export type ExitCode = 0 | 1 | 2;

/** Prints why nothing was done. */
export function refuse(message: string): ExitCode {
  process.stderr.write(`${message}\n`);
  return 2;
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
