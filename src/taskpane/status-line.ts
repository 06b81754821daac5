/** What the status line says: what just happened, and no longer than it holds. */
import { useCallback, useMemo, useRef, useState } from 'react';

export interface StatusLine {
  readonly text: string;
  /** Says what just happened; what a person waits for, as `answer`, stands until they do something else. */
  readonly say: (sentence: string) => void;
  readonly answer: (sentence: string) => void;
  /** Says what stood in the way; it goes as soon as it may not stand there any more. */
  readonly warn: (sentence: string) => void;
  /** A person has done something in the pane. */
  readonly acted: () => void;
  /** A person has changed the workbook. */
  readonly edited: () => void;
}

export function useStatusLine(): StatusLine {
  const [text, setText] = useState('');
  // What kind of sentence stands there.
  const standing = useRef<'news' | 'answer' | 'warning'>('news');
  const put = useCallback((kind: typeof standing.current, sentence: string) => {
    standing.current = kind;
    setText(sentence);
  }, []);
  const say = useCallback(
    (sentence: string) => {
      // Until a person does something, all that follows comes of what was answered.
      if (standing.current !== 'answer') put('news', sentence);
    },
    [put],
  );
  const answer = useCallback((sentence: string) => put('answer', sentence), [put]);
  const warn = useCallback((sentence: string) => put('warning', sentence), [put]);
  const acted = useCallback(() => {
    if (standing.current === 'answer') standing.current = 'news';
  }, []);
  const edited = useCallback(() => {
    acted();
    if (standing.current === 'warning') put('news', '');
  }, [acted, put]);
  return useMemo(
    () => ({ text, say, answer, warn, acted, edited }),
    [text, say, answer, warn, acted, edited],
  );
}
