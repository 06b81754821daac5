/** What happens in a workbook, and how office.js hears of it. */
import { areaAddress, type Area } from '../area';
import type { PracticeSheet } from '../workbook/model';
import type { Json } from './wire';

/** office.js's numbers of events. */
export const EventType = { changed: 10, activated: 11, added: 13, selected: 14, deleted: 15 };

/** Target of what is listened to on the collection of sheets; a sheet's own target is its id. */
export const WORKBOOK_TARGET = 'Workbook';

export type PracticeEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: PracticeSheet;
      readonly area: Area;
      /** The add-in wrote the cells, or somebody typed into them. */
      readonly by: 'addin' | 'person';
    }
  | { readonly kind: 'selected'; readonly sheet: PracticeSheet; readonly area: Area }
  | { readonly kind: 'activated' | 'added' | 'deleted'; readonly sheet: PracticeSheet };

/** An entry of a `richApiMessage`. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
  readonly id: 0;
}

function argumentsOf(event: PracticeEvent): Json {
  const worksheetId = event.sheet.id;
  switch (event.kind) {
    case 'changed':
      return {
        worksheetId,
        address: areaAddress(event.area),
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: event.by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
      };
    case 'selected':
      return { worksheetId, address: areaAddress(event.area) };
    default:
      return { worksheetId, source: 'Local' };
  }
}

/** Gives the entries for those targets that something listens on (`TYPE:TARGET`). */
export function entriesOf(
  event: PracticeEvent,
  listened: ReadonlySet<string>,
): readonly EventEntry[] {
  const type = EventType[event.kind];
  const message = JSON.stringify(argumentsOf(event));
  return [event.sheet.id, WORKBOOK_TARGET]
    .filter((target) => listened.has(`${type}:${target}`))
    .map((targetId) => ({ messageCategory: 65536, messageType: type, targetId, message, id: 0 }));
}
