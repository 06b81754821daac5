/** The style of a conditional format against a file's `dxf`. */
import type { PracticeConditionalStyle } from '../workbook/model';
import { colorIn, colorXml } from './colors';
import { childrenOf, xmlText, type XmlNode } from './xml';

type Borders = NonNullable<PracticeConditionalStyle['borders']>;
type Line = NonNullable<Borders[keyof Borders]>;

const EDGES = [
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
] as const;

/** Styles of lines; the first of each kind is the one written. */
const LINES: readonly (readonly [string, Line['style']])[] = [
  ['none', 'None'],
  ['thin', 'Continuous'],
  ['hair', 'Continuous'],
  ['dashed', 'Dash'],
  ['dashDot', 'DashDot'],
  ['dashDotDot', 'DashDotDot'],
  ['dotted', 'Dot'],
];

function flag(font: XmlNode, name: string): boolean | undefined {
  const node = childrenOf(font, name)[0];
  return node && !['0', 'false'].includes(node.attributes['val'] ?? '1');
}

function underlineIn(font: XmlNode): PracticeConditionalStyle['underline'] {
  const node = childrenOf(font, 'u')[0];
  if (!node) return undefined;
  const kind = node.attributes['val'] ?? 'single';
  if (kind === 'none') return 'None';
  return kind.startsWith('double') ? 'Double' : 'Single';
}

function bordersIn(border: XmlNode): Borders {
  const borders: { -readonly [edge in keyof Borders]: Line } = {};
  for (const [edge, side] of EDGES) {
    const line = childrenOf(border, side)[0];
    const style = LINES.find(([name]) => name === line?.attributes['style'])?.[1];
    if (style) borders[edge] = { style, color: colorIn(line, 'color') ?? '#000000' };
  }
  return borders;
}

/** Reads the style of a `dxf`. */
export function readConditionalStyle(dxf: XmlNode): PracticeConditionalStyle {
  const part = (name: string): XmlNode | undefined => childrenOf(dxf, name)[0];
  const font = part('font');
  const fill = part('fill');
  const pattern = fill && childrenOf(fill, 'patternFill')[0];
  const border = part('border');
  const style: {
    readonly [K in keyof PracticeConditionalStyle]: PracticeConditionalStyle[K] | undefined;
  } = {
    // A solid fill of a dxf has its colour as the background.
    fill: colorIn(pattern, 'bgColor') ?? colorIn(pattern, 'fgColor'),
    numberFormat: part('numFmt')?.attributes['formatCode'],
    ...(font && {
      fontColor: colorIn(font, 'color'),
      bold: flag(font, 'b'),
      italic: flag(font, 'i'),
      strikethrough: flag(font, 'strike'),
      underline: underlineIn(font),
    }),
    ...(border && { borders: bordersIn(border) }),
  };
  // What is undefined is left out: the rest are the members that the file states.
  return Object.fromEntries(
    Object.entries(style).filter(([, value]) => value !== undefined),
  ) as PracticeConditionalStyle;
}

function font(style: PracticeConditionalStyle): string {
  const on = (name: string, value: boolean | undefined): string =>
    value === undefined ? '' : value ? `<${name}/>` : `<${name} val="0"/>`;
  const { underline } = style;
  const line = underline === undefined ? '' : `<u val="${underline.toLowerCase()}"/>`;
  return [
    on('b', style.bold),
    on('i', style.italic),
    on('strike', style.strikethrough),
    line,
    style.fontColor === undefined ? '' : colorXml('color', style.fontColor),
  ].join('');
}

function border(borders: Borders): string {
  return EDGES.map(([edge, side]) => {
    const line = borders[edge];
    if (!line) return '';
    const style = LINES.find(([, ours]) => ours === line.style)?.[0] ?? 'thin';
    return `<${side} style="${style}">${colorXml('color', line.color)}</${side}>`;
  }).join('');
}

/** Writes a style as a `dxf`; `number` is a number for its format that no other has. */
export function writeConditionalStyle(style: PracticeConditionalStyle, number: number): string {
  const fonts = font(style);
  const borders = style.borders && border(style.borders);
  return [
    '<dxf>',
    fonts && `<font>${fonts}</font>`,
    style.numberFormat === undefined
      ? ''
      : `<numFmt numFmtId="${number}" formatCode="${xmlText(style.numberFormat)}"/>`,
    style.fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid">${colorXml('fgColor', style.fill)}${colorXml('bgColor', style.fill)}</patternFill></fill>`,
    borders === undefined ? '' : `<border>${borders}</border>`,
    '</dxf>',
  ].join('');
}
