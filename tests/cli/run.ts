/** Runs the command line as a person does, and says how it ended. */
import { execFile } from 'node:child_process';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as `npm run torikumi` does, without npm in between. */
export function torikumi(...args: readonly string[]): Promise<Ended> {
  const command = ['scripts/torikumi.mjs', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { maxBuffer: 2 ** 24 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
