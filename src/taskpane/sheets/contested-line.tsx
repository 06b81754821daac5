/**
 * A value that both the sheet and the ledger changed since the sheet was made: the three texts, and the choice to take the sheet's text.
 */
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { CellPosition } from '../../core/area';
import type { Conflict } from '../../core/form/collection';
import { useSurroundings } from '../surroundings';
import { Ticked } from './change-line';
import type { ChangeLineProps } from './change-line';
import { isLong, ThreeTexts } from './changed-text';
import { PositionButton } from './position-button';

/** The ledger's cell, where the row is still there. */
function ledgerCell({ take }: Conflict): CellPosition | null {
  const [field] = take?.fields ?? [];
  const [sub] = take?.subRecords ?? [];
  if (sub?.kind === 'changed') return sub.fields[0]?.cell ?? null;
  return sub?.kind === 'removed' ? sub.cell : (field?.cell ?? null);
}

export function ContestedLine(
  props: ChangeLineProps & { readonly conflict: Conflict },
): ReactElement {
  const { conflict, whole, reach } = props;
  const { laid, before, says } = conflict;
  const texts = useSurroundings().words.pane.collecting;
  const after = says[0]?.text ?? '';
  const cell = ledgerCell(conflict);
  const long = useMemo(() => isLong(before, after), [before, after]);
  return (
    <div className="contested">
      <p>{texts.conflict(conflict)}</p>
      <Ticked
        {...props}
        name={texts.takeSheet}
        long={long}
        positions={
          <>
            {says.map(({ from }) => (
              <PositionButton
                key={`${from.sheetId} ${from.row} ${from.column}`}
                at={from}
                label={says.length > 1 ? (at) => texts.says(from.sheet, at) : texts.toSheet}
                reach={reach}
              />
            ))}
            {cell && <PositionButton at={cell} label={texts.toLedger} reach={reach} />}
          </>
        }
      >
        <ThreeTexts
          laid={laid ?? ''}
          after={after}
          before={before}
          whole={whole}
          nothing={conflict.label === '' ? texts.none : texts.empty}
        />
      </Ticked>
    </div>
  );
}
