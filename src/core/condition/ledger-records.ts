/** The records of a ledger as conditions read them, where nothing is checked: in tables. */
import type { Ledger, PlanWorkbook } from '../ledger/ledger';
import { sectionsInCharge } from '../ledger/sections-in-charge';
import { LedgerRecords } from '../records/ledger-records';
import type { RecordSource } from './source';

class LedgerSource extends LedgerRecords implements RecordSource {
  get sections(): readonly (readonly string[])[] {
    return sectionsInCharge(this.workbook, this.ledger);
  }

  other(ledgerId: string): RecordSource | null {
    const ledger = this.workbook.ledgers.find(({ definition }) => definition.id === ledgerId);
    return ledger ? recordsOf(ledger, this.workbook) : null;
  }
}

/** Kept, as each figure of a table asks for its ledger's records. */
const known = new WeakMap<Ledger, RecordSource>();

/** Gives the records of a ledger of a workbook. */
export function recordsOf(ledger: Ledger, workbook: PlanWorkbook): RecordSource {
  const source = known.get(ledger) ?? new LedgerSource(ledger, workbook);
  known.set(ledger, source);
  return source;
}
