/** 入力規則 on the ledgers, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Pattern } from '../../src/core/values';
import { setRules, type RuledColumn } from '../../src/excel/input-rules';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import type {
  PracticeSheet,
  PracticeValidation,
  PracticeWorkbook,
} from 'practice-excel/workbook/model';
import { setValidation, validationAt } from 'practice-excel/workbook/validations';
import { judge } from 'practice-excel/workbook/validity';
import { clearInputRules, setInputRules } from '../../src/tasks/input-rules';
import { sheetNamed, userWorkbook } from '../excel/practice';
import { inputRules } from '../../src/words/ja/input-rules';
import { headerCell, ledgerSheet, sampleWorkbook } from './workbooks';

let workbook: PracticeWorkbook;
let host: PracticeHost;
let sheet: PracticeSheet;

beforeEach(async () => {
  workbook = await sampleWorkbook();
  host = await startNodeHost(workbook);
  sheet = ledgerSheet(workbook);
});

async function set() {
  const outcome = await setInputRules();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

function ruleAt(header: string, record: number): PracticeValidation | null {
  const at = headerCell(sheet, header);
  return validationAt(sheet, at.row + record, at.column);
}

/** A person's own rule on the cells of a column. */
function personsRule(header: string, rows: number): PracticeValidation {
  const at = headerCell(sheet, header);
  const rule: PracticeValidation = {
    areas: [{ row: at.row + 1, column: at.column, rows, columns: 1 }],
    rule: { kind: 'List', source: '甲,乙', inCellDropDown: true },
    ignoreBlanks: true,
    errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
    prompt: { showPrompt: false, title: '課の決まり', message: '' },
  };
  setValidation(sheet, rule);
  return rule;
}

describe('setInputRules', () => {
  it('gives enums their list and numbers their bounds, on every record’s cell', async () => {
    // 取組結果 and 管理番号 (docs/formats/asahikawa.md): the other fields are texts, money and sections, which no rule of Excel’s can hold.
    expect(await set()).toEqual({ columns: 2, kept: [] });
    for (const record of [1, 128]) {
      expect(ruleAt('取組結果', record)?.rule).toMatchObject({
        kind: 'List',
        source: '実施,一部実施,未実施',
      });
      expect(ruleAt('管理番号', record)?.rule).toMatchObject({
        kind: 'WholeNumber',
        operator: 'GreaterThanOrEqualTo',
        formula1: '=1',
      });
    }
    expect(ruleAt('取組結果', 0)).toBeNull();
    expect(ruleAt('今後の予定', 1)).toBeNull();
  });

  it('lets what the plan reads be typed, and nothing else', async () => {
    await set();
    const rule = ruleAt('取組結果', 1);
    if (!rule) throw new Error('no rule');
    expect(judge(workbook, sheet, rule, '一部実施')).toBe(true);
    expect(judge(workbook, sheet, rule, '一部')).toBe(false);
    expect(rule.errorAlert).toMatchObject({ style: 'Stop', showAlert: true });
    expect(rule.prompt.message).toContain('実施、一部実施、未実施');
  });

  it('leaves a column alone where a person has set rules, and says so', async () => {
    const own = personsRule('取組結果', 3);
    expect(await set()).toEqual({ columns: 1, kept: ['取組結果'] });
    expect(sheet.validations).toContainEqual(own);
    expect(ruleAt('取組結果', 4)).toBeNull();
  });

  it('replaces its own rules when it is run again, also where records were added', async () => {
    await set();
    const before = sheet.validations.length;
    const at = headerCell(sheet, '取組結果');
    const own = sheet.validations.find(({ rule }) => rule.kind === 'List');
    if (!own) throw new Error('no list');
    // As if the last records had been written after the rules were set.
    sheet.validations = sheet.validations.map((each) =>
      each === own
        ? { ...own, areas: [{ row: at.row + 1, column: at.column, rows: 100, columns: 1 }] }
        : each,
    );
    expect(await set()).toEqual({ columns: 2, kept: [] });
    expect(sheet.validations).toHaveLength(before);
    expect(ruleAt('取組結果', 128)).not.toBeNull();
  });

  it('takes few round trips, and changes no cell', async () => {
    const before = structuredClone(sheet.cells);
    host.counters.reset();
    await set();
    expect(host.counters.roundTrips).toBeLessThanOrEqual(8);
    expect(sheet.cells).toEqual(before);
  });

  it('says that a sheet is protected', async () => {
    sheet.protection = {};
    expect(await setInputRules()).toMatchObject({
      trouble: { code: 'protected-sheet', params: { sheet: sheet.name }, aftermath: 'unchanged' },
    });
  });
});

describe('clearInputRules', () => {
  it('takes off only the add-in’s own', async () => {
    await set();
    const own = personsRule('所管部局', 5);
    expect(await clearInputRules()).toEqual({ ok: true, result: { columns: 0, kept: [] } });
    expect(sheet.validations).toEqual([own]);
  });
});

describe('a list that Excel does not take in the rule', () => {
  const long: Pattern = {
    kind: 'list',
    values: Array.from({ length: 40 }, (_each, index) => `総務部第${index + 1}課`),
  };
  const comma: Pattern = { kind: 'list', values: ['1,000', '2,000'] };

  async function ruled(entries: readonly (Pattern | null)[]): Promise<readonly RuledColumn[]> {
    workbook = await userWorkbook();
    host.replaceWorkbook(workbook);
    sheet = sheetNamed(workbook, '台帳');
    return entries.map((entry, index) => ({
      sheetId: sheet.id,
      area: { row: 10, column: index, rows: 5, columns: 1 },
      entry,
    }));
  }

  it('stands on a very hidden sheet', async () => {
    const columns = await ruled([long, comma, { kind: 'list', values: ['○'] }]);
    expect(await setRules(columns, inputRules)).toMatchObject({ ok: true });
    const lists = workbook.sheets.find(({ customProperties }) =>
      customProperties.get('torikumi.stamp')?.includes('"role":"lists"'),
    );
    expect(lists?.visibility).toBe('VeryHidden');
    const rules = [0, 1, 2].map((column) => validationAt(sheet, 12, column));
    expect(rules.map((rule) => (rule?.rule.kind === 'List' ? rule.rule.source : ''))).toEqual([
      `='${lists?.name}'!$A$1:$A$40`,
      `='${lists?.name}'!$B$1:$B$2`,
      '○',
    ]);
    const [first, second] = rules;
    if (!first || !second) throw new Error('no rule');
    expect(judge(workbook, sheet, first, '総務部第40課')).toBe(true);
    expect(judge(workbook, sheet, first, '総務部第41課')).toBe(false);
    expect(judge(workbook, sheet, second, '1,000')).toBe(true);
  });
});
