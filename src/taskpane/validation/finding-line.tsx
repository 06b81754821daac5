/** One finding: what is wrong, where, and what stands there. Pressing it goes to the cell. */
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { SeveritySign } from '../severity-sign';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';

export function FindingLine(props: {
  readonly finding: Finding;
  /** Tab reaches this line of the list. */
  readonly reachable: boolean;
  readonly onReach: () => void;
}): ReactElement {
  const { finding, reachable, onReach } = props;
  const { words } = useSurroundings();
  const said = words.pane.findings;
  const jump = useJump();
  const place = [finding.field, finding.year === '' ? '' : said.year(finding.year)].filter(Boolean);
  return (
    <button
      type="button"
      className="finding"
      tabIndex={reachable ? 0 : -1}
      onFocus={onReach}
      onClick={() => jump(finding.sheetId, finding.cell, said.jumped(finding.sheet, finding.cell))}
    >
      <span className="line">
        <span className="line tight">
          <SeveritySign severity={finding.severity} />
          {said.severity[finding.severity]}
          <span className="quiet">{finding.code}</span>
        </span>
        <span className="cell" title={said.jump}>
          <span className="aloud">{said.jump}</span>
          {finding.cell}
        </span>
      </span>
      <span className="sentence">{words.finding(finding)}</span>
      {place.length > 0 && <span className="quiet">{place.join('・')}</span>}
      <span className="value">
        {finding.value.trim() === '' ? said.emptyValue : said.value(finding.value)}
      </span>
    </button>
  );
}
