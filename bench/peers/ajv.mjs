/** The twelve rules as JSON Schema, compiled by ajv. Plain JavaScript: what it imports is installed by `npm run bench:peers` alone. */
import Ajv from 'ajv/dist/2020.js';

const filled = { type: 'string', pattern: '[^\\s　]' };
const nothing = { enum: ['', 'なし', '－'] };
const open = { enum: ['一部実施', '未実施'] };

/** A schema of a row's cell at a column, the others left open. */
function at(column, schema) {
  return { prefixItems: [...Array.from({ length: column }, () => true), schema] };
}

/** @param {Readonly<Record<string, number | readonly number[]>>} columns */
export function ajvRules(columns) {
  const { number, title, sections, target, planned, result, reason, future } = columns;
  const rules = [
    ['A01', number, at(number, { type: 'integer', minimum: 1 })],
    ['A02', result, at(result, { enum: ['実施', '一部実施', '未実施'] })],
    ['A03', reason, { if: at(result, open), then: at(reason, { not: nothing }) }],
    ['A04', reason, { if: at(result, { const: '実施' }), then: at(reason, nothing) }],
    ['A05', future, at(future, filled)],
    ['A06', future, { if: at(result, open), then: at(future, { not: { const: 'なし' } }) }],
    ['A07', title, at(title, filled)],
    ['A07', sections, at(sections, filled)],
    [
      'A08',
      target,
      at(target, { anyOf: [{ const: '－' }, { type: 'number', exclusiveMinimum: 0 }] }),
    ],
    ['A13', planned[0], at(planned[0], { not: { const: '⇒' } })],
    ...planned
      .slice(1)
      .map((column) => [
        'A13',
        column,
        { if: at(column, { const: '⇒' }), then: at(column - 1, { not: { const: '' } }) },
      ]),
  ];
  return rules;
}

/**
 * @param {Readonly<Record<string, number | readonly number[]>>} columns where each field stands
 * @returns {(rows: readonly (readonly unknown[])[]) => readonly string[]}
 */
export function checkBy(columns) {
  const rules = ajvRules(columns);
  const ajv = new Ajv.Ajv2020({ allErrors: true, strict: false });
  const validate = ajv.compile({ allOf: rules.map(([, , schema]) => schema) });
  return (rows) => {
    const all = [];
    for (let index = 0; index < rows.length; index += 1) {
      if (validate(rows[index])) continue;
      // A rule whose parts fail has several errors; it is one finding.
      const broken = new Set(
        validate.errors.flatMap(({ schemaPath }) => {
          const [, rule] = /^#\/allOf\/(\d+)/u.exec(schemaPath) ?? [];
          return rule === undefined ? [] : [Number(rule)];
        }),
      );
      for (const rule of broken) all.push(`${rules[rule][0]} ${index} ${rules[rule][1]}`);
    }
    return all;
  };
}
