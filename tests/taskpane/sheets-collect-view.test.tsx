/**
 * 回収 as a clerk uses it, over verbs made for the test.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Collection, FieldChange, Origin, Unplaced } from '../../src/core/form/collection';
import type { Verbs } from '../../src/taskpane/verbs';
import { resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

const from = (row: number, sheet = '様式 総務部'): Origin => ({
  source: '台帳.xlsx',
  sheetId: 't1',
  sheet,
  row,
  column: 3,
});

function field(record: string, label: string, before: string, after: string): FieldChange {
  return {
    ledger: 'initiatives',
    record,
    field: label,
    label,
    year: null,
    before,
    after,
    content: { kind: 'text', text: after },
    laid: before,
    since: 'same',
    cell: { sheetId: 's1', sheet: '取組一覧', row: Number(record), column: 5 },
    from: from(Number(record) * 10),
  };
}

const RESULT = field('1', '取組結果', '未実施', '実施');
const FUTURE = field('1', '今後の予定', '', '継続する。');
const LONG = field(
  '2',
  '実績',
  '市民課の窓口業務について、他市の状況を調査し、委託の範囲を整理した。',
  '市民課の窓口業務について、他市の状況を確認し、委託の範囲を整理した。',
);

const COLLECTION: Collection = {
  read: 3,
  records: [
    {
      ledger: 'initiatives',
      record: '1',
      title: '窓口の委託',
      fields: [RESULT, FUTURE],
      subRecords: [],
    },
    {
      ledger: 'initiatives',
      record: '2',
      title: '給与の見直し',
      fields: [LONG],
      subRecords: [
        {
          kind: 'added',
          ledger: 'issues',
          record: '2',
          year: 2018,
          item: '3',
          cells: [
            {
              field: 'text',
              label: '課題',
              column: 2,
              content: { kind: 'text', text: '人員の確保' },
            },
          ],
          laid: null,
          since: 'same',
          after: null,
          from: from(40),
        },
      ],
    },
  ],
  unplaced: [],
  repeated: [],
  conflicts: [],
  withoutBase: [],
};

const NOTHING: Collection = { ...COLLECTION, records: [] };

interface Stood {
  readonly pane: StandingPane;
  /** What was brought in. */
  readonly accepted: Collection[];
  /** How often the sheets were read. */
  readonly reads: () => number;
}

let standing: StandingPane;
afterEach(() => standing.down());

async function stand(collection: Collection, given: Partial<Verbs> = {}): Promise<Stood> {
  const accepted: Collection[] = [];
  let reads = 0;
  const pane = await StandingPane.over([], {
    previewSheets: () =>
      Promise.resolve({ ok: false, trouble: { code: 'busy', params: {}, aftermath: 'unchanged' } }),
    previewCollect: () => {
      reads += 1;
      return Promise.resolve({ ok: true, result: { plan: resultOf([]).plan, collection } });
    },
    collect: (options) => {
      if (options.accepted === 'all') throw new Error('The pane says what it wants.');
      accepted.push(options.accepted);
      return Promise.resolve({
        ok: true,
        result: {
          plan: resultOf([]).plan,
          asOf: null,
          fields: options.accepted.records.flatMap(({ fields }) => fields).length,
          added: options.accepted.records.flatMap(({ subRecords }) => subRecords).length,
          removed: 0,
          formulasKept: 0,
          gone: 0,
          collection,
        },
      });
    },
    ...given,
  });
  standing = pane;
  await pane.press('button', /^様式/);
  await pane.press('button', /^回収する/);
  return { pane, accepted, reads: () => reads };
}

async function report(collection: Collection, given: Partial<Verbs> = {}): Promise<Stood> {
  const stood = await stand(collection, given);
  await stood.pane.press('button', '状況シートを読み取る');
  return stood;
}

/** A text that is no whole number, on a sheet. */
const UNREADABLE = {
  why: 'unreadable' as const,
  form: 'f',
  from: from(8),
  advice: { message: 'integer' as const, params: {} },
};

describe('回収', () => {
  it('reads nothing before it is told to, and says how sheets of other files come in', async () => {
    const { pane, reads } = await stand(COLLECTION);
    expect(reads()).toBe(0);
    await pane.press('button', '各課から届いたファイルを回収するには');
    expect(pane.text()).toContain('「移動またはコピー」を選びます');
    expect(pane.text()).toContain('torikumi collect');
  });

  it('says where nothing differs', async () => {
    const { pane } = await report(NOTHING);
    expect(pane.text()).toContain('台帳との違いはありません');
    expect(pane.text()).toContain('様式3件を読み取りました。台帳と同じ内容です。');
    expect(pane.all('button', /台帳に反映/)).toHaveLength(0);
  });

  it('shows record by record what the ledger has and what the sheet says', async () => {
    const { pane } = await report(COLLECTION);
    expect(pane.text()).toContain('台帳との違いは、2件の記録に4か所あります。');
    expect(pane.one('button', /1　窓口の委託.*2か所/)).toBeDefined();
    expect(pane.text()).toContain('台帳未実施様式実施');
    expect(pane.text()).toContain('台帳（空白）様式継続する。');
  });

  it('takes the keyboard to what was read when the button it was on is gone, and only then', async () => {
    let answer = (): void => undefined;
    const { pane } = await report(COLLECTION, {
      previewCollect: () =>
        new Promise((resolve) => {
          answer = () =>
            resolve({ ok: true, result: { plan: resultOf([]).plan, collection: COLLECTION } });
        }),
    });
    answer();
    await pane.settled();
    expect(document.activeElement).toBe(pane.one('heading', '読み取りの結果'));
    await pane.press('button', 'もう一度読み取る');
    const elsewhere = pane.one('button', /^様式を作る/);
    await pane.focus(elsewhere);
    answer();
    await pane.settled();
    expect(document.activeElement).toBe(elsewhere);
  });

  it('shows of a long text what changed, and all of it when asked', async () => {
    const { pane } = await report(COLLECTION);
    expect(pane.text()).toContain('…ついて、他市の状況を確認し、');
    expect(pane.text()).not.toContain('市民課の窓口業務');
    await pane.press('button', '全文を表示');
    expect(pane.text()).toContain('市民課の窓口業務について、他市の状況を確認し、');
    await pane.press('button', '違いだけ表示');
    expect(pane.text()).not.toContain('市民課の窓口業務');
  });

  it('leads to the cell of the sheet and to that of the ledger', async () => {
    const { pane } = await report(COLLECTION);
    await pane.press('button', '様式 D11 シート「様式 総務部」のD11へ移動');
    await pane.press('button', '台帳 F2 シート「取組一覧」のF2へ移動');
    expect(pane.asked.filter(([verb]) => verb === 'jump')).toEqual([
      ['jump', 't1', 'D11'],
      ['jump', 's1', 'F2'],
    ]);
  });

  it('brings everything in where nobody unticks anything, and says so', async () => {
    const { pane, accepted } = await report(COLLECTION);
    await pane.press('button', '4件を台帳に反映');
    expect(accepted).toEqual([COLLECTION]);
    expect(pane.one('heading', '台帳に反映しました')).toBe(document.activeElement);
    expect(pane.text()).toContain('4件を台帳に反映しました。');
    expect(pane.text()).toContain('1行を加えました。');
  });

  it('leaves out single fields and whole records that are unticked', async () => {
    const { pane, accepted } = await report(COLLECTION);
    await pane.press('checkbox', '今後の予定');
    await pane.press('checkbox', '2　給与の見直しの違いをすべて反映する');
    await pane.press('button', '1件を台帳に反映');
    expect(accepted[0]?.records).toEqual([{ ...COLLECTION.records[0], fields: [RESULT] }]);
    expect(pane.text()).toContain('選ばなかった3件は、台帳のままです。');
  });

  it('ticks a record that is partly ticked as a whole', async () => {
    const { pane } = await report(COLLECTION);
    await pane.press('checkbox', '今後の予定');
    await pane.press('checkbox', '1　窓口の委託の違いをすべて反映する');
    expect(pane.one('button', '4件を台帳に反映')).toBeDefined();
  });

  it('brings nothing in where nothing is ticked', async () => {
    const { pane, accepted } = await report(COLLECTION);
    await pane.press('button', 'すべて外す');
    await pane.press('button', '反映するものを選んでください');
    expect(accepted).toEqual([]);
    await pane.press('button', 'すべて選ぶ');
    expect(pane.one('button', '4件を台帳に反映')).toBeDefined();
  });

  it('keeps what was unticked while one looks elsewhere and when the sheets are read again', async () => {
    const { pane, reads } = await report(COLLECTION);
    await pane.press('checkbox', '取組結果');
    await pane.press('button', /^検証/);
    await pane.press('button', /^様式/);
    expect(pane.one('button', '3件を台帳に反映')).toBeDefined();
    await pane.press('button', 'もう一度読み取る');
    expect(reads()).toBe(2);
    expect(pane.one('button', '3件を台帳に反映')).toBeDefined();
  });

  it('wants the sheets read again when the workbook has changed', async () => {
    const { pane, accepted, reads } = await report(COLLECTION);
    await pane.edited({ sheetId: 't1', address: 'D11' });
    expect(pane.text()).toContain('読み取った後に、ブックが変わりました。');
    await pane.press('button', '4件を台帳に反映');
    expect(accepted).toEqual([]);
    await pane.press('button', 'もう一度読み取る');
    expect(reads()).toBe(2);
    await pane.press('button', '4件を台帳に反映');
    expect(accepted).toHaveLength(1);
  });

  it('makes 検証 stale, and runs it again when asked', async () => {
    const { pane } = await report(COLLECTION);
    await pane.press('button', '4件を台帳に反映');
    await pane.press('button', /^検証(?!する)/);
    expect(pane.text()).toContain('検証した後に、ブックが変わりました。');
    expect(pane.one('heading', '要再検証')).toBeDefined();
    await pane.press('button', /^様式/);
    await pane.press('button', '検証する');
    expect(pane.one('heading', '提出可')).toBeDefined();
    expect(pane.asked.filter(([verb]) => verb === 'validate')).toHaveLength(2);
  });

  it('takes back right there what was brought in, and reads the sheets again', async () => {
    const { pane, reads } = await report(COLLECTION, {
      revert: () =>
        Promise.resolve({ ok: true, result: { restored: [], removed: [], cells: 4, kept: [] } }),
    });
    await pane.press('button', '4件を台帳に反映');
    await pane.press('button', '直前の処理を取り消す');
    expect(reads()).toBe(2);
    expect(pane.one('button', '4件を台帳に反映')).toBeDefined();
  });

  it('closes and opens a record', async () => {
    const { pane } = await report(COLLECTION);
    await pane.press('button', /1　窓口の委託/);
    expect(pane.text()).not.toContain('継続する。');
    await pane.press('button', /1　窓口の委託/);
    expect(pane.text()).toContain('継続する。');
  });

  it('is walked through with the arrow keys', async () => {
    const { pane } = await report(COLLECTION);
    const first = pane.one('checkbox', '1　窓口の委託の違いをすべて反映する');
    await pane.focus(first);
    await pane.key(first, 'ArrowDown');
    expect(document.activeElement).toBe(pane.one('checkbox', '取組結果'));
    await pane.key(document.activeElement ?? first, 'ArrowRight');
    expect(document.activeElement?.textContent).toBe('様式 D11');
  });

  it('says what to do where there is no status sheet', async () => {
    const { pane } = await report(COLLECTION, {
      previewCollect: () =>
        Promise.resolve({
          ok: false,
          trouble: { code: 'no-status-sheets', params: {}, aftermath: 'unchanged' },
        }),
    });
    expect(pane.text()).toContain('様式のシートが見つかりません。');
    expect(pane.one('button', '各課から届いたファイルを回収するには')).toBeDefined();
  });
});

describe('what cannot enter the ledger', () => {
  it('stands first, with what two sheets say and where, and cannot be ticked', async () => {
    const { pane } = await report({
      ...NOTHING,
      conflicts: [
        {
          ledger: 'initiatives',
          record: '1',
          label: '取組結果',
          year: null,
          item: '',
          laid: null,
          before: '未実施',
          take: null,
          says: [
            { text: '実施', from: from(3, '様式 甲') },
            { text: '一部実施', from: { ...from(5, '様式 乙'), sheetId: 't2' } },
          ],
        },
      ],
    });
    expect(pane.text()).toContain('様式どうしの食い違い（1件）');
    expect(pane.text()).toContain('様式3件を読み取りました。反映できる違いはありません。');
    expect(pane.text()).toContain('そのままでは反映できないものが1件あります。');
    expect(pane.text()).not.toContain('確かめて選べば');
    expect(pane.text()).toContain(
      '「1」の「取組結果」が、様式によって違います。台帳は「未実施」のままです。',
    );
    expect(pane.all('checkbox')).toHaveLength(0);
    await pane.press('button', /シート「様式 乙」 D6/);
    expect(pane.asked).toContainEqual(['jump', 't2', 'D6']);
  });

  const CONTESTED: FieldChange = { ...RESULT, laid: '予定', since: 'changed' };
  const ofOne = { ledger: 'initiatives', record: '1', title: '窓口の委託', subRecords: [] };

  it('shows what the sheet and the ledger both changed with all three texts, unticked, and takes the sheet’s by choice', async () => {
    const { pane, accepted } = await report({
      ...NOTHING,
      conflicts: [
        {
          ledger: 'initiatives',
          record: '1',
          label: '取組結果',
          year: null,
          item: '',
          laid: '予定',
          before: '未実施',
          says: [{ text: '実施', from: RESULT.from }],
          take: { ...ofOne, fields: [CONTESTED] },
        },
      ],
    });
    expect(pane.text()).toContain('様式と台帳の食い違い（1件）');
    expect(pane.text()).toContain(
      '「1」の「取組結果」は、様式を作った後に、シートでも台帳でも変わっています。',
    );
    // What can be ticked below is not said to be nothing.
    expect(pane.text()).toContain('様式3件を読み取りました。そのまま反映できる違いはありません。');
    expect(pane.text()).toContain('確かめて選べば反映できるものが1件あります。');
    expect(pane.text()).not.toContain('このほか');
    expect(pane.one('status', /^読み取りました/).textContent).toContain(
      '読み取りました：違い0か所、選べば反映できるもの1件、反映できないもの0件',
    );
    const said = [...document.querySelectorAll('.contested dt, .contested dd')];
    expect(said.map(({ textContent }) => textContent)).toEqual([
      ...['様式を作ったとき', '予定', 'シートの記入', '実施', '台帳の現在', '未実施'],
    ]);
    expect(document.querySelectorAll('input:checked')).toHaveLength(0);
    expect(pane.one('button', '反映するものを選んでください')).toBeDefined();
    await pane.press('checkbox', 'シートの記入を台帳に反映する');
    await pane.press('button', '1件を台帳に反映');
    expect(accepted.map(({ records }) => records)).toEqual([[{ ...ofOne, fields: [CONTESTED] }]]);
  });

  it('says of a sheet without its origin once that nobody can tell, and ticks what fills an empty cell alone', async () => {
    const unknown = (change: FieldChange): FieldChange => ({
      ...change,
      laid: null,
      since: 'unknown',
    });
    const { pane, accepted } = await report({
      ...NOTHING,
      records: [{ ...ofOne, fields: [unknown(RESULT), unknown(FUTURE)] }],
      withoutBase: [{ from: from(10), forms: 2 }],
    });
    expect(pane.text()).toContain('元の内容が分からないシート（1枚）');
    expect(pane.text()).toContain(
      'シート「様式 総務部」には、様式を作ったときの内容の控えがありません。',
    );
    await pane.press('button', '1件を台帳に反映');
    expect(accepted[0]?.records.flatMap(({ fields }) => fields)).toEqual([unknown(FUTURE)]);
  });

  it('brings in as text what cannot be read, when it is told to', async () => {
    const change = field('5', '目標額', '9', '約10');
    const take = { ...ofOne, record: '5', fields: [change] };
    const { pane, accepted } = await report({
      ...NOTHING,
      unplaced: [{ ...UNREADABLE, change, of: null, take }],
    });
    await pane.press('checkbox', '読み取れないまま、文字として台帳に入れる');
    await pane.press('button', '1件を台帳に反映');
    expect(accepted[0]?.records).toEqual([take]);
  });

  const SENTENCES: readonly (readonly [string, Unplaced, string])[] = [
    [
      'a number that no record has',
      { why: 'unknown-record', form: 'f', record: '99', from: from(3) },
      '台帳に「99」がありません。',
    ],
    [
      'a form without number',
      { why: 'unknown-record', form: 'f', record: '', from: from(3) },
      '番号や名前が空欄で、どの取組の様式か分かりません。',
    ],
    [
      'a form that was cut off',
      {
        why: 'fault',
        form: 'f',
        record: '5',
        fault: { fault: 'missing-label', label: '今後の予定', at: from(8) },
        from: from(8),
      },
      '「5」の様式に「今後の予定」の欄が見つかりません。切れているか、行が消えています。',
    ],
    [
      'a year that was cut off',
      {
        why: 'fault',
        form: 'f',
        record: '5',
        fault: { fault: 'missing-year', year: 2018, at: from(8) },
        from: from(8),
      },
      '「5」の様式に平成30年度の見出しが見つかりません。',
    ],
    [
      'a text that is no number',
      {
        ...UNREADABLE,
        change: field('5', '目標額', '9', '約10'),
        of: null,
        take: null,
      },
      '「5」の「目標額」に書かれた「約10」を読み取れません。台帳は「9」のままです。整数だけを入力してください。文字のまま入れるときは選んでください。',
    ],
    [
      'a text that is no allowed value, on a row of a year',
      {
        ...UNREADABLE,
        take: null,
        change: field('5', '状況', '工程どおり', '工程通り'),
        of: { year: 2020, item: '' },
        advice: { message: 'one-of', params: { allowed: ['工程どおり', '遅れ'] } },
      },
      '「5」の令和2年度の「状況」に書かれた「工程通り」を読み取れません。台帳は「工程どおり」のままです。「工程どおり」「遅れ」のいずれかを入力してください。',
    ],
    [
      'a number that does not go with the name',
      {
        why: 'title-of-other',
        form: 'f',
        record: '2',
        title: '窓口の改善',
        other: '1',
        from: from(8),
      },
      '「2」の様式の名前が、台帳の「1」の名前（窓口の改善）になっています。',
    ],
    [
      'two records of one name',
      { why: 'ambiguous-record', form: 'f', record: '総務', from: from(8) },
      '台帳に「総務」が2件以上あり、どれの様式か決められません。',
    ],
    [
      'a column that the ledger lacks',
      {
        why: 'no-column',
        form: 'f',
        record: '5',
        label: '備考',
        text: '注',
        from: from(8),
      },
      '台帳に「備考」の列がないため、「5」の「注」を入れられません。',
    ],
    [
      'a row without number',
      {
        why: 'unnumbered',
        form: 'f',
        record: '5',
        ledger: 'issues',
        text: '人員',
        from: from(8),
      },
      '「5」の様式に、年度か番号が空欄の行か、年度と番号が重なった行があります：「人員」。',
    ],
  ];

  it.each(SENTENCES)('is said of %s', async (_what, unplaced, message) => {
    const { pane } = await report({ ...NOTHING, unplaced: [unplaced] });
    expect(pane.text()).toContain('台帳に入れられないもの（1件）');
    expect(pane.text()).toContain(message);
    expect(pane.all('button', /シート「様式 総務部」 D\d/)).toHaveLength(1);
  });

  it('is a record with two sheets, each with its place', async () => {
    const { pane } = await report({
      ...COLLECTION,
      repeated: [{ ledger: 'initiatives', record: '2', from: [from(3, '甲'), from(7, '乙')] }],
    });
    expect(pane.text()).toContain('「2」の様式が2枚あります。');
    expect(pane.one('button', /シート「甲」 D4/)).toBeDefined();
    expect(pane.one('button', /シート「乙」 D8/)).toBeDefined();
  });
});
