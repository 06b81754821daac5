/** The rules on stages and figures, on a plan of a town that is not there: kinds know no city. */
import type { Condition } from '../../../src/core/condition';
import { describe, expect, it } from '@jest/globals';
import { column } from '../../../src/plans/samples/sheet';
import { fillLedgerSheet } from '../../../scripts/sample-workbooks/ledger-sheet';
import { check } from '../../../src/core/check';
import type { Finding } from '../../../src/core/finding';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import type { ValueType } from '../../../src/core/values';
import { newWorkbook } from 'practice-excel/workbook/create';
import { findingMessage } from '../../../src/words/finding-message';
import { snapshotOfWorkbook, withCells } from '../snapshot-of';
import type { CellChange } from '../snapshot-of';

const SECTION: ValueType = {
  kind: 'section-list',
  sectionEndings: ['係', '班'],
  freeEndings: ['全班'],
};
const FIGURES: ValueType = { kind: 'figures', units: ['回', 'kg'], deadlineEnding: 'を終える' };
const STAGES = ['着手', '途中', '完了'];
const IN_YEARS = { figures: 'value', instead: { field: 'plan', form: 'deadline' } } as const;

const DEADLINE = { field: 'value', form: 'deadline' } as const;
const IN_A_FIGURE: Condition = { field: 'value', year: 'any', filled: true };
const IN_A_PLAN: Condition = { field: 'plan', year: 'any', readsAs: DEADLINE };

const MINATO: Plan = {
  id: 'minato',
  municipality: '港町',
  title: '改善計画',
  years: [2023, 2024, 2025],
  ledgers: [
    {
      id: 'measures',
      name: '施策一覧',
      recordName: '施策',
      nameFields: ['measure'],
      sectionField: 'lead',
      fields: [
        { id: 'area', label: '分野', type: { kind: 'heading' } },
        { id: 'measure', label: '施策', type: { kind: 'heading', width: 'half' } },
        { id: 'lead', label: '主管', type: SECTION },
        { id: 'helpers', label: '協力', type: SECTION },
        { id: 'reason', label: '背景', type: { kind: 'text' } },
        { id: 'now', label: '今の値', type: FIGURES },
        { id: 'aim', label: 'めざす値', type: FIGURES },
        { id: 'stage', label: '段階', byYear: true, type: { kind: 'one-of', values: STAGES } },
        { id: 'plan', label: '予定', byYear: true, type: { kind: 'text' } },
        { id: 'value', label: '値', byYear: true, type: FIGURES },
      ],
    },
  ],
  rules: [
    {
      code: 'M01',
      severity: 'error',
      kind: 'sequence-within',
      field: 'measure',
      within: ['area'],
    },
    { code: 'M02', severity: 'error', kind: 'one-section', field: 'lead' },
    { code: 'M03', severity: 'warning', kind: 'not-among', field: 'helpers', of: 'lead' },
    { code: 'M04', severity: 'error', kind: 'never-goes-back', field: 'stage', order: STAGES },
    {
      code: 'M05',
      severity: 'info',
      kind: 'cells',
      fields: ['now'],
      must: { any: [{ filled: true }, { field: 'aim', filled: true }, IN_A_FIGURE, IN_A_PLAN] },
    },
    {
      code: 'M06',
      severity: 'warning',
      kind: 'cells',
      fields: ['aim'],
      where: { any: [IN_A_FIGURE, IN_A_PLAN] },
      must: { filled: true },
    },
    {
      code: 'M07',
      severity: 'warning',
      kind: 'cells',
      fields: ['aim'],
      where: { all: [{ filled: true }, IN_A_FIGURE] },
      must: { field: 'value', year: 'each', filled: true },
    },
    {
      code: 'M07',
      severity: 'warning',
      kind: 'cells',
      fields: ['aim'],
      where: { all: [{ filled: true }, { not: IN_A_FIGURE }] },
      must: { field: 'plan', year: 'each', readsAs: { ...DEADLINE, orUnclear: true } },
    },
    { code: 'M08', severity: 'error', kind: 'last-equals-target', target: 'aim', ...IN_YEARS },
    { code: 'M09', severity: 'warning', kind: 'monotone', from: 'now', to: 'aim', ...IN_YEARS },
    { code: 'M10', severity: 'error', kind: 'readable', fields: ['now', 'aim', 'value'] },
    { code: 'M11', severity: 'warning', kind: 'same-indicator', box: ['now', 'aim'], ...IN_YEARS },
    {
      code: 'M12',
      severity: 'warning',
      kind: 'cells',
      fields: ['stage'],
      where: {
        any: [
          { field: 'plan', words: ['終了'] },
          { field: 'plan', words: ['済み'], at: 'end' },
        ],
      },
      must: { not: { in: ['着手'] } },
    },
    {
      code: 'M13',
      severity: 'warning',
      kind: 'cells',
      fields: ['aim'],
      where: { field: 'stage', year: 'any', in: ['完了'] },
      must: { filled: true },
    },
    { code: 'M14', severity: 'warning', kind: 'unlike-earlier', field: 'reason' },
  ],
  rollups: [],
  forms: [],
};

const HEADERS = [
  ...['分野', '施策', '主管', '協力', '背景', '今の値', 'めざす値'],
  ...['段階', '予定', '値'].flatMap((label) => ['R5', 'R6', 'R7'].map((year) => label + year)),
];
const SAME = ['着手', '途中', '完了'];
const RECORDS = [
  [
    'Ⅰ 海',
    '(1) 清掃',
    '海岸係',
    '漁港班',
    '一',
    '集めたごみ 9kg',
    'ごみ 30kg',
    ...SAME,
    'あ',
    'い',
    'う',
    'ごみ 10kg',
    'ごみ 20kg',
    'ごみ 30kg',
  ],
  [
    'Ⅰ 海',
    '(2) 見回り',
    '漁港班',
    '全班',
    '二',
    '',
    '',
    '着手',
    '着手',
    '途中',
    'え',
    'お',
    'か',
    '',
    '',
    '',
  ],
  [
    'Ⅱ 山',
    '(1) 植樹',
    '森林係',
    '',
    '三',
    '植樹 4月',
    '植樹 3月',
    ...SAME,
    '令和6年2月までに植樹を終える',
    '令和7年2月までに植樹を終える',
    '令和8年3月までに植樹を終える',
    '',
    '',
    '',
  ],
];

function sample(): ReturnType<typeof snapshotOfWorkbook> {
  const workbook = newWorkbook('minato.xlsx');
  const [sheet] = workbook.sheets;
  if (sheet)
    fillLedgerSheet(sheet, {
      name: '施策一覧',
      columns: HEADERS.map((header) => column(header, 60)),
      records: RECORDS,
    });
  return snapshotOfWorkbook(workbook);
}

type Change = readonly [record: number, header: string, value: CellChange['value']];

function findings(...changes: readonly Change[]): readonly Finding[] {
  const cells = changes.map(([record, header, value]) => ({
    sheet: '施策一覧',
    record,
    header,
    value,
  }));
  const recognition = recognise(withCells(sample(), cells), [MINATO]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return check(recognition.workbook);
}

const short = ({ code, record, year }: Finding): string =>
  [code, record, year].filter((part) => part !== '').join(' ');

describe('a plan that is only data', () => {
  it('has the findings that its rules and records have in common', () => {
    // ごみ is 集めたごみ in the box; nothing is counted of 見回り.
    expect(findings().map(short)).toEqual(['M11 (1) 清掃', 'M05 (2) 見回り']);
  });

  it.each<[string, readonly Change[], readonly string[]]>([
    ['a number of a heading in brackets', [[1, '施策', '(3) 見回り']], ['M01 (3) 見回り']],
    ['the same number of a heading', [[1, '施策', '(1) 見回り']], ['M01 (1) 見回り']],
    ['a section twice', [[0, '主管', '海岸係、漁港班']], ['M02 (1) 清掃', 'M03 (1) 清掃']],
    ['a word for all', [[0, '主管', '全班']], ['M02 (1) 清掃']],
    ['the helper that leads', [[0, '協力', '海岸係']], ['M03 (1) 清掃']],
    [
      'a stage that goes back',
      [
        [1, '段階R7', '着手'],
        [1, '段階R6', '途中'],
      ],
      ['M04 (2) 見回り R7'],
    ],
    ['figures without an aim', [[0, 'めざす値', '']], ['M06 (1) 清掃', 'M13 (1) 清掃']],
    ['a year without a figure', [[0, '値R6', '']], ['M07 (1) 清掃']],
    ['a year without a deadline', [[2, '予定R6', '続ける']], ['M07 (1) 植樹']],
    ['a last year short of the aim', [[0, '値R7', 'ごみ 29kg']], ['M08 (1) 清掃']],
    [
      'a last deadline that is early',
      [[2, '予定R7', '令和8年2月までに植樹を終える']],
      ['M08 (1) 植樹'],
    ],
    ['a year that goes back', [[0, '値R6', 'ごみ 9kg']], ['M09 (1) 清掃']],
    [
      'a deadline that goes back',
      [[2, '予定R6', '令和7年1月までに植樹を終える']],
      ['M09 (1) 植樹'],
    ],
    ['a unit of another plan', [[0, '値R6', 'ごみ 20件']], ['M10 (1) 清掃 R6']],
    ['an error in a cell', [[0, '値R6', { error: '#REF!' }]], []],
    ['a stage that the words contradict', [[1, '予定R5', '見回りは終了']], ['M12 (2) 見回り R5']],
    ['a text that ends so', [[1, '予定R5', '見回り済み。']], ['M12 (2) 見回り R5']],
    ['the words beside another stage', [[1, '予定R7', '見回り済み']], []],
    ['a stage without what it is judged by', [[1, '段階R7', '完了']], ['M13 (2) 見回り']],
    ['the text of the record before', [[1, '背景', '一']], ['M14 (2) 見回り']],
  ])('finds %s', (_name, changes, expected) => {
    const before = ['M11 (1) 清掃', 'M05 (2) 見回り'];
    const added = findings(...changes).filter(
      ({ code }) => !before.some((each) => each.startsWith(code)),
    );
    expect(added.map(short)).toEqual(expected);
  });

  it('loses a finding with its cause', () => {
    expect(findings([0, '今の値', 'ごみ 9kg']).map(short)).toEqual(['M05 (2) 見回り']);
    expect(findings([1, '今の値', '3回']).map(short)).toEqual(['M11 (1) 清掃']);
  });

  it('leaves out the rules that need a column which the ledger lacks', () => {
    const [first] = findings([0, '値R6', '']);
    expect(first?.ledger).toBe('measures');
    const workbook = sample();
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    const text = sheet.text.map((row) => row.map((cell) => (cell === '値R6' ? 'その他' : cell)));
    const values = sheet.values.map((row) =>
      row.map((cell) => (cell === '値R6' ? 'その他' : cell)),
    );
    const recognition = recognise({ ...workbook, sheets: [{ ...sheet, text, values }] }, [MINATO]);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    expect(check(recognition.workbook)).toEqual([]);
  });

  it('names its own units, fields and words in what it says', () => {
    const said = (...changes: readonly Change[]): string =>
      findings(...changes)
        .filter(({ code }) => code !== 'M05' && code !== 'M11')
        .map((finding) => findingMessage(finding, 'ja'))
        .join();
    expect(said([0, '値R6', 'ごみ 20件'])).toContain('単位（回、kg）');
    expect(said([0, '値R7', 'ごみ 29kg'])).toBe(
      '「めざす値」の「ごみ」の「30kg」に対して、令和7年度の「値」が「29kg」です。両方が同じになるように直してください。',
    );
    expect(said([2, '予定R6', '続ける'])).toContain(
      '令和6年度の「予定」が「令和2年12月までに…」のような書き方になっていません',
    );
  });
});
