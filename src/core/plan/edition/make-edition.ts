/** Makes the next edition of a plan: its own plan, and the sheets of its workbook with the records that are carried on. */
import type { FiscalYear } from '../../fiscal-year';
import type { PlanWorkbook } from '../../ledger/ledger';
import { recordBook } from '../../records/record-book';
import type { SheetDraft } from '../../sheet/sheet-draft';
import type { SheetSnapshot } from '../../snapshot';
import type { Plan } from '..';
import type { PlanFault } from '../../plan-fault';
import { carriedRecords } from './carried-records';
import type { CarriedChoice } from './carried-records';
import { carryingOf } from './carry';
import type { Carrying } from './carry';
import { editionPlan } from './edition-plan';
import type { FormerNumberWords } from './edition-plan';
import { editionSheets } from './edition-sheets';
import type { SheetLook } from './edition-sheets';
import type { FixedYearText } from './fixed-years';

/** What a person chose. */
export interface EditionChoice {
  readonly years: readonly FiscalYear[];
  readonly title: string;
  readonly carried: CarriedChoice;
  /** Numbers run anew from 1. */
  readonly renumber: boolean;
}

/** What becomes of a ledger. */
export interface CarriedLedger {
  readonly name: string;
  readonly recordName: string;
  /** Its records in the old workbook, and those that are carried on. */
  readonly all: number;
  readonly carried: number;
  /** The labels of its fields, by what is done with them. */
  readonly fields: Readonly<Record<Carrying['how'], readonly string[]>>;
}

export interface Edition {
  readonly plan: Plan;
  readonly sheets: readonly SheetDraft[];
  readonly ledgers: readonly CarriedLedger[];
  /** Texts of the plan that speak of years and stayed as they are. */
  readonly fixed: readonly FixedYearText[];
  /** Headings of columns that are no field of the plan and are not carried. */
  readonly left: readonly string[];
}

export type MadeEdition =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly faults: readonly PlanFault[]; readonly plan: Plan };

/** What of the old workbook is known beside its ledgers. */
export interface OldSheets {
  readonly sheetOf: (sheetId: string) => SheetSnapshot | undefined;
  readonly lookOf?: (sheetId: string, ledgerId: string) => SheetLook | undefined;
}

const HOW = ['keep', 'empty', 'move', 'last-figure', 'former-number'] as const;

/** Makes the edition; faults where something of the plan does not fit its years. */
export function makeEdition(
  workbook: PlanWorkbook<Plan>,
  { years, title, carried: choice, renumber }: EditionChoice,
  { sheetOf, lookOf = () => undefined }: OldSheets,
  words: FormerNumberWords,
): MadeEdition {
  const { plan: from, ledgers } = workbook;
  const records = carriedRecords(workbook, choice, renumber);
  const numbersOf = (id: string): readonly string[] => [
    ...new Set(records.of.get(id)?.flatMap(({ name }) => (name === '' ? [] : [name]))),
  ];
  const made = editionPlan(from, { years, title }, numbersOf, words);
  if (!made.ok) return made;
  const { plan, fixed } = made;
  const shift = { from: from.years, to: years };
  const { sheets, left } = editionSheets({ from, next: plan, records, shift }, sheetOf, lookOf);
  const book = recordBook(workbook);
  const told = ledgers.map(({ definition, rows }): CarriedLedger => {
    const { id, name, recordName, fields } = definition;
    const labels = (how: Carrying['how']): readonly string[] =>
      fields
        .filter((field) => carryingOf(field, definition).how === how)
        .filter((field) => book.of(id)?.ledger.columns.some((each) => each.field === field))
        .map(({ label }) => label);
    return {
      name,
      recordName,
      all: rows.length,
      carried: records.of.get(id)?.length ?? 0,
      fields: Object.fromEntries(HOW.map((how) => [how, labels(how)])) as CarriedLedger['fields'],
    };
  });
  return { ok: true, edition: { plan, sheets, ledgers: told, fixed, left } };
}
