/** What Excel throws, as troubles. */
import { describe, expect, it } from '@jest/globals';
import { knownError } from '../../src/excel/errors';
import { aftermaths as english, troubles as englishTroubles } from '../../src/words/en/troubles';
import { aftermaths as japanese, troubles as japaneseTroubles } from '../../src/words/ja/troubles';

describe('knownError', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'cell-edit'],
    ['InvalidOperation', 'cell-edit'],
    ['AccessDenied', 'protected-sheet'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['InactiveWorkbook', 'other-workbook'],
    ['InvalidSelection', 'other-workbook'],
    ['TooManyRequests', 'busy'],
    ['ActivityLimitReached', 'busy'],
    ['GeneralException', 'connection'],
    ['SomethingNew', 'unexpected'],
  ])('takes %s for %s', (code, trouble) => {
    expect(knownError({ code, message: '…' }).code).toBe(trouble);
  });

  it('keeps where it happened for the diagnostics', () => {
    const error = {
      code: 'AccessDenied',
      message: 'いいえ',
      debugInfo: { errorLocation: 'Range.values', statement: 'range.values = …' },
    };
    expect(knownError(error).detail).toBe(
      'AccessDenied | いいえ | Range.values | range.values = …',
    );
  });

  it('takes anything else for unexpected, without failing itself', () => {
    expect(knownError(null)).toEqual({ code: 'unexpected', params: {}, detail: 'null' });
    expect(knownError('broken')).toEqual({ code: 'unexpected', params: {}, detail: 'broken' });
  });
});

describe('the sentences of troubles', () => {
  it('are there in both languages for every trouble, with what they name', () => {
    for (const code of Object.keys(japaneseTroubles) as (keyof typeof japaneseTroubles)[]) {
      const params = {
        tab: '甲',
        sheet: '乙',
        columns: ['丙'],
        cells: ['B3'],
        count: 7,
        plans: ['丁'],
        municipality: '戊市',
      };
      for (const sentence of [japaneseTroubles[code](params), englishTroubles[code](params)]) {
        expect(sentence).toMatch(/[。.]$|: 丙$/);
        expect(sentence).not.toContain('undefined');
      }
    }
    expect(Object.keys(english)).toEqual(Object.keys(japanese));
  });

  it('say of what is too large which cell it is, or where it would go, and never to delete rows', () => {
    const params = { sheet: '取組一覧', cell: 'B3' };
    expect(japaneseTroubles['too-large-cell'](params)).toContain('「取組一覧」のB3');
    expect(englishTroubles['too-large-cell'](params)).toContain('B3 on sheet “取組一覧”');
    expect(japaneseTroubles['too-large']({})).toContain('パソコンのExcel');
    expect(englishTroubles['too-large']({})).not.toMatch(/rows|columns/);
    expect(japaneseTroubles['too-large']({})).not.toContain('行や列');
  });

  it('name the first cells in the way, and how many more', () => {
    expect(
      japaneseTroubles['would-overwrite']({ tab: '集計', cells: ['B3', 'B4'], count: 7 }),
    ).toContain('（B3、B4ほか5セル）');
  });
});
