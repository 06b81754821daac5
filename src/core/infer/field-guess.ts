/** What is guessed of a field from the cells of the records: its kind, examples, what is not read, rare spellings. */
import { areOfOneKind, choicesOf, readCell, unitOf } from '../values';
import type { ValueType } from '../values';
import { columnsOf } from '../ledger/ledger';
import type { Ledger, LedgerCell } from '../ledger/ledger';
import { positionOf } from '../ledger/positions';
import { cellText } from '../shown-cell';
import { comparable, isBlank, trimmed } from '../values/comparable';
import type { FieldChoice } from './choices';
import type { FieldPlan } from './field-plans';
import { kindsOf, readsOf } from './kinds';
import type { FieldGuess, SeenCell, SpellingGuess } from './proposal';
import { seenColumn } from './seen-column';
import type { SeenColumn } from './seen-column';
import { spellingPairs } from './spellings';

const MOST_EXAMPLES = 3;
/** People look at some of the cells, not at thousands. */
const MOST_CELLS = 200;

interface PlacedCell {
  readonly cell: LedgerCell;
  readonly record: number;
  readonly at: () => SeenCell;
}

/** The cells of a field's own: what a merge or heading gives to further records is not counted again. */
function cellsOf(ledger: Ledger, key: string): readonly PlacedCell[] {
  return columnsOf(ledger, key).flatMap((column) =>
    column.cells.flatMap((cell, record) =>
      cell.absent || isOfAnother(cell)
        ? []
        : [
            {
              cell,
              record,
              at: () => ({ ...positionOf(ledger, column, record), text: cellText(cell) }),
            },
          ],
    ),
  );
}

function isOfAnother({ underMerge }: LedgerCell): boolean {
  return underMerge !== undefined;
}

/** For a line across the table every record has its heading from above, so each heading is taken once. */
function headingCells(ledger: Ledger, key: string): readonly PlacedCell[] {
  const seen = new Set<string>();
  return columnsOf(ledger, key).flatMap((column) =>
    column.cells.flatMap((cell, record) => {
      const at = positionOf(ledger, column, record);
      const place = `${at.sheetId} ${at.row} ${at.column}`;
      if (seen.has(place)) return [];
      seen.add(place);
      return [{ cell, record, at: () => ({ ...at, text: cellText(cell) }) }];
    }),
  );
}

/** Gives the different examples that say most: the first values as they stand. */
function examplesOf({ texts }: SeenColumn): readonly string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const text of texts) {
    if (found.length === MOST_EXAMPLES) break;
    const key = comparable(text);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(trimmed(text));
  }
  return found;
}

function spellingsOf(
  seen: SeenColumn,
  cells: readonly PlacedCell[],
  choice: FieldChoice,
): readonly SpellingGuess[] {
  return spellingPairs(seen.different).map(({ rare, common }) => {
    const key = comparable(rare.text);
    const answer = choice.spellings?.find(
      (each) =>
        comparable(each.rare) === key && comparable(each.common) === comparable(common.text),
    );
    return {
      rare: rare.text,
      common: common.text,
      rareCount: rare.count,
      commonCount: common.count,
      at: cells
        .filter(({ cell }) => comparable(cellText(cell)) === key)
        .slice(0, MOST_CELLS)
        .map(({ at }) => at()),
      same: answer?.same ?? null,
    };
  });
}

export interface GuessedField {
  readonly guess: FieldGuess;
  readonly field: FieldPlan;
}

/** Guesses a field of a ledger that was read with all fields as texts. */
export function fieldGuess(
  field: FieldPlan,
  ledger: Ledger,
  unitLine: string,
  choice: FieldChoice = {},
  /** The kind that is known from elsewhere: of the records' numbers. */
  known: ValueType | null = null,
): GuessedField {
  const { key, label, source, group } = field;
  const all = source === 'bands' ? headingCells(ledger, key) : cellsOf(ledger, key);
  // Of a record that no total counts, the mark of that may stand where others have their number.
  const cells = known === null ? all : all.filter(({ record }) => !ledger.uncounted.has(record));
  const heading = group?.columns.length === 1 ? (group.columns[0]?.heading ?? label) : label;
  const seen = seenColumn(
    heading,
    unitLine,
    cells.map(({ cell }) => cell),
  );
  const spellings = spellingsOf(seen, cells, choice);
  const merged = new Set(spellings.filter(({ same }) => same !== false).map(({ rare }) => rare));
  const kinds = kindsOf(seen, merged);
  const isHeading = source === 'bands' || source === 'headings';
  const proposed: ValueType = known ?? (isHeading ? { kind: 'text' } : kinds.type);
  const type = choice.type ?? proposed;
  const filled = cells.filter(({ cell }) => !isBlank(cellText(cell)));
  const unread = filled.filter(({ cell }) => readCell(cell, type).state !== 'value');
  const counts = new Map(seen.different.map(({ text, count }) => [comparable(text), count]));
  const others = [
    { type: proposed, read: readsOf(seen, proposed) },
    { type: kinds.type, read: kinds.read },
    ...kinds.others,
  ].filter(
    (each, at, all) =>
      !areOfOneKind(each.type, type) &&
      each.read > 0 &&
      all.findIndex((other) => areOfOneKind(other.type, each.type)) === at,
  );
  return {
    field: {
      ...field,
      type,
      label: choice.name ?? label,
      // The sheet's heading stays what it is.
      heading: choice.name === undefined ? field.heading : (field.heading ?? label),
    },
    guess: {
      key,
      name: choice.name ?? label,
      under: null,
      place: group?.place ?? null,
      source,
      positions: (group?.columns ?? []).map((column) => ({
        column: column.column,
        heading: column.heading,
        year: group?.byYear ? column.year : null,
      })),
      type,
      others,
      examples: examplesOf(seen),
      cells: cells.length,
      filled: filled.length,
      distinct: seen.different.length,
      read: filled.length - unread.length,
      unread: unread.slice(0, MOST_CELLS).map(({ at }) => at()),
      spellings,
      unit: unitOf(type)?.name ?? null,
      choices: choicesOf(type).map((value) => ({
        value,
        count: counts.get(comparable(value)) ?? 0,
      })),
      taken: choice.taken ?? true,
    },
  };
}
