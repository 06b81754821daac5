/** A person's position within 検証: the page, the filter, the open groups, and unfinished texts. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../core/finding';
import type { SectionFilter } from './sorted-findings';

export type Page =
  | { readonly name: 'list' }
  /** `at` is the finding's position among the shown findings, from 0; when the finding is gone, the next one is at this position. */
  | { readonly name: 'finding'; readonly key: string; readonly at: number }
  | { readonly name: 'fixes'; readonly findings: readonly Finding[] }
  | { readonly name: 'tools' };

export interface ListPosition {
  readonly page: Page;
  readonly go: (page: Page) => void;
  readonly section: SectionFilter;
  readonly setSection: (section: SectionFilter) => void;
  /** Keys of the groups that are opened or closed contrary to their initial state; see groupedLines. */
  readonly toggled: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  /** The line of the list that was last reached, to come back to; null before any was. */
  readonly lastLine: { current: string | null };
  /** Reasons that are written but not saved, by the key of their finding. */
  readonly drafts: Map<string, string>;
}

/** Keeps the position while other views of the pane are up. */
export function useListPosition(): ListPosition {
  const [page, setPage] = useState<Page>({ name: 'list' });
  const [section, setSection] = useState<SectionFilter>('all');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const lastLine = useRef<string | null>(null);
  const [drafts] = useState(() => new Map<string, string>());

  const toggle = useCallback((key: string) => {
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);

  return useMemo(
    () => ({ page, go: setPage, section, setSection, toggled, toggle, lastLine, drafts }),
    [page, section, toggled, toggle, drafts],
  );
}
