/** The lists of 入力規則 that are too long to stand in the rule: each a column of a very hidden sheet of the add-in's own. */
import { areaAddress, quoteSheetName, type Area } from '../core/area';
import { cellInput } from './cell-input';
import { needsRange } from './cell-rules';
import { ownSheets } from './own-tabs';
import { newRun, printStamp, reservedName, STAMP_KEY } from './stamp';
import { queueRemoval, rangeOf, type Structure } from './structure';

export interface ListSources {
  /** What each list's rule refers to. */
  sourceOf(values: readonly string[]): string;
  /** Queues the sheet that the sources refer to, or the end of one that is no longer needed. */
  queue(worksheets: Excel.WorksheetCollection): void;
}

/** Gives lists their sources: the values themselves, or a range on the sheet. */
export function listSources(
  structure: Structure,
  lists: readonly (readonly string[])[],
): ListSources {
  const standing = ownSheets(structure).lists;
  const long = new Map(
    lists.flatMap((values) => (needsRange(values) ? [[values.join('\n'), values] as const] : [])),
  );
  const columns = [...long.values()];
  const name = standing?.name ?? reservedName(newRun(Date.now()), 0);
  const areaOf = (column: number): Area => ({
    ...{ row: 0, column, columns: 1 },
    rows: columns[column]?.length ?? 1,
  });
  return {
    sourceOf: (values) => {
      if (!needsRange(values)) return values.join(',');
      const column = [...long.keys()].indexOf(values.join('\n'));
      const address = areaAddress(areaOf(column)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      return `=${quoteSheetName(name)}!${address}`;
    },
    queue: (worksheets) => {
      if (columns.length === 0) {
        if (standing) queueRemoval(worksheets.getItem(standing.id));
        return;
      }
      const sheet = standing ? worksheets.getItem(standing.id) : worksheets.add(name);
      if (standing) sheet.getRange().clear('All');
      else sheet.visibility = 'VeryHidden';
      for (const [column, values] of columns.entries()) {
        const range = rangeOf(sheet, areaOf(column));
        range.numberFormat = values.map(() => ['@']);
        range.formulas = values.map((text) => [cellInput({ kind: 'text', text }, '@')]);
      }
      if (!standing) sheet.customProperties.add(STAMP_KEY, printStamp({ role: 'lists' }));
    },
  };
}
