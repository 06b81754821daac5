/** Writes src/plans/plan.schema.json, by which an editor helps to write a plan's file: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { allPlanParts, type PlanPart } from '../src/core/plan/parts';
import { planSchema } from '../src/core/plan/schema';
import { planSentences as english } from '../src/words/en/plan';
import { planSentences as japanese } from '../src/words/ja/plan';
import { planSentence } from '../src/words/plan-sentences';

const TARGET = resolve(__dirname, '../src/plans/plan.schema.json');

/** Both languages, as an editor shows them. Throws where one lacks, so that nothing is written without. */
function sentenceOf(part: PlanPart, key: string): string {
  return [japanese, english]
    .map((sentences) => {
      const sentence = planSentence(sentences, part, key);
      if (sentence === null) throw new Error(`No sentence for ${part.name} ${key}`);
      return sentence;
    })
    .join('\n');
}

/** The objects that stand in a property themselves, not by their names. */
function unnamed(schema: JsonSchema): readonly JsonSchema[] {
  if (schema.properties) return [schema];
  const { items } = schema;
  const inner = [items ?? [], schema.anyOf ?? [], schema.oneOf ?? []].flat();
  return inner.flatMap((each) => (typeof each === 'object' ? unnamed(each) : []));
}

function describeProperties(schema: JsonSchema, part: PlanPart, within: string): void {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property !== 'object') continue;
    const name = `${within}${key}`;
    property.description = sentenceOf(part, name);
    for (const inner of unnamed(property)) describeProperties(inner, part, `${name}.`);
  }
}

/** Gives the schema that the file must hold. */
export function planJsonSchema(): JsonSchema {
  const parts = new Map(allPlanParts().map((part) => [part.name, part]));
  const definitions = Object.fromEntries([...parts].map(([name, { schema }]) => [name, schema]));
  const schema = toJsonSchema(planSchema, { definitions, typeMode: 'input' });
  for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
    const part = parts.get(name);
    if (!part || typeof definition !== 'object')
      throw new Error(`${name} is no part of a plan that has sentences`);
    definition.description = sentenceOf(part, '');
    describeProperties(definition, part, '');
  }
  return { title: 'Torikumi', ...schema };
}

/** One definition a line: what changes in a part changes in a line. */
function textOf({ $defs, ...head }: JsonSchema): string {
  const lines = Object.entries($defs ?? {}).map(
    ([name, schema]) => `    ${JSON.stringify(name)}: ${JSON.stringify(schema)}`,
  );
  const open = JSON.stringify(head, null, 2).replace(/\n\}$/u, '');
  return `${open},\n  "$defs": {\n${lines.join(',\n')}\n  }\n}\n`;
}

if (require.main === module) writeFileSync(TARGET, textOf(planJsonSchema()));
