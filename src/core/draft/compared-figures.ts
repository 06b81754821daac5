/** The figures of a plan's summary tables that are others than in an earlier book, with what they have grown or shrunk by. */
import { Big } from 'big.js';
import type { PlanWorkbook } from '../ledger/ledger';
import { rollUp, type RollupDefinition, type Table } from '../rollup';
import { changedFigures, figuresOf, type ChangedFigure } from './figure-keys';
import { shownFigure } from './shown-figure';

export interface ComparedFigure {
  /** What the row and the column are called; the column is `''` for a figure below the table. */
  readonly row: string;
  readonly column: string;
  /** As the table prints them; null where only the other book has the figure. */
  readonly before: string | null;
  readonly after: string | null;
  /** `▲` where it has become less; `''` where one of them is no number. */
  readonly change: string;
}

/** A summary table of which at least one figure is another one. */
export interface ComparedTable {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly figures: readonly ComparedFigure[];
}

/** Two workbooks of a plan, or of two editions of it. */
interface Books<W extends PlanWorkbook> {
  readonly before: W;
  readonly after: W;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

type Printed = NonNullable<Parameters<typeof shownFigure>[1]>;

function change(before: string | null, after: string | null, printed: Printed): string {
  if (before === null || after === null || !NUMBER.test(before) || !NUMBER.test(after)) return '';
  const { places = 0, percent = false } = printed;
  const shown = (figure: string): Big =>
    new Big(figure).times(percent ? 100 : 1).round(places, Big.roundHalfUp);
  // The difference of what is printed: 12.3 to 12.5 is 0.2, whatever was rounded away.
  const difference = shown(after).minus(shown(before));
  return `${difference.lt(0) ? '▲' : ''}${difference.abs().toFixed(places)}${percent ? '%' : ''}`;
}

function told(
  table: Table,
  { row, column }: ChangedFigure,
  [before, after]: readonly [string | null, string | null],
  noValue: string,
): ComparedFigure {
  const fact = column === null ? table.facts[row] : undefined;
  const heading = table.columns[column ?? -1];
  const printed = fact ?? heading ?? {};
  const labels = (table.rows[row]?.labels ?? []).map((label) => label ?? noValue);
  return {
    row: fact ? fact.label : labels.filter((label) => label !== '').join(' '),
    column: heading
      ? [heading.group, heading.heading].filter((part) => part !== null).join(' ')
      : '',
    before: before === null ? null : shownFigure(before, printed),
    after: after === null ? null : shownFigure(after, printed),
    change: change(before, after, printed),
  };
}

/** Compares a table of both books; a figure that only one of them has is left out where the books are of other years. */
function comparedTable(
  before: Table,
  after: Table,
  isSameYears: boolean,
  noValue: string,
): ComparedTable {
  // The row of a record that is new, gone or renamed tells nothing that the list of changes does not tell.
  const isTold = (table: Table, { row, column }: ChangedFigure): boolean =>
    isSameYears && (column === null || table.rows[row]?.record === undefined);
  const now = changedFigures(after, figuresOf(before)).filter(
    (figure) => figure.before !== null || isTold(after, figure),
  );
  const gone = changedFigures(before, figuresOf(after)).filter(
    (figure) => figure.before === null && isTold(before, figure),
  );
  return {
    id: after.id,
    name: after.name,
    title: after.title,
    figures: [
      ...now.map((figure) => told(after, figure, [figure.before, figure.after], noValue)),
      ...gone.map((figure) => told(before, figure, [figure.after, null], noValue)),
    ],
  };
}

/**
 * Compares a summary table of both books; null where one of them lacks columns for it, or where no figure is another one. `noValue`
 * names the row of records without a value.
 */
export function compareTable<W extends PlanWorkbook>(
  { before, after }: Books<W>,
  definitions: { readonly before: RollupDefinition; readonly after: RollupDefinition },
  noValue: string,
): ComparedTable | null {
  const was = rollUp(before, definitions.before);
  const is = rollUp(after, definitions.after);
  if (was.state !== 'table' || is.state !== 'table') return null;
  const isSameYears = before.plan.years.join() === after.plan.years.join();
  const compared = comparedTable(was, is, isSameYears, noValue);
  return compared.figures.length > 0 ? compared : null;
}
