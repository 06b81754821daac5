/**
 * Replaces the marks on the ledgers, so that the run can be finished or taken back.
 * Round trips: 1. and 2. the structure is read; 3. the conditional formats that are there, and 4. the cells of those that are marks
 * (mark-formats.ts); then those of any run of edits (edit-run.ts): the former marks are kept; the new ones are set, then the
 * former ones are taken off. After a failure the former marks are put back (recover.ts).
 */
import type { Outcome } from '../core/outcome';
import { addressChunks } from './addresses';
import { writeRun } from './edit-run';
import { knownError } from './errors';
import type { KeptMark } from './kept-beside';
import { markSteps, mayBearMarks, readMarks, unmarkSteps, type StandingMark } from './mark-formats';
import { sheetsRefusal } from './preflight';
import { settleRun, soundStructure } from './recover';
import { beginRun } from './runs';
import { oneAtATime } from './sequence';
import type { Structure } from './structure';

/** Cells of one sheet to mark, by A1 address. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly cells: Readonly<Record<KeptMark['kind'], readonly string[]>>;
}

/** Replaces all marks of findings by these; an empty list removes all. On a failure the aftermath tells which marks are there. */
export function replaceMarks(marks: readonly SheetMarks[]): Promise<Outcome<null>> {
  return oneAtATime(() => replace(marks));
}

async function replace(marks: readonly SheetMarks[]): Promise<Outcome<null>> {
  const run = beginRun();
  let structure: Structure;
  let former: readonly StandingMark[];
  let wanted: readonly KeptMark[];
  try {
    structure = await soundStructure();
    const { sheets } = structure;
    former = await readMarks(sheets.filter(mayBearMarks));
    wanted = marks.flatMap((each) => {
      const sheet = sheets.find(({ id }) => id === each.sheetId);
      return sheet ? marksOf(each, sheet.name) : [];
    });
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: 'unchanged' } };
  }
  if (wanted.length === 0 && former.length === 0) return { ok: true, result: null };
  const touched = [...wanted, ...former].map(({ sheetId }) => sheetId);
  const refusal = sheetsRefusal(structure, touched);
  if (refusal) return { ok: false, trouble: { ...refusal, aftermath: 'unchanged' } };
  try {
    await writeRun(structure, run, {
      verb: wanted.length > 0 ? 'mark' : 'unmark',
      changes: [],
      beside: { kept: { kind: 'marks', marks: former.filter(isWhole).map(keptMark) } },
      steps: [
        ...wanted.flatMap((mark) => markSteps(mark, 'findings', run)),
        ...unmarkSteps(former),
      ],
    });
    return { ok: true, result: null };
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: await settleRun(run) } };
  }
}

/** A mark that an earlier version was cut off in is taken off and not put back. */
function isWhole({ run, areas }: StandingMark): boolean {
  return run !== '' && areas.length > 0;
}

function keptMark({ sheetId, sheet, kind, areas }: StandingMark): KeptMark {
  return { sheetId, sheet, kind, areas };
}

function marksOf({ sheetId, cells }: SheetMarks, sheet: string): readonly KeptMark[] {
  return (['error', 'warning'] as const).flatMap((kind) =>
    addressChunks(cells[kind]).map((address) => ({
      sheetId,
      sheet,
      kind,
      areas: address.split(','),
    })),
  );
}
