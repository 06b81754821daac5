/**
 * Tints of a ledger's rows while a plan is made: conditional formats like marks, which are no run that could be taken back, because
 * they go with the view that shows them.
 * Round trips: 1. the conditional formats that are there are read; 2. the new ones are added, then the old ones are removed. More
 * where there are many.
 */
import type { Aftermath, Outcome } from '../core/outcome';
import { addressChunks } from './addresses';
import { sendSteps } from './batches';
import { knownError } from './errors';
import {
  markSteps,
  mayBearMarks,
  readFormats,
  unmarkSteps,
  type NewMark,
  type StandingFormat,
} from './mark-formats';
import { MARK_KINDS, type MarkKind } from './mark-styles';
import type { Refusal } from './preflight';
import { oneAtATime } from './sequence';
import { newRun } from './stamp';
import type { SheetState, Structure } from './structure';

/** Cells of one sheet to tint, by A1 address. */
export interface SheetTints {
  readonly sheetId: string;
  readonly cells: { readonly [K in MarkKind]?: readonly string[] };
}

/** Replaces all tints by these; an empty list removes all. On a failure the aftermath tells which tints are there. */
export function replaceTints(
  structure: Structure,
  tints: readonly SheetTints[],
): Promise<Outcome<null>> {
  return oneAtATime(() => replace(structure, tints));
}

async function replace(structure: Structure, tints: readonly SheetTints[]): Promise<Outcome<null>> {
  const run = newRun(Date.now());
  const sheets = structure.sheets.filter(mayBearMarks);
  let old: readonly StandingFormat[];
  try {
    old = await readFormats(sheets, 'rows');
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: 'unchanged' } };
  }
  const refusal = refusalOf(structure, [...tints, ...old]);
  if (refusal) return { ok: false, trouble: { ...refusal, aftermath: 'unchanged' } };
  const steps = tints.flatMap(tintsOf).flatMap((tint) => markSteps(tint, 'rows', run));
  if (steps.length === 0 && old.length === 0) return { ok: true, result: null };
  try {
    await sendSteps([...steps, ...unmarkSteps(old)]);
    return { ok: true, result: null };
  } catch (error) {
    const aftermath = await settle({ sheets, before: old, run, wanted: steps.length });
    return { ok: false, trouble: { ...knownError(error), aftermath } };
  }
}

function refusalOf(
  { workbook, readOnly, sheets }: Structure,
  touched: readonly { readonly sheetId: string }[],
): Refusal | null {
  if (readOnly) return { code: 'read-only', params: { workbook } };
  const locked = sheets.find(
    (sheet) => sheet.protected && touched.some(({ sheetId }) => sheetId === sheet.id),
  );
  return locked ? { code: 'protected-sheet', params: { sheet: locked.name } } : null;
}

function tintsOf({ sheetId, cells }: SheetTints): readonly NewMark[] {
  return MARK_KINDS.flatMap((kind) =>
    addressChunks(cells[kind] ?? []).map((address) => ({
      sheetId,
      kind,
      areas: address.split(','),
    })),
  );
}

interface Failed {
  readonly sheets: readonly SheetState[];
  readonly before: readonly StandingFormat[];
  readonly run: string;
  /** How many new tints there were to be. */
  readonly wanted: number;
}

/**
 * After a failure: old tints are removed only after all new ones are there. So either the old ones are complete and the new ones can
 * be removed, or the other way round. A new tint may lack its formula; it is recognized by not having been there before.
 */
async function settle({ sheets, before, run, wanted }: Failed): Promise<Aftermath> {
  try {
    const known = new Set(before.map(({ id }) => id));
    const now = await readFormats(sheets, 'rows');
    const made = now.filter(({ id }) => !known.has(id));
    const left = now.filter(({ id }) => known.has(id));
    const complete = made.filter((format) => format.run === run).length === wanted;
    if (complete && (wanted > 0 || before.length > left.length)) {
      await sendSteps(unmarkSteps(left));
      return 'done';
    }
    await sendSteps(unmarkSteps(made));
    return made.length > 0 ? 'restored' : 'unchanged';
  } catch {
    return 'pending';
  }
}
