/** Each rule: a record that breaks it has the finding, and nothing else; one that just does not break it has none. */
import { describe, expect, it } from '@jest/globals';
import type { Change } from '../core/checked';
import { NOTATION, changedColumns, checkColumns, difference, short } from '../core/checked';
import { findingMessage } from '../../src/words/finding-message';
import { sourceColumns } from '../core/asahikawa-snapshot';

type Case = readonly [what: string, changes: readonly Change[], expected: readonly string[]];

const AMOUNTS = '財源確保実績額（当初予算時）';
const TARGET = '財源確保目標額（百万円）';

/** Record 1 is 実施, has no target and no amounts; 13 is 一部実施; 39 is 未実施. */
const cases: readonly Case[] = [
  [
    'A01: a missing number',
    [{ record: 5, field: 'number', value: '　' }],
    ['A01  管理番号', 'A14  H30', '- A14 5 H30'],
  ],
  [
    'A01: a number of another form',
    [{ record: 1, field: 'number', value: '１番' }],
    ['A01 1番 管理番号'],
  ],
  ['A01: a number below 1', [{ record: 1, field: 'number', value: 0 }], ['A01 0 管理番号']],
  [
    'A01: a number that occurs twice, of which the gap is a consequence',
    [{ record: 3, field: 'number', value: 2 }],
    ['A01 2 管理番号'],
  ],
  [
    'A01: a number out of its row, which leaves a gap',
    [{ record: 128, field: 'number', value: 130 }],
    ['A01  管理番号'],
  ],
  ['A01: plain numbers are in order', [{ record: 1, field: 'number', value: 1 }], []],

  ['A02: another result', [{ record: 1, field: 'result', value: '完了' }], ['A02 1 取組結果']],
  ['A02: no result', [{ record: 1, field: 'result', value: '' }], ['A02 1 取組結果']],
  [
    'A02: a result with other width and spaces',
    [{ record: 1, field: 'result', value: ' 実施　' }],
    [],
  ],

  [
    'A03: 一部実施 without a reason',
    [{ record: 13, field: 'reason', value: ' \n' }],
    ['A03 13 取組結果が一部実施又は未実施の理由'],
  ],
  [
    'A03: 未実施 with なし for a reason',
    [{ record: 39, field: 'reason', value: 'なし' }],
    ['A03 39 取組結果が一部実施又は未実施の理由'],
  ],
  ['A03: 未実施 with a reason', [{ record: 39, field: 'reason', value: '検討中' }], []],
  [
    'A04: 実施 with a reason',
    [{ record: 1, field: 'reason', value: '検討中' }],
    ['A04 1 取組結果が一部実施又は未実施の理由'],
  ],
  ['A04: 実施 with white space for a reason', [{ record: 1, field: 'reason', value: '　' }], []],
  ['A05: no 今後の予定', [{ record: 1, field: 'future', value: '' }], ['A05 1 今後の予定']],
  ['A05: なし is a 今後の予定', [{ record: 1, field: 'future', value: 'なし' }], []],
  [
    'A06: 一部実施 with なし',
    [{ record: 13, field: 'future', value: '　なし' }],
    ['A06 13 今後の予定'],
  ],
  [
    'A06: 一部実施 with less than nothing',
    [{ record: 13, field: 'future', value: '' }],
    ['A05 13 今後の予定'],
  ],
  ['A07: no title', [{ record: 1, field: 'title', value: '' }], ['A07 1 取組項目名']],
  [
    'A07: a title twice, in another width',
    [
      { record: 1, field: 'title', value: 'ＩＣＴの活用' },
      { record: 2, field: 'title', value: 'ICTの活用' },
    ],
    ['A07 2 取組項目名'],
  ],
  ['A07: no section', [{ record: 1, field: 'sections', value: '\n' }], ['A07 1 所管部局']],

  ['A08: no target', [{ record: 1, field: 'target', value: '' }], [`A08 1 ${TARGET}`]],
  ['A08: a target of nought', [{ record: 1, field: 'target', value: 0 }], [`A08 1 ${TARGET}`]],
  [
    'A08: a target below nought',
    [{ record: 1, field: 'target', value: '△3' }],
    [`A08 1 ${TARGET}`],
  ],
  ['A08: ※ for a target', [{ record: 1, field: 'target', value: '※' }], [`A08 1 ${TARGET}`]],
  [
    'A08: a target in words, said once',
    [{ record: 1, field: 'target', value: '約３億円' }],
    [`A08 1 ${TARGET}`],
  ],
  ['A08: a half-width sign for none', [{ record: 1, field: 'target', value: '-' }], []],

  ['A09: a target and no amount', [{ record: 1, field: 'target', value: 3 }], [`A09 1 ${TARGET}`]],
  [
    'A09: a target and signs for none',
    [
      { record: 1, field: 'target', value: 3 },
      { record: 1, field: 'amounts', year: 'H29', value: '－' },
    ],
    [`A09 1 ${TARGET}`],
  ],
  [
    'A09: a target and ※',
    [
      { record: 1, field: 'target', value: 3 },
      { record: 1, field: 'amounts', year: 'R1', value: '※' },
    ],
    [],
  ],
  [
    'A09: a target and an amount that cannot be read',
    [
      { record: 1, field: 'target', value: 3 },
      { record: 1, field: 'amounts', year: 'R1', value: '未定' },
    ],
    ['C07 1 R1'],
  ],

  [
    'A10: an amount and none in the years after',
    [{ record: 1, field: 'amounts', year: 'H29', value: 5 }],
    ['A10 1 H30', 'A10 1 R1'],
  ],
  [
    'A10: an amount in the last year alone',
    [{ record: 1, field: 'amounts', year: 'R1', value: 5 }],
    [],
  ],
  ['A10: ※ within the years', [{ record: 5, field: 'amounts', year: 'H30', value: '※' }], []],
  [
    'A10: an Excel error, which may be no amount',
    [{ record: 1, field: 'amounts', year: 'H29', value: { error: '#REF!' } }],
    ['C08 1 H29'],
  ],

  [
    'A11: うち一般会計 larger than the amount',
    [{ record: 83, field: 'amounts', year: 'R1', value: '100千円(うち一般会計101千円)' }],
    ['A11 83 R1'],
  ],
  [
    'A11: うち一般会計 as large as the amount',
    [{ record: 83, field: 'amounts', year: 'R1', value: '100千円(うち一般会計100千円)' }],
    [],
  ],
  [
    'A11: うち一般会計 as part of an amount below nought',
    [{ record: 83, field: 'amounts', year: 'R1', value: '△100千円(うち一般会計△50千円)' }],
    [],
  ],
  [
    'A11: うち一般会計 further below nought than the amount',
    [{ record: 83, field: 'amounts', year: 'R1', value: '△100千円(うち一般会計△101千円)' }],
    ['A11 83 R1'],
  ],
  [
    'A11: うち一般会計 above nought of an amount below',
    [{ record: 83, field: 'amounts', year: 'R1', value: '△100千円(うち一般会計1千円)' }],
    ['A11 83 R1'],
  ],
  [
    'A11: うち一般会計 below nought of an amount above, as the facts have it',
    [{ record: 83, field: 'amounts', year: 'R1', value: '100千円(うち一般会計△101千円)' }],
    [],
  ],

  [
    'A12: 内数 of a number that is not there',
    [{ record: 97, field: 'amounts', year: 'R1', value: '5千円（管理番号129の内数）' }],
    ['A12 97 R1'],
  ],
  [
    'A12: 内数 larger than the whole',
    [{ record: 97, field: 'amounts', year: 'H29', value: '268,164千円（管理番号96の内数）' }],
    ['A12 97 H29'],
  ],
  [
    'A12: 内数 as large as the whole',
    [{ record: 97, field: 'amounts', year: 'H29', value: '268,163千円（管理番号96の内数）' }],
    [],
  ],
  [
    'A12: 内数 as a part of costs, and further below nought than the whole',
    [
      { record: 96, field: 'amounts', year: 'H29', value: '△100千円' },
      { record: 97, field: 'amounts', year: 'H29', value: '△50千円（管理番号96の内数）' },
      { record: 96, field: 'amounts', year: 'H30', value: '△100千円' },
      { record: 97, field: 'amounts', year: 'H30', value: '△101千円（管理番号96の内数）' },
    ],
    ['A12 97 H30'],
  ],
  [
    'A12: 内数 of a record without an amount in that year',
    [{ record: 97, field: 'amounts', year: 'R1', value: '5千円（管理番号1の内数）' }],
    ['A12 97 R1'],
  ],
  [
    'A12: 内数 of a record with ※',
    [{ record: 97, field: 'amounts', year: 'R1', value: '5千円（管理番号61の内数）' }],
    [],
  ],

  [
    'A13: ⇒ in the first year',
    [{ record: 1, field: 'planned', year: 'H28', value: '⇒' }],
    ['A13 1 H28'],
  ],
  [
    'A13: ⇒ after an empty cell',
    [{ record: 1, field: 'planned', year: 'H29', value: '' }],
    ['A13 1 H30'],
  ],
  ['A13: an empty cell after ⇒', [{ record: 1, field: 'planned', year: 'R1', value: '' }], []],

  [
    'A14: a plan and no 実績',
    [{ record: 1, field: 'actual', year: 'R1', value: '　' }],
    ['A14 1 R1'],
  ],
  [
    'A14: a plan and なし',
    [{ record: 1, field: 'actual', year: 'H29', value: ' なし\n' }],
    ['A14 1 H29'],
  ],
  [
    'A14: nothing after the work was done, where the plan only goes on',
    [
      { record: 1, field: 'planned', year: 'R1', value: '⇒' },
      { record: 1, field: 'actual', year: 'H29', value: '4月に導入を完了した。' },
      { record: 1, field: 'actual', year: 'H30', value: 'なし' },
      { record: 1, field: 'actual', year: 'R1', value: '' },
    ],
    [],
  ],
  [
    'A14: the work was not done',
    [
      { record: 1, field: 'actual', year: 'H29', value: '導入は完了していない。' },
      { record: 1, field: 'actual', year: 'H30', value: 'なし' },
    ],
    ['A14 1 H30'],
  ],
  [
    'A14: a plan of its own after the work was done',
    [
      { record: 1, field: 'planned', year: 'H30', value: '効果の検証' },
      { record: 1, field: 'actual', year: 'H29', value: '導入を完了した。' },
      { record: 1, field: 'actual', year: 'H30', value: 'なし' },
    ],
    ['A14 1 H30'],
  ],
  ['A14: no plan and なし', [{ record: 44, field: 'actual', year: 'R1', value: 'なし' }], []],

  [
    'A15: the text of the year before',
    [
      { record: 1, field: 'actual', year: 'H29', value: '検討した。\n' },
      { record: 1, field: 'actual', year: 'H30', value: '検討した。' },
    ],
    ['A15 1 H30'],
  ],
  [
    'A15: the text of two years before',
    [
      { record: 1, field: 'actual', year: 'H28', value: '検討した。' },
      { record: 1, field: 'actual', year: 'H30', value: '検討した。' },
    ],
    [],
  ],

  [
    'A16: a tag of a section that is not in charge',
    [{ record: 1, field: 'actual', year: 'R1', value: '【総務部人事課】\n実施した。' }],
    ['A16 1 R1'],
  ],
  [
    'A16: two such tags are one finding of the year',
    [{ record: 1, field: 'actual', year: 'R1', value: '【人事課】実施【動物園】実施' }],
    ['A16 1 R1'],
  ],
  [
    'A16: a section in charge by its full name and in short',
    [
      {
        record: 1,
        field: 'actual',
        year: 'R1',
        value: '【社会教育部文化振興課】【文化振興課】実施',
      },
    ],
    [],
  ],
  [
    'A16: a section that inherits its bureau from the line above',
    [{ record: 13, field: 'actual', year: 'R1', value: '【総務部情報政策課】実施' }],
    [],
  ],
  [
    'A16: a tag that is no section',
    [{ record: 1, field: 'actual', year: 'R1', value: '【令和元年の成果】実施' }],
    [],
  ],
  [
    'A16: 各部局 alone admits any section',
    [{ record: 55, field: 'actual', year: 'R1', value: '【総務部人事課】実施' }],
    [],
  ],
  [
    'A16: 各部局 with nothing below it admits any section',
    [{ record: 27, field: 'actual', year: 'R1', value: '【障害福祉課】実施' }],
    [],
  ],
  [
    'A16: 各部局 admits those listed below it',
    [{ record: 57, field: 'actual', year: 'R1', value: '【旭山動物園】【障害福祉課】実施' }],
    [],
  ],
  [
    'A16: 各部局 admits no other where some are listed',
    [{ record: 57, field: 'actual', year: 'R1', value: '【総務部人事課】実施' }],
    ['A16 57 R1'],
  ],

  [
    'A17: the sum misses the target by 1,000 yen',
    [{ record: 71, field: 'target', value: '3.379' }],
    [`A17 71 ${TARGET}`],
  ],
  ['A17: the sum is the target', [{ record: 71, field: 'target', value: '3.378' }], []],
  [
    'A17: the sum misses the target, but all was not done',
    [
      { record: 66, field: 'result', value: '一部実施' },
      { record: 66, field: 'reason', value: '検討中' },
      { record: 66, field: 'future', value: '検討する。' },
    ],
    [`- A17 66 ${TARGET}`],
  ],
  [
    'A17: ※ in some year',
    [{ record: 66, field: 'amounts', year: 'R1', value: '※' }],
    [`- A17 66 ${TARGET}`],
  ],

  [
    'A18: 、 where the ledger uses ，',
    [{ record: 1, field: 'future', value: '検討し、実施する。' }],
    ['A18 1 今後の予定'],
  ],
  [
    'A18: a half-width comma',
    [{ record: 1, field: 'actual', year: 'R1', value: '検討し,実施した。' }],
    ['A18 1 R1'],
  ],
  [
    'A18: a thousands separator',
    [{ record: 1, field: 'future', value: '1,294百万円を確保し，活用する。' }],
    [],
  ],

  ['C05: no 大項目', [{ record: 1, field: 'major', value: '' }], ['C05 1 大項目']],
  ['C05: no 取組内容, which is not required', [{ record: 1, field: 'group', value: '' }], []],
  [
    'C07: an amount that cannot be read',
    [{ record: 5, field: 'amounts', year: 'R1', value: '約5,207千円' }],
    ['C07 5 R1'],
  ],
  [
    'C08: an Excel error, said once',
    [{ record: 60, field: 'amounts', year: 'R1', value: { error: '#REF!' } }],
    ['C08 60 R1'],
  ],
  [
    'C08: an Excel error in a required field, said once',
    [{ record: 1, field: 'target', value: { error: '#N/A' } }],
    [`C08 1 ${TARGET}`],
  ],
  [
    'C08: an Excel error for a number, of which the gap is a consequence',
    [{ record: 2, field: 'number', value: { error: '#VALUE!' } }],
    ['C08  管理番号'],
  ],
  [
    'C14: a year that its era did not reach',
    [{ record: 1, field: 'future', value: '平成32年4月に開始する。' }],
    ['C14 1 今後の予定'],
  ],
  [
    'C14: the end of a range',
    [{ record: 1, field: 'planned', year: 'H28', value: '平成29～38年度の計画' }],
    ['C14 1 H28'],
  ],
  [
    'C14: the last month of an era',
    [{ record: 1, field: 'future', value: '平成31年4月に開始した。' }],
    [],
  ],
];

describe('the rules', () => {
  it.each(cases)('%s', (_what, changes, expected) => {
    expect(difference(changes)).toEqual(expected);
  });
});

describe('rules that speak of the ledger', () => {
  it('C01 names each missing column on the header row, and no rule that needs it speaks', () => {
    const columns = sourceColumns().filter(
      ({ label, year }) => label !== '取組結果' && !(label === AMOUNTS && year === '平成30年度'),
    );
    const findings = checkColumns(columns, { row: 2, column: 1, table: true });
    const missing = findings.filter(({ code }) => code === 'C01');
    expect(missing.map(({ cell, record, params }) => [cell, record, params['label']])).toEqual([
      ['B3', '', `${AMOUNTS}平成30年度`],
      ['B3', '', '取組結果'],
    ]);
    const rest = new Set(findings.filter(({ code }) => code !== 'C01').map(({ code }) => code));
    expect([...rest].filter((code) => !NOTATION.has(code))).toEqual(['A14']);
  });

  it('A01 tells each gap at the record after it, about no record', () => {
    const columns = sourceColumns();
    for (const { cells } of columns) cells.splice(9, 2);
    const gaps = checkColumns(columns).filter(({ code }) => code === 'A01');
    expect(gaps).toMatchObject([{ cell: 'A11', record: '', params: { from: 10, to: 11 } }]);
  });

  it('A11 and A12 tell each part of an amount that breaks them, by one finding', () => {
    const of = (code: string, value: string): readonly string[] =>
      checkColumns(changedColumns([{ record: 97, field: 'amounts', year: 'R1', value }]))
        .filter((each) => each.code === code && each.record === '97')
        .map((each) => findingMessage(each, 'ja'));
    const portions = of(
      'A11',
      '【総務課】100千円(うち一般会計101千円)【税務課】200千円(うち一般会計202千円)',
    );
    expect(portions).toHaveLength(1);
    expect(portions[0]).toContain('101千円');
    expect(portions[0]).toContain('202千円');
    const parts = of(
      'A12',
      '【総務課】5千円（管理番号129の内数）【税務課】6千円（管理番号130の内数）',
    );
    expect(parts).toHaveLength(1);
    expect(parts[0]).toContain('129');
    expect(parts[0]).toContain('130');
  });

  it('C14 finds a year in a header that its era did not reach, in either header row', () => {
    const header = ({ label, year }: { label: string; year: string | null }): string =>
      `${label}${year === '令和元年度' ? '令和元年度' : (year ?? '')}`;
    expect(checkColumns(sourceColumns(), { header }).filter(({ code }) => code === 'C14')).toEqual(
      [],
    );
    // 昭和91年度 is 2016: a year of the plan, in an era long over.
    const old = ({ label, year }: { label: string; year: string | null }): string =>
      `${label}${year === '平成28年度' ? '昭和91年度' : (year ?? '')}`;
    const found = checkColumns(sourceColumns(), { header: old }).filter(
      ({ code }) => code === 'C14',
    );
    expect(found.map(({ cell, record }) => [cell, record])).toEqual([
      ['H1', ''],
      ['L1', ''],
      ['P1', ''],
    ]);
  });

  it('C16 tells one merge once, and nothing of the cells that it covers', () => {
    const columns = changedColumns([
      { record: 2, field: 'major', value: '' },
      { record: 3, field: 'major', value: '' },
    ]);
    const merges = [{ row: 1, column: 2, rows: 3, columns: 1 }];
    const findings = checkColumns(columns, { merges });
    const plain = checkColumns(sourceColumns(), {});
    const added = findings.filter((each) => !plain.some((other) => short(other) === short(each)));
    expect(added).toMatchObject([
      { code: 'C16', severity: 'warning', cell: 'C2', record: '1', params: { area: 'C2:C4' } },
    ]);
  });

  it('C16 says nothing of a merge over the year columns of one label, and its text was not copied forward', () => {
    const columns = changedColumns([
      { record: 1, field: 'actual', year: 'H29', value: '検討した。' },
      { record: 1, field: 'actual', year: 'H30', value: '' },
      { record: 1, field: 'actual', year: 'R1', value: '' },
    ]);
    const merges = [{ row: 1, column: 12, rows: 1, columns: 3 }];
    expect(checkColumns(columns, { merges }).map(short)).toEqual(
      checkColumns(sourceColumns()).map(short),
    );
  });

  it('C17 counts hidden records once, and they are checked all the same', () => {
    const hiddenRows = [4, 5, 64];
    const findings = checkColumns(sourceColumns(), { table: true, hiddenRows });
    const [first, ...rest] = findings;
    expect(first).toMatchObject({
      code: 'C17',
      severity: 'warning',
      cell: 'A1',
      record: '',
      params: { count: 3 },
    });
    expect(rest).toEqual(checkColumns(sourceColumns()));
  });

  it('come in the order of rows, then columns', () => {
    const findings = checkColumns(
      changedColumns([
        { record: 2, field: 'future', value: '' },
        { record: 2, field: 'title', value: '' },
        { record: 1, field: 'result', value: '' },
      ]),
    );
    const found = findings.filter(({ code }) => !NOTATION.has(code));
    expect(found.slice(0, 4).map(({ cell }) => cell)).toEqual(['T2', 'E3', 'V3', 'N5']);
  });
});
