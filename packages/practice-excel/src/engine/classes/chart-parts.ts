/** What stands around a chart's drawing: its title, its legend and its axes. */
import { booleanOf, numberOf, oneOf, textOf } from '../arguments';
import { WireObject, type WireClass } from '../members';
import { mayChange } from '../write-guards';
import { chartGone, type ChartOnSheet } from './chart-series';

export const chartTitleClass: WireClass<ChartOnSheet> = {
  name: 'ChartTitle',
  gone: chartGone,
  scalars: {
    Text: {
      read: ({ chart }) => chart.title.text,
      write: ({ sheet, chart }, value) => {
        mayChange(sheet, 'allowEditObjects');
        chart.title = { text: textOf(value, 'The title of a chart'), visible: true };
      },
    },
    Visible: {
      read: ({ chart }) => chart.title.visible,
      write: ({ sheet, chart }, value) => {
        mayChange(sheet, 'allowEditObjects');
        chart.title = { ...chart.title, visible: booleanOf(value, 'visible') };
      },
    },
  },
};

export const chartLegendClass: WireClass<ChartOnSheet> = {
  name: 'ChartLegend',
  gone: chartGone,
  scalars: {
    Visible: {
      read: ({ chart }) => chart.legend.visible,
      write: ({ sheet, chart }, value) => {
        mayChange(sheet, 'allowEditObjects');
        chart.legend = { ...chart.legend, visible: booleanOf(value, 'visible') };
      },
    },
    Position: {
      read: ({ chart }) => chart.legend.position,
      write: ({ sheet, chart }, value) => {
        mayChange(sheet, 'allowEditObjects');
        const position = oneOf(
          value,
          ['Top', 'Bottom', 'Left', 'Right'],
          'The position of a legend',
        );
        chart.legend = { ...chart.legend, position };
      },
    },
  },
};

const categoryAxisClass: WireClass<ChartOnSheet> = {
  name: 'ChartAxis',
  gone: chartGone,
  scalars: {
    ReversePlotOrder: {
      since: 7,
      read: ({ chart }) => chart.categoriesReversed,
      write: ({ sheet, chart }, value) => {
        mayChange(sheet, 'allowEditObjects');
        chart.categoriesReversed = booleanOf(value, 'reversePlotOrder');
      },
    },
  },
};

const valueAxisClass: WireClass<ChartOnSheet> = {
  name: 'ChartAxis',
  gone: chartGone,
  scalars: {
    // Excel answers with the number that it has chosen where none was set: practice Excel does not know that one.
    Minimum: {
      write: ({ sheet, chart }, value) => {
        mayChange(sheet, 'allowEditObjects');
        chart.minimum = value === '' ? null : numberOf(value, 'The minimum of an axis');
      },
    },
  },
};

export const chartAxesClass: WireClass<ChartOnSheet> = {
  name: 'ChartAxes',
  gone: chartGone,
  objects: {
    CategoryAxis: { open: (target) => WireObject.of(categoryAxisClass, target) },
    ValueAxis: { open: (target) => WireObject.of(valueAxisClass, target) },
  },
};
