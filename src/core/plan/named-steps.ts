/** Names a place in a plan's data as people call it: the ledger, the field, the rule, the column of a table. */

/** What has a name of its own in a plan. */
export type NamedKind =
  | 'ledger'
  | 'field'
  | 'rule'
  | 'rollup'
  | 'column'
  | 'label'
  | 'fact'
  | 'case'
  | 'part'
  | 'form'
  | 'band'
  | 'heading';

/** One step on the way down to a place. */
export type NamedStep =
  | { readonly kind: NamedKind; readonly name: string }
  /** It has no name: the number from 1 among its like. */
  | { readonly kind: NamedKind | 'item'; readonly number: number }
  | { readonly kind: 'property'; readonly name: string };

/** The lists of a plan whose members have names, with the properties that name them. */
const LISTS = new Map<string, { readonly kind: NamedKind; readonly by: readonly string[] }>([
  ['ledgers', { kind: 'ledger', by: ['name', 'id'] }],
  ['fields', { kind: 'field', by: ['label', 'id'] }],
  ['rules', { kind: 'rule', by: ['code'] }],
  ['rollups', { kind: 'rollup', by: ['name', 'id'] }],
  ['columns', { kind: 'column', by: ['heading', 'label', 'id'] }],
  ['labels', { kind: 'label', by: ['heading'] }],
  ['facts', { kind: 'fact', by: ['label'] }],
  ['cases', { kind: 'case', by: ['label'] }],
  ['parts', { kind: 'part', by: ['heading'] }],
  ['forms', { kind: 'form', by: ['name', 'id'] }],
  ['bands', { kind: 'band', by: [] }],
  ['headings', { kind: 'heading', by: [] }],
]);

/** Longer names are no names, but text that was put there. */
const LONGEST_NAME = 60;

function ownValue(of: unknown, key: string): unknown {
  if (typeof of !== 'object' || of === null || !Object.hasOwn(of, key)) return undefined;
  return (of as Readonly<Record<string, unknown>>)[key];
}

function nameOf(member: unknown, by: readonly string[]): string | null {
  const names = by.map((key) => ownValue(member, key));
  const name = names.find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof name === 'string' && name.length <= LONGEST_NAME ? name : null;
}

/** Names the steps of a way such as `rules.3.severity`. The data may be anything: they were not read yet. */
export function namedSteps(data: unknown, at: string): readonly NamedStep[] {
  const steps: NamedStep[] = [];
  let [here, list] = [data, ''];
  for (const key of at === '' ? [] : at.split('.')) {
    here = ownValue(here, key);
    const number = /^\d+$/u.test(key) ? Number(key) + 1 : null;
    const known = LISTS.get(list);
    if (number === null) {
      // A list is named by what stands in it, where that has names.
      const named = LISTS.get(key);
      if (!named || !Array.isArray(here) || !here.some((each) => typeof each === 'object'))
        steps.push({ kind: 'property', name: key });
      list = key;
    } else {
      const object = typeof here === 'object' && here !== null;
      if (known && object) {
        const name = nameOf(here, known.by);
        steps.push(name === null ? { kind: known.kind, number } : { kind: known.kind, name });
      } else {
        if (known && !steps.some((step) => step.kind === 'property' && step.name === list))
          steps.push({ kind: 'property', name: list });
        steps.push({ kind: 'item', number });
      }
      list = '';
    }
  }
  // A list that is meant as a whole has no member to be named by.
  if (list !== '' && LISTS.has(list) && steps.at(-1)?.kind !== 'property')
    steps.push({ kind: 'property', name: list });
  return steps;
}
