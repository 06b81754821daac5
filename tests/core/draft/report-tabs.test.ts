/** The tabs 検証結果, 修正依頼 and 規則一覧: what stands where, and that nothing of it is cut. */
import { describe, expect, it } from '@jest/globals';
import { rulesOf } from '../../../src/core/check';
import { ruleBook } from '../../../src/core/check/engine/rule-book';
import type { CheckedCopy } from '../../../src/core/draft/checked-copy';
import type { CheckReport } from '../../../src/core/draft/report-input';
import { draftRequests } from '../../../src/core/draft/requests-tab';
import { draftResults } from '../../../src/core/draft/results-tab';
import { RESULT_COLUMNS } from '../../../src/core/draft/results-table';
import { draftRules } from '../../../src/core/draft/rules-tab';
import type { CellDraft, SheetDraft } from '../../../src/core/sheet/sheet-draft';
import { textHeight } from '../../../src/core/sheet/text-size';
import { countBySeverity } from '../../../src/core/finding';
import type { Finding } from '../../../src/core/finding';
import { findingKey, submission } from '../../../src/core/submission';
import { asahikawa } from '../../../src/plans/asahikawa';
import { splitMessage } from '../../../src/words/split-message';
import * as english from '../../../src/words/en/tabs';
import { requests, results, rules } from '../../../src/words/ja/tabs';

const BLANK: Finding = {
  code: 'A05',
  severity: 'error',
  message: 'required',
  params: {},
  ledger: 'initiatives',
  sheetId: '{1}',
  sheet: '取組一覧',
  cell: 'V3',
  record: '2',
  item: '',
  sections: ['総務部総務課'],
  field: '今後の予定',
  year: '',
  value: '',
};
const COPIED: Finding = {
  ...BLANK,
  code: 'A15',
  severity: 'warning',
  message: 'cells',
  cell: 'P9',
  record: '8',
  composed: {
    because: [],
    broken: [
      {
        message: 'same',
        holds: true,
        params: { field: '', year: '', other: '', otherYear: 'before' },
      },
    ],
  },
  sections: ['総務部総務課', '税務部税制課'],
  field: '作業工程（実績）',
  year: 'H30',
  value: '見直しを行った。'.repeat(60),
};
const HIDDEN: Finding = {
  ...BLANK,
  code: 'C17',
  severity: 'warning',
  message: 'hidden-rows',
  cell: 'A5',
  record: '',
  sections: [],
  field: '',
  params: { count: 1, filtered: 'no' },
};
const SLIGHT: Finding = { ...BLANK, code: 'A18', severity: 'info' };
const ALL = [BLANK, COPIED, HIDDEN, SLIGHT];

const COPY: CheckedCopy = {
  blocks: [
    {
      reference: '取組一覧[#All]',
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      row: 0,
      values: [['']],
    },
  ],
  draft: draftRules({ plan: asahikawa, rulesVersion: '', rules: [] }, rules),
};

function reportOf(findings: readonly Finding[], reasons: CheckReport['reasons'] = {}): CheckReport {
  return {
    plan: asahikawa,
    checkedAt: new Date(2026, 10, 21, 9, 5),
    asOf: null,
    part: null,
    ledgers: [{ name: '取組一覧', records: 128, hiddenRows: 1 }],
    counts: countBySeverity(findings),
    findings,
    reasons,
    submission: submission(findings, reasons),
    sections: [
      { section: '税務部税制課', records: 3, counts: { error: 0, warning: 1, info: 0 }, open: 1 },
      { section: '総務部総務課', records: 5, counts: { error: 1, warning: 1, info: 1 }, open: 2 },
      { section: '会計課', records: 1, counts: { error: 0, warning: 0, info: 0 }, open: 0 },
    ],
    refused: {},
    rulesVersion: '0011223344556677',
    fingerprint: '8899aabbccddeeff',
  };
}

function textOf(cell: CellDraft | undefined): string | number {
  const { content } = cell ?? {};
  if (!content) return '';
  if (content.kind === 'number') return content.value;
  return content.kind === 'formula' ? content.figure : content.text;
}

function linesOf(draft: SheetDraft): readonly (readonly (string | number)[])[] {
  return draft.rowHeights.map((_height, row) =>
    draft.columnWidths.map((_width, column) =>
      textOf(draft.cells.find((cell) => cell.row === row && cell.column === column)),
    ),
  );
}

function tableOf(draft: SheetDraft): readonly (readonly (string | number)[])[] {
  const { row = 0, rows = 0 } = draft.table?.area ?? {};
  return linesOf(draft).slice(row, row + rows);
}

/** Cells whose text needs more room than their row is high; of merged ones the whole width counts. */
function cutCells(draft: SheetDraft): readonly CellDraft[] {
  const printed = draft.page.printArea.columns;
  return draft.cells.filter((cell) => {
    if (!cell.style.wrap || cell.column >= printed) return false;
    const merge = draft.merges.find(
      ({ row, column }) => row === cell.row && column === cell.column,
    );
    const width = draft.columnWidths
      .slice(cell.column, cell.column + (merge?.columns ?? 1))
      .reduce((sum, each) => sum + each, 0);
    const height = textHeight(String(textOf(cell)), cell.style.fontSize, width - 4);
    return height > (draft.rowHeights[cell.row] ?? 0);
  });
}

/** How wide a draft's print area is on paper, in points. */
function printedWidth({ columnWidths, page }: SheetDraft): number {
  const widths = columnWidths.slice(0, page.printArea.columns);
  return (widths.reduce((sum, each) => sum + each, 0) * (page.scale ?? 100)) / 100;
}

/** Between the margins of A4 landscape, which is 842 points wide. */
function roomAcross({ page: { margins } }: SheetDraft): number {
  return 842 - (margins?.left ?? 50.4) - (margins?.right ?? 50.4);
}

describe('the tab 検証結果', () => {
  const draft = draftResults(reportOf(ALL), COPY, '検証時の控え', results);

  it('holds one Excel table with a row a finding, and jumps to its cell', () => {
    expect(draft.table?.name).toBe('検証結果一覧');
    const [head, first, second] = tableOf(draft);
    expect(head?.join(' ')).toBe(
      '番号 重大度 規則 シート セル 記録番号 担当課 項目 値 内容 直し方 理由 照合',
    );
    expect(first).toEqual([
      ...[1, 'エラー', 'A05', '取組一覧', 'V3', '2', '総務部総務課', '今後の予定', ''],
      ...['「今後の予定」が空欄です。', '必ず入力してください。', '', findingKey(BLANK)],
    ]);
    expect(second?.slice(6, 8)).toEqual([
      '総務部総務課、税務部税制課',
      '作業工程（実績）（平成30年度）',
    ]);
    expect(tableOf(draft)).toHaveLength(5);
    const link = draft.cells.find(({ content }) => content?.kind === 'link');
    expect(link?.content).toEqual({ kind: 'link', text: 'V3', sheet: '取組一覧', cell: 'V3' });
  });

  it('prints on A4 landscape with the heads repeated, without the keys', () => {
    expect(RESULT_COLUMNS.at(-1)?.id).toBe('key');
    expect(draft.page).toMatchObject({
      orientation: 'landscape',
      footer: '&P / &N',
      printArea: { row: 0, column: 0, rows: draft.rowHeights.length, columns: 12 },
      titleRows: { first: draft.table?.area.row, last: draft.table?.area.row },
    });
  });

  it('tints the reasons that are wanted, and only these', () => {
    const reasons = { [findingKey(COPIED)]: '同じ取組が続いたため' };
    const given = draftResults(reportOf(ALL, reasons), COPY, '検証時の控え', results);
    const top = given.table?.area.row ?? 0;
    const reasonCells = given.cells.filter(({ row, column }) => row > top && column === 11);
    expect(reasonCells.map((cell) => [textOf(cell), cell.style.fill !== null])).toEqual([
      ['', false],
      ['同じ取組が続いたため', false],
      ['', true],
      ['', false],
    ]);
  });

  it('says whether the workbook may be submitted by a formula that the copy can void', () => {
    const statusOf = (findings: readonly Finding[], reasons = {}): CellDraft['content'] =>
      draftResults(reportOf(findings, reasons), COPY, '控え', results).cells.find(
        ({ content }) => content?.kind === 'formula',
      )?.content;
    expect(statusOf(ALL)).toMatchObject({
      figure: '提出不可（エラー1件、理由のない警告2件が残っています）',
    });
    const fine = statusOf([COPIED, SLIGHT], { [findingKey(COPIED)]: '理由' });
    expect(fine).toMatchObject({ figure: '提出可' });
    expect(fine?.kind === 'formula' ? fine.formula : '').toMatch(
      /^=IF\(IFERROR\(OR\(.+'控え'!\$A\$1.+,"再検証してください.+","提出可"\)$/u,
    );
  });

  it('counts by severity and by section, and says what was checked', () => {
    const said = linesOf(draft).map((line) => line.filter((each) => each !== '').join('|'));
    expect(said).toEqual(
      expect.arrayContaining([
        '計画|旭川市　行財政改革推進プログラム2016',
        '検証した日時|令和8年11月21日 9時05分',
        '検証した記録|取組一覧　128件',
        '非表示の行|1行（検証に含めています）',
        '指摘の件数|エラー1件、警告2件（うち理由あり0件）、情報1件',
        '検証した内容の照合番号|8899aabbccddeeff',
        '規則の版|0011223344556677',
        '担当課|取組数|エラー|警告|未処理|済／未',
        '総務部総務課|5|1|1|2|未',
        '会計課|1|0|0|0|済',
      ]),
    );
  });

  it('is one page where all of it fits on one, and begins its table on a page of its own where not', () => {
    const short = draftResults(reportOf([BLANK]), COPY, '検証時の控え', results);
    expect(short.page.pageBreaks).toBeUndefined();
    const many = Array.from({ length: 40 }, (_each, at) => ({ ...BLANK, record: String(at) }));
    const long = draftResults(reportOf(many), COPY, '検証時の控え', results);
    expect(long.page).toMatchObject({ pageBreaks: [long.table?.area.row], scale: 70 });
    expect(printedWidth(long)).toBeLessThan(roomAcross(long) / 1.125);
  });

  it('has one row that says so when there is nothing to say', () => {
    const empty = tableOf(draftResults(reportOf([]), COPY, '検証時の控え', results));
    expect(empty).toHaveLength(2);
    expect(empty[1]?.filter((each) => each !== '')).toEqual(['指摘はありません。']);
  });

  it('cuts no text but the values of narratives, and gives no row more than Excel allows', () => {
    const many = { ...COPIED, sections: Array.from({ length: 90 }, (_, at) => `第${at}部企画課`) };
    const wide = draftResults(reportOf([many]), COPY, '検証時の控え', results);
    for (const each of [draft, wide]) {
      expect(cutCells(each)).toEqual([]);
      expect(Math.max(...each.rowHeights)).toBeLessThanOrEqual(409);
    }
    const [value] = tableOf(draft)[2]?.slice(8, 9) ?? [];
    expect(value).toBe(`${COPIED.value.slice(0, 100)}…`);
  });
});

describe('the tab 修正依頼', () => {
  const draft = draftRequests(reportOf(ALL), requests);
  const said = linesOf(draft).map((line) => line.join('|'));

  it('lists what is open under each section in charge, those of nobody last', () => {
    const headings = ['税務部税制課　1件', '総務部総務課　2件', '担当課なし　1件'];
    const rows = headings.map((heading) => said.findIndex((line) => line.startsWith(heading)));
    expect(rows).toEqual([4, 6, 9]);
    expect(said[7]).toMatch(
      /^1\|エラー\|取組一覧\|V3\|2\|今後の予定\|「今後の予定」が空欄です。\|必ず入力してください。\|\|[0-9a-f]{16}$/u,
    );
    // Two sections that are asked the same answer apart; what tells them apart is not printed.
    const keys = said.filter((line) => line.includes('|P9|')).map((line) => line.split('|').at(-1));
    expect(new Set(keys).size).toBe(2);
    expect(draft.page.printArea.columns).toBe(draft.columnWidths.length - 1);
    expect(said.filter((line) => line.includes('|P9|'))).toHaveLength(2);
    expect(said.some((line) => line.includes('情報'))).toBe(false);
  });

  it('names the moment up to which it asks, on every page', () => {
    expect(said[1]).not.toContain('確認時期');
    const asOf = { year: 2020, half: 1 } as const;
    const judged = draftRequests({ ...reportOf(ALL), asOf }, requests);
    expect(linesOf(judged)[1]?.[0]).toMatch(/確認時期：令和2年度上半期末$/u);
    expect(judged.page.titleRows).toEqual({ first: 0, last: 3 });
  });

  it('starts each section after the first on a new page, with title and heads repeated', () => {
    expect(draft.page).toMatchObject({ pageBreaks: [6, 9], titleRows: { first: 0, last: 3 } });
    expect(cutCells(draft)).toEqual([]);
  });

  it('fits A4 landscape at its scale, also where another font makes each column an eighth wider', () => {
    expect(printedWidth(draft)).toBeLessThan(roomAcross(draft) / 1.125);
  });

  it('leaves out warnings with a reason, and says when nothing is left', () => {
    const reasons = { [findingKey(COPIED)]: '理由', [findingKey(HIDDEN)]: '理由' };
    const rest = linesOf(draftRequests(reportOf(ALL, reasons), requests)).map((line) => line[0]);
    expect(rest).toEqual(expect.arrayContaining(['総務部総務課　1件']));
    expect(rest).not.toContain('担当課なし　1件');
    const none = draftRequests(reportOf([SLIGHT]), requests);
    // And nothing else: no request to fix what follows, over a list of nothing.
    expect(linesOf(none).map(([first]) => first)).toEqual([
      '修正依頼',
      expect.stringContaining('旭川市'),
      '修正をお願いする箇所はありません。',
    ]);
    expect(none.page.pageBreaks).toBeUndefined();
  });
});

describe('the tab 規則一覧', () => {
  const sayings = {
    ...rules,
    rules: () => [
      {
        checks: '調べる',
        why: '訳',
        standards: ['1-2', '1-3'],
        example: { wrong: '誤った例', right: '正しい例' },
      },
    ],
  };
  const draft = draftRules(
    { plan: asahikawa, rulesVersion: '12', rules: ruleBook(asahikawa) },
    sayings,
  );

  it('has a row for each code of the plan', () => {
    const codes = linesOf(draft)
      .slice(4)
      .map((line) => line[0]);
    expect(codes).toEqual(expect.arrayContaining(['C01', 'A01', 'A18']));
    expect(new Set(codes).size).toBe(codes.length);
    const last = ['A18', '情報', '調べる', '訳', '誤った例', '正しい例', '1-2\n1-3'];
    // The rules that hold for every plan come after its own.
    const own = asahikawa.rules.at(-1)?.code;
    const lines = linesOf(draft);
    const at = lines.findIndex(([code]) => code === own);
    expect(lines[at]).toEqual(last);
    const always = rulesOf(asahikawa).slice(asahikawa.rules.length);
    expect(always.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['C20', 'C22', 'C23', 'C24', 'C25']),
    );
    expect(lines.slice(at + 1).map(([code]) => code)).toEqual(always.map(({ code }) => code));
    expect(cutCells(draft)).toEqual([]);
  });
});

describe('the report tabs in English', () => {
  it('have the same places and keys', () => {
    const japanese = draftResults(reportOf(ALL), COPY, '検証時の控え', results);
    const other = draftResults(reportOf(ALL), COPY, '検証時の控え', english.results);
    expect(other.table).toEqual(japanese.table);
    expect(tableOf(other)[0]?.slice(9, 12)).toEqual(['What is wrong', 'What to do', 'Reason']);
    expect(tableOf(other)[1]?.[12]).toBe(findingKey(BLANK));
  });
});

describe('a finding’s sentence', () => {
  it.each([
    ['「値」が空欄です。入力してください。', '「値」が空欄です。', '入力してください。'],
    [
      '「検討した。終わり。」は使えません。直してください。',
      '「検討した。終わり。」は使えません。',
      '直してください。',
    ],
    ['一つだけの文です。', '一つだけの文です。', ''],
  ])('parts at the first full stop outside quotes: %s', (message, wrong, fix) => {
    expect(splitMessage(message, 'ja')).toEqual({ wrong, fix });
  });
});
