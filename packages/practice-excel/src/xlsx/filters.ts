/** By what a filter filters. */
import { childrenOf, localName, type XmlNode } from './xml';

/** The elements that say by what a column is filtered: values and date groups, comparisons, averages, top 10, colours, icons. */
const CRITERIA: ReadonlySet<string> = new Set([
  'filters',
  'customFilters',
  'dynamicFilter',
  'top10',
  'colorFilter',
  'iconFilter',
]);

/** Says whether a filter hides rows by anything; newer criteria stand in an extension. */
export function criteriaIn(filter: XmlNode): boolean {
  return childrenOf(filter).some((child) => CRITERIA.has(localName(child)) || criteriaIn(child));
}
