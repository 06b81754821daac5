/** What was laid out stands beside each form, and counts only where it is whole and of this plan and record. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBase } from '../../../src/core/form/base';
import type { FormBase } from '../../../src/core/form/base';
import { baseCells, takeBases } from '../../../src/core/form/base-cells';
import type { Collection } from '../../../src/core/form/collection';
import { compareForms } from '../../../src/core/form/compare';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { asahikawa } from '../../../src/plans/asahikawa';
import { asahikawaSnapshot } from '../asahikawa-snapshot';
import { planWorkbook, theForm, WORDS } from './forms-of';
import {
  besides,
  cellWith,
  stacked,
  withCell,
  withColumns,
  withoutRows,
  withRows,
} from './handling';
import { sheetOfDraft } from './sheets-of-drafts';

function baseWith(texts: Readonly<Record<string, string>>): FormBase {
  const data = { plan: 'p', form: 'f', record: '1', own: texts, above: {}, wholes: {}, below: {} };
  const base = readBase(JSON.stringify(data));
  if (!base) throw new Error('a base');
  return base;
}

function rowOf(base: FormBase, values: readonly CellValue[] = []): SheetSnapshot {
  const cells = baseCells(base, 0, values.length).map(({ content }): CellValue =>
    content?.kind === 'text' ? content.text : '',
  );
  const row = [...values, ...cells];
  const area = { row: 0, column: 0, rows: 1, columns: row.length };
  const sheet = { id: 's', name: 's', visible: true, protected: false, filtered: false, area };
  const text = [row.map(String)];
  return { ...sheet, values: [row], text, merges: [], tables: [], hiddenRows: [] };
}

describe('the cells of a base', () => {
  it('give back any texts, however long, and leave the cells beside them alone', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const long = fc.integer({ min: 0, max: 3_000 }).map((times) => '𠮷~"田\\'.repeat(times));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 8 }), fc.oneof(text, long)), (texts) => {
        const { sheet, bases } = takeBases(rowOf(baseWith(texts), ['様式', 1]));
        expect(bases).toMatchObject([{ row: 0, column: 2 }]);
        expect(JSON.stringify(bases[0]?.base)).toBe(JSON.stringify(baseWith(texts)));
        expect([sheet.values, sheet.area?.columns]).toEqual([[['様式', 1]], 2]);
      }),
      { numRuns: 60 },
    );
  });

  it('count for nothing where a sign of them was changed, or the rest of them is gone', () => {
    const whole = rowOf(baseWith({ title: '字'.repeat(10_000) }));
    const [row = []] = whole.values;
    expect(row).toHaveLength(2);
    const damaged = [row.toSpliced(0, 1, String(row[0]).replace('字', '学')), row.slice(0, 1)];
    for (const values of damaged) {
      const area = { row: 0, column: 0, rows: 1, columns: values.length };
      const sheet = { ...whole, area, values: [values], text: [values.map(String)] };
      expect(takeBases(sheet)).toMatchObject({ bases: [], sheet: { values: [[]] } });
    }
  });

  it('stand in no cell that a program could refuse, and are text to it', () => {
    const cells = baseCells(baseWith({ title: '=1+1'.repeat(5_000) }), 4, 9);
    for (const { row, content, style } of cells) {
      const text = content?.kind === 'text' ? content.text : '';
      expect([row, text.startsWith('torikumi:'), text.length < 8_100]).toEqual([4, true, true]);
      expect(style.numberFormat).toBe(';;;');
    }
  });
});

describe('what was laid out', () => {
  const workbook = planWorkbook(asahikawaSnapshot(), asahikawa);
  const PLANS = '今後の予定（令和2年4月1日現在）';

  function sheetOf(record: string): SheetSnapshot {
    const options = { arrangement: 'record', records: [record], words: WORDS } as const;
    const [draft] = layForms(workbook, theForm(asahikawa), options);
    if (!draft) throw new Error(`no sheet of ${record}`);
    return sheetOfDraft(draft);
  }
  function collect(...sheets: readonly SheetSnapshot[]): Collection {
    return compareForms(workbook, findForms({ workbook: 'x', sheets }, asahikawa));
  }
  function planned(sheet: SheetSnapshot, text: string, from = 0): SheetSnapshot {
    const [row, column] = cellWith(sheet, PLANS, from);
    const label = sheet.merges.find((each) => each.row === row && each.column === column);
    return withCell(sheet, row, column + (label?.columns ?? 1), text);
  }
  const sinceOf = ({ records }: Collection): readonly string[] =>
    records.flatMap(({ record, fields }) => fields.map(({ since }) => `${record} ${since}`));

  it.each([
    [
      'with rows and columns put in',
      (sheet: SheetSnapshot) => withColumns(withRows(sheet, 0, 3), 4, 2),
    ],
    [
      'with a column put in before what is hidden',
      (sheet: SheetSnapshot) => withColumns(sheet, 9, 1),
    ],
    [
      'with rows taken out above',
      (sheet: SheetSnapshot) => withoutRows(withRows(sheet, 0, 4), 1, 2),
    ],
    [
      'on one tab with others',
      (sheet: SheetSnapshot) => stacked([sheetOf('2'), sheet, sheetOf('3')], 2),
    ],
    ['beside another', (sheet: SheetSnapshot) => besides(sheetOf('2'), sheet, 1)],
  ])('is known of a sheet %s', (_how, handled) => {
    const collection = collect(handled(planned(sheetOf('1'), '新しい予定')));
    expect([sinceOf(collection), collection.withoutBase]).toEqual([['1 same'], []]);
  });

  it('is not known where the number was typed over, and is no other record’s', () => {
    const sheet = sheetOf('1');
    const [row, column] = cellWith(sheet, '管理番号');
    const [, title] = cellWith(sheet, '取組項目名');
    const typed = withCell(planned(sheet, '新しい予定'), row, column + 1, 4);
    const { records, withoutBase } = collect(withCell(typed, row, title + 1, ''));
    expect(new Set(records.flatMap(({ fields }) => fields.map(({ since }) => since)))).toEqual(
      new Set(['unknown']),
    );
    expect(withoutBase).toMatchObject([{ forms: 1 }]);
  });

  it('of another plan is none', () => {
    const sheet = planned(sheetOf('1'), '新しい予定');
    const values = sheet.values.map((row) =>
      row.map((value) => {
        if (typeof value !== 'string' || !value.startsWith('torikumi:')) return value;
        const { bases } = takeBases({ ...sheet, values: [[value]], text: [['']] });
        const data = JSON.stringify(bases[0]?.base).replace('"asahikawa"', '"elsewhere"');
        const other = readBase(data);
        const content = other && baseCells(other, 0, 0)[0]?.content;
        return content?.kind === 'text' ? content.text : '';
      }),
    );
    const collection = collect({ ...sheet, values });
    expect([sinceOf(collection), collection.withoutBase.length]).toEqual([['1 unknown'], 1]);
  });
});
