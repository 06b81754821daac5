/** Every plan's forms over ledgers of any text: untouched sheets say nothing new, and emptied ledgers get everything back. */
import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import type { Unplaced } from '../../../src/core/form/collection';
import { compareForms } from '../../../src/core/form/compare';
import type { TextPart } from '../../../src/core/form/cell-definition';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import type { Ledger, LedgerColumn } from '../../../src/core/ledger/ledger';
import { recordNames } from '../../../src/core/records/record-names';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/snapshot';
import { natureOf } from '../../../src/core/values';
import { plans } from '../../../src/plans';
import { ledgerOf } from '../../plans/status-sheets';
import { annakaBook, azuminoBook, snapshotOf } from '../../plans/results-books';
import { sampleOf } from '../../plans/summaries';
import { emptied, notGivenBack } from './emptied';
import { planWorkbook, theForm, WORDS } from './forms-of';
import { sheetOfDraft, withDrafts, withoutBases } from './sheets-of-drafts';

/** What a person may have typed, numbers and years beside texts; in full only where a cell is not to be read as something else. */
const typed: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>('', '　', ' なし ', '=1+1', '+5', '-', '⇒', '※', "'文", '0012'),
  fc.integer({ min: 0, max: 2_030 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((any) => any.replace(/[\p{Cc}\p{Cs}]/gu, '')),
  fc
    .array(
      fc.constantFrom(
        '検討した',
        '実施した。',
        'ＡＢＣ',
        '',
        '・見直し',
        '  字下げ',
        '(1) 小見出し',
      ),
      {
        maxLength: 8,
      },
    )
    .map((lines) => lines.join('\n')),
  fc
    .integer({ min: 1, max: 1_500 })
    .map((length) => '関係課と協議した。'.repeat(170).slice(0, length)),
);

/** A cell of its column: what another record has there, or anything. */
type Draw =
  | { readonly of: 'own' }
  | { readonly of: 'row'; readonly row: number }
  | { readonly of: 'typed'; readonly raw: CellValue };
const draw: fc.Arbitrary<Draw> = fc.oneof(
  fc.constant<Draw>({ of: 'own' }),
  fc.nat(400).map((row): Draw => ({ of: 'row', row })),
  typed.map((raw): Draw => ({ of: 'typed', raw })),
);

/** Fields by which rows are found again, and those of headings, which are told apart by their numbers, stay as they are. */
function isKept({ definition }: Ledger, { field }: LedgerColumn): boolean {
  const { numberField, nameFields = [], yearField, itemField } = definition;
  const isSub = definition.subRecordsOf !== undefined;
  if (field.type.kind === 'heading') return true;
  return [numberField, ...nameFields, ...(isSub ? [yearField, itemField] : [])].includes(field.id);
}

/** Where a number, a year or one of a few values belongs, people type a wrong one, and no essay. */
function fitting(raw: CellValue, { field }: LedgerColumn): CellValue {
  if (natureOf(field.type) === null || typeof raw !== 'string') return raw;
  return raw.replaceAll('\n', '').slice(0, 6);
}

/** The fields that a form cannot say, by record, field and year. */
function fieldsOf(unplaced: Unplaced): readonly string[] {
  if (unplaced.why === 'unreadable') {
    const { record, field, year } = unplaced.change;
    return [`${record} ${field} ${year ?? ''}`];
  }
  if (unplaced.why !== 'fault' || unplaced.fault.fault !== 'unclear-parts') return [];
  return unplaced.fault.parts.flatMap((part) =>
    typeof part === 'string' ? [] : [`${unplaced.record} ${part.field} `],
  );
}

/** Fields that share a cell with others: what is typed into one may read as part of the next. */
function sharing(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const fields =
    'parts' in part && Array.isArray(part.parts)
      ? part.parts.flatMap((each: TextPart) => (typeof each === 'string' ? [] : [each.field]))
      : [];
  return [...(fields.length > 1 ? fields : []), ...Object.values(part).flatMap(sharing)];
}

/** The sample with other cells in the rows of some records. */
function redrawn(
  snapshot: Snapshot,
  ledgers: readonly Ledger[],
  names: ReadonlySet<string>,
  draws: readonly Draw[],
  kept: readonly string[] = [],
): Snapshot {
  let next = 0;
  const changed = new Map<string, CellValue>();
  const touched = new Set<string>();
  for (const ledger of ledgers) {
    const ofSub = ledger.definition.subRecordsOf !== undefined;
    const numbers = ledger.columns.find(({ field }) => field.id === ledger.definition.numberField);
    const own = ofSub ? (numbers?.cells.map(({ text }) => text) ?? []) : recordNames(ledger);
    ledger.rows.forEach((row, index) => {
      if (!names.has(own[index] ?? '')) return;
      touched.add(`${ledger.sheetId} ${row}`);
      for (const column of ledger.columns) {
        if (isKept(ledger, column) || kept.includes(column.field.id)) continue;
        const drawn = draws[next % draws.length];
        next += 1;
        const cell = column.cells[drawn?.of === 'row' ? drawn.row % column.cells.length : index];
        const raw = drawn?.of === 'typed' ? fitting(drawn.raw, column) : (cell?.raw ?? '');
        changed.set(`${ledger.sheetId} ${row} ${column.column}`, raw);
      }
    });
  }
  const sheet = (old: SheetSnapshot): SheetSnapshot => {
    const { area } = old;
    if (!area) return old;
    const values = old.values.map((cells, r) =>
      cells.map((cell, c) => changed.get(`${old.id} ${area.row + r} ${area.column + c}`) ?? cell),
    );
    const merges = old.merges.filter(({ row }) => !touched.has(`${old.id} ${row}`));
    return {
      ...old,
      values,
      text: values.map((row) => row.map((v) => (typeof v === 'object' ? v.error : String(v)))),
      merges,
    };
  };
  return { ...snapshot, sheets: snapshot.sheets.map(sheet) };
}

/** Books with a year's results, which the samples lack. */
const WITH_RESULTS = new Map([annakaBook, azuminoBook].map((book) => [book.id as string, book]));

/** The book that a form is laid from; null where there is none with the ledger that it needs. */
function bookFor(plan: string, needs: string | undefined): Snapshot | null {
  if (needs === undefined) return sampleOf(plan);
  const book = WITH_RESULTS.get(plan);
  return book ? snapshotOf(book) : null;
}

/** Forms that show the whole of a record, and those of a year's results, which show what a section has to fill in. */
const FORMS = plans.flatMap((plan) =>
  plan.forms.flatMap((form) => {
    const sample = form.kind === 'list' && form.shown ? null : bookFor(plan.id, form.needs);
    const isWhole = form.needs === undefined;
    return sample ? [{ plan, id: form.id, name: `${plan.id} ${form.id}`, sample, isWhole }] : [];
  }),
);

describe.each(FORMS)('the sheets of $name', ({ plan, id, sample, isWhole }) => {
  const form = theForm(plan, id);
  const original = planWorkbook(sample, plan);
  const all = recordNames(ledgerOf(original, form.ledger));
  const shared = sharing(form);
  const some = fc.record({
    records: fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 }),
    draws: fc.array(draw, { minLength: 5, maxLength: 60 }),
    by: fc.constantFrom('one' as const, 'record' as const),
  });

  it('say nothing new, whatever the ledger says', () => {
    fc.assert(
      fc.property(some, ({ records, draws, by }) => {
        const snapshot = redrawn(sample, original.ledgers, new Set(records), draws);
        const workbook = planWorkbook(snapshot, plan);
        const drafts = layForms(workbook, form, { arrangement: by, records, words: WORDS });
        const found = withoutBases(
          findForms({ workbook: 'x', sheets: drafts.map(sheetOfDraft) }, plan),
        );
        const { read, ...rest } = compareForms(workbook, found);
        const nothing = Object.values(rest).every(({ length }) => length === 0);
        if (read !== records.length || !nothing)
          throw new Error(JSON.stringify({ read, rest }).slice(0, 1_500));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  if (!isWhole) return;
  it('give everything that can be read back to emptied ledgers', () => {
    fc.assert(
      fc.property(some, ({ records: drawn, draws }) => {
        // Which of several records of one name a sheet is only all of them together tell an emptied ledger.
        const records = drawn.filter((name) => !name.includes('#') && !all.includes(`${name} #2`));
        if (records.length === 0) return;
        const snapshot = redrawn(sample, original.ledgers, new Set(records), draws, shared);
        const workbook = planWorkbook(snapshot, plan);
        const empty = emptied(snapshot, workbook);
        const drafts = layForms(workbook, form, { arrangement: 'one', records, words: WORDS });
        const found = withoutBases(findForms(withDrafts(empty, drafts), plan));
        const collection = compareForms(planWorkbook(empty, plan), found);
        const unread = new Set(collection.unplaced.flatMap(fieldsOf));
        const mine = (key: string): boolean =>
          records.some((record) => key.startsWith(`${record} `));
        const lost = workbook.ledgers.flatMap((ledger) =>
          ledger.definition.id === form.ledger ? notGivenBack(ledger, collection) : [],
        );
        const left = lost.filter((key) => mine(key) && !unread.has(key));
        if (left.length > 0)
          throw new Error(JSON.stringify({ left, unplaced: collection.unplaced }).slice(0, 1_500));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
