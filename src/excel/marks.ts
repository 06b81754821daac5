/**
 * Marks on the ledgers, and tints of their rows: conditional formats of the add-in's own (1.6), whose formula is always true and contains the add-in's name
 * and the run. They cover the cells' own style without changing it; a person's conditional formats stay.
 * Round trips: 1. the conditional formats that are there are read; 2. the new ones are added, then the old ones are removed. More
 * where there are many.
 */
import { FORM_TABS } from '../core/form/form-tabs';
import type { Aftermath, Outcome } from '../core/outcome';
import { addressChunks } from './addresses';
import { onSheet, sendSteps, type Step } from './batches';
import { knownError } from './errors';
import { EDGES, MARK_KINDS, queueMarkStyle, type MarkKind } from './mark-styles';
import { askAll, type Question } from './questions';
import { oneAtATime } from './sequence';
import { isPersons, newRun } from './stamp';
import type { SheetState, Structure } from './structure';
import { PART, RANGE, SET, wireBytes } from './wire-size';

/** Cells of one sheet to mark, by A1 address. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly cells: { readonly [K in MarkKind]?: readonly string[] };
}

/** What 検証 found, or what each row is taken for while a plan is made: each is put on and taken off without the other. */
export type MarkLayer = 'findings' | 'rows';

const NAMES: Readonly<Record<MarkLayer, string>> = { findings: 'torikumi', rows: 'torikumi-rows' };

function signature(layer: MarkLayer, run: string): string {
  return `=LEN("${NAMES[layer]} ${run}")>0`;
}

interface StandingFormat {
  readonly sheetId: string;
  readonly id: string;
  /** The run of one of the add-in's marks, empty where a run was cut off before it named itself; null for a person's format. */
  readonly run: string | null;
}

/**
 * Replaces all marks of a layer by these; an empty list removes all. On a failure the aftermath tells which marks are there.
 */
export function replaceMarks(
  structure: Structure,
  marks: readonly SheetMarks[],
  layer: MarkLayer = 'findings',
): Promise<Outcome<null>> {
  return oneAtATime(() => replace(structure, marks, layer));
}

async function replace(
  structure: Structure,
  marks: readonly SheetMarks[],
  layer: MarkLayer,
): Promise<Outcome<null>> {
  const run = newRun(Date.now());
  const sheets = structure.sheets.filter((sheet) => mayBearMarks(sheet, marks));
  let standing: readonly StandingFormat[];
  try {
    standing = await readFormats(sheets, layer);
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: 'unchanged' } };
  }
  const old = standing.filter((format) => format.run !== null);
  const refusal = refusalOf(structure, [...marks, ...old]);
  if (refusal) return refusal;
  const chunks = marks.flatMap(chunksOf);
  if (chunks.length === 0 && old.length === 0) return { ok: true, result: null };
  try {
    await sendSteps([...chunks.map((chunk) => markStep(chunk, layer, run)), ...endSteps(old)]);
    return { ok: true, result: null };
  } catch (error) {
    const aftermath = await settle({ sheets, layer, before: standing, run, wanted: chunks.length });
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

async function readFormats(
  sheets: readonly SheetState[],
  layer: MarkLayer,
): Promise<readonly StandingFormat[]> {
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
            found.push({ sheetId, id, run: isCustom ? runOf(layer, custom.rule.formula) : null });
          }
          return BYTES_A_SHEET + formats.items.length * BYTES_A_FORMAT;
        };
      },
    })),
  );
  return found;
}

/** The formula of a mark is set last, and Excel lets nobody leave the formula of a format empty: so without one it is a mark too. */
function runOf(layer: MarkLayer, formula: string): string | null {
  if (formula === '') return '';
  return new RegExp(`^=?LEN\\("${NAMES[layer]} ([0-9a-z]+)"\\)>0$`, 'u').exec(formula)?.[1] ?? null;
}

interface Chunk {
  readonly sheetId: string;
  readonly kind: MarkKind;
  readonly address: string;
}

function chunksOf({ sheetId, cells }: SheetMarks): readonly Chunk[] {
  return MARK_KINDS.flatMap((kind) =>
    addressChunks(cells[kind] ?? []).map((address) => ({ sheetId, kind, address })),
  );
}

function markStep({ sheetId, kind, address }: Chunk, layer: MarkLayer, run: string): Step {
  const parts = 7 + EDGES.length;
  return onSheet(sheetId, {
    bytes:
      2 * RANGE + wireBytes(address) + parts * (PART + 2 * SET) + wireBytes(signature(layer, run)),
    queue: (sheet) => {
      const { custom } = sheet.getRanges(address).conditionalFormats.add('Custom');
      queueMarkStyle(custom.format, kind);
      // The formula is set last, so that a mark which has it is complete.
      custom.rule.formula = signature(layer, run);
    },
  });
}

function endSteps(formats: readonly StandingFormat[]): readonly Step[] {
  return formats.map(({ sheetId, id }) =>
    onSheet(sheetId, {
      bytes: 2 * RANGE + PART + wireBytes(id) + SET,
      queue: (sheet) => sheet.getRange().conditionalFormats.getItem(id).delete(),
    }),
  );
}

interface Failed {
  readonly sheets: readonly SheetState[];
  readonly layer: MarkLayer;
  readonly before: readonly StandingFormat[];
  readonly run: string;
  /** How many new marks there were to be. */
  readonly wanted: number;
}

/**
 * After a failure: old marks are removed only after all new ones are there. So either the old marks are complete and the new ones
 * can be removed, or the other way round. A new mark may lack its formula; it is recognized by not having been there before.
 */
async function settle({ sheets, layer, before, run, wanted }: Failed): Promise<Aftermath> {
  try {
    const known = new Set(before.map(({ id }) => id));
    const now = await readFormats(sheets, layer);
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
