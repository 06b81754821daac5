/** The frame of conditions on one cell: which column is meant, what is said of it, and of which years. */
import type { ObjectSchema } from '../data-schema';
import type { FindingParams } from '../finding';
import { shortFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import type {
  CellPart,
  Compiled,
  ConditionKind,
  Criterion,
  ConditionField,
  Terms,
  Truth,
} from './node';
import type { ConditionMessage, ClauseMessage } from '../condition-sentence';
import type { LedgerRecord, LedgerRecords } from '../records/record-book';

/** A record's cell with its column and its year. */
export interface CellAt {
  readonly cell: LedgerCell;
  readonly column: LedgerColumn;
  readonly record: LedgerRecord;
  /** The cell's own year, else the judged cell's. */
  readonly year: FiscalYear | null;
}

/** What a condition says of one cell. */
export interface Judge {
  holds(at: CellAt): Truth;
  /** What the sentence names besides the cell's field, year and value. */
  params?(at: CellAt): FindingParams;
}

export interface CellCondition<C extends CellPart> {
  readonly schema: ObjectSchema<C>;
  readonly message: ConditionMessage;
  /** Null where a column lacks. */
  compile(condition: C, on: LedgerRecords, own: LedgerColumn | null): Judge | null;
  /** What the condition's sentence names besides its field and year. */
  params(condition: C, terms: Terms): FindingParams;
  /** What is asked of the field. */
  asks?(condition: C): Pick<ConditionField, 'values' | 'gives'>;
  /** Further fields that it looks at. */
  others?(condition: C): readonly ConditionField[];
  criterion?(condition: C): Criterion | null;
}

/** The columns of a condition's cell, for a judged cell's year. */
export interface Columns {
  readonly columns: readonly LedgerColumn[];
  /** A column that should be there is missing: what it holds is not known. */
  readonly lacking: boolean;
}

const NONE: Columns = { columns: [], lacking: true };

/** Finds the columns of a cell; null where its field has none at all. */
export function columnsFor(
  { field, year }: CellPart,
  on: LedgerRecords,
  own: LedgerColumn | null,
): ((judged: FiscalYear | null) => Columns) | null {
  const id = field ?? own?.field.id;
  const columns = id === undefined ? [] : on.columns(id);
  const [first] = columns;
  if (!first) return null;
  const only = (column: LedgerColumn | undefined): Columns =>
    column ? { columns: [column], lacking: false } : NONE;
  if (first.year === null) return () => only(first);
  const years = first.field.years ?? on.years;
  const of = (wanted: FiscalYear | undefined | null): Columns =>
    only(columns.find((column) => column.year === wanted));
  if (year === 'any' || year === 'each') {
    const all = { columns, lacking: columns.length < years.length };
    return () => all;
  }
  if (year === 'first') return () => of(years[0]);
  if (year === 'last') return () => of(years.at(-1));
  if (typeof year === 'number') return () => of(year);
  const step = year === 'before' ? -1 : year === 'after' ? 1 : 0;
  return (judged) => (judged === null ? NONE : of(judged + step));
}

function placed({ column, record, year }: Omit<CellAt, 'cell'>): CellAt | null {
  const cell = record.at(column);
  return cell ? { cell, column, record, year: column.year ?? year } : null;
}

/** The words for which year is meant; `''` for the judged cell's own. */
export function yearFact(year: CellPart['year'], at?: CellAt): string {
  if (year === undefined) return '';
  if (at && (year === 'any' || year === 'first' || year === 'last') && at.column.year !== null)
    return shortFiscalYear(at.column.year);
  return typeof year === 'number' ? shortFiscalYear(year) : year;
}

/** What the records' own plan calls its fields and ledgers. */
function termsOf(on: LedgerRecords): Terms {
  return {
    field: (id, ledger) =>
      (ledger === undefined || ledger === on.ledger.definition.id ? on : on.other(ledger))?.columns(
        id,
      )[0]?.field.label ?? id,
    ledger: (id) =>
      (id === on.ledger.definition.id ? on : on.other(id))?.ledger.definition.name ?? id,
  };
}

/** Makes a kind of condition out of what it says of one cell. */
export function cellKind<C extends CellPart>(kind: CellCondition<C>): ConditionKind<C> {
  const { message, schema } = kind;
  return {
    schema,
    compile(condition, on, own): Compiled | null {
      const columnsOf = columnsFor(condition, on, own);
      const judge = columnsOf && kind.compile(condition, on, own);
      if (!columnsOf || !judge) return null;
      const each = condition.year === 'each';
      const terms = termsOf(on);
      const cellsAt = (record: LedgerRecord, judged: FiscalYear | null): readonly CellAt[] =>
        columnsOf(judged).columns.flatMap(
          (column) => placed({ column, record, year: judged }) ?? [],
        );
      return {
        holds(record, judged) {
          const verdicts = columnsOf(judged).columns.map((column) => {
            const at = placed({ column, record, year: judged });
            return at && judge.holds(at);
          });
          // One cell that holds settles "any", one that does not "each"; a cell that nobody can read, or that is not yet due, settles neither.
          if (verdicts.includes(!each)) return !each;
          return columnsOf(judged).lacking || verdicts.includes(null) ? null : each;
        },
        tell(record, judged, holds): readonly ClauseMessage[] {
          const all = cellsAt(record, judged);
          const at = all.find((position) => judge.holds(position) === holds) ?? all[0];
          // That no year has it is said of all years together.
          const settled = holds !== each;
          const shared = all.length > 1 && !settled;
          return [
            {
              message,
              holds,
              params: {
                ...kind.params(condition, terms),
                ...(at ? judge.params?.(at) : {}),
                field: condition.field === undefined ? '' : terms.field(condition.field),
                year: yearFact(condition.year, shared ? undefined : at),
                ...(shared || !at ? {} : { value: at.cell.text }),
              },
            },
          ];
        },
      };
    },
    says: (condition, terms) => ({
      message,
      holds: true,
      params: {
        ...kind.params(condition, terms),
        field: condition.field === undefined ? '' : terms.field(condition.field),
        year: yearFact(condition.year),
      },
    }),
    fields(condition) {
      const { field, year } = condition;
      return [
        {
          ...(field === undefined ? {} : { field }),
          ...(year === undefined ? {} : { year }),
          ...kind.asks?.(condition),
        },
        ...(kind.others?.(condition) ?? []),
      ];
    },
    ...(kind.criterion ? { criterion: (condition: C) => kind.criterion?.(condition) ?? null } : {}),
  };
}
