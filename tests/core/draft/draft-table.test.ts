/** A summary table as a tab: what stands where, and what of it is text, number and formula. */
import { describe, expect, it } from '@jest/globals';
import { draftTable } from '../../../src/core/draft/draft-table';
import { draftArea, type SheetDraft } from '../../../src/core/draft/sheet-draft';
import { tabs } from '../../../src/words/ja/tabs';
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
    expect(at(draft, 3, 0)?.style).toMatchObject({ indent: 0, bold: true });
    expect(at(draft, 4, 0)?.style).toMatchObject({ indent: 1, bold: false });
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
