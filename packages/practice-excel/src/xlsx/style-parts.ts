/** The styles of a workbook's cells as its part of styles holds them. */
import type { PracticeBorder, PracticeStyle } from '../workbook/model';
import { DEFAULT_STYLE } from '../workbook/create';
import { styleWith } from '../workbook/styles';
import { colorIn } from './colors';
import { LINES } from './lines';
import { builtInFormat } from './number-formats';
import { childrenOf, nodeOf, type XmlNode } from './xml';

/** The styles that cells name by number, and what else of the styles is read. */
export interface FileStyles {
  /** By their numbers; there is at least one. */
  readonly cells: readonly PracticeStyle[];
  /** The styles that conditional formats name by number. */
  readonly dxfs: readonly XmlNode[];
  /** The font of the standard style: column widths are counted in its digits. */
  readonly standardFont: string;
}

export const HORIZONTAL = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const satisfies Partial<Record<PracticeStyle['horizontal'], string>>;

export const VERTICAL = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const satisfies Record<PracticeStyle['vertical'], string>;

export const EDGES = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
] as const;

function keyOf<K extends string>(
  table: Readonly<Record<K, string>>,
  value: string | undefined,
): K | undefined {
  for (const key in table) if (table[key] === value) return key;
  return undefined;
}

function first(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node && childrenOf(node, name)[0];
}

function valueIn(node: XmlNode | undefined, name: string): string | undefined {
  return first(node, name)?.attributes['val'];
}

function isOn(node: XmlNode | undefined, name: string): boolean {
  const found = first(node, name);
  return found !== undefined && !['0', 'false'].includes(found.attributes['val'] ?? '1');
}

function underlineIn(font: XmlNode | undefined): PracticeStyle['underline'] {
  const kind = first(font, 'u') && (valueIn(font, 'u') ?? 'single');
  if (kind === undefined || kind === 'none') return 'None';
  return kind.startsWith('double') ? 'Double' : 'Single';
}

type FontStyle = Pick<
  PracticeStyle,
  'fontName' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor'
>;

function readFont(font: XmlNode | undefined): FontStyle {
  return {
    fontName: valueIn(font, 'name') ?? DEFAULT_STYLE.fontName,
    fontSize: Number(valueIn(font, 'sz') ?? DEFAULT_STYLE.fontSize),
    bold: isOn(font, 'b'),
    italic: isOn(font, 'i'),
    underline: underlineIn(font),
    strikethrough: isOn(font, 'strike'),
    fontColor: colorIn(font, 'color') ?? '#000000',
  };
}

function readFill(fill: XmlNode | undefined): string | null {
  const pattern = first(fill, 'patternFill');
  return pattern?.attributes['patternType'] === 'solid'
    ? (colorIn(pattern, 'fgColor') ?? null)
    : null;
}

function readBorder(border: XmlNode | undefined): PracticeStyle['borders'] {
  const read: Partial<Record<(typeof EDGES)[number][0], PracticeBorder>> = {};
  for (const [edge, side] of EDGES) {
    const node = first(border, side);
    const line = LINES.find(([name]) => name === node?.attributes['style']);
    if (line)
      read[edge] = { style: line[1], weight: line[2], color: colorIn(node, 'color') ?? '#000000' };
  }
  return read;
}

/** Half turns and the sign for upright letters, as office.js counts: up to 90 upwards, below 0 downwards. */
function readRotation(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

function readAlignment(
  node: XmlNode | undefined,
): Pick<
  PracticeStyle,
  'horizontal' | 'vertical' | 'indent' | 'wrap' | 'shrink' | 'textOrientation'
> {
  const { horizontal, vertical, indent, wrapText, shrinkToFit, textRotation } =
    node?.attributes ?? {};
  return {
    horizontal: keyOf(HORIZONTAL, horizontal) ?? 'General',
    // What a file leaves open is as .xlsx has it.
    vertical: keyOf(VERTICAL, vertical) ?? 'Bottom',
    indent: Number(indent ?? 0),
    wrap: isTrue(wrapText),
    shrink: isTrue(shrinkToFit),
    textOrientation: readRotation(Number(textRotation ?? 0)),
  };
}

/** Says whether an attribute is on. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Reads the part of styles; a workbook without one has the styles that .xlsx has by itself. */
export function readStyles(xml: string | undefined): FileStyles {
  const root = xml === undefined ? undefined : nodeOf(xml);
  const list = (name: string, item: string): readonly XmlNode[] => {
    const found = first(root, name);
    return found ? childrenOf(found, item) : [];
  };
  const formats = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const fontNodes = list('fonts', 'font');
  const fonts = fontNodes.map(readFont);
  const fills = list('fills', 'fill').map(readFill);
  const borders = list('borders', 'border').map(readBorder);
  const cells = list('cellXfs', 'xf').map((xf) => {
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    const format = Number(numFmtId ?? 0);
    return styleWith(DEFAULT_STYLE, {
      numberFormat: formats.get(format) ?? builtInFormat(format),
      ...(fonts[Number(fontId ?? 0)] ?? readFont(undefined)),
      fill: fills[Number(fillId ?? 0)] ?? null,
      borders: borders[Number(borderId ?? 0)] ?? {},
      ...readAlignment(first(xf, 'alignment')),
      locked: first(xf, 'protection')?.attributes['locked'] !== '0',
    });
  });
  const bare = styleWith(DEFAULT_STYLE, { ...readFont(undefined), ...readAlignment(undefined) });
  return {
    cells: cells.length > 0 ? cells : [bare],
    dxfs: list('dxfs', 'dxf'),
    standardFont: valueIn(fontNodes[0], 'name') ?? '',
  };
}
