/** Reads the rule of a data validation as office.js sends it, and writes it as office.js reads it. */
import { formulaTokens } from '../workbook/formula-tokens';
import type { PracticeOperator, PracticeValidationRule, PracticeWorkbook } from '../workbook/model';
import { tablesOf } from '../workbook/tables';
import { booleanOf, isLeftOut, membersOf, oneOf, textOf } from './arguments';
import { invalidArgument } from './excel-error';
import type { Json } from './wire';

/** Signs that Excel takes for the source of a list or a formula of a rule. */
const MOST_SIGNS = 255;
const DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const satisfies readonly PracticeOperator[];

const COMPARING = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
} as const;

/** Throws for a formula that Excel does not take in rules: a reference to a table, or one that is too long. */
export function mustBeRuleFormula(formula: string, workbook: PracticeWorkbook): void {
  const tables = new Set(tablesOf(workbook).map(({ name }) => name.toLowerCase()));
  const toTable = formulaTokens(formula).some(
    (token) =>
      token.kind === 'structured' ||
      (token.kind === 'word' && !token.called && tables.has(token.text.toLowerCase())),
  );
  if (toTable) throw invalidArgument('A rule cannot refer to a table by its name.');
}

function checked(text: string, workbook: PracticeWorkbook): string {
  if (text.length > MOST_SIGNS)
    throw invalidArgument(`A rule takes no more than ${MOST_SIGNS} signs.`);
  if (text.startsWith('=')) mustBeRuleFormula(text, workbook);
  return text;
}

function serialOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time / DAY + UNIX_EPOCH;
}

function operand(value: Json | undefined, workbook: PracticeWorkbook): string {
  if (typeof value === 'number' && Number.isFinite(value)) return `=${value}`;
  if (typeof value !== 'string' || value.trim() === '')
    throw invalidArgument('An operand must be a number, a range or a formula.');
  if (value.startsWith('=')) return checked(value, workbook);
  const number = serialOf(value) ?? Number(value);
  if (!Number.isFinite(number)) throw invalidArgument(`${value} is no number and no formula.`);
  return `=${number}`;
}

function readList(list: Json, workbook: PracticeWorkbook): PracticeValidationRule {
  const { source, inCellDropDown } = membersOf(list, 'The list');
  const text = textOf(source, 'The source of a list');
  if (text.trim() === '') throw invalidArgument('A list must have a source.');
  return {
    kind: 'List',
    source: checked(text, workbook),
    inCellDropDown: isLeftOut(inCellDropDown) ? true : booleanOf(inCellDropDown, 'inCellDropDown'),
  };
}

/** Reads a rule; none of its members is a rule that allows everything. */
export function readRule(value: Json, workbook: PracticeWorkbook): PracticeValidationRule {
  const given = Object.entries(membersOf(value, 'The rule')).filter(([, part]) => !isLeftOut(part));
  const [first, ...others] = given;
  if (others.length > 0) throw invalidArgument('A rule has one kind of criteria.');
  if (!first) return { kind: 'None' };
  const [name, criteria = null] = first;
  if (name === 'list') return readList(criteria, workbook);
  if (name === 'custom') {
    const formula = textOf(membersOf(criteria, 'The rule')['formula'], 'The formula');
    return {
      kind: 'Custom',
      formula: checked(/^=/.test(formula) ? formula : `=${formula}`, workbook),
    };
  }
  const kind = Object.entries(COMPARING).find(([key]) => key === name)?.[1];
  if (!kind) throw invalidArgument(`${name} is no kind of rule.`);
  const { operator: sign, formula1, formula2 } = membersOf(criteria, 'The rule');
  const operator = oneOf(sign, OPERATORS, 'The operator');
  const two = operator === 'Between' || operator === 'NotBetween';
  return {
    kind,
    operator,
    formula1: operand(formula1, workbook),
    formula2: two ? operand(formula2, workbook) : null,
  };
}

/** Gives a rule as office.js reads it. */
export function ruleAsJson(rule: PracticeValidationRule): Json {
  switch (rule.kind) {
    case 'None':
      return {};
    case 'List':
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
    case 'Custom':
      return { custom: { formula: rule.formula } };
    default: {
      const { kind, operator, formula1, formula2 } = rule;
      const criteria = { operator, formula1, ...(formula2 === null ? {} : { formula2 }) };
      return { [`${kind.charAt(0).toLowerCase()}${kind.slice(1)}`]: criteria };
    }
  }
}
