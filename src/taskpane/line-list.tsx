/** A list that renders only the lines in view, so that 20,000 lines are as fast as 20. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useActiveLine } from './use-active-line';
import type { KeyedLine } from './use-active-line';

/** What a line's controls need so that Tab reaches one line of the list, and arrow keys the others. */
export interface LineReach {
  readonly reachable: boolean;
  readonly onReach: () => void;
}

export function LineList<L extends KeyedLine>(props: {
  readonly lines: readonly L[];
  readonly label: string;
  /** How the keyboard works here, for screen readers. */
  readonly help: string;
  /** About how many pixels a line is high, before it is measured. */
  readonly estimate: (line: L) => number;
  /** The line that was reached last time, if any; it is kept here. */
  readonly remembered: { current: string | null };
  /** A person comes back to the list, so focus goes to the line reached last. */
  readonly returning: boolean;
  readonly children: (line: L, reach: LineReach) => ReactElement;
}): ReactElement {
  const { lines, label, help, estimate, remembered, returning, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const helpId = useId();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: (at) => {
      const line = lines[at];
      return line ? estimate(line) : 0;
    },
    getItemKey: (at) => lines[at]?.key ?? at,
    scrollMargin: margin,
    overscan: 6,
  });

  // Content above the list appears and disappears, so its height is measured whenever the page's size changes.
  useLayoutEffect(() => {
    const element = list.current?.closest<HTMLElement>('.view, .picker') ?? null;
    const page = list.current?.parentElement;
    setScroller(element);
    if (!element || !page) return;
    const measure = (): void => {
      if (!list.current) return;
      const top = list.current.getBoundingClientRect().top - element.getBoundingClientRect().top;
      setMargin(Math.round(top + element.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of page.children) observer.observe(part);
    observer.observe(page);
    return () => observer.disconnect();
  }, []);

  useStillView(lines, scroller, (index) => virtualizer.measurementsCache[index]?.start);

  const scrollTo = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    [virtualizer],
  );
  const active = useActiveLine({
    lines,
    list,
    remembered,
    returning: returning && scroller !== null,
    scrollTo,
  });

  return (
    <>
      <p className="aloud" id={helpId}>
        {help}
      </p>
      <ul
        ref={list}
        className="lines"
        aria-label={label}
        aria-describedby={helpId}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={active.onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-line={line.key}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {children(line, {
                reachable: line.key === active.key,
                onReach: () => active.reach(line.key),
              })}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Keeps the visible lines in position when lines above them are added or removed. */
function useStillView(
  lines: readonly KeyedLine[],
  scroller: HTMLElement | null,
  startOf: (index: number) => number | undefined,
): void {
  const anchor = useRef<{ readonly key: string; readonly below: number } | null>(null);
  const drawn = useRef(lines);

  useLayoutEffect(() => {
    if (!scroller) return;
    if (drawn.current !== lines && anchor.current) {
      const { key, below } = anchor.current;
      const start = startOf(lines.findIndex((line) => line.key === key));
      if (start !== undefined && Math.abs(start + below - scroller.scrollTop) > 1)
        scroller.scrollTop = start + below;
    }
    drawn.current = lines;
  });

  useLayoutEffect(() => {
    if (!scroller) return;
    const remember = (): void => {
      // Above the first line there is no line to use as an anchor, and the content there keeps its position by itself.
      const index = drawn.current.findLastIndex(
        (_line, at) => (startOf(at) ?? Infinity) <= scroller.scrollTop,
      );
      const line = drawn.current[index];
      const start = startOf(index);
      anchor.current =
        line && start !== undefined ? { key: line.key, below: scroller.scrollTop - start } : null;
    };
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => scroller.removeEventListener('scroll', remember);
  });
}
