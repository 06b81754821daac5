/** C01: the ledger has a column for every required field, and for each year of a field by year. */
import { columnLabel } from '../ledger/labels';
import type { RuleHead, RuleKind } from './kind';

export interface RequiredColumnsRule extends RuleHead {
  readonly kind: 'required-columns';
}

export const requiredColumns: RuleKind<RequiredColumnsRule> = {
  compile(rule, on) {
    return function* () {
      const { header, missing } = on.ledger;
      for (const column of missing)
        yield on.ofLedger(
          rule,
          header,
          { sentence: 'column-missing', facts: { label: columnLabel(column) } },
          { field: column.field.label, year: column.year },
        );
    };
  },
};
