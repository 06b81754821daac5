/** A cell as XML. */
import { areaAddress, cellAddress } from '../area';
import type { PracticeCell, PracticeValue } from '../workbook/model';
import { ERRORS_IN_FILES } from '../workbook/typing';
import { formulaInFile } from './formulas';
import { to1904 } from './number-formats';
import { withoutSigns } from './shared-strings';
import { xmlText } from './xml';

interface Written {
  /** The attribute `t`, with the space before it. */
  readonly type: string;
  readonly xml: string;
}

function writtenText(text: string): string {
  return xmlText(withoutSigns(text));
}

/** Writes what a formula results in, or a constant other than text. */
function valueXml(value: PracticeValue, format: string, is1904: boolean): Written {
  switch (typeof value) {
    case 'number':
      return { type: '', xml: `<v>${is1904 ? to1904(value, format) : value}</v>` };
    case 'boolean':
      return { type: ' t="b"', xml: `<v>${value ? 1 : 0}</v>` };
    case 'object':
      return {
        type: ' t="e"',
        xml: `<v>${xmlText(ERRORS_IN_FILES.has(value.error) ? value.error : '#VALUE!')}</v>`,
      };
    default:
      return { type: ' t="str"', xml: `<v>${writtenText(value)}</v>` };
  }
}

/** How a cell is to be written. */
export interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly cell: PracticeCell;
  /** The number of its style. */
  readonly style: number;
  readonly is1904: boolean;
  /** The element `f` as it stands in the file, where the formula is as it was. */
  readonly formula?: string;
}

function formulaXml({ row, column, cell, formula }: CellToWrite): string {
  if (formula !== undefined) return formula;
  const text = xmlText(formulaInFile(cell.formula ?? ''));
  if (!cell.array) return `<f>${text}</f>`;
  return `<f t="array" ref="${areaAddress({ row, column, ...cell.array })}">${text}</f>`;
}

/** Writes a cell; its text stands in it, so that the workbook's list of texts stays as it is. */
export function cellXml(write: CellToWrite): string {
  const { row, column, cell, style, is1904 } = write;
  const tag = `<c r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (cell.formula !== undefined) {
    const { type, xml } = valueXml(cell.value, cell.style.numberFormat, is1904);
    return `${tag}${type}>${formulaXml(write)}${xml}</c>`;
  }
  if (cell.value === '') return `${tag}/>`;
  if (typeof cell.value === 'string')
    return `${tag} t="inlineStr"><is><t xml:space="preserve">${writtenText(cell.value)}</t></is></c>`;
  const { type, xml } = valueXml(cell.value, cell.style.numberFormat, is1904);
  return `${tag}${type}>${xml}</c>`;
}
