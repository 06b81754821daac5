/**
 * A section's file that holds nothing but its status sheets is checked as the ledger's records are: laid out and checked, a record has
 * the findings that it has in the ledger, each at its cell on the sheet. That holds for every plan and every moment.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAddress } from '../../src/core/area';
import { check, rulesOf } from '../../src/core/check';
import { checkedPart } from '../../src/core/check/engine/left-to-office';
import type { Finding } from '../../src/core/finding';
import { findForms } from '../../src/core/form/find';
import { ledgersOfForms } from '../../src/core/form/form-ledgers';
import { layForms } from '../../src/core/form/lay';
import type { LedgerDefinition } from '../../src/core/ledger/definition';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { recordBook } from '../../src/core/records/record-book';
import type { SheetSnapshot } from '../../src/core/snapshot';
import { plans } from '../../src/plans';
import { WORDS } from '../core/form/forms-of';
import { sheetOfDraft } from '../core/form/sheets-of-drafts';
import { everyAsOf } from './as-of-books';
import { cutToRecords } from './part-of-ledger';
import { spoiled } from './spoiled';
import { recognisedIn, sampleOf } from './summaries';

/** What the plans' rules need more for than the sheets of some records: by docs/formats, what is told of the ledger as a whole. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  asahikawa: [
    'A01 unique',
    'A01 consecutive',
    'A07 unique',
    'A12 part-of',
    'A18 punctuation',
    'C21 one-spelling',
  ],
  // The published books have no results, and no sheets of them.
  annaka: [
    'C03 unique',
    'C03 unique',
    'C05 required',
    'C06 plan-year',
    'C09 refers-to',
    'N01 consecutive',
    'N01 sequence-within',
    'N19 unlike-earlier',
    'N20 unlike-earlier',
    'N21 sub-record-per-year',
    'N22 required',
    'N23 one-of',
    'N24 claim-against-figures',
    'N25 never-goes-back',
    'N26 cells',
    'N27 cells',
    'N27 cells',
    'C21 one-spelling',
  ],
  tomakomai: [
    'C03 unique',
    'C03 unique',
    'C04 consecutive',
    'C04 consecutive',
    'C09 refers-to',
    'C09 refers-to',
    'C09 refers-to',
    'T07 refers-to',
    'T07 referred-to',
    'C21 one-spelling',
  ],
  azumino: [
    'C03 unique',
    'C05 required',
    'C06 plan-year',
    'C09 refers-to',
    'Z01 unique',
    'Z01 consecutive',
    'Z17 results-against-targets',
    'Z18 unlike-earlier',
    'Z18 unlike-earlier',
    'Z19 result-per-target',
    'Z20 cells',
    'Z20 cells',
    'C21 one-spelling',
  ],
  // The tree is printed, and not collected.
  kamifurano: [
    'C05 required',
    'K04 section-listed',
    'K04 listed-have-records',
    'K05 in-listed-order',
    'K10 sections-tagged',
    'C21 one-spelling',
  ],
};

interface SectionFile {
  readonly workbook: PlanWorkbook<Plan>;
  readonly sheets: readonly SheetSnapshot[];
}

/** Lays out all forms that are collected, and reads them as a section's file. */
function sheetsOf(workbook: PlanWorkbook<Plan>): SectionFile {
  const { plan } = workbook;
  const drafts = plan.forms.flatMap((form) =>
    form.kind === 'list' && form.shown
      ? []
      : layForms(workbook, form, { arrangement: 'one', words: WORDS }),
  );
  const sheets = drafts.map(sheetOfDraft);
  const found = findForms({ workbook: 'section.xlsx', sheets }, plan);
  return { workbook: ledgersOfForms(plan, found, sheets), sheets };
}

function short({ code, message, ledger, record, item, field, year, value }: Finding): string {
  return [code, message, ledger, record, item, field, year, value].join(' | ');
}

/**
 * What tells whose form it is, and whose sub-record, stays as it is: another record's would stand on another's sheet. A heading
 * above several sheets is printed once, and not at all where it is blank.
 */
function isOpen({ forms }: Plan): (field: string, definition: LedgerDefinition) => boolean {
  const headings = forms.flatMap(({ headings: own }) =>
    own.flatMap(({ parts }) =>
      parts.flatMap((part) => (typeof part === 'string' ? [] : part.field)),
    ),
  );
  return (field, { numberField, nameFields = [], itemField, yearField, titleField }) =>
    ![numberField, ...nameFields, itemField, yearField, titleField, ...headings].includes(field);
}

/** The rules that a sheet and a ledger judge alike: how the ledger's cell stores a number is not seen on a sheet. */
function withRulesOfRecords(workbook: PlanWorkbook<Plan>): PlanWorkbook<Plan> {
  const rules = rulesOf(workbook.plan).filter(
    (rule) => rule.kind !== 'plain-writing' || rule.asks !== 'numbers',
  );
  return { ...workbook, plan: { ...workbook.plan, rules } };
}

/** Says of a finding in the ledger whether its sheet has a cell for it. */
function hasCell({ workbook }: SectionFile): (finding: Finding) => boolean {
  const asked = new Set(
    workbook.ledgers.flatMap((ledger) =>
      recordBook(workbook)
        .ofLedger(ledger)
        .all.flatMap((record) =>
          ledger.columns.flatMap((column) =>
            record.written(column)?.unasked
              ? []
              : [[ledger.definition.id, record.name, record.item, column.field.label].join()],
          ),
        ),
    ),
  );
  return ({ ledger, record, item, field }) => asked.has([ledger, record, item, field].join());
}

describe.each(plans)('the status sheets of $municipality', (plan) => {
  const sample = withRulesOfRecords(recognisedIn(sampleOf(plan.id)));
  const main = recordBook(sample).of(plan.ledgers[0]?.id ?? '');
  const sections = [...new Set(main?.all.flatMap((record) => record.sections))];
  const moments = everyAsOf(plan);

  it('of a section have the findings of its records, those of the ledger alone left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 0, maxLength: 20 }),
        fc.nat(),
        fc.option(fc.constantFrom(...moments)),
        (seed, chosen, asOf) => {
          const section = sections[chosen % sections.length] ?? '';
          const wrong = cutToRecords(sample, (record) => record.sections.includes(section));
          const ledgers = spoiled(wrong, seed, isOpen(plan));
          const file = sheetsOf(ledgers);
          const moment = asOf ? { asOf } : {};
          const own = check({ ...file.workbook, ...moment })
            .map(short)
            .toSorted();
          const expected = check({ ...ledgers, ...moment })
            .filter(hasCell(file))
            .map(short)
            .toSorted();
          expect(own).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('have each finding at the cell that shows its value', () => {
    const file = sheetsOf(cutToRecords(sample, () => true));
    const findings = check(file.workbook);
    expect(findings.length).toBeGreaterThan(0);
    for (const { sheetId, cell, value } of findings) {
      const at = readAddress(cell);
      const sheet = file.sheets.find(({ id }) => id === sheetId);
      const text =
        at && sheet?.area
          ? sheet.text[at.row - sheet.area.row]?.[at.column - sheet.area.column]
          : null;
      expect(text ?? '').toContain(value);
    }
  });

  it('leave to the office the rules that they cannot answer', () => {
    const { workbook } = sheetsOf(cutToRecords(sample, ({ index }) => index < 3));
    const left = checkedPart(workbook);
    expect(left?.of).toBe('sheets');
    const rules = (left?.leftToOffice ?? []).flatMap((entry) =>
      entry.rules.map(({ rule }) => rule),
    );
    expect(rules.map(({ code, kind }) => `${code} ${kind}`)).toEqual(LEFT[plan.id]);
  });
});
