/** The columns of a ledger of the next edition: those of the ledger as it is, in its order, for the edition's years. */
import type { FiscalYear } from '../../fiscal-year';
import type { FieldDefinition, LedgerDefinition } from '../../ledger/definition';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { Plan } from '..';
import { FORMER_NUMBER } from './carry';

/** One column of the new ledger. */
export interface EditionColumn {
  /** The column of the old sheet that it is laid like; null for the new field of the number of before. */
  readonly like: number | null;
  /** The old column's year, where it is of one. */
  readonly oldYear: FiscalYear | null;
  readonly year: FiscalYear | null;
  /** What stands in it: one field, or one in each row of a record that takes several. */
  readonly fields: readonly { readonly field: FieldDefinition; readonly offset: number }[];
}

/** The columns, and the headings of those that belong to no field of the plan. */
export interface EditionColumns {
  readonly columns: readonly EditionColumn[];
  readonly left: readonly number[];
}

/** How many rows below its record's first row a field stands. */
function offsetOf(ledger: Ledger, { positions, rowOffset }: LedgerColumn): number {
  if (rowOffset !== undefined) return rowOffset;
  const at = ledger.rowsEach > 1 ? positions?.[0]?.row : undefined;
  return at === undefined ? 0 : Math.max(0, at - (ledger.rows[0] ?? at));
}

interface OldColumn {
  readonly at: number;
  readonly columns: readonly LedgerColumn[];
}

function oldColumns(ledger: Ledger): readonly OldColumn[] {
  const { column, columns } = ledger.header;
  return Array.from({ length: columns }, (_, across) => column + across).map((at) => ({
    at,
    // A heading that stands in lines between the records has no column of its own.
    columns: ledger.columns.filter((each) => each.column === at && !isInLines(each)),
  }));
}

/** Says whether a field is a heading in lines of its own between the records. */
export function isInLines({ header, positions }: LedgerColumn): boolean {
  return header === '' && positions !== undefined;
}

/** Lays the columns. `before` and `next` are the plans' definitions of the same ledger. */
export function editionColumns(
  ledger: Ledger,
  next: LedgerDefinition,
  plans: { readonly before: Plan; readonly next: Plan },
): EditionColumns {
  const columns: EditionColumn[] = [];
  const left: number[] = [];
  const fieldNow = ({ field }: LedgerColumn): FieldDefinition | undefined =>
    next.fields.find(({ id }) => id === field.id);
  const yearsOf = (field: FieldDefinition, plan: Plan): readonly FiscalYear[] =>
    field.years ?? plan.years;
  for (const { at, columns: held } of oldColumns(ledger)) {
    const [first] = held;
    if (!first) {
      left.push(at);
      continue;
    }
    const fields = held.flatMap((column) => {
      const field = fieldNow(column);
      return field ? [{ field, offset: offsetOf(ledger, column) }] : [];
    });
    const lay = (year: FiscalYear | null): void => {
      columns.push({ like: at, oldYear: first.year, year, fields });
    };
    const now = fieldNow(first);
    if (first.year === null || !now) lay(null);
    else {
      const was = yearsOf(first.field, plans.before);
      const years = yearsOf(now, plans.next);
      const position = was.indexOf(first.year);
      const own = years[position];
      if (own !== undefined) lay(own);
      // Years that the plan before did not have follow its last one.
      if (position === was.length - 1) years.slice(was.length).forEach(lay);
    }
    const isNumber = held.some(({ field }) => field.id === next.numberField);
    const former = next.fields.find(({ id }) => id === FORMER_NUMBER);
    const isThere = ledger.columns.some(({ field }) => field.id === FORMER_NUMBER);
    if (isNumber && former && !isThere) {
      const offset = offsetOf(ledger, first);
      columns.push({ like: null, oldYear: null, year: null, fields: [{ field: former, offset }] });
    }
  }
  return { columns, left };
}
