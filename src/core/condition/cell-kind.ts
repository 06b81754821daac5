/** The common part of conditions on one cell: which column it is, what is tested, and for which years. */
import type { ObjectSchema } from '../data-schema';
import type { FindingParams } from '../finding';
import { shortFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import { onceACell } from '../ledger/contents';
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
  /** The cell's own year, or that of the checked cell where it has none. */
  readonly year: FiscalYear | null;
}

interface Named {
  /** What the sentence names in addition to the cell's field, year and value. */
  params?(at: CellAt): FindingParams;
}

/** The test of one cell that looks at other cells too. */
interface JudgeInPlace extends Named {
  holds(at: CellAt): Truth;
}

/** The test of one cell by its content alone: it is made once for all cells of a column that are the same. */
interface JudgeOfContent extends Named {
  ofContent(cell: LedgerCell, column: LedgerColumn): Truth;
}

/** The test of one cell. */
export type Judge = JudgeInPlace | JudgeOfContent;

/** The test of a cell where it stands. */
function inPlace(judge: Judge): (at: CellAt) => Truth {
  if ('holds' in judge) return (at) => judge.holds(at);
  const verdicts = new Map<LedgerColumn, (cell: LedgerCell) => Truth>();
  return ({ cell, column }) => {
    let verdict = verdicts.get(column);
    if (!verdict) {
      verdict = onceACell((each) => judge.ofContent(each, column));
      verdicts.set(column, verdict);
    }
    return verdict(cell);
  };
}

export interface CellCondition<C extends CellPart> {
  readonly schema: ObjectSchema<C>;
  readonly message: ConditionMessage;
  /** Null where a column is missing. */
  compile(condition: C, on: LedgerRecords, own: LedgerColumn | null): Judge | null;
  /** What the condition's sentence names in addition to its field and year. */
  params(condition: C, terms: Terms): FindingParams;
  /** What the field's values must be, for checking the plan. */
  asks?(condition: C): Pick<ConditionField, 'values' | 'gives'>;
  /** Other fields that it looks at. */
  others?(condition: C): readonly ConditionField[];
  criterion?(condition: C): Criterion | null;
}

/** The columns of a condition's cell, given the year of the checked cell. */
export interface Columns {
  readonly columns: readonly LedgerColumn[];
  /** A required column is missing, so its content is unknown. */
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
  if (first.year === null) {
    const lone = only(first);
    return () => lone;
  }
  const years = first.field.years ?? on.years;
  const byYear = new Map(columns.map((column) => [column.year, only(column)] as const));
  const of = (wanted: FiscalYear | undefined): Columns =>
    (wanted === undefined ? undefined : byYear.get(wanted)) ?? NONE;
  if (year === 'any' || year === 'each') {
    const all = { columns, lacking: columns.length < years.length };
    return () => all;
  }
  if (year === 'first') return () => of(years[0]);
  if (year === 'last') return () => of(years.at(-1));
  if (typeof year === 'number') return () => of(year);
  if (year === 'earlier')
    return (judged) =>
      judged === null
        ? NONE
        : { columns: columns.filter((column) => (column.year ?? judged) < judged), lacking: false };
  const step = year === 'before' ? -1 : year === 'after' ? 1 : 0;
  return (judged) => (judged === null ? NONE : of(judged + step));
}

function placed({ column, record, year }: Omit<CellAt, 'cell'>): CellAt | null {
  const cell = record.at(column);
  return cell ? { cell, column, record, year: column.year ?? year } : null;
}

/** The words for the year that is meant; `''` for the year of the checked cell. */
export function yearFact(year: CellPart['year'], at?: CellAt): string {
  if (year === undefined) return '';
  if (typeof year === 'number') return shortFiscalYear(year);
  // Of a year that was looked for, the one that was found.
  const sought = year !== 'before' && year !== 'after';
  if (at && sought && at.column.year !== null) return shortFiscalYear(at.column.year);
  return year;
}

/** The labels and names that the records' plan gives its fields and ledgers. */
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

/** Says whether a condition's cell is the checked one and no other, whatever its record. */
function isOwnCell(
  { field, year }: CellPart,
  columnsOf: (judged: FiscalYear | null) => Columns,
  own: LedgerColumn,
): boolean {
  if (year !== undefined || (field !== undefined && field !== own.field.id)) return false;
  const { columns, lacking } = columnsOf(own.year);
  return !lacking && columns.length === 1 && columns[0] === own;
}

/** Makes a kind of condition from the test of one cell. */
export function cellKind<C extends CellPart>(kind: CellCondition<C>): ConditionKind<C> {
  const { message, schema } = kind;
  return {
    schema,
    compile(condition, on, own): Compiled | null {
      const columnsOf = columnsFor(condition, on, own);
      const judge = columnsOf && kind.compile(condition, on, own);
      if (!columnsOf || !judge) return null;
      const each = condition.year === 'each';
      const verdictAt = inPlace(judge);
      const isOwn = own !== null && isOwnCell(condition, columnsOf, own);
      const terms = termsOf(on);
      const cellsAt = (record: LedgerRecord, judged: FiscalYear | null): readonly CellAt[] =>
        columnsOf(judged).columns.flatMap(
          (column) => placed({ column, record, year: judged }) ?? [],
        );
      return {
        ...(isOwn && 'ofContent' in judge
          ? { ofOwnContent: (cell: LedgerCell) => judge.ofContent(cell, own) }
          : {}),
        holds(record, judged) {
          const { columns, lacking } = columnsOf(judged);
          let isUnknown = lacking;
          for (const column of columns) {
            const at = placed({ column, record, year: judged });
            const verdict = at && verdictAt(at);
            // One cell that holds decides "any"; one that does not hold decides "each". A cell that is unreadable or not yet due
            // decides neither.
            if (verdict === !each) return !each;
            if (verdict === null) isUnknown = true;
          }
          return isUnknown ? null : each;
        },
        tell(record, judged, holds): readonly ClauseMessage[] {
          const all = cellsAt(record, judged);
          const found = all.filter((position) => verdictAt(position) === holds);
          // That no year fulfils a condition, or that each does, is one message about all years together.
          const settled = holds !== each;
          const shared = all.length > 1 && !settled;
          // Of years that lack what each has to have, every one is told; else one is enough.
          const [first = all[0], ...more] = found;
          return [first, ...(each && settled ? more : [])].map((at) => ({
            message,
            holds,
            params: {
              ...kind.params(condition, terms),
              ...(at ? judge.params?.(at) : {}),
              field: condition.field === undefined ? '' : terms.field(condition.field),
              year: yearFact(condition.year, shared ? undefined : at),
              ...(shared || !at ? {} : { value: at.cell.text }),
            },
          }));
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
