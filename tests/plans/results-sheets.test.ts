/** The status sheets of results: laid, filled by the sections, and collected into the ledger without a difference. */
import { describe, expect, it } from '@jest/globals';
import { compareForms } from '../../src/core/form/compare';
import { findForms } from '../../src/core/form/find';
import { annakaWithResults } from '../../src/plans/annaka/results-sample';
import { azuminoWithResults } from '../../src/plans/azumino/results-sample';
import { cellWith, withCell } from '../core/form/handling';
import { withDrafts, withoutBases } from '../core/form/sheets-of-drafts';
import { annakaBook, azuminoBook, snapshotOf, withoutRows } from './results-books';
import type { ResultsBook } from './results-books';
import { ledgerOf, lostSubRecords, nothingNew, statusSheetsOf } from './status-sheets';

const annakaNext: ResultsBook = { id: 'annaka', sheets: annakaWithResults(3) };
const azuminoNext: ResultsBook = { id: 'azumino', sheets: azuminoWithResults(2022) };

const HEADINGS: Readonly<Record<string, string>> = {
  doneStage: '進捗状況の実績',
  doneFigure: '数値の実績',
  outcome: '目標の達成',
  cause: '理由',
  opinion: '審議会の意見',
  oldGoal: '再設定前の目標',
  newGoal: '再設定後の目標',
  value: '実績値',
  reference: '比較値',
  reason: '原因・再設定',
  oldTarget: '再設定前の目標',
  newTarget: '再設定後の目標',
};

/** What a book's results of a year say, as lines: number, item, heading, content. */
function toldIn({ sheets }: ResultsBook, year: string): readonly string[] {
  const results = sheets.find(({ name }) => name === '実績');
  const headings = (results?.columns ?? []).map(({ header }) => header);
  return (results?.records ?? [])
    .filter((record) => record[headings.indexOf('年度')] === year)
    .flatMap((record) => {
      const of = (heading: string): string => String(record[headings.indexOf(heading)] ?? '');
      return headings
        .filter((heading) => !['番号', '年度', '指標'].includes(heading) && of(heading) !== '')
        .map((heading) => `${of('番号')} ${of('指標')} ${heading} ${of(heading)}`);
    })
    .toSorted();
}

/** Collects the sheets as they come back from the sections of one book into the ledger of another, as lines. */
function collected(into: ResultsBook, from: ResultsBook): readonly string[] {
  const sections = statusSheetsOf(from.id, snapshotOf(from));
  const { plan } = sections.workbook;
  const found = findForms(withDrafts(snapshotOf(from), sections.drafts('status')), plan);
  const ledger = statusSheetsOf(into.id, snapshotOf(into));
  const { records, unplaced, conflicts } = compareForms(ledger.workbook, withoutBases(found));
  expect([unplaced, conflicts]).toEqual([[], []]);
  return records
    .flatMap(({ record, fields, subRecords }) => [
      ...fields.map(({ label }) => `${record} ${label}`),
      ...subRecords.flatMap((change) => {
        const cells = change.kind === 'changed' ? change.fields : [];
        return cells.map(
          ({ field, year, after }) =>
            `${record} ${change.item} ${year ?? change.year ?? ''} ${HEADINGS[field] ?? field} ${after}`,
        );
      }),
    ])
    .toSorted();
}

describe.each([
  { ...annakaBook, next: annakaNext, sheets: annakaBook.sheets, count: 36 },
  { ...azuminoBook, next: azuminoNext, sheets: azuminoBook.sheets, count: 29 },
])('the sheets of $id’s results', ({ next, count, ...book }) => {
  const two = statusSheetsOf(book.id, snapshotOf(book));

  it('say what the ledgers say', () => {
    expect(two.unchanged('status')).toEqual(nothingNew(count));
  });

  it('give all that was told back to a ledger that holds the numbers alone', () => {
    const lost = lostSubRecords(ledgerOf(two.workbook, 'results'), two.restored('status'));
    // Of years that are still empty there is nothing to give back.
    expect(lost.filter((line) => !/ (?:2022|2023|2024) /u.test(line))).toEqual([]);
  });

  it('bring the third year into the ledger, cell for cell and nothing else', () => {
    const told = toldIn(next, '令和4年度');
    expect(told.length).toBeGreaterThan(count);
    expect(collected(book, next).map((line) => line.replace(/ 2022 /u, ' '))).toEqual(told);
  });

  it('have no difference any more once the ledger holds it', () => {
    expect(collected(next, next)).toEqual([]);
  });
});

describe('a sheet of 安中市', () => {
  const annaka = statusSheetsOf('annaka', snapshotOf(annakaBook));

  it('is a page, with what was planned above what was reached', () => {
    const [draft] = annaka.drafts('status');
    expect(draft?.page.pageBreaks).toHaveLength(35);
  });

  it('gives the year that was filled, and as a new row where the ledger has none', () => {
    const filled = (book: ResultsBook) => {
      const sheets = statusSheetsOf('annaka', snapshotOf(book));
      const sheet = sheets.sheet('status', '2');
      const [stage, at] = cellWith(sheet, '進捗（実績）');
      const [outcome] = cellWith(sheet, '目標の達成');
      // Under 令和4年度, the third year.
      const done = withCell(withCell(sheet, stage, at + 3, '実施'), outcome, at + 3, '達成');
      return sheets.collect(done).records.flatMap(({ subRecords }) => subRecords);
    };
    expect(filled(annakaBook)).toMatchObject([
      {
        kind: 'changed',
        year: 2022,
        fields: [
          { field: 'doneStage', after: '実施' },
          { field: 'outcome', after: '達成' },
        ],
      },
    ]);
    expect(filled(withoutRows(annakaBook, { 年度: '令和4年度' }))).toMatchObject([
      { kind: 'added', year: 2022, record: '2' },
    ]);
  });
});

describe('a sheet of 安曇野市', () => {
  const without = withoutRows(azuminoBook, { 年度: '令和4年度' });
  const azumino = statusSheetsOf('azumino', snapshotOf(without));

  it('has an empty row for a year without results, within the action plan’s period alone', () => {
    const years = (record: string): readonly unknown[] =>
      azumino
        .sheet('status', record)
        .values.flatMap(([first]) => (/^令和\d年度$/u.test(String(first)) ? [first] : []));
    expect(years('5')).toEqual(['令和2年度', '令和3年度', '令和4年度', '令和5年度', '令和6年度']);
    // ㉔ ended with 令和3年度.
    expect(years('24')).toEqual(['令和2年度', '令和3年度']);
  });

  it('goes on over a second page, and is read whole', () => {
    const whole = statusSheetsOf('azumino', snapshotOf(azuminoBook));
    const [draft] = whole.drafts('status', { arrangement: 'record', records: ['27'] });
    expect(draft?.page.pageBreaks).toHaveLength(1);
    expect(whole.collect(whole.sheet('status', '27'))).toEqual(nothingNew(1));
  });
});

describe('a book without results', () => {
  it.each(['annaka', 'azumino'])('of %s has no such sheets', (id) => {
    expect(statusSheetsOf(id).drafts('status')).toEqual([]);
  });
});
