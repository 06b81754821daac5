/** Lay, find and compare come to no difference, whatever the ledger's cells say; and give all of it back to an emptied one. */
import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { compareForms } from '../../../src/core/form/compare';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import type { CellValue, Snapshot } from '../../../src/core/snapshot';
import { asahikawa } from '../../../src/plans/asahikawa';
import { sheetOf, snapshotOf, sourceColumns } from '../asahikawa-snapshot';
import type { SourceColumn } from '../asahikawa-snapshot';
import { emptied, notGivenBack } from './emptied';
import { planWorkbook, theForm, WORDS } from './forms-of';
import { withColumns, withRows } from './handling';
import { sheetOfDraft, withDrafts, withoutBases } from './sheets-of-drafts';

const form = theForm(asahikawa);

/** Words that a reader of labels may stumble over. */
const LABELS = [
  '取組結果',
  '管理番号',
  '平成28年度',
  '所管部局',
  '今後の予定',
  '【改革プロセス１　題】',
];

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '=1+1',
    '　',
    ' なし ',
    '+5',
    '-',
    '⇒',
    '@x',
    "'文",
    '1/2',
    '0012',
    ...LABELS,
  ),
  fc
    .array(fc.constantFrom('検討した', '実施した。', 'ＡＢＣ', '', '=A1', '  字下げ'), {
      maxLength: 12,
    })
    .map((lines) => lines.join('\n')),
  fc
    .integer({ min: 1, max: 2_500 })
    .map((length) => '限られた人員の中で，'.repeat(250).slice(0, length)),
);

/** A cell that Excel can hold: no signs that it does not know, and no carriage return. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  {
    weight: 8,
    arbitrary: text.map((any) =>
      any.replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' ? sign : '')),
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: -9_999, max: 99_999 }) },
);

const HEADINGS = ['改革プロセス', '大項目', '取組内容'];

/** Columns of some records: numbered from 1, everything else as it comes. */
function columnsOf(records: number, cells: readonly CellValue[]): readonly SourceColumn[] {
  return sourceColumns().map((column, at, all): SourceColumn => ({
    ...column,
    cells: Array.from({ length: records }, (_record, index): CellValue => {
      if (column.label === '管理番号') return index + 1;
      if (HEADINGS.includes(column.label)) return `${1 + (index >> 1)}　${column.label}の題`;
      return cells[index * all.length + at] ?? '';
    }),
  }));
}

const ledger = fc
  .integer({ min: 1, max: 4 })
  .chain((records) =>
    fc
      .array(cell, { minLength: records * 22, maxLength: records * 22 })
      .map((cells) => snapshotOf(sheetOf(columnsOf(records, cells), { table: true }))),
  );

function differences(snapshot: Snapshot, arrangement: 'one' | 'record', handled: boolean): unknown {
  const workbook = planWorkbook(snapshot, asahikawa);
  const drafts = layForms(workbook, form, { arrangement, words: WORDS });
  const sheets = drafts
    .map(sheetOfDraft)
    .map((sheet) => (handled ? withColumns(withRows(sheet, 0, 3), 0, 2) : sheet));
  const found = withoutBases(findForms({ workbook: 'forms.xlsx', sheets }, asahikawa));
  const { read, records, unplaced, repeated, conflicts } = compareForms(workbook, found);
  const all = workbook.ledgers[0]?.rows.length ?? 0;
  return read === all &&
    [records, unplaced, repeated, conflicts].every(({ length }) => length === 0)
    ? null
    : { read, all, records, unplaced, repeated, conflicts };
}

describe('status sheets of any records', () => {
  it('differ in nothing from the ledger they were laid out from', () => {
    fc.assert(
      fc.property(
        ledger,
        fc.constantFrom('one', 'record'),
        fc.boolean(),
        (...[snapshot, by, handled]) => {
          const difference = differences(snapshot, by, handled);
          if (difference !== null) throw new Error(JSON.stringify(difference).slice(0, 2_000));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('give everything back to a ledger that holds the numbers alone', () => {
    fc.assert(
      fc.property(ledger, (snapshot) => {
        const workbook = planWorkbook(snapshot, asahikawa);
        const empty = emptied(snapshot, workbook);
        const drafts = layForms(workbook, form, { arrangement: 'one', words: WORDS });
        const found = withoutBases(findForms(withDrafts(empty, drafts), asahikawa));
        const collection = compareForms(planWorkbook(empty, asahikawa), found);
        const unread = new Set(
          collection.unplaced.map((each) =>
            each.why === 'unreadable'
              ? `${each.change.record} ${each.change.field} ${each.change.year ?? ''}`
              : each.why,
          ),
        );
        const lost = workbook.ledgers
          .flatMap((each) => notGivenBack(each, collection))
          .filter((key) => !unread.has(key));
        if (lost.length > 0) throw new Error(lost.join(', '));
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
