/** One finding in the list: what is wrong, where, and the cell's content. The line opens the finding and leads to its cell. */
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { refusedFor, type JudgedReasons } from '../../core/reason';
import { reasonFor } from '../../core/submission';
import type { Reasons } from '../../core/submission';
import { SeveritySign } from '../severity-sign';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';

export function FindingLine(props: {
  readonly finding: Finding;
  readonly reasons: Reasons;
  readonly refused: JudgedReasons['refused'];
  /** The line names the record, because no head above it does. */
  readonly namesRecord: boolean;
  /** Tab reaches this line of the list. */
  readonly reachable: boolean;
  readonly onReach: () => void;
  readonly onOpen: () => void;
}): ReactElement {
  const { finding, reasons, refused, namesRecord, reachable, onReach, onOpen } = props;
  const { words } = useSurroundings();
  const texts = words.pane.findings;
  const jump = useJump();
  const { record, item, field, year } = finding;
  const position = [
    namesRecord && record !== '' ? texts.record(record) : '',
    item,
    field,
    year === '' ? '' : texts.year(year),
  ].filter(Boolean);
  const reason = reasonFor(finding, reasons);
  const refusedReason = refusedFor(finding, refused);
  const tabIndex = reachable ? 0 : -1;
  return (
    <div className="finding">
      <button type="button" className="open" tabIndex={tabIndex} onFocus={onReach} onClick={onOpen}>
        <span className="line tight first">
          <SeveritySign severity={finding.severity} />
          {texts.severity[finding.severity]}
          <span className="quiet">{finding.code}</span>
          {finding.fix && <span className="badge">{texts.fixable}</span>}
          {reason !== '' && <span className="badge">{texts.explained}</span>}
          {refusedReason && <span className="badge">{texts.refused}</span>}
        </span>
        <span className="sentence">{words.finding(finding)}</span>
        {position.length > 0 && <span className="quiet">{position.join('・')}</span>}
        <span className="value">
          {finding.value.trim() === '' ? texts.emptyValue : texts.value(finding.value)}
        </span>
        {reason !== '' && <span className="value">{texts.reason(reason)}</span>}
        {refusedReason && <span className="value">{texts.reason(refusedReason.text)}</span>}
      </button>
      <button
        type="button"
        className="cell"
        title={texts.jump}
        tabIndex={tabIndex}
        onFocus={onReach}
        onClick={() =>
          jump(finding.sheetId, finding.cell, texts.jumped(finding.sheet, finding.cell))
        }
      >
        <span className="aloud">{texts.jump}</span> {finding.cell}
      </button>
    </div>
  );
}
