/** Cells' styles between practice Excel's words (office.js's) and those of the grid (Univer's). */
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { PracticeBorder, PracticeStyle } from '../workbook/model';

const SIDES = [
  ['EdgeTop', 't'],
  ['EdgeBottom', 'b'],
  ['EdgeLeft', 'l'],
  ['EdgeRight', 'r'],
] as const;

/** Pixels that one step of indent takes, as Excel does with 游ゴシック 11. */
const INDENT_PIXELS = 12;

/** How the grid lets a cell's text keep off its edges when it is not indented. */
const PLAIN_PADDING = 2;

const HORIZONTAL: Readonly<Record<PracticeStyle['horizontal'], HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<PracticeStyle['vertical'], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};

function gridBorderStyle({ style, weight }: PracticeBorder): BorderStyleTypes {
  const medium = weight === 'Medium' || weight === 'Thick';
  switch (style) {
    case 'None':
      return BorderStyleTypes.NONE;
    case 'Double':
      return BorderStyleTypes.DOUBLE;
    case 'Dot':
      return weight === 'Hairline' ? BorderStyleTypes.HAIR : BorderStyleTypes.DOTTED;
    case 'Dash':
      return medium ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case 'DashDot':
      return medium ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case 'DashDotDot':
      return medium ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case 'Continuous':
      if (weight === 'Hairline') return BorderStyleTypes.HAIR;
      if (weight === 'Medium') return BorderStyleTypes.MEDIUM;
      return weight === 'Thick' ? BorderStyleTypes.THICK : BorderStyleTypes.THIN;
  }
}

const PRACTICE_BORDERS: Readonly<
  Partial<Record<BorderStyleTypes, readonly [PracticeBorder['style'], PracticeBorder['weight']]>>
> = {
  [BorderStyleTypes.THIN]: ['Continuous', 'Thin'],
  [BorderStyleTypes.HAIR]: ['Continuous', 'Hairline'],
  [BorderStyleTypes.DOTTED]: ['Dot', 'Thin'],
  [BorderStyleTypes.DASHED]: ['Dash', 'Thin'],
  [BorderStyleTypes.DASH_DOT]: ['DashDot', 'Thin'],
  [BorderStyleTypes.DASH_DOT_DOT]: ['DashDotDot', 'Thin'],
  [BorderStyleTypes.DOUBLE]: ['Double', 'Thick'],
  [BorderStyleTypes.MEDIUM]: ['Continuous', 'Medium'],
  [BorderStyleTypes.MEDIUM_DASHED]: ['Dash', 'Medium'],
  [BorderStyleTypes.MEDIUM_DASH_DOT]: ['DashDot', 'Medium'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: ['DashDotDot', 'Medium'],
  [BorderStyleTypes.SLANT_DASH_DOT]: ['DashDot', 'Medium'],
  [BorderStyleTypes.THICK]: ['Continuous', 'Thick'],
};

function gridBorders(borders: PracticeStyle['borders']): IBorderData | undefined {
  const result: IBorderData = {};
  for (const [edge, side] of SIDES) {
    const border = borders[edge];
    if (border && border.style !== 'None')
      result[side] = { s: gridBorderStyle(border), cl: { rgb: border.color } };
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

function line(on: boolean): { s: BooleanNumber } {
  return { s: on ? BooleanNumber.TRUE : BooleanNumber.FALSE };
}

/** Gives a style in the grid's words. */
export function gridStyle(style: PracticeStyle): IStyleData {
  const borders = gridBorders(style.borders);
  const indent = style.indent * INDENT_PIXELS + PLAIN_PADDING;
  return {
    ff: style.fontName,
    fs: style.fontSize,
    bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cl: { rgb: style.fontColor },
    vt: VERTICAL[style.vertical],
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(style.horizontal === 'General' ? {} : { ht: HORIZONTAL[style.horizontal] }),
    ...(style.underline === 'None'
      ? {}
      : {
          ul: {
            ...line(true),
            ...(style.underline === 'Double' ? { t: TextDecoration.DOUBLE } : {}),
          },
        }),
    ...(style.strikethrough ? { st: line(true) } : {}),
    ...(style.fill === null ? {} : { bg: { rgb: style.fill } }),
    ...(borders ? { bd: borders } : {}),
    ...(style.numberFormat === 'General' ? {} : { n: { pattern: style.numberFormat } }),
    ...(style.indent > 0
      ? style.horizontal === 'Right'
        ? { pd: { r: indent } }
        : { pd: { l: indent } }
      : {}),
    ...(style.textOrientation === 0 ? {} : { tr: { a: -style.textOrientation } }),
  };
}

/** Gives a colour as `#RRGGBB`, or null for one that the grid writes in another way. */
function hexColor(rgb: Nullable<string>): string | null {
  if (!rgb) return null;
  if (/^#[0-9a-f]{6}$/i.test(rgb)) return rgb.toUpperCase();
  const parts = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(rgb);
  if (!parts) return null;
  const [, ...channels] = parts;
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function practiceBorder(border: IBorderStyleData): PracticeBorder | undefined {
  const kind = PRACTICE_BORDERS[border.s];
  return kind && { style: kind[0], weight: kind[1], color: hexColor(border.cl.rgb) ?? '#000000' };
}

function practiceBorders(data: IBorderData): PracticeStyle['borders'] {
  const borders: { -readonly [edge in keyof PracticeStyle['borders']]: PracticeBorder } = {};
  for (const [edge, side] of SIDES) {
    const border = data[side];
    const read = border ? practiceBorder(border) : undefined;
    if (read) borders[edge] = read;
  }
  return borders;
}

/** The grid's words for an alignment that has several in Excel stand for the first of these. */
function keyOf<Key extends string, Value>(
  words: Readonly<Record<Key, Value>>,
  value: Value,
  before: Key,
): Key {
  if (words[before] === value) return before;
  for (const key in words) if (words[key] === value) return key;
  return before;
}

/** Gives what a person made of a style in the grid; what the grid does not know (`shrink`, `locked`) stays. */
export function practiceStyle(data: IStyleData, before: PracticeStyle): Partial<PracticeStyle> {
  const padding = data.pd?.l ?? data.pd?.r ?? 0;
  return {
    numberFormat: data.n?.pattern || 'General',
    fontName: data.ff ?? before.fontName,
    fontSize: data.fs ?? before.fontSize,
    bold: data.bl === BooleanNumber.TRUE,
    italic: data.it === BooleanNumber.TRUE,
    underline:
      data.ul?.s === BooleanNumber.TRUE
        ? data.ul.t === TextDecoration.DOUBLE
          ? 'Double'
          : 'Single'
        : 'None',
    strikethrough: data.st?.s === BooleanNumber.TRUE,
    fontColor: hexColor(data.cl?.rgb) ?? '#000000',
    fill: hexColor(data.bg?.rgb),
    horizontal: keyOf(HORIZONTAL, data.ht ?? HorizontalAlign.UNSPECIFIED, before.horizontal),
    vertical: keyOf(VERTICAL, data.vt ?? VERTICAL[before.vertical], before.vertical),
    indent: Math.max(0, Math.round((padding - PLAIN_PADDING) / INDENT_PIXELS)),
    wrap: data.tb === WrapStrategy.WRAP,
    textOrientation: data.tr?.a ? -data.tr.a : 0,
    borders: data.bd ? practiceBorders(data.bd) : {},
  };
}
