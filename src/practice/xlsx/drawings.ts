/** The charts on a package's sheets: drawings that anchor them to cells, and a part for each. ExcelJS knows only pictures. */
import type JSZip from 'jszip';
import { areaAddress, quoteSheetName, readAddress } from '../../core/area';
import { cornerAt, pointsOf, type Corner } from '../workbook/chart-place';
import { newSeries } from '../workbook/charts';
import { newId } from '../workbook/create';
import type {
  PracticeChart,
  PracticeChartCells,
  PracticeSheet,
  PracticeWorkbook,
} from '../workbook/model';
import { readChartPart, writeChartPart, type ChartPart } from './chart-parts';
import {
  addRelationship,
  changePart,
  relationshipsOf,
  textOfPart,
  worksheetParts,
} from './package-parts';
import { childrenOf, nodeOf, textIn, xmlText, type XmlNode } from './xml';

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

/** The elements of a worksheet that may stand behind its drawing. */
const BEHIND_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

const DRAWING_SPACES = [
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const CHART_SPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const TYPES = 'application/vnd.openxmlformats-officedocument';

/** Writes the charts of all sheets. */
export async function writeDrawings(zip: JSZip, workbook: PracticeWorkbook): Promise<void> {
  const overrides: string[] = [];
  let drawings = 0;
  let charts = 0;
  for (const { name, part } of await worksheetParts(zip)) {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (!sheet || sheet.charts.length === 0) continue;
    drawings += 1;
    const drawing = `xl/drawings/drawing${drawings}.xml`;
    const anchors: string[] = [];
    for (const chart of sheet.charts) {
      charts += 1;
      zip.file(
        `xl/charts/chart${charts}.xml`,
        writeChartPart(chart, (cells) => formulaOf(workbook, cells)),
      );
      overrides.push(override(`xl/charts/chart${charts}.xml`, 'drawingml.chart'));
      const id = await addRelationship(zip, drawing, 'chart', `../charts/chart${charts}.xml`);
      anchors.push(anchorXml(sheet, chart, id, anchors.length + 2));
    }
    zip.file(
      drawing,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${DRAWING_SPACES}>${anchors.join('')}</xdr:wsDr>`,
    );
    overrides.push(override(drawing, 'drawing'));
    const id = await addRelationship(zip, part, 'drawing', `../drawings/drawing${drawings}.xml`);
    await changePart(zip, part, (xml) =>
      xml.replace(BEHIND_DRAWING, (behind) => `<drawing r:id="${id}"/>${behind}`),
    );
  }
  if (overrides.length === 0) return;
  await changePart(zip, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `${overrides.join('')}</Types>`),
  );
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`;
}

function formulaOf(workbook: PracticeWorkbook, cells: NonNullable<PracticeChartCells>): string {
  const sheet = workbook.sheets.find(({ id }) => id === cells.sheetId);
  if (!sheet) return '#REF!';
  const absolute = areaAddress(cells.area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheetName(sheet.name)}!${absolute}`;
}

function anchorXml(sheet: PracticeSheet, chart: PracticeChart, id: string, number: number): string {
  const { left, top, width, height } = chart.place;
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

/** Reads the charts of a sheet that practice Excel knows; others, and pictures, are left out. */
export async function readDrawing(
  zip: JSZip,
  worksheetPart: string,
): Promise<readonly AnchoredChart[]> {
  const found: AnchoredChart[] = [];
  for (const { type, part } of await relationshipsOf(zip, worksheetPart)) {
    const xml = type === 'drawing' ? await textOfPart(zip, part) : undefined;
    if (xml === undefined) continue;
    const charts = await relationshipsOf(zip, part);
    for (const anchor of childrenOf(nodeOf(xml), 'twoCellAnchor')) {
      const frame = childrenOf(anchor, 'graphicFrame')[0];
      const target = frame && charts.find(({ id }) => id === chartIdIn(frame));
      const chartXml = target && (await textOfPart(zip, target.part));
      const chart = chartXml === undefined ? null : readChartPart(chartXml);
      if (!frame || !chart) continue;
      found.push({
        ...chart,
        name: nameIn(frame),
        from: cornerIn(childrenOf(anchor, 'from')[0]),
        to: cornerIn(childrenOf(anchor, 'to')[0]),
      });
    }
  }
  return found;
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
      ...{ id: newId(), name },
      place: { ...start, width: end.left - start.left, height: end.top - start.top },
      series: series.map(({ values, categories, ...look }) => ({
        ...newSeries(look.name, cellsOf(sheets, values)),
        ...look,
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
