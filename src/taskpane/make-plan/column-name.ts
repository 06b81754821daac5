/** What a column of a summary table is called while a plan is made. */
import { printFiscalYear } from '../../core/fiscal-year';
import type { DesignedColumn } from '../../core/infer/choices';
import type { Words } from '../../words';

function bareName(column: DesignedColumn, texts: Words['pane']['makePlan']['rollups']): string {
  switch (column.column) {
    case 'count':
      return texts.count;
    case 'choice':
      return texts.choice(column.value);
    case 'share':
      return texts.share(column.values);
    case 'sum':
      return texts.sum;
    case 'mean':
      return texts.mean;
    case 'change':
      return texts.change;
  }
}

/** Names a column below its field. */
export function columnNameOf(
  column: DesignedColumn,
  texts: Words['pane']['makePlan']['rollups'],
): string {
  const name = bareName(column, texts);
  return 'year' in column && typeof column.year === 'number'
    ? texts.inYear(name, printFiscalYear(column.year))
    : name;
}
