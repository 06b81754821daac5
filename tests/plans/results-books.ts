/** The books of 安中市 and 安曇野市 with a made-up ledger of results, and what a change of its cells does to the findings. */
import { workbookOf } from '../../scripts/sample-workbooks';
import type { AsOf } from '../../src/core/calendar/as-of';
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import type { CellValue, Snapshot } from '../../src/core/snapshot';
import { annakaWithResults } from '../../src/plans/annaka/results-sample';
import { azuminoWithResults } from '../../src/plans/azumino/results-sample';
import type { SampleSheet } from '../../src/plans/samples/sheet';
import { snapshotOfWorkbook, withCells } from '../core/snapshot-of';
import { recognisedIn } from './summaries';

/** The end of the second year. */
export const AFTER_TWO: AsOf = { year: 2021, half: 2 };

const SHEET = '実績';

/** A made-up book of which the results of two years are filled. */
export interface ResultsBook {
  readonly id: 'annaka' | 'azumino';
  readonly sheets: readonly SampleSheet[];
}

export const annakaBook: ResultsBook = { id: 'annaka', sheets: annakaWithResults(2) };
export const azuminoBook: ResultsBook = { id: 'azumino', sheets: azuminoWithResults(2021) };

export function snapshotOf({ id, sheets }: ResultsBook): Snapshot {
  return snapshotOfWorkbook(workbookOf(id, sheets));
}

/** Which rows of the results: those with these contents under these headings. */
export type Where = Readonly<Record<string, string | number>>;

/** The book's ledger of results. */
function resultsIn({ sheets }: ResultsBook): SampleSheet {
  const found = sheets.find(({ name }) => name === SHEET);
  if (!found) throw new Error(`no sheet ${SHEET}`);
  return found;
}

function rowsWhere(book: ResultsBook, where: Where): readonly number[] {
  const { columns, records } = resultsIn(book);
  const headings = columns.map(({ header }) => header);
  return records.flatMap((record, at) =>
    Object.entries(where).every(([heading, wanted]) => record[headings.indexOf(heading)] === wanted)
      ? [at]
      : [],
  );
}

/** Puts other values into the rows of the results that are meant. */
export function withResults(
  snapshot: Snapshot,
  book: ResultsBook,
  where: Where,
  values: Readonly<Record<string, CellValue>>,
): Snapshot {
  const rows = rowsWhere(book, where);
  if (rows.length === 0) throw new Error(`no row of ${JSON.stringify(where)}`);
  return withCells(
    snapshot,
    rows.flatMap((record) =>
      Object.entries(values).map(([header, value]) => ({ sheet: SHEET, header, record, value })),
    ),
  );
}

/** The book without the rows that are meant. */
export function withoutRows(book: ResultsBook, where: Where): ResultsBook {
  const gone = new Set(rowsWhere(book, where));
  const sheets = book.sheets.map((sheet) =>
    sheet.name === SHEET
      ? { ...sheet, records: sheet.records.filter((_record, at) => !gone.has(at)) }
      : sheet,
  );
  return { ...book, sheets };
}

export function foundIn(snapshot: Snapshot, asOf: AsOf = AFTER_TWO): readonly Finding[] {
  return check({ ...recognisedIn(snapshot), asOf });
}

/** A finding in short: `N26 24 R3 理由`. */
export function short({ code, record, item, year, field }: Finding): string {
  return [code, record, item, year, field].filter((part) => part !== '').join(' ');
}

/** The findings of the ledger of results, and those that the plan's records have because of it. */
export function ofResults(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ ledger, code }) => ledger === 'results' || code === 'N21' || code === 'Z19',
  );
}
