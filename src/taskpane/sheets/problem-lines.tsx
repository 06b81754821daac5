/** The entries that cannot enter the ledger, each with a sentence that explains why and the way to its position. */
import { Checkbox } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { cellAddress } from '../../core/area';
import type { CellPosition } from '../../core/area';
import type { Conflict, Repeated, SheetWithoutBase, Unplaced } from '../../core/form/collection';
import type { LineReach } from '../line-list';
import { SeveritySign } from '../severity-sign';
import { useSurroundings } from '../surroundings';
import type { Ticking } from './change-line';
import { NewText } from './changed-text';
import { PositionButton } from './position-button';
import type { ReportLine } from './report-lines';

export function ProblemsHead(props: {
  readonly line: Extract<ReportLine, { kind: 'problems' }>;
  readonly reach: LineReach;
  readonly onToggle: () => void;
}): ReactElement {
  const { line, reach, onToggle } = props;
  const texts = useSurroundings().words.pane.collecting;
  return (
    <div className="group">
      <h2>
        <button
          type="button"
          className="open line"
          aria-expanded={line.open}
          tabIndex={reach.reachable ? 0 : -1}
          onFocus={reach.onReach}
          onClick={onToggle}
        >
          <span className="line tight">
            {line.open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
            <SeveritySign severity={line.problem === 'repeated' ? 'info' : 'warning'} />
            <span>{texts.problem[line.problem](line.count)}</span>
          </span>
        </button>
      </h2>
    </div>
  );
}

export function ConflictLine(props: {
  readonly conflict: Conflict;
  readonly reach: LineReach;
}): ReactElement {
  const { conflict, reach } = props;
  const { before, says } = conflict;
  const texts = useSurroundings().words.pane.collecting;
  return (
    <div className="change">
      <p>{texts.conflict(conflict)}</p>
      <dl className="sides brief">
        {says.map(({ text, from }) => {
          const cell = cellAddress(from.row, from.column);
          return (
            <div key={`${from.sheetId} ${cell}`}>
              <dt>
                <PositionButton
                  at={from}
                  label={(at) => texts.says(from.sheet, at)}
                  reach={reach}
                />
              </dt>
              <dd>
                <NewText before={before} after={text} />
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function ledgerCell(unplaced: Unplaced): CellPosition | null {
  return 'change' in unplaced ? unplaced.change.cell : null;
}

export function UnplacedLine(props: {
  readonly unplaced: Unplaced;
  /** Null if the entry cannot be brought in at all. */
  readonly ticking: Ticking | null;
  readonly reach: LineReach;
}): ReactElement {
  const { unplaced, ticking, reach } = props;
  const texts = useSurroundings().words.pane.collecting;
  const inLedger = ledgerCell(unplaced);
  // A person looks for a missing part from where the form begins, or from the part before it.
  const at = unplaced.why === 'fault' ? unplaced.fault.at : unplaced.from;
  return (
    <div className="change">
      <p>{texts.unplaced(unplaced)}</p>
      {ticking && (
        <Checkbox
          checked={ticking.ticked}
          label={texts.takeAsText}
          tabIndex={reach.reachable ? 0 : -1}
          onFocus={reach.onReach}
          onChange={(_event, { checked }) => ticking.onTick(checked === true)}
        />
      )}
      <p className="row">
        <PositionButton at={at} label={(cell) => texts.says(at.sheet, cell)} reach={reach} />
        {inLedger && <PositionButton at={inLedger} label={texts.toLedger} reach={reach} />}
      </p>
    </div>
  );
}

export function WithoutBaseLine(props: {
  readonly sheet: SheetWithoutBase;
  readonly reach: LineReach;
}): ReactElement {
  const { sheet, reach } = props;
  const { from } = sheet;
  const texts = useSurroundings().words.pane.collecting;
  return (
    <div className="change">
      <p>{texts.withoutBase(from.sheet)}</p>
      <p className="row">
        <PositionButton at={from} label={(cell) => texts.says(from.sheet, cell)} reach={reach} />
      </p>
    </div>
  );
}

export function RepeatedLine(props: {
  readonly repeated: Repeated;
  readonly reach: LineReach;
}): ReactElement {
  const { repeated, reach } = props;
  const texts = useSurroundings().words.pane.collecting;
  return (
    <div className="change">
      <p>{texts.repeated(repeated.record, repeated.from.length)}</p>
      <p className="row">
        {repeated.from.map((from) => (
          <PositionButton
            key={`${from.sheetId} ${from.row} ${from.column}`}
            at={from}
            label={(cell) => texts.says(from.sheet, cell)}
            reach={reach}
          />
        ))}
      </p>
    </div>
  );
}
