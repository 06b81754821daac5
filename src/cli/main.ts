/**
 * The command line: the add-in's own tasks over the real office.js, with practice Excel in Excel's place. What a verb needs is
 * loaded when the verb is known: help and a misuse are answered at once.
 */
import { readArguments } from './arguments';
import { refuse, type ExitCode } from './exit';
import { cliWords } from './words';

async function main(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args);
  switch (parsed.kind) {
    case 'misuse':
      return refuse(parsed.message);
    case 'help':
      process.stdout.write(`${cliWords(parsed.language).usage}\n`);
      return 0;
    case 'plan':
      return (await import('./plan-command')).runPlan(parsed.request);
    case 'next':
      return (await import('./next-command')).runNext(parsed.request);
    case 'request':
      return (await import('./request-command')).runRequest(parsed.request);
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 2;
  },
);
