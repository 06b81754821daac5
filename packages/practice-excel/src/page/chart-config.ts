/** A practice chart as chart.js draws it. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartData } from '../workbook/charts';
import type { PracticeChart, PracticeChartType } from '../workbook/model';

/** For series that have no colour of their own: dark and light by turns, told apart in grey too. */
const COLORS = ['#0F548C', '#EBA834', '#8E3B6F', '#77B7F7', '#2E8557', '#C8C6C4'] as const;

const INK = '#1f2328';
const GRID = '#d0d7de';

interface Drawing {
  readonly as: 'bar' | 'line' | 'radar';
  /** Categories stand on the vertical axis. */
  readonly lying?: true;
  readonly stacked?: true;
}

const DRAWING = {
  ColumnClustered: { as: 'bar' },
  ColumnStacked: { as: 'bar', stacked: true },
  BarClustered: { as: 'bar', lying: true },
  BarStacked: { as: 'bar', lying: true, stacked: true },
  Line: { as: 'line' },
  Radar: { as: 'radar' },
  RadarMarkers: { as: 'radar' },
} as const satisfies Record<PracticeChartType, Drawing>;

/** Gives what chart.js needs to draw a chart of the figures that its cells have now. */
export function chartConfig(chart: PracticeChart, data: ChartData): ChartConfiguration {
  const drawing: Drawing = DRAWING[chart.type];
  const bars = drawing.as === 'bar';
  return {
    type: drawing.as,
    data: {
      labels: [...data.categories],
      datasets: data.series.map(({ name, color, values }, position): ChartDataset => {
        const own = color ?? COLORS[position % COLORS.length] ?? COLORS[0];
        return {
          label: name,
          data: [...values],
          // Neighbours of like grey are still parted by a line; points and lines are not filled.
          backgroundColor: bars ? own : 'transparent',
          borderColor: bars ? '#ffffff' : own,
          borderWidth: bars ? 1 : 2,
          ...(bars ? {} : { pointBackgroundColor: own, pointRadius: 3 }),
        };
      }),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      ...(drawing.lying ? { indexAxis: 'y' } : {}),
      scales: scalesOf(drawing, chart),
      plugins: {
        title: {
          display: chart.title.visible && chart.title.text !== '',
          text: chart.title.text,
          color: INK,
          font: { size: 14 },
        },
        legend: {
          display: chart.legend.visible,
          position: LEGEND[chart.legend.position],
          labels: { color: INK, boxWidth: 14 },
        },
      },
    },
  };
}

const LEGEND = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right' } as const;

function scalesOf(
  { as, lying, stacked }: Drawing,
  { categoriesReversed: reversed, minimum }: PracticeChart,
): NonNullable<NonNullable<ChartConfiguration['options']>['scales']> {
  const ticks = { color: INK };
  const from = minimum === null ? { beginAtZero: true } : { min: minimum };
  if (as === 'radar')
    return {
      r: {
        ...from,
        ticks,
        pointLabels: ticks,
        grid: { color: GRID },
        angleLines: { color: GRID },
      },
    };
  const piled = stacked === true;
  const values = { ...from, stacked: piled, ticks, grid: { color: GRID } };
  // Excel puts the first category of lying bars lowest, chart.js highest.
  const categories = {
    stacked: piled,
    ticks,
    reverse: lying ? !reversed : reversed,
    grid: { display: false },
  };
  return lying ? { x: values, y: categories } : { x: categories, y: values };
}
