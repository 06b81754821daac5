/** 入力規則: gives the ledgers' columns Excel's own data validation by the plan, and takes it off. */
import { columnLabel } from '../core/ledger/labels';
import type { Ledger, PlanWorkbook } from '../core/ledger/ledger';
import { partsOf } from '../core/ledger/positions';
import { patternOf } from '../core/values';
import type { Outcome } from '../core/outcome';
import { clearRules, setRules, type RuledColumn } from '../excel/input-rules';
import { inputRules as words } from '../words/ja/input-rules';
import type { TaskOptions } from './task-options';
import { readPlanWorkbook } from './plan-workbook';

/** Columns that have the plan's 入力規則 now, and those left alone because a person set rules there. */
export interface InputRulesResult {
  readonly columns: number;
  /** Labels with the year. */
  readonly kept: readonly string[];
}

/** Sets the plan's rules on every column in which no person has set rules. */
export function setInputRules(options: TaskOptions = {}): Promise<Outcome<InputRulesResult>> {
  return changed(options, setRules);
}

/** Takes the plan's rules off; those that a person has set stay. */
export function clearInputRules(options: TaskOptions = {}): Promise<Outcome<InputRulesResult>> {
  return changed(options, clearRules);
}

async function changed(
  options: TaskOptions,
  change: typeof setRules,
): Promise<Outcome<InputRulesResult>> {
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return opened;
  const { workbook } = opened.result;
  options.onProgress?.(0.5, 'writing');
  const columns = ruledColumns(workbook);
  const outcome = await change(columns, words);
  if (!outcome.ok) return outcome;
  options.onProgress?.(1, 'writing');
  const { set, kept } = outcome.result;
  const labels = new Map<RuledColumn, string>(columns.map((column) => [column, column.label]));
  return {
    ok: true,
    result: {
      columns: set.length,
      kept: kept.map((column) => labels.get(column) ?? ''),
    },
  };
}

interface LabelledColumn extends RuledColumn {
  readonly label: string;
}

function ruledColumns({ ledgers }: PlanWorkbook): readonly LabelledColumn[] {
  return ledgers.flatMap(partsOf).flatMap(columnsOf);
}

/** All columns within the ledger's width, because one that the plan no longer knows may still have a rule of the add-in. */
function columnsOf({ sheetId, body, columns }: Ledger): readonly LabelledColumn[] {
  if (body.rows === 0) return [];
  return Array.from({ length: body.columns }, (_each, across) => {
    const column = body.column + across;
    const [known, ...others] = columns.filter((each) => each.column === column);
    // Where the rows of a record hold different fields in one column, no rule holds for all of them.
    const isShared = others.length > 0;
    return {
      sheetId,
      area: { ...body, column, columns: 1 },
      entry: known && !isShared ? patternOf(known.field.type) : null,
      label: known ? columnLabel(known) : '',
    };
  });
}
