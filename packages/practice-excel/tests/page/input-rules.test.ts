/** Data validation at the grid: what a cell offers, says and refuses. */
import { describe, expect, it } from '@jest/globals';
import type { EditOutcome } from '../../src/page/edits';
import { hintAt, takeByRules } from '../../src/page/input-rules';
import { pageWords } from '../../src/words/page';
import { cellAt, enter } from '../../src/workbook/cells';
import { newWorkbook } from '../../src/workbook/create';
import type { PracticeSheet, PracticeValidation, PracticeWorkbook } from '../../src/workbook/model';
import { NO_VALIDATION, setValidation } from '../../src/workbook/validations';

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

const words = pageWords('ja');

/** Enters something in a cell of the first column as a person does in the grid. */
async function entered(
  { workbook, sheet }: { workbook: PracticeWorkbook; sheet: PracticeSheet },
  row: number,
  cell: { readonly v?: string | number; readonly f?: string },
): Promise<EditOutcome> {
  return takeByRules(workbook, sheet.id, { [row]: { 0: cell } }, words, new Map());
}

describe('what is entered', () => {
  it('is refused with the alert when the list has no such entry, and the cell keeps its value', async () => {
    const book = started({ rule: { kind: 'List', source: '実施,未実施', inCellDropDown: true } });
    expect(await entered(book, 1, { v: '実施' })).toMatchObject({ done: true });
    expect(await entered(book, 1, { v: '済' })).toEqual({
      done: false,
      sentence: '取組結果：一覧から選んでください。 変更は取り消しました。',
    });
    expect(cellAt(book.sheet, 1, 0)?.value).toBe('実施');
    expect(await entered(book, 2, { v: '済' })).toMatchObject({ done: false });
    expect(cellAt(book.sheet, 2, 0)).toBeUndefined();
  });

  it('is judged by formulas, in the place of the cell', async () => {
    const book = started({ rule: { kind: 'Custom', formula: '=COUNTIF($A$2:$A$6,A2)=1' } });
    expect(await entered(book, 1, { v: '甲' })).toMatchObject({ done: true });
    expect(await entered(book, 2, { v: '乙' })).toMatchObject({ done: true });
    expect(await entered(book, 3, { v: '甲' })).toMatchObject({ done: false });
  });

  it('is judged by its result where it is a formula, and by bounds that stand in cells', async () => {
    const book = started({
      rule: { kind: 'Decimal', operator: 'LessThanOrEqualTo', formula1: '=$C$1*2', formula2: null },
    });
    enter(book.sheet, 0, 2, 5);
    expect(await entered(book, 1, { f: '=3+7' })).toMatchObject({ done: true });
    expect(await entered(book, 2, { f: '=3+8' })).toMatchObject({ done: false });
  });

  it('may stand after a warning, and without a word when no alert is wanted', async () => {
    const rule = { kind: 'List', source: '1', inCellDropDown: true } as const;
    const warned = started({ rule, errorAlert: { ...ALERT, style: 'Warning', message: '' } });
    expect(await entered(warned, 1, { v: 2 })).toMatchObject({
      done: true,
      message: '取組結果：入力した値は、このセルの入力規則に合いません。',
    });
    expect(cellAt(warned.sheet, 1, 0)?.value).toBe(2);
    const silent = started({ rule, errorAlert: { ...ALERT, showAlert: false } });
    expect(await entered(silent, 1, { v: 2 })).not.toHaveProperty('message');
  });

  it('over many cells at once is taken as it is', async () => {
    const { workbook, sheet } = started({
      rule: { kind: 'List', source: '1', inCellDropDown: true },
    });
    const cells = { 1: { 0: { v: 7 } }, 2: { 0: { v: 8 } } };
    expect(await takeByRules(workbook, sheet.id, cells, words, new Map())).toMatchObject({
      done: true,
    });
    expect(cellAt(sheet, 2, 0)?.value).toBe(8);
  });
});
