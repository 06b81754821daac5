/** A progress line on stderr, where that is a terminal. */
import type { TaskOptions } from '../tasks/task-options';
import type { Language } from '../words/language';
import { cliWords } from './words';

type OnProgress = NonNullable<TaskOptions['onProgress']>;

export interface Progress {
  readonly onProgress: OnProgress;
  /** Takes the line away. */
  end(): void;
}

/** Shows a task's progress on a terminal; elsewhere shows nothing. */
export function progressLine(stream: NodeJS.WriteStream, language: Language): Progress {
  if (!stream.isTTY) return { onProgress: () => undefined, end: () => undefined };
  const { steps } = cliWords(language);
  return {
    onProgress: (done, step) => {
      stream.write(`\r\u001b[K${steps[step]} ${Math.round(done * 100)}%`);
    },
    end: () => {
      stream.write('\r\u001b[K');
    },
  };
}
