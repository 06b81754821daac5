/** Proposes rules for a plan: those that most plans have, and those that the data keep to. */
import { check } from '../check';
import type { Rule } from '../check';
import type { Finding } from '../finding';
import type { LedgerDefinition } from '../ledger/definition';
import type { PlanWorkbook } from '../ledger/ledger';
import type { Plan } from '../plan';
import { choicesOf, natureOf, serialIn, takesAnyText, unitOf } from '../values';
import { columnsOf } from '../ledger/ledger';
import type { Choices } from './choices';
import { dependencies } from './dependencies';
import type { FieldGuess, LedgerGuess, RuleGuess } from './proposal';

/** A rule with whether most plans have it, and whether it is on before a person has chosen. */
interface Proposed {
  readonly rule: Rule;
  readonly usual: boolean;
  readonly on: boolean;
}

const MOST_EXAMPLES = 20;
/** A field that nearly every record has is probably to be filled in each. */
const ALWAYS = 0.95;

function usual(rule: Rule): Proposed {
  return { rule, usual: true, on: true };
}

function offered(rule: Rule): Proposed {
  return { rule, usual: false, on: false };
}

/** The rules that every plan has, whatever its ledgers hold. */
function generalRules(hasMoneyByYear: boolean, choices: readonly string[]): readonly Proposed[] {
  const rules: readonly Rule[] = [
    { code: 'C01', severity: 'error', kind: 'required-columns' },
    { code: 'C07', severity: 'error', kind: 'readable', except: choices },
    { code: 'C08', severity: 'error', kind: 'no-cell-errors' },
    { code: 'C10', severity: 'info', kind: 'plain-writing', asks: 'numbers' },
    { code: 'C11', severity: 'info', kind: 'plain-writing', asks: 'spaces' },
    { code: 'C12', severity: 'info', kind: 'plain-writing', asks: 'half-width' },
    { code: 'C14', severity: 'warning', kind: 'era-dates' },
    { code: 'C15', severity: 'info', kind: 'plain-writing', asks: 'plain-signs' },
    { code: 'C16', severity: 'warning', kind: 'no-merges' },
    { code: 'C17', severity: 'warning', kind: 'hidden-rows' },
  ];
  const ofMoney: Rule = {
    code: 'C19',
    severity: 'warning',
    kind: 'same-scale',
    from: 500,
    to: 2000,
  };
  return [...rules, ...(hasMoneyByYear ? [ofMoney] : [])].map(usual);
}

/** The number of the first record, where its numbers count on from there. */
function firstNumber(workbook: PlanWorkbook, { id, numberField }: LedgerDefinition): number | null {
  const ledger = workbook.ledgers.find(({ definition }) => definition.id === id);
  const column =
    ledger && numberField !== undefined ? columnsOf(ledger, numberField)[0] : undefined;
  const numbers = (column?.cells ?? []).flatMap(({ reading }, record) =>
    reading.state === 'value' && column && !ledger?.uncounted.has(record)
      ? (serialIn(reading.value, column.field.type)?.number ?? [])
      : [],
  );
  const [first] = numbers;
  if (first === undefined || first < 0) return null;
  const steps = numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) + 1);
  return steps.length >= (numbers.length - 1) * ALWAYS ? first : null;
}

function isAlwaysFilled({ filled, cells, positions }: FieldGuess): boolean {
  return cells > 0 && filled >= cells * ALWAYS && positions.length <= 1;
}

/** The rules about one ledger; codes bear a letter for the second and further ledgers. */
function ledgerRules(
  guess: LedgerGuess,
  definition: LedgerDefinition,
  workbook: PlanWorkbook,
  mark: string,
): readonly Proposed[] {
  const ledger = definition.id;
  const taken = guess.fields.filter(({ key }) => definition.fields.some(({ id }) => id === key));
  const { numberField, titleField, sectionField, subRecordsOf } = definition;
  const choices = taken.filter(({ type }) => choicesOf(type).length > 1);
  const named = [titleField, sectionField].filter((key) => key !== undefined);
  const needed = taken.filter(
    (field) =>
      named.includes(field.key) ||
      field.source === 'headings' ||
      (choices.includes(field) && isAlwaysFilled(field)),
  );
  const others = taken.filter(
    (field) =>
      isAlwaysFilled(field) &&
      !needed.includes(field) &&
      field.source === 'column' &&
      field.key !== numberField,
  );
  const isSerial = taken.some(
    ({ key, type }) => key === numberField && natureOf(type) !== null && !takesAnyText(type),
  );
  const first = firstNumber(workbook, definition);
  const spelled = taken.flatMap(({ key, spellings }) =>
    spellings.map((pair) => ({ key, ...pair })),
  );
  const same = spelled.filter((pair) => pair.same !== false);
  return [
    ...(isSerial && subRecordsOf === undefined
      ? [usual({ code: `C02${mark}`, severity: 'error', kind: 'number-form', ledger })]
      : []),
    ...(numberField === undefined || subRecordsOf !== undefined
      ? []
      : [
          usual({
            code: `C03${mark}`,
            severity: 'error',
            kind: 'unique',
            field: numberField,
            ledger,
          }),
        ]),
    ...(first === null || !isSerial || subRecordsOf !== undefined
      ? []
      : [
          usual({
            code: `C04${mark}`,
            severity: 'warning',
            kind: 'consecutive',
            from: first,
            ledger,
          }),
        ]),
    ...(needed.length === 0
      ? []
      : [
          usual({
            code: `C05${mark}`,
            severity: 'error',
            kind: 'required',
            fields: needed.map(({ key }) => key),
            ledger,
          }),
        ]),
    ...(choices.length === 0
      ? []
      : [
          usual({
            code: `C06${mark}`,
            severity: 'error',
            kind: 'one-of',
            fields: choices.map(({ key }) => key),
            ledger,
          }),
        ]),
    ...(subRecordsOf === undefined || numberField === undefined
      ? []
      : [
          usual({
            code: `C09${mark}`,
            severity: 'error',
            kind: 'refers-to',
            ledger,
            field: numberField,
            to: subRecordsOf,
          }),
        ]),
    ...(same.length === 0
      ? []
      : [
          {
            ...usual({
              code: `C30${mark}`,
              severity: 'info',
              kind: 'similar-spellings',
              ledger,
              fields: [...new Set(same.map(({ key }) => key))],
              words: same.map(({ rare, common }) => ({ use: common, not: [rare] })),
            }),
            on: same.some((pair) => pair.same === true),
          },
        ]),
    ...others.map((field, at) =>
      offered({
        code: `D${String(at + 1).padStart(2, '0')}${mark}`,
        severity: 'warning',
        kind: 'required',
        fields: [field.key],
        ledger,
      }),
    ),
    ...dependencies(workbook, definition).map((dependency, at) =>
      offered({
        code: `K${String(at + 1).padStart(2, '0')}${mark}`,
        severity: 'warning',
        kind: 'cells',
        ledger,
        fields: [dependency.field],
        where: { field: dependency.on, in: dependency.values },
        must: dependency.filled ? { filled: true } : { blank: true },
      }),
    ),
  ];
}

function proposedRules(
  guesses: readonly LedgerGuess[],
  definitions: readonly LedgerDefinition[],
  workbook: PlanWorkbook,
): readonly Proposed[] {
  const fields = definitions.flatMap((definition) => definition.fields);
  const choices = new Set(
    fields.filter(({ type }) => choicesOf(type).length > 1).map(({ id }) => id),
  );
  // A field of another ledger with the same key that is no choice would be left out with it.
  const except = [...choices].filter((id) =>
    fields.every((field) => field.id !== id || choicesOf(field.type).length > 1),
  );
  const hasMoneyByYear = fields.some(({ type, byYear }) => byYear && unitOf(type) !== null);
  return [
    ...generalRules(hasMoneyByYear, except),
    ...definitions.flatMap((definition, at) => {
      const guess = guesses.find(({ key }) => key === definition.id);
      return guess ? ledgerRules(guess, definition, workbook, at === 0 ? '' : `-${at + 1}`) : [];
    }),
  ];
}

/** Proposes rules, each with its present findings. */
export function guessRules(
  guesses: readonly LedgerGuess[],
  plan: Plan,
  workbook: PlanWorkbook,
  choices: Choices,
): readonly RuleGuess[] {
  const proposed = proposedRules(guesses, plan.ledgers, workbook);
  const codes = new Set(proposed.map(({ rule }) => rule.code));
  const stated = (choices.ownRules ?? []).filter(({ code }) => !codes.has(code));
  const all = [...proposed, ...stated.map((rule) => ({ rule, usual: false, on: true }))].map(
    ({ rule, usual: isUsual, on }) => {
      const { [rule.code]: choice } = choices.rules ?? {};
      const severity = choice?.severity ?? rule.severity;
      return {
        rule: { ...rule, severity },
        isUsual,
        on: choice?.on ?? on,
        own: stated.includes(rule),
      };
    },
  );
  const findings = check({
    ...workbook,
    plan: { ...plan, rules: all.map(({ rule }) => rule) },
  });
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byCode.get(finding.code);
    if (own) own.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  return all
    .toSorted((a, b) => (a.rule.code < b.rule.code ? -1 : a.rule.code > b.rule.code ? 1 : 0))
    .map(({ rule, isUsual, on, own: isOwn }) => {
      const found = byCode.get(rule.code) ?? [];
      return {
        key: rule.code,
        rule,
        on,
        usual: isUsual,
        own: isOwn,
        findings: found.length,
        examples: found.slice(0, MOST_EXAMPLES),
      };
    });
}
