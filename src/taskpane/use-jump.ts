/** Shows a position in the workbook, and announces that the keyboard is there now. */
import { useCallback } from 'react';
import { useSurroundings } from './surroundings';

/** Returns a function that selects a range and then announces the given sentence, or what prevented the selection. */
export function useJump(): (sheetId: string, address: string, then: string) => void {
  const { verbs, words, say, answer, warn } = useSurroundings();
  return useCallback(
    (sheetId, address, then) => {
      // It is emptied first, because a screen reader stays silent when the same sentence is set again.
      say('');
      void verbs.jump(sheetId, address).then((trouble) => {
        if (trouble) warn(words.trouble(trouble));
        else answer(then);
      });
    },
    [verbs, words, say, answer, warn],
  );
}
