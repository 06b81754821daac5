/** How much each section still has to fix before submission. */
import type { Finding, SeverityCounts } from '../../finding';
import { countBySeverity } from '../../finding';
import type { PlanWorkbook } from '../../ledger/ledger';
import { recordBook } from '../../records/record-book';
import type { Reasons } from '../../submission';
import { isOpen } from '../../submission';

/** A section is done when none of its records has a finding that prevents submission. */
export interface SectionState {
  readonly section: string;
  /** How many records of the plan's first ledger it is in charge of. */
  readonly records: number;
  readonly counts: SeverityCounts;
  /** Errors, and warnings without a reason. */
  readonly open: number;
}

/** Gives all sections that have a record or a finding, in the order of the ledger. A record of two sections counts for both. */
export function sectionStates(
  workbook: PlanWorkbook,
  findings: readonly Finding[],
  reasons: Reasons,
): readonly SectionState[] {
  const records = new Map<string, number>();
  const main = workbook.ledgers.find(({ definition }) => definition === workbook.plan.ledgers[0]);
  for (const { sections } of main ? recordBook(workbook).ofLedger(main).all : [])
    for (const section of new Set(sections)) records.set(section, (records.get(section) ?? 0) + 1);
  const own = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const section of new Set(finding.sections)) {
      const others = own.get(section);
      if (others) others.push(finding);
      else own.set(section, [finding]);
    }
  return [...new Set([...records.keys(), ...own.keys()])].map((section) => {
    const found = own.get(section) ?? [];
    return {
      section,
      records: records.get(section) ?? 0,
      counts: countBySeverity(found),
      open: found.filter((finding) => isOpen(finding, reasons)).length,
    };
  });
}
