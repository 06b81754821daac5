/**
 * Marks on the ledgers: conditional formats of the add-in's own (1.6), whose formula is always true and contains the add-in's name
 * and the run. They cover the cells' own style without changing it; a person's conditional formats stay.
 * Round trips: 1. the conditional formats that are there are read; 2. the new ones are added, then the old ones are removed. More
 * where there are many.
 */
import { FORM_TABS } from '../core/form/form-tabs';
import type { Aftermath, Outcome } from '../core/outcome';
import { addressChunks } from './addresses';
import { onSheet, sendSteps, type Step } from './batches';
import { knownError } from './errors';
import { askAll, type Question } from './questions';
import { oneAtATime } from './sequence';
import { isPersons, newRun } from './stamp';
import type { SheetState, Structure } from './structure';
import { PART, RANGE, SET, wireBytes } from './wire-size';

export type MarkKind = 'error' | 'warning';

/** Cells of one sheet to mark, by A1 address. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly error: readonly string[];
  readonly warning: readonly string[];
}

/** The styles of the marks, which differ by more than their colour. */
const MARK_STYLES = {
  error: { fill: '#FDE7E9', line: '#C50F1F', style: 'Continuous' },
  warning: { fill: '#FFF4CE', line: '#8A5A00', style: 'Dash' },
} as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

const SIGNATURE = /^=?LEN\("torikumi ([0-9a-z]+)"\)>0$/;

function signature(run: string): string {
  return `=LEN("torikumi ${run}")>0`;
}

interface StandingFormat {
  readonly sheetId: string;
  readonly id: string;
  /** The run of one of the add-in's marks, empty where a run was cut off before it named itself; null for a person's format. */
  readonly run: string | null;
}

/** Replaces all marks of the workbook by these; an empty list removes all. On a failure the aftermath tells which marks are there. */
export function replaceMarks(
  structure: Structure,
  marks: readonly SheetMarks[],
): Promise<Outcome<null>> {
  return oneAtATime(() => replace(structure, marks));
}

async function replace(structure: Structure, marks: readonly SheetMarks[]): Promise<Outcome<null>> {
  const run = newRun(Date.now());
  const sheets = structure.sheets.filter((sheet) => mayBearMarks(sheet, marks));
  let standing: readonly StandingFormat[];
  try {
    standing = await readFormats(sheets);
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: 'unchanged' } };
  }
  const old = standing.filter((format) => format.run !== null);
  const refusal = refusalOf(structure, [...marks, ...old]);
  if (refusal) return refusal;
  const chunks = marks.flatMap(chunksOf);
  if (chunks.length === 0 && old.length === 0) return { ok: true, result: null };
  try {
    await sendSteps([...chunks.map((chunk) => markStep(chunk, run)), ...endSteps(old)]);
    return { ok: true, result: null };
  } catch (error) {
    const aftermath = await settle(sheets, standing, run, chunks.length);
    return { ok: false, trouble: { ...knownError(error), aftermath } };
  }
}

/** Marks stand on the user's sheets, and on those of the add-in that a person fills in and has checked. */
function mayBearMarks({ id, stamp, used }: SheetState, marks: readonly SheetMarks[]): boolean {
  if (used === null) return false;
  const isFilledIn = stamp?.role === 'tab' && stamp.key.startsWith(FORM_TABS);
  return isPersons(stamp) || isFilledIn || marks.some(({ sheetId }) => sheetId === id);
}

function refusalOf(
  { workbook, readOnly, sheets }: Structure,
  touched: readonly { readonly sheetId: string }[],
): Outcome<never> | null {
  if (readOnly)
    return {
      ok: false,
      trouble: { code: 'read-only', params: { workbook }, aftermath: 'unchanged' },
    };
  const locked = sheets.find(
    (sheet) => sheet.protected && touched.some(({ sheetId }) => sheetId === sheet.id),
  );
  if (!locked) return null;
  const params = { sheet: locked.name };
  return { ok: false, trouble: { code: 'protected-sheet', params, aftermath: 'unchanged' } };
}

/** Bytes of asking for a sheet's conditional formats, and of one in the answer. */
const BYTES_A_SHEET = 2_000;
const BYTES_A_FORMAT = 400;

async function readFormats(sheets: readonly SheetState[]): Promise<readonly StandingFormat[]> {
  const found: StandingFormat[] = [];
  await askAll(
    sheets.map(({ id: sheetId }): Question => ({
      bytes: BYTES_A_SHEET,
      ask: (trip) => {
        const formats = trip.get(sheetId).getRange().conditionalFormats;
        formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
        return () => {
          for (const { id, type, customOrNullObject } of formats.items) {
            const custom = type === 'Custom' ? customOrNullObject : null;
            const isCustom = custom !== null && !custom.isNullObject;
            found.push({ sheetId, id, run: isCustom ? runOf(custom.rule.formula) : null });
          }
          return BYTES_A_SHEET + formats.items.length * BYTES_A_FORMAT;
        };
      },
    })),
  );
  return found;
}

/** The formula of a mark is set last, and Excel lets nobody leave the formula of a format empty: so without one it is a mark too. */
function runOf(formula: string): string | null {
  return formula === '' ? '' : (SIGNATURE.exec(formula)?.[1] ?? null);
}

interface Chunk {
  readonly sheetId: string;
  readonly kind: MarkKind;
  readonly address: string;
}

function chunksOf({ sheetId, ...cells }: SheetMarks): readonly Chunk[] {
  return (['error', 'warning'] as const).flatMap((kind) =>
    addressChunks(cells[kind]).map((address) => ({ sheetId, kind, address })),
  );
}

function markStep({ sheetId, kind, address }: Chunk, run: string): Step {
  const parts = 6 + EDGES.length;
  return onSheet(sheetId, {
    bytes: 2 * RANGE + wireBytes(address) + parts * (PART + 2 * SET) + wireBytes(signature(run)),
    queue: (sheet) => {
      queueStyle(sheet.getRanges(address).conditionalFormats.add('Custom'), kind, run);
    },
  });
}

/** The formula is set last, so that a mark which has it is complete. */
function queueStyle({ custom }: Excel.ConditionalFormat, kind: MarkKind, run: string): void {
  const { fill, line, style } = MARK_STYLES[kind];
  custom.format.fill.color = fill;
  for (const edge of EDGES) {
    const border = custom.format.borders.getItem(edge);
    border.style = style;
    border.color = line;
  }
  custom.rule.formula = signature(run);
}

function endSteps(formats: readonly StandingFormat[]): readonly Step[] {
  return formats.map(({ sheetId, id }) =>
    onSheet(sheetId, {
      bytes: 2 * RANGE + PART + wireBytes(id) + SET,
      queue: (sheet) => sheet.getRange().conditionalFormats.getItem(id).delete(),
    }),
  );
}

/**
 * After a failure: old marks are removed only after all new ones are there. So either the old marks are complete and the new ones
 * can be removed, or the other way round. A new mark may lack its formula; it is recognized by not having been there before.
 */
async function settle(
  sheets: readonly SheetState[],
  before: readonly StandingFormat[],
  run: string,
  wanted: number,
): Promise<Aftermath> {
  try {
    const known = new Set(before.map(({ id }) => id));
    const now = await readFormats(sheets);
    const made = now.filter(({ id }) => !known.has(id));
    const left = now.filter((format) => known.has(format.id) && format.run !== null);
    const begun = before.filter((format) => format.run !== null).length > left.length;
    const complete = made.filter((format) => format.run === run).length === wanted;
    if (complete && (wanted > 0 || begun)) {
      await sendSteps(endSteps(left));
      return 'done';
    }
    await sendSteps(endSteps(made));
    return made.length > 0 ? 'restored' : 'unchanged';
  } catch {
    return 'pending';
  }
}
