/** Which sections are in charge of which records, each by one spelling in all of a workbook. */
import { sectionsOf } from '../values';
import { nameKey } from '../values/comparable';
import { commonSpellings, distinctNames } from '../values/spelling';
import type { Ledger, PlanWorkbook } from './ledger';
import { columnOf } from './ledger';
import { recordNames } from './record-names';

/** Names of sections, one list a record, the leading one first. */
type Sections = readonly (readonly string[])[];

/** Kept: check, forms and requests ask for them by turns. */
const sectionsOfWorkbooks = new WeakMap<PlanWorkbook, ReadonlyMap<Ledger, Sections>>();

/** Gives sub-records what holds for the record whose number they bear. */
export function ofRecords<T>(
  { rows, definition: { subRecordsOf } }: Ledger,
  numbers: readonly string[],
  workbook: PlanWorkbook,
  holds: (parent: Ledger, names: readonly string[], workbook: PlanWorkbook) => readonly T[],
  none: T,
): readonly T[] {
  const parent = workbook.ledgers.find(({ definition }) => definition.id === subRecordsOf);
  if (!parent) return rows.map(() => none);
  const names = recordNames(parent);
  const held = holds(parent, names, workbook);
  const byRecord = new Map(names.map((name, index) => [name, held[index] ?? none] as const));
  return numbers.map((number) => byRecord.get(number) ?? none);
}

/** The sections as the ledger writes them. */
function written(ledger: Ledger, numbers: readonly string[], workbook: PlanWorkbook): Sections {
  const { sectionField } = ledger.definition;
  if (sectionField === undefined) return ofRecords(ledger, numbers, workbook, written, []);
  const column = columnOf(ledger, sectionField);
  return ledger.rows.map((_row, index): readonly string[] => {
    const reading = column?.cells[index]?.reading;
    return column && reading?.state === 'value' ? sectionsOf(reading.value, column.field.type) : [];
  });
}

function sectionsOfWorkbook(workbook: PlanWorkbook): ReadonlyMap<Ledger, Sections> {
  const known = sectionsOfWorkbooks.get(workbook);
  if (known) return known;
  const all = workbook.ledgers.map(
    (ledger) => [ledger, written(ledger, recordNames(ledger), workbook)] as const,
  );
  const common = commonSpellings(
    all.flatMap(([{ definition }, sections]) =>
      definition.sectionField === undefined ? [] : sections.flat(),
    ),
  );
  const found = new Map(
    all.map(([ledger, sections]) => [
      ledger,
      sections.map((names) =>
        distinctNames(names).map((name) => common.get(nameKey(name)) ?? name),
      ),
    ]),
  );
  sectionsOfWorkbooks.set(workbook, found);
  return found;
}

/** Gives the full names of the sections in charge of a ledger's records, each spelled as the workbook mostly does; sub-records are in the charge of their record's. */
export function sectionsInCharge(workbook: PlanWorkbook, ledger: Ledger): Sections {
  return sectionsOfWorkbook(workbook).get(ledger) ?? ledger.rows.map(() => []);
}
