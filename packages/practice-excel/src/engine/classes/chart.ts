/** ChartCollection and Chart: the charts on a sheet. */
import type { Area } from '../../area';
import { cellAt, textOf as shown } from '../../workbook/cells';
import { pointsBefore } from '../../workbook/chart-position';
import { addChart, chartNamed, newSeries } from '../../workbook/charts';
import type {
  PracticeChart,
  PracticeChartSeries,
  PracticeChartType,
  PracticeSheet,
} from '../../workbook/model';
import { isLeftOut, numberOf, oneOf, textOf } from '../arguments';
import { invalidArgument, itemNotFound, notSimulated } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type Argument, type Scalar, type WireClass } from '../members';
import type { SheetArea } from '../sheet-areas';
import { mayChange, mustBeBounded } from '../write-guards';
import { chartAxesClass, chartLegendClass, chartTitleClass } from './chart-parts';
import { chartGone, seriesCollectionClass, type ChartOnSheet } from './chart-series';
import { sheetAreaArgument } from './range';
import { worksheetClass } from './worksheet';

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked',
  'Line',
  'Radar',
  'RadarMarkers',
] as const satisfies readonly PracticeChartType[];

function typeOf(value: Argument): PracticeChartType {
  const wanted = textOf(value, 'The type of a chart');
  const type = TYPES.find((each) => each === wanted);
  if (!type) throw notSimulated(`charts of the type ${wanted}`);
  return type;
}

function measure(member: keyof PracticeChart['position']): Scalar<ChartOnSheet> {
  return {
    read: ({ chart }) => chart.position[member],
    write: ({ sheet, chart }, value) => {
      mayChange(sheet, 'allowEditObjects');
      const points = numberOf(value, `The ${member} of a chart`);
      if (points < 0) throw invalidArgument(`The ${member} of a chart cannot be below 0.`);
      chart.position = { ...chart.position, [member]: points };
    },
  };
}

/** Puts a chart over cells: its corners are theirs. */
function setPosition(
  { sheet, chart }: ChartOnSheet,
  [start, end]: readonly Argument[],
  host: Host,
): void {
  mayChange(sheet, 'allowEditObjects');
  const on = { sheet, area: sheet.selection };
  const first = sheetAreaArgument(start, on, host).area;
  const left = pointsBefore(sheet, 'columns', first.column);
  const top = pointsBefore(sheet, 'rows', first.row);
  if (isLeftOut(end)) {
    chart.position = { ...chart.position, left, top };
    return;
  }
  const last = sheetAreaArgument(end, on, host).area;
  chart.position = {
    left,
    top,
    width: pointsBefore(sheet, 'columns', last.column + last.columns) - left,
    height: pointsBefore(sheet, 'rows', last.row + last.rows) - top,
  };
}

const chartClass: WireClass<ChartOnSheet> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  gone: chartGone,
  scalars: {
    Id: { since: 7, read: ({ chart }) => chart.id },
    Name: {
      read: ({ chart }) => chart.name,
      write: ({ sheet, chart }, value) => {
        mayChange(sheet, 'allowEditObjects');
        chart.name = textOf(value, 'The name of a chart');
      },
    },
    ChartType: {
      since: 7,
      read: ({ chart }) => chart.type,
      write: ({ sheet, chart }, value) => {
        mayChange(sheet, 'allowEditObjects');
        chart.type = typeOf(value);
      },
    },
    Left: measure('left'),
    Top: measure('top'),
    Width: measure('width'),
    Height: measure('height'),
  },
  objects: {
    Title: { open: (target) => WireObject.of(chartTitleClass, target) },
    Legend: { open: (target) => WireObject.of(chartLegendClass, target) },
    Axes: { open: (target) => WireObject.of(chartAxesClass, target) },
    Series: { open: (target) => WireObject.of(seriesCollectionClass, target) },
    Worksheet: { since: 2, open: ({ sheet }) => WireObject.of(worksheetClass, sheet) },
  },
  methods: {
    SetPosition: {
      changes: true,
      call: (target, args, host) => {
        setPosition(target, args, host);
      },
    },
    Delete: {
      changes: true,
      call: ({ sheet, chart }) => {
        mayChange(sheet, 'allowEditObjects');
        sheet.charts = sheet.charts.filter((each) => each !== chart);
      },
    },
  },
};

/** Gives the series that a chart over cells begins with: a column each, named by a row of texts above its figures. */
function seriesIn({ sheet, area }: SheetArea): readonly PracticeChartSeries[] {
  const cell = (row: number, column: number): unknown =>
    cellAt(sheet, area.row + row, area.column + column)?.value ?? '';
  const isText = (value: unknown): boolean => typeof value === 'string';
  const columns = Array.from({ length: area.columns }, (_, column) => column);
  const heading = area.rows > 1 && columns.every((column) => isText(cell(0, column))) ? 1 : 0;
  const rows = Array.from({ length: area.rows - heading }, (_, row) => row + heading);
  const naming = area.columns > 1 && rows.every((row) => isText(cell(row, 0))) ? 1 : 0;
  const cells = (column: number): { readonly sheetId: string; readonly area: Area } => ({
    sheetId: sheet.id,
    area: {
      row: area.row + heading,
      column: area.column + column,
      rows: area.rows - heading,
      columns: 1,
    },
  });
  return columns.slice(naming).map((column) => ({
    ...newSeries(
      heading === 1 ? shown(cellAt(sheet, area.row, area.column + column)) : '',
      cells(column),
    ),
    categories: naming === 1 ? cells(0) : null,
  }));
}

function added(sheet: PracticeSheet, args: readonly Argument[], host: Host): WireObject {
  mayChange(sheet, 'allowEditObjects');
  const type = typeOf(args[0]);
  const position = sheetAreaArgument(args[1], { sheet, area: sheet.selection }, host);
  mustBeBounded(position.area, 'A chart');
  const by = oneOf(isLeftOut(args[2]) ? 'Auto' : args[2], ['Auto', 'Columns', 'Rows'], 'seriesBy');
  if (by !== 'Columns') throw notSimulated(`charts.add with series by ${by}`);
  return WireObject.of(chartClass, { sheet, chart: addChart(sheet, type, seriesIn(position)) });
}

function find(sheet: PracticeSheet, name: Argument): WireObject | null {
  const chart = chartNamed(sheet, textOf(name, 'The name of a chart'));
  return chart ? WireObject.of(chartClass, { sheet, chart }) : null;
}

function mustFind(sheet: PracticeSheet, name: Argument): WireObject {
  const chart = find(sheet, name);
  if (!chart) throw itemNotFound(`chart ${String(name)}`);
  return chart;
}

export const chartsClass: WireClass<PracticeSheet> = {
  name: 'ChartCollection',
  scalars: { Count: { read: ({ charts }) => charts.length } },
  items: (sheet) => sheet.charts.map((chart) => WireObject.of(chartClass, { sheet, chart })),
  item: (sheet, key) => {
    const chart = sheet.charts.find(({ id }) => id === key);
    return chart ? WireObject.of(chartClass, { sheet, chart }) : mustFind(sheet, key);
  },
  openers: {
    Add: { changes: true, open: added },
    GetItem: { open: (sheet, [name]) => mustFind(sheet, name) },
    GetItemOrNullObject: { since: 4, open: (sheet, [name]) => find(sheet, name) },
    GetItemAt: {
      open: (sheet, args) => {
        const chart = sheet.charts[numberOf(args[0], 'The index')];
        if (!chart) throw itemNotFound('such chart');
        return WireObject.of(chartClass, { sheet, chart });
      },
    },
  },
  methods: { GetCount: { since: 4, call: ({ charts }) => charts.length } },
};
