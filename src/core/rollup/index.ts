/** Rollup: a plan's summary tables, every figure with two readings. */
export type {
  RollupColumn,
  RollupDefinition,
  RollupFilter,
  RollupLabel,
  RollupRows,
} from './definition';
export type { TableRecords, ValueReason } from './figure';
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
