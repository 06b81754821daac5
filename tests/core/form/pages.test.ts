/** Where pages of forms end: nothing is higher than the paper, and no line of text is cut by its edge. */
import { describe, expect, it } from '@jest/globals';
import { lineHeight } from '../../../src/core/sheet/text-size';
import type { SheetDraft } from '../../../src/core/sheet/sheet-draft';
import { layForms } from '../../../src/core/form/lay';
import { plans } from '../../../src/plans';
import { asahikawa } from '../../../src/plans/asahikawa';
import { sheetOf, snapshotOf, sourceColumns } from '../asahikawa-snapshot';
import { statusSheetsOf } from '../../plans/status-sheets';
import { planWorkbook, theForm, WORDS } from './forms-of';

/** A4 less the margins above and below that the draft states; points. */
function roomOf({ page }: SheetDraft): number {
  const paper = page.orientation === 'portrait' ? 842 : 595;
  return paper - (page.margins?.top ?? Infinity) - (page.margins?.bottom ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Heights of the pages, repeated rows counted in. */
function pageHeights({ page, rowHeights }: SheetDraft): readonly number[] {
  const begins = [0, ...(page.pageBreaks ?? [])];
  const { first = 0, last = -1 } = page.titleRows ?? {};
  const titles = sum(rowHeights.slice(first, last + 1));
  return begins.map(
    (row, at) => sum(rowHeights.slice(row, begins[at + 1])) + (row > last ? titles : 0),
  );
}

describe.each(plans.flatMap(({ id, forms }) => forms.map((form) => ({ id, form: form.id }))))(
  'the pages of $id’s $form',
  ({ id, form }) => {
    it('are no higher than the paper, and no row than Excel allows', () => {
      for (const draft of statusSheetsOf(id).drafts(form)) {
        expect(Math.max(...pageHeights(draft))).toBeLessThanOrEqual(roomOf(draft));
        expect(Math.max(...draft.rowHeights)).toBeLessThanOrEqual(409);
      }
    });
  },
);

/** One initiative whose work of the first year is told at length: signs, and lines of 14 of them. */
function withText(signs: number): SheetDraft {
  const columns = sourceColumns().map(({ cells, ...column }) => ({
    ...column,
    cells:
      column.label === '作業工程（実績）' && column.year === '平成28年度'
        ? ['あ'.repeat(signs)]
        : cells.slice(0, 1),
  }));
  const workbook = planWorkbook(snapshotOf(sheetOf(columns, { table: true })), asahikawa);
  const [draft] = layForms(workbook, theForm(asahikawa), { arrangement: 'one', words: WORDS });
  if (!draft) throw new Error('nothing was laid out');
  return draft;
}

describe('a text that is longer than a page', () => {
  const long = withText(2_000);
  const merge = long.merges.find(({ row, column }) =>
    long.cells.some(
      (cell) =>
        cell.row === row &&
        cell.column === column &&
        cell.content?.kind === 'text' &&
        cell.content.text.startsWith('ああ'),
    ),
  );

  it('is one cell over the pages it takes, beginning at the top', () => {
    const begins = long.page.pageBreaks ?? [];
    expect(
      merge && begins.filter((row) => row > merge.row && row < merge.row + merge.rows),
    ).toEqual(begins);
    // 143 lines of 7 points, 1.67 times as far apart, are 1,672 points: three pages of 764.
    expect(begins).toHaveLength(2);
    const style = long.cells.find(
      ({ row, column }) => row === merge?.row && column === merge.column,
    );
    expect(style?.style.vertical).toBe('top');
  });

  it('is parted between its lines', () => {
    for (const row of long.page.pageBreaks ?? []) {
      const above = sum(long.rowHeights.slice(merge?.row, row));
      const lines = above / lineHeight(7);
      expect(Math.abs(lines - Math.round(lines)) * lineHeight(7)).toBeLessThanOrEqual(2);
    }
  });

  it('fills each page, and leaves none higher than the paper', () => {
    const pages = pageHeights(long);
    expect(Math.max(...pages)).toBeLessThanOrEqual(roomOf(long));
    for (const height of pages.slice(0, -1)) expect(height).toBeGreaterThan(roomOf(long) * 0.95);
  });

  it('lets what is left of the form follow on the page where it ends', () => {
    const [last] = long.cells.flatMap(({ row, content }) =>
      content?.kind === 'text' && content.text === '取組結果' ? [row] : [],
    );
    const end = (merge?.row ?? 0) + (merge?.rows ?? 0);
    expect(last).toBe(end + 2);
  });
});
