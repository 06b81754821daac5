/** Conditional formats in .xlsx: those with formulas as practice Excel has them, all others as they stand in the file. */
import type { Area } from '../area';
import type { PracticeConditionalFormat, PracticeConditionalType } from '../workbook/model';
import { newId } from '../workbook/create';
import { areasOf, sqrefOf } from './areas';
import { readConditionalStyle, writeConditionalStyle } from './conditional-style';
import { formulaInFile, typedFormula } from './formulas';
import { isTrue } from './style-parts';
import { childrenOf, textIn, xmlOf, xmlText, type XmlNode } from './xml';

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

/** A rule as it is kept: its place among the others and its style are written anew, and its part of the extensions is left out. */
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
      style: dxf ? readConditionalStyle(dxf) : {},
    };
  return {
    kind: 'kept',
    type: TYPES[type] ?? 'PresetCriteria',
    xml: keptXml(rule),
    dxf: dxf ? xmlOf(dxf) : null,
  };
}

/** Reads the conditional formats of a worksheet, given its elements that hold them; the first one goes before the others. */
export function readConditionalFormats(
  elements: readonly XmlNode[],
  dxfs: readonly XmlNode[],
): readonly PracticeConditionalFormat[] {
  return conditionalRules(elements).map(({ areas, rule }) => ({
    id: newId(),
    areas,
    stopIfTrue: isTrue(rule.attributes['stopIfTrue']),
    rule: readRule(rule, dxfs),
  }));
}

/** Gives the rules of a worksheet in the order in which they go before one another. */
export function conditionalRules(
  elements: readonly XmlNode[],
): readonly { readonly areas: readonly Area[]; readonly rule: XmlNode }[] {
  return elements
    .flatMap((element) => {
      const areas = areasOf(element.attributes['sqref'] ?? '');
      return areas.length === 0
        ? []
        : childrenOf(element, 'cfRule').map((rule) => ({ areas, rule }));
    })
    .sort(({ rule: a }, { rule: b }) => priorityOf(a) - priorityOf(b));
}

function priorityOf({ attributes }: XmlNode): number {
  return Number(attributes['priority'] ?? 0);
}

/** Where the styles of rules are put: gives the number of one. */
export interface StyleNumbers {
  dxfNumber(xml: string): number;
  /** A number for a style's number format that no other has. */
  nextFormat(): number;
}

function styleNumber({ rule }: PracticeConditionalFormat, styles: StyleNumbers): number | null {
  if (rule.kind === 'custom')
    return styles.dxfNumber(writeConditionalStyle(rule.style, styles.nextFormat()));
  return rule.dxf === null ? null : styles.dxfNumber(rule.dxf);
}

/** A rule as the file had it, for a format that is as it was. */
export type KnownRule = (format: PracticeConditionalFormat) => XmlNode | undefined;

/** Writes conditional formats as the elements of a worksheet; one without a formula yet is left out. */
export function writeConditionalFormats(
  formats: readonly PracticeConditionalFormat[],
  styles: StyleNumbers,
  knownRule: KnownRule = () => undefined,
): string {
  return formats
    .filter(({ rule }) => rule.kind === 'kept' || rule.formula !== '')
    .map((format, index) => {
      const known = knownRule(format);
      const priority = String(index + 1);
      const xml = known
        ? xmlOf({ ...known, attributes: { ...known.attributes, priority } })
        : ruleXml(format, priority, styleNumber(format, styles));
      return `<conditionalFormatting sqref="${sqrefOf(format.areas)}">${xml}</conditionalFormatting>`;
    })
    .join('');
}

function ruleXml(
  { rule, stopIfTrue }: PracticeConditionalFormat,
  priority: string,
  dxfId: number | null,
): string {
  const attributes = [
    dxfId === null ? '' : ` dxfId="${dxfId}"`,
    ` priority="${priority}"`,
    stopIfTrue ? ' stopIfTrue="1"' : '',
  ].join('');
  return rule.kind === 'custom'
    ? `<cfRule type="expression"${attributes}><formula>${xmlText(formulaInFile(rule.formula))}</formula></cfRule>`
    : rule.xml.replace(/^<(\w+:)?cfRule/, (tag) => `${tag}${attributes}`);
}
