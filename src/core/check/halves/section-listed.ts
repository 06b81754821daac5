/** A record's item and its section stand in the list of items. */
import type { RuleHead, RuleKind } from '../kind';
import type { ListingParameters } from './listing';
import { columnsFor, itemsFor, listedItems, pathsOf, sectionsWritten } from './listing';

export interface SectionListedRule extends RuleHead, ListingParameters {
  readonly kind: 'section-listed';
  /** The field that names the record's section. */
  readonly field: string;
}

export const sectionListed: RuleKind<SectionListedRule> = {
  compile(rule, on) {
    const section = on.column(rule.field);
    const levels = columnsFor(on, rule.by);
    const other = on.other(rule.list);
    const items = other && listedItems(other, rule);
    if (!section || !levels || !items) return null;
    const list = other.ledger.definition.name;
    return function* () {
      for (const [index, path] of pathsOf(on, levels).entries()) {
        // A heading that is not filled in has its own finding.
        if (path.includes('')) continue;
        const found = itemsFor(items, path);
        const wrong = levels.find((_level, at) =>
          found.every((item) => item.path[at] !== path[at]),
        );
        const level = found.length === 0 ? levels.at(-1) : wrong;
        if (level)
          yield on.at(rule, level, index, { sentence: 'item-not-listed', facts: { list } });
        const cell = section.cells[index];
        const written = cell && sectionsWritten(cell, section);
        if (!written || found.length === 0 || found.some(({ sections }) => !sections)) continue;
        const listed = found.flatMap(({ sections }) => sections ?? []);
        if (written.every((name) => listed.includes(name))) continue;
        const facts = { list, sections: listed };
        yield on.at(rule, section, index, { sentence: 'section-not-listed', facts });
      }
    };
  },
};
