/** The page's own elements, by id. */

/** Gives an element of index.html; one that is missing or of another kind is a bug in the page. */
export function elementOf<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`index.html has no ${kind.name} called ${id}`);
  return element;
}
