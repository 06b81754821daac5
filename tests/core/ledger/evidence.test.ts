/** A workbook that could be of another municipality is asked about; the plan's own marks make a question needless. */
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbooks } from '../../../scripts/sample-workbooks';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Recognition } from '../../../src/core/ledger/recognise';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/snapshot';
import { plans } from '../../../src/plans';
import { annaka } from '../../../src/plans/annaka';
import { plainSheet } from '../plain-sheet';
import { snapshotOfWorkbook } from '../snapshot-of';

/** Headings that many a town's ledger has; 安中市's has the first eight too. */
const COMMON = ['番号', '大項目', '中項目', '項目', '担当課', '関係課', '現状と課題', '取組内容'];
const OWN = ['目標', '効果額', '進捗状況'];

function rows(headings: readonly string[], count = 3): readonly (readonly CellValue[])[] {
  return Array.from({ length: count }, (_, at) =>
    headings.map((heading) => (heading === '番号' ? at + 1 : `${heading}の${at + 1}`)),
  );
}

function ledger(
  title: string,
  headings: readonly string[] = [...COMMON, ...OWN],
  state: Parameters<typeof plainSheet>[1] = { name: '一覧' },
): SheetSnapshot {
  return plainSheet([[title], [], headings, ...rows(headings)], state);
}

function seen(
  sheets: readonly SheetSnapshot[],
  workbook = 'm1.xlsx',
  planId?: string,
): Recognition {
  return recognise({ workbook, sheets }, plans, planId);
}

function evidenceIn(recognition: Recognition) {
  if (recognition.state !== 'unsure') throw new Error(recognition.state);
  return recognition.evidence;
}

function sample(id: string): Snapshot {
  const found = sampleWorkbooks.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return snapshotOfWorkbook(found.workbook());
}

/** Puts a title two rows above everything on the first sheet. */
function titled({ workbook, sheets }: Snapshot, title: string): Snapshot {
  const down = 2;
  return {
    workbook,
    sheets: sheets.map((sheet, at) => {
      if (at > 0 || sheet.area === null) return sheet;
      const blank = Array.from({ length: sheet.area.columns }, () => '');
      const head = [[title, ...blank.slice(1)], blank];
      return {
        ...sheet,
        area: { ...sheet.area, rows: sheet.area.rows + down },
        values: [...head, ...sheet.values],
        text: [...head, ...sheet.text],
        merges: sheet.merges.map((merge) => ({ ...merge, row: merge.row + down })),
        tables: sheet.tables.map((table) => ({
          ...table,
          area: { ...table.area, row: table.area.row + down },
        })),
      };
    }),
  };
}

describe('a ledger with common headings', () => {
  it('of another town is asked about, with what speaks for and against', () => {
    const evidence = evidenceIn(seen([ledger('第５次○○町行政改革実施計画 進捗管理表')]));
    expect(evidence).toMatchObject({
      plan: { id: 'annaka' },
      sheet: '一覧',
      ledger: '実施計画',
      bearsName: false,
      found: COMMON,
      unknown: OWN,
      named: [],
      others: ['○○町'],
    });
    expect(evidence.missing.slice(0, 3)).toEqual(['目標の状態', '現状の数値', '目標の数値']);
  });

  it('is asked about though nothing names a town, and though its sheet bears the ledger’s name', () => {
    expect(evidenceIn(seen([ledger('進捗管理表')])).others).toEqual([]);
    const named = evidenceIn(seen([ledger('進捗管理表', undefined, { name: '実施計画' })]));
    expect(named.bearsName).toBe(true);
  });

  it.each([
    ['title', ledger('安中市行政改革 進捗管理表'), 'book.xlsx'],
    ['plan’s title', ledger('第3次行政改革大綱　実施計画'), 'book.xlsx'],
    ['sheet', ledger('進捗管理表', undefined, { name: '安中市' }), 'book.xlsx'],
    ['file', ledger('進捗管理表'), '安中市_進捗.xlsx'],
  ])('is the plan’s where the %s names it', (_where, sheet, workbook) => {
    expect(seen([sheet], workbook)).toMatchObject({
      state: 'found',
      workbook: { plan: { id: 'annaka' } },
    });
  });

  it('is read as the plan that is given by name', () => {
    expect(seen([ledger('○○町行政改革')], 'm1.xlsx', 'annaka').state).toBe('found');
  });

  it('is named by another sheet’s title, and not by a sentence', () => {
    const cover = plainSheet([[], ['渋川市行政改革']], { id: '{c}', name: '表紙' });
    expect(evidenceIn(seen([cover, ledger('進捗管理表')])).others).toEqual(['渋川市']);
    const long = `先進地の渋川市の取組を参考に、${'各課で検討を重ねながら'.repeat(6)}進める。`;
    const notes = plainSheet([['注'], [long]], { id: '{c}', name: '注' });
    expect(evidenceIn(seen([notes, ledger('進捗管理表')])).others).toEqual([]);
  });
});

describe('a plan’s own ledger', () => {
  it.each(sampleWorkbooks)('of the sample $id is not asked about', ({ id }) => {
    expect(recognise(sample(id), plans)).toMatchObject({
      state: 'found',
      workbook: { plan: { id } },
    });
  });

  it.each(sampleWorkbooks)(
    'of the sample $id with another town’s title is asked about',
    ({ id }) => {
      const evidence = evidenceIn(recognise(titled(sample(id), '高崎市行政改革 進捗表'), plans));
      expect(evidence).toMatchObject({ plan: { id }, others: ['高崎市'] });
    },
  );

  it('is not asked about where its own name stands beside another town’s', () => {
    const both = titled(sample('annaka'), '安中市・高崎市 行政改革');
    expect(recognise(both, plans).state).toBe('found');
  });

  it('that lacks a heading or two is not asked about', () => {
    const all = annaka.ledgers[0]?.fields ?? [];
    const labels = all.flatMap(({ label, byYear }) =>
      byYear ? annaka.years.map((year) => `${label}${year}年度`) : [label],
    );
    for (const lost of ['関係課', '現状の数値'])
      for (const also of ['大項目', '取組内容']) {
        const kept = labels.filter((label) => label !== lost && label !== also);
        const recognition = seen([plainSheet([kept, ...rows(kept)])]);
        expect(recognition).toMatchObject({ state: 'found', workbook: { plan: { id: 'annaka' } } });
      }
  });
});

describe('of two plans that fit', () => {
  it('the one whose town is named is meant', () => {
    const other = { ...annaka, id: 'other', municipality: '渋川市', title: '行革プラン' };
    const both = (title: string): Recognition =>
      recognise(titled(sample('annaka'), title), [annaka, other]);
    expect(both('渋川市行政改革')).toMatchObject({
      state: 'found',
      workbook: { plan: { id: 'other' } },
    });
    expect(both('進捗表')).toMatchObject({ state: 'several' });
  });
});
