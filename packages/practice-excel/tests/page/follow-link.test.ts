/** Clicks on cells with HYPERLINK. */
import { describe, expect, it } from '@jest/globals';
import { followLink } from '../../src/page/follow-link';
import { pageWords } from '../../src/words/page';
import { enter } from '../../src/workbook/cells';
import { newWorkbook } from '../../src/workbook/create';
import { addSheet } from '../../src/workbook/sheets';

const words = pageWords('ja');

describe('a click on a cell', () => {
  it.each([
    [`=HYPERLINK("#'取組 一覧'!B3","B3")`, ['activated', 'selected']],
    ['=HYPERLINK("#C4","C4")', ['selected']],
    ['=1', null],
    ['=HYPERLINK("#無い!A1","A1")', '#無い!A1'],
    ['=HYPERLINK("#隠し!A1","A1")', '#隠し!A1'],
    ['=HYPERLINK("https://example.com/","外")', 'https://example.com/'],
  ])('with %s', async (formula, expected) => {
    const workbook = newWorkbook('x.xlsx');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('A new workbook has a sheet.');
    const other = addSheet(workbook, '取組 一覧');
    addSheet(workbook, '隠し').visibility = 'Hidden';
    enter(sheet, 0, 0, formula);
    const outcome = await followLink(workbook, sheet.id, 0, 0, words);
    if (expected === null) expect(outcome).toBe(null);
    else if (typeof expected === 'string')
      expect(outcome).toEqual({
        done: false,
        sentence: `リンク先「${expected}」が見つかりません。`,
      });
    else {
      expect(outcome?.done && outcome.events.map(({ kind }) => kind)).toEqual(expected);
      const target = expected.includes('activated') ? other : sheet;
      expect(workbook.activeSheetId).toBe(target.id);
      expect(target.selection.row).toBe(expected.includes('activated') ? 2 : 3);
    }
  });
});
