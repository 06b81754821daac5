/** 旭川市's status sheets: laid out, found again and compared with the ledger. */
import { describe, expect, it } from '@jest/globals';
import { compareForms } from '../../../src/core/form/compare';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import { asahikawa } from '../../../src/plans/asahikawa';
import { callsIn } from '../../calls-in';
import { asahikawaSnapshot } from '../asahikawa-snapshot';
import { emptied, notGivenBack } from './emptied';
import { planWorkbook, WORDS, theForm } from './forms-of';
import { withDrafts, withoutBases } from './sheets-of-drafts';

const snapshot = asahikawaSnapshot();
const workbook = planWorkbook(snapshot, asahikawa);
const form = theForm(asahikawa);

describe('the forms of 128 initiatives', () => {
  for (const arrangement of ['one', 'chapter', 'section', 'record'] as const)
    it(`say what the ledger says, arranged by ${arrangement}`, () => {
      const drafts = layForms(workbook, form, { arrangement, words: WORDS });
      const found = withoutBases(findForms(withDrafts(snapshot, drafts), asahikawa));
      expect(found).toHaveLength(128);
      const collection = compareForms(workbook, found);
      expect(collection).toEqual({
        read: 128,
        records: [],
        unplaced: [],
        repeated: [],
        conflicts: [],
        withoutBase: [],
      });
    });

  it('give every field back to a ledger that holds the numbers alone', () => {
    const drafts = layForms(workbook, form, { arrangement: 'one', words: WORDS });
    const empty = emptied(snapshot, workbook);
    const found = withoutBases(findForms(withDrafts(empty, drafts), asahikawa));
    const collection = compareForms(planWorkbook(empty, asahikawa), found);
    expect(collection.records).toHaveLength(128);
    expect(collection.unplaced).toEqual([]);
    expect(workbook.ledgers.flatMap((ledger) => notGivenBack(ledger, collection))).toEqual([]);
  });

  it('offer the results that the plan allows where the section fills one in', () => {
    const [draft] = layForms(workbook, form, {
      arrangement: 'record',
      records: ['1'],
      words: WORDS,
    });
    expect(draft?.entries?.map(({ entry }) => entry)).toEqual([
      { kind: 'list', values: ['実施', '一部実施', '未実施'] },
    ]);
  });

  it('keep their numbers closed on a locked tab, and what sections fill in open', () => {
    const [draft] = layForms(workbook, form, {
      arrangement: 'record',
      records: ['1'],
      words: WORDS,
      lock: true,
    });
    const number = draft?.cells.find(
      ({ content }) => content?.kind === 'text' && content.text === '１',
    );
    const isOpen = draft?.protection?.unlocked.some(
      ({ row, column }) => row === number?.row && column === number.column,
    );
    expect([number !== undefined, isOpen]).toEqual([true, false]);
    // 取組項目名, 所管部局, 財源確保目標額, 取組結果, 理由, 今後の予定, and three fields of four years.
    expect(draft?.protection?.unlocked).toHaveLength(6 + 3 * 4);
  });

  it('are laid out with work that grows as they do', () => {
    const numbers = Array.from({ length: 128 }, (_, at) => String(at + 1));
    const calls = (records: readonly string[]): number =>
      callsIn(() => layForms(workbook, form, { arrangement: 'one', records, words: WORDS }));
    const few = calls(numbers.slice(0, 16));
    expect(few).toBeGreaterThan(16);
    // Eight times the records; work that compares each with each other would be 64 times as much.
    expect(calls(numbers)).toBeLessThan(1.5 * 8 * few);
  });
});
