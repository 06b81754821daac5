/** The list of findings, of which only the lines in view are on the page: it holds 20,000 as easily as 20. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useSurroundings } from '../surroundings';
import { FindingLine } from './finding-line';
import { GroupLine } from './group-line';
import type { Line } from './sorted-findings';

const GROUP_HEIGHT = 40;
const FINDING_HEIGHT = 92;
/** How many findings Page Up and Page Down pass over. */
const PAGE = 10;

export function FindingsList(props: {
  readonly lines: readonly Line[];
  readonly total: number;
}): ReactElement {
  const { lines, total } = props;
  const said = useSurroundings().words.pane.findings;
  const list = useRef<HTMLUListElement>(null);
  // The one line that Tab reaches; arrows move it.
  const [active, setActive] = useState(0);
  const [scroller, setScroller] = useState<{ element: HTMLElement; margin: number } | null>(null);
  const focusNext = useRef<number | null>(null);

  useEffect(() => {
    const element = list.current?.closest<HTMLElement>('.view');
    if (!element || !list.current) return;
    const margin = list.current.getBoundingClientRect().top - element.getBoundingClientRect().top;
    setScroller({ element, margin: margin + element.scrollTop });
  }, [lines]);

  useEffect(() => setActive(0), [lines]);

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller?.element ?? null,
    estimateSize: (at) => (lines[at]?.kind === 'group' ? GROUP_HEIGHT : FINDING_HEIGHT),
    getItemKey: (at) => lines[at]?.key ?? at,
    scrollMargin: scroller?.margin ?? 0,
    overscan: 6,
  });
  const inView = virtualizer.getVirtualItems();

  // The line to focus may have come onto the page only now.
  useEffect(() => {
    if (focusNext.current === null) return;
    const button = list.current?.querySelector<HTMLElement>(
      `[data-place="${focusNext.current}"] button`,
    );
    if (!button) return;
    focusNext.current = null;
    button.focus({ preventScroll: true });
  });

  const moveTo = (place: number): void => {
    const target = Math.max(0, Math.min(total - 1, place));
    setActive(target);
    focusNext.current = target;
    const at = lines.findIndex((line) => line.kind === 'finding' && line.place === target);
    virtualizer.scrollToIndex(at, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = destination(event.key, active, total);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moveTo(to);
  };

  return (
    <>
      <p className="aloud" id="list-help">
        {said.listHelp}
      </p>
      <ul
        ref={list}
        className="findings"
        aria-label={said.list}
        aria-describedby="list-help"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {inView.map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-place={line.kind === 'finding' ? line.place : undefined}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - (scroller?.margin ?? 0)}px)` }}
            >
              {line.kind === 'group' ? (
                <GroupLine line={line} />
              ) : (
                <FindingLine
                  finding={line.finding}
                  reachable={line.place === active}
                  onReach={() => setActive(line.place)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Gives the finding that a key leads to, or null when the key means nothing here. */
function destination(key: string, active: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + PAGE;
    case 'PageUp':
      return active - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
