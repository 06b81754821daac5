/**
 * 検証 as a clerk uses it, over verbs made for the test.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/core/finding';
import { findingKey } from '../../src/core/submission';
import type { Choices } from '../../src/taskpane/choices';
import type { Verbs } from '../../src/taskpane/verbs';
import type { ValidateResult } from '../../src/tasks/validate-result';
import { finding, resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

/** Sentences that tell each finding: C05 names its field. */
const empty = (cell: string, field: string, params: Partial<Finding> = {}): Finding =>
  finding({ code: 'C05', message: 'required', cell, field, record: cell.slice(1), ...params });
const WARNING = empty('B3', '実績', { severity: 'warning', code: 'A15', sections: ['総務部'] });
const OTHER = empty('B4', '実績', { severity: 'warning', code: 'A15', sections: ['総務部'] });
const ERROR = empty('C2', '取組項目名', { sections: ['経済部'] });
const WIDE = empty('D5', '目標額', {
  code: 'C12',
  severity: 'info',
  value: '１２',
  fix: { way: 'width', content: '12' },
});

let pane: StandingPane;
afterEach(() => pane.down());

async function stand(
  findings: readonly Finding[] | ValidateResult,
  verbs: Partial<Verbs> = {},
  choices: Partial<Choices> = {},
): Promise<StandingPane> {
  pane = await StandingPane.over(findings, verbs, choices);
  return pane;
}

describe('the head of 検証', () => {
  it('says what stands in the way of submission', async () => {
    await stand([ERROR, WARNING, OTHER]);
    expect(pane.one('heading', '提出不可')).toBeDefined();
    expect(pane.text()).toContain('エラー1件、理由のない警告2件');
  });

  it('says 提出可 when nothing is found', async () => {
    await stand([]);
    expect(pane.one('heading', '提出可')).toBeDefined();
    expect(pane.one('heading', '指摘はありません')).toBeDefined();
  });

  it('says whether the tab 検証結果 is up to date', async () => {
    const report = { tab: '検証結果', sheetId: 's9', upToDate: false };
    await stand({ ...resultOf([ERROR]), report });
    expect(pane.text()).toContain('タブ「検証結果」は古くなっています。');
  });

  it('takes 提出可 back when a ledger is edited, and keeps it when another sheet is', async () => {
    await stand([]);
    await pane.edited({ sheetId: 's7', address: 'A1' });
    expect(pane.all('heading', '提出可')).toHaveLength(1);
    await pane.edited({ sheetId: 's1', address: 'A1' });
    expect(pane.all('heading', '提出可')).toHaveLength(0);
    expect(pane.one('heading', '要再検証')).toBeDefined();
    await pane.press('button', '再検証');
    expect(pane.all('heading', '提出可')).toHaveLength(1);
  });
});

describe('the filters', () => {
  it('name each section with what it has left, also those without findings', async () => {
    await stand([ERROR, WARNING, OTHER]);
    const options = pane.one('combobox', '担当課').textContent;
    expect(options).toContain('総務部（残り2）');
    expect(options).toContain('経済部（残り1）');
    expect(options).toContain('✓ 福祉部（完了）');
  });

  it('show the findings of one section only', async () => {
    await stand([ERROR, WARNING, OTHER]);
    await pane.choose('担当課', /経済部/);
    expect(pane.listed()).toEqual(['「取組項目名」が空欄です。必ず入力してください。']);
    expect(pane.text()).toContain('担当2件、残り1件。');
  });

  it('hide warnings with a reason, and remember that', async () => {
    const reasons = { [findingKey(WARNING)]: '別紙のとおり' };
    await stand(resultOf([ERROR, WARNING, OTHER], reasons));
    expect(pane.listed()).toHaveLength(3);
    await pane.press('checkbox', '理由のある警告を隠す');
    expect(pane.listed()).toHaveLength(2);
    expect(pane.asked.at(-1)).toEqual([
      'remember',
      { grouping: 'record', shown: 'all', hideExplained: true, whileTyping: false },
    ]);
  });

  it('group by cause, one line a cause, with one fix for all of it', async () => {
    const second = { ...WIDE, cell: 'D6', record: '6' };
    await stand([WIDE, ERROR, second], {}, { grouping: 'cause' });
    expect(pane.listed()).toEqual([]);
    expect(pane.one('button', /全角の数字・英字.*目標額.*2件/)).toBeDefined();
    await pane.press('button', '2件を直す');
    expect(pane.text()).toContain('2個のセルを直します。');
  });
});

describe('the list', () => {
  it('names a record by its number and its title', async () => {
    await stand([{ ...ERROR, title: '窓口の見直し' }, WARNING]);
    expect(pane.one('button', /番号 2.*窓口の見直し/)).toBeDefined();
  });

  it('goes to a cell without opening the finding', async () => {
    await stand([ERROR]);
    await pane.press('button', /セルへ移動 C2/);
    expect(pane.asked).toContainEqual(['jump', 's1', 'C2']);
    expect(pane.all('button', '一覧に戻る')).toHaveLength(0);
  });

  it('lets arrow keys move from line to line, and sideways to the cell', async () => {
    await stand([ERROR, WARNING]);
    const group = pane.one('button', /番号 2/);
    await pane.focus(group);
    await pane.key(group, 'ArrowDown');
    expect(document.activeElement?.textContent).toContain('取組項目名');
    await pane.key(document.activeElement ?? group, 'ArrowRight');
    expect(document.activeElement?.textContent).toContain('C2');
    await pane.key(document.activeElement ?? group, 'ArrowDown');
    expect(document.activeElement?.textContent).toContain('番号 3');
  });

  it('gives the focus back to the finding that was opened', async () => {
    await stand([ERROR, WARNING]);
    await pane.press('button', /「実績」が空欄です/);
    expect(document.activeElement?.tagName).toBe('H1');
    await pane.press('button', '一覧に戻る');
    await pane.settled(50);
    expect(document.activeElement?.textContent).toContain('「実績」が空欄です');
  });
});

describe('a finding', () => {
  it('shows the rule behind it', async () => {
    await stand([ERROR]);
    await pane.press('button', /「取組項目名」が空欄です/);
    await pane.press('button', '規則 C05 の説明');
    expect(pane.text()).toContain('調べること');
    expect(pane.text()).toContain('なぜ必要か');
  });

  it('names its year as the city prints it, in the list and in full', async () => {
    await stand([empty('O5', '作業工程（実績）', { year: 'R1', code: 'A14' })]);
    expect(pane.text()).toContain('作業工程（実績）・令和元年度');
    await pane.press('button', /「作業工程（実績）」（令和元年度）が空欄です/);
    expect(pane.text()).toContain('作業工程（実績）・令和元年度');
    expect(pane.text()).not.toContain('R1年度');
  });

  it('leads to the next one and back', async () => {
    await stand([ERROR, WARNING]);
    await pane.press('button', /「取組項目名」が空欄です/);
    await pane.press('button', '次の指摘');
    expect(pane.one('heading', /「実績」が空欄です/)).toBeDefined();
    expect(pane.text()).toContain('2／2件目');
    await pane.press('button', '前の指摘');
    expect(pane.one('heading', /「取組項目名」が空欄です/)).toBeDefined();
  });
});
