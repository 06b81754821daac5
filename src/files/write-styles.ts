/** The styles of a new .xlsx file, each written once, as drafts state them. */
import type { BorderWeight, CellStyle } from '../core/sheet/sheet-draft';
import { DECLARATION, xmlText } from './xml-writing';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Number formats of a file's own have ids from here on. */
const FIRST_OWN_FORMAT = 164;

/** Formats that every spreadsheet program knows by number. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = { General: 0, '@': 49 };

/** XML elements that are written once each; a style names them by their position. */
class Once {
  readonly #positions = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.position(xml));
  }

  position(xml: string): number {
    const known = this.#positions.get(xml);
    if (known !== undefined) return known;
    const position = this.#positions.size;
    this.#positions.set(xml, position);
    return position;
  }

  list(element: string): string {
    return `<${element} count="${this.#positions.size}">${[...this.#positions.keys()].join('')}</${element}>`;
  }
}

function side(name: string, weight: BorderWeight | null): string {
  return weight === null ? `<${name}/>` : `<${name} style="${weight}"><color auto="1"/></${name}>`;
}

/** Collects the styles of all sheets; a cell names its own by number. */
export class FileStyles {
  readonly #fontName: string;
  readonly #fonts: Once;
  readonly #fills = new Once(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Once('<border><left/><right/><top/><bottom/><diagonal/></border>');
  readonly #formats = new Map<string, number>();
  readonly #styles: Once;

  constructor(fontName: string) {
    this.#fontName = fontName;
    this.#fonts = new Once(this.#font({ bold: false, fontSize: 11, fontColor: '#000000' }));
    this.#styles = new Once(
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>',
    );
  }

  #font({ bold, fontSize, fontColor }: Pick<CellStyle, 'bold' | 'fontSize' | 'fontColor'>): string {
    const weight = bold ? '<b/>' : '';
    const color = `FF${fontColor.slice(1).toUpperCase()}`;
    return `<font>${weight}<sz val="${fontSize}"/><color rgb="${color}"/><name val="${xmlText(this.#fontName)}"/><family val="3"/><charset val="128"/></font>`;
  }

  #formatId(format: string): number {
    const known = KNOWN_FORMATS[format] ?? this.#formats.get(format);
    if (known !== undefined) return known;
    const id = FIRST_OWN_FORMAT + this.#formats.size;
    this.#formats.set(format, id);
    return id;
  }

  /** Gives the number by which a cell names its style. */
  position(style: CellStyle): number {
    const { fill, borders, horizontal, vertical, indent, wrap, numberFormat } = style;
    const font = this.#fonts.position(this.#font(style));
    const filled =
      fill === null
        ? 0
        : this.#fills.position(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1).toUpperCase()}"/></patternFill></fill>`,
          );
    const { left, right, top, bottom } = borders;
    const border = this.#borders.position(
      `<border>${side('left', left)}${side('right', right)}${side('top', top)}${side('bottom', bottom)}<diagonal/></border>`,
    );
    const format = this.#formatId(numberFormat);
    const indented = indent > 0 ? ` indent="${indent}"` : '';
    const wrapped = wrap ? ' wrapText="1"' : '';
    return this.#styles.position(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${filled}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${vertical}"${indented}${wrapped}/></xf>`,
    );
  }

  /** Writes the part, once all cells have their styles. */
  xml(): string {
    const formats = [...this.#formats]
      .map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`)
      .join('');
    return [
      `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}">`,
      formats === '' ? '' : `<numFmts count="${this.#formats.size}">${formats}</numFmts>`,
      this.#fonts.list('fonts'),
      this.#fills.list('fills'),
      this.#borders.list('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>',
      this.#styles.list('cellXfs'),
      '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/></styleSheet>',
    ].join('');
  }
}
