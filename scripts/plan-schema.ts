/** Writes src/plans/plan.schema.json, by which an editor helps to write a plan and the command line checks one: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { schemaOfType, type Schema } from './schema-from-types';

const ROOT = resolve(__dirname, '..');
const CORE = resolve(ROOT, 'src/core');
const TARGET = resolve(ROOT, 'src/plans/plan.schema.json');

/** Gives the schema that the file must hold: the type `Plan`. */
export function planSchema(): Schema {
  const { config } = ts.readConfigFile(resolve(CORE, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, CORE);
  const schema = schemaOfType(resolve(CORE, 'plan/index.ts'), 'Plan', options);
  const plan = schema.definitions?.['Plan'];
  // By this a file tells an editor where its schema is.
  const withName: Schema = {
    ...plan,
    properties: { $schema: { type: 'string' }, ...plan?.properties },
  };
  return {
    ...{ $schema: 'http://json-schema.org/draft-07/schema#', title: 'Plan' },
    ...schema,
    definitions: { ...schema.definitions, Plan: withName },
  };
}

/** One definition a line: what changes in a type changes in a line. */
function textOf({ definitions, ...head }: Schema): string {
  const lines = Object.entries(definitions ?? {}).map(
    ([name, schema]) => `    ${JSON.stringify(name)}: ${JSON.stringify(schema)}`,
  );
  const open = JSON.stringify(head, null, 2).replace(/\n\}$/u, '');
  return `${open},\n  "definitions": {\n${lines.join(',\n')}\n  }\n}\n`;
}

if (require.main === module) writeFileSync(TARGET, textOf(planSchema()));
