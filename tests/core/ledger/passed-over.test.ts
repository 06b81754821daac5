/** A workbook with two sheets that look like the ledger: which is read, and that it is said of the other. */
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbooks } from '../../../scripts/sample-workbooks';
import { recognise } from '../../../src/core/ledger/recognise';
import type { SheetSnapshot } from '../../../src/core/snapshot';
import { plans } from '../../../src/plans';
import { sheetOf, sourceColumns } from '../asahikawa-snapshot';
import { snapshotOfWorkbook } from '../snapshot-of';

const LEDGER = sheetOf(sourceColumns(), { table: true });

function named(name: string, shape: Parameters<typeof sheetOf>[1] = {}): SheetSnapshot {
  return { ...sheetOf(sourceColumns(), shape), id: `{${name}}`, name };
}

/** The sheet that is read, and those that are not. */
function readIn(...sheets: readonly SheetSnapshot[]): readonly [string, readonly string[]] {
  const recognition = recognise({ workbook: 'test.xlsx', sheets }, plans);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  const [ledger] = recognition.workbook.ledgers;
  return [ledger?.sheet ?? '', ledger?.unread.map(({ sheet }) => sheet) ?? []];
}

describe('of two sheets that look like the ledger', () => {
  it('the one with the ledger’s name is read, and the other named', () => {
    expect(readIn(named('旧'), LEDGER)).toEqual(['取組一覧', ['旧']]);
    expect(readIn(LEDGER, named('取組一覧 (2)'))).toEqual(['取組一覧', ['取組一覧 (2)']]);
  });

  it('the one in sight is read, and the first of equals', () => {
    expect(readIn({ ...named('一'), visible: false }, named('二'))).toEqual(['二', ['一']]);
    expect(readIn(named('一'), named('二'), named('三'))).toEqual(['一', ['二', '三']]);
  });

  it('the complete one is read, and one that lacks a column or two named', () => {
    const short = { ...sheetOf(sourceColumns().slice(0, 20)), id: '{短}', name: '短' };
    expect(readIn(short, named('全'))).toEqual(['全', ['短']]);
  });

  it('one is named whatever its header’s shape, once', () => {
    for (const twoRows of ['label-above', 'year-above'] as const)
      expect(readIn(LEDGER, named('旧', { twoRows, row: 2 }))).toEqual(['取組一覧', ['旧']]);
  });

  it('one without records, or with a few of the labels, is not named', () => {
    const empty = sheetOf(sourceColumns().map((column) => ({ ...column, cells: [] })));
    const few = sheetOf(sourceColumns().slice(0, 8));
    expect(readIn(LEDGER, { ...empty, id: '{空}' }, { ...few, id: '{少}' })).toEqual([
      '取組一覧',
      [],
    ]);
  });

  it('headers that stand in the ledger once more are no other ledger', () => {
    const columns = sourceColumns().map((column) => ({
      ...column,
      cells: column.cells.toSpliced(57, 0, `${column.label}${column.year ?? ''}`),
    }));
    expect(readIn(sheetOf(columns))).toEqual(['取組一覧', []]);
  });

  it.each(sampleWorkbooks)('no sheet of the sample $id is passed over', ({ workbook }) => {
    const recognition = recognise(snapshotOfWorkbook(workbook()), plans);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    expect(recognition.workbook.ledgers.flatMap(({ unread }) => unread)).toEqual([]);
  });
});
