/** Rollup: a plan's summary tables, every figure with two readings. */
export type {
  ChartKind,
  RollupChart,
  RollupColumn,
  RollupDefinition,
  RollupFilter,
  RollupLabel,
  RollupPart,
  RollupRows,
} from './definition';
export type { ValueReason } from './measure';
export type { Measure } from './measures';
export { rollUp } from './roll-up';
export type {
  MissingColumns,
  Overlap,
  Table,
  TableCell,
  TableColumn,
  TableFact,
  TableFormula,
  TableRecords,
  TableRow,
  TableSpan,
  Uncounted,
} from './table';
