/** A small button that goes to a cell, of a status sheet or of a ledger. */
import type { ReactElement } from 'react';
import { cellAddress } from '../../core/area';
import type { LineReach } from '../line-list';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';

export function PositionButton(props: {
  readonly at: {
    readonly sheetId: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  };
  /** What the button says, given the cell's address. */
  readonly label: (cell: string) => string;
  readonly reach: LineReach;
}): ReactElement {
  const { at, label, reach } = props;
  const { words } = useSurroundings();
  const jump = useJump();
  const cell = cellAddress(at.row, at.column);
  const goTo = words.pane.collecting.goTo(at.sheet, cell);
  return (
    <button
      type="button"
      className="cell"
      title={goTo}
      aria-label={`${label(cell)} ${goTo}`}
      tabIndex={reach.reachable ? 0 : -1}
      onFocus={reach.onReach}
      onClick={() => jump(at.sheetId, cell, words.pane.findings.jumped(at.sheet, cell))}
    >
      {label(cell)}
    </button>
  );
}
