/** Scores, marks and decimals are what their field allows; the mark that was meant is offered. */
import { cellText } from '../../../shown-cell';
import { isMeantAsMark } from '../../../values/mark';
import type { ValueType } from '../../../values';
import type { Saying } from '../../engine/checked-ledger';
import { ownCells } from '../../engine/checked-ledger';
import type { RuleHead, RuleKind } from '../../engine/kind';
import { asTyped } from './nearest';

export interface WellFormedRule extends RuleHead {
  readonly kind: 'well-formed';
  /** Fields of scores, marks and bounded decimals. */
  readonly fields: readonly string[];
}

/** The sign of a score's field for a year after the record's last one. */
const ENDED = '-';

function sayingFor(type: ValueType, written: string): Saying | null {
  switch (type.kind) {
    case 'score': {
      const saying = { sentence: 'not-a-score', facts: { min: type.min, max: type.max } };
      // ー is typed for the - of a year after the end.
      return asTyped(written) === ENDED
        ? { ...saying, fix: { way: 'spelling', content: ENDED } }
        : saying;
    }
    case 'bounded-decimal': {
      const { min, max, places } = type;
      return { sentence: 'not-in-bounds', facts: { min, max, places } };
    }
    case 'mark': {
      const saying = { sentence: 'not-a-mark', facts: { mark: type.mark } };
      return isMeantAsMark(written, type)
        ? { ...saying, fix: { way: 'mark', content: type.mark } }
        : saying;
    }
    default:
      return null;
  }
}

export const wellFormed: RuleKind<WellFormedRule> = {
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns)
        for (const [index, cell] of ownCells(column)) {
          if (cell.reading.state !== 'unreadable') continue;
          const saying = sayingFor(column.field.type, cellText(cell));
          if (saying) yield on.at(rule, column, index, saying);
        }
    };
  },
};
