/**
 * Marks and tints as they stand on sheets: conditional formats of the add-in's own (1.6), whose formula is always true and contains the
 * add-in's name and the run. They cover the cells' own style without changing it; a person's conditional formats stay.
 * Round trips of reading marks: 1. the conditional formats that are there; 2. the cells of those that are marks (1.9), left out where
 * there are none. More where there are many.
 */
import { areaAddress, readAddress } from '../core/area';
import { FORM_TABS } from '../core/form/form-tabs';
import { addressesOf } from './addresses';
import { onSheet, type Step } from './batches';
import type { KeptMark } from './kept-beside';
import { EDGES, isStyleOf, queueMarkStyle, type MarkKind } from './mark-styles';
import { askAll, type Question } from './questions';
import { isPersons } from './stamp';
import { areaOf, type SheetState } from './structure';
import { PART, RANGE, SET, wireBytes } from './wire-size';

/** What 検証 found, or what each row is taken for while a plan is made: each is put on and taken off without the other. */
export type MarkLayer = 'findings' | 'rows';

const NAMES: Readonly<Record<MarkLayer, string>> = { findings: 'torikumi', rows: 'torikumi-rows' };

function signature(layer: MarkLayer, run: string): string {
  return `=LEN("${NAMES[layer]} ${run}")>0`;
}

/** One of the conditional formats of a layer. */
export interface StandingFormat {
  readonly sheetId: string;
  readonly sheet: string;
  readonly id: string;
  /** The run that set it; empty where that run was cut off before the format was complete. */
  readonly run: string;
}

/** A mark with the cells that it is on. */
export type StandingMark = StandingFormat & KeptMark;

/** Marks stand on the user's sheets, and on those of the add-in that a person fills in and has checked. */
export function mayBearMarks({ stamp, used }: SheetState): boolean {
  const isFilledIn = stamp?.role === 'tab' && stamp.key.startsWith(FORM_TABS);
  return used !== null && (isPersons(stamp) || isFilledIn);
}

/** Bytes of asking for a sheet's conditional formats, of one in the answer, and of a mark's cells. */
const BYTES_A_SHEET = 2_000;
const BYTES_A_FORMAT = 400;
const BYTES_A_MARK = 3_000;

/** Reads which formats of a layer stand on sheets. */
export async function readFormats(
  sheets: readonly SheetState[],
  layer: MarkLayer,
): Promise<readonly StandingFormat[]> {
  const found: StandingFormat[] = [];
  await askAll(
    sheets.map(({ id: sheetId, name }): Question => ({
      bytes: BYTES_A_SHEET,
      ask: (trip) => {
        const formats = trip.get(sheetId).getRange().conditionalFormats;
        formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
        return () => {
          for (const { id, type, customOrNullObject } of formats.items) {
            const custom = type === 'Custom' ? customOrNullObject : null;
            const isCustom = custom !== null && !custom.isNullObject;
            const run = isCustom ? runOf(layer, custom.rule.formula) : null;
            if (run !== null) found.push({ sheetId, sheet: name, id, run });
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

/** Reads the marks of findings on sheets, with their cells. */
export async function readMarks(sheets: readonly SheetState[]): Promise<readonly StandingMark[]> {
  const found = await readFormats(sheets, 'findings');
  const marks: StandingMark[] = [];
  await askAll(
    found.map((each): Question => ({
      bytes: BYTES_A_MARK,
      ask: (trip) => {
        const { areas, fill } = partsOf(
          trip.get(each.sheetId).getRange().conditionalFormats.getItem(each.id),
        );
        areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
        fill.load('color');
        return () => {
          const addresses = areas.items.map((range) => areaAddress(areaOf(range)));
          const kind = isStyleOf('warning', fill.color) ? 'warning' : 'error';
          marks.push({ ...each, kind, areas: addresses });
          return BYTES_A_MARK + wireBytes(addresses);
        };
      },
    })),
  );
  return marks;
}

function partsOf(mark: Excel.ConditionalFormat): {
  readonly areas: Excel.RangeCollection;
  readonly fill: Excel.ConditionalRangeFill;
} {
  return { areas: mark.getRanges().areas, fill: mark.custom.format.fill };
}

/** Cells of one sheet that get the same mark; A1 addresses. */
export interface NewMark {
  readonly sheetId: string;
  readonly kind: MarkKind;
  readonly areas: readonly string[];
}

/** Gives the steps that set a mark, one for each address that Excel takes at once. */
export function markSteps(
  { sheetId, kind, areas }: NewMark,
  layer: MarkLayer,
  run: string,
): readonly Step[] {
  const parts = 7 + EDGES.length;
  return addressesOf(areas.flatMap((area) => readAddress(area) ?? [])).map((address) =>
    onSheet(sheetId, {
      bytes:
        2 * RANGE +
        wireBytes(address) +
        parts * (PART + 2 * SET) +
        wireBytes(signature(layer, run)),
      queue: (sheet) => {
        const { custom } = sheet.getRanges(address).conditionalFormats.add('Custom');
        queueMarkStyle(custom.format, kind);
        // The formula is set last, so that a mark which has it is complete.
        custom.rule.formula = signature(layer, run);
      },
    }),
  );
}

/** Gives the steps that take formats off. */
export function unmarkSteps(formats: readonly StandingFormat[]): readonly Step[] {
  return formats.map(({ sheetId, id }) =>
    onSheet(sheetId, {
      bytes: 2 * RANGE + PART + wireBytes(id) + SET,
      queue: (sheet) => sheet.getRange().conditionalFormats.getItem(id).delete(),
    }),
  );
}
