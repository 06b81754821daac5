/** A list of places in the workbook; each line goes to its cell. */
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { LineList } from '../line-list';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';

export interface JumpLine {
  readonly key: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly cell: string;
  readonly title: string;
  readonly text: string;
}

const LINE_HEIGHT = 56;

export function JumpList(props: {
  readonly lines: readonly JumpLine[];
  readonly label: string;
}): ReactElement {
  const { lines, label } = props;
  const texts = useSurroundings().words.pane.summary;
  const jump = useJump();
  const remembered = useRef<string | null>(null);
  return (
    <LineList
      lines={lines}
      label={label}
      help={texts.listHelp}
      estimate={() => LINE_HEIGHT}
      remembered={remembered}
      returning={false}
    >
      {({ sheetId, sheet, cell, title, text }, { reachable, onReach }) => (
        <button
          type="button"
          className="open jump"
          title={texts.jump}
          tabIndex={reachable ? 0 : -1}
          onFocus={onReach}
          onClick={() => jump(sheetId, cell, texts.jumped(sheet, cell))}
        >
          <span className="title">{title}</span>
          <span className="place">{cell}</span>
          <span className="quiet text">{text}</span>
        </button>
      )}
    </LineList>
  );
}
