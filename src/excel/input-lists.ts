/** The lists of 入力規則 that are too long for the rule itself: each is a column of a very hidden sheet of the add-in's own. */
import { areaAddress, quoteSheetName, type Area } from '../core/area';
import { onSheet, type Step } from './batches';
import type { FillStep } from './call-steps';
import { cellInput } from './cell-input';
import { needsRange } from './cell-rules';
import { gridSteps } from './grid-steps';
import { ownSheets } from './own-tabs';
import type { KeptColumn } from './kept-beside';
import { madeStep, stampStep } from './sheet-steps';
import { reservedName } from './stamp';
import type { Structure } from './structure';

export interface ListSources {
  /** The name of the sheet that the sources refer to; null where no list needs it. */
  readonly name: string | null;
  /** What each list's rule refers to. */
  sourceOf(values: readonly string[]): string;
  /** Gives the steps that make that sheet. */
  steps(): readonly Step[];
}

/** Gives lists their sources: the values themselves, or a range on the sheet. */
export function listSources(run: string, lists: readonly (readonly string[])[]): ListSources {
  const long = new Map(
    lists.flatMap((values) => (needsRange(values) ? [[values.join('\n'), values] as const] : [])),
  );
  const columns = [...long.values()];
  // The run's first name is that of the sheet which keeps its changes.
  const name = reservedName(run, 1);
  const areaOf = (column: number): Area => ({
    row: 0,
    column,
    columns: 1,
    rows: columns[column]?.length ?? 1,
  });
  return {
    name: columns.length === 0 ? null : name,
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
  };
}

/** Gives the names of the sheets with lists that kept rules refer to. */
export function listsOf(
  structure: Structure,
  columns: readonly Pick<KeptColumn, 'held'>[],
): readonly string[] {
  const sources = columns.flatMap(({ held }) =>
    held.flatMap(({ settings }) => {
      const source = settings.rule.list?.source;
      return typeof source === 'string' ? source : [];
    }),
  );
  return ownSheets(structure).lists.flatMap(({ name }) =>
    sources.some((source) => source.includes(name)) ? name : [],
  );
}
