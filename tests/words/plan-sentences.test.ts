/** Every part of the plans' format and every property in it has a sentence in both languages, which an editor shows. */
import { describe, expect, it } from '@jest/globals';
import { planJsonSchema } from '../../scripts/plan-schema';
import { allPlanParts } from '../../src/core/plan/parts';

interface Node {
  readonly description?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Lists every property of a schema, also of objects that have no name of their own. */
function properties(schema: unknown, at: string): readonly (readonly [string, Node])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? ((schema as Node).properties ?? {}) : {};
  return [
    ...Object.entries(own).map(([key, value]) => [`${at}.${key}`, value as Node] as const),
    ...Object.entries(schema).flatMap(([key, value]: [string, unknown]) =>
      properties(value, key === 'properties' ? at : `${at}.${key}`),
    ),
  ];
}

const definitions = Object.entries(planJsonSchema().$defs ?? {});
const sentences = [
  ...definitions.map(([name, schema]) => [name, schema as Node] as const),
  ...definitions.flatMap(([name, schema]) => properties(schema, name)),
];

describe('the description of a plan', () => {
  it('has every part of the format', () => {
    expect(definitions.map(([name]) => name)).toEqual(allPlanParts().map(({ name }) => name));
    expect(definitions.length).toBeGreaterThan(200);
    expect(sentences.length).toBeGreaterThan(1000);
  });

  it.each(['rule:cells', 'condition:not', 'measure:where', 'value:money', 'cell:by-year'])(
    'has %s',
    (name) => {
      expect(definitions.map(([own]) => own)).toContain(name);
    },
  );

  it('says of each part and property what it is, in a sentence of Japanese and one of English', () => {
    const lacking = sentences.filter(([, { description }]) => {
      const [japanese = '', english = '', ...more] = String(description).split('\n');
      const told = /[ぁ-んァ-ヶ一-龠].*。/u.test(japanese) && /^[ -~].*[a-z].*\.$/u.test(english);
      return !told || more.length > 0;
    });
    expect(lacking.map(([at, { description }]) => ({ at, description }))).toEqual([]);
  });
});
