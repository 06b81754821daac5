/** The look of a cell in .xlsx (as ExcelJS has it) against the practice workbook's. */
import type { Alignment, Border, Borders, BorderStyle, Font, Style } from 'exceljs';
import type {
  PracticeBorder,
  PracticeBorderStyle,
  PracticeBorderWeight,
  PracticeStyle,
} from '../workbook/model';
import { DEFAULT_STYLE } from '../workbook/create';
import { styleWith } from '../workbook/styles';
import { readColor, writeColor } from './colors';

const HORIZONTAL = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const satisfies Partial<Record<PracticeStyle['horizontal'], Alignment['horizontal']>>;

const VERTICAL = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const satisfies Record<PracticeStyle['vertical'], Alignment['vertical']>;

/** Each line of a file as style and weight; the first of a pair is the one written. */
const LINES: readonly (readonly [BorderStyle, PracticeBorderStyle, PracticeBorderWeight])[] = [
  ['hair', 'Continuous', 'Hairline'],
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'DashDot', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
];

const EDGES = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
] as const;

/** The built-in formats that follow the country: ExcelJS names them otherwise than office.js. */
const FORMATS: readonly (readonly [string, string])[] = [
  ['mm-dd-yy', 'm/d/yyyy'],
  ['m/d/yy "h":mm', 'm/d/yyyy h:mm'],
];

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: unknown): K | undefined {
  for (const key in table) if (table[key] === value) return key;
  return undefined;
}

function readBorder(border: Partial<Border> | undefined): PracticeBorder | undefined {
  const line = LINES.find(([name]) => name === border?.style);
  if (!line) return undefined;
  return { style: line[1], weight: line[2], color: readColor(border?.color) ?? '#000000' };
}

function readBorders(borders: Partial<Borders> | undefined): PracticeStyle['borders'] {
  const read: Partial<Record<(typeof EDGES)[number][0], PracticeBorder>> = {};
  for (const [edge, side] of EDGES) {
    const border = readBorder(borders?.[side]);
    if (border) read[edge] = border;
  }
  return read;
}

function readUnderline(underline: Font['underline'] | undefined): PracticeStyle['underline'] {
  if (underline === 'double' || underline === 'doubleAccounting') return 'Double';
  return underline === undefined || underline === false || underline === 'none' ? 'None' : 'Single';
}

/** Reads a file's cell look. What it leaves open is as .xlsx has it: bottom, General, black. */
export function readStyle(style: Partial<Style>): PracticeStyle {
  const { font, alignment, fill, border, protection, numFmt } = style;
  const solid = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor : undefined;
  const rotation = alignment?.textRotation;
  return styleWith(DEFAULT_STYLE, {
    numberFormat: FORMATS.find(([inFile]) => inFile === numFmt)?.[1] ?? numFmt ?? 'General',
    fontName: font?.name ?? DEFAULT_STYLE.fontName,
    fontSize: font?.size ?? DEFAULT_STYLE.fontSize,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: readUnderline(font?.underline),
    strikethrough: font?.strike ?? false,
    fontColor: readColor(font?.color) ?? '#000000',
    fill: readColor(solid) ?? null,
    horizontal: keyOf(HORIZONTAL, alignment?.horizontal) ?? 'General',
    vertical: keyOf(VERTICAL, alignment?.vertical) ?? 'Bottom',
    indent: alignment?.indent ?? 0,
    wrap: alignment?.wrapText ?? false,
    shrink: alignment?.shrinkToFit ?? false,
    textOrientation: rotation === 'vertical' ? 180 : (rotation ?? 0),
    borders: readBorders(border),
    locked: protection?.locked ?? true,
  });
}

function writeBorder(border: PracticeBorder): Partial<Border> {
  const exact = LINES.find(
    ([, style, weight]) => style === border.style && weight === border.weight,
  );
  const near = exact ?? LINES.find(([, style]) => style === border.style);
  return { style: near?.[0] ?? 'thin', color: writeColor(border.color) };
}

function writeBorders(borders: PracticeStyle['borders']): Partial<Borders> {
  const written: Partial<Borders> = {};
  for (const [edge, side] of EDGES) {
    const border = borders[edge];
    if (border) written[side] = writeBorder(border);
  }
  return written;
}

/** Gives a look as ExcelJS writes it, every member stated. */
export function writeStyle(style: PracticeStyle): Partial<Style> {
  const { horizontal } = style;
  return {
    numFmt: FORMATS.find(([, ours]) => ours === style.numberFormat)?.[0] ?? style.numberFormat,
    font: {
      name: style.fontName,
      size: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      ...(style.underline === 'None'
        ? {}
        : { underline: style.underline === 'Double' ? 'double' : 'single' }),
      strike: style.strikethrough,
      color: writeColor(style.fontColor),
    },
    alignment: {
      ...(horizontal === 'General' ? {} : { horizontal: HORIZONTAL[horizontal] }),
      vertical: VERTICAL[style.vertical],
      indent: style.indent,
      wrapText: style.wrap,
      shrinkToFit: style.shrink,
      textRotation: style.textOrientation === 180 ? 'vertical' : style.textOrientation,
    },
    border: writeBorders(style.borders),
    ...(style.fill === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: writeColor(style.fill) } }),
    protection: { locked: style.locked },
  };
}
