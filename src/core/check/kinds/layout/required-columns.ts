/**
 * The ledger has a column for every required field and year, and the workbook every ledger. It is about columns and ledgers
 * that are missing, of which no condition can speak.
 */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import { columnLabel } from '../../../ledger/labels';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingOf } from '../../engine/findings';

const requiredColumnsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('required-columns'),
});
export type RequiredColumnsRule = DataOf<typeof requiredColumnsRuleSchema>;

const messages = {
  'column-missing': takes<{ readonly label: string }>(),
  'ledger-missing': takes<{ readonly ledger: string }>(),
};

export const requiredColumns: RuleKind<RequiredColumnsRule, typeof messages> = {
  schema: requiredColumnsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      const { header } = on.ledger;
      for (const part of partsOf(on.ledger))
        for (const column of part.missing)
          yield findingOf(
            rule,
            on.ledger,
            { ...part.header, sheet: part },
            { message: 'column-missing', params: { label: columnLabel(column) } },
            { field: column.field.label, year: column.year },
          );
      // A ledger that is not there has no header of its own to say it at.
      const { plan, ledgers, part: ofWorkbook } = on.workbook;
      // The rest of the ledgers is with the office.
      if (ofWorkbook) return;
      const found = new Set(ledgers.map(({ definition }) => definition));
      if (on.ledger.definition !== plan.ledgers.find((each) => found.has(each))) return;
      for (const absent of plan.ledgers) {
        if (absent.optional || found.has(absent)) continue;
        const params = { ledger: absent.name };
        const placed = findingOf(rule, on.ledger, header, { message: 'ledger-missing', params });
        yield { ...placed, finding: { ...placed.finding, ledger: absent.id } };
      }
    };
  },
};
