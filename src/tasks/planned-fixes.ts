/** Decides which fix each cell gets and what the cell will hold, from the findings and the cells as they are. Pure. */
import type { Finding, Fix, FixWay } from '../core/finding';
import { shownNumber } from '../core/shown-number';
import type { CellChange } from '../excel/cell-backup';
import { holdsSame, type CellState } from '../excel/cell-state';
import { addressKey, type CellNow, type CellAddress } from '../excel/edit-cells';

/** A fix as it will be done, or why it will not. */
export interface PlannedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The cell as Excel shows it before and after. */
  readonly before: string;
  readonly after: string;
  /** The cell's formula, which the fix would replace; null where there is none. */
  readonly formula: string | null;
}

/** A cell with several findings gets the first of these fixes, because that one fixes the most. */
const BEST_FIRST: readonly FixWay[] = [
  'number',
  'money',
  'derived',
  'spelling',
  'mark',
  'ditto',
  'era',
  'width',
  'trim',
];

interface Fixable {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** A fix with the change that it makes. */
export interface FixedCell {
  readonly planned: PlannedFix;
  readonly change: CellChange;
}

export interface PlannedFixes {
  readonly cells: readonly FixedCell[];
  readonly gone: number;
}

function chosen(findings: readonly Finding[]): readonly Fixable[] {
  const best = new Map<string, Fixable>();
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix) continue;
    const before = best.get(addressKey(finding));
    if (!before || BEST_FIRST.indexOf(fix.way) < BEST_FIRST.indexOf(before.fix.way))
      best.set(addressKey(finding), { finding, fix });
  }
  return [...best.values()];
}

/** The cells that fixes of the findings would write. */
export function positionsOf(findings: readonly Finding[]): readonly CellAddress[] {
  return chosen(findings).map(({ finding: { sheetId, cell } }) => ({ sheetId, cell }));
}

/** What a fixed cell holds. A number in a cell formatted as text would become text again: it gets a format of numbers. */
function fixed({ content, numberFormat }: Fix, before: CellState): CellState {
  if (typeof content === 'string') {
    return {
      kind: content === '' ? 'empty' : 'text',
      content,
      numberFormat: numberFormat ?? before.numberFormat,
    };
  }
  const kept = before.numberFormat === '@' ? 'General' : before.numberFormat;
  return { kind: 'number', content: String(content), numberFormat: numberFormat ?? kept };
}

function planned({ finding, fix }: Fixable, now: CellNow): FixedCell {
  const { text, ...before } = now;
  const after = fixed(fix, before);
  return {
    planned: {
      finding,
      fix,
      before: text,
      after:
        typeof fix.content === 'number'
          ? shownNumber(fix.content, after.numberFormat)
          : fix.content,
      formula: before.kind === 'formula' ? before.content : null,
    },
    change: { sheetId: finding.sheetId, sheet: finding.sheet, cell: finding.cell, before, after },
  };
}

/** Plans one fix for each cell. A finding counts as gone when it has no fix or its cell no longer shows what was found. */
export function plannedFixes(
  findings: readonly Finding[],
  now: ReadonlyMap<string, CellNow>,
): PlannedFixes {
  const stands = (finding: Finding): boolean =>
    finding.fix !== undefined &&
    now.get(addressKey(finding))?.text === (finding.fix.shown ?? finding.value);
  const standing = findings.filter(stands);
  const cells = chosen(standing).flatMap((fixable) => {
    const found = now.get(addressKey(fixable.finding));
    const cell = found ? planned(fixable, found) : null;
    return cell && !isSame(cell.change) ? [cell] : [];
  });
  return { cells, gone: findings.length - standing.length };
}

function isSame({ before, after }: CellChange): boolean {
  return holdsSame(before, after) && before.numberFormat === after.numberFormat;
}
