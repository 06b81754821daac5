/** What every part of the pane needs: the verbs, the words, and a way to announce something. */
import { createContext, useContext } from 'react';
import type { Words } from '../words';
import type { Verbs } from './verbs';

export interface Surroundings {
  readonly verbs: Verbs;
  readonly words: Words;
  /** Shows a sentence in the status line, which screen readers read out. */
  readonly say: (sentence: string) => void;
  /** Shows what a person waits for; it stays until the person does something else, whatever messages follow from it. */
  readonly answer: (sentence: string) => void;
  /** Shows what prevented an action. */
  readonly warn: (sentence: string) => void;
}

const Context = createContext<Surroundings | null>(null);

export const SurroundingsProvider = Context.Provider;

/** Gives the pane's surroundings to a part of it. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(Context);
  if (!surroundings) throw new Error('A part of the pane stands outside its surroundings.');
  return surroundings;
}
