/** Finds records by what a person searches for. Pure. */

/** A record as a list to pick from shows it. */
export interface PickableRecord {
  /** Tells it from the others. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly sections: readonly string[];
}

/** A search ignores width and case. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Gives the records whose number, title or sections have every word that is searched for. */
export function fittingRecords(
  records: readonly PickableRecord[],
  search: string,
): readonly PickableRecord[] {
  const words = folded(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return records;
  return records.filter(({ name, title, sections }) => {
    const own = folded([name, title, ...sections].join('\n'));
    return words.every((word) => own.includes(word));
  });
}
