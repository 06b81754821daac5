/** Data validation at the grid: what a cell offers, says and refuses. */
import { describe, expect, it } from '@jest/globals';
import { hintAt, inputTrouble } from '../../../src/practice/page/input-rules';
import { enter } from '../../../src/practice/workbook/cells';
import { newWorkbook } from '../../../src/practice/workbook/create';
import type {
  PracticeSheet,
  PracticeValidation,
  PracticeWorkbook,
} from '../../../src/practice/workbook/model';
import { NO_VALIDATION, setValidation } from '../../../src/practice/workbook/validations';

const AREA = { row: 1, column: 0, rows: 5, columns: 1 };
const ALERT: PracticeValidation['errorAlert'] = {
  showAlert: true,
  style: 'Stop',
  title: '取組結果',
  message: '一覧から選んでください。',
};

function started(validation: Partial<PracticeValidation>): {
  workbook: PracticeWorkbook;
  sheet: PracticeSheet;
} {
  const workbook = newWorkbook('x.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet.');
  setValidation(sheet, { ...NO_VALIDATION, areas: [AREA], errorAlert: ALERT, ...validation });
  return { workbook, sheet };
}

describe('what a cell says', () => {
  it('is its prompt and what its list offers', () => {
    const { workbook, sheet } = started({
      rule: { kind: 'List', source: '実施, 未実施', inCellDropDown: true },
      prompt: { showPrompt: true, title: '結果', message: '選びます。' },
    });
    expect(hintAt(workbook, sheet, 1, 0)).toEqual({
      title: '結果',
      message: '選びます。',
      entries: ['実施', '未実施'],
    });
    expect(hintAt(workbook, sheet, 0, 0)).toBe(null);
  });

  it('is nothing where no prompt was written and the list is hidden', () => {
    const { workbook, sheet } = started({
      rule: { kind: 'List', source: '実施', inCellDropDown: false },
    });
    expect(hintAt(workbook, sheet, 1, 0)).toBe(null);
  });

  it('offers what stands in the cells of a list', () => {
    const { workbook, sheet } = started({
      rule: { kind: 'List', source: '=$D$1:$D$4', inCellDropDown: true },
    });
    ['甲', 5, '', '乙'].forEach((entry, row) => enter(sheet, row, 3, entry));
    expect(hintAt(workbook, sheet, 3, 0)?.entries).toEqual(['甲', '5', '乙']);
  });
});

describe('what is entered', () => {
  it('is refused with the alert when the list has no such entry', async () => {
    const { workbook, sheet } = started({
      rule: { kind: 'List', source: '実施,未実施', inCellDropDown: true },
    });
    enter(sheet, 1, 0, '済');
    enter(sheet, 2, 0, '実施');
    expect(await inputTrouble(workbook, sheet, 1, 0)).toEqual({
      refused: true,
      title: '取組結果',
      message: '一覧から選んでください。',
    });
    expect(await inputTrouble(workbook, sheet, 2, 0)).toBe(null);
    expect(await inputTrouble(workbook, sheet, 3, 0)).toBe(null);
  });

  it('is judged by formulas, in the place of the cell', async () => {
    const { workbook, sheet } = started({
      rule: { kind: 'Custom', formula: '=COUNTIF($A$2:$A$6,A2)=1' },
    });
    enter(sheet, 1, 0, '甲');
    enter(sheet, 2, 0, '乙');
    expect(await inputTrouble(workbook, sheet, 2, 0)).toBe(null);
    enter(sheet, 3, 0, '甲');
    expect(await inputTrouble(workbook, sheet, 3, 0)).toMatchObject({ refused: true });
  });

  it('is judged by its result where it is a formula, and by bounds that stand in cells', async () => {
    const { workbook, sheet } = started({
      rule: { kind: 'Decimal', operator: 'LessThanOrEqualTo', formula1: '=$C$1*2', formula2: null },
    });
    enter(sheet, 0, 2, 5);
    enter(sheet, 1, 0, '=3+7');
    enter(sheet, 2, 0, '=3+8');
    expect(await inputTrouble(workbook, sheet, 1, 0)).toBe(null);
    expect(await inputTrouble(workbook, sheet, 2, 0)).toMatchObject({ refused: true });
  });

  it('may stand after a warning, and without a word when no alert is wanted', async () => {
    const rule = { kind: 'List', source: '1', inCellDropDown: true } as const;
    const warned = started({ rule, errorAlert: { ...ALERT, style: 'Warning' } });
    enter(warned.sheet, 1, 0, 2);
    expect(await inputTrouble(warned.workbook, warned.sheet, 1, 0)).toMatchObject({
      refused: false,
    });
    const silent = started({ rule, errorAlert: { ...ALERT, showAlert: false } });
    enter(silent.sheet, 1, 0, 2);
    expect(await inputTrouble(silent.workbook, silent.sheet, 1, 0)).toBe(null);
  });
});
