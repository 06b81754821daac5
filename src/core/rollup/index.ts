/** Rollup: a plan's summary tables, every figure with two readings. */
export type { RollupColumn, RollupDefinition, RollupPart, RollupShare } from './definition';
export type { ValueReason } from './measure';
export type { Measure } from './measures';
export { rollUp } from './roll-up';
export type {
  MissingColumns,
  Table,
  TableCell,
  TableFormula,
  TableRow,
  TableSpan,
  Uncounted,
} from './table';
