/** A field of sections does not name again a section that another field names. */
import * as v from 'valibot';
import { sectionsOf } from '../../../values';
import { nameKey } from '../../../values/comparable';
import type { LedgerColumn } from '../../../ledger/ledger';
import { ownCells } from '../../engine/checked-ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

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

function sectionsAt({ cells, field }: LedgerColumn, index: number): readonly string[] {
  const reading = cells[index]?.reading;
  return reading?.state === 'value' ? sectionsOf(reading.value, field.type) : [];
}

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
  compile(rule, on) {
    const column = on.column(rule.field);
    const of = on.column(rule.of);
    if (!column || !of) return null;
    return function* () {
      for (const [index] of ownCells(column)) {
        const inCharge = sectionsAt(of, index);
        const twice = sectionsAt(column, index).filter((name) =>
          inCharge.some((other) => isSame(name, other)),
        );
        if (twice.length === 0) continue;
        const params = { sections: twice, of: of.field.label };
        yield on.at(rule, column, index, { message: 'not-among', params });
      }
    };
  },
};
