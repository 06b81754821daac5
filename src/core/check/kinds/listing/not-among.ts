/**
 * A field of sections does not name again a section that another field names. Both cells name several sections, each in its own
 * spelling; a condition compares a cell with one name.
 */
import * as v from 'valibot';
import { nameKey } from '../../../values/comparable';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const notAmongRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('not-among'),
  /** The field that names the others. */
  field: v.string(),
  /** The field whose sections do not stand there. */
  of: v.string(),
});
export type NotAmongRule = DataOf<typeof notAmongRuleSchema>;

const messages = {
  'not-among': takes<{ readonly sections: readonly string[]; readonly of: string }>(),
};

/** Says whether two names are one section; one may stand without its bureau. */
function isSame(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [nameKey(one), nameKey(other)].toSorted(
    (a, b) => a.length - b.length,
  );
  if (!longer.endsWith(shorter)) return false;
  const bureau = longer.slice(0, -shorter.length);
  return bureau === '' || /[部局]$/u.test(bureau);
}

export const notAmong: RuleKind<NotAmongRule, typeof messages> = {
  schema: notAmongRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.field);
    const of = on.column(rule.of);
    if (!column || !of) return null;
    return function* () {
      for (const [record] of on.ownCells(column)) {
        const inCharge = record.sectionsIn(of);
        const twice = record
          .sectionsIn(column)
          .filter((name) => inCharge.some((other) => isSame(name, other)));
        if (twice.length === 0) continue;
        const params = { sections: twice, of: of.field.label };
        yield findingAt(rule, column, record, { message: 'not-among', params });
      }
    };
  },
};
