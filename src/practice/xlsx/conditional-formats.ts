/** Conditional formats in .xlsx: those with formulas as practice Excel has them, all others as they stand in the file. */
import type { PracticeConditionalFormat, PracticeConditionalType } from '../workbook/model';
import { newId } from '../workbook/create';
import { areasOf, sqrefOf } from './areas';
import { readConditionalLook, writeConditionalLook } from './conditional-look';
import { formulaInFile, typedFormula } from './formulas';
import { childrenOf, nodeOf, textIn, xmlOf, xmlText, type XmlNode } from './xml';

/** The element of a worksheet that holds rules for some areas. */
export const CONDITIONAL_FORMATTING =
  /<conditionalFormatting\b[^>]*?\/>|<conditionalFormatting\b[\s\S]*?<\/conditionalFormatting>/g;

const TYPES: Readonly<Record<string, Exclude<PracticeConditionalType, 'Custom'>>> = {
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

/** A rule as it is kept: its place among the others and its look are written anew, and its part of the extensions is left out. */
function keptXml({ name, attributes, children }: XmlNode): string {
  return xmlOf({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(([key]) => !WRITTEN_ANEW.has(key)),
    ),
    children: children.filter((child) => typeof child === 'string' || child.name !== 'extLst'),
  });
}

const WRITTEN_ANEW = new Set(['priority', 'dxfId', 'stopIfTrue']);

function readRule(rule: XmlNode, dxfs: readonly XmlNode[]): PracticeConditionalFormat['rule'] {
  const { type = '', dxfId } = rule.attributes;
  const dxf = dxfId === undefined ? undefined : dxfs[Number(dxfId)];
  const formula = childrenOf(rule, 'formula')[0];
  if (type === 'expression' && formula)
    return {
      kind: 'custom',
      formula: typedFormula(textIn(formula)),
      look: dxf ? readConditionalLook(dxf) : {},
    };
  return {
    kind: 'kept',
    type: TYPES[type] ?? 'PresetCriteria',
    xml: keptXml(rule),
    dxf: dxf ? xmlOf(dxf) : null,
  };
}

/** Reads the looks that a file's rules name by number. */
export function readDxfs(styles: string): readonly XmlNode[] {
  const xml = /<dxfs\b[^>]*>[\s\S]*?<\/dxfs>/.exec(styles)?.[0];
  return xml === undefined ? [] : childrenOf(nodeOf(xml), 'dxf');
}

/** Reads the conditional formats of a worksheet, the first one first. */
export function readConditionalFormats(
  worksheet: string,
  dxfs: readonly XmlNode[],
): readonly PracticeConditionalFormat[] {
  const found = [...worksheet.matchAll(CONDITIONAL_FORMATTING)].flatMap(([xml]) => {
    const element = nodeOf(xml);
    const areas = areasOf(element.attributes['sqref'] ?? '');
    if (areas.length === 0) return [];
    return childrenOf(element, 'cfRule').map((rule) => ({
      priority: Number(rule.attributes['priority'] ?? 0),
      format: {
        id: newId(),
        areas,
        stopIfTrue: ['1', 'true'].includes(rule.attributes['stopIfTrue'] ?? ''),
        rule: readRule(rule, dxfs),
      },
    }));
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

/** Collects the looks of a workbook's rules while its sheets are written. */
export class DxfWriter {
  readonly #dxfs: string[] = [];

  /** Gives the number of a look. */
  numberOf({ rule }: PracticeConditionalFormat): number | null {
    if (rule.kind === 'kept' && rule.dxf === null) return null;
    const dxf =
      rule.kind === 'kept'
        ? (rule.dxf ?? '')
        : writeConditionalLook(rule.look, FIRST_FORMAT + this.#dxfs.length);
    const known = this.#dxfs.indexOf(dxf);
    return known >= 0 ? known : this.#dxfs.push(dxf) - 1;
  }

  /** Puts the looks into the workbook's styles, in place of those that stand there. */
  into(styles: string): string {
    if (this.#dxfs.length === 0) return styles;
    const element = `<dxfs count="${this.#dxfs.length}">${this.#dxfs.join('')}</dxfs>`;
    return styles.replace(/<dxfs\b[^>]*\/>|<dxfs\b[\s\S]*?<\/dxfs>/, () => element);
  }
}

/** Numbers of formats up to here are Excel's own or those of the cells. */
const FIRST_FORMAT = 1000;

/** Writes conditional formats as the elements of a worksheet; one without a formula yet is left out. */
export function writeConditionalFormats(
  formats: readonly PracticeConditionalFormat[],
  dxfs: DxfWriter,
): string {
  return formats
    .filter(({ rule }) => rule.kind === 'kept' || rule.formula !== '')
    .map((format, index) => {
      const dxfId = dxfs.numberOf(format);
      const attributes = [
        dxfId === null ? '' : ` dxfId="${dxfId}"`,
        ` priority="${index + 1}"`,
        format.stopIfTrue ? ' stopIfTrue="1"' : '',
      ].join('');
      const { rule } = format;
      const xml =
        rule.kind === 'custom'
          ? `<cfRule type="expression"${attributes}><formula>${xmlText(formulaInFile(rule.formula))}</formula></cfRule>`
          : rule.xml.replace('<cfRule', () => `<cfRule${attributes}`);
      return `<conditionalFormatting sqref="${sqrefOf(format.areas)}">${xml}</conditionalFormatting>`;
    })
    .join('');
}
