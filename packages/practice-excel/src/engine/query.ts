/** Answers a `load`: the members asked for, objects within objects, collections with their items. */
import { notSimulated } from './excel-error';
import type { Host } from './host';
import type { WireObject } from './members';
import { libraryName, wireName, type Json, type QueryInfo } from './wire';

/** Members wanted of an object: wire name to what is wanted below it. */
type Wanted = Map<string, Wanted>;

const RESULTS = /(?:^|\/)(?:values|text|valueTypes|value)$/;

/** Says whether an answer holds results of formulas. */
export function needsResults(query: QueryInfo | undefined): boolean {
  const select = query?.Select ?? [];
  return select.length === 0 || select.some((path) => path.endsWith('*') || RESULTS.test(path));
}

function wantedOf({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const root: Wanted = new Map();
  for (const path of [...Select, ...Expand]) {
    let level = root;
    for (const step of path.split('/')) {
      if (step === '' || step === 'items' || step.startsWith('$none')) continue;
      const name = step === '$all' ? '*' : wireName(step);
      let next = level.get(name);
      if (!next) level.set(name, (next = new Map()));
      level = next;
    }
  }
  return root;
}

/** Gives what a query asks of an object. A member that practice Excel does not have is an error that names it. */
export function answerQuery(object: WireObject, query: QueryInfo | undefined, host: Host): Json {
  const answer = loaded(object, wantedOf(query ?? {}), host);
  const { Skip = 0, Top } = query ?? {};
  const items = answer['_Items'];
  if ((Skip > 0 || Top !== undefined) && Array.isArray(items))
    return { ...answer, _Items: items.slice(Skip, Top === undefined ? undefined : Skip + Top) };
  return answer;
}

function loaded(
  object: WireObject,
  wanted: Wanted,
  host: Host,
): { readonly [name: string]: Json | undefined } {
  const answer: Record<string, Json> = { ...object.identity() };
  const items = object.items(host);
  const ofItems: Wanted = new Map();
  const all = wanted.size === 0 || wanted.has('*');
  if (all) for (const name of object.readable(host)) answer[name] = object.read(name, host);
  for (const [name, below] of wanted) {
    if (name === '*') {
      if (items) ofItems.set(name, below);
      continue;
    }
    const kind = object.kindOf(name);
    if (kind === 'scalar') answer[name] = object.read(name, host);
    else if (kind === 'object') {
      const opened = object.open(name, host);
      answer[name] = opened ? loaded(opened, below, host) : null;
    } else if (items) ofItems.set(name, below);
    else throw notSimulated(`${object.className}.${libraryName(name)}`);
  }
  if (items) {
    // Only the collection's own members were asked for: its items come by their ids alone.
    const some = wanted.size > 0 && ofItems.size === 0;
    answer['_Items'] = items.map((item, _Index) => ({
      _Index,
      ...(some ? item.identity() : loaded(item, ofItems, host)),
    }));
  }
  return answer;
}
