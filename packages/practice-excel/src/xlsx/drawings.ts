/** The charts on a package's sheets: drawings that anchor them to cells, and a part for each. */
import { areaAddress, quoteSheetName, readAddress } from '../area';
import { cornerAt, pointsOf, type Corner } from '../workbook/chart-position';
import { newSeries } from '../workbook/charts';
import { newId } from '../workbook/create';
import type {
  PracticeChart,
  PracticeChartCells,
  PracticeSheet,
  PracticeWorkbook,
} from '../workbook/model';
import { readChartPart, writeChartPart, type ChartPart } from './chart-parts';
import type { SheetStates } from './edit-sheet-head';
import { strictText } from './namespaces';
import type { OrderedPart } from './ordered-part';
import type { XlsxPackage } from './package';
import { appending, applied, spansOf, type Splice } from './spans';
import { childrenOf, localName, nodeOf, textIn, xmlText, type XmlNode } from './xml';

/** Rows of a sheet, and more than a cell's EMU. */
const FARTHEST = 1_048_576;

/** EMU, the unit of drawings, in a point. */
const EMU = 12_700;

/** A chart as a file anchors it; where its cells are is worked out when all sheets are read. */
export interface AnchoredChart extends ChartPart {
  readonly name: string;
  readonly from: Corner;
  readonly to: Corner;
}

const DRAWING_SPACES = [
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const CHART_SPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const TYPES = 'application/vnd.openxmlformats-officedocument';

/** Changes the charts of a sheet: those that are as they were keep their words, also what practice Excel does not know of them. */
export async function editCharts(
  pack: XlsxPackage,
  worksheetPart: string,
  part: OrderedPart,
  { before, now }: SheetStates,
  workbook: PracticeWorkbook,
): Promise<void> {
  const old = before?.charts ?? [];
  if (JSON.stringify(old) === JSON.stringify(now.charts)) return;
  const drawing = await drawingOf(pack, worksheetPart, part);
  const anchors = await chartAnchors(pack, drawing);
  const xml = (await pack.text(drawing)) ?? '';
  const root = spansOf(xml);
  const splices: Splice[] = [];
  const xmlOfChart = async (chart: PracticeChart): Promise<string> => {
    const text = writeChartPart(chart, (cells) => formulaOf(workbook, cells));
    return (await pack.isStrict()) ? strictText(text) : text;
  };
  for (const [index, chart] of old.entries()) {
    const anchor = anchors[index];
    const span = anchor && root.children[anchor.index];
    if (!anchor || !span) continue;
    const is = now.charts.find(({ id }) => id === chart.id);
    if (!is) {
      splices.push({ start: span.start, end: span.end, text: '' });
      await pack.unrelate(drawing, anchor.relationship);
      continue;
    }
    if (JSON.stringify(is) === JSON.stringify(chart)) continue;
    const { position, name, ...style } = is;
    const { position: wasPlace, name: wasName, ...wasLook } = chart;
    if (JSON.stringify(style) !== JSON.stringify(wasLook))
      pack.put(anchor.part, await xmlOfChart(is));
    if (JSON.stringify(position) !== JSON.stringify(wasPlace) || name !== wasName)
      splices.push({
        start: span.start,
        end: span.end,
        text: anchorXml(now, is, anchor.relationship, anchor.index + 2),
      });
  }
  const added: string[] = [];
  for (const chart of now.charts) {
    if (old.some(({ id }) => id === chart.id)) continue;
    const chartPart = pack.freePart('xl/charts/chart', '.xml');
    pack.put(chartPart, await xmlOfChart(chart));
    await pack.declare(chartPart, `${TYPES}.drawingml.chart+xml`);
    const id = await pack.relate(drawing, 'chart', chartPart);
    added.push(anchorXml(now, chart, id, root.children.length + added.length + 2));
  }
  const text = added.join('');
  const strict = await pack.isStrict();
  if (text !== '') splices.push(appending(xml, root, strict ? strictText(text) : text));
  if (splices.length > 0) pack.put(drawing, applied(xml, splices));
}

/** Gives the drawing of a sheet, which is made where it has none. */
async function drawingOf(
  pack: XlsxPackage,
  worksheetPart: string,
  part: OrderedPart,
): Promise<string> {
  const known = (await pack.relationships(worksheetPart)).find(({ type }) => type === 'drawing');
  if (known) return known.part;
  const drawing = pack.freePart('xl/drawings/drawing', '.xml');
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${DRAWING_SPACES}></xdr:wsDr>`;
  pack.put(drawing, (await pack.isStrict()) ? strictText(xml) : xml);
  await pack.declare(drawing, `${TYPES}.drawing+xml`);
  const id = await pack.relate(worksheetPart, 'drawing', drawing);
  part.put('drawing', part.element('drawing', part.relationship(id)));
  return drawing;
}

function formulaOf(workbook: PracticeWorkbook, cells: NonNullable<PracticeChartCells>): string {
  const sheet = workbook.sheets.find(({ id }) => id === cells.sheetId);
  if (!sheet) return '#REF!';
  const absolute = areaAddress(cells.area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheetName(sheet.name)}!${absolute}`;
}

function anchorXml(sheet: PracticeSheet, chart: PracticeChart, id: string, number: number): string {
  const { left, top, width, height } = chart.position;
  const corner = (element: string, { row, rowOffset, column, columnOffset }: Corner): string =>
    `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(columnOffset * EMU)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(rowOffset * EMU)}</xdr:rowOff></xdr:${element}>`;
  return [
    '<xdr:twoCellAnchor>',
    corner('from', cornerAt(sheet, left, top)),
    corner('to', cornerAt(sheet, left + width, top + height)),
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${number}" name="${xmlText(chart.name)}"/><xdr:cNvGraphicFramePr/>`,
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART_SPACE}"><c:chart xmlns:c="${CHART_SPACE}" r:id="${id}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** A chart that practice Excel knows, as its drawing holds it. */
interface ChartAnchor {
  /** Index among the drawing's anchors. */
  readonly index: number;
  readonly relationship: string;
  readonly part: string;
  readonly chart: AnchoredChart;
}

/** Gives the charts of a drawing that practice Excel knows; others, pictures and shapes are left out. */
async function chartAnchors(pack: XlsxPackage, drawing: string): Promise<readonly ChartAnchor[]> {
  const xml = await pack.text(drawing);
  if (xml === undefined) return [];
  const found: ChartAnchor[] = [];
  const charts = await pack.relationships(drawing);
  for (const [index, anchor] of childrenOf(nodeOf(xml)).entries()) {
    if (localName(anchor) !== 'twoCellAnchor') continue;
    const frame = childrenOf(anchor, 'graphicFrame')[0];
    const target = frame && charts.find(({ id }) => id === chartIdIn(frame));
    const chartXml = target && (await pack.text(target.part));
    const chart = chartXml === undefined ? null : readChartPart(chartXml);
    if (!frame || !chart || !target) continue;
    found.push({
      index,
      relationship: target.id,
      part: target.part,
      chart: {
        ...chart,
        name: nameIn(frame),
        from: cornerIn(childrenOf(anchor, 'from')[0]),
        to: cornerIn(childrenOf(anchor, 'to')[0]),
      },
    });
  }
  return found;
}

/** Reads the charts of a sheet that practice Excel knows. */
export async function readDrawing(
  pack: XlsxPackage,
  worksheetPart: string,
): Promise<readonly AnchoredChart[]> {
  const drawing = (await pack.relationships(worksheetPart)).find(({ type }) => type === 'drawing');
  return drawing ? (await chartAnchors(pack, drawing.part)).map(({ chart }) => chart) : [];
}

function descend(node: XmlNode | undefined, ...way: readonly string[]): XmlNode | undefined {
  return way.reduce<XmlNode | undefined>(
    (found, name) => found && childrenOf(found, name)[0],
    node,
  );
}

function chartIdIn(frame: XmlNode): string | undefined {
  return descend(frame, 'graphic', 'graphicData', 'chart')?.attributes['r:id'];
}

function nameIn(frame: XmlNode): string {
  return descend(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes['name'] ?? '';
}

function cornerIn(corner: XmlNode | undefined): Corner {
  const number = (name: string): number => {
    const element = descend(corner, name);
    // A damaged anchor must not send anyone counting rows for ever.
    const value = element ? Number(textIn(element)) : 0;
    return Number.isFinite(value) ? Math.max(0, Math.min(value, FARTHEST)) : 0;
  };
  return {
    row: number('row'),
    rowOffset: number('rowOff') / EMU,
    column: number('col'),
    columnOffset: number('colOff') / EMU,
  };
}

/** Gives a sheet's charts once all sheets are there. */
export function chartsOn(
  sheet: PracticeSheet,
  sheets: readonly PracticeSheet[],
  anchored: readonly AnchoredChart[],
): PracticeChart[] {
  return anchored.map(({ from, to, name, series, ...chart }) => {
    const start = pointsOf(sheet, from);
    const end = pointsOf(sheet, to);
    return {
      ...chart,
      id: newId(),
      name,
      position: { ...start, width: end.left - start.left, height: end.top - start.top },
      series: series.map(({ values, categories, ...style }) => ({
        ...newSeries(style.name, cellsOf(sheets, values)),
        ...style,
        categories: cellsOf(sheets, categories),
      })),
    };
  });
}

function cellsOf(sheets: readonly PracticeSheet[], formula: string | null): PracticeChartCells {
  const at = formula?.lastIndexOf('!') ?? -1;
  if (formula === null || at < 0) return null;
  const prefix = formula.slice(0, at);
  const name = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const sheet = sheets.find((each) => each.name === name);
  const area = readAddress(formula.slice(at + 1).replaceAll('$', ''));
  return sheet && area ? { sheetId: sheet.id, area } : null;
}
