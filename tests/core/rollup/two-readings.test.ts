/** The two readings of every figure agree: what is evaluated, and what its formula gives in Excel. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sheetOf, sourceColumns } from '../asahikawa-snapshot';
import { changedColumns } from '../checked';
import { bothReadings, disagreements, type Pair } from './calculated';
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
    let live = 0;
    let found: readonly Pair[] = [];
    const agree = fc.asyncProperty(randomLedgers(LEDGERS_A_WORKBOOK), async (ledgers) => {
      const pairs = await bothReadings(ledgers);
      live += pairs.filter(({ formula }) => /(?:COUNT|SUM)IFS/u.test(formula)).length;
      found = disagreements(pairs);
      return found.length === 0;
    });
    const { failed, seed, counterexamplePath, errorInstance } = await fc.check(agree, {
      numRuns: WORKBOOKS,
      endOnFailure: true,
    });
    // The ledgers themselves would fill pages; seed and path bring them back.
    expect({ found, errorInstance, again: failed ? { seed, counterexamplePath } : null }).toEqual({
      found: [],
      errorInstance: null,
      again: null,
    });
    // Else nothing was live, and nothing proved.
    expect(live).toBeGreaterThan(LEDGERS_A_WORKBOOK * WORKBOOKS);
  }, 180_000);

  it('agree where a subtotal inside the table repeats its heading', async () => {
    const columns = changedColumns([{ record: 10, field: 'number', value: '小計' }]);
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
