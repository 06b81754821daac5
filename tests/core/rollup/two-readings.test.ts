/** The two readings of every figure agree: what is evaluated, and what its formula gives in Excel. */
import { describe, expect, it } from '@jest/globals';
import { asahikawa } from '../../../src/plans/asahikawa';
import { sheetOf, snapshotOf, sourceColumns } from '../asahikawa-snapshot';
import { changedColumns } from '../checked';
import { bothReadings, disagreements } from './calculated';
import { expectRight } from './random-books';
import { randomLedgers } from './random-ledger';

/** Ledgers are calculated many at a time: setting a workbook up takes longer than a ledger does. */
const LEDGERS_A_WORKBOOK = 25;
const WORKBOOKS = 10;

describe('the two readings of a figure', () => {
  it('agree on the published ledger', async () => {
    const pairs = await bothReadings([sheetOf(sourceColumns(), { table: true })]);
    expect(disagreements(pairs)).toEqual([]);
    expect(pairs.map(({ result }) => result)).toEqual(
      expect.arrayContaining([128, '115 (89.8%)', '11 (8.6%)', '2 (1.6%)']),
    );
  });

  it('agree on whatever staff type into a ledger', async () => {
    const books = randomLedgers(LEDGERS_A_WORKBOOK).map((ledgers) =>
      ledgers.map((ledger) => ({ plan: asahikawa, snapshot: snapshotOf(ledger) })),
    );
    const { pairs } = await expectRight(books, WORKBOOKS);
    const live = pairs.filter(({ formula }) => /(?:COUNT|SUM)IFS/u.test(formula)).length;
    // Else nothing was live, and nothing proved.
    expect(live).toBeGreaterThan(LEDGERS_A_WORKBOOK * WORKBOOKS);
  }, 180_000);

  it('agree where a subtotal inside the table repeats its heading', async () => {
    const columns = changedColumns([{ record: 10, field: 'number', value: '小計' }]);
    expect(disagreements(await bothReadings([sheetOf(columns, { table: true })]))).toEqual([]);
  });

  it('agree where a row that is no record holds a blank where records have texts', async () => {
    const columns = changedColumns([
      { record: 10, field: 'number', value: '小計' },
      { record: 10, field: 'process', value: '　' },
    ]);
    expect(disagreements(await bothReadings([sheetOf(columns, { table: true })]))).toEqual([]);
  });

  it("agree where a heading is the text of an error that another record's cell holds", async () => {
    const columns = changedColumns([
      { record: 3, field: 'major', value: '#N/A' },
      { record: 4, field: 'major', value: { error: '#N/A' } },
    ]);
    expect(disagreements(await bothReadings([sheetOf(columns, { table: true })]))).toEqual([]);
  });

  it.each(['　TRUE', 'ＴＲＵＥ', 'false ', '　>3の件', ' =1', '＝1', '　<>'])(
    'agree where a heading is %j, which some spreadsheets take for something else',
    async (value) => {
      const columns = changedColumns([{ record: 3, field: 'major', value }]);
      expect(disagreements(await bothReadings([sheetOf(columns, { table: true })]))).toEqual([]);
    },
  );
});
