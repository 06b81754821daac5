/** A chart as DrawingML (ECMA-376 part 1, 21.2): the XML of its part, and what practice Excel understands of one. */
import type {
  PracticeChart,
  PracticeChartCells,
  PracticeChartSeries,
  PracticeChartType,
} from '../workbook/model';
import { childrenOf, localName, nodeOf, textIn, xmlText, type XmlNode } from './xml';

/** A chart as a part holds it: its cells are still formulas such as `'集計'!$A$1:$A$3`. */
export interface ChartPart extends Pick<
  PracticeChart,
  'type' | 'title' | 'legend' | 'categoriesReversed' | 'minimum'
> {
  readonly series: readonly (Pick<PracticeChartSeries, 'name' | 'fill' | 'line'> & {
    readonly values: string | null;
    readonly categories: string | null;
  })[];
}

const SPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');

const LEGEND = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' } as const;

type Kind = 'barChart' | 'lineChart' | 'radarChart';

const KIND = {
  ColumnClustered: 'barChart',
  ColumnStacked: 'barChart',
  BarClustered: 'barChart',
  BarStacked: 'barChart',
  Line: 'lineChart',
  Radar: 'radarChart',
  RadarMarkers: 'radarChart',
} as const satisfies Record<PracticeChartType, Kind>;

/** Writes an element that has a value alone. */
function val(name: string, value: string | number): string {
  return `<c:${name} val="${value}"/>`;
}

/** Writes a chart's part; `formulaOf` names the cells it reads. */
export function writeChartPart(
  chart: PracticeChart,
  formulaOf: (cells: NonNullable<PracticeChartCells>) => string,
): string {
  const { title, legend } = chart;
  const titled = title.visible && title.text !== '';
  const series = chart.series.map((each, position) =>
    seriesXml(chart.type, each, position, formulaOf),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace ${SPACES}>${val('roundedCorners', 0)}<c:chart>`,
    titled
      ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="ja-JP" sz="1200"/><a:t>${xmlText(title.text)}</a:t></a:r></a:p></c:rich></c:tx>${val('overlay', 0)}</c:title>`
      : '',
    `${val('autoTitleDeleted', titled ? 0 : 1)}<c:plotArea><c:layout/>`,
    plotXml(chart.type, series.join('')),
    axesXml(chart),
    '</c:plotArea>',
    legend.visible
      ? `<c:legend>${val('legendPos', LEGEND[legend.position])}${val('overlay', 0)}</c:legend>`
      : '',
    `${val('plotVisOnly', 1)}${val('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`,
  ].join('');
}

function seriesXml(
  type: PracticeChartType,
  { name, values, categories, fill, line }: PracticeChartSeries,
  position: number,
  formulaOf: (cells: NonNullable<PracticeChartCells>) => string,
): string {
  const solid = (color: string): string =>
    `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  const style = `${fill === null ? '' : solid(fill)}${line === null ? '' : `<a:ln w="28575">${solid(line)}</a:ln>`}`;
  const reads = (element: string, reference: string, cells: PracticeChartCells): string =>
    cells === null
      ? ''
      : `<c:${element}><c:${reference}><c:f>${xmlText(formulaOf(cells))}</c:f></c:${reference}></c:${element}>`;
  return [
    `<c:ser>${val('idx', position)}${val('order', position)}<c:tx><c:v>${xmlText(name)}</c:v></c:tx>`,
    style === '' ? '' : `<c:spPr>${style}</c:spPr>`,
    KIND[type] === 'barChart' ? val('invertIfNegative', 0) : '',
    reads('cat', 'strRef', categories),
    reads('val', 'numRef', values),
    '</c:ser>',
  ].join('');
}

const AXES = `${val('axId', 1)}${val('axId', 2)}`;

function plotXml(type: PracticeChartType, series: string): string {
  const stacked = type === 'BarStacked' || type === 'ColumnStacked';
  switch (KIND[type]) {
    case 'barChart': {
      const lying = type === 'BarClustered' || type === 'BarStacked';
      const head = `${val('barDir', lying ? 'bar' : 'col')}${val('grouping', stacked ? 'stacked' : 'clustered')}${val('varyColors', 0)}`;
      const gaps = `${val('gapWidth', 60)}${stacked ? val('overlap', 100) : ''}`;
      return `<c:barChart>${head}${series}${gaps}${AXES}</c:barChart>`;
    }
    case 'lineChart':
      return `<c:lineChart>${val('grouping', 'standard')}${val('varyColors', 0)}${series}${val('marker', 1)}${AXES}</c:lineChart>`;
    case 'radarChart':
      return `<c:radarChart>${val('radarStyle', type === 'RadarMarkers' ? 'marker' : 'standard')}${val('varyColors', 0)}${series}${AXES}</c:radarChart>`;
  }
}

function axesXml({ type, categoriesReversed, minimum }: PracticeChart): string {
  const lying = type === 'BarClustered' || type === 'BarStacked';
  const lines =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D0D7DE"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  const axis = (
    own: number,
    other: number,
    turned: boolean,
    side: string,
    drawn: string,
    least: number | null,
  ): string =>
    [
      val('axId', own),
      `<c:scaling>${val('orientation', turned ? 'maxMin' : 'minMax')}${least === null ? '' : val('min', least)}</c:scaling>`,
      `${val('delete', 0)}${val('axPos', side)}${drawn}`,
      '<c:numFmt formatCode="General" sourceLinked="1"/>',
      `${val('majorTickMark', 'none')}${val('minorTickMark', 'none')}${val('tickLblPos', 'nextTo')}`,
      `${val('crossAx', other)}${val('crosses', 'autoZero')}`,
    ].join('');
  const rays = KIND[type] === 'radarChart' ? lines : '';
  return [
    `<c:catAx>${axis(1, 2, categoriesReversed, lying ? 'l' : 'b', rays, null)}${val('auto', 1)}${val('lblAlgn', 'ctr')}${val('lblOffset', 100)}</c:catAx>`,
    `<c:valAx>${axis(2, 1, false, lying ? 'b' : 'l', lines, minimum)}${val('crossBetween', 'between')}</c:valAx>`,
  ].join('');
}

/** Finds the first element on a way of local names. */
function at(node: XmlNode | undefined, ...way: readonly string[]): XmlNode | undefined {
  return way.reduce<XmlNode | undefined>(
    (found, name) => found && childrenOf(found, name)[0],
    node,
  );
}

function valueAt(node: XmlNode | undefined, ...way: readonly string[]): string | undefined {
  return at(node, ...way)?.attributes['val'];
}

/** Reads a chart's part; null for a chart of a type that practice Excel does not know. */
export function readChartPart(xml: string): ChartPart | null {
  const chart = at(nodeOf(xml), 'chart');
  const plots = childrenOf(at(chart, 'plotArea') ?? { children: [] }).filter((each) =>
    localName(each).endsWith('Chart'),
  );
  const [plot] = plots;
  const type = plot && plots.length === 1 ? typeOf(plot) : null;
  if (!chart || !plot || type === null) return null;
  const title = at(chart, 'title', 'tx', 'rich');
  const legend = at(chart, 'legend');
  const side = valueAt(legend, 'legendPos');
  return {
    type,
    title: { text: title ? textIn(title) : '', visible: at(chart, 'title') !== undefined },
    legend: {
      visible: legend !== undefined,
      position: side === 't' ? 'Top' : side === 'l' ? 'Left' : side === 'b' ? 'Bottom' : 'Right',
    },
    categoriesReversed:
      valueAt(at(chart, 'plotArea', 'catAx'), 'scaling', 'orientation') === 'maxMin',
    minimum: numberIn(valueAt(at(chart, 'plotArea', 'valAx'), 'scaling', 'min')),
    series: childrenOf(plot, 'ser').map((series) => {
      const name = at(series, 'tx', 'v') ?? at(series, 'tx', 'strRef', 'strCache', 'pt', 'v');
      const categories = at(series, 'cat');
      return {
        name: name ? textIn(name) : '',
        values: formulaIn(at(series, 'val', 'numRef')),
        categories: formulaIn(at(categories, 'strRef') ?? at(categories, 'numRef')),
        fill: colorIn(at(series, 'spPr')),
        line: colorIn(at(series, 'spPr', 'ln')),
      };
    }),
  };
}

function typeOf(plot: XmlNode): PracticeChartType | null {
  const lying = valueAt(plot, 'barDir') === 'bar';
  const grouping = valueAt(plot, 'grouping');
  switch (localName(plot)) {
    case 'barChart':
      if (grouping === 'stacked') return lying ? 'BarStacked' : 'ColumnStacked';
      if (grouping === 'clustered') return lying ? 'BarClustered' : 'ColumnClustered';
      return null;
    case 'lineChart':
      return grouping === 'standard' ? 'Line' : null;
    case 'radarChart': {
      const style = valueAt(plot, 'radarStyle');
      if (style === 'filled') return null;
      return style === 'marker' ? 'RadarMarkers' : 'Radar';
    }
    default:
      return null;
  }
}

function numberIn(value: string | undefined): number | null {
  const number = Number(value ?? '');
  return value === undefined || !Number.isFinite(number) ? null : number;
}

function formulaIn(reference: XmlNode | undefined): string | null {
  const formula = at(reference, 'f');
  return formula ? textIn(formula) : null;
}

function colorIn(style: XmlNode | undefined): string | null {
  const color = at(style, 'solidFill', 'srgbClr')?.attributes['val'];
  return color === undefined ? null : `#${color.toUpperCase()}`;
}
