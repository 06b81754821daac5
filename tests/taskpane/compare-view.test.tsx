/**
 * 前の台帳と比べる, over verbs made for the test: what has changed is told and listed, and made into tabs.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act } from 'react';
import type { CompareResult } from '../../src/tasks/compare';
import type { Verbs } from '../../src/taskpane/verbs';
import { resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

const RECORD = { name: '3', year: null, item: '', title: '窓口の見直し', sections: ['総務課'] };
const AT = { sheetId: 's1', sheet: '取組一覧', row: 3, column: 4 };
const NOTHING: CompareResult = {
  plan: { id: 'town', municipality: '試験町', title: '実施計画' },
  earlier: '前.xlsx',
  filledTo: null,
  counts: {
    added: 0,
    ended: 0,
    renumbered: 0,
    changed: 0,
    fields: 0,
    corrections: 0,
    ambiguous: 0,
  },
  comparison: { ledgers: [], ledgersBefore: [], ledgersAfter: [] },
  tables: [],
};
const CHANGED: CompareResult = {
  ...NOTHING,
  counts: { ...NOTHING.counts, added: 1, changed: 1, fields: 1, corrections: 1 },
  comparison: {
    ...NOTHING.comparison,
    ledgers: [
      {
        ledger: 'items',
        name: '取組一覧',
        recordName: '取組',
        recordsBefore: 2,
        recordsAfter: 3,
        differences: [
          {
            kind: 'changed',
            record: RECORD,
            at: AT,
            formerName: null,
            fields: [
              {
                field: 'amount',
                label: '効果額（令和5年度）',
                before: '100',
                after: '120',
                at: AT,
                isCorrection: true,
              },
            ],
          },
          { kind: 'added', record: { ...RECORD, name: '9' }, at: { ...AT, row: 9 } },
        ],
        likely: [],
        ambiguous: [],
        columnsBefore: [],
        columnsAfter: [],
      },
    ],
  },
};

let pane: StandingPane;
afterEach(() => pane.down());

/** Stands the pane at the part, with answers to the files that are chosen one after the other. */
async function stand(answers: readonly CompareResult[], more: Partial<Verbs> = {}): Promise<void> {
  const left = [...answers];
  pane = await StandingPane.over(resultOf([]), {
    previewSummary: () => new Promise(() => undefined),
    compare: ({ earlier }) =>
      Promise.resolve({
        ok: true,
        result: { ...(left.shift() ?? NOTHING), earlier: earlier.name },
      }),
    ...more,
  });
  await pane.press('button', /^集計/);
  await pane.press('button', /^前の台帳と比べる/);
}

async function choose(name: string): Promise<void> {
  const [input] = document.querySelectorAll<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is no way to choose a file.');
  const file = { name, arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) };
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  // A browser lets a page empty the field, and nothing else.
  Object.defineProperty(input, 'value', { configurable: true, writable: true, value: '' });
  act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await pane.settled(20);
}

describe('前の台帳と比べる', () => {
  it('says what has changed since the chosen book, and goes to the place of a change', async () => {
    await stand([CHANGED]);
    await choose('前年度.xlsx');
    expect(pane.text()).toContain('前のブック：前年度.xlsx');
    expect(pane.text()).toContain('増えた記録　1件');
    expect(pane.text()).toContain('変わった項目　1か所（1件の記録）');
    expect(pane.text()).toContain('うち、すでに報告した数値の訂正　1か所');
    expect(pane.text()).toContain('変わったところ　2件');
    expect(pane.text()).toContain('効果額（令和5年度）');
    await pane.press('button', /^E4 /);
    expect(pane.asked).toContainEqual(['jump', 's1', 'E4']);
  });

  it('says so where nothing has, and compares another book when it is chosen', async () => {
    await stand([NOTHING, CHANGED]);
    await choose('前.xlsx');
    expect(pane.text()).toContain('変わったところはありません。');
    await choose('もっと前.xlsx');
    expect(pane.text()).toContain('前のブック：もっと前.xlsx');
    expect(pane.text()).not.toContain('変わったところはありません。');
  });

  it('asks to compare again once the workbook was edited', async () => {
    await stand([NOTHING, CHANGED]);
    await choose('前.xlsx');
    expect(pane.all('button', '比べ直す')).toHaveLength(0);
    await pane.edited({ sheetId: 's1', address: 'E4' });
    await pane.press('button', '比べ直す');
    expect(pane.text()).toContain('変わったところ　2件');
  });

  it('tells what is wrong with a file, and leaves the other ways open', async () => {
    await stand([], {
      compare: ({ earlier: { name } }) =>
        Promise.resolve({
          ok: false,
          trouble: {
            code: 'file-no-workbook',
            params: { file: name, plan: '' },
            aftermath: 'unchanged',
          },
        }),
    });
    await choose('写真.png');
    expect(pane.text()).toContain('写真.png');
    expect(pane.one('button', '前のブックを選ぶ')).toBeDefined();
  });

  it('makes the tabs, and leads to each', async () => {
    await stand([CHANGED], {
      compareTabs: () =>
        Promise.resolve({
          ok: true,
          result: {
            ...CHANGED,
            tabs: [{ key: 'changes', name: '変更一覧', action: 'make', sheetId: 't1' }],
          },
        }),
    });
    await choose('前.xlsx');
    await pane.press('button', '変更一覧のタブを作る');
    await pane.settled(20);
    await pane.press('button', 'タブ「変更一覧」を開く');
    expect(pane.asked).toContainEqual(['jump', 't1', 'A1']);
  });
});
