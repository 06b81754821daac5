/** The one line of the list that Tab reaches: it stays with its finding while the list changes around it. */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

/** A line of the list; the keyboard reaches it at its first button or tick box. */
export interface KeyedLine {
  readonly key: string;
}

/** How many lines Page Up and Page Down pass over. */
const PAGE = 10;

export interface ActiveLine {
  readonly key: string | undefined;
  readonly reach: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useActiveLine(props: {
  readonly lines: readonly KeyedLine[];
  readonly list: RefObject<HTMLElement | null>;
  /** The line that was reached last time, if any; it is kept here. */
  readonly remembered: { current: string | null };
  /** Focus goes to that line once, when the list appears because a person has come back to it. */
  readonly returning: boolean;
  readonly scrollTo: (index: number) => void;
}): ActiveLine {
  const { lines, list, remembered, returning, scrollTo } = props;
  const [active, setActive] = useState(remembered.current);
  // The last position of the active line; when that line is gone, the line now at this position becomes active.
  const lastAt = useRef(0);
  const focusNext = useRef<string | null>(null);
  const hadFocus = useRef(false);

  const known = lines.findIndex(({ key }) => key === active);
  const at = known >= 0 ? known : Math.min(lastAt.current, lines.length - 1);
  const key = lines[at]?.key;

  useEffect(() => {
    lastAt.current = Math.max(0, at);
  }, [at]);

  const move = (to: number): void => {
    const index = Math.max(0, Math.min(lines.length - 1, to));
    const target = lines[index];
    if (!target) return;
    setActive(target.key);
    focusNext.current = target.key;
    scrollTo(index);
  };

  const came = useRef(returning);
  useEffect(() => {
    if (!came.current || at < 0 || key === undefined) return;
    came.current = false;
    focusNext.current = key;
    scrollTo(at);
  }, [at, key, scrollTo]);

  // If the focused line is gone, the line now in its position gets the focus.
  useEffect(() => {
    if (hadFocus.current && key !== undefined && !list.current?.contains(document.activeElement))
      if (document.activeElement === document.body) focusNext.current = key;
  }, [lines, key, list]);

  // The line to focus may have been rendered only now.
  useEffect(() => {
    if (focusNext.current === null) return;
    const line = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].find(
      (each) => each.dataset['line'] === focusNext.current,
    );
    const control = line?.querySelector<HTMLElement>('button, input');
    if (!control) return;
    focusNext.current = null;
    control.focus({ preventScroll: true });
  });

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onFocus = (): void => void (hadFocus.current = true);
    const onBlur = ({ relatedTarget }: FocusEvent): void => {
      // When a line is removed or the window loses focus, the blur event names no target; when focus moves elsewhere, it does.
      if (relatedTarget instanceof Node && !element.contains(relatedTarget))
        hadFocus.current = false;
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
    };
  }, [list]);

  return {
    key,
    reach: (reached) => {
      setActive(reached);
      remembered.current = reached;
    },
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        if (besides(event.target, event.key === 'ArrowRight')) event.preventDefault();
        return;
      }
      const to = destination(event.key, at, lines.length);
      if (to === null) return;
      event.preventDefault();
      move(to);
    },
  };
}

/** Moves the focus to the next or previous control of the same line; says whether there was one. */
function besides(target: EventTarget, forward: boolean): boolean {
  const line = target instanceof HTMLElement ? target.closest('[data-line]') : null;
  const controls = [...(line?.querySelectorAll<HTMLElement>('button, input') ?? [])];
  const here = controls.findIndex((control) => control === target);
  const goal = here < 0 ? undefined : controls[here + (forward ? 1 : -1)];
  goal?.focus();
  return goal !== undefined;
}

/** Gives the line that a key leads to, or null when the key means nothing here. */
function destination(key: string, at: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + PAGE;
    case 'PageUp':
      return at - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
