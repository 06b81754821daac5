/** The lists of 入力規則 that are too long for the rule itself: each is a column of a very hidden sheet of the add-in's own. */
import { areaAddress, quoteSheetName, type Area } from '../core/area';
import { onSheet, type Step } from './batches';
import type { FillStep } from './call-steps';
import { cellInput } from './cell-input';
import { needsRange } from './cell-rules';
import { gridSteps } from './grid-steps';
import { ownSheets } from './own-tabs';
import { madeStep, REMOVAL, stampStep } from './sheet-steps';
import { newRun, reservedName } from './stamp';
import type { Structure } from './structure';

export interface ListSources {
  /** What each list's rule refers to. */
  sourceOf(values: readonly string[]): string;
  /** Gives the steps that make the sheet which the sources refer to; none where no list needs it. */
  steps(): readonly Step[];
  /** Gives the steps that remove the sheets of earlier runs. Until then rules that stand refer to them. */
  endSteps(): readonly Step[];
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
  const name = reservedName(newRun(Date.now()), 0);
  const areaOf = (column: number): Area => ({
    row: 0,
    column,
    columns: 1,
    rows: columns[column]?.length ?? 1,
  });
  return {
    sourceOf: (values) => {
      if (!needsRange(values)) return values.join(',');
      const column = [...long.keys()].indexOf(values.join('\n'));
      const address = areaAddress(areaOf(column)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      return `=${quoteSheetName(name)}!${address}`;
    },
    steps: () => {
      if (columns.length === 0) return [];
      // The sheet is addressed by its name, because a new sheet has an id only after it was made.
      const on = (step: FillStep): Step => onSheet(name, step);
      const filling = columns.flatMap((values, column) =>
        gridSteps({
          area: areaOf(column),
          formats: values.map(() => ['@']),
          inputs: values.map((text) => [cellInput({ kind: 'text', text }, '@')]),
        }),
      );
      return [madeStep(name), on(stampStep({ role: 'lists' })), ...filling.map(on)];
    },
    endSteps: () => standing.map(({ id }) => onSheet(id, REMOVAL)),
  };
}
