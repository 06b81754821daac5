/** The findings over 上富良野町's facts, and for each of its rules what breaks it and what just does not. */
import { describe, expect, it } from '@jest/globals';
import { kamifuranoSample } from '../../src/plans/kamifurano/sample';
import { workbookOf } from '../../scripts/sample-workbooks';
import { check } from '../../src/core/check';
import { ruleBook } from '../../src/core/check/engine/rule-book';
import { sectionStates } from '../../src/core/check/engine/section-states';
import type { Finding } from '../../src/core/finding';
import { recognise } from '../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import type { SheetSnapshot, Snapshot } from '../../src/core/snapshot';
import { plans } from '../../src/plans';
import { kamifurano } from '../../src/plans/kamifurano';
import { findingMessage } from '../../src/words/finding-message';
import { ruleSentences } from '../../src/words/rule-sentences';
import { snapshotOfWorkbook, withCells } from '../core/snapshot-of';
import type { CellChange } from '../core/snapshot-of';

const FACTS = snapshotOfWorkbook(workbookOf('kamifurano', kamifuranoSample({ slips: false })));
const SHEETS = '取組シート';
const TREE = '計画の体系';

function recognised(snapshot: Snapshot): PlanWorkbook<Plan> {
  const recognition = recognise(snapshot, plans);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function findingsIn(snapshot: Snapshot): readonly Finding[] {
  return check(recognised(snapshot));
}

/** A finding in short: `K06 J2`, with the sheet of the tree. */
function short({ code, sheet, cell }: Finding): string {
  return [code, ...(sheet === SHEETS ? [] : [sheet]), cell].join(' ');
}

/** What the facts say, in short: the second half of the fourth sheet is なし. */
const KNOWN = 'K09 K5';

function added(snapshot: Snapshot): readonly string[] {
  return findingsIn(snapshot)
    .map(short)
    .filter((each) => each !== KNOWN);
}

const HEADERS = {
  basic: '基本項目',
  promotion: '推進項目',
  item: '取組細目',
  year: '年度',
  section: '実践課',
  vision: '目指す姿',
  goal: '目標',
  actions: '取組内容',
  first: '進捗状況 前期（4～9月）',
  second: '進捗状況 後期（10～3月）',
  achievement: '目標の達成',
  evaluation: '評価・検証',
} as const;

type Values = Readonly<Partial<Record<keyof typeof HEADERS, CellChange['value']>>>;

/** Changes one sheet by its number in the facts, from 1. */
function withSheet(no: number, values: Values, snapshot: Snapshot = FACTS): Snapshot {
  const changes = Object.entries(HEADERS).flatMap(([field, header]): CellChange[] => {
    const value = values[field as keyof typeof HEADERS];
    return value === undefined ? [] : [{ sheet: SHEETS, header, record: no - 1, value }];
  });
  return withCells(snapshot, changes);
}

function withTree(item: number, sections: string): Snapshot {
  return withCells(FACTS, [{ sheet: TREE, header: '実践課', record: item - 1, value: sections }]);
}

function mapSheet(
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
  snapshot: Snapshot = FACTS,
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** Moves a sheet's row behind those that stand before it, both by their number from 1. */
function moved(from: number, to: number): Snapshot {
  const move = <T>(rows: readonly T[]): readonly T[] => {
    const left = rows.filter((_row, at) => at !== from);
    return left.toSpliced(to, 0, ...rows.slice(from, from + 1));
  };
  return mapSheet(SHEETS, (sheet) => ({
    ...sheet,
    values: move(sheet.values),
    text: move(sheet.text),
  }));
}

describe('上富良野町', () => {
  it('gives exactly one finding over the facts: the goal was reached and the second half says なし', () => {
    expect(
      findingsIn(FACTS).map(({ code, severity, record, field, value, sections }) => ({
        code,
        severity,
        record,
        field,
        value,
        sections,
      })),
    ).toEqual([
      {
        code: 'K09',
        severity: 'warning',
        record: '(1) 自治会組織の活動支援と連携 建設水道課',
        field: HEADERS.second,
        value: 'なし',
        sections: ['建設水道課'],
      },
    ]);
  });

  it('reads 37 sheets and 21 items, and puts sheets of all sections in charge of one', () => {
    const workbook = recognised(FACTS);
    expect(workbook.plan).toBe(kamifurano);
    expect(workbook.ledgers.map(({ rows }) => rows.length)).toEqual([37, 21]);
    const states = sectionStates(workbook, check(workbook), {});
    // Four sheets of 全課【総務課】 and nine of 総務課 (docs/formats/kamifurano.md, 実践課別).
    expect(states.map(({ section, records, open }) => [section, records, open])).toEqual([
      ['総務課', 13, 0],
      ['町民生活課', 10, 0],
      ['建設水道課', 3, 1],
      ['企画商工観光課', 2, 0],
      ['保健福祉課', 7, 0],
      ['農業振興課', 1, 0],
      ['ラベンダーハイツ', 1, 0],
    ]);
  });

  it('is recognised as a block of cells, with the halves under one header, and without the tree', () => {
    const block = mapSheet(SHEETS, (sheet) => {
      const [head = [], ...rest] = sheet.text;
      const halves = [9, 10];
      const upper = head.map((_label, column) => (column === 9 ? '進捗状況' : ''));
      const lower = head.map((label, column) =>
        halves.includes(column) ? label.replace('進捗状況 ', '') : label,
      );
      return {
        ...sheet,
        area: sheet.area && { ...sheet.area, rows: sheet.area.rows + 1 },
        tables: [],
        merges: [{ row: 0, column: 9, rows: 1, columns: 2 }],
        values: [upper, lower, ...sheet.values.slice(1)],
        text: [upper, lower, ...rest],
      };
    });
    const alone = { ...block, sheets: block.sheets.filter(({ name }) => name === SHEETS) };
    expect(recognised(alone).ledgers).toHaveLength(1);
    expect(findingsIn(alone).map(short)).toEqual(['K09 K6']);
  });

  const ALL_ACCOUNTS: Values = {
    actions: '研修を行う。',
    first: '研修を行った。',
    second: '資料を配布した。',
    evaluation: '会議が中止となったため。',
  };

  it.each<readonly [string, Snapshot, readonly string[]]>([
    [
      'K01 each account empty',
      withSheet(3, { vision: '', goal: ' ', evaluation: '　' }),
      ['K01 G4', 'K01 H4', 'K01 M4'],
    ],
    [
      'K01 both halves and the actions empty',
      withSheet(3, { actions: '', first: '', second: '\n' }),
      ['K01 I4', 'K01 J4', 'K01 K4'],
    ],
    [
      'K01 filled by one word',
      withSheet(3, { first: 'なし。', achievement: '一部達成できた', evaluation: '今後も行う。' }),
      [],
    ],
    ['K02 another word', withSheet(3, { achievement: '達成' }), ['K02 L4']],
    ['K02 empty', withSheet(3, { achievement: '' }), ['K02 L4']],
    [
      'K02 the third value',
      withSheet(3, { achievement: '達成できなかった', evaluation: '人が集まらなかったため。' }),
      [],
    ],
    // Which section is meant is not known: that the tree's section has no sheet is not said too.
    ['K03 two sections', withSheet(3, { section: '町民生活課・建設水道課' }), ['K03 F4']],
    ['K03 all sections without one', withSheet(1, { section: '全課' }), ['K03 F2']],
    ['K03 in other brackets', withSheet(1, { section: '全課（総務課）' }), ['K03 F2']],
    ['K03 in brackets of another kind', withSheet(1, { section: '全課〔総務課〕' }), ['K03 F2']],
    ['K03 with white space', withSheet(1, { section: '全課 【総務課】' }), []],
    ['K04 another section', withSheet(4, { section: '総務課' }), ['K04 F5', `K04 ${TREE} E4`]],
    ['K04 not all sections', withSheet(1, { section: '総務課' }), ['K04 F2', `K04 ${TREE} E2`]],
    [
      'K04 an item that is not in the plan',
      withSheet(2, { item: '(1) 広聴活動' }),
      ['K04 D3', `K04 ${TREE} E3`],
    ],
    [
      'K04 an item under another heading',
      withSheet(2, { promotion: '2 協力体制の強化' }),
      ['K04 B3'],
    ],
    [
      'K04 the same item, written in full width',
      withSheet(2, {
        basic: 'Ⅰ　協働によるまちづくり',
        item: '（１）　広報活動の強化、意見聴取手段・機会の研究・実施',
      }),
      [],
    ],
    ['K04 a listed section without a sheet', withTree(5, '総務課　農業振興課'), [`K04 ${TREE} E6`]],
    ['K04 a list on two lines', withTree(3, '町民生活課\n建設水道課'), []],
    ['K05 a sheet too late', moved(5, 9), ['K05 D10']],
    ['K05 a sheet too early', moved(30, 5), ['K05 D6']],
    ['K05 sections of one item the other way round', moved(5, 6), ['K05 D6']],
    ['K05 two sheets of one item and section the other way round', moved(17, 18), []],
    ['K06 October in the first half', withSheet(3, { first: '10/1に開いた。' }), ['K06 J4']],
    ['K06 announced from a month on', withSheet(3, { first: '10月以降に開く。' }), []],
    ['K06 announced for a day', withSheet(3, { first: '10/8、11/6に開く予定である。' }), []],
    ['K06 announced as decided', withSheet(3, { first: '10月に開くこととした。' }), []],
    [
      'K06 announced in another sentence',
      withSheet(3, { first: '10/8に開いた。次は未定だが、9月に開く予定である。' }),
      ['K06 J4'],
    ],
    [
      'K06 done, before something else is announced',
      withSheet(3, { first: '10/8に開いたので、次を予定している。' }),
      ['K06 J4'],
    ],
    ['K06 September in the second half', withSheet(3, { second: '9月30日に開いた。' }), ['K06 K4']],
    [
      'K06 one date of several',
      withSheet(3, { first: '4/23、5/7、11/6・25に開いた。' }),
      ['K06 J4'],
    ],
    [
      'K06 the first and last days',
      withSheet(3, { first: '4/1から9/30まで', second: '10/1から3/31まで' }),
      [],
    ],
    [
      'K06 a fraction',
      withSheet(3, { first: '経費の1/2相当額を補助した。', second: '5/6以上' }),
      [],
    ],
    [
      'K06 fractions of what is paid',
      withSheet(3, { first: '経費の2/3を補助し、1/2を負担した。' }),
      [],
    ],
    ['K06 a date beside を', withSheet(3, { first: '2/3を休館日とした。' }), ['K06 J4']],
    ['K06 no day of the year', withSheet(3, { first: '12/37団体' }), []],
    ['K07 nothing but what was done', withSheet(1, { evaluation: '一部を実施した。' }), ['K07 M2']],
    ['K07 nothing reached', withSheet(26, { evaluation: '実施しなかった。' }), ['K07 M27']],
    ['K07 a cause', withSheet(1, { evaluation: '感染症の影響で実施できなかった。' }), []],
    ['K07 a next step', withSheet(1, { evaluation: '次年度に実施する。' }), []],
    ['K07 reached', withSheet(2, { evaluation: '計画どおり実施した。' }), []],
    [
      'K08 the second half copied',
      withSheet(3, { second: '会議を開いた。', evaluation: '会議を開いた。' }),
      ['K08 M4'],
    ],
    [
      'K08 the first half copied',
      withSheet(3, { first: '会議を 開いた。', second: '会議を開いた。' }),
      ['K08 K4'],
    ],
    [
      'K08 one sign more',
      withSheet(3, { first: '会議を開いた。', second: '会議を開いた。再度' }),
      [],
    ],
    ['K09 the first half', withSheet(3, { first: 'なし。' }), ['K09 J4']],
    // The two halves are also the same text.
    [
      'K09 both halves, once',
      withSheet(3, { first: 'なし', second: 'なし' }),
      ['K09 J4', 'K08 K4'],
    ],
    ['K09 more than なし', withSheet(3, { first: 'なし（準備を進めた）' }), []],
    ['K09 a sign for nothing', withSheet(3, { first: '－' }), ['K09 J4']],
    ...['中止', '停止', '縮小', '自粛', '実施できなかった'].map(
      (word): readonly [string, Snapshot, readonly string[]] => [
        `K09 a half says ${word}`,
        withSheet(3, { second: `感染症のため研修を${word}。` }),
        ['K09 K4'],
      ],
    ),
    [
      'K09 called off in both halves, once',
      withSheet(3, { first: '会議を中止した。', second: '行事を縮小した。' }),
      ['K09 J4'],
    ],
    ['K09 not called off', withSheet(3, { first: '会議は中止せず、書面で行った。' }), []],
    ['K09 not reached, as it was called off', withSheet(7, { first: '会議を中止した。' }), []],
    ['K09 partly reached', withSheet(7, { first: 'なし' }), []],
    ['K10 no section named', withSheet(1, ALL_ACCOUNTS), ['K10 I2']],
    [
      'K10 a section without its brackets',
      withSheet(1, { ...ALL_ACCOUNTS, second: '町民生活課：資料を配布した。' }),
      ['K10 K2'],
    ],
    [
      'K10 a section in brackets',
      withSheet(1, { ...ALL_ACCOUNTS, second: '【町民生活課】資料を配布した。' }),
      [],
    ],
    ['K10 a head of section', withSheet(1, { first: '【総務課】総務課長が説明した。' }), []],
    ['K10 one section’s own sheet', withSheet(2, ALL_ACCOUNTS), []],
    [
      'K11 an era’s year that never was',
      withSheet(3, { vision: '平成32年度に向けて' }),
      ['K11 G4'],
    ],
    ['K11 the last day of an era', withSheet(3, { vision: '平成31年4月から' }), []],
    ['K12 nothing that can be counted', withSheet(3, { goal: '活動を充実する。' }), []],
    ['K12 no number', withSheet(3, { goal: '研修の回数を増やす。' }), ['K12 H4']],
    [
      'K12 a year is no quantity',
      withSheet(3, { goal: '令和3年度までに参加者数を増やす。' }),
      ['K12 H4'],
    ],
    [
      'K12 an ordinal is no quantity',
      withSheet(3, { goal: '第2回の会議の出席率を上げる。' }),
      ['K12 H4'],
    ],
    ['K12 a number with its unit', withSheet(3, { goal: '参加者を１，２００人以上とする。' }), []],
    ['K12 an amount', withSheet(3, { goal: '300万円を確保する。' }), []],
    [
      'C05 a heading and the section',
      withSheet(2, { basic: '', section: '' }),
      ['C05 A3', 'C05 F3'],
    ],
    ['C05 the year', withSheet(2, { year: '' }), ['C05 E3']],
    ['C06 another year than the plan’s', withSheet(2, { year: '令和3年度' }), ['C06 E3']],
    ['C06 the plan’s year in another notation', withSheet(2, { year: '2020年度' }), []],
    ['C07 the year', withSheet(2, { year: '今年度' }), ['C07 E3']],
    ['C08 an error instead of an account', withSheet(2, { first: { error: '#REF!' } }), ['C08 J3']],
  ])('says of %s', (_what, snapshot, expected) => {
    expect(added(snapshot)).toEqual(expected);
  });

  it.each<readonly [string, Snapshot, string | null]>([
    ['K02 F3', withSheet(3, { achievement: '一部達成' }), '一部達成できた'],
    ['K03 other brackets', withSheet(1, { section: '全課（ 総務課 ）' }), '全課【総務課】'],
    ['K03 two sections', withSheet(3, { section: '町民生活課・建設水道課' }), null],
    ['K04 a slip in the section', withSheet(7, { section: '保健福祉係' }), '保健福祉課'],
    ['K04 quite another section', withSheet(4, { section: '会計' }), null],
    [
      'K04 a slip in the item',
      withSheet(12, { item: '(2) 町民のまちづくりへの参画の機会の拡充' }),
      '(2) 町民のまちづくりへの参画機会の拡充',
    ],
    ['K04 another heading', withSheet(2, { promotion: '2 協力体制の強化' }), '1 積極的な情報共有'],
    ['K04 no item of the plan', withSheet(2, { item: '会議' }), null],
  ])('offers for %s what was probably meant', (_what, snapshot, content) => {
    const finding = findingsIn(snapshot).find(({ code }) => /^K0[234]/u.test(code));
    expect(finding?.fix ?? null).toEqual(content === null ? null : { way: 'spelling', content });
  });

  it('says of a year what it should be, in the plan’s own year', () => {
    const said = (year: string): readonly unknown[] =>
      findingsIn(withSheet(2, { year }))
        .filter(({ field }) => field === HEADERS.year)
        .map((finding) => [findingMessage(finding, 'ja'), finding.fix?.content]);
    expect(said('今年度')).toEqual([
      [
        '「年度」の「今年度」は年度として読み取れません。「令和2年度」「R2」のように入力してください。',
        undefined,
      ],
    ]);
    expect(said('令和3年度')).toEqual([
      [
        '「年度」の「令和3年度」は計画の年度ではありません。「R2」を入力してください。',
        '令和2年度',
      ],
    ]);
  });

  it('says only of the section that lacks a sheet that it does', () => {
    const findings = findingsIn(withTree(5, '総務課　農業振興課　保健福祉課'));
    expect(findings.find(({ code }) => code === 'K04')?.sections).toEqual([
      '農業振興課',
      '保健福祉課',
    ]);
  });

  it('holds a heading of the tree for the rows that it is merged over', () => {
    const merged = mapSheet(TREE, (sheet) => {
      const below = <T>(rows: readonly (readonly (T | string)[])[]): (T | string)[][] =>
        rows.map((row, at) => (at === 2 ? ['', '', ...row.slice(2)] : [...row]));
      return {
        ...sheet,
        values: below(sheet.values),
        text: below(sheet.text),
        merges: [
          { row: 1, column: 0, rows: 2, columns: 1 },
          { row: 1, column: 1, rows: 2, columns: 1 },
        ],
      };
    });
    expect(added(merged)).toEqual([`C16 ${TREE} A2`, `C16 ${TREE} B2`]);
  });

  it('leaves K04 and K05 out where the workbook has no tree', () => {
    const alone = { ...FACTS, sheets: FACTS.sheets.filter(({ name }) => name === SHEETS) };
    expect(added(withSheet(4, { section: '農業振興課' }, alone))).toEqual([]);
  });

  it('says every finding and every rule in both languages', () => {
    const everything = [
      withSheet(1, {
        ...ALL_ACCOUNTS,
        section: '全課',
        evaluation: '一部を実施した。',
        goal: '利用率を上げる。',
      }),
      withSheet(4, { section: '総務課', first: '10/1', achievement: '' }),
      withSheet(2, { item: '(1) 広聴活動', second: '', first: '町民生活課' }),
      withSheet(11, { first: '町民生活課' }),
      withSheet(3, { first: 'なし', second: 'なし', evaluation: 'なし' }),
      moved(5, 9),
    ].flatMap(findingsIn);
    expect(new Set(everything.map(({ code }) => code)).size).toBeGreaterThanOrEqual(11);
    for (const language of ['ja', 'en'] as const) {
      for (const finding of everything)
        expect(findingMessage(finding, language)).not.toMatch(/undefined|「」|“”/u);
      for (const entry of ruleBook(kamifurano))
        for (const { checks, why } of ruleSentences(entry, language))
          expect(`${checks}${why}`).not.toMatch(/undefined|「」|“”/u);
    }
  });
});
