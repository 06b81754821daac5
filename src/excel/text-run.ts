/**
 * Writes texts into a setting that holds texts by key, and into cells of a tab that show them, all of them or none, so that the run
 * can be taken back.
 * Round trips after the structure: 1. the cells are read, left out where there are none; then those of any run of edits (edit-run.ts).
 * After a failure everything is put back (recover.ts).
 */
import type { Outcome } from '../core/outcome';
import { addressKey, readCells } from './edit-cells';
import { writeRun } from './edit-run';
import { knownError } from './errors';
import type { CellChange } from './cell-backup';
import type { ChangedText } from './kept-beside';
import { ledgerRefusal } from './preflight';
import { settleRun } from './recover';
import { beginRun } from './runs';
import { settingStep } from './settings';
import type { Structure } from './structure';

export interface TextRun {
  readonly verb: 'explain';
  /** The key of the setting, and what it is to hold. */
  readonly setting: string;
  readonly value: string;
  /** Those of its texts that change. */
  readonly texts: readonly ChangedText[];
  /** Cells of a tab to write a text into, by A1 address; null where no cell changes. */
  readonly tab: {
    readonly sheetId: string;
    readonly sheet: string;
    readonly cells: readonly { readonly cell: string; readonly text: string }[];
  } | null;
}

/** Writes the texts. To be called where no other run can begin (sequence.ts), with the structure as it is. */
export async function writeTexts(
  structure: Structure,
  { verb, setting, value, texts, tab }: TextRun,
): Promise<Outcome<null>> {
  const run = beginRun();
  const refusal = ledgerRefusal(structure, tab ? [tab.sheetId] : []);
  if (refusal) return { ok: false, trouble: { ...refusal, aftermath: 'unchanged' } };
  let changes: readonly CellChange[];
  try {
    changes = tab ? await changesOf(tab) : [];
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: 'unchanged' } };
  }
  try {
    await writeRun(structure, run, {
      verb,
      changes,
      beside: { kept: { kind: 'texts', setting, texts: [...texts] } },
      steps: [settingStep(setting, value)],
    });
    return { ok: true, result: null };
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: await settleRun(run) } };
  }
}

async function changesOf({
  sheetId,
  sheet,
  cells,
}: NonNullable<TextRun['tab']>): Promise<readonly CellChange[]> {
  const now = await readCells(cells.map(({ cell }) => ({ sheetId, cell })));
  return cells.flatMap(({ cell, text }): readonly CellChange[] => {
    const found = now.get(addressKey({ sheetId, cell }));
    if (!found) return [];
    const { kind, content, numberFormat } = found;
    const before = { kind, content, numberFormat };
    const after =
      text === ''
        ? ({ kind: 'empty', content: '', numberFormat } as const)
        : ({ kind: 'text', content: text, numberFormat } as const);
    return [{ sheetId, sheet, cell, before, after }];
  });
}
