/** How cells are written (C10 to C12, C14, C15), texts in boxes (C18), amounts of another scale (C19), and what fixes them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../../src/core/check';
import type { Finding } from '../../../src/core/finding';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import type { CellValue } from '../../../src/core/snapshot';
import {
  allowedValues,
  eraDatesExist,
  halfWidthCodes,
  moneyOfOneScale,
  notCopiedForward,
  numberForm,
  numbersAsNumbers,
  plainSigns,
  readableValues,
  textsFitBoxes,
  tidySpaces,
} from '../../../src/plans/common-rules';
import { plainSheet } from '../plain-sheet';

const plan: Plan = {
  id: 'notation',
  municipality: '試験市',
  title: '試験計画',
  years: [2018, 2019, 2020, 2021],
  ledgers: [
    {
      id: 'items',
      name: '項目一覧',
      recordName: '項目',
      numberField: 'number',
      fields: [
        { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
        {
          id: 'text',
          label: '内容',
          type: { kind: 'text' },
          box: { charactersPerLine: 10, lines: 3 },
        },
        {
          id: 'state',
          label: '状態',
          type: { kind: 'one-of', values: ['完了', 'A', '継続（予定）'] },
        },
        { id: 'start', label: '開始年度', type: { kind: 'fiscal-year' } },
        { id: 'code', label: '記号', type: { kind: 'code', prefixes: ['N'] } },
        {
          id: 'amounts',
          label: '金額',
          byYear: true,
          type: {
            kind: 'money',
            unit: '千円',
            unitInCell: true,
            portionLabel: 'うち一般会計',
            partOfLabel: '番号',
          },
        },
        { id: 'results', label: '実績', byYear: true, type: { kind: 'text' } },
      ],
    },
  ],
  rules: [
    numberForm,
    allowedValues(['state']),
    readableValues(),
    numbersAsNumbers(),
    tidySpaces(),
    halfWidthCodes(),
    notCopiedForward(['results'], ['なし']),
    eraDatesExist,
    plainSigns(),
    textsFitBoxes,
    moneyOfOneScale,
  ],
  rollups: [],
  forms: [],
};

const YEARS = ['平成30年度', '令和元年度', '令和2年度', '令和3年度'];
const HEADERS = [
  ...['番号', '内容', '状態', '開始年度', '記号'],
  ...YEARS.map((year) => `金額${year}`),
  ...YEARS.map((year) => `実績${year}`),
];
const AMOUNTS = '金額令和元年度';

type Cells = Readonly<Record<string, CellValue>>;

function findingsOf(cells: Cells): readonly Finding[] {
  const record = HEADERS.map((header) => cells[header] ?? (header === '番号' ? 1 : ''));
  const sheet = plainSheet([HEADERS, record], { table: '項目一覧' });
  const recognition = recognise({ workbook: 'notation.xlsx', sheets: [sheet] }, [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return check(recognition.workbook);
}

function codesOf(cells: Cells): readonly string[] {
  return findingsOf(cells).map(({ code, field, year }) => `${code} ${field}${year}`);
}

/** The one finding that a cell gives. */
function onlyFinding(cells: Cells): Finding {
  const [finding, ...others] = findingsOf(cells);
  expect(others).toEqual([]);
  if (!finding) throw new Error('no finding');
  return finding;
}

describe('C10, a number stored as text', () => {
  it.each<[header: string, text: string, content: number, numberFormat: string]>([
    ['番号', '12', 12, '0'],
    ['番号', '1,200', 1200, '#,##0'],
    [AMOUNTS, '8,847千円', 8847, '#,##0"千円";"△"#,##0"千円"'],
    [AMOUNTS, '△9,870千円', -9870, '#,##0"千円";"△"#,##0"千円"'],
    [AMOUNTS, '▲9,870千円', -9870, '#,##0"千円";"▲"#,##0"千円"'],
    [AMOUNTS, '-9,870千円', -9870, '#,##0"千円"'],
    [AMOUNTS, '500千円', 500, '#,##0"千円";"△"#,##0"千円"'],
    [AMOUNTS, '8847千円', 8847, '0"千円";"△"0"千円"'],
    [AMOUNTS, '8,847.50千円', 8847.5, '#,##0.00"千円";"△"#,##0.00"千円"'],
    [AMOUNTS, '8,847', 8847, '#,##0;"△"#,##0'],
    [AMOUNTS, '11,075,455円', 11075.455, '#,##0.000"千円";"△"#,##0.000"千円"'],
    [AMOUNTS, '37億6千万円', 3760000, '#,##0"千円";"△"#,##0"千円"'],
  ])('in %s, %s becomes %d', (header, text, content, numberFormat) => {
    const finding = onlyFinding({ [header]: text });
    expect(finding).toMatchObject({ code: 'C10', severity: 'info', value: text });
    expect(finding.fix).toEqual({
      way: header === '番号' ? 'number' : 'money',
      content,
      numberFormat,
    });
  });

  it.each<[header: string, value: CellValue]>([
    [AMOUNTS, 8847],
    [AMOUNTS, '※'],
    [AMOUNTS, '－'],
    [AMOUNTS, '36,112千円(うち一般会計△51,036千円)'],
    [AMOUNTS, '38,036千円（番号96の内数）'],
    [AMOUNTS, '【動物園】2,387千円【福祉課】5,920千円'],
    ['開始年度', '2020年度'],
    ['記号', 'N12'],
    ['内容', '12'],
  ])('is not said in %s of %s', (header, value) => {
    expect(codesOf({ [header]: value })).toEqual([]);
  });
});

describe('C11, white space', () => {
  it.each([
    ['内容', '　庁舎の整備', '庁舎の整備'],
    ['内容', '庁舎の整備\n', '庁舎の整備'],
    ['内容', '庁舎  整備', '庁舎 整備'],
    ['内容', '庁舎　　整備', '庁舎　整備'],
    ['内容', ' 庁舎 　整備\r\n\n', '庁舎　整備'],
    ['状態', '　完了', '完了'],
    ['記号', 'N1 ', 'N1'],
  ])('in %s: %j becomes %j', (header, text, content) => {
    const finding = onlyFinding({ [header]: text });
    expect(finding).toMatchObject({ code: 'C11', severity: 'info', fix: { way: 'trim', content } });
  });

  it('is why a number is text: it is said alone, and its fix gives the number', () => {
    expect(onlyFinding({ 番号: '12 ' }).fix).toEqual({
      way: 'trim',
      content: 12,
      numberFormat: '0',
    });
  });

  it.each(['庁舎 整備', '庁舎\n\n整備', '庁舎の整備', '　', ''])('is not said of %j', (text) => {
    expect(codesOf({ 内容: text })).toEqual([]);
  });
});

describe('C12, full-width digits and letters', () => {
  it.each<[string, string, string | number, string[]]>([
    ['番号', '１２', 12, ['１', '２']],
    [AMOUNTS, '８，８４７千円', 8847, ['８', '４', '７']],
    [
      AMOUNTS,
      '３，０３６千円（番号９６の内数）',
      '3,036千円（番号96の内数）',
      ['３', '０', '６', '９'],
    ],
    ['状態', 'Ａ', 'A', ['Ａ']],
    ['状態', '継続(予定)', '継続（予定）', ['(', ')']],
    ['開始年度', '令和２年度', '令和2年度', ['２']],
    ['記号', 'Ｎ１', 'N1', ['Ｎ', '１']],
  ])('in %s: %s becomes %s', (header, text, content, signs) => {
    const finding = onlyFinding({ [header]: text });
    expect(finding).toMatchObject({ code: 'C12', severity: 'info', params: { signs } });
    expect(finding.fix).toMatchObject({ way: 'width', content });
  });

  it.each([
    ['内容', 'ＩＣＴを２件'],
    ['状態', '継続（予定）'],
    ['記号', 'N1'],
    [AMOUNTS, '－'],
  ])('is not said in %s of %s', (header, text) => {
    expect(codesOf({ [header]: text })).toEqual([]);
  });

  it('stands beside white space in one cell, and either fix fixes both', () => {
    const findings = findingsOf({ 番号: '１２　' });
    expect(findings.map(({ code, fix }) => [code, fix?.content])).toEqual([
      ['C11', 12],
      ['C12', 12],
    ]);
  });
});

describe('C06 and C07', () => {
  it('offer the nearest allowed value', () => {
    expect(onlyFinding({ 状態: '完了済' })).toMatchObject({
      code: 'C06',
      fix: { way: 'spelling', content: '完了' },
    });
    expect(onlyFinding({ 状態: '未着手である' })).not.toHaveProperty('fix');
  });

  it.each<[string, string, number | string]>([
    [AMOUNTS, '8,847千', 8847],
    [AMOUNTS, '8, 847千円', 8847],
    [AMOUNTS, '8、847千円', 8847],
    [AMOUNTS, '8,84O千円', 8840],
    [AMOUNTS, 'なし', '－'],
    [AMOUNTS, '該当なし', '－'],
    ['番号', 'No.12', 12],
    ['番号', '第１２号', 12],
    ['番号', '12、', 12],
  ])('in %s offer for %s the number that was obviously meant', (header, text, content) => {
    const finding = findingsOf({ [header]: text }).find(({ severity }) => severity === 'error');
    expect(finding?.code).toBe(header === '番号' ? 'C02' : 'C07');
    expect(finding?.fix?.content).toBe(content);
  });

  it.each([
    [AMOUNTS, '未定'],
    [AMOUNTS, '約8,847千円'],
    [AMOUNTS, '1,23千円'],
    [AMOUNTS, '8,847千円程度'],
    ['番号', '1の2'],
  ])('in %s offer nothing for %s', (header, text) => {
    expect(onlyFinding({ [header]: text })).not.toHaveProperty('fix');
  });
});

describe('C13, copied forward', () => {
  it('is said of the text of the year before, but not of what may stand in several years', () => {
    const copied = { 実績令和元年度: '検討した。', 実績令和2年度: ' 検討した。' };
    expect(codesOf(copied)).toEqual(['C11 実績R2', 'C13 実績R2']);
    expect(codesOf({ ...copied, 実績令和2年度: '検討し、実施した。' })).toEqual([]);
    expect(codesOf({ 実績令和元年度: 'なし', 実績令和2年度: 'なし' })).toEqual([]);
  });
});

describe('C14, era dates', () => {
  it.each([
    ['内容', '平成32年4月に開始', '令和2年4月に開始'],
    ['内容', '　平成３２年度の㈱', '令和２年度の(株)'],
    ['開始年度', '平成32年度', '令和2年度'],
    ['開始年度', 'H32', 'R2'],
  ])('in %s: %s becomes %s, with all else that is wrong there', (header, text, content) => {
    const finding = findingsOf({ [header]: text }).find(({ code }) => code === 'C14');
    expect(finding).toMatchObject({ severity: 'warning', fix: { way: 'era', content } });
  });

  it('cannot always be derived', () => {
    expect(onlyFinding({ 内容: '平成30年13月' })).not.toHaveProperty('fix');
    expect(codesOf({ 内容: '令和元年度から令和2年4月まで' })).toEqual([]);
  });
});

describe('C15, machine-dependent signs', () => {
  it.each([
    ['㈱の庁舎', '(株)の庁舎', ['㈱']],
    ['ｶﾞｽの㍉', 'ガスのミリ', ['ｶﾞｽ', '㍉']],
    ['№1と℡', 'No1とTEL', ['№', '℡']],
    ['基本方針Ⅱによる', '基本方針IIによる', ['Ⅱ']],
  ])('%s becomes %s', (text, content, signs) => {
    const finding = onlyFinding({ 内容: text });
    expect(finding).toMatchObject({ code: 'C15', severity: 'info', params: { signs } });
    expect(finding.fix).toEqual({ way: 'width', content });
  });

  it.each(['①調査\n⑳報告', 'ガスの℃', 'Ⅱ　方針', '㉑ 調査\n　㉒ 報告', '～※○⇒'])(
    'are not in %j',
    (text) => {
      expect(codesOf({ 内容: text })).toEqual([]);
    },
  );
});

describe('C18, a text and its box', () => {
  it('is said of the first text that takes a line too many', () => {
    const line = '十文字で一行になる欄';
    expect(codesOf({ 内容: line.repeat(3) })).toEqual([]);
    expect(codesOf({ 内容: `${line.repeat(3)}。` })).toEqual(['C18 内容']);
    expect(codesOf({ 内容: 'a'.repeat(60) })).toEqual([]);
    expect(codesOf({ 内容: 'a'.repeat(61) })).toEqual(['C18 内容']);
    expect(codesOf({ 内容: '一\n二\n三' })).toEqual([]);
    expect(onlyFinding({ 内容: '一\n二\n\n四' })).toMatchObject({
      severity: 'info',
      params: { needed: 4, lines: 3, charactersPerLine: 10 },
    });
  });
});

describe('C19, an amount of another scale', () => {
  const record = (...amounts: readonly CellValue[]): Cells =>
    Object.fromEntries(amounts.map((amount, at) => [`金額${YEARS[at] ?? ''}`, amount]));

  it.each<[times: number, found: boolean]>([
    [499, false],
    [500, true],
    [2000, true],
    [2001, false],
  ])('%d times the median of the other years is suspicious: %s', (times, found) => {
    expect(codesOf(record(10, 20, 30, 20 * times))).toEqual(found ? ['C19 金額R3'] : []);
    expect(codesOf(record(10 * times, 20 * times, 30 * times, 20))).toEqual(
      found ? ['C19 金額R3'] : [],
    );
  });

  it('needs two other years, and is said of the one that is off', () => {
    expect(codesOf(record(8847, 8847000))).toEqual([]);
    expect(codesOf(record(8847, 8847000, '※'))).toEqual([]);
    expect(codesOf(record(8847000, 8847, 9175))).toEqual(['C19 金額H30']);
    expect(codesOf(record(8847, 9175, -5207000))).toEqual(['C19 金額R2']);
    expect(codesOf(record(0, 0, 5207))).toEqual([]);
  });

  it('is fixed in the column’s unit, exactly', () => {
    expect(onlyFinding(record(8847, 9175, 5207123)).fix).toEqual({
      way: 'money',
      content: 5207.123,
    });
    expect(onlyFinding(record(8847, 9175, 5.207)).fix).toEqual({ way: 'money', content: 5207 });
    const printed = findingsOf(record(8847, 9175, '5,207,000千円')).find(
      ({ code }) => code === 'C19',
    );
    expect(printed?.fix).toEqual({
      way: 'money',
      content: 5207,
      numberFormat: '#,##0"千円";"△"#,##0"千円"',
    });
  });
});

describe('a fix', () => {
  const text = fc
    .array(
      fc.constantFrom(
        ...[
          '　',
          ' ',
          '\n',
          '㈱',
          'ｶﾞ',
          '１',
          '2',
          ',',
          '千円',
          '平成32年度',
          '庁舎',
          'Ⅱ',
          '①',
          '△',
        ],
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  it('of notation leaves nothing of notation to fix in its cell, whichever of the cell’s findings gave it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('番号', '内容', '記号', '開始年度', AMOUNTS),
        text,
        (header, raw) => {
          const notation = (found: readonly Finding[]): readonly Finding[] =>
            found.filter(({ code }) => /^C1[0-25]$/u.test(code));
          const fixes = notation(findingsOf({ [header]: raw })).map(({ fix }) => fix?.content);
          expect(new Set(fixes).size).toBeLessThanOrEqual(1);
          const [content] = fixes;
          if (content !== undefined)
            expect(notation(findingsOf({ [header]: content }))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
