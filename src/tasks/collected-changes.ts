/** The changes of a collection one by one, and the edits of the ledgers' cells and rows that follow from them. Pure. */
import { isSafe } from '../core/form/collection';
import type {
  Collection,
  FieldChange,
  RecordChange,
  SubRecordChange,
} from '../core/form/collection';
import type { NewContent } from '../core/new-content';
import type { Ledger, LedgerCell } from '../core/ledger/ledger';
import { cellText, isShownPlain } from '../core/shown-cell';
import type { NewCell, NewRow, RowEdits } from '../excel/ledger-rows';

type RowChange = Exclude<SubRecordChange, { readonly kind: 'changed' }>;

/** One change that can be accepted alone; its key is the same when the same change is collected again. */
export type CollectedChange =
  | { readonly kind: 'field'; readonly key: string; readonly change: FieldChange }
  | { readonly kind: 'row'; readonly key: string; readonly change: RowChange };

function contentKey(content: NewContent): string | number {
  return content.kind === 'number' ? content.value : content.text;
}

function fieldKey({ ledger, record, field, year, before, content }: FieldChange): string {
  return JSON.stringify([ledger, record, field, year, before, contentKey(content)]);
}

function rowKey(change: RowChange): string {
  const { kind, ledger, record, year, item } = change;
  const says =
    kind === 'added'
      ? change.cells.map(({ field, content }) => [field, contentKey(content)])
      : change.texts;
  return JSON.stringify([kind, ledger, record, year, item, says]);
}

function changesOfRecord({ fields, subRecords }: RecordChange): readonly CollectedChange[] {
  const field = (change: FieldChange, of: readonly unknown[]): CollectedChange => ({
    kind: 'field',
    key: `${JSON.stringify(of)}${fieldKey(change)}`,
    change,
  });
  return [
    ...fields.map((change) => field(change, [])),
    ...subRecords.flatMap((sub) =>
      sub.kind === 'changed'
        ? sub.fields.map((change) => field(change, [sub.year, sub.item]))
        : [{ kind: 'row', key: rowKey(sub), change: sub } as const],
    ),
  ];
}

/** Changes that are brought in only if a person chooses them: where the form contradicts the ledger, and values that cannot be read. */
function choicesOf({ conflicts, unplaced }: Collection): readonly RecordChange[] {
  return [
    ...conflicts.flatMap(({ take }) => take ?? []),
    ...unplaced.flatMap((each) => (each.why === 'unreadable' ? (each.take ?? []) : [])),
  ];
}

/** Lists every change of some records. If two would have the same key, the later one's key gets a number. */
function changesOf(records: readonly RecordChange[]): readonly CollectedChange[] {
  const seen = new Map<string, number>();
  return records.flatMap(changesOfRecord).map((each) => {
    const before = seen.get(each.key) ?? 0;
    seen.set(each.key, before + 1);
    return before === 0 ? each : { ...each, key: `${each.key} ${before}` };
  });
}

/** Returns the changes that were chosen, and how many of the chosen ones no longer exist. */
export function wantedChanges(
  collected: Collection,
  accepted: 'all' | Collection,
): { readonly changes: readonly CollectedChange[]; readonly gone: number } {
  if (accepted === 'all') {
    const changes = changesOf(collected.records).filter(({ change }) => isSafe(change));
    return { changes, gone: 0 };
  }
  const all = changesOf([...collected.records, ...choicesOf(collected)]);
  const keys = new Set(changesOf(accepted.records).map(({ key }) => key));
  const changes = all.filter(({ key }) => keys.has(key));
  return { changes, gone: keys.size - changes.length };
}

/** Says whether the ledgers have a cell or row for a change. */
export function isPlaced({ kind, change }: CollectedChange): boolean {
  return kind === 'row' || change.cell !== null;
}

/** The value that a ditto mark stands for; a number gets the format of the cell above. */
function standsFor(cell: LedgerCell, above: number): NewContent {
  return typeof cell.raw === 'number' && isShownPlain(cell)
    ? { kind: 'number', value: cell.raw, like: above }
    : { kind: 'text', text: cellText(cell) };
}

/**
 * Replaces the ditto marks directly below a change by the values they stand for now. Otherwise they would repeat what the section wrote
 * into the row above, or the content of a row that comes between.
 */
function writtenOut(ledger: Ledger, { cells, added, removed }: RowEdits): readonly NewCell[] {
  const moved = new Set([...removed, ...added.flatMap(({ after }) => after ?? [])]);
  const isWritten = (row: number, column: number): boolean =>
    cells.some((cell) => cell.row === row && cell.column === column);
  return ledger.columns.flatMap(({ column, cells: inColumn }) =>
    ledger.rows.flatMap((row, index): readonly NewCell[] => {
      const cell = inColumn[index];
      const above = ledger.rows[index - 1];
      if (cell?.ditto === undefined || above === undefined) return [];
      if (removed.includes(row) || isWritten(row, column)) return [];
      if (!moved.has(above) && !isWritten(above, column)) return [];
      return [{ row, column, content: standsFor(cell, above) }];
    }),
  );
}

/** The edits that follow from the changes for one ledger; for a ledger on several sheets, for one of these sheets. */
export function rowEditsOf(ledger: Ledger, changes: readonly CollectedChange[]): RowEdits {
  const { id } = ledger.definition;
  const { sheetId } = ledger;
  const cells: NewCell[] = [];
  const added: NewRow[] = [];
  const removed: number[] = [];
  for (const { change } of changes) {
    if (change.ledger !== id) continue;
    if (!('kind' in change)) {
      if (change.cell?.sheetId === sheetId) {
        const { row, column } = change.cell;
        cells.push({ row, column, content: change.content });
      }
    } else if (change.kind === 'added') {
      added.push({
        after: change.after?.row ?? null,
        cells: change.cells.flatMap(({ column, content }) =>
          column === null ? [] : [{ column, content }],
        ),
      });
    } else {
      removed.push(change.cell.row);
    }
  }
  const edits = { cells, added, removed };
  return { ...edits, cells: [...cells, ...writtenOut(ledger, edits)] };
}
