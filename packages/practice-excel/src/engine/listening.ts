/** The pairs of members by which office.js begins and ends listening to an event. */
import { EventType } from './events';
import type { Method } from './members';

const EVENTS = {
  DataChanged: { type: EventType.changed, since: 7 },
  Activated: { type: EventType.activated, since: 7 },
  SelectionChanged: { type: EventType.selected, since: 7 },
  Added: { type: EventType.added, since: 7 },
  Deleted: { type: EventType.deleted, since: 7 },
} as const;

/** Gives the members for those events. */
export function listening<T>(
  names: readonly (keyof typeof EVENTS)[],
  targetOf: (target: T) => string,
): Readonly<Record<string, Method<T>>> {
  const pairs = names.flatMap((name): (readonly [string, Method<T>])[] => {
    const { type, since } = EVENTS[name];
    const switching = (on: boolean): Method<T> => ({
      since,
      call: (target, _, host) => {
        host.listen(type, targetOf(target), on);
      },
    });
    return [
      [`_Register${name}Event`, switching(true)],
      [`_Unregister${name}Event`, switching(false)],
    ];
  });
  return Object.fromEntries(pairs);
}
