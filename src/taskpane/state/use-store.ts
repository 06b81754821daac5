/** The pane's store for its components: each is rendered again whenever something in its run has changed. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AsOfState } from '../../tasks/as-of-state';
import type { Change } from './changes';
import type { PaneRun, Run } from './pane-run';
import type { PaneStore } from './pane-store';

const Context = createContext<PaneStore | null>(null);

export const StoreProvider = Context.Provider;

/** Gives the store to a part of the pane. */
export function useStore(): PaneStore {
  const store = useContext(Context);
  if (!store) throw new Error('A part of the pane stands outside its store.');
  return store;
}

/** Gives one of the store's runs as it is now. */
export function useRun<T, A extends readonly unknown[]>(
  choose: (store: PaneStore) => PaneRun<T, A>,
): Run<T, A> {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => choose(store).view);
}

/** Gives the as-of as it was last read or set. */
export function useAsOf(): AsOfState | null {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.asOf.now);
}

/** Gives how often something has changed. */
export function useCount(change: Change): number {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.count(change));
}
