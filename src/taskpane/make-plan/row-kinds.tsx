/** What each row of a ledger is: equal rows together, each with the way to it; the row selected on the sheet can become a heading. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { areaAddress } from '../../core/area';
import type { RowKind } from '../../core/infer/choices';
import type { LedgerGuess, LedgerSheet } from '../../core/infer/proposal';
import { useSurroundings } from '../surroundings';
import { headerAfter, withLedger } from './decisions';
import { JumpLink } from './jump-link';
import { useStep } from './use-making';

interface RowRun {
  readonly kind: RowKind;
  readonly first: number;
  readonly last: number;
}

/** Puts rows of one kind that follow each other together. */
function runsOf({ rows }: LedgerSheet): readonly RowRun[] {
  const runs: RowRun[] = [];
  for (const { row, kind } of rows) {
    const last = runs.at(-1);
    if (last?.kind === kind && last.last + 1 === row)
      runs[runs.length - 1] = { ...last, last: row };
    else runs.push({ kind, first: row, last: row });
  }
  return runs;
}

export function RowKinds({ ledgers }: { readonly ledgers: readonly LedgerGuess[] }): ReactElement {
  const texts = useSurroundings().words.pane.makePlan.ledgers;
  return (
    <>
      <SelectedRow ledgers={ledgers} />
      {ledgers.map((ledger) => (
        <details key={ledger.key}>
          <summary>{texts.list}</summary>
          {ledger.sheets.map((sheet) => (
            <ul key={sheet.sheetId} className="plain close" aria-label={sheet.sheet}>
              {runsOf(sheet).map(({ kind, first, last }) => (
                <li key={first}>
                  <JumpLink
                    sheetId={sheet.sheetId}
                    sheet={sheet.sheet}
                    address={areaAddress({
                      ...sheet.header,
                      row: first,
                      rows: last - first + 1,
                    })}
                  >
                    {texts.run(kind, first + 1, last + 1)}
                  </JumpLink>
                </li>
              ))}
            </ul>
          ))}
        </details>
      ))}
    </>
  );
}

/** The row that is selected on the sheet, followed as the person selects. */
function SelectedRow({ ledgers }: { readonly ledgers: readonly LedgerGuess[] }): ReactElement {
  const { draft, decide, verbs: own } = useStep();
  const { verbs, words } = useSurroundings();
  const texts = words.pane.makePlan.ledgers;
  const [selected, setSelected] = useState<Awaited<ReturnType<typeof own.selectedRow>>>(null);
  useEffect(() => {
    const look = (): void => void own.selectedRow().then(setSelected);
    look();
    return verbs.watchSelection(look);
  }, [own, verbs]);
  const found = ledgers.flatMap((ledger) =>
    ledger.sheets.flatMap((sheet) =>
      sheet.rows
        .filter((each) => each.sheetId === selected?.sheetId && each.row === selected.row)
        .map((row) => ({ ledger, sheet, row })),
    ),
  )[0];
  if (!found) return <p className="quiet">{texts.selectFirst}</p>;
  const { ledger, sheet, row } = found;
  const isHeading = row.kind === 'header';
  // Sheets with equal headings have them at one place: that of the first sheet decides.
  const header = sheet === ledger.sheets[0] ? headerAfter(sheet.header, row.row, !isHeading) : null;
  return (
    <div className="labelled">
      <p role="status">{texts.selected(row.row + 1, row.kind)}</p>
      {header && (
        <Button
          size="small"
          onClick={() => decide({ choices: withLedger(draft.choices, ledger.key, { header }) })}
        >
          {isHeading ? texts.noHeading : texts.asHeading}
        </Button>
      )}
      <p className="quiet">{texts.selectFirst}</p>
    </div>
  );
}
