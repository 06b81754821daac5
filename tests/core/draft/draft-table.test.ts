/** A summary table as a tab: what stands where, and what of it is text, number and formula. */
import { describe, expect, it } from '@jest/globals';
import { draftTable } from '../../../src/core/draft/draft-table';
import { draftArea, type SheetDraft } from '../../../src/core/sheet/sheet-draft';
import { tabs } from '../../../src/words/ja/tabs';
import { summariesOf } from '../../plans/summaries';
import { sourceColumns } from '../asahikawa-snapshot';
import { definitionOf, tableOf } from '../rollup/rolled-up';

function draftOf(id: string): SheetDraft {
  return draftTable(tableOf(definitionOf(id), sourceColumns()), tabs);
}

function at(
  draft: SheetDraft,
  row: number,
  column: number,
): SheetDraft['cells'][number] | undefined {
  return draft.cells.find((cell) => cell.row === row && cell.column === column);
}

describe('a summary tab', () => {
  it('is called by the rollup and keeps its key whatever its name', () => {
    expect(draftOf('funding')).toMatchObject({ key: 'rollup:funding', name: '集計 財源確保額' });
  });

  it('prints on A4 portrait with the heading row repeated and all of it in the print area', () => {
    const draft = draftOf('implementation');
    expect(draft.page).toMatchObject({
      orientation: 'portrait',
      titleRows: { first: 2, last: 2 },
      printArea: draftArea(draft),
    });
  });

  it('puts the unit line at the right above the headings', () => {
    const draft = draftOf('implementation');
    expect(at(draft, 1, 4)).toMatchObject({
      content: { kind: 'text', text: '[ 該当件数（割合）]' },
      style: { horizontal: 'right' },
    });
  });

  it('lets the total refer to the rows above it', () => {
    const total = at(draftOf('implementation'), 23, 2);
    expect(total?.content).toEqual({
      kind: 'formula',
      formula: '=SUM(C4:C23)&" ("&TEXT(IFERROR(ROUND(SUM(C4:C23)/SUM(B4:B23),3),0),"0.0%")&")"',
      figure: '115 (89.8%)',
    });
  });

  it('indents the rows of a part and lets the whole add the parts', () => {
    const draft = draftOf('funding');
    expect(at(draft, 3, 0)?.style).toMatchObject({ indent: 1, bold: true });
    expect(at(draft, 4, 0)?.style).toMatchObject({ indent: 2, bold: false });
    expect(at(draft, 18, 2)?.content).toEqual({
      kind: 'formula',
      formula: '=SUM(C4,C8)',
      figure: 99.3,
    });
  });

  it('marks each figure that is a value, and explains the mark below', () => {
    const draft = draftOf('funding');
    const marked = draft.cells.filter(({ style }) => style.numberFormat.includes('"値 "'));
    expect(marked.map(({ content }) => content?.kind)).not.toContain('formula');
    expect(marked.length).toBeGreaterThan(0);
    const texts = draft.cells.map(({ content }) => (content?.kind === 'text' ? content.text : ''));
    expect(texts.filter((text) => text.startsWith('値：'))).toHaveLength(1);
    expect(
      draftOf('implementation').cells.some(({ style }) => style.numberFormat.includes('値')),
    ).toBe(false);
  });

  it('marks no figure by itself where all of them are values, and says so below', () => {
    const draft = draftTable(summariesOf('annaka')('figures'), tabs);
    expect(draft.cells.some(({ style }) => style.numberFormat.includes('値'))).toBe(false);
    expect(
      texts(draft).filter((text) => text.startsWith('※　この表の数値は，数式ではなく')),
    ).toEqual([tabs.legendOfAll(['in-text'])]);
    expect(texts(draftOf('funding')).join('')).not.toContain('この表の数値は');
  });

  it('keeps labels off the border, and numbers of records in the middle, as numbers', () => {
    const draft = draftTable(summariesOf('tomakomai')('practices'), tabs);
    expect(at(draft, 4, 0)).toMatchObject({
      content: { kind: 'number', value: 1 },
      style: { horizontal: 'center' },
    });
    // Row 8 is N1: one series of numbers with 1 to 70.
    expect(at(draft, 7, 2)).toMatchObject({
      content: { kind: 'text', text: 'N1' },
      style: { horizontal: 'center' },
    });
    expect(at(draft, 4, 3)?.style).toMatchObject({ horizontal: 'left', indent: 1 });
  });

  it('puts a label of several rows to their top where the table takes several pages', () => {
    expect(at(draftTable(summariesOf('tomakomai')('practices'), tabs), 4, 1)?.style.vertical).toBe(
      'top',
    );
    expect(at(draftTable(summariesOf('kamifurano')('tree'), tabs), 3, 0)?.style.vertical).toBe(
      'center',
    );
  });

  it('gives every row a height and every cell a column', () => {
    for (const id of ['implementation', 'funding', 'processes']) {
      const draft = draftOf(id);
      expect(Math.max(...draft.cells.map(({ row }) => row))).toBeLessThan(draft.rowHeights.length);
      expect(Math.max(...draft.cells.map(({ column }) => column))).toBeLessThan(
        draft.columnWidths.length,
      );
    }
  });
});

function texts({ cells }: SheetDraft): readonly string[] {
  return cells.flatMap(({ content }) => (content?.kind === 'text' ? [content.text] : []));
}

describe('the notes below a summary', () => {
  const kamifurano = summariesOf('kamifurano');
  const tomakomai = summariesOf('tomakomai');

  it('say that shares are rounded where those of a row do not add up to 100.0%', () => {
    const table = kamifurano('sections');
    expect(table.sharesRounded).toBe(false);
    expect(texts(draftTable(table, tabs))).not.toContain(tabs.rounded);
    expect(texts(draftTable({ ...table, sharesRounded: true }, tabs))).toContain(tabs.rounded);
    const total = tableOf(definitionOf('implementation'), sourceColumns());
    // 89.8, 8.6 and 1.6 are 100.0.
    expect(total.sharesRounded).toBe(false);
  });

  it('say how many records there are and how often they are counted, where a record stands in several rows', () => {
    expect(texts(draftTable(tomakomai('themes'), tabs))).toContain(
      '※　複数の区分に当たる取組は，それぞれに数えています（実数22件，延べ67件）。',
    );
    expect(texts(draftTable(tomakomai('initiatives'), tabs)).join('')).not.toContain('延べ');
  });

  it('say how many errors the ledgers have, as long as they have any', () => {
    const table = tomakomai('themes');
    expect(texts(draftTable(table, tabs, { errors: 3 }))).toContain(tabs.openErrors(3));
    expect(texts(draftTable(table, tabs, { errors: 0 })).join('')).not.toContain('未修正のエラー');
  });

  it('offer the fix of the amounts where figures are values because of printed amounts, and there alone', () => {
    const offer = '検証に金額の修正候補があるものは，適用すると数式になります。';
    expect(texts(draftOf('funding')).filter((text) => text.endsWith(offer))).toHaveLength(1);
    const others = texts(draftTable(summariesOf('azumino')('focuses'), tabs));
    expect(others.some((text) => text.startsWith('値：'))).toBe(true);
    expect(others.join('')).not.toContain(offer);
  });
});

describe('a summary tab on paper', () => {
  /** How small its width and a single page make the text of 11 points. */
  function pointsOf({ columnWidths, rowHeights, page }: SheetDraft): number {
    const add = (numbers: readonly number[]): number =>
      numbers.reduce((sum, each) => sum + each, 0);
    const width = add(columnWidths.slice(0, page.printArea.columns));
    const [across, down] = page.orientation === 'portrait' ? [494, 733] : [741, 487];
    return 11 * Math.min(1, across / width, page.onePage ? down / add(rowHeights) : 1);
  }

  it.each([
    ['annaka', 'stages', 9],
    ['annaka', 'figures', 7.5],
    ['annaka', 'contents', 7.5],
    ['kamifurano', 'achievement', 10],
    ['kamifurano', 'tree', 8],
    ['kamifurano', 'not-achieved', 9],
    ['tomakomai', 'initiatives', 8],
    ['tomakomai', 'practices', 7],
    ['azumino', 'policies', 11],
  ])('is printed large enough to be read: %s %s', (plan, id, least) => {
    const draft = draftTable(summariesOf(plan)(id), tabs);
    expect(pointsOf(draft)).toBeGreaterThanOrEqual(least);
  });

  it('has room for the labels of a chart below two narrow columns', () => {
    const { columnWidths, charts } = draftTable(summariesOf('azumino')('years'), tabs);
    expect(charts).toHaveLength(1);
    expect((columnWidths[0] ?? 0) + (columnWidths[1] ?? 0)).toBeGreaterThan(430);
  });
});

describe('a summary tab of many columns', () => {
  it('puts what stands aside behind the printed page, under a heading of its own', () => {
    const table = summariesOf('tomakomai')('initiatives-by-year');
    const draft = draftTable(table, tabs);
    const printed = draft.page.printArea.columns;
    expect(printed).toBe(7);
    expect(at(draft, 1, printed + 1)?.content).toEqual({ kind: 'text', text: '計算用' });
    // 総合評価 is one heading over R2 to R6 although the columns it is worked out from stand between them in the plan.
    expect(draft.merges).toContainEqual({ row: 2, column: 2, rows: 1, columns: 5 });
  });

  it('is drawn together until it fits A4, as far as its texts allow', () => {
    const draft = draftTable(summariesOf('azumino')('policies'), tabs);
    const width = draft.columnWidths.reduce((sum, each) => sum + each, 0);
    expect(width).toBeLessThanOrEqual(500);
  });

  it('gives the label of a figure below the room that it needs', () => {
    const draft = draftTable(summariesOf('tomakomai')('distribution'), tabs);
    const row = draft.cells.find(
      ({ content }) => content?.kind === 'text' && content.text.startsWith('審議会評価平均が4.0'),
    )?.row;
    expect(draft.rowHeights[row ?? 0]).toBeGreaterThan(30);
  });

  it('names the chosen year in its title', () => {
    expect(summariesOf('annaka')('sections', 2021).title).toBe('担当課別 進捗状況（令和3年度）');
  });
});
