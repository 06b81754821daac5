/** Rollup: a plan's summary tables, in which every figure can be calculated and can be written as a formula. */
export type {
  RollupColumn,
  RollupDefinition,
  RollupFilter,
  RollupLabel,
  RollupRows,
} from './definition';
export type { ShownReason, TableRecords, ValueReason } from './figure';
export type { Measure } from './measures';
export { rollUp } from './roll-up';
export type {
  MissingColumns,
  LeftOut,
  Overlap,
  Table,
  TableCell,
  TableColumn,
  TableFormula,
  TableRow,
  Uncounted,
} from './table';
