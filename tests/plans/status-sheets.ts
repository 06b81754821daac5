/** Status sheets of the sample workbooks: laid out, handled, found again and compared with their ledgers. */
import type { Collection } from '../../src/core/form/collection';
import { compareForms } from '../../src/core/form/compare';
import { findForms } from '../../src/core/form/find';
import { layForms } from '../../src/core/form/lay';
import type { LayOptions } from '../../src/core/form/lay-options';
import { plainCell } from '../../src/core/shown-cell';
import { saysTheSame } from '../../src/core/form/shown';
import type { SheetDraft } from '../../src/core/sheet/sheet-draft';
import type { Ledger, PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { printedIn } from '../../src/core/records/record-names';
import type { SheetSnapshot, Snapshot } from '../../src/core/snapshot';
import { planById } from '../../src/plans';
import { emptied, notGivenBack } from '../core/form/emptied';
import { planWorkbook, theForm, WORDS } from '../core/form/forms-of';
import { sheetOfDraft, withDrafts, withoutBases } from '../core/form/sheets-of-drafts';
import { sampleOf } from './summaries';

/** A sub-record's cells by their fields. */
type SubRecord = ReadonlyMap<string, string | number>;

export interface StatusSheets {
  readonly workbook: PlanWorkbook<Plan>;
  /** Lays out a form, all on one tab unless the options say otherwise. */
  drafts(form: string, options?: Partial<LayOptions>): readonly SheetDraft[];
  /** The sheet of one record alone, on a tab of its own. */
  sheet(form: string, record: string): SheetSnapshot;
  /** Collects a section's workbook that holds these sheets alone. */
  collect(...sheets: readonly SheetSnapshot[]): Collection;
  /** Collects the whole form from the sample's own workbook, where nothing was changed. */
  unchanged(form: string): Collection;
  /** Collects the whole form into ledgers that hold the names of their records alone. */
  restored(form: string): Collection;
}

export function statusSheetsOf(id: string, snapshot: Snapshot = sampleOf(id)): StatusSheets {
  const plan = planById(id);
  if (!plan) throw new Error(`no plan ${id}`);
  const workbook = planWorkbook(snapshot, plan);
  const drafts: StatusSheets['drafts'] = (form, options = {}) =>
    layForms(workbook, theForm(plan, form), { arrangement: 'one', words: WORDS, ...options });
  return {
    workbook,
    drafts,
    sheet: (form, record) => {
      const [draft] = drafts(form, { arrangement: 'record', records: [record] });
      if (!draft) throw new Error(`${id} has no record ${record}`);
      return sheetOfDraft(draft);
    },
    collect: (...sheets) =>
      compareForms(workbook, findForms({ workbook: 'section.xlsx', sheets }, plan)),
    // Of sheets that say what was laid out everything else would pass as unchanged, too.
    unchanged: (form) =>
      compareForms(workbook, withoutBases(findForms(withDrafts(snapshot, drafts(form)), plan))),
    restored: (form) => {
      const empty = emptied(snapshot, workbook);
      // What was laid out would say that nobody has written anything.
      const found = withoutBases(findForms(withDrafts(empty, drafts(form)), plan));
      return compareForms(planWorkbook(empty, plan), found);
    },
  };
}

/** What collecting comes to where all forms were read and none says anything new. */
export function nothingNew(read: number): Collection {
  return { read, records: [], unplaced: [], repeated: [], conflicts: [], withoutBase: [] };
}

export function ledgerOf({ ledgers }: PlanWorkbook<Plan>, id: string): Ledger {
  const ledger = ledgers.find(({ definition }) => definition.id === id);
  if (!ledger) throw new Error(`no ledger ${id}`);
  return ledger;
}

/** Lists the ledger's cells that a collection into an emptied one does not give back. */
export function lostOf(ledger: Ledger, collection: Collection): readonly string[] {
  return notGivenBack(ledger, collection);
}

/** Lists the sub-records, and the fields of sub-records, that a collection into emptied ledgers does not give back. */
export function lostSubRecords(ledger: Ledger, { records }: Collection): readonly string[] {
  const { id, numberField = '', yearField = '', itemField } = ledger.definition;
  const given = new Map<string, SubRecord>();
  for (const { subRecords } of records)
    for (const change of subRecords)
      if (change.kind === 'added' && change.ledger === id)
        given.set(
          `${change.record} ${change.year ?? ''} ${change.item}`,
          new Map(
            change.cells.map(({ field, content }) => [
              field,
              content.kind === 'number' ? content.value : content.text,
            ]),
          ),
        );
  const column = (field: string | undefined): Ledger['columns'][number] | undefined =>
    ledger.columns.find((each) => each.field.id === field);
  return ledger.rows.flatMap((_row, at) => {
    const year = column(yearField)?.cells[at]?.reading;
    const inYear =
      year?.state === 'value' && year.value.kind === 'fiscal-year' ? year.value.year : '';
    const name = `${printedIn(column(numberField), at)} ${inYear} ${printedIn(column(itemField), at)}`;
    const found = given.get(name);
    if (!found) return [name];
    return ledger.columns.flatMap(({ field, cells }) => {
      const cell = cells[at] ?? plainCell('');
      const asked = plainCell(found.get(field.id) ?? '');
      return saysTheSame(cell, asked, field.type) ? [] : [`${name} ${field.id}`];
    });
  });
}
