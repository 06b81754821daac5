/**
 * Shows on the sheets what each row of a ledger is taken for while a plan is made: headings, records, other rows.
 * Round trips: those of the structure where it is not given; 1. the setting that says so, and two of excel/tints.ts. The setting is
 * written before the first tint and taken back after the last, so that the next opening finds tints that a closed pane has left.
 */
import { areaAddress } from '../core/area';
import type { LedgerGuess, LedgerSheet } from '../core/infer/proposal';
import type { RowKind } from '../core/infer/choices';
import type { Outcome } from '../core/outcome';
import { TINT_KEY, writeSetting } from '../excel/settings';
import { structureNow, type Structure } from '../excel/structure';
import { replaceTints, type SheetTints } from '../excel/tints';
import { failed, thrown } from './plan-workbook';

type Tint = 'header' | 'record' | 'other';

const TINTS: Readonly<Record<RowKind, Tint | null>> = {
  title: 'other',
  unit: 'other',
  header: 'header',
  record: 'record',
  continued: 'record',
  band: 'header',
  subtotal: 'other',
  total: 'other',
  relisted: 'other',
  note: 'other',
  blank: null,
};

function marksOf({ sheetId, header: { column, columns }, rows }: LedgerSheet): SheetTints {
  const rowsOf = (tint: Tint): readonly string[] =>
    rows
      .filter(({ kind }) => TINTS[kind] === tint)
      .map(({ row }) => areaAddress({ row, column, rows: 1, columns }));
  return {
    sheetId,
    cells: { header: rowsOf('header'), record: rowsOf('record'), other: rowsOf('other') },
  };
}

async function replaced(
  marks: readonly SheetTints[],
  known: Structure | null,
): Promise<Outcome<null>> {
  try {
    const structure = known ?? (await structureNow());
    if (marks.length > 0) await writeSetting(TINT_KEY, 'on');
    const ended = await replaceTints(structure, marks);
    if (ended.ok && marks.length === 0) await writeSetting(TINT_KEY, '');
    return ended;
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

/** Tints the rows of the ledgers; tints that were there go. */
export function tintRows(ledgers: readonly LedgerGuess[]): Promise<Outcome<null>> {
  return replaced(
    ledgers.flatMap(({ sheets }) => sheets.map(marksOf)),
    null,
  );
}

/** Takes all tints off, on all sheets. */
export function untintRows(structure: Structure | null = null): Promise<Outcome<null>> {
  return replaced([], structure);
}
