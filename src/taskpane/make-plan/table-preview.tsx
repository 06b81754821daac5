/** A summary table as it would be made now, as far as the pane has room: it can be scrolled, by keyboard too. */
import { useId } from 'react';
import type { ReactElement } from 'react';
import { figureText } from '../../core/draft/figure-keys';
import { shownFigure } from '../../core/draft/shown-figure';
import type { Table } from '../../core/rollup';
import { useSurroundings } from '../surroundings';

const MOST_ROWS = 60;

export function TablePreview({ table }: { readonly table: Table }): ReactElement {
  const texts = useSurroundings().words.pane.makePlan.rollups;
  const heading = useId();
  const columns = table.columns.flatMap((column, at) => (column.aside ? [] : [{ column, at }]));
  return (
    <section className="stack close" aria-labelledby={heading}>
      <h2 id={heading} className="label">
        {texts.preview}
      </h2>
      <div className="scrolled" tabIndex={0} role="group" aria-labelledby={heading}>
        <table>
          <thead>
            <tr>
              {table.labels.map((label, at) => (
                <th key={at} scope="col">
                  {label.heading}
                </th>
              ))}
              {columns.map(({ column, at }) => (
                <th key={at} scope="col">
                  {[column.group, column.heading].filter((part) => part !== null).join(' ')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, MOST_ROWS).map((row, at) => (
              <tr key={at} className={row.kind === 'row' ? undefined : 'summed'}>
                {table.labels.map((_, label) => (
                  <th key={label} scope="row">
                    {row.labels[label] ?? ''}
                  </th>
                ))}
                {columns.map(({ column, at: place }) => {
                  const cell = row.cells[place];
                  return (
                    <td key={place} className="figure">
                      {cell ? shownFigure(figureText(cell), column) : ''}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.rows.length > MOST_ROWS && (
        <p className="quiet">{texts.more(table.rows.length - MOST_ROWS)}</p>
      )}
    </section>
  );
}
