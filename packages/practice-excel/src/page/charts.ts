/** The charts of the sheet in front, in a strip below the grid: drawn anew whenever a figure has changed. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Title,
  Tooltip,
} from 'chart.js';
import { chartData, type ChartData } from '../workbook/charts';
import type { PracticeChart, PracticeWorkbook } from '../workbook/model';
import { chartConfig } from './chart-config';
import { elementOf } from './element';
import type { PageWords } from '../words/page';

Chart.register(
  ...[BarController, LineController, RadarController],
  ...[BarElement, LineElement, PointElement],
  ...[CategoryScale, LinearScale, RadialLinearScale],
  ...[Legend, Title, Tooltip],
);

interface ShownChart {
  readonly id: string;
  /** All that the drawing shows: what is drawn already is left alone. */
  readonly print: string;
  readonly figure: HTMLElement;
  readonly drawing: Chart;
}

export class ChartStrip {
  readonly #words: PageWords;
  readonly #strip = elementOf('charts', HTMLDetailsElement);
  readonly #heading = document.createElement('summary');
  readonly #list = document.createElement('div');
  #shown: readonly ShownChart[] = [];

  constructor(words: PageWords) {
    this.#words = words;
    this.#list.className = 'chart-list';
    this.#strip.append(this.#heading, this.#list);
  }

  /** Shows the charts of the workbook's sheet in front, as the cells now are; hides the strip where there are none. */
  show(workbook: PracticeWorkbook): void {
    const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
    const charts = sheet?.charts ?? [];
    this.#strip.hidden = charts.length === 0;
    this.#heading.textContent = this.#words.charts(charts.length);
    const before = this.#shown;
    this.#shown = charts.map((chart) => {
      const data = chartData(workbook, chart);
      const print = JSON.stringify([chart, data]);
      return (
        before.find((shown) => shown.id === chart.id && shown.print === print) ??
        this.#draw(chart, data, print)
      );
    });
    for (const shown of before) if (!this.#shown.includes(shown)) shown.drawing.destroy();
    this.#list.replaceChildren(...this.#shown.map(({ figure }) => figure));
  }

  #draw(chart: PracticeChart, data: ChartData, print: string): ShownChart {
    const figure = document.createElement('figure');
    const frame = document.createElement('div');
    const canvas = document.createElement('canvas');
    frame.className = 'chart-frame';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.#words.chart(chart.title.text || chart.name));
    frame.append(canvas);
    figure.append(frame, figuresTable(data, chart.title.text, this.#words));
    return { id: chart.id, print, figure, drawing: new Chart(canvas, chartConfig(chart, data)) };
  }
}

/** The chart's figures for those who do not see it. */
function figuresTable(data: ChartData, title: string, words: PageWords): HTMLElement {
  const table = document.createElement('table');
  table.className = 'unseen';
  table.createCaption().textContent = title;
  const heads = table.createTHead().insertRow();
  for (const text of [words.chartCategory, ...data.series.map(({ name }) => name)])
    heads.append(headCell(text, 'col'));
  const body = table.createTBody();
  data.categories.forEach((category, position) => {
    const row = body.insertRow();
    row.append(headCell(category, 'row'));
    for (const { texts } of data.series) row.insertCell().textContent = texts[position] ?? '';
  });
  return table;
}

function headCell(text: string, scope: 'row' | 'col'): HTMLElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}
