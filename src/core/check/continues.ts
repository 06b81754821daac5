/** ⇒ continues a plan cell: it does not stand in the first year, nor after an empty cell. */
import type { RuleHead, RuleKind } from './kind';

export interface ContinuesRule extends RuleHead {
  readonly kind: 'continues';
  readonly field: string;
}

export const continues: RuleKind<ContinuesRule> = {
  compile(rule, on) {
    const columns = on.columns(rule.field);
    return function* () {
      for (const column of columns) {
        const { year } = column;
        if (year === null) continue;
        const before = columns.find((other) => other.year === year - 1);
        const isFirst = year === on.years[0];
        for (const [index, { reading }] of column.cells.entries()) {
          if (reading.state !== 'value' || reading.value.kind !== 'plan-cell') continue;
          if (!reading.value.continues) continue;
          if (isFirst) yield on.at(rule, column, index, { sentence: 'continues-first' });
          else if (before?.cells[index]?.reading.state === 'blank')
            yield on.at(rule, column, index, { sentence: 'continues-nothing' });
        }
      }
    };
  },
};
