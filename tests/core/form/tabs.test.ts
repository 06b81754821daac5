/** Which tabs the arrangements make, and what stands above their pages. */
import { describe, expect, it } from '@jest/globals';
import { layForms } from '../../../src/core/form/lay';
import type { LayOptions } from '../../../src/core/form/lay-options';
import { asahikawa } from '../../../src/plans/asahikawa';
import { statusSheetsOf } from '../../plans/status-sheets';
import { asahikawaSnapshot, facts } from '../asahikawa-snapshot';
import { planWorkbook, theForm, WORDS } from './forms-of';

const workbook = planWorkbook(asahikawaSnapshot(), asahikawa);

function headers(options: Omit<LayOptions, 'words'>): readonly string[] {
  return layForms(workbook, theForm(asahikawa), { ...options, words: WORDS }).map(
    ({ page }) => page.header,
  );
}

const PLAN = '&L旭川市　行財政改革推進プログラム2016&R';
const FIRST = '1 効果的かつ効率的な行政運営の確立に向けて';

describe('the header of a tab', () => {
  it('says plan and chapter where all its records are of one chapter', () => {
    expect(headers({ arrangement: 'chapter' })[0]).toBe(PLAN + FIRST);
    expect(headers({ arrangement: 'one', records: ['1', '57'] })).toEqual([PLAN + FIRST]);
  });

  it('says the chapter beside the record or section whose tab it is', () => {
    expect(headers({ arrangement: 'record', records: ['1'] })).toEqual([`${PLAN}${FIRST}　1`]);
  });

  it('says the plan alone above records of several chapters', () => {
    expect(headers({ arrangement: 'one' })).toEqual([PLAN]);
  });

  it('says it in each plan’s own chapters', () => {
    const [practice] = statusSheetsOf('tomakomai').drafts('practice', {
      arrangement: 'chapter',
      records: ['1'],
    });
    expect(practice?.page.header).toBe('&L苫小牧市　行政創革プラン&RNo.1');
    const [item] = statusSheetsOf('annaka').drafts('item', { arrangement: 'chapter' });
    expect(item?.page.header).toMatch(/&R1 市民ニーズの把握と「総働」$/u);
  });
});

describe('a tab for each section', () => {
  it('holds the records that the section leads', () => {
    const names = layForms(workbook, theForm(asahikawa), {
      arrangement: 'section',
      words: WORDS,
    }).map(({ key }) => key);
    const leading = new Set(facts.initiatives.map(({ departments: [first = ''] }) => first));
    expect(names.length).toBeLessThanOrEqual(leading.size);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is that of the section that was asked for, also where another one leads', () => {
    // Initiative 5 is of 各部局, and names 土木部公園みどり課 below.
    const tabs = layForms(workbook, theForm(asahikawa), {
      arrangement: 'section',
      sections: ['土木部公園みどり課'],
      words: WORDS,
    });
    expect(tabs.map(({ name }) => name)).toEqual(['様式 土木部公園みどり課']);
  });
});
