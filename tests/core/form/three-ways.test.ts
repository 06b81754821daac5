/**
 * 回収 compares three ways: what was laid out, what the sheet says, what the ledger says now. Held to a merge that is stated here
 * cell by cell, for any entries of sections and any corrections of the ledger.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleWorkbook } from '../../../scripts/sample-workbooks';
import { isSafe } from '../../../src/core/form/collection';
import type { Collection, Conflict, FieldChange } from '../../../src/core/form/collection';
import type { NewContent } from '../../../src/core/new-content';
import { compareForms } from '../../../src/core/form/compare';
import { findForms } from '../../../src/core/form/find';
import type { FoundForm } from '../../../src/core/form/found';
import { layForms } from '../../../src/core/form/lay';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import { recordNames } from '../../../src/core/records/record-names';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, Snapshot } from '../../../src/core/snapshot';
import { circledSign } from '../../../src/core/values/circled';
import { asahikawa } from '../../../src/plans/asahikawa';
import { tomakomai } from '../../../src/plans/tomakomai';
import { asahikawaSnapshot } from '../asahikawa-snapshot';
import { snapshotOfWorkbook } from '../snapshot-of';
import { planWorkbook, theForm, WORDS } from './forms-of';
import { sheetOfDraft } from './sheets-of-drafts';

/** The forms as they are laid out from a ledger. */
function laidFrom(workbook: PlanWorkbook<Plan>, plan: Plan, records: readonly string[]) {
  const drafts = layForms(workbook, theForm(plan), { arrangement: 'one', records, words: WORDS });
  return findForms({ workbook: 'section.xlsx', sheets: drafts.map(sheetOfDraft) }, plan);
}

/** What sections fill in: forms that say what `filled` says, laid out from `base`. */
function filledIn(base: readonly FoundForm[], filled: readonly FoundForm[]): readonly FoundForm[] {
  return filled.map((form, at) => ({ ...form, bases: base[at]?.bases ?? form.bases }));
}

function textOf(content: NewContent): string {
  return content.kind === 'number' ? String(content.value) : content.text;
}

/** Few texts, so that two of three are often the same; long ones are kept by their digests. */
const LONG = '関係課と協議し、要綱を見直した。'.repeat(20);
const entry = fc.constantFrom('', '甲', '乙', '丙\n二行目', `${LONG}甲`, `${LONG}乙`);

type Merge = 'nothing' | 'sheet' | 'conflict';

/** The merge of one cell. */
function mergeOf(base: string, sheet: string, ledger: string): Merge {
  if (sheet === base || sheet === ledger) return 'nothing';
  return ledger === base ? 'sheet' : 'conflict';
}

describe('fields of records', () => {
  const sample = asahikawaSnapshot();
  const workbook = planWorkbook(sample, asahikawa);
  const [ledger] = workbook.ledgers;
  if (!ledger) throw new Error('旭川市 has a ledger');
  const names = recordNames(ledger).slice(0, 3);
  const columns = ledger.columns.filter(
    ({ field }) => field.type.kind === 'text' && field.id !== ledger.definition.titleField,
  );

  /** The sample with other texts in the first three records; a text stands by its column, then its record. */
  function withTexts(texts: readonly (readonly string[])[]): PlanWorkbook<Plan> {
    const sheets = sample.sheets.map((sheet) => {
      const area = sheet.area;
      if (sheet.id !== ledger?.sheetId || !area) return sheet;
      const values = sheet.values.map((row) => [...row]);
      columns.forEach(({ column }, at) =>
        names.forEach((_name, index) => {
          const row = (ledger.rows[index] ?? 0) - area.row;
          values[row]?.splice(column - area.column, 1, texts[at]?.[index] ?? '');
        }),
      );
      const inRows = new Set(ledger.rows.slice(0, 3));
      const merges = sheet.merges.filter(({ row }) => !inRows.has(row));
      return { ...sheet, values, merges, text: values.map((row) => row.map(String)) };
    });
    return planWorkbook({ ...sample, sheets }, asahikawa);
  }

  const grid = fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), {
    minLength: columns.length,
    maxLength: columns.length,
  });

  it('come to what a three-way merge gives, and nothing that the ledger got since is lost', () => {
    expect(columns.length).toBeGreaterThan(3);
    const seen = new Set<Merge>();
    fc.assert(
      fc.property(grid, grid, grid, (base, sheet, now) => {
        const current = withTexts(now);
        const forms = filledIn(
          laidFrom(withTexts(base), asahikawa, names),
          laidFrom(withTexts(sheet), asahikawa, names),
        );
        const { records, conflicts, unplaced, withoutBase } = compareForms(current, forms);
        expect([unplaced, withoutBase]).toEqual([[], []]);
        const offered = new Map<string, FieldChange>(
          records.flatMap(({ record, fields }) =>
            fields.map((each) => [`${record} ${each.label}`, each]),
          ),
        );
        const contested = new Map<string, Conflict>(
          conflicts.map((each) => [`${each.record} ${each.label}`, each] as const),
        );
        columns.forEach(({ headerText, header }, at) =>
          names.forEach((name, index) => {
            const [was, says, has] = [base, sheet, now].map((all) => all[at]?.[index] ?? '');
            const merge = mergeOf(was ?? '', says ?? '', has ?? '');
            seen.add(merge);
            const key = [headerText, header]
              .map((label) => `${name} ${label}`)
              .find((each) => offered.has(each) || contested.has(each));
            const change = key === undefined ? undefined : offered.get(key);
            const conflict = key === undefined ? undefined : contested.get(key);
            expect([merge, change !== undefined, conflict !== undefined]).toEqual([
              merge,
              merge === 'sheet',
              merge === 'conflict',
            ]);
            if (change) expect([isSafe(change), textOf(change.content)]).toEqual([true, says]);
            if (!conflict) return;
            expect([conflict.before, conflict.says.map(({ text }) => text)]).toEqual([has, [says]]);
            // As much of what was laid out as can be shown.
            expect((was ?? '').startsWith((conflict.laid ?? '?').replace(/…$/u, ''))).toBe(true);
            expect(conflict.take?.fields.map(({ after }) => after)).toEqual([says]);
          }),
        );
        const all = columns.length * names.length;
        expect(offered.size + contested.size).toBeLessThanOrEqual(all);
      }),
      { numRuns: 30 },
    );
    expect(seen).toEqual(new Set(['nothing', 'sheet', 'conflict']));
  }, 120_000);
});

describe('sub-records', () => {
  const sample = snapshotOfWorkbook(sampleWorkbook('tomakomai'));
  const YEARS = ['R2', 'R3', 'R4', 'R5', 'R6'];
  /** The items of practice 1 by year and number. */
  type Items = Readonly<Record<string, { readonly planned: string; readonly result: string }>>;
  const KEYS = YEARS.flatMap((year) => [1, 2].map((number) => `${year} ${number}`));

  function withItems(items: Items): PlanWorkbook<Plan> {
    const rows = Object.entries(items).map(([key, { planned, result }]): CellValue[] => {
      const [year = '', number = ''] = key.split(' ');
      return [1, year, circledSign(Number(number)) ?? '', planned, result];
    });
    const sheets: Snapshot['sheets'] = sample.sheets.map((sheet) => {
      if (sheet.name !== '取組内容') return sheet;
      const values = [sheet.values[0] ?? [], ...rows, [2, 'R2', '①', '他の実践項目', '']];
      const area = { row: 0, column: 0, rows: values.length, columns: 5 };
      const tables = sheet.tables.map((table) => ({ ...table, area }));
      return { ...sheet, area, values, text: values.map((row) => row.map(String)), tables };
    });
    return planWorkbook({ ...sample, sheets }, tomakomai);
  }

  const said = fc.record({ planned: entry, result: entry });
  const items: fc.Arbitrary<Items> = fc
    .array(fc.option(said, { nil: null, freq: 2 }), {
      minLength: KEYS.length,
      maxLength: KEYS.length,
    })
    .map((all) =>
      Object.fromEntries(KEYS.flatMap((key, at) => (all[at] ? [[key, all[at]] as const] : []))),
    );
  const NONE = { planned: '', result: '' };

  /** What the ledger is to hold, and what is left to a person, of one item. */
  function modelOf(
    base: Items[string] | undefined,
    sheet: Items[string] | undefined,
    ledger: Items[string] | undefined,
  ): { readonly now: Items[string] | undefined; readonly conflicts: number } {
    const same = (a: typeof base, b: typeof base): boolean =>
      a?.planned === b?.planned && a?.result === b?.result;
    if (sheet && ledger) {
      const laid = base ?? NONE;
      const fields = (['planned', 'result'] as const).map((field) => {
        const merge = mergeOf(laid[field], sheet[field], ledger[field]);
        return { field, merge, text: merge === 'sheet' ? sheet[field] : ledger[field] };
      });
      const [planned = '', result = ''] = fields.map(({ text }) => text);
      const conflicts = fields.filter(({ merge }) => merge === 'conflict').length;
      return { now: { planned, result }, conflicts };
    }
    if (sheet) {
      if (!base) return { now: sheet, conflicts: 0 };
      return { now: undefined, conflicts: same(base, sheet) ? 0 : 1 };
    }
    if (!ledger || !base) return { now: ledger, conflicts: 0 };
    return same(base, ledger) ? { now: undefined, conflicts: 0 } : { now: ledger, conflicts: 1 };
  }

  /** The ledger's items after all that is brought in unasked. */
  function broughtIn(into: Items, { records }: Collection): Items {
    const after = new Map(Object.entries(into));
    for (const sub of records.flatMap(({ subRecords }) => subRecords)) {
      const sign = [1, 2].find((number) => circledSign(number) === sub.item) ?? 0;
      const key = `R${(sub.year ?? 0) - 2018} ${sign}`;
      if (sub.kind === 'changed')
        for (const field of sub.fields) {
          if (!isSafe(field)) continue;
          const part = field.field === 'planned' ? 'planned' : 'result';
          after.set(key, { ...(after.get(key) ?? NONE), [part]: textOf(field.content) });
        }
      else if (!isSafe(sub)) continue;
      else if (sub.kind === 'removed') after.delete(key);
      else {
        const text = (id: string): string => {
          const cell = sub.cells.find(({ field }) => field === id);
          return cell ? textOf(cell.content) : '';
        };
        after.set(key, { planned: text('planned'), result: text('result') });
      }
    }
    return Object.fromEntries(after);
  }

  it('come to what a three-way merge gives, rows that come and go among them', () => {
    fc.assert(
      fc.property(items, items, items, (base, sheet, ledger) => {
        const forms = filledIn(
          laidFrom(withItems(base), tomakomai, ['1']),
          laidFrom(withItems(sheet), tomakomai, ['1']),
        );
        const collection = compareForms(withItems(ledger), forms);
        const models = KEYS.map((key) => modelOf(base[key], sheet[key], ledger[key]));
        const expected = Object.fromEntries(
          KEYS.flatMap((key, at) => (models[at]?.now ? [[key, models[at].now] as const] : [])),
        );
        expect(broughtIn(ledger, collection)).toEqual(expected);
        expect(collection.conflicts).toHaveLength(
          models.reduce((sum, { conflicts }) => sum + conflicts, 0),
        );
        expect([collection.unplaced, collection.withoutBase]).toEqual([[], []]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
