/** Every kind of rule has its test beside the same path, and is held there to a made-up town. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ruleKinds } from '../../../src/core/check';

const SOURCES = join('src', 'core', 'check', 'kinds');
const TESTS = join('tests', 'core', 'check', 'kinds');

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

/** The source of each kind: its file bears the kind's name. */
const sourceOf = new Map(
  filesIn(SOURCES, '.ts').map((path) => [path.split(/[\\/]/u).at(-1), path]),
);

describe('the kinds of rules', () => {
  it.each(ruleKinds)(
    '%s stands in a file of its name, and its test beside the same path',
    (kind) => {
      const path = sourceOf.get(kind);
      expect(path).toBeDefined();
      const test = readFileSync(join(TESTS, `${path ?? ''}.test.ts`), 'utf8');
      expect(test).toContain(`showKind('${kind}'`);
    },
  );
});
