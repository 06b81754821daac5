/** Charts through the real office.js: made, read, moved, copied with their sheet and taken away. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PracticeHost } from '../../src/hosts/practice-host';
import { chartData } from '../../src/workbook/charts';
import { failureOf, firstSheet, hostWithSheet, onSheet } from './practice';

let host: PracticeHost;

beforeEach(async () => {
  host = await hostWithSheet();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C3').values = [
      ['テーマ', '平均', '審議会'],
      ['財政', 2.5, 3],
      ['組織', 1.75, '－'],
    ];
    await context.sync();
  });
});

async function addOne(name: string): Promise<void> {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('BarStacked', sheet.getRange('B2:B3'), 'Columns');
    chart.name = name;
    chart.title.text = '評価平均';
    chart.legend.position = 'Right';
    chart.axes.categoryAxis.reversePlotOrder = true;
    const first = chart.series.getItemAt(0);
    first.name = '平均';
    first.setXAxisValues(sheet.getRange('A2:A3'));
    first.format.fill.setSolidColor('#0f6cbd');
    const second = chart.series.add('審議会');
    second.setValues(sheet.getRange('C2:C3'));
    second.setXAxisValues(sheet.getRange('A2:A3'));
    chart.setPosition('B5', 'C8');
    await context.sync();
  });
}

describe('a chart', () => {
  it('stands over the cells it was put over, with its title, legend and series', async () => {
    await addOne('図');
    const read = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.getItem('図');
      chart.load('name,chartType,left,top,width,height,title/text,legend/visible,legend/position');
      chart.series.load('count,items/name');
      await context.sync();
      const { name, chartType, left, top, width, height } = chart;
      return {
        name,
        chartType,
        left,
        top,
        width,
        height,
        series: chart.series.count,
        names: chart.series.items.map((each) => each.name),
        title: chart.title.text,
        legend: chart.legend.position,
      };
    });
    // A column of a new sheet is 54 points wide, a row 18.75 points high.
    expect(read).toEqual({
      name: '図',
      chartType: 'BarStacked',
      series: 2,
      names: ['平均', '審議会'],
      left: 54,
      top: 75,
      width: 108,
      height: 75,
      title: '評価平均',
      legend: 'Right',
    });
  });

  it('shows the figures that its cells have now; text counts as nothing', async () => {
    await addOne('図');
    await onSheet(async (sheet, context) => {
      sheet.getRange('B3').formulas = [['=1+1']];
      await context.sync();
    });
    const [chart] = firstSheet(host).charts;
    if (!chart) throw new Error('no chart');
    expect(chartData(host.workbook, chart)).toEqual({
      categories: ['財政', '組織'],
      series: [
        { name: '平均', color: '#0F6CBD', values: [2.5, 2], texts: ['2.5', '2'] },
        { name: '審議会', color: null, values: [3, 0], texts: ['3', '－'] },
      ],
    });
  });

  it('takes series and their names from the cells it was made over', async () => {
    await onSheet(async (sheet, context) => {
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns').name = '縦';
      await context.sync();
    });
    const [chart] = firstSheet(host).charts;
    if (!chart) throw new Error('no chart');
    expect(chartData(host.workbook, chart)).toMatchObject({
      categories: ['財政', '組織'],
      series: [{ name: '平均', values: [2.5, 1.75] }],
    });
  });

  it('is left alone when the cells below and around it are cleared', async () => {
    await addOne('図');
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:Z99').clear('All');
      await context.sync();
    });
    expect(firstSheet(host).charts.map(({ name }) => name)).toEqual(['図']);
  });

  it('comes along with a copy of its sheet, and reads the copy from then on', async () => {
    await addOne('図');
    await onSheet(async (sheet, context) => {
      const copy = sheet.copy('End');
      copy.getRange('B2').values = [[9]];
      await context.sync();
    });
    const [original, copy] = host.workbook.sheets.map(({ charts }) => charts);
    const values = (charts: typeof original): unknown =>
      charts?.map((chart) => chartData(host.workbook, chart).series[0]?.values);
    expect(values(original)).toEqual([[2.5, 1.75]]);
    expect(values(copy)).toEqual([[9, 1.75]]);
    expect(copy?.[0]?.id).not.toBe(original?.[0]?.id);
  });

  it('goes when it is deleted, and only then', async () => {
    await addOne('図');
    await addOne('別の図');
    const left = await onSheet(async (sheet, context) => {
      sheet.charts.getItem('図').delete();
      const gone = sheet.charts.getItemOrNullObject('図');
      sheet.charts.load('items/name');
      await context.sync();
      return { gone: gone.isNullObject, names: sheet.charts.items.map(({ name }) => name) };
    });
    expect(left).toEqual({ gone: true, names: ['別の図'] });
  });

  it('reads nothing any more when the sheet of its cells is removed', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const other = worksheets.add('別');
      other.charts.add('Radar', worksheets.getItem('Sheet1').getRange('B2:B3'), 'Columns');
      worksheets.getItem('Sheet1').delete();
      await context.sync();
    });
    const [chart] = firstSheet(host).charts;
    if (!chart) throw new Error('no chart');
    expect(chartData(host.workbook, chart).series[0]?.values).toEqual([]);
  });
});

describe('what practice Excel does not know of charts', () => {
  it.each([
    [
      'a pie',
      (sheet: Excel.Worksheet) => sheet.charts.add('Pie', sheet.getRange('B2:B3'), 'Columns'),
    ],
    [
      'series by rows',
      (sheet: Excel.Worksheet) => sheet.charts.add('Line', sheet.getRange('B2:B3'), 'Rows'),
    ],
    [
      'labels of data',
      (sheet: Excel.Worksheet) => {
        const chart = sheet.charts.add('Line', sheet.getRange('B2:B3'), 'Columns');
        chart.dataLabels.showValue = true;
      },
    ],
  ])('is refused as not implemented: %s', async (_what, ask) => {
    const code = await failureOf(async (sheet, context) => {
      ask(sheet);
      await context.sync();
    });
    expect(code).toBe('NotImplemented');
  });

  it('does not put a chart on a protected sheet', async () => {
    const code = await failureOf(async (sheet, context) => {
      sheet.protection.protect();
      sheet.charts.add('Line', sheet.getRange('B2:B3'), 'Columns');
      await context.sync();
    });
    expect(code).toBe('AccessDenied');
  });
});
