/** Adds looks to a workbook's part of styles: what stands there keeps its number and its words. */
import type { PracticeStyle } from '../workbook/model';
import { DEFAULT_STYLE } from '../workbook/create';
import { colorXml } from './colors';
import { LINES } from './lines';
import { builtInNumber, FIRST_OWN_FORMAT } from './number-formats';
import { OrderedPart, withAttributes, withChild } from './ordered-part';
import { appending, withPrefix } from './spans';
import { EDGES, HORIZONTAL, isTrue, VERTICAL } from './style-parts';
import { childrenOf, nodeOf, xmlOf, type XmlNode } from './xml';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const BORDER_ORDER = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal'];
const XF_ORDER = ['alignment', 'protection', 'extLst'];

/** A list of the part: what it held, and what comes behind. */
class StyleList {
  readonly added: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly nodes: readonly XmlNode[],
  ) {
    nodes.forEach((node, index) => {
      const xml = xmlOf(node);
      if (!this.#numbers.has(xml)) this.#numbers.set(xml, index);
    });
  }

  /** Gives the number of an item, which is added where the list has none like it. */
  numberOf(item: XmlNode): number {
    const xml = xmlOf(item);
    const known = this.#numbers.get(xml);
    if (known !== undefined) return known;
    const number = this.nodes.length + this.added.push(xml) - 1;
    this.#numbers.set(xml, number);
    return number;
  }
}

/** The members of a style by the part of the styles that holds them. */
const FONT_MEMBERS = [
  'fontName',
  'fontSize',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'fontColor',
] as const;
const ALIGNMENT_MEMBERS = [
  'horizontal',
  'vertical',
  'indent',
  'wrap',
  'shrink',
  'textOrientation',
] as const;

export class StyleWriter {
  readonly #part: OrderedPart;
  readonly #fonts: StyleList;
  readonly #fills: StyleList;
  readonly #borders: StyleList;
  readonly #xfs: StyleList;
  readonly #dxfs: StyleList;
  readonly #formats = new Map<string, number>();
  readonly #newFormats: string[] = [];
  /** By the number of the style that it was made from (-1 for none), and the style. */
  readonly #known = new Map<number, Map<PracticeStyle, number>>();
  readonly #quoted = new Map<number, Map<PracticeStyle, number>>();

  /** `looks` are those that the part's cells have, by their numbers. */
  constructor(
    xml: string,
    private readonly styles: readonly PracticeStyle[],
  ) {
    const part = new OrderedPart(xml, ORDER);
    const list = (name: string): StyleList => {
      const node = part.node(name);
      return new StyleList(name, node ? childrenOf(node) : []);
    };
    this.#part = part;
    this.#fonts = list('fonts');
    this.#fills = list('fills');
    this.#borders = list('borders');
    this.#xfs = list('cellXfs');
    this.#dxfs = list('dxfs');
    const formats = part.node('numFmts');
    for (const { attributes } of formats ? childrenOf(formats) : [])
      this.#formats.set(attributes['formatCode'] ?? '', Number(attributes['numFmtId']));
  }

  /**
   * Gives the number of a style. `from` is the number of the one that the cell had before: what differs is changed in it, so that
   * what the model does not know of it stays; null makes a style of nothing. `quoted`: a `'` stands before the text.
   */
  numberOf(style: PracticeStyle, from: number | null, quoted: boolean): number {
    const base = from === null ? null : (this.#xfs.nodes[from] ?? null);
    if (
      base &&
      this.styles[from ?? 0] === style &&
      isTrue(base.attributes['quotePrefix']) === quoted
    )
      return from ?? 0;
    const known = quoted ? this.#quoted : this.#known;
    let byStyle = known.get(from ?? -1);
    if (!byStyle) known.set(from ?? -1, (byStyle = new Map<PracticeStyle, number>()));
    const found = byStyle.get(style);
    if (found !== undefined) return found;
    const before = base ? (this.styles[from ?? 0] ?? null) : null;
    const number = this.#xfs.numberOf(this.#xf(style, base, before, quoted));
    byStyle.set(style, number);
    return number;
  }

  /** Says whether a `'` stands before the texts of cells with a style. */
  isQuoted(number: number): boolean {
    return isTrue(this.#xfs.nodes[number]?.attributes['quotePrefix']);
  }

  /** Gives the number of a style of conditional formats, given as XML without prefixes. */
  dxfNumber(xml: string): number {
    return this.#dxfs.numberOf(nodeOf(withPrefix(xml, this.#part.prefix)));
  }

  /** A number for the format of such a style that no other has. */
  nextFormat(): number {
    return Math.max(FIRST_OWN_FORMAT, ...this.#formats.values()) + 1 + this.#dxfs.added.length;
  }

  get changed(): boolean {
    return [this.#fonts, this.#fills, this.#borders, this.#xfs, this.#dxfs].some(
      ({ added }) => added.length > 0,
    );
  }

  /** Gives the part with what was added. */
  text(): string {
    const lists: readonly { readonly name: string; readonly added: readonly string[] }[] = [
      { name: 'numFmts', added: this.#newFormats },
      this.#fonts,
      this.#fills,
      this.#borders,
      this.#xfs,
      this.#dxfs,
    ];
    const part = this.#part;
    for (const { name, added } of lists) {
      if (added.length === 0) continue;
      const span = part.all(name)[0];
      const count = (span?.children.length ?? 0) + added.length;
      if (span && span.innerEnd < span.end) {
        const tag = part.xml.slice(span.start, span.inner);
        part.splice(
          { start: span.start, end: span.inner, text: counted(tag, count) },
          appending(part.xml, span, added.join('')),
        );
      } else {
        const list = part.element(name, { count: String(count) }).name;
        // What was added has its prefix already.
        part.put(name, nodeOf(`<${list} count="${count}">${added.join('')}</${list}>`));
      }
    }
    return part.text();
  }

  #xf(
    style: PracticeStyle,
    base: XmlNode | null,
    before: PracticeStyle | null,
    quoted: boolean,
  ): XmlNode {
    const part = this.#part;
    const changed = (members: readonly (keyof PracticeStyle)[]): boolean =>
      !before || members.some((member) => before[member] !== style[member]);
    const attributes: Record<string, string | null> = { quotePrefix: quoted ? '1' : null };
    if (changed(['numberFormat'])) {
      attributes['numFmtId'] = String(this.#formatNumber(style.numberFormat));
      attributes['applyNumberFormat'] = '1';
    }
    if (changed(FONT_MEMBERS)) {
      const font = base && this.#fonts.nodes[Number(base.attributes['fontId'] ?? 0)];
      attributes['fontId'] = String(this.#fonts.numberOf(this.#font(style, font ?? null, before)));
      attributes['applyFont'] = '1';
    }
    if (changed(['fill'])) {
      attributes['fillId'] = String(
        style.fill === null ? 0 : this.#fills.numberOf(this.#fill(style.fill)),
      );
      attributes['applyFill'] = '1';
    }
    if (!before || JSON.stringify(before.borders) !== JSON.stringify(style.borders)) {
      const border = base && this.#borders.nodes[Number(base.attributes['borderId'] ?? 0)];
      attributes['borderId'] = String(
        this.#borders.numberOf(this.#border(style, border ?? null, before)),
      );
      attributes['applyBorder'] = '1';
    }
    let xf = base ?? part.element('xf', { xfId: '0' });
    if (changed(ALIGNMENT_MEMBERS)) {
      attributes['applyAlignment'] = '1';
      const old = childrenOf(xf, 'alignment')[0] ?? part.element('alignment');
      xf = withChild(xf, XF_ORDER, 'alignment', withAttributes(old, alignmentOf(style)));
    }
    if (changed(['locked'])) {
      attributes['applyProtection'] = '1';
      const old = childrenOf(xf, 'protection')[0] ?? part.element('protection');
      const protection = withAttributes(old, { locked: style.locked ? null : '0' });
      xf = withChild(
        xf,
        XF_ORDER,
        'protection',
        Object.keys(protection.attributes).length > 0 ? protection : null,
      );
    }
    return withAttributes(xf, attributes);
  }

  #formatNumber(format: string): number {
    const known = this.#formats.get(format) ?? builtInNumber(format);
    if (known !== undefined) return known;
    const number = Math.max(FIRST_OWN_FORMAT - 1, ...this.#formats.values()) + 1;
    this.#formats.set(format, number);
    this.#newFormats.push(
      xmlOf(this.#part.element('numFmt', { numFmtId: String(number), formatCode: format })),
    );
    return number;
  }

  #font(style: PracticeStyle, base: XmlNode | null, before: PracticeStyle | null): XmlNode {
    const part = this.#part;
    let font = base ?? part.element('font');
    const put = (name: string, attributes: Readonly<Record<string, string>> | null): void => {
      font = withChild(font, FONT_ORDER, name, attributes && part.element(name, attributes));
    };
    const differs = (member: keyof PracticeStyle): boolean =>
      !base || !before || before[member] !== style[member];
    if (differs('bold')) put('b', style.bold ? {} : null);
    if (differs('italic')) put('i', style.italic ? {} : null);
    if (differs('strikethrough')) put('strike', style.strikethrough ? {} : null);
    if (differs('underline'))
      put(
        'u',
        style.underline === 'None' ? null : style.underline === 'Double' ? { val: 'double' } : {},
      );
    if (differs('fontSize')) put('sz', { val: String(style.fontSize) });
    if (differs('fontColor'))
      font = withChild(font, FONT_ORDER, 'color', this.#color('color', style.fontColor));
    if (differs('fontName')) {
      put('name', { val: style.fontName });
      // These say what another font is: of the theme, of a script.
      for (const name of ['family', 'charset', 'scheme']) put(name, null);
      if (style.fontName === DEFAULT_STYLE.fontName) {
        put('family', { val: '3' });
        put('charset', { val: '128' });
      }
    }
    return font;
  }

  #fill(color: string): XmlNode {
    const part = this.#part;
    const pattern = part.element('patternFill', { patternType: 'solid' }, [
      this.#color('fgColor', color),
      part.element('bgColor', { indexed: '64' }),
    ]);
    return part.element('fill', {}, [pattern]);
  }

  #border(style: PracticeStyle, base: XmlNode | null, before: PracticeStyle | null): XmlNode {
    const part = this.#part;
    let border =
      base ??
      part.element(
        'border',
        {},
        ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => part.element(side)),
      );
    for (const [edge, side] of EDGES) {
      const line = style.borders[edge];
      const had = before?.borders[edge];
      if (base && before && JSON.stringify(line) === JSON.stringify(had)) continue;
      border = withChild(
        border,
        BORDER_ORDER,
        side,
        line
          ? part.element(side, { style: lineName(line) }, [this.#color('color', line.color)])
          : part.element(side),
      );
    }
    return border;
  }

  #color(name: string, color: string): XmlNode {
    return nodeOf(withPrefix(colorXml(name, color), this.#part.prefix));
  }
}

function lineName({
  style,
  weight,
}: NonNullable<PracticeStyle['borders'][keyof PracticeStyle['borders']]>): string {
  const exact = LINES.find(([, ours, heavy]) => ours === style && heavy === weight);
  const near = exact ?? LINES.find(([, ours]) => ours === style);
  return near?.[0] ?? 'thin';
}

/** Gives the attributes of an alignment; what .xlsx has by itself is left out. */
function alignmentOf(style: PracticeStyle): Record<string, string | null> {
  const { horizontal, vertical, indent, textOrientation: turn } = style;
  return {
    horizontal: horizontal === 'General' ? null : HORIZONTAL[horizontal],
    vertical: vertical === 'Bottom' ? null : VERTICAL[vertical],
    textRotation: turn === 0 ? null : String(turn === 180 ? 255 : turn < 0 ? 90 - turn : turn),
    wrapText: style.wrap ? '1' : null,
    indent: indent === 0 ? null : String(indent),
    shrinkToFit: style.shrink ? '1' : null,
  };
}

/** Gives an opening tag with another count. */
function counted(tag: string, count: number): string {
  return /\scount="/.test(tag)
    ? tag.replace(/(\scount=")[^"]*/, `$1${count}`)
    : tag.replace(/\s*>$/, ` count="${count}">`);
}
