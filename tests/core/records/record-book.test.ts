/** What a record is called, belongs to, is in the charge of and says: decided once, for every part that asks. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import { layForms } from '../../../src/core/form/lay';
import { recordsToLay } from '../../../src/core/form/tabs';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Plan } from '../../../src/core/plan';
import { recordBook } from '../../../src/core/records/record-book';
import type { LedgerRecord } from '../../../src/core/records/record-book';
import { rollUp } from '../../../src/core/rollup';
import type { RollupDefinition } from '../../../src/core/rollup';
import { asahikawa } from '../../../src/plans/asahikawa';
import { tomakomai } from '../../../src/plans/tomakomai';
import { facts, sheetOf, snapshotOf, sourceColumns } from '../asahikawa-snapshot';
import { planWorkbook, theForm, WORDS } from '../form/forms-of';
import { shared, SHARING } from '../merged';
import { printed } from '../rollup/rolled-up';
import { withCell } from '../form/handling';
import { small } from '../tomakomai-workbook';

const SECTION = '社会教育部文化振興課';

/** The first records of 旭川市 as a plain block: 所管部局 merged down over 1 to 3, 今後の予定 of 2 and 3 left empty. */
function mergedBlock(): PlanWorkbook<Plan> {
  const columns = sourceColumns().map((column) => {
    const cells = column.cells.slice(0, 8);
    if (column.label === '所管部局') return { ...column, cells: cells.fill('', 1, 3) };
    return column.label === '今後の予定' ? { ...column, cells: cells.fill('', 1, 3) } : column;
  });
  const at = columns.findIndex(({ label }) => label === '所管部局');
  const kept = columns.map((column) => ({ ...column, cells: column.cells.slice(0, 8) }));
  const merges = [{ row: 1, column: at, rows: 3, columns: 1 }];
  return planWorkbook(snapshotOf(sheetOf(kept, { merges })), asahikawa);
}

function theRecord(workbook: PlanWorkbook<Plan>, ledger: string, name: string): LedgerRecord {
  const record = recordBook(workbook).of(ledger)?.named(name);
  if (!record) throw new Error(`${ledger} has no ${name}`);
  return record;
}

describe('a section that is merged down over the records 1 to 3 of a plain block', () => {
  const workbook = mergedBlock();
  const form = theForm(asahikawa);
  const [own = ''] = facts.initiatives[0]?.departments ?? [];

  it('is in charge of each of them', () => {
    expect(own).toBe(SECTION);
    for (const name of ['1', '2', '3'])
      expect(theRecord(workbook, 'initiatives', name).sections).toEqual([SECTION]);
    expect(theRecord(workbook, 'initiatives', '4').sections).toEqual(
      facts.initiatives[3]?.departments,
    );
  });

  it('is named by what 検証 finds in each of them', () => {
    const found = check(workbook).filter(({ field }) => field === '今後の予定');
    expect(found.map(({ record, sections }) => [record, sections])).toEqual([
      ['2', [SECTION]],
      ['3', [SECTION]],
    ]);
  });

  it('stands on the sheet of each, and none is left out of the sheets of this section', () => {
    const drafts = layForms(workbook, form, {
      arrangement: 'record',
      words: WORDS,
      sections: [SECTION],
    });
    expect(drafts.map(({ name }) => name)).toEqual(['様式 1', '様式 2', '様式 3']);
    for (const { cells } of drafts)
      expect(
        cells.flatMap(({ content }) => (content?.kind === 'text' ? content.text : [])),
      ).toContain(SECTION);
  });

  it('counts each of them in a table of sections', () => {
    const bySection: RollupDefinition = {
      id: 'sections',
      name: '所管別',
      title: '所管別',
      unitLine: null,
      notes: [],
      ledger: 'initiatives',
      rows: { by: 'names', field: 'sections' },
      labels: [{ heading: '所管' }],
      columns: [{ heading: '取組数', measure: { measure: 'count' }, places: 0 }],
    };
    const table = rollUp(workbook, bySection);
    if (table.state !== 'table') throw new Error(table.state);
    const [row] = printed(table).filter(([label]) => label === SECTION);
    expect(row).toEqual([SECTION, '3']);
  });
});

describe('担当課 of 安中市 merged down', () => {
  it('leaves none of the 36 items out of the sheets of all sections', () => {
    const { workbook } = shared('annaka', 'items', ['section'], 'merged');
    const book = recordBook(workbook);
    const all = book.of('items')?.all ?? [];
    const sections = [...new Set(all.flatMap((record) => record.sections))];
    const laid = recordsToLay(book, theForm(workbook.plan), {
      arrangement: 'section',
      words: WORDS,
      sections,
    });
    expect(laid).toHaveLength(36);
    const [first, ...others] = all.slice(0, SHARING).map((record) => record.sections);
    expect(first).toEqual(['情報戦略課']);
    expect(others).toEqual([first, first]);
  });
});

describe('a sub-record', () => {
  const workbook = planWorkbook(small, tomakomai);
  const practice = theRecord(workbook, 'practices', '1');
  const [step] = practice.children('schedule');

  it('belongs to the record whose number it bears', () => {
    expect(step?.parent).toBe(practice);
    expect(practice.parent).toBeNull();
    expect(practice.children('schedule').map(({ year }) => year)).toEqual([
      2020, 2021, 2022, 2023, 2024,
    ]);
    expect(practice.children('items').every(({ parent }) => parent === practice)).toBe(true);
    expect(practice.children('items').map(({ item }) => item)[0]).toBe('①');
  });

  it("has its record's title and sections", () => {
    expect(step?.title).toBe('ガバメントクラウドファンディングの実施');
    expect(step?.title).toBe(practice.title);
    expect(step?.sections).toEqual(practice.sections);
    expect(practice.sections).toEqual(['(政)政策推進課', '(財)財政課']);
  });

  it('leads to the record of another ledger whose number stands in a field', () => {
    expect(practice.referred('initiatives', 'initiative')?.title).toBe(
      '新たな財源確保に向けた取組',
    );
    expect(practice.referred('initiatives', 'title')).toBeNull();
    expect(practice.referred('none', 'initiative')).toBeNull();
  });

  it('without a number belongs to none, and a record without one has none', () => {
    const sheets = small.sheets.map((sheet) =>
      sheet.name === '工程表' || sheet.name === '実践項目' ? withCell(sheet, 1, 0, '') : sheet,
    );
    const book = recordBook(planWorkbook({ ...small, sheets }, tomakomai));
    const [numberless] = book.of('practices')?.all ?? [];
    const [lost] = book.of('schedule')?.all ?? [];
    expect([numberless?.name, lost?.name]).toEqual(['', '']);
    expect([lost?.parent, lost?.title, lost?.sections]).toEqual([null, '', []]);
    expect(numberless?.children('schedule')).toEqual([]);
  });
});

describe('what a record says', () => {
  const workbook = planWorkbook(snapshotOf(sheetOf(sourceColumns())), asahikawa);
  const record = theRecord(workbook, 'initiatives', '1');

  it('is a value of the kind that is asked for, in the year that is asked for', () => {
    const amount = theRecord(workbook, 'initiatives', '6').value('amounts', 'money', 2017);
    // The compiler knows what comes back: of all values only money has parts with an amount.
    expect(amount?.form === 'amount' ? amount.parts[0].amount.toNumber() : null).toBe(-9870);
    expect(record.value('title', 'text')?.text).toBe(facts.initiatives[0]?.title);
  });

  it('is nothing where the field is of another kind, blank, of no such year or no field at all', () => {
    expect(record.value('title', 'money')).toBeNull();
    expect(record.value('amounts', 'money')).toBeNull();
    expect(record.value('amounts', 'money', 1999)).toBeNull();
    expect(record.value('nothing', 'text')).toBeNull();
    expect(record.cell('nothing')).toBeNull();
  });

  it('is asked of the same records each time', () => {
    expect(recordBook(workbook)).toBe(recordBook(workbook));
    expect(recordBook(workbook).of('initiatives')?.named('1')).toBe(record);
    expect(recordBook(workbook).of('none')).toBeNull();
  });

  it('is compared by one text, and found by it', () => {
    const { among } = record;
    const result = among.column('result');
    if (!result) throw new Error('no result');
    const done = facts.initiatives.filter((each) => each.result === '未実施');
    expect(among.withKey(result, '未実施').map(({ name }) => Number(name))).toEqual(
      done.map(({ id }) => Number(id)),
    );
    expect(among.withKey(result, '未実施').every((each) => each.keyIn(result) === '未実施')).toBe(
      true,
    );
    expect(among.withKey(result, null)).toEqual([]);
    expect(among.counted).toBe(among.all);
  });
});

describe('an amount that is merged down over three records', () => {
  const { workbook, ledger } = shared('asahikawa', 'initiatives', [['amounts', 2017]], 'merged', 5);
  const records = recordBook(workbook).ofLedger(ledger);
  const column = records.column('amounts', 2017);
  const three = records.all.slice(5, 5 + SHARING);

  it('holds for each of them, and enters a sum once', () => {
    if (!column) throw new Error('no amounts');
    expect(three.map((each) => each.figureIn(column)?.toNumber())).toEqual([-9870, -9870, -9870]);
    expect(three.map((each) => each.amountIn(column)?.toNumber() ?? null)).toEqual([
      -9870,
      null,
      null,
    ]);
    const own = [...records.ownCells(column)].map(([each]) => each.index);
    expect([5, 6, 7].map((at) => own.includes(at))).toEqual([true, false, false]);
  });
});
