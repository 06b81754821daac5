/** The pane's views, and which one a ribbon button's address asks for. */

export const VIEWS = ['overview', 'validate', 'summarize', 'sheets'] as const;
export type View = (typeof VIEWS)[number];

/** Gives the view of `?verb=…`; the overview without one, or with one that is not known. */
export function viewOf(search: string): View {
  const verb = new URLSearchParams(search).get('verb');
  return VIEWS.find((view) => view === verb) ?? 'overview';
}
