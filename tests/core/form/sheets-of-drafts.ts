/** Turns drafts into sheets as excel/read would read them once they are drawn: without Excel between. */
import type { CellDraft, SheetDraft } from '../../../src/core/sheet/sheet-draft';
import { draftArea } from '../../../src/core/sheet/sheet-draft';
import type { FoundForm } from '../../../src/core/form/found';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/snapshot';

function valueOf({ content }: CellDraft): CellValue {
  if (!content) return '';
  switch (content.kind) {
    case 'number':
      return content.value;
    case 'formula':
      return content.figure;
    default:
      return content.text;
  }
}

/** Forms as sheets say them that do not say what was laid out. */
export function withoutBases(found: readonly FoundForm[]): readonly FoundForm[] {
  return found.map((form) => ({ ...form, bases: { beside: null, all: [] } }));
}

export function shown(value: CellValue): string {
  return typeof value === 'object' ? value.error : String(value);
}

/** Lays a sheet out from its cells. */
export function sheetOfDraft(draft: SheetDraft): SheetSnapshot {
  const area = draftArea(draft);
  const values = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, (): CellValue => ''),
  );
  for (const cell of draft.cells) values[cell.row]?.splice(cell.column, 1, valueOf(cell));
  return {
    id: `{${draft.key}}`,
    name: draft.name,
    visible: true,
    protected: draft.protection !== undefined,
    filtered: false,
    area,
    values,
    text: values.map((row) => row.map(shown)),
    merges: draft.merges,
    tables: [],
    hiddenRows: [],
  };
}

/** A workbook with the drafts' sheets behind others. */
export function withDrafts(
  snapshot: Snapshot,
  drafts: readonly SheetDraft[],
  workbook = snapshot.workbook,
): Snapshot {
  return { workbook, sheets: [...snapshot.sheets, ...drafts.map(sheetOfDraft)] };
}
