/** The text of the status line: what just happened, shown only as long as it is true. */
import { useCallback, useMemo, useRef, useState } from 'react';

export interface StatusLine {
  readonly text: string;
  /** Shows what just happened. An `answer`, for which a person waits, is shown until the person does something else. */
  readonly say: (sentence: string) => void;
  readonly answer: (sentence: string) => void;
  /** Shows what prevented an action; the text disappears as soon as the obstacle may be gone. */
  readonly warn: (sentence: string) => void;
  /** A person has done something in the pane. */
  readonly acted: () => void;
  /** A person has changed the workbook. */
  readonly edited: () => void;
}

export function useStatusLine(): StatusLine {
  const [text, setText] = useState('');
  // The kind of the shown sentence.
  const standing = useRef<'news' | 'answer' | 'warning'>('news');
  const put = useCallback((kind: typeof standing.current, sentence: string) => {
    standing.current = kind;
    setText(sentence);
  }, []);
  const say = useCallback(
    (sentence: string) => {
      // Until a person does something, all further messages are consequences of the answered action.
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
