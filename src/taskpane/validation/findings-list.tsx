/** The list of findings, of which only the lines in view are on the page: it holds 20,000 as easily as 20. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import type { ValidateResult } from '../../tasks/contract';
import { useSurroundings } from '../surroundings';
import { useDeskHere } from './desk';
import { FindingLine } from './finding-line';
import { GroupLine } from './group-line';
import type { Line } from './sorted-findings';
import { useActiveLine } from './use-active-line';

const GROUP_HEIGHT = 44;
const FINDING_HEIGHT = 92;

export function FindingsList(props: {
  readonly lines: readonly Line[];
  readonly result: ValidateResult;
  /** Somebody comes back from a finding: focus goes to its line. */
  readonly returning: boolean;
  readonly onOpen: (finding: Finding, key: string) => void;
}): ReactElement {
  const { lines, result, returning, onOpen } = props;
  const said = useSurroundings().words.pane.findings;
  const { place, choices } = useDeskHere();
  const list = useRef<HTMLUListElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: (at) => (lines[at]?.kind === 'group' ? GROUP_HEIGHT : FINDING_HEIGHT),
    getItemKey: (at) => lines[at]?.key ?? at,
    scrollMargin: margin,
    overscan: 6,
  });

  // What stands above the list comes and goes: its height is measured whenever the page's size changes.
  useLayoutEffect(() => {
    const element = list.current?.closest<HTMLElement>('.view') ?? null;
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
    remembered: place.lastLine,
    returning: returning && scroller !== null,
    scrollTo,
  });

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
        onKeyDown={active.onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          const shared = {
            reachable: line.key === active.key,
            onReach: () => active.reach(line.key),
          };
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
              {line.kind === 'group' ? (
                <GroupLine
                  line={line}
                  rules={result.rules}
                  onToggle={() => place.toggle(line.key)}
                  onFix={(findings) => place.go({ name: 'fixes', findings })}
                  {...shared}
                />
              ) : (
                <FindingLine
                  finding={line.finding}
                  reasons={result.reasons}
                  namesRecord={choices.grouping !== 'record'}
                  onOpen={() => {
                    active.reach(line.key);
                    onOpen(line.finding, line.key);
                  }}
                  {...shared}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Keeps what one looks at in its place when lines above it come or go. */
function useStillView(
  lines: readonly Line[],
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
      // Above the first line there is nothing to hold on to: what stands there keeps its place by itself.
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
