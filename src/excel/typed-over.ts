/** Finds what a person has typed into tabs that would be lost when the tabs are filled anew. */
import type { SheetDraft } from '../core/sheet/sheet-draft';
import type { TabTarget } from './own-tabs';
import { isKnown, type RepairOptions } from './recover';
import { stampArea } from './stamp';
import { typedIn, type TabInDanger, type TypedTab } from './typed-cells';
import { cellPrint, contentPrint } from './written-cells';

/** Finds tabs in which a person has typed something that the tabs' drafts do not contain. */
export function typedOver(
  targets: readonly TabTarget[],
  known: RepairOptions['known'],
): Promise<readonly TypedTab[]> {
  return typedIn(
    targets.flatMap((target) => {
      if (target.action === 'make' || target.tab.sheet.used === null) return [];
      const { tab, draft } = target;
      const [drawn, kept] = [heldBy(draft), isKnown(tab, known)];
      const stays: typeof kept = (...cell) => drawn(...cell) || kept(...cell);
      return [{ tab, area: stampArea(tab.stamp), stays }];
    }),
  );
}

/** Says which cells hold what the draft writes there again. Rows of a table move, so in a draft with a table only the column counts. */
function heldBy({ cells, table }: SheetDraft): NonNullable<TabInDanger['stays']> {
  const positionOf = (row: number, column: number): string =>
    table ? String(column) : `${row}:${column}`;
  const prints = new Set(
    cells.flatMap(({ row, column, content }) =>
      content ? [`${positionOf(row, column)} ${contentPrint(content)}`] : [],
    ),
  );
  return (row, column, held) => prints.has(`${positionOf(row, column)} ${cellPrint(held)}`);
}
