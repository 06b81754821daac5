/** What was collected as the lines of one list: first what cannot enter the ledger, then the changes record by record. Pure. */
import type {
  Collection,
  Conflict,
  Repeated,
  SheetWithoutBase,
  Unplaced,
} from '../../core/form/collection';
import { choiceOf } from './ticks';
import type { Change, Choice, RecordChanges } from './ticks';

/** Groups of what cannot enter the ledger. */
export type Problem = 'withoutBase' | 'contested' | 'conflicts' | 'unplaced' | 'repeated';

export type ReportLine =
  | {
      readonly kind: 'problems';
      readonly key: string;
      readonly problem: Problem;
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly kind: 'contested';
      readonly key: string;
      readonly conflict: Conflict;
      readonly choice: Choice;
    }
  | { readonly kind: 'conflict'; readonly key: string; readonly conflict: Conflict }
  | {
      readonly kind: 'unplaced';
      readonly key: string;
      readonly unplaced: Unplaced;
      readonly choice: Choice | null;
    }
  | { readonly kind: 'without-base'; readonly key: string; readonly sheet: SheetWithoutBase }
  | { readonly kind: 'repeated'; readonly key: string; readonly repeated: Repeated }
  | {
      readonly kind: 'record';
      readonly key: string;
      readonly record: RecordChanges;
      readonly open: boolean;
    }
  | { readonly kind: 'change'; readonly key: string; readonly change: Change };

/** Gives the lines; groups and records are open unless their key is in `closed`. */
export function reportLines(
  collection: Collection,
  records: readonly RecordChanges[],
  closed: ReadonlySet<string>,
): readonly ReportLine[] {
  const group = (problem: Problem, inside: readonly ReportLine[]): readonly ReportLine[] => {
    if (inside.length === 0) return [];
    const open = !closed.has(problem);
    const head: ReportLine = {
      kind: 'problems',
      key: problem,
      problem,
      count: inside.length,
      open,
    };
    return open ? [head, ...inside] : [head];
  };
  return [
    ...group(
      'withoutBase',
      collection.withoutBase.map((sheet, at) => ({ kind: 'without-base', key: `w${at}`, sheet })),
    ),
    ...group(
      'contested',
      collection.conflicts.flatMap((conflict) => {
        const choice = choiceOf(conflict);
        return choice ? [{ kind: 'contested', key: choice.key, conflict, choice } as const] : [];
      }),
    ),
    ...group(
      'conflicts',
      collection.conflicts
        .filter(({ take }) => take === null)
        .map((conflict, at) => ({ kind: 'conflict', key: `c${at}`, conflict })),
    ),
    ...group(
      'unplaced',
      collection.unplaced.map((unplaced, at) => {
        const choice = choiceOf(unplaced);
        return { kind: 'unplaced', key: choice?.key ?? `u${at}`, unplaced, choice };
      }),
    ),
    ...group(
      'repeated',
      collection.repeated.map((repeated, at) => ({ kind: 'repeated', key: `d${at}`, repeated })),
    ),
    ...records.flatMap((record): readonly ReportLine[] => {
      const open = !closed.has(record.key);
      const head: ReportLine = { kind: 'record', key: record.key, record, open };
      if (!open) return [head];
      return [
        head,
        ...record.changes.map((change): ReportLine => ({
          kind: 'change',
          key: change.key,
          change,
        })),
      ];
    }),
  ];
}
