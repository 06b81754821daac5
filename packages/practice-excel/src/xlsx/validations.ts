/** Data validations in .xlsx. */
import type {
  PracticeOperator,
  PracticeValidation,
  PracticeValidationRule,
} from '../workbook/model';
import { areasOf, sqrefOf } from './areas';
import { formulaInFile, typedFormula } from './formulas';
import { isTrue } from './style-parts';
import { childrenOf, textIn, xmlText, type XmlNode } from './xml';

const KINDS = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
} as const;

const OPERATORS: Readonly<Record<string, PracticeOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function readSource(formula: string): string {
  const text = /^"(.*)"$/s.exec(formula)?.[1];
  return text === undefined ? typedFormula(formula) : text.replaceAll('""', '"');
}

function readRule(node: XmlNode): PracticeValidationRule {
  const formula = (name: string): string | null => {
    const element = childrenOf(node, name)[0];
    return element ? textIn(element).trim() : null;
  };
  const { type = 'none', operator = 'between', showDropDown } = node.attributes;
  const first = formula('formula1');
  if (first === null) return { kind: 'None' };
  // The attribute says the contrary of its name: it hides the drop-down.
  if (type === 'list')
    return { kind: 'List', source: readSource(first), inCellDropDown: !isTrue(showDropDown) };
  if (type === 'custom') return { kind: 'Custom', formula: typedFormula(first) };
  const kind = Object.entries(KINDS).find(([name]) => name === type)?.[1];
  if (!kind) return { kind: 'None' };
  const second = formula('formula2');
  return {
    kind,
    operator: OPERATORS[operator] ?? 'Between',
    formula1: typedFormula(first),
    formula2: second === null ? null : typedFormula(second),
  };
}

/** Reads one validation; none where it states no cells. */
export function readValidation(node: XmlNode): readonly PracticeValidation[] {
  const { attributes } = node;
  const inExtension = childrenOf(node, 'sqref')[0];
  const areas = areasOf(attributes['sqref'] ?? (inExtension ? textIn(inExtension) : ''));
  if (areas.length === 0) return [];
  const style = Object.entries(ALERTS).find(([name]) => name === attributes['errorStyle'])?.[1];
  const text = (name: string): string => (attributes[name] ?? '').replaceAll('_x000a_', '\n');
  return [
    {
      areas,
      rule: readRule(node),
      ignoreBlanks: isTrue(attributes['allowBlank']),
      errorAlert: {
        showAlert: isTrue(attributes['showErrorMessage']),
        style: style ?? 'Stop',
        title: text('errorTitle'),
        message: text('error'),
      },
      prompt: {
        showPrompt: isTrue(attributes['showInputMessage']),
        title: text('promptTitle'),
        message: text('prompt'),
      },
    },
  ];
}

/** Reads the validations that an element `dataValidations` holds, its own or that of an extension. */
export function readValidations(elements: readonly XmlNode[]): readonly PracticeValidation[] {
  return elements.flatMap((element) =>
    childrenOf(element, 'dataValidation').flatMap(readValidation),
  );
}

/** Gives the elements that hold validations; Excel puts those that name other sheets into an extension. */
export function validationElements(
  beside: ReadonlyMap<string, readonly XmlNode[]>,
): readonly XmlNode[] {
  const extensions = (beside.get('extLst') ?? []).flatMap((list) => childrenOf(list, 'ext'));
  return [
    ...(beside.get('dataValidations') ?? []),
    ...extensions.flatMap((extension) => childrenOf(extension, 'dataValidations')),
  ];
}

function nameIn<V>(table: Readonly<Record<string, V>>, value: V): string {
  return Object.entries(table).find(([, each]) => each === value)?.[0] ?? '';
}

interface RuleInFile {
  readonly attributes: string;
  readonly formulas: readonly string[];
}

function ruleInFile(rule: PracticeValidationRule): RuleInFile {
  switch (rule.kind) {
    case 'None':
      return { attributes: '', formulas: [] };
    case 'List':
      return {
        attributes: ` type="list"${rule.inCellDropDown ? '' : ' showDropDown="1"'}`,
        formulas: [
          rule.source.startsWith('=')
            ? formulaInFile(rule.source)
            : `"${rule.source.replaceAll('"', '""')}"`,
        ],
      };
    case 'Custom':
      return { attributes: ' type="custom"', formulas: [formulaInFile(rule.formula)] };
    default:
      return {
        attributes: ` type="${nameIn(KINDS, rule.kind)}" operator="${nameIn(OPERATORS, rule.operator)}"`,
        formulas: [rule.formula1, ...(rule.formula2 === null ? [] : [rule.formula2])].map(
          formulaInFile,
        ),
      };
  }
}

/** Writes one validation, without prefixes. */
export function validationXml({
  areas,
  rule,
  ignoreBlanks,
  errorAlert,
  prompt,
}: PracticeValidation): string {
  const { attributes, formulas } = ruleInFile(rule);
  const text = (name: string, value: string): string =>
    value === '' ? '' : ` ${name}="${xmlText(value)}"`;
  const all = [
    attributes,
    errorAlert.style === 'Stop' ? '' : ` errorStyle="${nameIn(ALERTS, errorAlert.style)}"`,
    ignoreBlanks ? ' allowBlank="1"' : '',
    prompt.showPrompt ? ' showInputMessage="1"' : '',
    errorAlert.showAlert ? ' showErrorMessage="1"' : '',
    text('errorTitle', errorAlert.title),
    text('error', errorAlert.message),
    text('promptTitle', prompt.title),
    text('prompt', prompt.message),
    ` sqref="${sqrefOf(areas)}"`,
  ].join('');
  const inner = formulas.map(
    (formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation${all}>${inner.join('')}</dataValidation>`;
}
