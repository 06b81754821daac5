/** C06: a field holds one of its allowed values; the nearest one is offered. */
import type { RuleHead, RuleKind } from '../../engine/kind';
import { nearestValue } from './nearest';

export interface OneOfRule extends RuleHead {
  readonly kind: 'one-of';
  readonly fields: readonly string[];
  /** An empty cell is a finding too. */
  readonly required?: true;
}

export const oneOf: RuleKind<OneOfRule> = {
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns) {
        const { type } = column.field;
        const allowed = type.kind === 'one-of' ? type.values : [];
        for (const [index, { reading, text }] of column.cells.entries()) {
          if (reading.state === 'blank' && rule.required)
            yield on.at(rule, column, index, { message: 'one-of-blank', params: { allowed } });
          if (reading.state !== 'unreadable') continue;
          const nearest = nearestValue(text, allowed);
          const params = { allowed, nearest: nearest ?? '' };
          const message = { message: 'one-of', params };
          yield on.at(
            rule,
            column,
            index,
            nearest === null ? message : { ...message, fix: { way: 'spelling', content: nearest } },
          );
        }
      }
    };
  },
};
