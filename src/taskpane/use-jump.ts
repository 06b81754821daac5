/** Shows a place in the workbook, and says that the keyboard is there now. */
import { useCallback } from 'react';
import { useSurroundings } from './surroundings';

/** Gives a function that selects a range and then says the given sentence, or what stood in the way. */
export function useJump(): (sheetId: string, address: string, then: string) => void {
  const { verbs, words, say, warn } = useSurroundings();
  return useCallback(
    (sheetId, address, then) => {
      // Empty first: a screen reader stays silent when the same sentence is set again.
      say('');
      void verbs.jump(sheetId, address).then((trouble) => {
        if (trouble) warn(words.trouble(trouble));
        else say(then);
      });
    },
    [verbs, words, say, warn],
  );
}
