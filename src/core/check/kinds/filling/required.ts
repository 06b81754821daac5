/** C05: required fields are filled; white space, full-width spaces and line breaks count as empty. */
import type { RuleHead, RuleKind } from '../../engine/kind';

export interface RequiredRule extends RuleHead {
  readonly kind: 'required';
  readonly fields: readonly string[];
}

export const required: RuleKind<RequiredRule> = {
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns)
        for (const [index, { reading }] of column.cells.entries())
          if (reading.state === 'blank') yield on.at(rule, column, index, { message: 'required' });
    };
  },
};
