/** Cells before and after their fixes, the first of them at first. */
import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PlannedFix } from '../../tasks/planned-fixes';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';
import { visiblePieces } from './visible-text';
import { VisibleText } from './visible-text-view';

const FIRST = 20;
const MORE = 100;

export function FixTable(props: {
  readonly fixes: readonly PlannedFix[];
  readonly caption: string;
}): ReactElement {
  const { fixes, caption } = props;
  const { words } = useSurroundings();
  const texts = words.pane.fixes;
  const [shown, setShown] = useState(FIRST);
  const jump = useJump();
  const seen = fixes.slice(0, shown);
  const left = fixes.length - seen.length;
  const signs = seen.some(({ before, after }) =>
    [before, after].some((text) => visiblePieces(text).some(({ sign }) => sign)),
  );
  return (
    <>
      <table className="fixes">
        <caption className="aloud">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.cell}</th>
            <th scope="col">{texts.before}</th>
            <th scope="col">{texts.after}</th>
          </tr>
        </thead>
        <tbody>
          {seen.map(({ finding, fix, before, after, formula }) => (
            <tr key={`${finding.sheetId} ${finding.cell}`}>
              <th scope="row">
                <Link
                  as="button"
                  aria-label={words.pane.finding.jump(finding.cell)}
                  onClick={() =>
                    jump(
                      finding.sheetId,
                      finding.cell,
                      words.pane.findings.jumped(finding.sheet, finding.cell),
                    )
                  }
                >
                  {finding.cell}
                </Link>
              </th>
              <td>
                <VisibleText text={before} />
                {formula !== null && (
                  <span className="formula">
                    {texts.formula} <code>{formula}</code>
                  </span>
                )}
              </td>
              <td>
                <VisibleText text={after} />
                {typeof fix.content === 'number' && <span className="quiet">{texts.number}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {signs && <p className="quiet">{texts.signs}</p>}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + MORE)}>
          {texts.further(Math.min(left, MORE))}
        </Button>
      )}
    </>
  );
}
