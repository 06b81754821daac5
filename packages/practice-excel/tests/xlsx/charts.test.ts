/** Charts in the .xlsx: written so that a spreadsheet program finds them, and read again as they were. */
import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { enter } from '../../src/workbook/cells';
import { addChart, chartData, newSeries } from '../../src/workbook/charts';
import { newWorkbook } from '../../src/workbook/create';
import { addSheet, renameSheet } from '../../src/workbook/sheets';
import type { PracticeChart, PracticeChartType, PracticeWorkbook } from '../../src/workbook/model';

/** A workbook whose second sheet has a chart of figures of the first, and of its own. */
function charted(type: PracticeChartType = 'BarStacked'): PracticeWorkbook {
  const workbook = newWorkbook('図.xlsx');
  const [ledger] = workbook.sheets;
  if (!ledger) throw new Error('a new workbook has a sheet');
  renameSheet(workbook, ledger, "課's 台帳");
  const sheet = addSheet(workbook, '集計 <テーマ別>');
  [
    ['財政', 2.5],
    ['組織 & 人材', 3],
  ].forEach(([name, figure], row) => {
    enter(ledger, row, 0, name ?? '');
    enter(sheet, row, 1, figure ?? '');
  });
  sheet.columns.set(1, { width: 90 });
  sheet.rows.set(0, { height: 30 });
  const column = (at: number) => ({ row: 0, column: at, rows: 2, columns: 1 });
  const categories = { sheetId: ledger.id, area: column(0) };
  const chart = addChart(sheet, type, [
    {
      ...newSeries('実施 "1"', { sheetId: sheet.id, area: column(1) }),
      categories,
      fill: '#0C2F5C',
    },
    { ...newSeries('未実施', { sheetId: sheet.id, area: column(2) }), categories, line: '#3A9BDC' },
  ]);
  chart.name = 'torikumi 1';
  chart.title = { text: '評価 <平均>', visible: true };
  chart.categoriesReversed = true;
  chart.minimum = 0;
  // From B1, 10 points into it, over 200 × 100 points.
  chart.position = { left: 64, top: 12.5, width: 200, height: 100 };
  return workbook;
}

function chartOf(workbook: PracticeWorkbook): PracticeChart {
  const [chart, ...others] = workbook.sheets.flatMap(({ charts }) => charts);
  if (!chart || others.length > 0) throw new Error('not one chart');
  return chart;
}

describe('a chart in an .xlsx', () => {
  it.each([
    'ColumnClustered',
    'ColumnStacked',
    'BarClustered',
    'BarStacked',
    'Line',
    'Radar',
    'RadarMarkers',
  ] as const)('comes back as it was: %s', async (type) => {
    const workbook = charted(type);
    const again = await readXlsx(await writeXlsx(workbook), workbook.name);
    const [before, after] = [chartOf(workbook), chartOf(again)];
    const seen = ({
      name,
      title,
      legend,
      categoriesReversed,
      minimum,
    }: PracticeChart): unknown => ({
      name,
      title,
      legend,
      categoriesReversed,
      minimum,
    });
    expect(after.type).toBe(type);
    expect(seen(after)).toEqual(seen(before));
    expect(chartData(again, after)).toEqual(chartData(workbook, before));
    expect(after.series.map(({ fill, line }) => [fill, line])).toEqual([
      ['#0C2F5C', null],
      [null, '#3A9BDC'],
    ]);
    // Widths of columns are kept in whole pixels of the font's digits: less than a pixel is lost.
    for (const side of ['left', 'top', 'width', 'height'] as const)
      expect(Math.abs(after.position[side] - before.position[side])).toBeLessThan(1);
    expect(again.sheets[1]?.charts).toHaveLength(1);
  });

  it('gives the same bytes each time, and the same after it was read', async () => {
    const first = await writeXlsx(charted());
    expect(await writeXlsx(charted())).toEqual(first);
    const again = await readXlsx(first, '図.xlsx');
    expect(await writeXlsx(again)).toEqual(
      await writeXlsx(await readXlsx(await writeXlsx(again), '図.xlsx')),
    );
  });

  it('is told of in all places of the package where a program looks for it', async () => {
    const zip = await JSZip.loadAsync(await writeXlsx(charted()));
    const part = async (path: string): Promise<string> =>
      (await zip.file(path)?.async('string')) ?? '';
    expect(await part('[Content_Types].xml')).toContain('PartName="/xl/charts/chart1.xml"');
    expect(await part('[Content_Types].xml')).toContain('PartName="/xl/drawings/drawing1.xml"');
    expect(await part('xl/worksheets/_rels/sheet2.xml.rels')).toContain('drawings/drawing1.xml');
    expect(await part('xl/drawings/_rels/drawing1.xml.rels')).toContain('charts/chart1.xml');
    expect(await part('xl/charts/chart1.xml')).toContain("<c:f>'課''s 台帳'!$A$1:$A$2</c:f>");
  });

  it('leaves out a chart of a type that is not known, and keeps the rest', async () => {
    const zip = await JSZip.loadAsync(await writeXlsx(charted()));
    const xml = (await zip.file('xl/charts/chart1.xml')?.async('string')) ?? '';
    zip.file('xl/charts/chart1.xml', xml.replaceAll('c:barChart', 'c:doughnutChart'));
    const again = await readXlsx(await zip.generateAsync({ type: 'uint8array' }), '図.xlsx');
    expect(again.sheets.flatMap(({ charts }) => charts)).toEqual([]);
    expect(again.sheets.map(({ name }) => name)).toEqual(["課's 台帳", '集計 <テーマ別>']);
  });
});
