/** 検証結果, 修正依頼 and 規則一覧 as tabs, and the reasons of warnings, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { findingKey } from '../../src/core/submission';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, enter, textOf, usedArea } from 'practice-excel/workbook/cells';
import { recalculate } from 'practice-excel/workbook/calculate';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import type { ReportTab } from '../../src/core/draft/report-tabs';
import type { ValidateResult } from '../../src/tasks/validate-result';
import { explain } from '../../src/tasks/explain';
import { open } from '../../src/tasks/open';
import { report } from '../../src/tasks/report';
import { revert } from '../../src/tasks/revert';
import { validate } from '../../src/tasks/validate';
import { printSheet, sheetNamed, visibleNames } from '../excel/practice';
import { headerCell, ledgerSheet, sampleWorkbook, type } from './workbooks';

const ALL: readonly ReportTab[] = ['results', 'requests', 'rules'];

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await sampleWorkbook();
  host = await startNodeHost(workbook);
});

async function validated(): Promise<ValidateResult> {
  const outcome = await validate();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

async function reported(tabs: readonly ReportTab[] = ['results']) {
  const outcome = await report({ tabs });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

function results(): PracticeSheet {
  return sheetNamed(workbook, '検証結果');
}

/** Where the row of a finding stands in the tab, and the column of reasons. */
function reasonPlace(key: string): { readonly row: number; readonly column: number } {
  const column = headerCell(results(), '理由').column;
  const { column: keys } = headerCell(results(), '照合');
  for (const [row, cells] of results().cells)
    if (cells.get(keys)?.value === key) return { row, column };
  throw new Error(`no row ${key}`);
}

function shownTexts(sheet: PracticeSheet): readonly string[] {
  const area = usedArea(sheet, true);
  if (!area) return [];
  return Array.from({ length: area.row + area.rows }, (_row, row) =>
    Array.from({ length: area.column + area.columns }, (_column, column) =>
      textOf(cellAt(sheet, row, column)),
    ),
  ).flat();
}

function warningsOf({ findings }: ValidateResult) {
  return findings.filter(({ severity }) => severity === 'warning');
}

describe('report', () => {
  it('names the moment that the ledgers were checked for, and is of another one no longer', async () => {
    const made = await report({ tabs: ['results'], asOf: { year: 2017, half: 2 } });
    expect(made).toMatchObject({ ok: true });
    const told = shownTexts(results());
    expect(told[told.indexOf('確認時期') + 4]).toBe('平成29年度末');
    const same = await validate({ asOf: { year: 2017, half: 2 } });
    expect(same).toMatchObject({ result: { report: { upToDate: true } } });
    expect(await validated()).toMatchObject({ report: { upToDate: false } });
  });

  it('writes the tabs that are asked for and ends on the first', async () => {
    const ledger = printSheet(ledgerSheet(workbook));
    const { tabs, findings } = await reported(ALL);
    expect(tabs.map(({ name, action }) => `${action} ${name}`)).toEqual([
      'make 検証結果',
      'make 修正依頼',
      'make 規則一覧',
    ]);
    expect(workbook.activeSheetId).toBe(results().id);
    expect(results().tables.map(({ area }) => area.rows)).toEqual([findings.length + 1]);
    expect(printSheet(ledgerSheet(workbook))).toEqual(ledger);
    expect(await open()).toMatchObject({ result: { tabs: ['検証結果', '修正依頼', '規則一覧'] } });
  });

  it('takes ten round trips at most, on the first run and on a refill', async () => {
    await reported(ALL);
    const [warning] = warningsOf(await validated());
    const position = reasonPlace(warning ? findingKey(warning) : '');
    enter(results(), position.row, position.column, '事情による');
    host.counters.reset();
    await reported(ALL);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(10);
  });

  it('says in the tab whether the workbook may be submitted, and takes it back once a checked cell changes', async () => {
    await reported();
    expect(shownTexts(results()).some((text) => text.startsWith('提出不可'))).toBe(true);
    type(ledgerSheet(workbook), '今後の予定', 1, '直しました');
    await recalculate(workbook);
    expect(shownTexts(results()).some((text) => text.startsWith('提出不可'))).toBe(false);
    expect(shownTexts(results()).some((text) => text.startsWith('再検証してください'))).toBe(true);
  });

  it('tells the pane whether the tab is of this state of the workbook', async () => {
    expect((await validated()).report).toBeNull();
    expect((await reported()).report).toEqual({
      tab: '検証結果',
      sheetId: results().id,
      upToDate: true,
    });
    expect((await validated()).report).toMatchObject({ upToDate: true });
    type(ledgerSheet(workbook), '今後の予定', 1, '直しました');
    expect((await validated()).report).toMatchObject({ upToDate: false });
    expect(await open()).toMatchObject({ result: { report: { upToDate: false } } });
    await reported();
    expect((await validated()).report).toMatchObject({ upToDate: true });
  });

  it('prints at a scale of its own, which comes back when a refill is taken back', async () => {
    await reported();
    const page = (): unknown => results().page.zoom;
    const before = page();
    expect(before).toEqual({ scale: 70 });
    await reported();
    results().page.zoom = { scale: 50 };
    await revert();
    expect(page()).toEqual(before);
  });

  it('lays out no page of the copy that it compares with: other programs print hidden pages', async () => {
    await reported();
    expect(sheetNamed(workbook, '検証時の控え')).toMatchObject({ visibility: 'VeryHidden' });
    expect(sheetNamed(workbook, '検証時の控え').page.printArea ?? null).toBeNull();
    expect(results().page.printArea).not.toBeNull();
    // A refill, and taking it back, leave it so.
    await reported();
    await revert();
    expect(sheetNamed(workbook, '検証時の控え').page.printArea ?? null).toBeNull();
  });

  it('is taken back as a whole', async () => {
    const before = workbook.sheets.map(({ name }) => name);
    await reported(ALL);
    expect(await revert()).toMatchObject({
      ok: true,
      result: { removed: ['検証結果', '修正依頼', '規則一覧'], cells: 0 },
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
  });
});

describe('answers in 修正依頼', () => {
  const requests = (): PracticeSheet => sheetNamed(workbook, '修正依頼');

  /** The row of what a section is asked about a cell. */
  function rowOf(section: string, cell: string): number {
    let under = '';
    for (const row of [...requests().cells.keys()].sort((a, b) => a - b)) {
      const first = textOf(cellAt(requests(), row, 0));
      if (/件$/u.test(first)) under = first;
      const at = textOf(cellAt(requests(), row, headerCell(requests(), 'セル').column));
      if (under.startsWith(section) && at === cell) return row;
    }
    throw new Error(`${section} is asked nothing about ${cell}`);
  }

  it('stay with their request, section by section, when the tab is made again', async () => {
    await reported(['requests']);
    const { column } = headerCell(requests(), '回答');
    // 各部局 and 土木部公園みどり課 are both in charge of 5 (A14).
    enter(requests(), rowOf('各部局', 'N6'), column, '次年度に実施する');
    enter(requests(), rowOf('土木部公園みどり課', 'N6'), column, '秋に実施する予定');
    // One request before them goes.
    type(ledgerSheet(workbook), '作業工程（実績）平成30年度', 4, '検討した。');
    await reported(['requests']);
    const answer = (section: string): unknown => cellAt(requests(), rowOf(section, 'N6'), column);
    expect(answer('各部局')).toMatchObject({ value: '次年度に実施する' });
    expect(answer('土木部公園みどり課')).toMatchObject({ value: '秋に実施する予定' });
    expect((await validated()).submission.explained).toBe(0);
  });
});

describe('reasons', () => {
  it('given in the pane are kept with the workbook, count as explained, and can be taken back', async () => {
    const [warning, other] = warningsOf(await validated());
    if (!warning || !other) throw new Error('the sample has warnings');
    expect(await explain([warning], ' 国の通知を待っているため ')).toMatchObject({
      ok: true,
      result: { reasons: { [findingKey(warning)]: '国の通知を待っているため' } },
    });
    const explained = await validated();
    expect(explained.reasons).toEqual({ [findingKey(warning)]: '国の通知を待っているため' });
    expect(explained.submission).toMatchObject({ ready: false, explained: 1, unexplained: 29 });
    await explain([warning], '');
    expect((await validated()).reasons).toEqual({});
  });

  it('do not excuse errors', async () => {
    const { findings } = await validated();
    await explain(findings, '担当課に照会した。');
    const { submission } = await validated();
    expect(submission).toMatchObject({ ready: false, errors: 1, unexplained: 0, explained: 30 });
  });

  it('make the workbook ready once the error is fixed', async () => {
    const first = await validated();
    await explain(first.findings, '前年度の決算書で確認した。');
    const error = first.findings.find(({ severity }) => severity === 'error');
    // A09 of 64: a target without any amount (docs/formats/asahikawa.md).
    expect(error?.record).toBe('64');
    type(ledgerSheet(workbook), '財源確保目標額（百万円）', 64, '－');
    const second = await validated();
    expect(second.submission).toMatchObject({ ready: true, errors: 0, unexplained: 0 });
  });

  it('written into the tab are read back, wherever staff sorted its rows or moved its columns', async () => {
    await reported();
    const [warning] = warningsOf(await validated());
    const key = warning ? findingKey(warning) : '';
    const { row, column } = reasonPlace(key);
    enter(results(), row, column, '来年度に見直す');
    expect((await validated()).reasons).toEqual({ [key]: '来年度に見直す' });
    // As sorting does: the row changes places with another.
    const [table] = results().tables;
    const last = (table?.area.row ?? 0) + (table?.area.rows ?? 0) - 1;
    const [moved, lower] = [results().cells.get(row), results().cells.get(last)];
    if (!moved || !lower) throw new Error('no rows');
    results().cells.set(last, moved);
    results().cells.set(row, lower);
    expect((await validated()).reasons).toEqual({ [key]: '来年度に見直す' });
    await reported();
    expect(cellAt(results(), reasonPlace(key).row, column)?.value).toBe('来年度に見直す');
  });

  it('that are none are refused by the pane, and nothing is written', async () => {
    const [warning] = warningsOf(await validated());
    if (!warning) throw new Error('no warning');
    expect(await explain([warning], '確認済み')).toMatchObject({
      ok: false,
      trouble: { code: 'no-reason', params: { fault: 'phrase' }, aftermath: 'unchanged' },
    });
    expect(await explain([warning], warning.value)).toMatchObject({ ok: false });
    expect((await validated()).reasons).toEqual({});
  });

  it('that are none in the tab leave the warning open, are said there, and stay to be completed', async () => {
    await reported();
    const [warning] = warningsOf(await validated());
    if (!warning) throw new Error('no warning');
    const key = findingKey(warning);
    const { row, column } = reasonPlace(key);
    enter(results(), row, column, '問題なし');
    const checked = await validated();
    expect(checked.submission).toMatchObject({ unexplained: 30, explained: 0 });
    expect(checked.refused).toEqual({ [key]: { text: '問題なし', fault: 'phrase' } });
    await reported();
    const again = reasonPlace(key);
    expect(cellAt(results(), again.row, again.column)?.value).toBe('問題なし');
    const { column: fix } = headerCell(results(), '直し方');
    expect(textOf(cellAt(results(), again.row, fix))).toContain('理由になりません');
    enter(results(), again.row, again.column, '問題なし（前年度の決算書で確認した）');
    expect((await validated()).submission).toMatchObject({ unexplained: 29, explained: 1 });
  });

  it('stand in the tab too when the pane gives them, and what the tab says then is the truth', async () => {
    await reported();
    const [warning] = warningsOf(await validated());
    if (!warning) throw new Error('no warning');
    await explain([warning], '=1+1 は式ではない');
    const position = reasonPlace(findingKey(warning));
    expect(cellAt(results(), position.row, position.column)).toMatchObject({
      value: '=1+1 は式ではない',
    });
    expect(cellAt(results(), position.row, position.column)?.formula).toBeUndefined();
    enter(results(), position.row, position.column, '');
    expect((await validated()).reasons).toEqual({});
  });

  it('of a finding that is gone for now come back with it', async () => {
    const warning = warningsOf(await validated()).find(({ code }) => code === 'A14');
    if (!warning) throw new Error('no warning');
    const key = findingKey(warning);
    await reported();
    await explain([warning], '一時的な値のため');
    // A14 of 4 in H30: the milestone is planned and its result is なし.
    const sheet = ledgerSheet(workbook);
    const at = headerCell(sheet, '管理番号').row + Number(warning.record);
    const column = [...(sheet.cells.get(at) ?? [])].find(
      ([, cell]) => cell.value === warning.value && cell.value === 'なし',
    )?.[0];
    if (column === undefined) throw new Error(`no cell ${warning.cell}`);
    enter(sheet, at, column, '実施した');
    const gone = await reported();
    expect(gone.findings.map((each) => findingKey(each))).not.toContain(key);
    enter(sheet, at, column, 'なし');
    expect((await reported()).reasons[key]).toBe('一時的な値のため');
  });

  it('are read in no more round trips than the ledgers alone', async () => {
    await reported();
    host.counters.reset();
    await validated();
    expect(host.counters.roundTrips).toBeLessThanOrEqual(4);
  });

  it('typed into the tab are not lost when the tab is taken back', async () => {
    await reported();
    const [warning] = warningsOf(await validated());
    const key = warning ? findingKey(warning) : '';
    const { row, column } = reasonPlace(key);
    enter(results(), row, column, '来年度に見直す');
    expect(await revert()).toMatchObject({ result: { removed: ['検証結果'] } });
    expect((await validated()).reasons).toEqual({ [key]: '来年度に見直す' });
  });

  it('are refused where the tab is protected or filtered, and nothing is written', async () => {
    await reported();
    const warnings = warningsOf(await validated());
    results().protection = {};
    expect(await explain(warnings, '担当課に照会した。')).toMatchObject({
      trouble: { code: 'protected-sheet', params: { sheet: '検証結果' }, aftermath: 'unchanged' },
    });
    results().protection = null;
    const [table] = results().tables;
    if (table) table.isDataFiltered = true;
    expect(await explain(warnings, '担当課に照会した。')).toMatchObject({
      trouble: { code: 'filtered-tab' },
    });
    if (table) table.isDataFiltered = false;
    expect((await validated()).reasons).toEqual({});
  });

  it.each(
    (['before', 'midway', 'after'] as const).flatMap((when) =>
      [1, 4, 5, 6].map((failAt) => [when, failAt] as const),
    ),
  )('are all given or none when the round trip fails %s, as number %i', async (when, failAt) => {
    await reported();
    const warnings = warningsOf(await validated());
    host.faults.arm({ failAt, when });
    const outcome = await explain(warnings, '担当課に照会した。');
    host.faults.disarm();
    const given = Object.keys((await validated()).reasons).length;
    const done = outcome.ok || outcome.trouble.aftermath === 'done';
    expect(given).toBe(done ? warnings.length : 0);
    expect(visibleNames(workbook)).toContain('検証結果');
  });
});
