/** A cell's text with its white space made visible. */
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';
import { visiblePieces } from './visible-text';

export function VisibleText({ text }: { readonly text: string }): ReactElement {
  const texts = useSurroundings().words.pane.fixes;
  if (text === '') return <span className="quiet">{texts.empty}</span>;
  return (
    <span className="visible">
      {visiblePieces(text).map(({ text: piece, sign }, at) =>
        sign ? (
          <mark key={at} className="white">
            {piece}
          </mark>
        ) : (
          <span key={at}>{piece}</span>
        ),
      )}
    </span>
  );
}
