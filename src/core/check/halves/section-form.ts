/** A field names one section that carries something out, or all sections with the one that puts it together. */
import { ownCells } from '../checked-ledger';
import type { RuleHead, RuleKind } from '../kind';

export interface SectionFormRule extends RuleHead {
  readonly kind: 'section-form';
  /** A field of the kind `practising-section`. */
  readonly field: string;
}

export const sectionForm: RuleKind<SectionFormRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    if (column?.field.type.kind !== 'practising-section') return null;
    const { all } = column.field.type;
    return function* () {
      for (const [index, { reading, raw }] of ownCells(column)) {
        if (reading.state !== 'unreadable') continue;
        const { reason } = reading;
        const facts = { all, reason, rest: String(raw).slice(reading.at) };
        yield on.at(rule, column, index, { sentence: 'section-form', facts });
      }
    };
  },
};
