/**
 * Status sheets as of a moment: what is due later is blank, what was planned from the start is shown, and a sheet that comes back as it was
 * sent out changes nothing, whatever the ledger holds by then.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AsOf } from '../../../src/core/calendar/as-of';
import { compareForms } from '../../../src/core/form/compare';
import { findForms } from '../../../src/core/form/find';
import type { FoundForm } from '../../../src/core/form/found';
import { layForms } from '../../../src/core/form/lay';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Plan } from '../../../src/core/plan';
import { recordNames } from '../../../src/core/records/record-names';
import type { SheetSnapshot, Snapshot } from '../../../src/core/snapshot';
import { plans } from '../../../src/plans';
import { asahikawa } from '../../../src/plans/asahikawa';
import { kamifurano } from '../../../src/plans/kamifurano';
import { tomakomai } from '../../../src/plans/tomakomai';
import { emptiedAfter, everyAsOf } from '../../plans/as-of-books';
import { annakaBook, azuminoBook, snapshotOf } from '../../plans/results-books';
import { ledgerOf } from '../../plans/status-sheets';
import { sampleOf } from '../../plans/summaries';
import { planWorkbook, theForm, WORDS } from './forms-of';
import { sheetOfDraft, shown, withoutBases } from './sheets-of-drafts';

const FORMS = plans.flatMap((plan) =>
  plan.forms.flatMap((form) =>
    form.kind === 'list' && form.shown
      ? []
      : [{ plan, id: form.id, name: `${plan.id} ${form.id}` }],
  ),
);

/** A form that is laid out only where the book has results needs one that has. */
function bookFor(plan: Plan, id: string): Snapshot {
  if (theForm(plan, id).needs === undefined) return sampleOf(plan.id);
  return snapshotOf(plan.id === annakaBook.id ? annakaBook : azuminoBook);
}

function sheetsOf(
  workbook: PlanWorkbook<Plan>,
  form: string,
  records: readonly string[],
): readonly SheetSnapshot[] {
  const of = theForm(workbook.plan, form);
  return layForms(workbook, of, { arrangement: 'one', records, words: WORDS }).map(sheetOfDraft);
}

function foundOn(sheets: readonly SheetSnapshot[], plan: Plan): readonly FoundForm[] {
  return findForms({ workbook: 'x', sheets }, plan);
}

/** What comparing forms with the ledgers says. */
function changesOf(workbook: PlanWorkbook<Plan>, found: readonly FoundForm[]): unknown {
  const { records, unplaced, conflicts, repeated } = compareForms(workbook, found);
  return { read: found.length, records, unplaced, conflicts, repeated };
}

describe.each(FORMS)('the sheets of $name as of each moment', ({ plan, id }) => {
  const workbook = planWorkbook(bookFor(plan, id), plan);
  const all = recordNames(ledgerOf(workbook, theForm(plan, id).ledger));
  const some = fc.uniqueArray(fc.constantFrom(...all), { minLength: 2, maxLength: 3 });

  it('come back without a difference, and are those of a ledger filled up to then', () => {
    fc.assert(
      fc.property(some, (records) => {
        const nothing = {
          read: records.length,
          records: [],
          unplaced: [],
          conflicts: [],
          repeated: [],
        };
        for (const asOf of everyAsOf(plan)) {
          const judged = { ...workbook, asOf };
          const sheets = sheetsOf(judged, id, records);
          const found = foundOn(sheets, plan);
          expect(changesOf(judged, found)).toEqual(nothing);
          expect(changesOf(judged, withoutBases(found))).toEqual(nothing);
          // What the sheet showed travels with it: later the ledger is judged for another moment.
          expect(changesOf(workbook, found)).toEqual(nothing);
          const cut = { ...emptiedAfter(workbook, asOf), asOf };
          expect(sheetsOf(cut, id, records).map(({ text }) => text)).toEqual(
            sheets.map(({ text }) => text),
          );
        }
      }),
      { numRuns: 2 },
    );
  }, 120_000);
});

function textsOf(plan: Plan, form: string, record: string, asOf?: AsOf): readonly string[] {
  const workbook = planWorkbook(sampleOf(plan.id), plan);
  const sheets = sheetsOf({ ...workbook, ...(asOf ? { asOf } : {}) }, form, [record]);
  return sheets.flatMap(({ values }) => values.flat().map(shown));
}

describe('a sheet as of a moment', () => {
  it('names the day after in its label, as published at the end of the plan', () => {
    const label = (asOf?: AsOf): string | undefined =>
      textsOf(asahikawa, 'initiative', '1', asOf).find((text) => text.startsWith('今後の予定'));
    expect(label()).toBe('今後の予定\n（令和2年\n4月1日現在）');
    expect(label({ year: 2017, half: 2 })).toBe('今後の予定\n（平成30年\n4月1日現在）');
  });

  it('names 確認時期', () => {
    const texts = (asOf?: AsOf): readonly string[] => textsOf(tomakomai, 'practice', '1', asOf);
    expect(texts()).toContain('令和6年度末');
    const after = texts({ year: 2021, half: 2 });
    expect(after).toContain('令和3年度末');
    expect(after).not.toContain('令和6年度末');
  });

  it('shows what was planned from the start, and nothing that is told later', () => {
    const workbook = planWorkbook(sampleOf('asahikawa'), asahikawa);
    const ledger = ledgerOf(workbook, 'initiatives');
    const told = (field: string, year: number): string =>
      ledger.columns.find((each) => each.field.id === field && each.year === year)?.cells[0]
        ?.text ?? '';
    const texts = textsOf(asahikawa, 'initiative', '1', { year: 2017, half: 2 });
    for (const year of [2016, 2017]) expect(texts).toContain(told('actual', year));
    for (const year of [2018, 2019]) {
      expect(told('actual', year)).not.toBe('');
      expect(texts).not.toContain(told('actual', year));
    }
    for (const year of asahikawa.years) expect(texts).toContain(told('planned', year));
  });

  it('shows the first half alone in October', () => {
    const workbook = planWorkbook(sampleOf('kamifurano'), kamifurano);
    const ledger = ledgerOf(workbook, 'sheets');
    const [name = ''] = recordNames(ledger);
    const told = (field: string): string =>
      ledger.columns.find((each) => each.field.id === field)?.cells[0]?.text ?? '';
    const texts = textsOf(kamifurano, 'sheet', name, { year: 2020, half: 1 });
    for (const field of ['goal', 'actions', 'firstHalf']) expect(texts).toContain(told(field));
    for (const field of ['achievement', 'evaluation']) expect(texts).not.toContain(told(field));
    // The sample tells of both halves in the same words.
    expect(told('secondHalf')).toBe(told('firstHalf'));
    expect(texts.filter((text) => text === told('firstHalf'))).toHaveLength(1);
  });
});

describe('what a section fills before its time', () => {
  const asOf: AsOf = { year: 2017, half: 2 };
  const full = planWorkbook(sampleOf('asahikawa'), asahikawa);

  /** The sheet with a text in a blank cell: the report of 平成30年度, which is the third of the row. */
  function filled(workbook: PlanWorkbook<Plan>): Snapshot {
    const [sheet] = sheetsOf(workbook, 'initiative', ['1']);
    if (!sheet) throw new Error('no sheet');
    const row = sheet.values.findIndex(([label]) => shown(label ?? '').includes('（実績）'));
    const values = sheet.values.map((cells) => [...cells]);
    values[row]?.splice(5, 1, '早めに実施した。');
    const text = values.map((cells) => cells.map(shown));
    return { workbook: 'x', sheets: [{ ...sheet, values, text }] };
  }

  it('is collected as usual', () => {
    const workbook = { ...emptiedAfter(full, asOf), asOf };
    const found = findForms(filled(workbook), asahikawa);
    const { records, unplaced, conflicts } = compareForms(workbook, found);
    expect(unplaced).toEqual([]);
    expect(conflicts).toEqual([]);
    expect(records.flatMap(({ fields }) => fields)).toMatchObject([
      { field: 'actual', year: 2018, before: '', after: '早めに実施した。' },
    ]);
  });

  it('is contested where the ledger holds another text by then', () => {
    const workbook = { ...full, asOf };
    const found = findForms(filled(workbook), asahikawa);
    const { records, conflicts } = compareForms(workbook, found);
    expect(records).toEqual([]);
    expect(conflicts).toMatchObject([{ record: '1', year: 2018, laid: '' }]);
  });
});
